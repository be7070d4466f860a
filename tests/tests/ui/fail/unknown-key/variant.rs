#[protocol::data]
enum Tone {
    #[field(naem = "calm")]
    Calm,
}

fn main() {}
