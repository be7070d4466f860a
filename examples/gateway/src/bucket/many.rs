//! The buckets of many, by whose they are. Those that nothing was taken from for long are let go.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::Bucket;

/// How often full buckets are let go: whoever comes again gets a full one anyway.
const SWEEP: Duration = Duration::from_secs(60);

/// A bucket for each key.
#[derive(Debug)]
pub(crate) struct Buckets<K>(Mutex<Held<K>>);

#[derive(Debug)]
struct Held<K> {
    all: HashMap<K, Bucket>,
    swept: Option<Instant>,
}

impl<K> Default for Buckets<K> {
    fn default() -> Self {
        Self(Mutex::new(Held { all: HashMap::new(), swept: None }))
    }
}

impl<K: Eq + Hash> Buckets<K> {
    fn lock(&self) -> MutexGuard<'_, Held<K>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a token from the bucket with this key, or says after which time there will be one. `new` makes the bucket, if
    /// there is none.
    pub(crate) fn take(&self, key: K, new: impl FnOnce() -> Bucket, now: Instant) -> Result<(), Duration> {
        let mut held = self.lock();
        held.sweep(now);
        held.all.entry(key).or_insert_with(new).take(now)
    }

    /// Returns after which time there will be a token, if there is none. Nothing is taken.
    pub(crate) fn wait<Q: Eq + Hash + ?Sized>(&self, key: &Q, now: Instant) -> Option<Duration>
    where
        K: Borrow<Q>,
    {
        self.lock().all.get(key)?.wait(now)
    }
}

impl<K> Held<K> {
    fn sweep(&mut self, now: Instant) {
        if self.swept.is_none_or(|swept| now.saturating_duration_since(swept) > SWEEP) {
            self.all.retain(|_, bucket| !bucket.is_full(now));
            self.swept = Some(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_long_been_silent_is_forgotten_and_who_has_not_is_not() {
        let buckets = Buckets::default();
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let take = |name: &'static str, now| buckets.take(name, || Bucket::new(0.01, 1.0, now), now);
        assert!(take("timmy", start).is_ok());
        assert!(take("mira", at(90)).is_ok());
        assert!(take("timmy", at(95)).is_err(), "its bucket is not full yet");
        assert!(take("mira", at(1_000)).is_ok());
        assert_eq!(buckets.lock().all.len(), 1);
    }

    #[test]
    fn who_asks_how_long_to_wait_takes_nothing() {
        let buckets = Buckets::default();
        let now = Instant::now();
        assert_eq!(buckets.wait("timmy", now), None, "there is none, which would be full");
        assert!(buckets.take("timmy", || Bucket::new(1.0, 2.0, now), now).is_ok());
        assert!((0..9).all(|_| buckets.wait("timmy", now).is_none()));
        assert!(buckets.take("timmy", || Bucket::new(1.0, 2.0, now), now).is_ok());
        assert_eq!(buckets.wait("timmy", now), Some(Duration::from_secs(1)));
    }
}
