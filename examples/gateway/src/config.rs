//! What an operator decides: by flags, by the environment, or in a file.

mod arguments;
mod engine;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;
use std::time::Duration;
use std::{fmt, fs, io};

use serde::{Deserialize, Serialize};

pub use arguments::{Arguments, Command, Serve};
pub use engine::{EngineName, NatsConfig, Storage};

/// What an operator decides. Durations are in milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where clients connect.
    pub listen: SocketAddr,
    /// Where metrics and health are asked for. Not for clients.
    pub admin: SocketAddr,
    /// The name of the world; a token may be for one world only.
    pub world: String,
    /// The sites whose pages may connect: `https://world.example`. Without any, those that the gateway itself serves.
    pub origins: Vec<String>,
    /// The role of those who come without a token; without it, nobody does.
    pub anonymous: Option<String>,
    /// The keys that tokens are signed with (HS256). Never shown.
    #[serde(skip_serializing)]
    pub keys: Vec<String>,
    /// The most sockets at once.
    pub connections: usize,
    /// The most sockets from one address.
    pub connections_per_address: usize,
    /// The most bytes of messages that are held to resume from.
    pub log_bytes: usize,
    /// For how long messages are held to resume from.
    pub log_ms: u64,
    /// How often a client is asked for a sign of life.
    pub heartbeat_ms: u64,
    /// How long a client may take to read what it is sent.
    pub write_ms: u64,
    /// How often the gateway says how it is; 0 for never.
    pub status_ms: u64,
    /// How long a client may be away before it counts as gone.
    pub grace_ms: u64,
    /// How long the gateway takes to stop.
    pub drain_ms: u64,
    /// The bytes that a socket's buffer in the kernel may hold for a client that does not read.
    pub send_buffer: usize,
    /// What puts messages into one order.
    pub engine: EngineName,
    /// Where that is, if it is NATS.
    pub nats: NatsConfig,
}

impl Default for Config {
    fn default() -> Self {
        let local = IpAddr::V4(Ipv4Addr::LOCALHOST);
        Self {
            listen: (local, 8080).into(),
            admin: (local, 9090).into(),
            world: "world".to_owned(),
            origins: Vec::new(),
            anonymous: None,
            keys: Vec::new(),
            connections: 19_000,
            connections_per_address: 50,
            log_bytes: 16 << 20,
            log_ms: 120_000,
            heartbeat_ms: 15_000,
            write_ms: 10_000,
            status_ms: 10_000,
            grace_ms: 10_000,
            drain_ms: 30_000,
            send_buffer: 64 << 10,
            engine: EngineName::default(),
            nats: NatsConfig::default(),
        }
    }
}

/// Why the configuration cannot be used.
#[derive(Debug)]
#[non_exhaustive]
pub enum InvalidConfig {
    /// The file cannot be read.
    Unreadable(io::Error),
    /// The file is not TOML, or says what is not understood.
    Malformed(toml::de::Error),
    /// A value makes no sense; this says which, and why.
    Value(String),
}

impl fmt::Display for InvalidConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(formatter, "the configuration cannot be read: {error}"),
            Self::Malformed(error) => write!(formatter, "the configuration is not valid: {error}"),
            Self::Value(reason) => write!(formatter, "the configuration is not valid: {reason}"),
        }
    }
}

impl std::error::Error for InvalidConfig {}

impl Config {
    /// Reads a file in TOML. What it does not say is as by default.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or has keys or values that are not understood.
    pub fn from_file(path: &Path) -> Result<Self, InvalidConfig> {
        let text = fs::read_to_string(path).map_err(InvalidConfig::Unreadable)?;
        toml::from_str(&text).map_err(InvalidConfig::Malformed)
    }

    /// Checks what can be checked before anybody comes. `roles` are those that clients have.
    ///
    /// # Errors
    ///
    /// The first value that makes no sense.
    pub fn checked(self, roles: &[&str]) -> Result<Self, InvalidConfig> {
        let invalid = |reason: String| Err(InvalidConfig::Value(reason));
        if let Some(role) = self.anonymous.as_deref().filter(|role| !roles.contains(role)) {
            return invalid(format!("anonymous: clients have no role `{role}`; they have {}", roles.join(", ")));
        }
        if self.anonymous.is_none() && self.keys.is_empty() {
            return invalid("nobody could come in: set `keys` for tokens, or `anonymous`".to_owned());
        }
        if let Some(short) = self.keys.iter().find(|key| key.len() < 32) {
            return invalid(format!("keys: a key of {} bytes can be guessed; use 32 or more", short.len()));
        }
        self.nats.check().map_err(InvalidConfig::Value)?;
        let durations = [("log_ms", self.log_ms), ("heartbeat_ms", self.heartbeat_ms), ("write_ms", self.write_ms)];
        match durations.iter().find(|(_, milliseconds)| *milliseconds == 0) {
            Some((name, _)) => invalid(format!("{name}: must not be 0")),
            None => Ok(self),
        }
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

    pub(crate) const fn grace(&self) -> Duration {
        Duration::from_millis(self.grace_ms)
    }

    pub(crate) const fn drain(&self) -> Duration {
        Duration::from_millis(self.drain_ms)
    }
}
