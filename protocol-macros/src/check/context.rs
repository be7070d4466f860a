//! Where a message or data type stands: in a protocol, which settles some things for it, or alone.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Path;

use super::envelope::check_envelope;
use crate::diagnostics::{Errors, texts};
use crate::model::{Envelope, Unknown, UnknownFields};
use crate::parse::{RawEnvelopeKeys, Slot};

/// Where an item stands.
pub(crate) enum Context<'a> {
    /// Below its own attribute, outside any protocol.
    Alone,
    /// In a protocol.
    Inside { envelope: &'a Envelope, runtime: &'a TokenStream },
}

impl Context<'_> {
    /// The path of the runtime crate. Rule: in a protocol it is `#[protocol(crate = path)]` that says it.
    pub(crate) fn runtime(&self, given: Slot<Path>, errors: &mut Errors) -> TokenStream {
        match self {
            Self::Alone => runtime_path(given),
            Self::Inside { runtime, .. } => {
                reject(&given, errors);
                (*runtime).clone()
            }
        }
    }

    /// The envelope. Rule: in a protocol it is `#[protocol(tag = "kind")]` that says it, once for all messages.
    pub(crate) fn envelope(&self, given: RawEnvelopeKeys, errors: &mut Errors) -> Envelope {
        match self {
            Self::Alone => check_envelope(given, Unknown::Reject, UnknownFields::Ignore, errors),
            Self::Inside { envelope, .. } => {
                reject(&given.tag, errors);
                reject(&given.content, errors);
                reject(&given.header, errors);
                (*envelope).clone()
            }
        }
    }
}

/// `::protocol`, or what `crate = path` says.
pub(crate) fn runtime_path(given: Slot<Path>) -> TokenStream {
    given.into_value().map_or_else(|| quote!(::protocol), ToTokens::into_token_stream)
}

fn reject<T>(given: &Slot<T>, errors: &mut Errors) {
    if let Some(key) = given.key() {
        errors.push(key, texts::key_of_protocol(&key.to_string()));
    }
}
