#[protocol::message(type = "bark")]
struct Bark {
    #[field(full_range, as_string)]
    id: u64,
    #[field(serde, full_range)]
    address: std::path::PathBuf,
}

fn main() {}
