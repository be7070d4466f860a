//! How much each sender may still send: one bucket for each type of message, over however many sockets and requests.
//!
//! A message counts when it is read, which may be later than when it was sent: network, gateway or engine may have stood
//! still, and then what was sent meanwhile comes at once. So a bucket holds the declared burst and, beside that, what the
//! declared rate allows in the time for which messages may have waited. Over any longer time it is the declared rate.

use std::time::{Duration, Instant};

use crate::bucket::{Bucket, Buckets};

/// The buckets of all senders.
#[derive(Debug)]
pub(crate) struct Rates {
    /// For how long messages may have waited on their way.
    lag: Duration,
    /// By sender and type of message.
    buckets: Buckets<(String, &'static str)>,
}

/// Whose bucket it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sender {
    pub(crate) name: String,
    /// Since when it can have sent anything. `None` for those who have a token: they have one bucket, as often as they come.
    pub(crate) since: Option<Instant>,
}

impl Rates {
    pub(crate) fn new(lag: Duration) -> Self {
        Self { lag, buckets: Buckets::default() }
    }

    /// Takes a message of this type from what the sender may send, or says after which time it may be sent.
    pub(crate) fn take(
        &self,
        sender: Sender,
        message_type: &'static str,
        (per_second, burst): (f64, f64),
        now: Instant,
    ) -> Result<(), Duration> {
        let Sender { name, since } = sender;
        let new = || {
            let full = Bucket::new(per_second, self.lag.as_secs_f64().mul_add(per_second, burst), now);
            // What was not sent before cannot have waited.
            since.map_or(full.clone(), |since| full.with(burst, since))
        };
        self.buckets.take((name, message_type), new, now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sender(name: &str, since: Option<Instant>) -> Sender {
        Sender { name: name.to_owned(), since }
    }

    #[test]
    fn a_sender_has_one_bucket_for_each_type() {
        let rates = Rates::new(Duration::ZERO);
        let now = Instant::now();
        let take = |name: &str, message_type| rates.take(sender(name, None), message_type, (1.0, 1.0), now).is_ok();
        assert!(take("timmy", "bark"));
        assert!(!take("timmy", "bark"));
        assert!(take("timmy", "thought") && take("mira", "bark"));
    }

    /// Returns how many messages pass at once, of a sender who is there since then.
    fn at_once(rates: &Rates, sender: &Sender, now: Instant) -> usize {
        (0..1_000).take_while(|_| rates.take(sender.clone(), "bark", (5.0, 20.0), now).is_ok()).count()
    }

    #[test]
    fn what_was_sent_while_all_stood_still_passes_and_no_more() {
        let rates = Rates::new(Duration::from_secs(10));
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let timmy = sender("timmy", Some(start));
        assert_eq!(at_once(&rates, &timmy, start), 20, "whoever has only come has not waited");
        assert_eq!(at_once(&rates, &timmy, at(4)), 4 * 5);
        assert_eq!(at_once(&rates, &timmy, at(64)), 20 + 10 * 5, "nothing waits for a minute");
        assert_eq!(at_once(&rates, &sender("mira", Some(start)), at(4)), 20 + 4 * 5, "it was there, and may have sent");
        assert_eq!(at_once(&rates, &sender("ada", None), at(4)), 20 + 10 * 5);
    }
}
