//! Listens: for clients at one address, for operators at another.

mod accept;
mod address;
mod admin;
mod messages;
mod routes;
mod socket;
mod waiting;

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use futures_util::future::{join_all, select_all};
use tokio::net::{TcpListener, TcpSocket};

use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::Host;
use crate::tls::Certificate;

pub use socket::configured;

/// How many connections may wait to be taken. When all come back at once, those for whom there is no room try again only
/// after a second.
const BACKLOG: u32 = 4096;

/// A gateway that listens.
#[derive(Debug)]
pub struct Server<H: Host, E: Engine> {
    /// One for each world, the first of which takes the connections of all.
    first: Arc<Gateway<H, E>>,
    others: Vec<Arc<Gateway<H, E>>>,
    pages: Router,
    clients: TcpListener,
    certificate: Option<Arc<Certificate>>,
    operators: TcpListener,
}

impl<H: Host, E: Engine> Server<H, E> {
    /// Takes the two addresses of the configuration. `pages` are served to clients beside the gateway's own routes.
    ///
    /// # Errors
    ///
    /// An address is in use, or not of this machine; or the certificate cannot be used.
    #[expect(clippy::unused_async, reason = "listening needs a runtime, which an async caller has")]
    pub async fn bind(gateway: Arc<Gateway<H, E>>, pages: Router) -> io::Result<Self> {
        let certificate =
            gateway.config.certificate().map_err(|error| io::Error::new(ErrorKind::InvalidInput, error))?;
        let clients = listen(gateway.config.listen)?;
        let operators = listen(gateway.config.admin)?;
        Ok(Self {
            first: gateway,
            others: Vec::new(),
            pages,
            clients,
            certificate: certificate.map(Arc::new),
            operators,
        })
    }

    /// Serves another world, too: [`Gateway::beside`] makes it.
    #[must_use]
    pub fn beside(mut self, other: Arc<Gateway<H, E>>) -> Self {
        self.others.push(other);
        self
    }

    /// Returns where clients connect.
    ///
    /// # Errors
    ///
    /// Those of the socket.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.clients.local_addr()
    }

    /// Returns where operators ask.
    ///
    /// # Errors
    ///
    /// Those of the socket.
    pub fn admin_address(&self) -> io::Result<SocketAddr> {
        self.operators.local_addr()
    }

    /// Returns the certificate that clients are shown, if they connect over TLS: it can be read again while it is in use.
    #[must_use]
    pub fn certificate(&self) -> Option<Arc<Certificate>> {
        self.certificate.clone()
    }

    /// Serves until `shutdown` is done, then closes all sockets.
    ///
    /// # Errors
    ///
    /// [`Failed`]: a part of it had failed before `shutdown` was done. The sockets are closed all the same.
    pub async fn serve(self, shutdown: impl Future<Output = ()>) -> Result<(), Failed> {
        let Self { first, others, pages, clients, certificate, operators } = self;
        let worlds = [vec![Arc::clone(&first)], others].concat();
        let (for_clients, for_operators) = (routes::routes(&worlds).merge(pages), admin::routes(&worlds));
        first.spawn(|first| accept::run((clients, certificate), for_clients, first));
        first.spawn(|first| accept::run((operators, None), for_operators, first));
        let failed = select_all(worlds.iter().map(|gateway| Box::pin(gateway.failed.cancelled())));
        let ended = tokio::select! {
            () = shutdown => Ok(()),
            ((), index, _) = failed => {
                let world = worlds.get(index).map(|gateway| &*gateway.name);
                tracing::error!(world, "a part of the gateway has failed");
                Err(Failed)
            }
        };
        // Meanwhile operators see how it goes, and whoever still comes is told to go elsewhere.
        tracing::info!("stopping");
        let open = worlds.iter().map(|gateway| gateway.sockets.count()).sum();
        join_all(worlds.iter().map(|gateway| gateway.close_sockets(open))).await;
        // What posts to any world, and its answer, is a task of the first: none ends before all are done.
        join_all(worlds.iter().map(|gateway| gateway.end())).await;
        ended
    }
}

/// Something has ended without which a gateway is none: a task that panicked, or its engine. What it was, has been written before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failed;

impl fmt::Display for Failed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a part of the gateway has failed, and so it has stopped")
    }
}

impl Error for Failed {}

fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // The address of a gateway that has just ended; elsewhere than on Unix, this would allow two at a time.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}
