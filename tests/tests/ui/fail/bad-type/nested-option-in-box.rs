//! An `Option` of an `Option`, with `Box`es in between.

use protocol::message;

#[message(type = "bark")]
struct Bark {
    pause: Option<Box<Option<u8>>>,
    pauses: Vec<Option<Box<Box<Option<u8>>>>>,
}

fn main() {}
