//! TLS without a proxy: a certificate, and the sessions that clients have with it.

#[cfg(not(feature = "tls"))]
mod absent;
#[cfg(feature = "tls")]
mod certificate;
#[cfg(feature = "tls")]
mod session;

use std::fmt;

#[cfg(not(feature = "tls"))]
pub use absent::Certificate;
#[cfg(not(feature = "tls"))]
pub(crate) use absent::Session;
#[cfg(feature = "tls")]
pub use certificate::Certificate;
#[cfg(feature = "tls")]
pub(crate) use session::Session;

/// Why a certificate cannot be shown to clients. Says which key of the configuration is wrong, and what to do.
///
/// What the key says is not repeated: who has written a key itself where its file is expected should not find it in a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidCertificate(String);

impl fmt::Display for InvalidCertificate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for InvalidCertificate {}
