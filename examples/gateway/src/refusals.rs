//! How many messages of each sender may be refused, over however many sockets and posts.
//!
//! To find all that is wrong with a message is dearer than to read a valid one, and no rate counts what is not valid.

use std::time::{Duration, Instant};

use crate::bucket::{Bucket, Buckets};

/// How many messages of a sender may be refused within a minute.
const IN_A_MINUTE: f64 = 20.0;

/// What of each sender was refused of late.
#[derive(Debug, Default)]
pub(crate) struct Refusals(Buckets<String>);

impl Refusals {
    /// Counts a refusal. If it is one too many, says after which time there may be another.
    pub(crate) fn count(&self, sender: String, now: Instant) -> Result<(), Duration> {
        self.0.take(sender, || Bucket::new(IN_A_MINUTE / 60.0, IN_A_MINUTE, now), now)
    }

    /// Says after which time something of this sender is read again, if no more may be refused at the moment.
    pub(crate) fn check(&self, sender: &str, now: Instant) -> Result<(), Duration> {
        self.0.wait(sender, now).map_or(Ok(()), Err)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_messages_of_a_sender_may_be_refused_in_a_minute() {
        let refusals = Refusals::default();
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let wait = Duration::from_secs(3);
        let count = |now| refusals.count("agent:timmy".to_owned(), now);
        assert!((0..20).all(|_| refusals.check("agent:timmy", start).is_ok() && count(start).is_ok()));
        assert_eq!((refusals.check("agent:timmy", start), count(start)), (Err(wait), Err(wait)));
        assert!(refusals.check("agent:mira", start).is_ok(), "others are not held to it");
        assert_eq!((count(at(4)), count(at(4)).is_err()), (Ok(()), true));
        assert_eq!((0..99).take_while(|_| count(at(90)).is_ok()).count(), 20);
    }
}
