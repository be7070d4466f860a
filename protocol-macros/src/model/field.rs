//! A field of a message, a header or a data struct.

use proc_macro2::Span;
use syn::{Attribute, Expr, Ident, Path, Type};

use super::{Docs, Rule};

/// One named field, in declaration order.
pub(crate) struct Field {
    pub(crate) ident: Ident,
    /// The wire name.
    pub(crate) name: String,
    /// Further names that are read, never written.
    pub(crate) aliases: Vec<String>,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<String>,
    pub(crate) cfgs: Vec<Attribute>,
    /// The type as the user wrote it.
    pub(crate) ty: Type,
    pub(crate) codec: Codec,
    pub(crate) presence: Presence,
    /// The type is written `String` or `Cow<..>`: `new` takes `impl Into<..>`.
    pub(crate) takes_into: bool,
    /// The type mentions a lifetime, so that `into_owned` has work to do.
    pub(crate) borrows: bool,
    pub(crate) rules: Vec<Rule>,
    /// `check = path`, called on the value (inside an `Option`, on what it holds).
    pub(crate) check: Option<Path>,
    /// In a header: written behind the payload.
    pub(crate) after_content: bool,
    /// What is allowed and still better looked at.
    pub(crate) warnings: Vec<Warning>,
}

/// Something about a field that is allowed and still better looked at.
pub(crate) struct Warning {
    /// Where it was written, for blame.
    pub(crate) span: Span,
    /// The name of the deprecated constant that carries the text.
    pub(crate) name: &'static str,
    pub(crate) text: String,
    /// `#[allow(deprecated)]` and its like on the field.
    pub(crate) lints: Vec<Attribute>,
}

/// Through which runtime trait a field is read, written and described.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Codec {
    /// `Field`: all types the runtime or the macros know.
    Plain,
    /// `AsString`: a 64-bit integer in a JSON string.
    AsString,
    /// `ThroughSerde`: a foreign type, through `serde_json`.
    Serde,
}

/// Whether a field must be there.
pub(crate) enum Presence {
    Required,
    /// The type is written `Option<..>`: absent reads as `None`, `None` is not written.
    Optional,
    /// `default`: absent reads as `Default::default()`.
    Default,
    /// `default = expr`.
    DefaultExpr(Box<Expr>),
}
