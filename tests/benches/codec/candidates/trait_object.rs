//! `typetag`: a trait object, flattened into an envelope struct. It has no borrowed form.

use serde::{Deserialize, Serialize};

use super::append;
use crate::codec::Codec;
use crate::kind::{Kind, for_each_kind};
use crate::serde_types;

pub(crate) struct TraitObject;

#[derive(Serialize, Deserialize)]
pub(crate) struct Envelope {
    agent_id: String,
    #[serde(flatten)]
    message: Box<dyn Message>,
    ts: f64,
}

#[typetag::serde(tag = "type", content = "data")]
trait Message {}

macro_rules! messages {
    ($($kind:ident = $tag:literal,)*) => {$(
        #[typetag::serde(name = $tag)]
        impl Message for $kind {}

        /// A separate type: types registered with `typetag` must not be generic, and their name is the tag.
        #[derive(Serialize, Deserialize)]
        #[serde(transparent)]
        struct $kind(serde_types::$kind<String>);
    )*};
}
for_each_kind!(messages);

impl Codec for TraitObject {
    type Message<'t> = Envelope;
    type Refusal = serde_json::Error;

    fn decode(_kind: Kind, text: &str) -> Result<Envelope, serde_json::Error> {
        serde_json::from_str(text)
    }

    fn encode(message: &Envelope, buffer: &mut Vec<u8>) -> bool {
        append(message, buffer)
    }

    fn encode_string(message: &Envelope) -> Option<String> {
        serde_json::to_string(message).ok()
    }
}
