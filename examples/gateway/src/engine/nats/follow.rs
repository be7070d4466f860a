//! Following the stream: what is there, then what comes, taken up again from where it was whenever that breaks off.

use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use async_nats::datetime::DateTime;
use async_nats::jetstream::Message;
use async_nats::jetstream::consumer::pull::{Config, Stream as Messages};
use async_nats::jetstream::consumer::{AckPolicy, Consumer, DeliverPolicy};
use async_nats::jetstream::stream::{RawMessageErrorKind, Stream as Storing};
use futures_util::StreamExt;
use tokio::sync::mpsc;

use super::{Shared, headers};
use crate::engine::Change;
use crate::engine::stamp::stamped;
use crate::world::{Epoch, Frame, Keep};

/// How often the server says that it is still there, when there is nothing else to say.
const HEARTBEAT: Duration = Duration::from_secs(1);

/// How long to wait before what has broken off is taken up again.
const PAUSE: Duration = Duration::from_millis(100);

/// A gateway's place in the stream.
pub(super) struct Following {
    shared: Arc<Shared>,
    changes: mpsc::Sender<Change>,
    /// That of the stream, and how often the stream was found shorter than it had been.
    epoch: Option<u64>,
    losses: u64,
    /// The number of the last message that was told.
    last: u64,
    /// When the stream took that one, as far as that is known.
    last_at: Option<DateTime>,
    is_up: bool,
}

/// Nobody listens any more, or it has to be begun anew: either way, it goes no further.
type Broken = async_nats::Error;

impl Following {
    pub(super) fn new(shared: Arc<Shared>, changes: mpsc::Sender<Change>) -> Self {
        Self { shared, changes, epoch: None, losses: 0, last: 0, last_at: None, is_up: false }
    }

    /// Follows for as long as somebody listens, and the other gateways are heard.
    pub(super) async fn run(mut self) {
        let (changes, shared) = (self.changes.clone(), Arc::clone(&self.shared));
        tokio::select! {
            () = changes.closed() => {}
            () = shared.deaf.cancelled() => {}
            () = self.follow() => {}
        }
    }

