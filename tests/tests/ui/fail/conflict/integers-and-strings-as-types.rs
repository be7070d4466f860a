#[protocol::protocol]
mod gateway {
    #[message(type = 10)]
    pub struct Hello {
        pub interval: u64,
    }

    #[message(type = "heartbeat")]
    pub struct Heartbeat;

    #[message(type = "11")]
    pub struct HeartbeatAck;
}

#[protocol::protocol]
mod chat {
    #[message(type = "bark")]
    pub struct Bark {
        pub text: String,
    }

    #[cfg(any())]
    #[message(type = -1)]
    pub struct Gone;
}

fn main() {
    let _ = gateway::MessageType::Heartbeat.as_integer();
    let _ = gateway::Message::from(gateway::HeartbeatAck);
    let _ = chat::MessageType::Bark.as_str();
}
