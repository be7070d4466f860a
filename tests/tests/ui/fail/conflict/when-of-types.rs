use protocol::data;

#[data]
struct Done {
    id: Option<u8>,
}

#[data]
struct Failed {
    id: Option<u8>,
    error: String,
}

#[data]
struct Boxed(Box<Failed>);

#[data(untagged)]
enum Reply {
    #[field(when = "id")]
    Done(Done),
    #[field(when = "error")]
    Failed(Boxed),
}

#[data(untagged)]
enum Call {
    #[field(when = "id")]
    Call { id: u8, method: String },
    Noted(Failed),
}

fn main() {}
