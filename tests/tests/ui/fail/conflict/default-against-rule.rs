#[protocol::message(type = "bark")]
struct Bark {
    #[field(default = 0, range(1..=10))]
    a: u8,
    #[field(default = "calm", one_of("loud", "stern"))]
    b: String,
    #[field(default = "a".to_owned(), len(2..))]
    c: String,
    #[field(default = Some("B".into()), pattern("^[a-z]$"))]
    #[allow(deprecated)]
    d: Option<String>,
    #[field(default = -1.5, range(0.0..))]
    e: f64,
}

fn main() {}
