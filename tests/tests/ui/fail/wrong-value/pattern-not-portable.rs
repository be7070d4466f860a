#[protocol::message(type = "bark")]
struct Bark {
    #[field(pattern(r"^\d+$"))]
    field_0: String,
    #[field(pattern(r"(?i)woof"))]
    field_1: String,
    #[field(pattern(r"^\p{L}+$"))]
    field_2: String,
    #[field(pattern(r"\Awoof\z"))]
    field_3: String,
    #[field(pattern(r"(?P<word>woof)"))]
    field_4: String,
    #[field(pattern(r"[a-z&&[^x]]"))]
    field_5: String,
    #[field(pattern(r"\bwoof"))]
    field_6: String,
    #[field(pattern(r"woof\!"))]
    field_7: String,
}

fn main() {}
