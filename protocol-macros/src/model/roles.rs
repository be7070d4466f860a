//! The roles of a protocol, and what a message says of them and of its state.

use syn::{Ident, Member, Path, Type};

/// The roles of a protocol.
pub(crate) struct Roles {
    pub(crate) server: DeclaredRole,
    pub(crate) clients: Vec<DeclaredRole>,
}

/// A role as it was declared.
pub(crate) struct DeclaredRole {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    /// The name of its type.
    pub(crate) type_name: String,
}

impl Roles {
    /// Returns all roles, the server first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &DeclaredRole> {
        [&self.server].into_iter().chain(&self.clients)
    }
}

/// What a message says of roles and of state.
pub(crate) struct MessageRoles {
    /// The key `from`, if it is there.
    pub(crate) from_key: Option<Ident>,
    pub(crate) from: Vec<Sender>,
    /// Those that receive it; all clients if there are none.
    pub(crate) to: Vec<Ident>,
    pub(crate) keep: Keep,
    pub(crate) ends: Option<Ends>,
    /// `fn(&Self) -> Self`
    pub(crate) gone: Option<Path>,
    pub(crate) rate: Option<Rate>,
    pub(crate) is_reply: bool,
    /// The messages that answer it.
    pub(crate) replies: Vec<Ident>,
}

impl MessageRoles {
    /// Whether it says that the role may send the message.
    pub(crate) fn is_sent_by(&self, role: &DeclaredRole) -> bool {
        self.from.iter().any(|sender| sender.role == role.ident)
    }

    /// Whether the role receives the message: as it says, or as a client if it says nothing. The server also receives what
    /// clients send.
    pub(crate) fn is_received_by(&self, role: &DeclaredRole, roles: &Roles) -> bool {
        let is_server = role.ident == roles.server.ident;
        let is_declared = if self.to.is_empty() { !is_server } else { self.to.contains(&role.ident) };
        is_declared || is_server && roles.clients.iter().any(|client| self.is_sent_by(client))
    }

    /// Returns the fields that hold identities of senders.
    pub(crate) fn identities(&self) -> impl Iterator<Item = &KeyField> {
        self.from.iter().filter_map(|sender| sender.identity.as_ref())
    }

    /// Returns the fields that are the key of the state.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &KeyField> {
        let keys = if let Keep::Latest(keys) = &self.keep { keys.as_slice() } else { &[] };
        keys.iter()
    }
}

/// A role that may send a message, with the field that holds its identity.
pub(crate) struct Sender {
    pub(crate) role: Ident,
    pub(crate) identity: Option<KeyField>,
}

/// A field that says whose message it is, or which state.
pub(crate) struct KeyField {
    /// Its name, as it was written.
    pub(crate) ident: Ident,
    pub(crate) place: KeyPlace,
}

/// Where such a field is.
pub(crate) enum KeyPlace {
    /// In the payload: the field itself, and its name on the wire.
    Payload { member: Member, name: String },
    /// In the header.
    Header,
}

/// What is kept of a message.
pub(crate) enum Keep {
    Latest(Vec<KeyField>),
    Recent,
    No,
}

/// The values of a field with which a state is over.
pub(crate) struct Ends {
    /// The field, as it was written.
    pub(crate) field: Ident,
    pub(crate) member: Member,
    /// Its name on the wire.
    pub(crate) name: String,
    /// Its type; of an optional field, that inside.
    pub(crate) ty: Type,
    pub(crate) is_optional: bool,
    pub(crate) variants: Vec<Ident>,
}

/// How often a sender may send a message.
pub(crate) struct Rate {
    pub(crate) count: u32,
    pub(crate) seconds: u32,
    pub(crate) burst: u32,
}
