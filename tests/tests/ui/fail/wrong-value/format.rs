#[protocol::message(type = "bark")]
struct Bark {
    #[field(format(datetime))]
    near: String,
    #[field(format(email))]
    unknown: String,
    #[field(format())]
    none: String,
    #[field(format(date, uuid))]
    two: String,
    #[field(format("date"))]
    quoted: String,
    #[field(format = "uuid")]
    equals: String,
    #[field(each(format = base64))]
    equals_word: Vec<String>,
    #[field(format)]
    bare: String,
}

fn main() {}
