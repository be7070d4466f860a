//! A client's TCP connection, to which texts are written as they lie in the log, past the WebSocket's buffers.
//!
//! The WebSocket reads, and writes what it has to say itself (pings, pongs, the end). A text is written by the socket's task:
//! as much of it as the kernel takes, and what it does not take is nowhere but in the log.

use std::io::{self, ErrorKind, IoSlice};
use std::net::Shutdown;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::body::Bytes;
use socket2::SockRef;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};

use super::frame::Header;
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
pub(crate) struct Outlet(Arc<OwnedWriteHalf>);

/// How much of a batch was written.
#[derive(Debug)]
pub(super) struct Written {
    /// How many messages have been begun.
    pub(super) messages: usize,
    /// What is still to be written of the last of them.
    pub(super) rest: Bytes,
}

impl Wire {
    pub(crate) fn new(stream: TcpStream) -> Self {
        let (read, write) = stream.into_split();
        Self { read, outlet: Outlet(Arc::new(write)) }
    }

    pub(crate) fn outlet(&self) -> Outlet {
        self.outlet.clone()
    }
}

impl Outlet {
    /// Writes as much of the messages as there is room for.
    pub(super) fn write(&self, batch: &Batch) -> io::Result<Written> {
        if batch.is_empty() {
            return Ok(Written { messages: 0, rest: Bytes::new() });
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
                return Ok(Written { messages: index + usize::from(written > 0), rest });
            }
            written -= size;
        }
        Ok(Written { messages: batch.len(), rest: Bytes::new() })
    }

    /// Writes all of the rest, then waits until there is room for more.
    pub(super) async fn finish(&self, rest: &mut Bytes) -> io::Result<()> {
        loop {
            self.0.writable().await?;
            if rest.is_empty() {
                return Ok(());
            }
            let written = self.try_write(&[IoSlice::new(rest)])?;
            *rest = rest.split_off(written);
        }
    }

    /// Writes as much as there is room for.
    fn try_write(&self, slices: &[IoSlice<'_>]) -> io::Result<usize> {
        match self.0.try_write_vectored(slices) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(0),
            written => written,
        }
    }

    fn poll_try<T>(
        &self,
        context: &mut Context<'_>,
        mut attempt: impl FnMut(&OwnedWriteHalf) -> io::Result<T>,
    ) -> Poll<io::Result<T>> {
        loop {
            ready!(self.0.as_ref().as_ref().poll_write_ready(context))?;
            match attempt(&self.0) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                attempted => return Poll::Ready(attempted),
            }
        }
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.read).poll_read(context, buffer)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.outlet.poll_try(context, |half| half.try_write(bytes))
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.outlet.poll_try(context, |half| half.try_write_vectored(slices))
    }

    fn is_write_vectored(&self) -> bool {
        true
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        let stream: &TcpStream = self.outlet.0.as_ref().as_ref();
        Poll::Ready(SockRef::from(stream).shutdown(Shutdown::Write))
    }
}
