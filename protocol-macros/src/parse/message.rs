//! Reads `#[message(...)]` and the struct below it.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{Expr, Item, LitStr, Path};

use super::envelope::RawEnvelopeKeys;
use super::item::{RawItem, parse_item};
use super::key_values::read_keys;
use super::roles::RawMessageRoles;
use super::slot::Slot;
use super::unfinished::{Unfinished, parse_tokens};
use super::values::{
    Integer, absolute_path, boolean, expression, integer, integer_in, is_integer, name_or_integer, string,
};
use super::vocabulary::{self, INNER_MESSAGE_KEYS, MESSAGE_KEYS, ROLE_KEYS, Vocabulary};
use crate::diagnostics::{Errors, Macro, Place, nearest, shown, texts};
use crate::verbatim::Source;

/// A message as written.
pub(crate) struct RawMessage {
    pub(crate) arguments: RawMessageArguments,
    pub(crate) item: RawItem,
    /// `None` outside a protocol, and if syn cannot parse the item yet.
    pub(crate) source: Option<Source>,
}

/// What `#[message(...)]` says.
pub(crate) struct RawMessageArguments {
    /// `type = "bark"`, `type = 10`
    pub(crate) tag: Slot<RawTag>,
    /// `example = Bark::new("Woof")`, any number of them.
    pub(crate) examples: Vec<Expr>,
    pub(crate) rename_all: Slot<LitStr>,
    pub(crate) new: Slot<bool>,
    pub(crate) runtime: Slot<Path>,
    /// `tag`, `content`, `header`, `unknown_fields`: outside a protocol only.
    pub(crate) envelope: RawEnvelopeKeys,
    pub(crate) roles: RawMessageRoles,
    /// Everything in the parentheses, for the span of errors.
    pub(crate) tokens: TokenStream,
    /// Its syntax errors.
    pub(crate) errors: Errors,
}

/// The type of a message as written.
pub(crate) enum RawTag {
    Text(LitStr),
    Integer(Integer),
}

impl RawTag {
    fn read(key: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        if is_integer(input) {
            integer(key, input).map(Self::Integer)
        } else {
            name_or_integer(key, input).map(Self::Text)
        }
    }
}

impl RawMessage {
    /// Reads a message outside a protocol.
    pub(crate) fn parse(arguments: TokenStream, item: TokenStream) -> Self {
        Self {
            arguments: RawMessageArguments::parse(arguments, &MESSAGE_KEYS, Errors::default()),
            item: parse_tokens(item, Place::Item(Macro::Message)),
            source: None,
        }
    }

    /// Reads a message in a protocol, its attribute already removed; `errors` are the attribute's syntax errors.
    pub(crate) fn parse_inner(arguments: TokenStream, item: Item, errors: Errors) -> Self {
        Self {
            source: Some(Source { arguments: arguments.clone(), item: item.to_token_stream() }),
            arguments: RawMessageArguments::parse(arguments, &INNER_MESSAGE_KEYS, errors),
            item: parse_item(item, Place::Item(Macro::Message)),
        }
    }

    /// Like `parse_inner`, for a struct that syn cannot parse yet.
    pub(crate) fn parse_unfinished(arguments: TokenStream, item: Unfinished, errors: Errors) -> Self {
        Self {
            arguments: RawMessageArguments::parse(arguments, &INNER_MESSAGE_KEYS, errors),
            item: item.into_item(Place::Item(Macro::Message)),
            source: None,
        }
    }
}

impl RawMessageArguments {
    fn parse(tokens: TokenStream, vocabulary: &Vocabulary, mut errors: Errors) -> Self {
        let (mut tag, mut rename_all, mut new, mut runtime) = Default::default();
        let (mut examples, mut envelope, mut roles) =
            (Vec::new(), RawEnvelopeKeys::default(), RawMessageRoles::default());
        // `#[message("bark")]`, `#[message(10)]`
        if is_literal(&tokens) {
            errors.push(&tokens, texts::name_instead_of_type(&shown(&tokens), &shown(&tokens)));
            return Self { tag, examples, rename_all, new, runtime, envelope, roles, tokens, errors };
        }
        read_keys(tokens.clone(), &mut errors, |key, input, errors| match key.to_string().as_str() {
            vocabulary::TYPE => Slot::fill(&mut tag, key, RawTag::read(key, input), errors),
            vocabulary::EXAMPLE => expression(key, input).map(|example| examples.push(example)),
            vocabulary::RENAME_ALL => Slot::fill(&mut rename_all, key, string(key, input), errors),
            vocabulary::NEW => Slot::fill(&mut new, key, boolean(key, input), errors),
            vocabulary::CRATE => Slot::fill(&mut runtime, key, absolute_path(key, input), errors),
            vocabulary::TAG | vocabulary::CONTENT | vocabulary::HEADER | vocabulary::UNKNOWN_FIELDS => {
                envelope.read(key, input, errors)
            }
            key_of_roles if ROLE_KEYS.contains(&key_of_roles) => roles.read(key, input, errors),
            // `#[message(bark)]`
            name if is_alone(&tokens) && nearest(name, vocabulary.keys).is_none() => {
                Err(syn::Error::new(key.span(), texts::name_instead_of_type(&format!("{name:?}"), name)))
            }
            _ => Err(vocabulary::unknown_key(key, vocabulary)),
        });
        Self { tag, examples, rename_all, new, runtime, envelope, roles, tokens, errors }
    }
}

/// Whether the attribute holds what could be a type, and nothing else.
fn is_literal(tokens: &TokenStream) -> bool {
    let is_integer = |value: Expr| integer_in(&value).is_some();
    syn::parse2::<LitStr>(tokens.clone()).is_ok() || syn::parse2(tokens.clone()).is_ok_and(is_integer)
}

/// Whether the attribute holds a single word.
fn is_alone(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().count() == 1
}
