//! A gateway of its own for each test.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use gateway::engine::InProcess;
use gateway::matrix::Matrix;
use gateway::server::Server;
use gateway::{Config, Gateway, Host, mint, page};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::client::Client;

/// The key of the tests' tokens.
pub(crate) const KEY: &str = "a key that is long enough for the tests";

/// A gateway that listens on ports of its own.
pub(crate) struct Running<H: Host = Matrix> {
    pub(crate) address: SocketAddr,
    pub(crate) gateway: Arc<Gateway<H, InProcess>>,
    stop: oneshot::Sender<()>,
    served: JoinHandle<()>,
}

/// The configuration of the tests: visitors need no token, and nothing happens by itself.
pub(crate) fn config() -> Config {
    let any = SocketAddr::from(([127, 0, 0, 1], 0));
    Config {
        listen: any,
        admin: any,
        anonymous: Some("visitor".to_owned()),
        keys: vec![KEY.to_owned()],
        status_ms: 0,
        grace_ms: 50,
        ..Config::default()
    }
}

impl Running {
    pub(crate) async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let mut config = config();
        change(&mut config);
        Self::of(Matrix, config).await
    }

    pub(crate) async fn new() -> Self {
        Self::with(|_| {}).await
    }
}

impl<H: Host> Running<H> {
    pub(crate) async fn of(host: H, config: Config) -> Self {
        let gateway = Gateway::new(config, host, InProcess::new(H::POSITION_KEY));
        let server = Server::bind(gateway.clone(), page::routes()).await.expect("loopback has free ports");
        let address = server.address().expect("the listener has an address");
        let (stop, stopped) = oneshot::channel::<()>();
        let served = tokio::spawn(server.serve(async { drop(stopped.await) }));
        Self { address, gateway, stop, served }
    }

    /// Connects with a token.
    pub(crate) async fn join(&self, role: &str, identity: &str) -> Client {
        let token = token(role, identity, Duration::from_secs(60));
        Client::connect(self.address, "/api/world/ws", Some(&token)).await.expect("the token is valid")
    }

    /// Stops the gateway, and waits until it has.
    pub(crate) async fn stop(self) {
        drop(self.stop);
        self.served.await.expect("the server does not panic");
    }
}

pub(crate) fn token(role: &str, identity: &str, valid: Duration) -> String {
    mint(KEY, identity, role, None, valid).expect("the key can sign")
}
