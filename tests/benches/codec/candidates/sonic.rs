//! `sonic-rs`, given the type beforehand like the bound.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};
use sonic_rs::LazyValue;

use super::bound::{AnyKnown, ReadKnown, WriteKnown};
use crate::codec::{Codec, DecodeBytes, Glance, Peek};
use crate::kind::Kind;
use crate::text::Form;

pub(crate) struct Sonic<F>(PhantomData<F>);

struct Text;

impl<'t> ReadKnown<'t> for Text {
    type Refusal = sonic_rs::Error;

    fn read<T: Deserialize<'t>>(&self, text: &'t str) -> sonic_rs::Result<T> {
        sonic_rs::from_str(text)
    }
}

struct Bytes<'t>(&'t [u8]);

impl<'t> ReadKnown<'t> for Bytes<'t> {
    type Refusal = sonic_rs::Error;

    fn read<T: Deserialize<'t>>(&self, _text: &'t str) -> sonic_rs::Result<T> {
        sonic_rs::from_slice(self.0)
    }
}

struct Buffer<'b>(&'b mut Vec<u8>);

impl WriteKnown<bool> for Buffer<'_> {
    fn write<T: Serialize>(self, value: &T) -> bool {
        sonic_rs::to_writer(self.0, value).is_ok()
    }
}

impl WriteKnown<Option<String>> for Text {
    fn write<T: Serialize>(self, value: &T) -> Option<String> {
        sonic_rs::to_string(value).ok()
    }
}

impl<F: Form> Codec for Sonic<F> {
    type Message<'t> = AnyKnown<F::Text<'t>>;
    type Refusal = sonic_rs::Error;

    fn decode(kind: Kind, text: &str) -> sonic_rs::Result<Self::Message<'_>> {
        AnyKnown::decode(kind, text, &Text)
    }

    fn encode(message: &Self::Message<'_>, buffer: &mut Vec<u8>) -> bool {
        message.write(Buffer(buffer))
    }

    fn encode_string(message: &Self::Message<'_>) -> Option<String> {
        message.write(Text)
    }

    fn consume(kind: Kind, text: &str) -> bool {
        AnyKnown::<F::Text<'_>>::consume(kind, text, &Text)
    }
}

impl<F: Form> DecodeBytes for Sonic<F> {
    fn consume_bytes(kind: Kind, bytes: &[u8]) -> bool {
        AnyKnown::<F::Text<'_>>::consume(kind, "", &Bytes(bytes))
    }
}

/// The envelope with its payload as text, which `sonic-rs` skips in its own way.
#[derive(Deserialize)]
pub(crate) struct Envelope<'t> {
    #[serde(rename = "type")]
    kind: Kind,
    agent_id: String,
    #[serde(borrow)]
    data: LazyValue<'t>,
    #[expect(dead_code, reason = "a router reads it")]
    ts: f64,
}

impl<F: Form> Peek for Sonic<F> {
    type Peeked<'t> = Envelope<'t>;

    fn peek(text: &str) -> Option<Envelope<'_>> {
        sonic_rs::from_str(text).ok()
    }

    fn glance(peeked: &Envelope<'_>) -> Glance {
        let payload = peeked.data.as_raw_str().to_owned();
        Glance { tag: peeked.kind.tag().to_owned(), agent_id: peeked.agent_id.clone(), payload }
    }
}
