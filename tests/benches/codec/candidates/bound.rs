//! `serde_json` into the type that the message is known to have: a bound that no dispatch on top of serde can beat.

use std::hint::black_box;
use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use crate::candidates::append;
use crate::codec::{Codec, DecodeBytes};
use crate::kind::{Kind, for_each_kind};
use crate::serde_types::{self, Known};
use crate::text::Form;

pub(crate) struct Bound<F>(PhantomData<F>);

macro_rules! known {
    ($($kind:ident = $tag:literal,)*) => {
        /// A message of any type, in the envelope of its type.
        #[derive(Serialize)]
        #[serde(untagged)]
        pub(crate) enum AnyKnown<S> {
            $($kind(Known<serde_types::$kind<S>>),)*
        }

        impl<S> AnyKnown<S> {
            /// Reads a message of this type with a reader for any type, without boxing, dispatching on the known type.
            pub(crate) fn decode<'t, R: ReadKnown<'t>>(kind: Kind, text: &'t str, reader: &R) -> Result<Self, R::Refusal>
            where
                S: Deserialize<'t> + Ord,
            {
                match kind {
                    $(Kind::$kind => reader.read(text).map(Self::$kind),)*
                }
            }

            /// Reads and drops a message as the type it was read into.
            pub(crate) fn consume<'t>(kind: Kind, text: &'t str, reader: &impl ReadKnown<'t>) -> bool
            where
                S: Deserialize<'t> + Ord,
            {
                match kind {
                    $(Kind::$kind => black_box(reader.read::<Known<serde_types::$kind<S>>>(text)).is_ok(),)*
                }
            }

            /// Writes a message as its own type.
            pub(crate) fn write<R>(&self, writer: impl WriteKnown<R>) -> R
            where
                S: Serialize,
            {
                match self {
                    $(Self::$kind(message) => writer.write(message),)*
                }
            }
        }
    };
}
for_each_kind!(known);

/// A library that reads any type that serde can.
pub(crate) trait ReadKnown<'t> {
    /// The library's error for a rejected text.
    type Refusal;

    /// Reads a whole text.
    fn read<T: Deserialize<'t>>(&self, text: &'t str) -> Result<T, Self::Refusal>;
}

/// A library that writes any type that serde can.
pub(crate) trait WriteKnown<R> {
    /// Writes a whole value.
    fn write<T: Serialize>(self, value: &T) -> R;
}

struct SerdeJson;

impl<'t> ReadKnown<'t> for SerdeJson {
    type Refusal = serde_json::Error;

    fn read<T: Deserialize<'t>>(&self, text: &'t str) -> serde_json::Result<T> {
        serde_json::from_str(text)
    }
}

struct SerdeJsonBytes<'t>(&'t [u8]);

impl<'t> ReadKnown<'t> for SerdeJsonBytes<'t> {
    type Refusal = serde_json::Error;

    fn read<T: Deserialize<'t>>(&self, _text: &'t str) -> serde_json::Result<T> {
        serde_json::from_slice(self.0)
    }
}

impl WriteKnown<bool> for &mut Vec<u8> {
    fn write<T: Serialize>(self, value: &T) -> bool {
        append(value, self)
    }
}

impl WriteKnown<Option<String>> for SerdeJson {
    fn write<T: Serialize>(self, value: &T) -> Option<String> {
        serde_json::to_string(value).ok()
    }
}

impl<F: Form> Codec for Bound<F> {
    type Message<'t> = AnyKnown<F::Text<'t>>;
    type Refusal = serde_json::Error;

    fn decode(kind: Kind, text: &str) -> serde_json::Result<Self::Message<'_>> {
        AnyKnown::decode(kind, text, &SerdeJson)
    }

    fn encode(message: &Self::Message<'_>, buffer: &mut Vec<u8>) -> bool {
        message.write(buffer)
    }

    fn encode_string(message: &Self::Message<'_>) -> Option<String> {
        message.write(SerdeJson)
    }

    fn consume(kind: Kind, text: &str) -> bool {
        AnyKnown::<F::Text<'_>>::consume(kind, text, &SerdeJson)
    }
}

impl<F: Form> DecodeBytes for Bound<F> {
    fn consume_bytes(kind: Kind, bytes: &[u8]) -> bool {
        AnyKnown::<F::Text<'_>>::consume(kind, "", &SerdeJsonBytes(bytes))
    }
}
