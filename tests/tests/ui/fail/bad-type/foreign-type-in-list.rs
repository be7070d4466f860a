#[derive(Debug, Clone, PartialEq)]
struct Volume(u8);

#[protocol::protocol]
mod chat {
    use super::Volume;

    #[message(type = "bark")]
    struct Bark {
        volumes: Option<Vec<Volume>>,
    }
}

fn main() {}
