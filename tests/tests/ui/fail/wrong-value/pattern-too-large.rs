#[protocol::message(type = "bark")]
struct Bark {
    #[field(pattern("^(a{1000}){1000}$"))]
    text: String,
}

fn main() {}
