//! The arguments of the program. What they say counts more than the file.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::{Config, EngineName, InvalidConfig};

/// The gateway of the Matrix: agents and visitors meet here, over sockets.
#[derive(Debug, Parser)]
#[command(name = "gateway", version, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// What to do beside serving.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// How to serve.
    #[command(flatten)]
    pub serve: Serve,
}

/// How to serve.
#[derive(Debug, Args)]
pub struct Serve {
    /// A file in TOML; every key but secrets is shown by --check
    #[arg(long, env = "GATEWAY_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Where clients connect
    #[arg(long, env = "GATEWAY_LISTEN", value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
    /// Where metrics and health are asked for
    #[arg(long, env = "GATEWAY_ADMIN", value_name = "ADDRESS")]
    pub admin: Option<SocketAddr>,
    /// The certificate that clients are shown, in PEM: they connect over TLS then
    #[arg(long, env = "GATEWAY_TLS_CERTIFICATE", value_name = "FILE")]
    pub tls_certificate: Option<PathBuf>,
    /// The key of the certificate, in PEM
    #[arg(long, env = "GATEWAY_TLS_KEY", value_name = "FILE")]
    pub tls_key: Option<PathBuf>,
    /// A key that tokens are signed with
    #[arg(long = "key", env = "GATEWAY_KEYS", value_name = "KEY", value_delimiter = ',', hide_env_values = true)]
    pub keys: Vec<String>,
    /// The role of those who come without a token
    #[arg(long, env = "GATEWAY_ANONYMOUS", value_name = "ROLE")]
    pub anonymous: Option<String>,
    /// What puts messages into one order
    #[arg(long, env = "GATEWAY_ENGINE", value_enum)]
    pub engine: Option<EngineName>,
    /// Where a server of NATS is
    #[arg(long = "nats", env = "GATEWAY_NATS", value_name = "URL", value_delimiter = ',', hide_env_values = true)]
    pub nats: Vec<String>,
    /// Lets agents inside of the gateway play a story
    #[arg(long)]
    pub demo: bool,
    /// Prints the configuration as it would be used, and serves nothing
    #[arg(long)]
    pub check: bool,
}

/// What to do beside serving.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Prints a token for a producer
    Token {
        /// Who it is: the id that its messages have
        identity: String,
        /// In which role
        #[arg(long)]
        role: String,
        /// A key that the gateway has; of several, the first signs
        #[arg(
            long = "key",
            env = "GATEWAY_KEYS",
            value_name = "KEY",
            value_delimiter = ',',
            hide_env_values = true,
            required = true
        )]
        keys: Vec<String>,
        /// For one world only
        #[arg(long)]
        world: Option<String>,
        /// For how many hours it is valid
        #[arg(long, default_value_t = 24)]
        hours: u32,
    },
}

impl Serve {
    /// Returns the configuration: the file, and what the arguments say otherwise.
    ///
    /// # Errors
    ///
    /// Those of the file.
    pub fn config(&self) -> Result<Config, InvalidConfig> {
        let mut config = match &self.config {
            Some(path) => Config::from_file(path)?,
            None => Config::default(),
        };
        config.listen = self.listen.unwrap_or(config.listen);
        config.admin = self.admin.unwrap_or(config.admin);
        if self.tls_certificate.is_some() {
            config.tls_certificate.clone_from(&self.tls_certificate);
        }
        if self.tls_key.is_some() {
            config.tls_key.clone_from(&self.tls_key);
        }
        if !self.keys.is_empty() {
            config.keys.clone_from(&self.keys);
        }
        config.engine = self.engine.unwrap_or(config.engine);
        if !self.nats.is_empty() {
            config.nats.servers.clone_from(&self.nats);
        }
        if self.anonymous.is_some() {
            config.anonymous.clone_from(&self.anonymous);
        }
        Ok(config)
    }
}
