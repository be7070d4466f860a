//! A client's connection, to which texts are written as they lie in the log, past the WebSocket's buffers.
//!
//! The WebSocket reads, and writes what it has to say itself (pings, pongs, the end). A text is written by the socket's task:
//! as much of it as the kernel takes, and what it does not take is nowhere but in the log. With TLS, up to a record of that has
//! been encrypted already, and follows before anything else.

use std::io::{self, ErrorKind, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::Bytes;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::net::tcp::OwnedReadHalf;

use super::frame::Header;
use super::transport::Transport;
use crate::tls::Session;
use crate::world::Batch;

/// The connection, as HTTP and then the WebSocket have it.
#[derive(Debug)]
pub(crate) struct Wire {
    read: OwnedReadHalf,
    outlet: Outlet,
}

/// The end of it to which texts are written. Whoever writes here has seen to it that the WebSocket is not in the middle of a
/// frame, and leaves none in the middle.
#[derive(Debug, Clone)]
pub(crate) struct Outlet(Arc<Transport>);

/// How much of a batch was written.
#[derive(Debug)]
pub(super) struct Written {
    /// How many messages have been begun.
    pub(super) messages: usize,
    /// What is still to be written of the last of them.
    pub(super) rest: Bytes,
    /// Whether the kernel has all of them.
    pub(super) is_all: bool,
}

impl Wire {
    /// `session` is that of TLS, if the client has one.
    pub(crate) fn new(stream: TcpStream, session: Option<Session>) -> Self {
        let (read, transport) = Transport::new(stream, session);
        Self { read, outlet: Outlet(Arc::new(transport)) }
    }

    pub(crate) fn outlet(&self) -> Outlet {
        self.outlet.clone()
    }
}

impl Outlet {
    /// Writes as much of the messages as there is room for.
    pub(super) fn write(&self, batch: &Batch) -> io::Result<Written> {
        if batch.is_empty() {
            return Ok(Written { messages: 0, rest: Bytes::new(), is_all: true });
        }
        let mut headers = [Header::EMPTY; Batch::FRAMES];
        for (header, text) in headers.iter_mut().zip(batch.texts()) {
            *header = Header::of_text(text.len());
        }
        let mut slices = [IoSlice::new(&[]); 2 * Batch::FRAMES];
        let pieces = headers.iter().zip(batch.texts()).flat_map(|(header, text)| [header.bytes(), text.as_bytes()]);
        let mut count = 0;
        for (slice, piece) in slices.iter_mut().zip(pieces) {
            *slice = IoSlice::new(piece);
            count += 1;
        }
        let mut written = self.try_write(slices.get(..count).unwrap_or_default())?;
        for (index, (header, text)) in headers.iter().zip(batch.texts()).enumerate() {
            let size = header.bytes().len() + text.len();
            if written < size {
                let rest = if written == 0 { Bytes::new() } else { header.rest(text, written) };
                return Ok(Written { messages: index + usize::from(written > 0), rest, is_all: false });
            }
            written -= size;
        }
        Ok(Written { messages: batch.len(), rest: Bytes::new(), is_all: self.0.is_flushed() })
    }

    /// Writes all of the rest, and what TLS holds of a record, then waits until there is room for more.
    pub(super) async fn finish(&self, rest: &mut Bytes) -> io::Result<()> {
        loop {
            self.0.writable().await?;
            if rest.is_empty() && self.0.is_flushed() {
                return Ok(());
            }
            let written = self.try_write(&[IoSlice::new(rest)])?;
            *rest = rest.split_off(written);
        }
    }

    /// Writes as much as there is room for.
    fn try_write(&self, slices: &[IoSlice<'_>]) -> io::Result<usize> {
        match self.0.try_write(slices) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(0),
            written => written,
        }
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let Self { read, outlet } = &mut *self;
        outlet.0.poll_read(read, context, buffer)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.outlet.0.poll_write(context, &[IoSlice::new(bytes)])
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.outlet.0.poll_write(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        true
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.outlet.0.poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.outlet.0.poll_shutdown(context)
    }
}
