type Volume = u32;

#[protocol::message(type = "bark")]
struct Bark {
    #[field(len(1..))]
    volume: Volume,
}

fn main() {}
