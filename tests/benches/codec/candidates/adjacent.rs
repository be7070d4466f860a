//! Serde's adjacently tagged enum, flattened into an envelope struct: what most people write first.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use super::append;
use crate::codec::Codec;
use crate::kind::{Kind, for_each_kind};
use crate::serde_types;
use crate::text::Form;

pub(crate) struct Adjacent<F>(PhantomData<F>);

#[derive(Serialize, Deserialize)]
#[serde(bound(deserialize = "S: Deserialize<'de> + Ord"))]
pub(crate) struct Envelope<S> {
    agent_id: String,
    #[serde(flatten)]
    message: Message<S>,
    ts: f64,
}

macro_rules! message {
    ($($kind:ident = $tag:literal,)*) => {
        #[derive(Serialize, Deserialize)]
        #[serde(tag = "type", content = "data")]
        #[serde(bound(deserialize = "S: Deserialize<'de> + Ord"))]
        enum Message<S> {
            $(#[serde(rename = $tag)] $kind(serde_types::$kind<S>),)*
        }
    };
}
for_each_kind!(message);

impl<F: Form> Codec for Adjacent<F> {
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
