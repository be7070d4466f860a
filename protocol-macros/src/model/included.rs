//! Messages that are declared elsewhere, and that a protocol includes.

use proc_macro2::{Ident, TokenStream};
use syn::{Attribute, Visibility};

/// A `use` of messages.
pub(crate) struct Inclusion {
    pub(crate) visibility: Visibility,
    /// Those that it includes, in order.
    pub(crate) messages: Vec<Included>,
    /// The user's item without our attribute.
    pub(crate) item: TokenStream,
}

/// A message of which only the name is known.
pub(crate) struct Included {
    /// Its name in the protocol's module, which is where it was written in the `use`.
    pub(crate) ident: Ident,
    /// The conditions of the `use`.
    pub(crate) cfgs: Vec<Attribute>,
    /// What the `use` says of roles.
    pub(crate) roles: IncludedRoles,
}

/// What a `use` says of the roles of messages that do not say it themselves.
#[derive(Clone, Default)]
pub(crate) struct IncludedRoles {
    /// The key `from`, if it is there.
    pub(crate) from_key: Option<Ident>,
    pub(crate) from: Vec<Ident>,
    /// The key `to`, if it is there.
    pub(crate) to_key: Option<Ident>,
    pub(crate) to: Vec<Ident>,
}
