//! Reads `#[data(...)]` and the struct or enum below it.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Item, LitStr, Path};

use super::envelope::UNKNOWN_FIELDS;
use super::item::{RawItem, parse_item};
use super::key_values::read_keys;
use super::slot::Slot;
use super::unfinished::{Unfinished, parse_tokens};
use super::values::{absolute_path, boolean, flag, name, string, word};
use super::vocabulary::{self, DATA_KEYS};
use crate::diagnostics::{Errors, Macro, Place};
use crate::verbatim::{Source, UnknownFields};

/// A data type as written.
pub(crate) struct RawData {
    pub(crate) arguments: RawDataArguments,
    pub(crate) item: RawItem,
    /// `None` outside a protocol, and if syn cannot parse the item yet.
    pub(crate) source: Option<Source>,
}

/// What `#[data(...)]` says.
pub(crate) struct RawDataArguments {
    pub(crate) rename_all: Slot<LitStr>,
    pub(crate) rename_all_fields: Slot<LitStr>,
    pub(crate) tag: Slot<LitStr>,
    pub(crate) content: Slot<LitStr>,
    pub(crate) integer: Slot<()>,
    pub(crate) untagged: Slot<()>,
    pub(crate) array: Slot<()>,
    pub(crate) header: Slot<()>,
    pub(crate) new: Slot<bool>,
    pub(crate) unknown_fields: Slot<UnknownFields>,
    pub(crate) runtime: Slot<Path>,
    /// Its syntax errors.
    pub(crate) errors: Errors,
}

impl RawData {
    /// Reads a data type outside a protocol.
    pub(crate) fn parse(arguments: TokenStream, item: TokenStream) -> Self {
        Self {
            arguments: RawDataArguments::parse(arguments, Errors::default()),
            item: parse_tokens(item, Place::Item(Macro::Data)),
            source: None,
        }
    }

    /// Reads a data type in a protocol, its attribute already removed; `errors` are the attribute's syntax errors.
    pub(crate) fn parse_inner(arguments: TokenStream, item: Item, errors: Errors) -> Self {
        Self {
            source: Some(Source { arguments: arguments.clone(), item: item.to_token_stream() }),
            arguments: RawDataArguments::parse(arguments, errors),
            item: parse_item(item, Place::Item(Macro::Data)),
        }
    }

    /// Like `parse_inner`, for a struct or an enum that syn cannot parse yet.
    pub(crate) fn parse_unfinished(arguments: TokenStream, item: Unfinished, errors: Errors) -> Self {
        Self {
            arguments: RawDataArguments::parse(arguments, errors),
            item: item.into_item(Place::Item(Macro::Data)),
            source: None,
        }
    }
}

impl RawDataArguments {
    fn parse(tokens: TokenStream, mut errors: Errors) -> Self {
        let (mut rename_all, mut rename_all_fields, mut tag, mut content, mut integer, mut untagged) =
            Default::default();
        let (mut array, mut header, mut new, mut unknown_fields, mut runtime) = Default::default();
        read_keys(tokens, &mut errors, |key, input, errors| match key.to_string().as_str() {
            vocabulary::RENAME_ALL => Slot::fill(&mut rename_all, key, string(key, input), errors),
            vocabulary::RENAME_ALL_FIELDS => Slot::fill(&mut rename_all_fields, key, string(key, input), errors),
            vocabulary::TAG => Slot::fill(&mut tag, key, name(key, input), errors),
            vocabulary::CONTENT => Slot::fill(&mut content, key, name(key, input), errors),
            vocabulary::INTEGER => Slot::fill(&mut integer, key, flag(key, input), errors),
            vocabulary::UNTAGGED => Slot::fill(&mut untagged, key, flag(key, input), errors),
            vocabulary::ARRAY => Slot::fill(&mut array, key, flag(key, input), errors),
            vocabulary::HEADER => Slot::fill(&mut header, key, flag(key, input), errors),
            vocabulary::NEW => Slot::fill(&mut new, key, boolean(key, input), errors),
            vocabulary::UNKNOWN_FIELDS => {
                Slot::fill(&mut unknown_fields, key, word(key, UNKNOWN_FIELDS, input), errors)
            }
            vocabulary::CRATE => Slot::fill(&mut runtime, key, absolute_path(key, input), errors),
            _ => Err(vocabulary::unknown_key(key, &DATA_KEYS)),
        });
        Self {
            rename_all,
            rename_all_fields,
            tag,
            content,
            integer,
            untagged,
            array,
            header,
            new,
            unknown_fields,
            runtime,
            errors,
        }
    }
}
