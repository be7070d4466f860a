#[protocol::data(untagged)]
enum Frame {
    #[field(when = "result")]
    Reply { result: String },
    #[field(when = "result")]
    Other { result: u8 },
}

fn main() {}
