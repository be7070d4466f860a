//! A gateway of its own for each test.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use gateway::engine::{Engine, InProcess};
use gateway::matrix::Matrix;
use gateway::server::{Failed, Server};
use gateway::{Certificate, Config, Gateway, Host, mint, page};
use protocol::Envelope;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::client::Client;

/// The key of the tests' tokens.
pub(crate) const KEY: &str = "a key that is long enough for the tests";

/// A gateway that listens on ports of its own.
pub(crate) struct Running<H: Host = Matrix, E: Engine = InProcess> {
    pub(crate) address: SocketAddr,
    pub(crate) admin_address: SocketAddr,
    #[cfg_attr(not(feature = "tls"), expect(dead_code, reason = "for what is over TLS"))]
    certificate: Option<Arc<Certificate>>,
    gateway: Arc<Gateway<H, E>>,
    stop: oneshot::Sender<()>,
    task: JoinHandle<Result<(), Failed>>,
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
        // Rates are what is declared, and no more.
        lag_ms: 0,
        // The tests open many sockets at once, all from one address.
        connections_per_address: 1_000,
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

impl Running {
    /// A gateway with several worlds.
    pub(crate) async fn of_worlds(worlds: &[&str], change: impl FnOnce(&mut Config)) -> Self {
        let mut config = config();
        config.worlds = worlds.iter().copied().map(str::to_owned).collect();
        change(&mut config);
        let engine = || InProcess::new(Matrix::POSITION_KEY);
        let first = Gateway::new(config, Matrix, engine());
        let others = worlds.iter().skip(1).map(|world| first.beside(world, Matrix, engine())).collect();
        Self::serving(first, others).await
    }
}

impl<H: Host> Running<H> {
    pub(crate) async fn of(host: H, config: Config) -> Self {
        Self::on(host, config, InProcess::new(H::POSITION_KEY)).await
    }
}

impl<H: Host, E: Engine> Running<H, E> {
    pub(crate) async fn on(host: H, config: Config, engine: E) -> Self {
        Self::serving(Gateway::new(config, host, engine), Vec::new()).await
    }

    pub(crate) async fn serving(gateway: Arc<Gateway<H, E>>, others: Vec<Arc<Gateway<H, E>>>) -> Self {
        let server = Server::bind(gateway.clone(), page::routes()).await.expect("loopback has free ports");
        let server = others.into_iter().fold(server, Server::beside);
        let address = server.address().expect("the listener has an address");
        let admin_address = server.admin_address().expect("the listener has an address");
        let certificate = server.certificate();
        let (stop, is_stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(server.serve(async { drop(is_stopped.await) }));
        Self { address, admin_address, certificate, gateway, stop, task }
    }

    /// Connects with a token.
    pub(crate) async fn join(&self, role: &str, identity: &str) -> Client {
        let token = token(role, identity, Duration::from_secs(60));
        Client::connect(self.address, "/api/world/ws", Some(&token)).await.expect("the token is valid")
    }

    /// Puts a message of the gateway's own into the world.
    pub(crate) async fn publish(&self, message: &Envelope<H::Protocol>) {
        self.gateway.publish(message).await.expect("the message is valid");
    }

    /// Returns the certificate of a gateway that has one.
    #[cfg(feature = "tls")]
    pub(crate) fn certificate(&self) -> &Certificate {
        self.certificate.as_deref().expect("clients connect over TLS")
    }

    /// Stops the gateway, and waits until it has.
    pub(crate) async fn stop(self) {
        drop(self.stop);
        self.task.await.expect("the server does not panic").expect("nothing has failed");
    }

    /// Waits until the gateway has stopped by itself.
    pub(crate) async fn failed(self) -> Failed {
        self.task.await.expect("the server does not panic").expect_err("it was not told to stop")
    }
}

pub(crate) fn token(role: &str, identity: &str, valid: Duration) -> String {
    mint(KEY, identity, role, None, valid).expect("the key can sign")
}
