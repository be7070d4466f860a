//! An extra token inside brackets is one error, and the rest of the module is still there.

use protocol::protocol;

#[protocol]
pub mod chat {
    #[message(typ = "list")]
    pub struct List {
        pub item: u8,
    }

    #[message(type = "pair")]
    pub struct Pair {
        pub pair: (u8 u8),
    }

    #[message(type = "array")]
    pub struct Array {
        pub array: [u8; 3 4],
    }

    #[message(type = "callback")]
    pub struct Callback {
        pub callback: fn(u8 u8),
        pub(crate visible) id: u8,
    }

    #[message(type = "length")]
    pub struct Length {
        #[field(len(1..=2 3))]
        pub text: String,
    }

    pub fn take(_pair: (u8 u8)) {}
}

fn main() {
    let list = chat::List::new(1);
    println!("{:?} {:?}", chat::Message::from(list), chat::MessageType::Pair);
    println!("{:?}", chat::CONTRACT.messages().count());
}
