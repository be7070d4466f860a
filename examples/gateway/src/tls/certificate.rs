//! The certificate that clients are shown, as it was in its files when they were last read.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::pem::{self, PemObject};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{Error, InconsistentKeys, ServerConfig};

use super::{InvalidCertificate, Session};

/// A certificate that clients are shown.
pub struct Certificate {
    chain: PathBuf,
    key: PathBuf,
    /// With what newcomers are met.
    current: RwLock<Arc<ServerConfig>>,
}

impl Certificate {
    /// Reads both files, if they are named.
    pub(crate) fn of_files(certificate: Option<&Path>, key: Option<&Path>) -> Result<Option<Self>, InvalidCertificate> {
        let alone = |there: &str, missing: &str| {
            refused(there, &format!("`{missing}` is missing; set both, the certificate and its key"))
        };
        match (certificate, key) {
            (None, None) => Ok(None),
            (Some(chain), Some(key)) => {
                let current = RwLock::new(load(chain, key)?);
                Ok(Some(Self { chain: chain.to_owned(), key: key.to_owned(), current }))
            }
            (Some(_), None) => Err(alone("tls_certificate", "tls_key")),
            (None, Some(_)) => Err(alone("tls_key", "tls_certificate")),
        }
    }

    /// Reads the files again: newcomers are shown what is there now, and the sockets that there are stay.
    ///
    /// # Errors
    ///
    /// What the files say cannot be used; what they said before still is.
    pub fn read_again(&self) -> Result<(), InvalidCertificate> {
        let read = load(&self.chain, &self.key)?;
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = read;
        Ok(())
    }

    /// Waits until it is agreed with a client how to encrypt.
    pub(crate) async fn accept(&self, stream: TcpStream) -> io::Result<(TcpStream, Session)> {
        let current = Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner));
        let (stream, connection) = TlsAcceptor::from(current).accept(stream).await?.into_inner();
        Ok((stream, Session::new(connection)))
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Certificate").field("chain", &self.chain).finish_non_exhaustive()
    }
}

fn load(chain: &Path, key: &Path) -> Result<Arc<ServerConfig>, InvalidCertificate> {
    let chain = CertificateDer::pem_file_iter(chain).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let chain = chain.and_then(|chain| if chain.is_empty() { Err(pem::Error::NoItemsFound) } else { Ok(chain) });
    let chain = chain.map_err(|error| unread("tls_certificate", "CERTIFICATE", &error))?;
    let key = PrivateKeyDer::from_pem_file(key).map_err(|error| unread("tls_key", "PRIVATE KEY", &error))?;
    let builder = ServerConfig::builder_with_provider(Arc::new(default_provider()));
    let config = builder
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, key));
    let mut config = config.map_err(|error| unusable(&error))?;
    // Who speaks nothing but HTTP/2 is told in the handshake.
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

fn refused(name: &str, reason: &str) -> InvalidCertificate {
    InvalidCertificate(format!("{name}: {reason}"))
}

/// Says why a file has not what it is to have. Nothing that stands in it is repeated: it may be secret.
fn unread(name: &str, expected: &str, error: &pem::Error) -> InvalidCertificate {
    let reason = match error {
        pem::Error::Io(error) => format!("the file cannot be read: {error}"),
        pem::Error::NoItemsFound => format!("expected a file in PEM, which has `-----BEGIN {expected}-----`"),
        _ => "the file is damaged: a part of it is not PEM; write it anew".to_owned(),
    };
    refused(name, &reason)
}

/// Says why a certificate and a key cannot be used together.
fn unusable(error: &Error) -> InvalidCertificate {
    match error {
        Error::InconsistentKeys(InconsistentKeys::KeyMismatch) => refused(
            "tls_key",
            "it is not the key of the first certificate in `tls_certificate`, which has to be the gateway's own",
        ),
        Error::InvalidCertificate(_) => {
            refused("tls_certificate", "the first certificate of the file is damaged; have it issued anew")
        }
        _ => refused("tls_key", "the key is damaged, or of another kind; expected one of RSA, ECDSA or Ed25519"),
    }
}
