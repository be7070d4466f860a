#[protocol::protocol(servers(local = "localhost:8080", question = "ws://localhost?a=b", secret = "ws://me:pass@localhost"))]
mod chat {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

#[protocol::protocol(servers())]
mod talk {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

#[protocol::protocol(servers = "wss://example.com")]
mod shout {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

#[protocol::protocol(servers(local = "ws://localhost", local = "ws://127.0.0.1"))]
mod mumble {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

fn main() {}
