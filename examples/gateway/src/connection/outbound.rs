//! Writing: what a client has not read yet, and answers to it.

use axum::body::Bytes;
use axum::extract::ws::{Message as Frame, Utf8Bytes, WebSocket};
use futures_util::SinkExt;
use tokio::task::yield_now;
use tokio::time::error::Elapsed;
use tokio::time::timeout;

use super::inbound::Refused;
use super::{CloseCode, Connection, End, Refusal};
use crate::engine::Engine;
use crate::host::{Host, written};
use crate::sockets::Obstacle;
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
        self.finish_frames().await?;
        match self.open.reader().write_on(&self.gateway.world, &self.gateway.metrics) {
            Err(Obstacle::Lost) => Err(None),
            Err(Obstacle::NoRoom) => {
                in_time(timeout(self.gateway.config.write(), self.open.reader().finish()).await)?;
                Ok(true)
            }
            Ok(Read::More) => {
                // Whoever is up to date waits for a turn, while this one has much to be told.
                yield_now().await;
                Ok(true)
            }
            Ok(Read::End) => Ok(false),
            Ok(Read::Missed(events)) => {
                self.gateway.metrics.missed(events);
                let text = self.answer(&Refusal::Missed(events), None);
                self.say(Reply { text, end: Ok(()) }).await?;
                Ok(true)
            }
            Ok(Read::Anew) => {
                self.begin_anew().await?;
                Ok(true)
            }
            Ok(Read::TooLate) => Err(Some(CloseCode::TooSlow)),
        }
    }

    /// Has the WebSocket write what it has begun, such as the answer to a ping.
    async fn finish_frames(&mut self) -> Result<(), End> {
        in_time(timeout(self.gateway.config.write(), self.socket.flush()).await)
    }

    /// Counts a message that was not passed on. Returns what is said of it.
    pub(super) fn refuse(&self, refused: &Refused) -> Reply {
        let end = self.count(&refused.refusal);
        Reply { text: self.answer(&refused.refusal, refused.id.as_deref()), end }
    }

    /// Counts a refusal. It may be one too many.
    fn count(&self, refusal: &Refusal) -> Result<(), End> {
        self.inbound.count(refusal, &self.gateway).map_err(|_| {
            // Whoever is only too fast may come back after a pause.
            let is_too_fast = matches!(refusal, Refusal::TooFast { .. });
            Some(if is_too_fast { CloseCode::TooFast } else { CloseCode::TooManyRefusals })
        })
    }

    /// Returns what is said to this client alone of why something is not done.
    fn answer(&self, refusal: &Refusal, id: Option<&str>) -> Option<Utf8Bytes> {
        self.gateway.host.refuse(refusal, id).as_ref().and_then(written).map(Utf8Bytes::from)
    }

    pub(super) async fn say(&mut self, Reply { text, end }: Reply) -> Result<(), End> {
        if let Some(text) = text {
            self.tell(text).await?;
        }
        end
    }

    /// Tells what could not be put into the log.
    pub(super) async fn notice(&mut self) -> Result<(), End> {
        let text = self.notices.borrow_and_update().clone();
        self.tell(text).await
    }

    pub(super) async fn ping(&mut self) -> Result<(), End> {
        let socket: &mut WebSocket = &mut self.socket;
        in_time(timeout(self.gateway.config.write(), socket.send(Frame::Ping(Bytes::new()))).await)
    }

    async fn tell(&mut self, text: Utf8Bytes) -> Result<(), End> {
        self.finish_frames().await?;
        in_time(timeout(self.gateway.config.write(), self.open.reader().say(&text)).await)
    }
}

/// A client that does not read in time is let go.
fn in_time<T, F>(written: Result<Result<T, F>, Elapsed>) -> Result<T, End> {
    match written {
        Ok(Ok(written)) => Ok(written),
        Ok(Err(_)) => Err(None),
        Err(_) => Err(Some(CloseCode::TooSlow)),
    }
}
