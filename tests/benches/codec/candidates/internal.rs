//! Serde's internally tagged enum of whole envelopes.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use super::append;
use crate::codec::Codec;
use crate::kind::{Kind, for_each_kind};
use crate::serde_types;
use crate::text::Form;

pub(crate) struct Internal<F>(PhantomData<F>);

#[derive(Serialize, Deserialize)]
pub(crate) struct Untagged<P> {
    agent_id: String,
    data: P,
    ts: f64,
}

macro_rules! message {
    ($($kind:ident = $tag:literal,)*) => {
        #[derive(Serialize, Deserialize)]
        #[serde(tag = "type")]
        #[serde(bound(deserialize = "S: Deserialize<'de> + Ord"))]
        pub(crate) enum Envelope<S> {
            $(#[serde(rename = $tag)] $kind(Untagged<serde_types::$kind<S>>),)*
        }
    };
}
for_each_kind!(message);

impl<F: Form> Codec for Internal<F> {
    type Message<'t> = Envelope<F::Text<'t>>;
    type Refusal = serde_json::Error;

    fn decode(_kind: Kind, text: &str) -> Result<Self::Message<'_>, serde_json::Error> {
        serde_json::from_str(text)
    }

    fn encode(message: &Self::Message<'_>, buffer: &mut Vec<u8>) -> bool {
        append(message, buffer)
    }

    fn encode_string(message: &Self::Message<'_>) -> Option<String> {
        serde_json::to_string(message).ok()
    }
}
