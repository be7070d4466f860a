//! Reads `#[protocol(...)]` and the module below it.

use proc_macro2::TokenStream;
use syn::{LitStr, Path};

use super::envelope::RawEnvelopeKeys;
use super::key_values::read_keys;
use super::module::RawModule;
use super::roles::RawProtocolRoles;
use super::service::RawService;
use super::slot::Slot;
use super::values::{absolute_path, string, word};
use super::vocabulary::{self, PROTOCOL_KEYS};
use crate::diagnostics::Errors;
use crate::verbatim::Unknown;

/// A protocol as written.
pub(crate) struct RawProtocol {
    pub(crate) arguments: RawProtocolArguments,
    pub(crate) module: RawModule,
}

/// What `#[protocol(...)]` says.
#[derive(Default)]
pub(crate) struct RawProtocolArguments {
    pub(crate) envelope: RawEnvelopeKeys,
    pub(crate) unknown: Slot<Unknown>,
    /// `rename_all = "camelCase"`
    pub(crate) rename_all: Slot<LitStr>,
    pub(crate) service: RawService,
    pub(crate) roles: RawProtocolRoles,
    pub(crate) runtime: Slot<Path>,
    /// Its syntax errors.
    pub(crate) errors: Errors,
}

impl RawProtocol {
    /// Reads a protocol.
    pub(crate) fn parse(arguments: TokenStream, module: TokenStream) -> Self {
        let arguments = RawProtocolArguments::parse(arguments);
        let crate_name = arguments.runtime.value().and_then(|path| path.segments.last());
        let module = RawModule::parse(module, crate_name.map(|segment| &segment.ident));
        Self { arguments, module }
    }
}

impl RawProtocolArguments {
    fn parse(tokens: TokenStream) -> Self {
        const UNKNOWN: &[(&str, Unknown)] = &[("reject", Unknown::Reject), ("capture", Unknown::Capture)];
        let (mut unknown, mut rename_all, mut runtime) = Default::default();
        let (mut envelope, mut roles) = (RawEnvelopeKeys::default(), RawProtocolRoles::default());
        let mut service = RawService::default();
        let mut errors = Errors::default();
        read_keys(tokens, &mut errors, |key, input, errors| match key.to_string().as_str() {
            vocabulary::UNKNOWN => Slot::fill(&mut unknown, key, word(key, UNKNOWN, input), errors),
            vocabulary::RENAME_ALL => Slot::fill(&mut rename_all, key, string(key, input), errors),
            vocabulary::CRATE => Slot::fill(&mut runtime, key, absolute_path(key, input), errors),
            vocabulary::TAG | vocabulary::CONTENT | vocabulary::HEADER | vocabulary::UNKNOWN_FIELDS => {
                envelope.read(key, input, errors)
            }
            vocabulary::ID | vocabulary::ADDRESS | vocabulary::VERSION | vocabulary::LICENSE | vocabulary::SERVERS => {
                service.read(key, input, errors)
            }
            vocabulary::SERVER | vocabulary::CLIENTS | vocabulary::CORRELATE => roles.read(key, input, errors),
            _ => Err(vocabulary::unknown_key(key, &PROTOCOL_KEYS)),
        });
        Self { envelope, unknown, rename_all, service, roles, runtime, errors }
    }
}
