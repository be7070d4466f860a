//! The verified meaning of a declaration: plain data that `check` builds and `expand` turns into code.

mod data_type;
mod docs;
mod enumeration;
mod envelope;
mod field;
mod included;
mod integer_enum;
mod mark;
mod message;
mod protocol;
mod roles;
mod rule;
mod union;
mod untagged;

pub(crate) use data_type::DataType;
pub(crate) use docs::Docs;
pub(crate) use enumeration::{Enum, OtherVariant, Variant};
pub(crate) use envelope::{Envelope, Place, USUAL_CONTENT, USUAL_TAG};
pub(crate) use field::{Codec, Field, Presence, Role, Warning};
pub(crate) use included::{Included, IncludedRoles, Inclusion};
pub(crate) use integer_enum::{IntegerEnum, IntegerVariant};
pub(crate) use mark::Mark;
pub(crate) use message::{Form, Message, Struct, StructKind, Tag};
pub(crate) use protocol::{CfgConflict, Item, Protocol, Service};
pub(crate) use roles::{DeclaredRole, Ends, Keep, KeyField, KeyPlace, MessageRoles, Rate, Roles, Sender};
pub(crate) use rule::{Limit, Rule};
pub(crate) use union::{Union, UnionVariant, VariantContent};
pub(crate) use untagged::{Untagged, UntaggedVariant};

pub(crate) use crate::verbatim::{Constant, Format, Number, Source, Unknown, UnknownFields};

use proc_macro2::TokenStream;
use syn::{Attribute, Ident, Visibility};

/// What every kind of declared type has.
pub(crate) struct Declaration {
    pub(crate) ident: Ident,
    pub(crate) visibility: Visibility,
    pub(crate) docs: Docs,
    /// Whether it is `#[doc(hidden)]`.
    pub(crate) hidden: bool,
    /// The note of `#[deprecated]` (empty if it has none).
    pub(crate) deprecated: Option<String>,
    /// Its conditions, as `#[cfg(...)]`s to be copied wherever the type is named.
    pub(crate) cfgs: Vec<Attribute>,
    /// The lints that the user has allowed, as `#[allow(..)]`s to be copied onto the impls.
    pub(crate) lints: Vec<Attribute>,
    /// Which of the three derives that `Message` can share this type has.
    pub(crate) derives: Derives,
    /// The conditions of the `Debug` that is generated instead of derived, since one of the fields is secret; `None`
    /// where none is, and where the user has not derived it.
    pub(crate) debug: Option<Vec<Attribute>>,
    /// The path of the runtime crate, `::protocol` unless `crate = path` says otherwise.
    pub(crate) runtime: TokenStream,
    /// The user's item as re-emitted: our attributes removed, derives added.
    pub(crate) item: TokenStream,
    /// How undeclared keys are handled where it is the whole of a text, and through serde.
    pub(crate) unknown_fields: UnknownFields,
    /// Whether a mistake in it was reported: its impls get bodies that cannot run, so that nothing else breaks.
    pub(crate) broken: bool,
    /// `None` outside a protocol, and if the source is not complete.
    pub(crate) source: Option<Source>,
}

/// The derives that a protocol's `Message` enum gets when every message has them.
#[derive(Clone, Copy)]
pub(crate) struct Derives {
    pub(crate) debug: bool,
    pub(crate) clone: bool,
    pub(crate) partial_eq: bool,
}
