//! Which engine there is, and where.

use clap::ValueEnum;
use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};

use super::key::unrepeated;

/// What puts messages into one order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum EngineName {
    /// This process, for a single gateway.
    #[default]
    InProcess,
    /// NATS, for many. Needs the feature `nats`.
    Nats,
}

/// How to follow a stream of NATS. Durations are in milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NatsConfig {
    /// Where servers of one cluster are. Not shown: there may be passwords in it.
    #[serde(skip_serializing, deserialize_with = "servers")]
    pub servers: Vec<String>,
    /// The first word of the stream's name and of all subjects.
    pub prefix: String,
    /// Where a stream that is not there yet is kept.
    pub storage: Storage,
    /// On how many servers a stream that is not there yet is kept.
    pub replicas: usize,
    /// How often gateways tell each other who is there. One that is silent for three times as long is no more.
    pub lease_ms: u64,
}

/// Where a stream is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Storage {
    /// In files: it is there again when the servers are.
    #[default]
    File,
    /// In memory: it is gone when the last server ends.
    Memory,
}

impl Default for NatsConfig {
    fn default() -> Self {
        Self {
            servers: vec!["nats://127.0.0.1:4222".to_owned()],
            prefix: "matrix".to_owned(),
            storage: Storage::File,
            replicas: 1,
            lease_ms: 5_000,
        }
    }
}

/// Reads addresses, which may have passwords.
fn servers<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    unrepeated(deserializer, "nats.servers: expected a list of addresses, `[\"...\"]`")
}

/// Reads the table, in the place of which an address may have been written.
pub(super) fn nats<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NatsConfig, D::Error> {
    let table: toml::Table = unrepeated(deserializer, "nats: expected a table")?;
    table.try_into().map_err(|error: toml::de::Error| D::Error::custom(error.message()))
}

impl NatsConfig {
    /// Says what makes no sense.
    pub(super) fn check(&self) -> Result<(), String> {
        if self.servers.is_empty() {
            return Err("nats.servers: there has to be one".to_owned());
        }
        if !(1..=5).contains(&self.replicas) {
            return Err(format!("nats.replicas: expected 1 to 5, found {}", self.replicas));
        }
        if self.lease_ms == 0 {
            return Err("nats.lease_ms: must not be 0".to_owned());
        }
        Ok(())
    }
}
