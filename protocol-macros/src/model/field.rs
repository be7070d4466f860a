//! A field of a message, a header or a data struct.

use proc_macro2::Span;
use syn::{Attribute, Expr, Ident, Member, Path, Type};

use super::{Constant, Docs, Rule};

/// One field, in declaration order.
pub(crate) struct Field {
    /// Its name; for that of a newtype, what `new` calls it.
    pub(crate) ident: Ident,
    /// What stands behind `self.`: the name, or `0` in a newtype.
    pub(crate) member: Member,
    /// The wire name.
    pub(crate) name: String,
    /// Other names that are accepted when reading, never written.
    pub(crate) aliases: Vec<String>,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<String>,
    pub(crate) cfgs: Vec<Attribute>,
    /// The type as the user wrote it.
    pub(crate) ty: Type,
    pub(crate) codec: Codec,
    pub(crate) presence: Presence,
    /// Whether the type is written `String` or `Cow<..>`: then `new` takes `impl Into<..>`.
    pub(crate) takes_into: bool,
    /// Whether the type mentions a lifetime, so that `into_owned` must convert it.
    pub(crate) borrows: bool,
    pub(crate) rules: Vec<Rule>,
    /// `check = path`, called on the value (for an `Option` or a `Nullable`, on the value inside).
    pub(crate) check: Option<Path>,
    /// Whether people must not see its value.
    pub(crate) secret: bool,
    pub(crate) role: Role,
    /// What is allowed but probably not meant.
    pub(crate) warnings: Vec<Warning>,
}

impl Field {
    /// Whether the field is an element of an array, which has no key.
    pub(crate) fn is_element(&self) -> bool {
        self.role == Role::Element
    }

    /// Whether the field is written after the payload.
    pub(crate) fn is_after_content(&self) -> bool {
        self.role == Role::AfterContent
    }

    /// Whether the field holds the members of the object that no other declares, and so has no key.
    pub(crate) fn is_rest(&self) -> bool {
        self.codec == Codec::Rest
    }
}

/// What a field is on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A member of an object.
    Member,
    /// A member of a header that is written after the payload.
    AfterContent,
    /// An element of an array, known by its position.
    Element,
}

/// Something about a field that is allowed but probably not meant.
pub(crate) struct Warning {
    /// Where it was written, for the span of the warning.
    pub(crate) span: Span,
    /// The name of the deprecated constant that carries the text.
    pub(crate) name: &'static str,
    pub(crate) text: String,
    /// `#[allow(deprecated)]` and similar attributes on the field.
    pub(crate) lints: Vec<Attribute>,
}

/// The runtime trait through which a field is read, written and described.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Codec {
    /// `Field`: all types that the runtime or the macros know.
    Plain,
    /// `AsString`: JSON in a string, of an integer its digits.
    AsString,
    /// `FullRange`: 64-bit integers as JSON numbers, in their full range.
    FullRange,
    /// `ThroughSerde`: a foreign type, through `serde_json`.
    Serde,
    /// `Rest`: a map of the members that no other field declares.
    Rest,
    /// `Field` of a type that stands for the constant; the field itself is `()`.
    Constant(Constant),
}

/// Whether a field is required.
pub(crate) enum Presence {
    Required,
    /// The type is written `Option<..>`: an absent field reads as `None`, and `None` is not written.
    Optional,
    /// `default`: an absent field reads as `Default::default()`.
    Default,
    /// `default = expr`.
    DefaultExpr(Box<Expr>),
}
