use std::collections::BTreeMap;

#[protocol::data(header)]
pub struct Frame {
    #[field(alias = "counter")]
    pub seq: u32,
    #[field(rest)]
    pub more: BTreeMap<String, u8>,
}

#[protocol::protocol(content = flatten, header = super::Frame)]
mod chat {
    #[message(type = "bark")]
    pub struct Bark {
        pub counter: u32,
    }

    #[message(type = "more")]
    pub struct More {
        #[field(rest)]
        pub more: super::BTreeMap<String, u8>,
    }

    #[message(type = "event")]
    pub struct Event(pub super::event::Envelope);

    #[message(type = "held")]
    pub struct Held(pub super::Piece);
}

#[protocol::data]
pub struct Piece {
    pub name: String,
}

#[protocol::protocol(content = flatten, header = protocol::NoHeader)]
mod event {
    #[message(type = "stopped")]
    pub struct Stopped {
        pub reason: String,
    }
}

fn main() {}
