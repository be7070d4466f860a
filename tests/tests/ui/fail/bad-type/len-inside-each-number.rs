#[protocol::message(type = "bark")]
struct Bark {
    #[field(each(len(1..)))]
    volumes: Vec<u8>,
}

fn main() {}
