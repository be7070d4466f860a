//! Reads the keys of an envelope, which a protocol has, and a message outside any protocol.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{LitStr, Token, Type};

use super::key_values::wrong_value;
use super::slot::Slot;
use super::values::{Integer, integer, is_integer, is_word, name, ty, word};
use super::vocabulary;
use crate::diagnostics::Errors;
use crate::verbatim::UnknownFields;

/// The values of `unknown_fields`.
pub(super) const UNKNOWN_FIELDS: &[(&str, UnknownFields)] =
    &[("ignore", UnknownFields::Ignore), ("reject", UnknownFields::Reject)];

/// The keys and the header of an envelope, and how undeclared keys are handled.
#[derive(Default)]
pub(crate) struct RawEnvelopeKeys {
    pub(crate) tag: Slot<RawTagPlace>,
    pub(crate) content: Slot<RawContent>,
    pub(crate) header: Slot<Type>,
    pub(crate) unknown_fields: Slot<UnknownFields>,
}

/// Where a tag or a payload stands.
pub(crate) enum RawPlace {
    /// `tag = "type"`: under this key.
    Under(LitStr),
    /// `tag = 0`: at this position of an array.
    At(Integer),
}

impl RawPlace {
    fn read(key: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        if is_integer(input) { integer(key, input).map(Self::At) } else { name(key, input).map(Self::Under) }
    }
}

/// Where the message type stands.
pub(crate) enum RawTagPlace {
    /// `tag = "type"`, `tag = 0`: in a place of its own.
    Alone(RawPlace),
    /// `tag = outside`: nowhere in the text.
    Outside,
}

/// Where the payload stands.
pub(crate) enum RawContent {
    /// `content = "data"`, `content = 1`: in a place of its own.
    Alone(RawPlace),
    /// `content = flatten`: its fields stand beside the tag.
    Flatten,
}

impl RawEnvelopeKeys {
    /// Reads one of `tag = "..."`, `tag = 0` or `tag = outside`, `content = "..."`, `content = 1` or `content = flatten`, `header = Type` and `unknown_fields = reject`.
    pub(crate) fn read(&mut self, key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<()> {
        if key == vocabulary::TAG {
            self.tag.fill(key, tag(key, input), errors)
        } else if key == vocabulary::CONTENT {
            self.content.fill(key, content(key, input), errors)
        } else if key == vocabulary::HEADER {
            self.header.fill(key, ty(key, input), errors)
        } else {
            self.unknown_fields.fill(key, word(key, UNKNOWN_FIELDS, input), errors)
        }
    }
}

/// Reads `tag = "type"`, `tag = 0` or `tag = outside`.
fn tag(key: &Ident, input: ParseStream<'_>) -> syn::Result<RawTagPlace> {
    let place = word_or_place(vocabulary::OUTSIDE, "a string literal, an index or `outside`", key, input)?;
    Ok(place.map_or(RawTagPlace::Outside, RawTagPlace::Alone))
}

/// Reads `content = "data"`, `content = 1` or `content = flatten`.
fn content(key: &Ident, input: ParseStream<'_>) -> syn::Result<RawContent> {
    let place = word_or_place(vocabulary::FLATTEN, "a string literal, an index or `flatten`", key, input)?;
    Ok(place.map_or(RawContent::Flatten, RawContent::Alone))
}

/// Reads a place, or returns `None` for this word.
fn word_or_place(word: &str, expected: &str, key: &Ident, input: ParseStream<'_>) -> syn::Result<Option<RawPlace>> {
    if is_word(word, input) {
        input.parse::<Token![=]>()?;
        return input.parse::<Ident>().map(|_| None);
    }
    if input.peek(Token![=]) && input.peek2(Ident::peek_any) {
        input.parse::<Token![=]>()?;
        return Err(wrong_value(expected, key, input));
    }
    RawPlace::read(key, input).map(Some)
}
