#[protocol::message(type = "bark")]
struct Bark {
    #[field(serde, len(1..))]
    address: std::path::PathBuf,
}

fn main() {}
