//! Reads `#[data(...)]` and the struct or enum below it.

use proc_macro2::TokenStream;
use syn::{Item, LitStr, Path};

use super::item::{RawItem, parse_item};
use super::key_values::read_keys;
use super::slot::Slot;
use super::unfinished::{Unfinished, parse_tokens};
use super::values::{absolute_path, boolean, flag, string};
use super::vocabulary::{self, DATA_KEYS};
use crate::diagnostics::{Errors, Macro, Place};

/// A data type as written.
pub(crate) struct RawData {
    pub(crate) arguments: RawDataArguments,
    pub(crate) item: RawItem,
}

/// What `#[data(...)]` says.
pub(crate) struct RawDataArguments {
    pub(crate) rename_all: Slot<LitStr>,
    pub(crate) header: Slot<()>,
    pub(crate) new: Slot<bool>,
    pub(crate) runtime: Slot<Path>,
    /// The mistakes of form in it.
    pub(crate) errors: Errors,
}

impl RawData {
    /// Reads a data type outside a protocol.
    pub(crate) fn parse(arguments: TokenStream, item: TokenStream) -> Self {
        Self {
            arguments: RawDataArguments::parse(arguments, Errors::default()),
            item: parse_tokens(item, Place::Item(Macro::Data)),
        }
    }

    /// Reads a data type of a protocol, its attribute already taken off; `errors` are those in the attribute's form.
    pub(crate) fn parse_inner(arguments: TokenStream, item: Item, errors: Errors) -> Self {
        Self { arguments: RawDataArguments::parse(arguments, errors), item: parse_item(item, Place::Item(Macro::Data)) }
    }

    /// The same for a struct or an enum that cannot be read yet.
    pub(crate) fn parse_unfinished(arguments: TokenStream, item: Unfinished, errors: Errors) -> Self {
        Self { arguments: RawDataArguments::parse(arguments, errors), item: item.into_item(Place::Item(Macro::Data)) }
    }
}

impl RawDataArguments {
    fn parse(tokens: TokenStream, mut errors: Errors) -> Self {
        let (mut rename_all, mut header, mut new, mut runtime) = Default::default();
        read_keys(tokens, &mut errors, |key, input, errors| match key.to_string().as_str() {
            vocabulary::RENAME_ALL => Slot::fill(&mut rename_all, key, string(key, input), errors),
            vocabulary::HEADER => Slot::fill(&mut header, key, flag(key, input), errors),
            vocabulary::NEW => Slot::fill(&mut new, key, boolean(key, input), errors),
            vocabulary::CRATE => Slot::fill(&mut runtime, key, absolute_path(key, input), errors),
            _ => Err(vocabulary::unknown_key(key, &DATA_KEYS)),
        });
        Self { rename_all, header, new, runtime, errors }
    }
}
