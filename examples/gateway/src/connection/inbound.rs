//! Reading: what a client has sent, checked against all that is declared.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use protocol::{Envelope, Payload};

use super::bucket::Bucket;
use super::refusal::Refusal;
use crate::admission::Admitted;
use crate::engine::{Appended, Engine, Entry};
use crate::gateway::Gateway;
use crate::host::{Host, written};
use crate::ruling;
use crate::world::Keep;

/// How many messages of a client may be refused within a minute.
const REFUSALS: f64 = 20.0;

/// What a client may send, and how much of it has been used.
#[derive(Debug)]
pub(crate) struct Inbound {
    pub(super) admitted: Admitted,
    /// By type of message.
    buckets: HashMap<String, Bucket>,
    refusals: Bucket,
}

/// A message that is not passed on, and the sender's name for it.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) refusal: Refusal,
    pub(crate) id: Option<String>,
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self { refusal, id: None }
    }
}

impl Inbound {
    pub(crate) fn new(admitted: Admitted) -> Self {
        let refusals = Bucket::new(REFUSALS / 60.0, REFUSALS, Instant::now());
        Self { admitted, buckets: HashMap::new(), refusals }
    }

    pub(crate) fn identity(&self) -> &str {
        &self.admitted.identity
    }

    /// Puts a message into the log, or says why not.
    pub(crate) async fn take<H: Host, E: Engine>(
        &mut self,
        text: &str,
        gateway: &Gateway<H, E>,
    ) -> Result<Appended, Refused> {
        let envelope = Envelope::<H::Protocol>::from_json(text).map_err(Refusal::Invalid)?;
        let id = H::message_id(&envelope.header).map(str::to_owned);
        self.pass_on::<H, E>(envelope, id.as_deref(), gateway).await.map_err(|refusal| Refused { refusal, id })
    }

    async fn pass_on<H: Host, E: Engine>(
        &mut self,
        envelope: Envelope<H::Protocol>,
        id: Option<&str>,
        gateway: &Gateway<H, E>,
    ) -> Result<Appended, Refusal> {
        ruling::check_sender(&envelope, &self.admitted)?;
        if H::position(&envelope.header).is_some() {
            return Err(Refusal::Numbered);
        }
        self.take_from_bucket(&envelope)?;
        let repeat_key = id.map(|id| format!("{}:{id}", self.admitted.name()).into());
        let entry = entry::<H>(&envelope, repeat_key)?;
        if let Keep::Latest { key, .. } = &entry.keep {
            gateway.presences.own(&self.admitted, key);
        }
        let appended = gateway.append(entry).await.map_err(|_| Refusal::Unavailable)?;
        gateway.metrics.received(ruling::type_name(&envelope));
        Ok(appended)
    }

    fn take_from_bucket<P: Payload>(&mut self, envelope: &Envelope<P>) -> Result<(), Refusal> {
        let tag = envelope.payload.tag();
        let Some((per_second, burst)) = ruling::rate::<P>(tag) else { return Ok(()) };
        let now = Instant::now();
        if !self.buckets.contains_key(tag) {
            self.buckets.insert(tag.to_owned(), Bucket::new(per_second, burst, now));
        }
        let taken = self.buckets.get_mut(tag).map_or(Ok(()), |bucket| bucket.take(now));
        taken.map_err(|after: Duration| Refusal::TooFast { message_type: tag.to_owned(), after })
    }

    /// Counts a refusal. Returns whether it is one too many.
    pub(crate) fn has_refused_too_often(&mut self) -> bool {
        self.refusals.take(Instant::now()).is_err()
    }
}

/// Makes what goes into the log of a message.
pub(crate) fn entry<H: Host>(envelope: &Envelope<H::Protocol>, repeat_key: Option<Arc<str>>) -> Result<Entry, Refusal> {
    // Written anew: what is passed on is what the protocol knows, however it was sent.
    let text = written(envelope).ok_or(Refusal::Unavailable)?;
    Ok(Entry { text, keep: ruling::keep(envelope), audience: ruling::audience(envelope), repeat_key })
}
