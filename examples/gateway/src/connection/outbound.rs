//! Writing: what a client has not read yet, and answers to it.

use axum::extract::ws::{Message as Frame, WebSocket};
use futures_util::SinkExt;
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
                self.answer(&Refusal::Missed(events), None).await?;
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

    /// Answers a message that was not passed on.
    pub(super) async fn refuse(&mut self, refused: Refused) -> Result<(), End> {
        let end = self.count(&refused.refusal);
        self.answer(&refused.refusal, refused.id.as_deref()).await?;
        end
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

    /// Says to this client alone why something is not done.
    fn answer(
        &mut self,
        refusal: &Refusal,
        id: Option<&str>,
    ) -> impl Future<Output = Result<(), End>> + Send + use<'_, H, E> {
        let text = self.gateway.host.refuse(refusal, id).as_ref().and_then(written);
        async move {
            match text {
                Some(text) => self.write(Frame::Text(text.into())).await,
                None => Ok(()),
            }
        }
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
