//! What carries a client's bytes: TCP, or TLS on it. Everything that is written goes through here, whoever writes it.

use std::io::{self, ErrorKind, Read, Write};
use std::net::Shutdown;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use socket2::SockRef;
use tokio::io::{AsyncRead, ReadBuf};
use tokio::net::TcpStream;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};

use crate::tls::Session;

/// Where bytes are written, and what is made of them before.
#[derive(Debug)]
pub(super) struct Transport {
    tcp: OwnedWriteHalf,
    session: Option<Session>,
}

impl Transport {
    /// Returns the end at which TCP is read, too: only one may read there.
    pub(super) fn new(stream: TcpStream, session: Option<Session>) -> (OwnedReadHalf, Self) {
        let (read, tcp) = stream.into_split();
        (read, Self { tcp, session })
    }

    /// Takes as much as there is room for. With TLS, not all that was taken need be [with the kernel](Self::is_flushed).
    pub(super) fn try_write(&self, bytes: &[u8]) -> io::Result<usize> {
        match &self.session {
            None => self.tcp.try_write(bytes),
            Some(session) => session.write(bytes, &mut AtOnce(&self.tcp)),
        }
    }

    /// Whether the kernel has all that was taken. If it has not, any call of [`Self::try_write`] goes on with it.
    pub(super) fn is_flushed(&self) -> bool {
        self.session.as_ref().is_none_or(Session::is_flushed)
    }

    /// Waits until the kernel has room.
    pub(super) async fn writable(&self) -> io::Result<()> {
        self.tcp.writable().await
    }

    pub(super) fn poll_read(
        &self,
        tcp: &mut OwnedReadHalf,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let Some(session) = &self.session else { return Pin::new(tcp).poll_read(context, buffer) };
        let unfilled = buffer.initialize_unfilled();
        match session.read(&mut SoFar { tcp, context }, &mut AtOnce(&self.tcp), unfilled) {
            Ok(count) => buffer.advance(count),
            Err(error) if error.kind() == ErrorKind::WouldBlock => return Poll::Pending,
            Err(error) => return Poll::Ready(Err(error)),
        }
        Poll::Ready(Ok(()))
    }

    pub(super) fn poll_flush(&self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &self.session {
            None => Poll::Ready(Ok(())),
            Some(session) if session.is_flushed() => Poll::Ready(Ok(())),
            Some(session) => self.poll_try(context, || session.flush(&mut AtOnce(&self.tcp))),
        }
    }

    pub(super) fn poll_shutdown(&self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if let Some(session) = &self.session {
            ready!(self.poll_try(context, || session.close(&mut AtOnce(&self.tcp))))?;
        }
        let stream: &TcpStream = self.tcp.as_ref();
        Poll::Ready(SockRef::from(stream).shutdown(Shutdown::Write))
    }

    /// Tries until there is room, or something else to say.
    pub(super) fn poll_try<T>(
        &self,
        context: &mut Context<'_>,
        mut attempt: impl FnMut() -> io::Result<T>,
    ) -> Poll<io::Result<T>> {
        loop {
            ready!(self.tcp.as_ref().poll_write_ready(context))?;
            match attempt() {
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                attempted => return Poll::Ready(attempted),
            }
        }
    }
}

/// However a connection ends, its client is told that it was the gateway who has ended it, if there is room for that.
impl Drop for Transport {
    fn drop(&mut self) {
        if let Some(session) = &self.session {
            let _ = session.close(&mut AtOnce(&self.tcp));
        }
    }
}

/// What the kernel takes at once.
struct AtOnce<'t>(&'t OwnedWriteHalf);

impl Write for AtOnce<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.try_write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What has come so far; the task is woken when there is more.
struct SoFar<'t, 'c> {
    tcp: &'t mut OwnedReadHalf,
    context: &'t mut Context<'c>,
}

impl Read for SoFar<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut buffer = ReadBuf::new(buffer);
        match Pin::new(&mut *self.tcp).poll_read(self.context, &mut buffer) {
            Poll::Ready(read) => read.map(|()| buffer.filled().len()),
            Poll::Pending => Err(ErrorKind::WouldBlock.into()),
        }
    }
}
