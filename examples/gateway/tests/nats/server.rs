//! A NATS server of a test's own: on a free port, with its files in a folder of their own.

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};

/// The program, where no other is named by this variable.
const PROGRAM: &str = "nats-server";
const VARIABLE: &str = "NATS_SERVER";

/// A server that is killed when this is dropped.
pub(crate) struct Server {
    address: SocketAddr,
    folder: PathBuf,
    /// What the program is told beside that.
    arguments: Vec<String>,
    process: Child,
}

impl Server {
    /// Starts a server; where there is none to start, says so and returns `None`.
    pub(crate) async fn start() -> Option<Self> {
        Self::start_with(Vec::new()).await
    }

    /// Starts servers that are one cluster; their names are their numbers. Older servers are left out, having said so: when a
    /// leader of 2.9 is stopped, another one may have another message under the same number afterwards.
    pub(crate) async fn start_cluster(count: usize) -> Option<Vec<Self>> {
        if !is_of_2_11() {
            return None;
        }
        let mut addresses = Vec::new();
        for _ in 0..count {
            addresses.push(format!("nats://{}", free_address().await));
        }
        let routes = addresses.join(",");
        let mut servers = Vec::new();
        for (number, address) in addresses.iter().enumerate() {
            let name = number.to_string();
            let arguments =
                ["--server_name", &name, "--cluster_name", "all", "--cluster", address, "--routes", &routes];
            servers.push(Self::start_with(arguments.map(str::to_owned).to_vec()).await?);
        }
        Some(servers)
    }

    async fn start_with(arguments: Vec<String>) -> Option<Self> {
        let folder = new_folder();
        let address = free_address().await;
        match spawn(address, &folder, &arguments) {
            Ok(process) => {
                let server = Self { address, folder, arguments, process };
                server.answers().await;
                Some(server)
            }
            Err(error) => {
                // Not `eprintln!`, which is shown of tests that fail only.
                let _ = writeln!(std::io::stderr(), "skipped: there is no {PROGRAM} ({error})");
                None
            }
        }
    }

    /// Returns where the server is.
    pub(crate) fn url(&self) -> String {
        format!("nats://{}", self.address)
    }

    /// Returns the number of the process.
    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    /// Kills the server, without a word of warning.
    pub(crate) fn kill(&mut self) {
        self.process.kill().and_then(|()| self.process.wait()).expect("the server runs");
    }

    /// Starts it again, with the files that it has left.
    pub(crate) async fn start_again(&mut self) {
        self.process = spawn(self.address, &self.folder, &self.arguments).expect("it was started before");
        self.answers().await;
    }

    /// Starts another server, which has the files that this one has left.
    pub(crate) async fn copy(&self) -> Self {
        let folder = new_folder();
        let copied = Command::new("cp").arg("-r").arg(&self.folder).arg(&folder).status();
        assert!(copied.is_ok_and(|status| status.success()), "files can be copied");
        let address = free_address().await;
        let arguments = self.arguments.clone();
        let process = spawn(address, &folder, &arguments).expect("it was started before");
        let server = Self { address, folder, arguments, process };
        server.answers().await;
        server
    }

    /// Exchanges the files of two servers, neither of which is running.
    pub(crate) fn exchange_files(&mut self, other: &mut Self) {
        std::mem::swap(&mut self.folder, &mut other.folder);
    }

    async fn answers(&self) {
        for _ in 0..1_000 {
            if TcpStream::connect(self.address).await.is_ok() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("the NATS server does not answer at {}", self.address);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill().and_then(|()| self.process.wait());
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Returns the name of a folder that no other server has.
fn new_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    std::env::temp_dir().join(format!("gateway-nats-{}-{count}", std::process::id()))
}

async fn free_address() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("loopback has free ports");
    listener.local_addr().expect("the listener has an address")
}

fn spawn(address: SocketAddr, folder: &PathBuf, arguments: &[String]) -> std::io::Result<Child> {
    Command::new(program())
        .arg("--jetstream")
        .args(["--addr", &address.ip().to_string(), "--port", &address.port().to_string()])
        .arg("--store_dir")
        .arg(folder)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}

fn program() -> String {
    std::env::var(VARIABLE).unwrap_or_else(|_| PROGRAM.to_owned())
}

/// Whether the server is of that version at least; says so if it is not.
pub(crate) fn is_of_2_11() -> bool {
    let is_of_2_11 = version().is_some_and(|version| version >= (2, 11));
    if !is_of_2_11 {
        let _ = writeln!(std::io::stderr(), "skipped: this takes {PROGRAM} 2.11");
    }
    is_of_2_11
}

/// Returns major and minor version of the program: `nats-server: v2.9.10`.
fn version() -> Option<(u32, u32)> {
    let output = Command::new(program()).arg("--version").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut parts = text.trim().rsplit_once('v')?.1.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}
