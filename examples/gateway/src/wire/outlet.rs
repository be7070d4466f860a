//! Where texts are written as they lie in the log, past the WebSocket's buffers.
//!
//! As much as the kernel takes is written by whoever has it; what it does not take is nowhere but in the log, except the rest of
//! a text that was begun.
//! Several write here, on several threads: the socket's task, its WebSocket, and the fan-out. Frames stay whole: nobody begins
//! one before another's is complete.

use std::cell::RefCell;
use std::io::{self, ErrorKind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use super::frame::{Frames, put};
use super::transport::Transport;
use crate::world::Batch;

thread_local! {
    /// Where frames are put together: what is in one piece costs the kernel a tenth less than what it has to gather.
    static FRAMES: RefCell<Frames> = RefCell::default();
}

/// The end of a connection to which texts are written.
#[derive(Debug, Clone)]
pub(crate) struct Outlet(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    transport: Transport,
    unfinished: Mutex<Unfinished>,
}

/// A frame that was begun.
#[derive(Debug, Default)]
struct Unfinished {
    /// What is still to be written of a text. Whoever writes next writes it first. With TLS, up to a record of what came before
    /// has been encrypted already, and precedes it.
    rest: Vec<u8>,
    /// The WebSocket has not written all of its frame; it alone has the rest.
    is_of_websocket: bool,
}

/// How much of a batch was written.
#[derive(Debug)]
pub(crate) struct Written {
    /// How many messages have been begun.
    pub(crate) messages: usize,
    /// Whether the kernel has all of them.
    pub(crate) is_all: bool,
}

impl Unfinished {
    /// Writes what is still to be written of a text, as much as there is room for.
    fn write_rest(&mut self, transport: &Transport) -> io::Result<()> {
        while !self.rest.is_empty() {
            let written = transport.try_write(&self.rest)?;
            self.rest.drain(..written);
        }
        // Most sockets are told nothing for most of the time.
        self.rest = Vec::new();
        Ok(())
    }
}

impl Outlet {
    pub(super) fn new(transport: Transport) -> Self {
        Self(Arc::new(Shared { transport, unfinished: Mutex::default() }))
    }

    pub(super) fn transport(&self) -> &Transport {
        &self.0.transport
    }

    fn lock(&self) -> MutexGuard<'_, Unfinished> {
        self.0.unfinished.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes as much of the messages as there is room for.
    pub(crate) fn write(&self, batch: &Batch) -> io::Result<Written> {
        if batch.is_empty() {
            return Ok(Written { messages: 0, is_all: true });
        }
        let mut unfinished = self.lock();
        if unfinished.is_of_websocket || at_once(unfinished.write_rest(self.transport()))?.is_none() {
            return Ok(Written { messages: 0, is_all: false });
        }
        FRAMES.with_borrow_mut(|frames| {
            frames.fill(batch.texts());
            let written = at_once(self.transport().try_write(frames.bytes()))?.unwrap_or_default();
            let (messages, rest) = frames.begun(written);
            if !rest.is_empty() {
                unfinished.rest = rest.to_vec();
            }
            Ok(Written { messages, is_all: written == frames.bytes().len() && self.transport().is_flushed() })
        })
    }

    /// Writes a text, however long that takes. The caller has seen to it that the WebSocket is not in the middle of a frame.
    pub(crate) async fn say(&self, text: &str) -> io::Result<()> {
        // Others may have begun another since the caller looked.
        put(text, &mut self.lock().rest);
        self.finish().await
    }

    /// Writes what was begun of a text, and what TLS holds of a record, then waits until there is room for more.
    pub(crate) async fn finish(&self) -> io::Result<()> {
        loop {
            self.transport().writable().await?;
            let mut unfinished = self.lock();
            if at_once(unfinished.write_rest(self.transport()))?.is_some() {
                if self.transport().is_flushed() {
                    return Ok(());
                }
                // TLS goes on with what it holds.
                at_once(self.transport().try_write(&[]))?;
            }
        }
    }

    /// Writes for the WebSocket, or for HTTP before it. Both give all that they have to say: what is not taken is known to be the
    /// rest of a frame.
    pub(super) fn poll_write(&self, context: &mut Context<'_>, frame: &[u8]) -> Poll<io::Result<usize>> {
        self.transport().poll_try(context, || {
            let mut unfinished = self.lock();
            unfinished.write_rest(self.transport())?;
            let written = self.transport().try_write(frame)?;
            unfinished.is_of_websocket = written < frame.len();
            Ok(written)
        })
    }
}

/// Returns `None` where there is no room.
fn at_once<T>(written: io::Result<T>) -> io::Result<Option<T>> {
    match written {
        Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(None),
        written => written.map(Some),
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::time::timeout;

    use super::*;
    use crate::wire::Wire;
    use crate::world::{Audience, Frame, Keep, Log, Window};

    /// Longer than it takes.
    const PATIENCE: Duration = Duration::from_secs(20);

    async fn ends() -> (Wire, TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has free ports");
        let address = listener.local_addr().expect("the listener has an address");
        let client = TcpStream::connect(address).await.expect("somebody listens");
        (Wire::new(listener.accept().await.expect("somebody has come").0, None), client)
    }

    /// A batch of one message, of 50,000 bytes.
    fn batch() -> Batch {
        let mut log = Log::new(Window { bytes: usize::MAX, age: Duration::MAX });
        let mut cursor = log.join(0, None);
        let (text, at, keep) = ("x".repeat(50_000).into(), Instant::now(), Keep::Recent);
        log.push(Frame { seq: 1, message_type: "any", text, keep, audience: Audience::ALL, owner: None, at });
        let mut batch = Batch::new();
        log.read(&mut cursor, &mut batch);
        batch
    }

    #[tokio::test]
    async fn the_websocket_begins_a_frame_when_the_text_before_it_is_complete() {
        let (mut wire, mut client) = ends().await;
        let (outlet, batch) = (wire.outlet(), batch());
        let mut texts = 0;
        while outlet.lock().rest.is_empty() {
            texts += outlet.write(&batch).expect("the client is there").messages;
        }
        let mut received = vec![0; texts * 50_004 + 4];
        let both = async { tokio::join!(wire.write_all(b"pong"), client.read_exact(&mut received)) };
        let (written, read) = timeout(PATIENCE, both).await.expect("all is written");
        written.expect("the client is there");
        read.expect("the connection is open");
        let (received, pong) = received.split_at(texts * 50_004);
        assert!(received.chunks(50_004).all(|frame| frame.starts_with(b"\x81\x7e\xc3\x50x") && frame.ends_with(b"x")));
        assert_eq!(pong, b"pong");
    }

    #[tokio::test]
    async fn a_text_is_begun_when_the_frame_of_the_websocket_is_complete() {
        let (mut wire, mut client) = ends().await;
        let (outlet, batch) = (wire.outlet(), batch());
        let long = vec![b'p'; 64 << 20];
        let begun = wire.write(&long).await.expect("there is some room");
        assert!(begun < long.len(), "there is not so much room");
        let mut received = vec![0; long.len() + 50_004];
        client.read_exact(&mut received[..begun]).await.expect("so much was written");
        wire.outlet.transport().writable().await.expect("there is room now");
        let written = outlet.write(&batch).expect("the client is there");
        assert_eq!((written.messages, written.is_all), (0, false));
        let writing = async {
            wire.write_all(&long[begun..]).await?;
            outlet.write(&batch)?;
            outlet.finish().await
        };
        let both = async { tokio::join!(writing, client.read_exact(&mut received[begun..])) };
        let (written, read) = timeout(PATIENCE, both).await.expect("all is written");
        written.expect("the client is there");
        read.expect("the connection is open");
        assert!(received.iter().take(long.len()).all(|byte| *byte == b'p'));
        assert_eq!(received[long.len()..][..4], *b"\x81\x7e\xc3\x50");
    }
}
