//! Writing: what a client has not read yet, and answers to it.

use axum::extract::ws::{Message as Frame, WebSocket};
use futures_util::SinkExt;
use protocol::Envelope;
use tokio::time::timeout;

use super::inbound::Refused;
use super::{CloseCode, Connection, End, Refusal};
use crate::engine::Engine;
use crate::host::{Host, written};
use crate::world::Read;

impl<H: Host, E: Engine> Connection<H, E> {
    /// Writes what comes next for this client, as much as goes out at once. Returns whether there may be more.
    pub(super) async fn write_on(&mut self) -> Result<bool, End> {
        self.news.borrow_and_update();
        let read = self.gateway.world.log().read(&mut self.cursor, &mut self.batch);
        if !self.batch.is_empty() {
            let limit = self.gateway.config.write();
            let (socket, batch) = (&mut self.socket, &mut self.batch);
            let written = timeout(limit, async {
                for text in batch.drain() {
                    socket.feed(Frame::Text(text)).await?;
                }
                socket.flush().await
            });
            in_time(written.await)?;
        }
        match read {
            Read::More => Ok(true),
            Read::End => Ok(false),
            Read::Missed(events) => {
                let missed = self.gateway.host.refuse(&Refusal::Missed(events), None);
                self.gateway.metrics.missed(events);
                self.say(missed).await?;
                Ok(true)
            }
            Read::TooLate => Err(Some(CloseCode::TooSlow)),
            Read::Anew => Err(Some(CloseCode::Restart)),
        }
    }

    /// Answers a message that was not passed on.
    pub(super) async fn refuse(&mut self, Refused { refusal, id }: Refused) -> Result<(), End> {
        self.gateway.metrics.refused(refusal.code());
        let answer = self.gateway.host.refuse(&refusal, id.as_deref());
        self.say(answer).await?;
        if refusal.is_fault() && self.inbound.has_refused_too_often() {
            return Err(Some(CloseCode::TooManyRefusals));
        }
        Ok(())
    }

    /// Sends a message of the gateway's own to this client alone.
    pub(super) async fn say(&mut self, message: Option<Envelope<H::Protocol>>) -> Result<(), End> {
        match message.as_ref().and_then(written) {
            Some(text) => self.write(Frame::Text(text.into())).await,
            None => Ok(()),
        }
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

/// Returns the code for what went wrong on the socket, if there is somebody to tell.
pub(super) fn code_of(error: axum::Error) -> End {
    use tungstenite::Error;

    match error.into_inner().downcast_ref::<Error>() {
        Some(Error::Capacity(_)) => Some(CloseCode::TooLarge),
        Some(Error::Utf8(_)) => Some(CloseCode::NotUtf8),
        // Among these is a connection that was cut: then the frame goes nowhere.
        Some(Error::Protocol(_)) => Some(CloseCode::NotWebSocket),
        _ => None,
    }
}
