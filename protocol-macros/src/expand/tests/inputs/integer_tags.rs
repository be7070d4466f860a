#[protocol(tag = "op", content = "d", header = protocol::NoHeader, unknown = capture)]
pub mod gateway {
    #[message(type = 10)]
    pub struct Hello {
        pub heartbeat_interval: u64,
    }

    #[message(type = -1)]
    pub struct Gone;
}

#[message(type = 42)]
pub struct Answer;
