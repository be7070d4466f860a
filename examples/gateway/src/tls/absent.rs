//! What there is of TLS in a gateway that was built without it: nothing, so that no other file has to ask.

use std::io::{self, Read, Write};
use std::path::Path;

use tokio::net::TcpStream;

use super::InvalidCertificate;

/// A certificate that clients are shown. There is none without the feature `tls`.
#[derive(Debug)]
pub enum Certificate {}

/// A session with a client. There is none without a certificate.
#[derive(Debug)]
pub(crate) enum Session {}

impl Certificate {
    /// Says that there can be none, if one is wanted.
    pub(crate) fn of_files(certificate: Option<&Path>, key: Option<&Path>) -> Result<Option<Self>, InvalidCertificate> {
        let name = match (certificate, key) {
            (None, None) => return Ok(None),
            (Some(_), _) => "tls_certificate",
            (None, Some(_)) => "tls_key",
        };
        Err(InvalidCertificate(format!(
            "{name}: this gateway was built without TLS; build it with `--features tls`, or leave it to a proxy"
        )))
    }

    /// Reads the files again.
    ///
    /// # Errors
    ///
    /// There is no certificate that could be read.
    pub const fn read_again(&self) -> Result<(), InvalidCertificate> {
        match *self {}
    }

    #[expect(clippy::unused_async, reason = "as with TLS")]
    pub(crate) async fn accept(&self, _: TcpStream) -> io::Result<(TcpStream, Session)> {
        match *self {}
    }
}

impl Session {
    pub(crate) fn read(&self, _: &mut dyn Read, _: &mut dyn Write, _: &mut [u8]) -> io::Result<usize> {
        match *self {}
    }

    pub(crate) fn write(&self, _: &[u8], _: &mut dyn Write) -> io::Result<usize> {
        match *self {}
    }

    pub(crate) fn flush(&self, _: &mut dyn Write) -> io::Result<()> {
        match *self {}
    }

    pub(crate) fn close(&self, _: &mut dyn Write) -> io::Result<()> {
        match *self {}
    }

    pub(crate) const fn is_flushed(&self) -> bool {
        match *self {}
    }
}
