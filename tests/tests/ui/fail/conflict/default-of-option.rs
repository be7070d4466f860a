#![deny(deprecated)]

#[protocol::message(type = "bark")]
struct Bark {
    #[field(default = Some(1))]
    times: Option<u8>,
}

fn main() {}