    async fn follow(&mut self) {
        let shared = Arc::clone(&self.shared);
        while !self.changes.is_closed() {
            let mut connected = shared.link.up().await;
            // On a new connection, there is nothing to wait for: the server does not know the old one's wishes.
            let broken = tokio::select! {
                broken = self.take_up() => broken.err(),
                () = connected.lost() => None,
            };
            tracing::warn!(?broken, last = self.last, "the stream has broken off");
            if std::mem::take(&mut self.is_up) && self.tell(Change::Down).await.is_err() {
                return;
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Tells what has not been told yet, and what follows.
    async fn take_up(&mut self) -> Result<(), Broken> {
        let stream = self.shared.stream().await?;
        let head = stream.cached_info().state.last_sequence;
        self.begin_epoch(&stream, head).await?;
        // Of what has been there for long, older messages of the same states may be missing; that is no loss.
        let mut has_caught_up = self.last > 0;
        let consumer = if self.last == 0 {
            self.tell_states(&stream).await?
        } else {
            let start_sequence = self.last + 1;
            consumer(&stream, DeliverPolicy::ByStartSequence { start_sequence }, String::new()).await?
        };
        if consumer.cached_info().num_pending == 0 {
            has_caught_up = true;
            self.come_up().await?;
        }
        let mut messages = messages(&consumer).await?;
        let mut expected = 1;
        while let Some(message) = messages.next().await {
            let message = message?;
            let info = message.info()?;
            // Numbers of the stream have gaps where messages have been discarded; those of its reader have none.
            if info.consumer_sequence != expected {
                return Err(format!("message {expected} has not arrived").into());
            }
            expected += 1;
            let seq = info.stream_sequence;
            let discarded = seq.saturating_sub(self.last + 1);
            if discarded > 0 && has_caught_up {
                self.tell(Change::Discarded(discarded)).await?;
            }
            let is_all = info.pending == 0 || seq >= head;
            self.tell_message(&message).await?;
            (self.last, self.last_at) = (seq, Some(info.published));
            if is_all {
                has_caught_up = true;
                self.come_up().await?;
            }
        }
        Err("the server tells no more".into())
    }

    /// Finds out whether it is still the same stream.
    async fn begin_epoch(&mut self, stream: &Storing, head: u64) -> Result<(), Broken> {
        let created = stream.cached_info().created.unix_timestamp_nanos() / 1000;
        let created = u64::try_from(created).unwrap_or_default();
        if self.epoch == Some(created) {
            if !self.has_become_shorter(stream, head).await? {
                return Ok(());
            }
            self.losses += 1;
        }
        self.tell(Change::Epoch(Epoch::new(created + self.losses))).await?;
        (self.epoch, self.last, self.last_at) = (Some(created), 0, None);
        Ok(())
    }

    /// Finds out whether the server has lost what it had not yet written, and gives numbers a second time.
    async fn has_become_shorter(&self, stream: &Storing, head: u64) -> Result<bool, Broken> {
        if head < self.last {
            return Ok(true);
        }
        let Some(at) = self.last_at else { return Ok(false) };
        // It may be as long again by now.
        Ok(time_of(stream, self.last).await?.is_some_and(|found| found != at))
    }

    /// Tells the newest of each state that is older than the window. Returns what is in the window.
    async fn tell_states(&mut self, stream: &Storing) -> Result<Consumer<Config>, Broken> {
        let start_time = async_nats::datetime::now() - self.shared.options.window;
        let window = consumer(stream, DeliverPolicy::ByStartTime { start_time }, String::new()).await?;
        let first = window.cached_info().delivered.stream_sequence + 1;
        let states = consumer(stream, DeliverPolicy::LastPerSubject, self.shared.subjects.of_states()).await?;
        if states.cached_info().num_pending > 0 {
            let mut states = messages(&states).await?;
            while let Some(message) = states.next().await {
                let message = message?;
                let info = message.info()?;
                if info.stream_sequence >= first {
                    break;
                }
                let is_last = info.pending == 0;
                self.tell_message(&message).await?;
                if is_last {
                    break;
                }
            }
        }
        self.tell(Change::StatesUntil(first - 1)).await?;
        (self.last, self.last_at) = (first - 1, time_of(stream, first - 1).await?);
        Ok(window)
    }

    async fn tell_message(&mut self, message: &Message) -> Result<(), Broken> {
        let info = message.info()?;
        let seq = info.stream_sequence;
        match self.frame(message, seq, info.published.into()) {
            Some(frame) => {
                if matches!(frame.keep, Keep::Latest { is_over: true, .. }) {
                    self.shared.ended.note(seq, &message.subject, frame.at);
                }
                self.tell(Change::Appended(frame)).await?;
            }
            None => tracing::warn!(seq, subject = %message.subject, "no gateway has written this"),
        }
        Ok(())
    }

    fn frame(&self, message: &Message, seq: u64, published: SystemTime) -> Option<Frame> {
        let headers::Beside { message_type, keep, audience, owner } = headers::read(message.headers.as_ref()?)?;
        let text = String::from_utf8(message.payload.to_vec()).ok()?;
        let text = stamped(text, self.shared.options.position_key, seq).into();
        let now = Instant::now();
        let at = published.elapsed().ok().and_then(|age| now.checked_sub(age)).unwrap_or(now);
        let types = &self.shared.options.types;
        let message_type = types.iter().find(|known| ***known == *message_type).copied().unwrap_or("undeclared");
        Some(Frame { seq, message_type, text, keep, audience, owner, at })
    }

    async fn come_up(&mut self) -> Result<(), Broken> {
        if !std::mem::replace(&mut self.is_up, true) {
            self.tell(Change::Up).await?;
        }
        Ok(())
    }

    async fn tell(&self, change: Change) -> Result<(), Broken> {
        Ok(self.changes.send(change).await?)
    }
}

/// Returns when the stream took a message; `None` if it has discarded it since.
async fn time_of(stream: &Storing, seq: u64) -> Result<Option<DateTime>, Broken> {
    if seq == 0 {
        return Ok(None);
    }
    match stream.get_raw_message(seq).await {
        Ok(message) => Ok(Some(message.time)),
        Err(error) if error.kind() == RawMessageErrorKind::NoMessageFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Makes a reader of the stream, which the server forgets soon after it has gone.
async fn consumer(
    stream: &Storing,
    deliver_policy: DeliverPolicy,
    filter_subject: String,
) -> Result<Consumer<Config>, Broken> {
    let config = Config {
        deliver_policy,
        filter_subject,
        ack_policy: AckPolicy::None,
        inactive_threshold: Duration::from_secs(30),
        memory_storage: true,
        num_replicas: 1,
        ..Config::default()
    };
    Ok(stream.create_consumer(config).await?)
}

async fn messages(consumer: &Consumer<Config>) -> Result<Messages, Broken> {
    let messages = consumer.stream().max_messages_per_batch(500).expires(HEARTBEAT * 10).heartbeat(HEARTBEAT);
    Ok(messages.messages().await?)
}
