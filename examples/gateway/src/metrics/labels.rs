//! By what figures are told apart.

use prometheus_client::encoding::EncodeLabelSet;

macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident { $($label:ident: $type:ty),* })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
            pub(super) struct $name {
                $(pub(super) $label: $type,)*
            }
        )*
    };
}

labels! {
    /// The role of a client.
    OfRole { role: &'static str }
    /// The code that a socket was closed with.
    OfCode { code: u16 }
    /// The status of a request that was not let in.
    OfStatus { status: u16 }
    /// The type of a message.
    OfType { r#type: &'static str }
    /// The type of a message, and what became of it.
    OfMessage { r#type: &'static str, result: &'static str }
    /// Why a message was not passed on.
    OfReason { reason: &'static str }
    /// What became of something.
    OfResult { result: &'static str }
}
