//! Reads the keys of an envelope, which a protocol has, and a message outside any protocol.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{LitStr, Type};

use super::slot::Slot;
use super::values::{name, ty};
use super::vocabulary;
use crate::diagnostics::Errors;

/// The keys and the header of an envelope.
#[derive(Default)]
pub(crate) struct RawEnvelopeKeys {
    pub(crate) tag: Slot<LitStr>,
    pub(crate) content: Slot<LitStr>,
    pub(crate) header: Slot<Type>,
}

impl RawEnvelopeKeys {
    /// Reads one of `tag = "..."`, `content = "..."` and `header = Type`.
    pub(crate) fn read(&mut self, key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<()> {
        if key == vocabulary::TAG {
            self.tag.fill(key, name(key, input), errors)
        } else if key == vocabulary::CONTENT {
            self.content.fill(key, name(key, input), errors)
        } else {
            self.header.fill(key, ty(key, input), errors)
        }
    }
}
