//! The second stage: from `Raw*` to `model`, what it means. Every mistake is reported, and a model is still made.

mod array;
#[cfg(feature = "regex")]
mod automaton;
mod bounds;
mod case;
mod codec;
mod conditional;
mod context;
mod data;
mod declaration;
mod deprecated;
mod derives;
mod docs;
mod enumeration;
mod envelope;
mod envelope_array;
mod envelope_key;
mod field;
mod forgotten;
mod forms;
mod generics;
mod header;
mod included;
mod integer_enum;
mod key_fields;
mod literal_values;
mod message;
mod message_roles;
mod names;
mod newtype;
mod pattern;
mod plan;
#[cfg(feature = "regex")]
mod portability;
mod protocol;
#[cfg(test)]
#[cfg(feature = "regex")]
mod random_patterns;
mod reserved;
mod roles;
mod rules;
mod structure;
mod tags;
mod type_syntax;
mod types;
mod union;
mod untagged;
mod visibility;
mod warnings;

pub(crate) use context::Context;
pub(crate) use data::check_data;
pub(crate) use message::check_message;
pub(crate) use protocol::check_protocol;

use proc_macro2::TokenStream;

/// The outcome of checking an item.
pub(crate) enum Checked<T> {
    Modelled(T),
    /// No model can be made of it; only the user's tokens are kept.
    Unmodelled(TokenStream),
}

impl<T> Checked<T> {
    /// Makes something else of the model, if there is one.
    fn map<U>(self, make: impl FnOnce(T) -> U) -> Checked<U> {
        match self {
            Self::Modelled(model) => Checked::Modelled(make(model)),
            Self::Unmodelled(tokens) => Checked::Unmodelled(tokens),
        }
    }
}
