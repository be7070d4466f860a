use protocol::data;

#[data(untagged)]
enum Call {
    #[field(when = "method")]
    Notify { method: String },
    #[field(when = "id")]
    Call { id: u8, method: String },
    Reply { method: Option<String>, result: u8 },
}

#[data(untagged)]
enum Reply {
    #[field(when = "result")]
    Done {
        #[field(alias = "r")]
        result: u8,
    },
    Nothing {},
}

fn main() {}
