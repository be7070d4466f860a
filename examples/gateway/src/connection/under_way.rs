//! What a client has sent and the log has not answered yet.
//!
//! A client need not wait for one message to send the next: so many may be under way. Then nothing more is read from it, and
//! it cannot send, until there is an answer.

use std::pin::Pin;

use futures_util::StreamExt;
use futures_util::stream::FuturesOrdered;

use super::inbound::Refused;
use crate::engine::Appended;

/// What became of a message.
pub(super) type Answer = Result<Appended, Refused>;

/// The messages of a client that are not in the log yet, in order.
pub(super) struct UnderWay {
    answers: FuturesOrdered<Pin<Box<dyn Future<Output = Answer> + Send>>>,
    most: usize,
}

impl UnderWay {
    pub(super) fn new(most: usize) -> Self {
        Self { answers: FuturesOrdered::new(), most }
    }

    pub(super) fn push(&mut self, answer: impl Future<Output = Answer> + Send + 'static) {
        self.answers.push_back(Box::pin(answer));
    }

    pub(super) fn has_room(&self) -> bool {
        self.answers.len() < self.most
    }

    pub(super) fn len(&self) -> usize {
        self.answers.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }

    /// Waits for the answer to the oldest message; `None` if all are answered.
    pub(super) async fn next(&mut self) -> Option<Answer> {
        self.answers.next().await
    }
}
