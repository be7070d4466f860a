//! A message as its protocol's enum needs it: declared in the module, where the macro sees what it is, or included, where
//! it knows the name only and asks constants for everything else.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Attribute;
use syn::ext::IdentExt;

use super::contract::{expand_message_entry, static_type};
use crate::expand::docs::{expand_docs, expand_message_docs, expand_type_docs};
use crate::expand::target::{lifetime, with_lifetime};
use crate::model::{Included, IncludedRoles, Mark, Message};

/// A message of a protocol.
#[derive(Clone, Copy)]
pub(crate) enum Member<'m> {
    Declared(&'m Message),
    Included(&'m Included),
}

impl<'m> Member<'m> {
    /// Returns the name of the variant in `Message` and in `MessageType`.
    pub(crate) fn ident(self) -> &'m Ident {
        match self {
            Self::Declared(message) => &message.structure.declaration.ident,
            Self::Included(message) => &message.ident,
        }
    }

    pub(crate) fn cfgs(self) -> &'m [Attribute] {
        match self {
            Self::Declared(message) => &message.structure.declaration.cfgs,
            Self::Included(message) => &message.cfgs,
        }
    }

    /// Returns the message, if it is declared in the module.
    pub(crate) fn declared(self) -> Option<&'m Message> {
        match self {
            Self::Declared(message) => Some(message),
            Self::Included(..) => None,
        }
    }

    /// Whether it has lifetimes. A message that has any cannot be included, as a `use` has no place for them.
    pub(crate) fn borrows(self) -> bool {
        self.declared().is_some_and(|message| !message.structure.lifetimes.is_empty())
    }

    /// Expands to its type with each of its lifetimes replaced by the enum's: `Bark<'a>`.
    pub(crate) fn message_type(self) -> TokenStream {
        match self {
            Self::Declared(message) => {
                let structure = &message.structure;
                with_lifetime(&structure.declaration.ident, &structure.lifetimes, &lifetime("'a"))
            }
            Self::Included(message) => alias(message).into_token_stream(),
        }
    }

    /// Expands the docs of its variant in `Message`.
    pub(crate) fn docs(self) -> TokenStream {
        match self {
            Self::Declared(message) => expand_message_docs(message),
            Self::Included(Included { ident, .. }) => expand_docs(&format!("The message [`{}`].", ident.unraw())),
        }
    }

    /// Expands the docs of its variant in `MessageType`.
    pub(crate) fn type_docs(self) -> TokenStream {
        match self {
            Self::Declared(message) => expand_type_docs(message),
            Self::Included(Included { ident, .. }) => expand_docs(&format!("The type of [`{}`].", ident.unraw())),
        }
    }

    /// Expands to its tag.
    pub(crate) fn tag(self) -> TokenStream {
        match self {
            Self::Declared(message) => message.tag.mark.name().to_token_stream(),
            Self::Included(message) => expand_item_of(message, "TAG"),
        }
    }

    /// Expands to its tag as an integer.
    pub(crate) fn integer(self) -> TokenStream {
        match self {
            Self::Declared(message) => match &message.tag.mark {
                Mark::Integer(number) => Literal::i64_unsuffixed(*number).to_token_stream(),
                // Reported: missing, or a string beside integers.
                Mark::Text(_) => quote!(0),
            },
            Self::Included(message) => expand_item_of(message, "INTEGER"),
        }
    }

    /// Expands to a pattern that matches its tag in `__tag`.
    pub(crate) fn tag_pattern(self) -> TokenStream {
        let tag = self.tag();
        match self {
            Self::Declared(_) => tag,
            Self::Included(_) => quote!(_ if __tag == #tag),
        }
    }

    /// Expands to the rest of a pattern that selects it, so that it matches if its content must be there whatever is in it;
    /// `None` if that is known not to be.
    pub(crate) fn if_content_needed(self) -> Option<TokenStream> {
        match self {
            Self::Declared(message) => message.structure.is_newtype().then(TokenStream::new),
            Self::Included(message) => {
                let needs_content = expand_item_of(message, "NEEDS_CONTENT");
                Some(quote!(if #needs_content))
            }
        }
    }

    /// Expands to its entry in the contract.
    pub(crate) fn entry(self, has_roles: bool) -> TokenStream {
        match self {
            Self::Declared(message) => expand_message_entry(message),
            Self::Included(message) => {
                let (tag, info) = (self.tag(), expand_item_of(message, "info"));
                let name = message.ident.unraw().to_string();
                let roles = if has_roles { expand_roles_of(message) } else { expand_item_of(message, "WITHOUT_ROLES") };
                quote!(__rt::MessageEntry { tag: #tag, info: || #info(#name, const { #roles }) })
            }
        }
    }

    /// Expands to the call of the visitor with `__message`.
    pub(crate) fn visit(self) -> TokenStream {
        match self {
            Self::Declared(_) => quote!(__visitor.declared(__message)),
            Self::Included(message) => {
                let accept = expand_item_of(message, "accept");
                quote!(#accept(__message, __visitor))
            }
        }
    }

    /// Expands to the value that is read from `__reader`; whether its rules hold is noted in `__is_valid`.
    pub(crate) fn decode(self) -> TokenStream {
        match self {
            Self::Declared(_) => quote!(__Field::decode_judged(__reader, __is_valid)?),
            Self::Included(message) => {
                let decode = expand_item_of(message, "decode");
                quote!(#decode(__reader, __is_valid)?)
            }
        }
    }

    /// Expands to the value that is read from `__fields`, which stand beside the tag.
    pub(crate) fn decode_beside(self) -> TokenStream {
        match self {
            Self::Declared(_) => quote!(__rt::SelectPayload::decode_beside((), __fields)?),
            Self::Included(message) => {
                let decode = expand_item_of(message, "decode_beside");
                quote!(#decode(__fields)?)
            }
        }
    }

    /// Expands to what is published for the sender of `__message` who has gone.
    pub(crate) fn gone(self) -> TokenStream {
        match self {
            Self::Declared(_) => quote!(__rt::DeclaredMessage::make_gone(__message)),
            Self::Included(message) => {
                let gone = expand_item_of(message, "gone");
                quote!(#gone(__message))
            }
        }
    }

    /// Expands to the keys of its payload.
    pub(crate) fn keys(self) -> TokenStream {
        match self {
            Self::Declared(message) => {
                let static_type = static_type(message);
                quote!(<#static_type as __rt::Payload>::KEYS)
            }
            Self::Included(message) => expand_item_of(message, "KEYS"),
        }
    }

    /// Expands to `__message` as a value that no longer borrows.
    pub(crate) fn into_owned(self) -> TokenStream {
        match self {
            Self::Declared(_) => quote!(__rt::IntoOwned::into_owned(__message)),
            Self::Included(_) => quote!(__message),
        }
    }
}

// Expands to:
//     __rt::included::Included::<__Hello>::TAG
/// Expands to what the runtime knows of an included message.
pub(super) fn expand_item_of(message: &Included, item: &str) -> TokenStream {
    let (ident, item) = (alias(message), format_ident!("{item}"));
    quote!(__rt::included::Included::<#ident>::#item)
}

// Expands to:
//     &__rt::MessageRoles { from: &[__rt::Sender::new("agent")], ..*<Hello as ..>::ROLES }
/// Expands to what a message says of roles and of state, with what the `use` says.
pub(super) fn expand_roles_of(message: &Included) -> TokenStream {
    let of_message = expand_item_of(message, "ROLES");
    let IncludedRoles { from_key, from, to_key, to } = &message.roles;
    if from_key.is_none() && to_key.is_none() {
        return of_message;
    }
    let (from, to) = (from.iter().map(|role| role.unraw().to_string()), to.iter().map(|role| role.unraw().to_string()));
    let from = from_key.as_ref().map(|_| quote!(from: &[#(__rt::Sender::new(#from)),*],));
    let to = to_key.as_ref().map(|_| quote!(to: &[#(#to),*],));
    quote!(&__rt::MessageRoles { #from #to ..*#of_message })
}

/// Returns the name of the alias by which generated code refers to an included message.
///
/// If the message has lifetimes, rustc has an error about each place that names it without them: that is the alias only.
pub(super) fn alias(message: &Included) -> Ident {
    format_ident!("__{}", message.ident.unraw(), span = blame(message))
}

/// Returns the span for rustc's errors about an included message.
pub(super) fn blame(message: &Included) -> Span {
    message.ident.span().resolved_at(Span::call_site())
}
