#[protocol::data(untagged)]
enum Reply {
    #[field(when = "error", is = true)]
    Failed { error: String },
    Done { id: u8 },
}

fn main() {}
