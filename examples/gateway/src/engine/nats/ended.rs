//! States that are over: when no gateway tells of them any more, they leave the stream, with all that they were before.
//!
//! A time to live for the last message of a state would not do: when that one has gone, the one before it would be the state
//! again.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::Shared;

/// How many leave the stream at once.
const AT_ONCE: usize = 256;

/// States that are over and still in the stream, as far as this gateway knows.
#[derive(Debug, Default)]
pub(super) struct Ended(Mutex<VecDeque<State>>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct State {
    /// The number of the message that says that it is over.
    seq: u64,
    subject: String,
    at: Instant,
}

impl Ended {
    pub(super) fn note(&self, seq: u64, subject: &str, at: Instant) {
        let subject = subject.to_owned();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push_back(State { seq, subject, at });
    }

    /// Takes those that were over so long ago.
    fn take(&self, age: Duration, now: Instant) -> Vec<State> {
        let mut states = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let old = states.iter().take(AT_ONCE).take_while(|state| now.saturating_duration_since(state.at) >= age);
        let count = old.count();
        states.drain(..count).collect()
    }

    fn put_back(&self, taken: &[State]) {
        let mut states = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        taken.iter().rev().for_each(|state| states.push_front(state.clone()));
    }
}

impl Shared {
    /// Takes states that are over out of the stream. One gateway does so for all.
    pub(super) async fn forget_ended(&self, is_speaker: bool) {
        let now = Instant::now();
        // Gateways that are a little behind still find all that their logs reach back to.
        let age = self.options.window * 2;
        if !is_speaker {
            // Should nobody have done it, a gateway that starts later finds them again.
            self.ended.take(age * 2, now);
            return;
        }
        let states = self.ended.take(age, now);
        for (done, State { seq, subject, .. }) in states.iter().enumerate() {
            let stream = self.context.get_stream_no_info(self.subjects.stream()).await;
            let purged = match stream {
                // What has begun anew since then stays.
                Ok(stream) => stream.purge().filter(subject).sequence(seq + 1).await.map_err(|error| error.to_string()),
                Err(error) => Err(error.to_string()),
            };
            if let Err(error) = purged {
                tracing::warn!(error, "states that are over stay in the stream for now");
                self.ended.put_back(states.get(done..).unwrap_or_default());
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_are_taken_and_come_back_in_order() {
        let (ended, start) = (Ended::default(), Instant::now());
        let at = |seconds| start + Duration::from_secs(seconds);
        for seq in 1..=4 {
            ended.note(seq, "subject", at(seq));
        }
        let numbers = |states: &[State]| states.iter().map(|state| state.seq).collect::<Vec<_>>();
        let taken = ended.take(Duration::from_secs(10), at(13));
        assert_eq!(numbers(&taken), [1, 2, 3]);
        ended.put_back(&taken[1..]);
        assert_eq!(numbers(&ended.take(Duration::ZERO, at(13))), [2, 3, 4]);
    }
}
