//! A protocol: a module of messages that share one envelope.

use proc_macro2::TokenStream;
use syn::{Attribute, Ident, Visibility};

use super::{DataType, Docs, Envelope, Inclusion, Message, Roles};

/// A module under `#[protocol]`.
pub(crate) struct Protocol {
    pub(crate) ident: Ident,
    /// The module's own visibility.
    pub(crate) visibility: Visibility,
    /// The module's attributes without ours (including `#![...]`).
    pub(crate) attributes: Vec<Attribute>,
    /// The module's doc comment.
    pub(crate) docs: Docs,
    pub(crate) envelope: Envelope,
    pub(crate) service: Service,
    /// `None` if it has no roles.
    pub(crate) roles: Option<Roles>,
    /// The header's field that pairs a message with its replies.
    pub(crate) correlate: Option<Ident>,
    /// The path of the runtime crate.
    pub(crate) runtime: TokenStream,
    /// The visibility of the messages, and so of what is generated.
    pub(crate) item_visibility: Visibility,
    /// Everything in the module, in order.
    pub(crate) items: Vec<Item>,
    /// Whether the names `Message`, `MessageType`, `Envelope` and `CONTRACT` are free: the enum can be generated.
    pub(crate) complete: bool,
    /// Pairs of messages with the same tag and a `cfg`: an error only if both are configured in.
    pub(crate) cfg_conflicts: Vec<CfgConflict>,
}

/// What a protocol says of itself: identifier, address, version, licence, servers; `None` for the runtime's default.
#[derive(Default)]
pub(crate) struct Service {
    pub(crate) id: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) version: Option<String>,
    pub(crate) license: Option<String>,
    /// Names and URLs.
    pub(crate) servers: Vec<(String, String)>,
}

/// One item of the module.
pub(crate) enum Item {
    Message(Box<Message>),
    Data(Box<DataType>),
    Included(Inclusion),
    /// Not ours: re-emitted unchanged.
    Other(TokenStream),
}

/// Two messages that claim the same tag, under conditions that the macro cannot evaluate.
pub(crate) struct CfgConflict {
    /// The `cfg`s of both, and that no earlier message with the tag is configured in.
    pub(crate) cfgs: Vec<Attribute>,
    /// The error as `compile_error!`s, with the right spans.
    pub(crate) errors: TokenStream,
}
