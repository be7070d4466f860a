//! The engine of a single gateway: a counter.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use futures_util::{Stream, StreamExt, stream};
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

use super::stamp::stamped;
use super::{Appended, Change, Engine, Entry, Unavailable};
use crate::world::{Epoch, Frame, Keep};

/// For how long a repeated message is recognised.
const REPEATS: Duration = Duration::from_secs(120);

/// How many messages may be under way to the log.
const UNDER_WAY: usize = 4096;

/// Numbers messages in this process. What happened is gone when the process ends, so each run is an epoch.
#[derive(Debug)]
pub struct InProcess {
    epoch: Epoch,
    /// The key of the stamp: `seq`.
    position_key: Option<&'static str>,
    numbers: Mutex<Numbers>,
    sender: mpsc::Sender<Change>,
    receiver: Mutex<Option<mpsc::Receiver<Change>>>,
}

#[derive(Debug, Default)]
struct Numbers {
    last: u64,
    repeats: HashMap<Arc<str>, (u64, Instant)>,
    /// The newest of each state that is not over.
    states: HashMap<Arc<str>, u64>,
    /// When repeats were last looked through for old ones.
    swept: Option<Instant>,
}

impl InProcess {
    /// Makes an engine that writes each message's number under this key, if it is to be written.
    #[must_use]
    pub fn new(position_key: Option<&'static str>) -> Self {
        let (sender, receiver) = mpsc::channel(UNDER_WAY);
        Self {
            epoch: new_epoch(),
            position_key,
            numbers: Mutex::default(),
            sender,
            receiver: Mutex::new(Some(receiver)),
        }
    }
}

/// Returns the time, or what comes after the last epoch of this process: worlds that begin at once have positions of their own.
fn new_epoch() -> Epoch {
    static LAST: Mutex<u64> = Mutex::new(0);
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let now = u64::try_from(since_1970.as_micros()).unwrap_or(u64::MAX);
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    *last = now.max(last.saturating_add(1));
    Epoch::new(*last)
}

impl Numbers {
    /// Returns the number of the message that had this key before.
    fn earlier(&mut self, key: &Arc<str>, now: Instant) -> Option<u64> {
        if self.swept.is_none_or(|swept| now.duration_since(swept) > REPEATS / 8) {
            self.repeats.retain(|_, (_, at)| now.duration_since(*at) <= REPEATS);
            self.swept = Some(now);
        }
        self.repeats.get(key).map(|(seq, _)| *seq)
    }

    /// Returns the number of the state, if it is not this one.
    fn newer(&self, keep: &Keep, expected: u64) -> Option<u64> {
        let Keep::Latest { key, .. } = keep else { return None };
        let newest = self.states.get(key).copied().unwrap_or_default();
        (newest != expected).then_some(newest)
    }

    fn remember(&mut self, keep: &Keep, seq: u64) {
        if let Keep::Latest { key, is_over } = keep {
            if *is_over {
                self.states.remove(key);
            } else {
                self.states.insert(key.clone(), seq);
            }
        }
    }
}

impl Engine for InProcess {
    async fn append(&self, entry: Entry) -> Result<Appended, Unavailable> {
        // First, so that nothing is waited for between number and log.
        let place = self.sender.reserve().await.map_err(|_| Unavailable)?;
        let now = Instant::now();
        let owner = entry.owner();
        let Entry { message_type, text, keep, audience, repeat_key, instead_of, .. } = entry;
        let mut numbers = self.numbers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(seq) = repeat_key.as_ref().and_then(|key| numbers.earlier(key, now)) {
            return Ok(Appended { seq, is_repeated: true });
        }
        if let Some(seq) = instead_of.and_then(|expected| numbers.newer(&keep, expected)) {
            return Ok(Appended { seq, is_repeated: true });
        }
        numbers.last += 1;
        let seq = numbers.last;
        if let Some(key) = repeat_key {
            numbers.repeats.insert(key, (seq, now));
        }
        numbers.remember(&keep, seq);
        let text = stamped(text, self.position_key, seq).into();
        place.send(Change::Appended(Frame { seq, message_type, text, keep, audience, owner, at: now }));
        Ok(Appended { seq, is_repeated: false })
    }

    fn follow(&self) -> impl Stream<Item = Change> + Send {
        let receiver = self.receiver.lock().unwrap_or_else(PoisonError::into_inner).take();
        let changes = receiver.map(ReceiverStream::new).into_iter();
        stream::iter([Change::Epoch(self.epoch), Change::Up]).chain(stream::iter(changes).flatten())
    }
}
