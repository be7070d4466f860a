//! Where a message or data type is declared: in a protocol, which sets some things for it, or alone.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{LitStr, Path};

use super::case::{Case, check_case};
use super::envelope::{check_envelope, check_own_content};
use crate::diagnostics::{Errors, texts};
use crate::model::{Envelope, Unknown, UnknownFields};
use crate::parse::{RENAME_ALL, RENAME_ALL_FIELDS, RawEnvelopeKeys, Slot};
use crate::verbatim::Source;

/// Where an item is declared.
pub(crate) enum Context<'a> {
    /// Under its own attribute, outside any protocol.
    Alone,
    /// In a protocol.
    Inside { envelope: &'a Envelope, runtime: &'a TokenStream, rename_all: Option<&'a RenameAll> },
}

/// `#[protocol(rename_all = "...")]`
pub(crate) struct RenameAll {
    literal: LitStr,
    case: Case,
}

impl RenameAll {
    /// Checks what a protocol gives, if it does.
    pub(crate) fn check(given: &Slot<LitStr>, errors: &mut Errors) -> Option<Self> {
        let case = check_case(given, errors)?;
        given.value().map(|literal| Self { literal: literal.clone(), case })
    }
}

impl Context<'_> {
    /// Returns the case of names: what the type gives, or else its protocol.
    pub(crate) fn case(&self, given: &Slot<LitStr>, source: &mut Option<Source>, errors: &mut Errors) -> Option<Case> {
        self.case_under(RENAME_ALL, given, source, errors)
    }

    /// Returns the case of the fields in an enum's variants, in the same way.
    pub(crate) fn field_case(
        &self,
        given: &Slot<LitStr>,
        source: &mut Option<Source>,
        errors: &mut Errors,
    ) -> Option<Case> {
        self.case_under(RENAME_ALL_FIELDS, given, source, errors)
    }

    /// The source of the declaration, which is expanded without the protocol, then gives the case too.
    fn case_under(
        &self,
        key: &str,
        given: &Slot<LitStr>,
        source: &mut Option<Source>,
        errors: &mut Errors,
    ) -> Option<Case> {
        match self {
            Self::Inside { rename_all: Some(RenameAll { literal, case }), .. } if given.key().is_none() => {
                if let Some(Source { arguments, .. }) = source {
                    let key = Ident::new(key, Span::call_site());
                    *arguments = quote!(#key = #literal, #arguments);
                }
                Some(*case)
            }
            _ => check_case(given, errors),
        }
    }

    /// Returns the path of the runtime crate. Rule: in a protocol, only `#[protocol(crate = path)]` sets it.
    pub(crate) fn runtime(&self, given: Slot<Path>, errors: &mut Errors) -> TokenStream {
        match self {
            Self::Alone => runtime_path(given),
            Self::Inside { runtime, .. } => {
                reject(&given, errors);
                (*runtime).clone()
            }
        }
    }

    /// Returns how undeclared keys are handled. Rule: in a protocol, only `#[protocol(unknown_fields = reject)]` sets it.
    pub(crate) fn unknown_fields(&self, given: Slot<UnknownFields>, errors: &mut Errors) -> UnknownFields {
        match self {
            Self::Alone => given.into_value().unwrap_or(UnknownFields::Ignore),
            Self::Inside { envelope, .. } => {
                reject(&given, errors);
                envelope.unknown_fields
            }
        }
    }

    /// Returns the envelope. Rule: in a protocol, only `#[protocol(tag = "kind")]` sets it, once for all messages, except
    /// where the payload stands.
    pub(crate) fn envelope(&self, given: RawEnvelopeKeys, errors: &mut Errors) -> Envelope {
        match self {
            Self::Alone => check_envelope(given, Unknown::Reject, errors),
            Self::Inside { envelope, .. } => {
                reject(&given.tag, errors);
                reject(&given.header, errors);
                reject(&given.unknown_fields, errors);
                check_own_content(envelope, given.content, errors)
            }
        }
    }
}

/// Returns `::protocol`, or the path that `crate = path` gives.
pub(crate) fn runtime_path(given: Slot<Path>) -> TokenStream {
    given.into_value().map_or_else(|| quote!(::protocol), ToTokens::into_token_stream)
}

fn reject<T>(given: &Slot<T>, errors: &mut Errors) {
    if let Some(key) = given.key() {
        errors.push(key, texts::key_of_protocol(&key.to_string()));
    }
}
