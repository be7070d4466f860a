//! A client's connection: as HTTP and then the WebSocket have it, and, past these, as texts are written to it.

mod frame;
mod outlet;
mod transport;

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::net::tcp::OwnedReadHalf;

use crate::tls::Session;
use transport::Transport;

pub(crate) use outlet::{Outlet, Written};

/// Reads, and writes what the WebSocket has to say itself: pings, pongs, the end. Texts go to the [`Outlet`].
#[derive(Debug)]
pub(crate) struct Wire {
    read: OwnedReadHalf,
    outlet: Outlet,
}

impl Wire {
    /// `session` is that of TLS, if the client has one.
    pub(crate) fn new(stream: TcpStream, session: Option<Session>) -> Self {
        let (read, transport) = Transport::new(stream, session);
        Self { read, outlet: Outlet::new(transport) }
    }

    pub(crate) fn outlet(&self) -> Outlet {
        self.outlet.clone()
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let Self { read, outlet } = &mut *self;
        outlet.transport().poll_read(read, context, buffer)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.outlet.poll_write(context, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.outlet.transport().poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.outlet.transport().poll_shutdown(context)
    }
}
