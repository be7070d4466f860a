//! All messages of a protocol, as the impls on `Message` and `MessageType` need them.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::expand::block::generated_visibility;
use crate::expand::target::{Target, lifetime, name_at, with_lifetime};
use crate::model::{Envelope, Item, Message, Protocol, Unknown};

/// A protocol's messages, and the enum of all of them.
pub(crate) struct MessageSet<'m> {
    pub(crate) protocol: &'m Protocol,
    pub(crate) messages: Vec<&'m Message>,
    /// The envelope of all of them, in which each says where its payload stands, unless that is the same for all.
    pub(crate) envelope: Envelope,
    /// `Message`, with a lifetime if one of the messages has any.
    pub(crate) target: Target<'m>,
    /// The module's name, without `r#`.
    pub(crate) name: String,
    /// The visibility of the messages.
    pub(crate) visibility: TokenStream,
    /// Whether the types are integers.
    pub(crate) has_integers: bool,
    /// Whether messages of unknown types become `Message::Unknown`.
    pub(crate) captures: bool,
}

impl<'m> MessageSet<'m> {
    pub(crate) fn new(protocol: &'m Protocol) -> Self {
        let messages: Vec<&Message> = protocol.items.iter().filter_map(as_message).collect();
        let borrows = messages.iter().any(|message| !message.structure.lifetimes.is_empty());
        let envelope = protocol.envelope.clone();
        let is_uniform = messages.iter().all(|message| message.envelope.places == envelope.places);
        let envelope = if is_uniform { envelope } else { envelope.with_content(None) };
        let has_integers = messages.iter().any(|message| message.tag.mark.is_integer());
        Self {
            protocol,
            messages,
            envelope,
            has_integers,
            target: Target::of_message_enum(&protocol.runtime, borrows),
            name: syn::ext::IdentExt::unraw(&protocol.ident).to_string(),
            visibility: generated_visibility(&protocol.item_visibility),
            captures: protocol.envelope.unknown == Unknown::Capture,
        }
    }

    /// Expands each message under its `cfg`s: to a variant, a match arm, a list element or an impl.
    pub(crate) fn for_each(&self, expand: impl Fn(&'m Message) -> TokenStream) -> Vec<TokenStream> {
        self.for_those(|_| true, expand)
    }

    /// The same, for those messages that `which` selects.
    pub(crate) fn for_those(
        &self,
        which: impl Fn(&Message) -> bool,
        expand: impl Fn(&'m Message) -> TokenStream,
    ) -> Vec<TokenStream> {
        let under_cfgs = |message: &'m Message| {
            let cfgs = &message.structure.declaration.cfgs;
            let expanded = expand(message);
            quote!(#(#cfgs)* #expanded)
        };
        self.messages.iter().filter(|message| which(message)).map(|message| under_cfgs(message)).collect()
    }

    /// Expands code for `Message::Unknown`, if there is one.
    pub(crate) fn for_unknown(&self, expand: impl FnOnce() -> TokenStream) -> Option<TokenStream> {
        self.captures.then(expand)
    }

    /// Returns a generated name from which an editor navigates to the module.
    pub(crate) fn name_at_module(&self, name: &str) -> Ident {
        name_at(name, &self.protocol.ident)
    }

    /// Expands to `MessageType`, or to `Option<MessageType>` if messages of unknown types are captured.
    pub(crate) fn any_type(&self) -> TokenStream {
        if self.captures { quote!(__rt::Option<MessageType>) } else { quote!(MessageType) }
    }
}

/// Expands to the message's type with each of its lifetimes replaced by the enum's: `Bark<'a>`.
pub(crate) fn message_type_path(message: &Message) -> TokenStream {
    let structure = &message.structure;
    with_lifetime(&structure.declaration.ident, &structure.lifetimes, &lifetime("'a"))
}

/// Returns the name of the message's variant in `Message` and in `MessageType`.
pub(crate) fn variant_name(message: &Message) -> &Ident {
    &message.structure.declaration.ident
}

fn as_message(item: &Item) -> Option<&Message> {
    match item {
        Item::Message(message) => Some(message),
        Item::Data(_) | Item::Other(_) => None,
    }
}
