//! A gateway as a program, on a port of its own.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use gateway::mint;
use tokio::net::TcpStream;

/// The key of the tests' tokens.
const KEY: &str = "a key that is long enough for the tests";

/// The gateway's program, and what it is told beside addresses.
const PROGRAM: &str = env!("CARGO_BIN_EXE_gateway");
pub(crate) const CONFIG: &str = "status_ms = 0\ngrace_ms = 500\n[nats]\nlease_ms = 300\n";

/// A gateway that is killed when this is dropped.
pub(crate) struct Gateway {
    process: Child,
    address: SocketAddr,
    nats: String,
    /// A file of its own: others are read while this one is written.
    config: PathBuf,
}

impl Gateway {
    /// Starts a gateway on a free port.
    pub(crate) async fn start(nats: &str) -> Self {
        Self::start_with(nats, CONFIG).await
    }

    /// Starts a gateway that is told something else.
    pub(crate) async fn start_with(nats: &str, text: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let config = std::env::temp_dir().join(format!("gateway-{}-{count}.toml", std::process::id()));
        std::fs::write(&config, text).expect("the folder can be written to");
        let (process, address) = spawn(nats, SocketAddr::from(([127, 0, 0, 1], 0)), &config);
        let gateway = Self { process, address, nats: nats.to_owned(), config };
        gateway.is_ready().await;
        gateway
    }

    /// Returns where clients connect.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the number of the process.
    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    /// Kills the gateway, without a word of warning.
    pub(crate) fn kill(&mut self) {
        self.process.kill().and_then(|()| self.process.wait()).expect("the gateway runs");
    }

    /// Starts it again, at the same address.
    pub(crate) async fn start_again(&mut self) {
        (self.process, self.address) = spawn(&self.nats, self.address, &self.config);
        self.is_ready().await;
    }

    /// Waits until somebody listens.
    async fn is_ready(&self) {
        while TcpStream::connect(self.address).await.is_err() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        let _ = self.process.kill().and_then(|()| self.process.wait());
        let _ = std::fs::remove_file(&self.config);
    }
}

/// Starts the program and reads from it where it listens.
fn spawn(nats: &str, listen: SocketAddr, config: &Path) -> (Child, SocketAddr) {
    let mut process = Command::new(PROGRAM)
        .args(["--engine", "nats", "--nats", nats, "--anonymous", "visitor", "--key", KEY])
        .args(["--listen", &listen.to_string(), "--admin", "127.0.0.1:0"])
        .arg("--config")
        .arg(config)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the gateway can be started");
    let mut line = String::new();
    let output = process.stdout.take().expect("it was asked for");
    BufReader::new(output).read_line(&mut line).expect("the gateway says where it is");
    let address = line.trim().strip_prefix("http://").and_then(|address| address.parse().ok());
    (process, address.unwrap_or_else(|| panic!("expected an address, found {line:?}")))
}

/// Returns a token for two hours.
pub(crate) fn token(role: &str, identity: &str) -> String {
    mint(KEY, identity, role, None, Duration::from_secs(7_200)).expect("the key can sign")
}
