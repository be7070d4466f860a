//! Appending to the stream.

use std::sync::atomic::Ordering;
use std::time::Duration;

use async_nats::header;
use async_nats::jetstream::context::{PublishAckFuture, PublishError, PublishErrorKind};
use async_nats::jetstream::publish::PublishAck;

use super::{Shared, headers};
use crate::engine::{Appended, Entry, Unavailable};
use crate::world::Keep;

/// How often a message is sent when there is no stream yet, and the pause where there could be none.
const TRIES: u32 = 5;
const PAUSE: Duration = Duration::from_millis(50);

impl Shared {
    /// Puts a message into the stream. Whoever gives up waiting before there is a connection has sent nothing.
    pub(super) async fn append(&self, entry: Entry) -> Result<Appended, Unavailable> {
        let turn = self.turn.lock().await;
        let mut connected = self.link.up().await;
        let sent = self.publish(&entry).await;
        drop(turn);
        tokio::select! {
            appended = self.answer(sent, &entry) => appended,
            // It may or may not be there, and nobody will say.
            () = connected.lost() => Err(Unavailable),
        }
    }

    async fn answer(
        &self,
        sent: Result<PublishAckFuture, PublishError>,
        entry: &Entry,
    ) -> Result<Appended, Unavailable> {
        let mut answer = answer(sent).await;
        // The first message of a world comes before its stream, which another gateway may be making at the same moment.
        for _ in 0..TRIES {
            if !answer.as_ref().is_err_and(|error| error.kind() == PublishErrorKind::StreamNotFound) {
                break;
            }
            if let Err(error) = self.stream().await {
                tracing::debug!(error, "the stream was not made");
                tokio::time::sleep(PAUSE).await;
            }
            answer = self::answer(self.publish(entry).await).await;
        }
        match (answer, entry.instead_of) {
            (Ok(ack), _) => Ok(Appended { seq: ack.sequence, is_repeated: ack.duplicate }),
            (Err(error), Some(seq)) if error.kind() == PublishErrorKind::WrongLastSequence => {
                Ok(Appended { seq, is_repeated: true })
            }
            (Err(error), _) => {
                tracing::warn!(%error, "a message was not taken");
                Err(Unavailable)
            }
        }
    }

    /// Sends a message. The server has yet to answer.
    async fn publish(&self, entry: &Entry) -> Result<PublishAckFuture, PublishError> {
        let mut beside = headers::written(entry, &self.gateway);
        if let Some(key) = &entry.repeat_key {
            beside.insert(header::NATS_MESSAGE_ID, headers::line(key));
        }
        if let Some(seq) = entry.instead_of {
            beside.insert(header::NATS_EXPECTED_LAST_SUBJECT_SEQUENCE, seq.to_string());
        }
        // States stay until they are over; what else there is would in time take the place of those that are old.
        if !matches!(entry.keep, Keep::Latest { .. }) && self.has_ttl.load(Ordering::Relaxed) {
            let seconds = self.options.window.saturating_mul(2).as_secs().max(1);
            beside.insert(header::NATS_MESSAGE_TTL, seconds.to_string());
        }
        let subject = self.subjects.of(entry);
        self.context.publish_with_headers(subject, beside, entry.text.clone().into()).await
    }
}

async fn answer(sent: Result<PublishAckFuture, PublishError>) -> Result<PublishAck, PublishError> {
    sent?.await
}
