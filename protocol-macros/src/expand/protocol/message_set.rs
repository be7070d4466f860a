//! All messages of a protocol, as the impls on `Message` and `MessageType` need them.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::member::Member;
use crate::expand::block::generated_visibility;
use crate::expand::target::{Target, name_at};
use crate::model::{Envelope, Item, Protocol, Unknown};

/// A protocol's messages, and the enum of all of them.
pub(crate) struct MessageSet<'m> {
    pub(crate) protocol: &'m Protocol,
    pub(crate) messages: Vec<Member<'m>>,
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
        let messages: Vec<Member<'_>> = protocol.items.iter().flat_map(members).collect();
        let borrows = messages.iter().any(|message| message.borrows());
        let envelope = protocol.envelope.clone();
        let mut declared = messages.iter().filter_map(|message| message.declared());
        let is_uniform = declared.clone().all(|message| message.envelope.places == envelope.places);
        let envelope = if is_uniform { envelope } else { envelope.with_content(None) };
        let has_integers = declared.any(|message| message.tag.mark.is_integer());
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
    pub(crate) fn for_each(&self, expand: impl Fn(Member<'m>) -> TokenStream) -> Vec<TokenStream> {
        self.for_those(|_| true, expand)
    }

    /// The same, for those messages that `which` selects.
    pub(crate) fn for_those(
        &self,
        which: impl Fn(Member<'m>) -> bool,
        expand: impl Fn(Member<'m>) -> TokenStream,
    ) -> Vec<TokenStream> {
        let under_cfgs = |message: Member<'m>| {
            let cfgs = message.cfgs();
            let expanded = expand(message);
            quote!(#(#cfgs)* #expanded)
        };
        self.messages.iter().copied().filter(|message| which(*message)).map(under_cfgs).collect()
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

/// Returns the messages that an item adds to the protocol.
fn members(item: &Item) -> Vec<Member<'_>> {
    match item {
        Item::Message(message) => vec![Member::Declared(message)],
        Item::Included(inclusion) => inclusion.messages.iter().map(Member::Included).collect(),
        Item::Data(_) | Item::Other(_) => Vec::new(),
    }
}
