//! A protocol: a module of messages that share one envelope.

use proc_macro2::TokenStream;
use syn::{Attribute, Ident, Visibility};

use super::{DataType, Docs, Envelope, Message};

/// A module under `#[protocol]`.
pub(crate) struct Protocol {
    pub(crate) ident: Ident,
    /// The module's own visibility.
    pub(crate) visibility: Visibility,
    /// The module's attributes, ours taken off (`#![...]` ones included).
    pub(crate) attributes: Vec<Attribute>,
    /// The module's doc comment.
    pub(crate) docs: Docs,
    pub(crate) envelope: Envelope,
    pub(crate) service: Service,
    /// The path of the runtime crate.
    pub(crate) runtime: TokenStream,
    /// What the messages are visible as, and so what is generated.
    pub(crate) item_visibility: Visibility,
    /// Everything in the module, in order.
    pub(crate) items: Vec<Item>,
    /// The names `Message`, `MessageType`, `Envelope`, `CONTRACT` are free: the enum can be made.
    pub(crate) complete: bool,
    /// Pairs of messages with one tag of which a `cfg` decides: an error only where both are configured in.
    pub(crate) cfg_conflicts: Vec<CfgConflict>,
}

/// Where a protocol is served, and in which version; `None` is the runtime's default.
#[derive(Default)]
pub(crate) struct Service {
    pub(crate) address: Option<String>,
    pub(crate) version: Option<String>,
}

/// One item of the module.
pub(crate) enum Item {
    Message(Box<Message>),
    Data(Box<DataType>),
    /// Not ours: re-emitted as it stands.
    Other(TokenStream),
}

/// Two messages that claim one tag, under conditions that the macro cannot see.
pub(crate) struct CfgConflict {
    /// The `cfg`s of both, and that no message before them has the tag.
    pub(crate) cfgs: Vec<Attribute>,
    /// The error, spanned where it belongs, as `compile_error!`s.
    pub(crate) errors: TokenStream,
}
