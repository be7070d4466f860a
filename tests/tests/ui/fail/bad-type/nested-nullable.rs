use protocol::Nullable;

#[protocol::message(type = "bark")]
struct Bark {
    text: Nullable<Nullable<String>>,
    tone: Nullable<Box<Option<u8>>>,
}

fn main() {}
