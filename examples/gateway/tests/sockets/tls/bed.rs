//! A gateway with a certificate of its own, and clients that trust it.

use std::env::temp_dir;
use std::fs;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use gateway::Config;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use tokio_tungstenite::client_async;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

use crate::client::Client;
use crate::server::Running;

/// A folder that is gone at the end of its test, with a certificate for `localhost` and its key.
pub(crate) struct Files {
    folder: PathBuf,
}

impl Files {
    pub(crate) fn new() -> Self {
        let folder = temp_dir().join(format!("gateway-tls-{}-{:016x}", std::process::id(), fastrand::u64(..)));
        fs::create_dir_all(&folder).expect("there is room for a folder");
        let files = Self { folder };
        files.renew();
        files
    }

    /// Writes another certificate, with another key.
    pub(crate) fn renew(&self) {
        let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("the name is one");
        fs::write(self.certificate(), pem("CERTIFICATE", made.cert.der())).expect("there is room for a file");
        fs::write(self.key(), pem("PRIVATE KEY", &made.signing_key.serialize_der())).expect("there is room for a file");
    }

    pub(crate) fn certificate(&self) -> PathBuf {
        self.folder.join("certificate.pem")
    }

    pub(crate) fn key(&self) -> PathBuf {
        self.folder.join("key.pem")
    }

    /// Returns what clients have that trust the certificate which is there now.
    pub(crate) fn trust(&self) -> TlsConnector {
        let mut roots = RootCertStore::empty();
        let certificate = CertificateDer::from_pem_file(self.certificate()).expect("it was written above");
        roots.add(certificate).expect("it is a certificate");
        let builder = ClientConfig::builder_with_provider(Arc::new(default_provider()));
        let builder = builder.with_safe_default_protocol_versions().expect("the provider has them");
        Arc::new(builder.with_root_certificates(roots).with_no_client_auth()).into()
    }
}

/// Returns what is in a file of that kind.
fn pem(kind: &str, bytes: &[u8]) -> String {
    format!("-----BEGIN {kind}-----\n{}\n-----END {kind}-----\n", STANDARD.encode(bytes))
}

impl Drop for Files {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A gateway that clients connect to over TLS.
pub(crate) struct Bed {
    pub(crate) running: Running,
    pub(crate) files: Files,
}

impl Bed {
    pub(crate) async fn new(change: impl FnOnce(&mut Config)) -> Self {
        let files = Files::new();
        let running = Running::with(|config| {
            config.tls_certificate = Some(files.certificate());
            config.tls_key = Some(files.key());
            change(config);
        })
        .await;
        Self { running, files }
    }
}

/// Connects, if the gateway shows the certificate that is trusted.
pub(crate) async fn try_connect(address: SocketAddr, trust: &TlsConnector) -> std::io::Result<TlsStream<TcpStream>> {
    let stream = TcpStream::connect(address).await.expect("the gateway listens");
    trust.connect(ServerName::try_from("localhost").expect("the name is one"), stream).await
}

pub(crate) async fn connect(bed: &Bed) -> TlsStream<TcpStream> {
    try_connect(bed.running.address, &bed.files.trust()).await.expect("the certificate is trusted")
}

/// Opens a socket, and waits for the acknowledgement.
pub(crate) async fn open(bed: &Bed, path: &str, token: Option<&str>) -> Client<TlsStream<TcpStream>> {
    let mut request = format!("wss://localhost{path}").into_client_request().expect("the address is one");
    if let Some(token) = token {
        let bearer = format!("Bearer {token}").parse().expect("a token is text");
        request.headers_mut().insert("Authorization", bearer);
    }
    let (socket, _) = client_async(request, connect(bed).await).await.expect("the gateway lets it in");
    Client::acknowledged(socket).await
}
