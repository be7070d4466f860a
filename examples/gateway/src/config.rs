//! What an operator decides: by flags, by the environment, or in a file.

mod arguments;
mod check;
mod engine;
mod key;

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;
use std::{fmt, fs};

use serde::{Deserialize, Serialize};

use crate::tls::{Certificate, InvalidCertificate};

pub use arguments::{Arguments, Command, Serve};
pub use check::InvalidConfig;
pub use engine::{EngineName, NatsConfig, Storage};
pub use key::NamedKey;

/// What an operator decides. Durations are in milliseconds.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where clients connect.
    pub listen: SocketAddr,
    /// Where metrics and health are asked for. Not for clients.
    pub admin: SocketAddr,
    /// A file in PEM: the certificate that clients are shown, and those that lead to one that they trust. Needs the feature `tls`.
    pub tls_certificate: Option<PathBuf>,
    /// A file in PEM: the key of that certificate.
    pub tls_key: Option<PathBuf>,
    /// The names of the worlds: each is in the address of its sockets, and a token may be for one only.
    pub worlds: Vec<String>,
    /// The sites whose pages may connect: `https://world.example`. Without any, those that the gateway itself serves.
    pub origins: Vec<String>,
    /// The role of those who come without a token; without it, nobody does.
    pub anonymous: Option<String>,
    /// The roles in which somebody has one socket: a newer one takes the place of the older one.
    pub exclusive: Vec<String>,
    /// The keys that tokens are signed with (HS256). Never shown.
    #[serde(skip_serializing, deserialize_with = "key::secrets")]
    pub keys: Vec<String>,
    /// Keys that tokens name (`kid`). Never shown.
    #[serde(skip_serializing, deserialize_with = "key::named")]
    pub named_keys: BTreeMap<String, NamedKey>,
    /// The most sockets at once.
    pub connections: usize,
    /// The most sockets from one address.
    pub connections_per_address: usize,
    /// How many sockets one address may open in a second, beside as many as it may have at once.
    pub openings_per_address: u32,
    /// The most connections that have not said yet what they want, or are turned away.
    pub waiting: usize,
    /// How long a connection may take to say what it wants.
    pub headers_ms: u64,
    /// The most bytes of messages that are held to resume from.
    pub log_bytes: usize,
    /// For how long messages are held to resume from.
    pub log_ms: u64,
    /// How long messages and newcomers wait for an engine that cannot be reached.
    pub append_ms: u64,
    /// How often a client is asked for a sign of life.
    pub heartbeat_ms: u64,
    /// How long a client may take to read what it is sent.
    pub write_ms: u64,
    /// How often the gateway says how it is; 0 for never.
    pub status_ms: u64,
    /// For how long messages may have waited on their way: what may be sent in that time may come at once.
    pub lag_ms: u64,
    /// How long a client may be away before it counts as gone.
    pub grace_ms: u64,
    /// How long the gateway takes to stop.
    pub drain_ms: u64,
    /// How many sockets are closed in a second when the gateway stops: all of them come back elsewhere.
    pub drain_per_second: u32,
    /// The bytes that a socket's buffer in the kernel may hold for a client that does not read.
    pub send_buffer: usize,
    /// What puts messages into one order.
    pub engine: EngineName,
    /// Where that is, if it is NATS.
    #[serde(deserialize_with = "engine::nats")]
    pub nats: NatsConfig,
}

impl Default for Config {
    fn default() -> Self {
        let local = IpAddr::V4(Ipv4Addr::LOCALHOST);
        Self {
            listen: (local, 8080).into(),
            admin: (local, 9090).into(),
            tls_certificate: None,
            tls_key: None,
            worlds: vec!["world".to_owned()],
            origins: Vec::new(),
            anonymous: None,
            exclusive: Vec::new(),
            keys: Vec::new(),
            named_keys: BTreeMap::new(),
            connections: 17_000,
            connections_per_address: 50,
            openings_per_address: 20,
            waiting: 2_000,
            headers_ms: 5_000,
            log_bytes: 16 << 20,
            log_ms: 120_000,
            append_ms: 2_000,
            heartbeat_ms: 15_000,
            write_ms: 10_000,
            status_ms: 10_000,
            lag_ms: 10_000,
            grace_ms: 10_000,
            drain_ms: 30_000,
            drain_per_second: 2_000,
            send_buffer: 64 << 10,
            engine: EngineName::default(),
            nats: NatsConfig::default(),
        }
    }
}

/// What there are secrets in is not written into a log.
impl fmt::Debug for Config {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Config")
            .field("listen", &self.listen)
            .field("worlds", &self.worlds)
            .finish_non_exhaustive()
    }
}

impl Config {
    /// Reads a file in TOML. What it does not say is as by default.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or has keys or values that are not understood.
    pub fn from_file(path: &Path) -> Result<Self, InvalidConfig> {
        fs::read_to_string(path).map_err(InvalidConfig::Unreadable)?.parse()
    }

    /// Reads the certificate that clients are shown, if there is one.
    pub(crate) fn certificate(&self) -> Result<Option<Certificate>, InvalidCertificate> {
        Certificate::of_files(self.tls_certificate.as_deref(), self.tls_key.as_deref())
    }

    pub(crate) const fn headers(&self) -> Duration {
        Duration::from_millis(self.headers_ms)
    }

    pub(crate) const fn append(&self) -> Duration {
        Duration::from_millis(self.append_ms)
    }

    /// Returns for how long messages are held.
    #[must_use]
    pub const fn log_age(&self) -> Duration {
        Duration::from_millis(self.log_ms)
    }

    pub(crate) const fn heartbeat(&self) -> Duration {
        Duration::from_millis(self.heartbeat_ms)
    }

    pub(crate) const fn write(&self) -> Duration {
        Duration::from_millis(self.write_ms)
    }

    pub(crate) fn status(&self) -> Option<Duration> {
        (self.status_ms > 0).then(|| Duration::from_millis(self.status_ms))
    }

    pub(crate) const fn lag(&self) -> Duration {
        Duration::from_millis(self.lag_ms)
    }

    pub(crate) const fn grace(&self) -> Duration {
        Duration::from_millis(self.grace_ms)
    }

    pub(crate) const fn drain(&self) -> Duration {
        Duration::from_millis(self.drain_ms)
    }
}

impl FromStr for Config {
    type Err = InvalidConfig;

    fn from_str(text: &str) -> Result<Self, InvalidConfig> {
        toml::from_str(text).map_err(|error| InvalidConfig::malformed(text, &error))
    }
}
