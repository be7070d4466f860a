#[protocol::protocol(tag = header)]
mod hooks {
    #[message(type = "star")]
    pub struct Star {
        pub action: String,
    }
}

#[protocol::message(type = "push", tag = Outside)]
pub struct Push;

fn main() {}
