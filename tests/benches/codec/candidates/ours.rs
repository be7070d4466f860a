//! This crate, with owned and with borrowed strings. It validates when it reads and writes.

use std::hint::black_box;

use protocol::{Peeked, Protocol};

use crate::codec::{Codec, DecodeBytes, Glance, Peek};
use crate::kind::Kind;
use crate::protocols::{borrowed, owned};

pub(crate) struct Owned;

pub(crate) struct Borrowing;

impl Codec for Owned {
    type Message<'t> = owned::Envelope;
    type Refusal = protocol::Error;

    fn decode(_kind: Kind, text: &str) -> Result<owned::Envelope, protocol::Error> {
        owned::Envelope::from_json(text)
    }

    fn encode(message: &owned::Envelope, buffer: &mut Vec<u8>) -> bool {
        message.write_json(buffer).is_ok()
    }

    fn encode_string(message: &owned::Envelope) -> Option<String> {
        message.to_json().ok()
    }
}

impl DecodeBytes for Owned {
    fn consume_bytes(_kind: Kind, bytes: &[u8]) -> bool {
        black_box(owned::Envelope::from_slice(bytes)).is_ok()
    }
}

impl Peek for Owned {
    type Peeked<'t> = Peeked<'t, owned::Message>;

    fn peek(text: &str) -> Option<Self::Peeked<'_>> {
        owned::Message::peek(text).ok()
    }

    fn glance(peeked: &Self::Peeked<'_>) -> Glance {
        Glance {
            tag: owned::Message::type_name(peeked.message_type()).to_owned(),
            agent_id: peeked.header().agent_id.clone(),
            payload: peeked.payload().to_owned(),
        }
    }
}

impl Codec for Borrowing {
    type Message<'t> = borrowed::Envelope<'t>;
    type Refusal = protocol::Error;

    fn decode(_kind: Kind, text: &str) -> Result<borrowed::Envelope<'_>, protocol::Error> {
        borrowed::Envelope::from_json(text)
    }

    fn encode(message: &borrowed::Envelope<'_>, buffer: &mut Vec<u8>) -> bool {
        message.write_json(buffer).is_ok()
    }

    fn encode_string(message: &borrowed::Envelope<'_>) -> Option<String> {
        message.to_json().ok()
    }
}
