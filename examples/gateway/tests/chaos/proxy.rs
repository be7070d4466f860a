//! A network between two who talk over TCP, which can be cut.

use std::net::{Ipv4Addr, SocketAddr};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use tokio_util::task::AbortOnDropHandle;

/// How the network is.
#[derive(Debug, Clone)]
struct Network {
    is_cut: bool,
    /// Cancelled when the connections that there are break.
    broken: CancellationToken,
}

/// Passes on what comes, in both directions, until it is dropped.
pub(crate) struct Proxy {
    address: SocketAddr,
    network: watch::Sender<Network>,
    _task: AbortOnDropHandle<()>,
}

impl Proxy {
    /// Puts a network before that address.
    pub(crate) async fn before(target: SocketAddr) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("loopback has free ports");
        let address = listener.local_addr().expect("the listener has an address");
        let (network, state) = watch::channel(Network { is_cut: false, broken: CancellationToken::new() });
        let task = AbortOnDropHandle::new(tokio::spawn(take(listener, target, state)));
        Self { address, network, _task: task }
    }

    /// Returns where to connect, instead of to the other end.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// From now on nothing passes, and nobody is told.
    pub(crate) fn cut(&self) {
        self.network.send_modify(|network| network.is_cut = true);
    }

    /// What has waited passes. If the connections break first, it is lost.
    pub(crate) fn mend(&self, breaks: bool) {
        self.network.send_modify(|network| {
            network.is_cut = false;
            if breaks {
                std::mem::take(&mut network.broken).cancel();
            }
        });
    }
}

async fn take(listener: TcpListener, target: SocketAddr, network: watch::Receiver<Network>) {
    while let Ok((near, _)) = listener.accept().await {
        let network = network.clone();
        tokio::spawn(async move {
            let broken = network.borrow().broken.clone();
            broken.run_until_cancelled(connect(near, target, network)).await;
        });
    }
}

async fn connect(near: TcpStream, target: SocketAddr, mut network: watch::Receiver<Network>) {
    is_whole(&mut network).await;
    // Where nobody listens, `near` is dropped, and so told.
    let Ok(far) = TcpStream::connect(target).await else { return };
    let ((from_near, to_near), (from_far, to_far)) = (near.into_split(), far.into_split());
    tokio::select! {
        () = pass(from_near, to_far, network.clone()) => {}
        () = pass(from_far, to_near, network) => {}
    }
}

/// Passes on what comes, until one end has closed.
async fn pass(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, mut network: watch::Receiver<Network>) {
    let mut bytes = vec![0; 4096];
    while let Ok(read @ 1..) = from.read(&mut bytes).await {
        is_whole(&mut network).await;
        if to.write_all(&bytes[..read]).await.is_err() {
            return;
        }
    }
    // The end is something that comes, too.
    is_whole(&mut network).await;
}

/// Waits until the network is not cut.
async fn is_whole(network: &mut watch::Receiver<Network>) {
    // Without a proxy there is no network, and nothing to wait for.
    let _ = network.wait_for(|network| !network.is_cut).await;
}
