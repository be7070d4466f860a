//! The engine of a single gateway: a counter.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use futures_util::{Stream, StreamExt, stream};
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

use super::{Appended, Change, Engine, Entry, Unavailable};
use crate::world::{Epoch, Frame};

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
    /// When repeats were last looked through for old ones.
    swept: Option<Instant>,
}

impl InProcess {
    /// Makes an engine that writes each message's number under this key, if it is to be written.
    #[must_use]
    pub fn new(position_key: Option<&'static str>) -> Self {
        let (sender, receiver) = mpsc::channel(UNDER_WAY);
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let epoch = Epoch::new(u64::try_from(since_1970.as_micros()).unwrap_or(u64::MAX));
        Self { epoch, position_key, numbers: Mutex::default(), sender, receiver: Mutex::new(Some(receiver)) }
    }
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
}

impl Engine for InProcess {
    async fn append(&self, entry: Entry) -> Result<Appended, Unavailable> {
        // First, so that nothing is waited for between number and log.
        let place = self.sender.reserve().await.map_err(|_| Unavailable)?;
        let now = Instant::now();
        let Entry { message_type, text, keep, audience, repeat_key } = entry;
        let mut numbers = self.numbers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(seq) = repeat_key.as_ref().and_then(|key| numbers.earlier(key, now)) {
            return Ok(Appended { seq, is_repeated: true });
        }
        numbers.last += 1;
        let seq = numbers.last;
        if let Some(key) = repeat_key {
            numbers.repeats.insert(key, (seq, now));
        }
        let text = stamped(text, self.position_key, seq).into();
        place.send(Change::Appended(Frame { seq, message_type, text, keep, audience, at: now }));
        Ok(Appended { seq, is_repeated: false })
    }

    fn follow(&self) -> impl Stream<Item = Change> + Send {
        let receiver = self.receiver.lock().unwrap_or_else(PoisonError::into_inner).take();
        let changes = receiver.map(ReceiverStream::new).into_iter();
        stream::iter([Change::Epoch(self.epoch), Change::Up]).chain(stream::iter(changes).flatten())
    }
}

/// Writes the number into the message: as its last member.
fn stamped(mut text: String, key: Option<&str>, seq: u64) -> String {
    if let Some(key) = key
        && text.ends_with('}')
    {
        text.pop();
        // Writing into a string cannot fail.
        let _ = write!(text, ",\"{key}\":{seq}}}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_the_last_member() {
        assert_eq!(stamped(r#"{"type":"ping"}"#.to_owned(), Some("seq"), 7), r#"{"type":"ping","seq":7}"#);
    }
}
