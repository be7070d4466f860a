#[protocol::message(type = "bark")]
struct Bark {
    shown: Box<dyn std::fmt::Display>,
    call: fn(u8) -> u8,
    any: impl Clone,
    guessed: _,
    raw: *const u8,
}

fn main() {}
