#[protocol::message(type = "bark")]
struct Bark<T> {
    text: T,
}

fn main() {}
