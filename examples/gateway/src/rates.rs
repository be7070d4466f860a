//! How much each sender may still send: one bucket for each type of message, over however many sockets and requests.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::bucket::Bucket;

/// How often buckets of senders who have long been silent are let go.
const SWEEP: Duration = Duration::from_secs(60);

/// The buckets of all senders.
#[derive(Debug, Default)]
pub(crate) struct Rates {
    buckets: Mutex<Buckets>,
}

#[derive(Debug, Default)]
struct Buckets {
    /// By sender and type of message.
    all: HashMap<(String, &'static str), Bucket>,
    swept: Option<Instant>,
}

impl Rates {
    /// Takes a message of this type from what the sender may send, or says after which time it may be sent.
    pub(crate) fn take(
        &self,
        sender: String,
        message_type: &'static str,
        (per_second, burst): (f64, f64),
        now: Instant,
    ) -> Result<(), Duration> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.swept.is_none_or(|swept| now.saturating_duration_since(swept) > SWEEP) {
            buckets.all.retain(|_, bucket| !bucket.is_full(now));
            buckets.swept = Some(now);
        }
        let new = || Bucket::new(per_second, burst, now);
        buckets.all.entry((sender, message_type)).or_insert_with(new).take(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_has_one_bucket_for_each_type() {
        let rates = Rates::default();
        let now = Instant::now();
        let take = |sender: &str, message_type| rates.take(sender.to_owned(), message_type, (1.0, 1.0), now).is_ok();
        assert!(take("timmy", "bark"));
        assert!(!take("timmy", "bark"));
        assert!(take("timmy", "thought") && take("mira", "bark"));
    }

    #[test]
    fn who_has_long_been_silent_is_forgotten_and_who_has_not_is_not() {
        let rates = Rates::default();
        let start = Instant::now();
        let take = |sender: &str, after| rates.take(sender.to_owned(), "bark", (0.01, 1.0), start + after);
        assert!(take("timmy", Duration::ZERO).is_ok());
        assert!(take("mira", Duration::from_secs(90)).is_ok());
        assert!(take("timmy", Duration::from_secs(95)).is_err(), "its bucket is not full yet");
        assert!(take("mira", Duration::from_secs(1_000)).is_ok());
        let buckets = rates.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        assert_eq!(buckets.all.len(), 1);
    }
}
