#[protocol::data]
enum Tone {
    Calm,
    #[field(rename = "calm")]
    Quiet,
}

fn main() {}
