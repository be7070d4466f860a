#[protocol::message(type = "bark")]
struct Bark {
    #[field(range(..=18446744073709551615))]
    a: u64,
    #[field(range(-9007199254740992..))]
    b: i64,
}

fn main() {}
