fn is_loud(text: &str) -> bool {
    text.ends_with('!')
}

#[protocol::message(type = "bark")]
struct Bark {
    #[field(check = is_loud)]
    text: String,
}

fn main() {}
