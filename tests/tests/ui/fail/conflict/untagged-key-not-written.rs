#[protocol::data(untagged)]
enum Frame {
    #[field(when = "result")]
    Reply { id: u8, result: Option<String> },
    #[field(when = "error")]
    Failure { id: u8 },
    #[field(when = "nothing")]
    Nothing { nothing: protocol::Nullable<u8> },
}

fn main() {}
