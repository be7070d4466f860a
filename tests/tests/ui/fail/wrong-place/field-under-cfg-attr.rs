#[protocol::message(type = "bark")]
struct Bark {
    #[cfg_attr(unix, field(len(1..)))]
    text: String,
}

fn main() {}
