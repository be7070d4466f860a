//! The envelope with a `RawValue` payload first, then the payload: what people write once they have profiled.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::append;
use crate::codec::{Codec, Glance, Peek};
use crate::kind::{Kind, for_each_kind};
use crate::serde_types;
use crate::text::Form;

pub(crate) struct HeaderFirst<F>(PhantomData<F>);

/// The envelope, with its payload as text.
#[derive(Deserialize)]
pub(crate) struct Raw<'t> {
    #[serde(rename = "type")]
    kind: Kind,
    agent_id: String,
    #[serde(borrow)]
    data: &'t RawValue,
    ts: f64,
}

/// The envelope with its payload.
#[derive(Serialize)]
pub(crate) struct Envelope<S> {
    #[serde(rename = "type")]
    kind: Kind,
    agent_id: String,
    data: Message<S>,
    ts: f64,
}

macro_rules! message {
    ($($kind:ident = $tag:literal,)*) => {
        #[derive(Serialize)]
        #[serde(untagged)]
        enum Message<S> {
            $($kind(serde_types::$kind<S>),)*
        }

        fn decode_payload<'t, S: Deserialize<'t> + Ord>(kind: Kind, text: &'t str) -> serde_json::Result<Message<S>> {
            match kind {
                $(Kind::$kind => serde_json::from_str(text).map(Message::$kind),)*
            }
        }
    };
}
for_each_kind!(message);

impl<F: Form> Codec for HeaderFirst<F> {
    type Message<'t> = Envelope<F::Text<'t>>;
    type Refusal = serde_json::Error;

    fn decode(_kind: Kind, text: &str) -> serde_json::Result<Self::Message<'_>> {
        let Raw { kind, agent_id, data, ts } = serde_json::from_str(text)?;
        Ok(Envelope { kind, agent_id, data: decode_payload(kind, data.get())?, ts })
    }

    fn encode(message: &Self::Message<'_>, buffer: &mut Vec<u8>) -> bool {
        append(message, buffer)
    }

    fn encode_string(message: &Self::Message<'_>) -> Option<String> {
        serde_json::to_string(message).ok()
    }
}

impl<F: Form> Peek for HeaderFirst<F> {
    type Peeked<'t> = Raw<'t>;

    fn peek(text: &str) -> Option<Raw<'_>> {
        serde_json::from_str(text).ok()
    }

    fn glance(peeked: &Raw<'_>) -> Glance {
        let payload = peeked.data.get().to_owned();
        Glance { tag: peeked.kind.tag().to_owned(), agent_id: peeked.agent_id.clone(), payload }
    }
}
