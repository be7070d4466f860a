//! Writing: what a client has not read yet, and answers to it.

use axum::extract::ws::{Message as Frame, Utf8Bytes, WebSocket};
use futures_util::SinkExt;
use tokio::time::timeout;

use super::inbound::Refused;
use super::{CloseCode, Connection, End, Refusal};
use crate::engine::Engine;
use crate::host::{Host, written};
use crate::world::Read;

/// What is said to a client, and whether the connection ends after that.
///
/// It is made before anything waits: a future has room for all that it holds meanwhile, for as long as the socket is open.
pub(super) struct Reply {
    pub(super) text: Option<Utf8Bytes>,
    pub(super) end: Result<(), End>,
}

impl Reply {
    pub(super) const NONE: Self = Self { text: None, end: Ok(()) };
}

impl<H: Host, E: Engine> Connection<H, E> {
    /// Writes what comes next for this client, as much as goes out at once. Returns whether there may be more.
    pub(super) async fn write_on(&mut self) -> Result<bool, End> {
        self.news.borrow_and_update();
        let read = self.gateway.world.log().read(&mut self.cursor, &mut self.batch);
        self.gateway.metrics.read(&mut self.batch);
        if !self.batch.is_empty() {
            self.write_batch().await?;
        }
        self.open.has_read(self.cursor.reached());
        match read {
            Read::More => Ok(true),
            Read::End => Ok(false),
            Read::Missed(events) => {
                self.gateway.metrics.missed(events);
                let text = self.answer(&Refusal::Missed(events), None);
                self.say(Reply { text, end: Ok(()) }).await?;
                Ok(true)
            }
            Read::Anew => {
                self.begin_anew().await?;
                Ok(true)
            }
            Read::TooLate => Err(Some(CloseCode::TooSlow)),
        }
    }

    async fn write_batch(&mut self) -> Result<(), End> {
        let oldest = self.batch.oldest();
        let limit = self.gateway.config.write();
        let (socket, batch) = (&mut self.socket, &mut self.batch);
        let written = timeout(limit, async {
            for text in batch.drain() {
                socket.feed(Frame::Text(text)).await?;
            }
            socket.flush().await
        });
        in_time(written.await)?;
        self.gateway.metrics.written(oldest);
        Ok(())
    }

    /// Counts a message that was not passed on. Returns what is said of it.
    pub(super) fn refuse(&mut self, refused: &Refused) -> Reply {
        let end = self.count(&refused.refusal);
        Reply { text: self.answer(&refused.refusal, refused.id.as_deref()), end }
    }

    /// Counts a refusal. It may be one too many.
    fn count(&mut self, refusal: &Refusal) -> Result<(), End> {
        self.gateway.metrics.refused(refusal.code());
        if !refusal.is_fault() || !self.inbound.has_refused_too_often() {
            return Ok(());
        }
        // Whoever is only too fast may come back after a pause.
        let is_too_fast = matches!(refusal, Refusal::TooFast { .. });
        Err(Some(if is_too_fast { CloseCode::TooFast } else { CloseCode::TooManyRefusals }))
    }

    /// Returns what is said to this client alone of why something is not done.
    fn answer(&self, refusal: &Refusal, id: Option<&str>) -> Option<Utf8Bytes> {
        self.gateway.host.refuse(refusal, id).as_ref().and_then(written).map(Utf8Bytes::from)
    }

    pub(super) async fn say(&mut self, Reply { text, end }: Reply) -> Result<(), End> {
        if let Some(text) = text {
            self.write(Frame::Text(text)).await?;
        }
        end
    }

    /// Tells what could not be put into the log.
    pub(super) async fn notice(&mut self) -> Result<(), End> {
        let text = self.notices.borrow_and_update().clone();
        self.write(Frame::Text(text)).await
    }

    pub(super) async fn write(&mut self, frame: Frame) -> Result<(), End> {
        let socket: &mut WebSocket = &mut self.socket;
        in_time(timeout(self.gateway.config.write(), socket.send(frame)).await)
    }
}

/// A client that does not read in time is let go.
fn in_time<T>(written: Result<Result<T, axum::Error>, tokio::time::error::Elapsed>) -> Result<T, End> {
    match written {
        Ok(Ok(written)) => Ok(written),
        Ok(Err(_)) => Err(None),
        Err(_) => Err(Some(CloseCode::TooSlow)),
    }
}
