#[protocol::message(type = "bark")]
struct Bark {
    #[field(len(min = 1, max = 280))]
    a: String,
    #[field(len(1, 280))]
    b: String,
    #[field(len("1..=280"))]
    c: String,
    #[field(len = 5)]
    d: String,
    #[field(one_of = ["a", "b"])]
    e: String,
    #[field(pattern = "^a$")]
    g: String,
    #[field(alias("x", "y"))]
    h: String,
    #[field(default(5))]
    i: u8,
    #[field(check = "polite")]
    j: String,
    #[field(check = polite())]
    k: String,
    #[field(range[1..=5])]
    l: u8,
}

fn main() {}
