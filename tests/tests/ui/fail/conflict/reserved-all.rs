#[protocol::protocol]
mod chat {
    #[message(type = "all")]
    pub struct ALL {
        pub text: String,
    }
}

fn main() {}
