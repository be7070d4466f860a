//! A token bucket: how often something may happen.

mod many;

use std::time::{Duration, Instant};

pub(crate) use many::Buckets;

/// Lets `burst` pass at once, and then as many in a second as the rate says.
#[derive(Debug, Clone)]
pub(crate) struct Bucket {
    per_second: f64,
    burst: f64,
    tokens: f64,
    filled: Instant,
}

impl Bucket {
    pub(crate) fn new(per_second: f64, burst: f64, now: Instant) -> Self {
        Self { per_second, burst, tokens: burst, filled: now }
    }

    /// A bucket that held only so much at that time, and fills since.
    pub(crate) fn with(self, tokens: f64, since: Instant) -> Self {
        Self { tokens: tokens.min(self.burst), filled: since, ..self }
    }

    /// Whether nothing has been taken that did not come back.
    pub(crate) fn is_full(&self, now: Instant) -> bool {
        self.tokens_at(now) >= self.burst
    }

    fn tokens_at(&self, now: Instant) -> f64 {
        let since = now.saturating_duration_since(self.filled);
        since.as_secs_f64().mul_add(self.per_second, self.tokens).min(self.burst)
    }

    /// Takes a token, or says after which time there will be one.
    pub(crate) fn take(&mut self, now: Instant) -> Result<(), Duration> {
        self.tokens = self.tokens_at(now);
        self.filled = self.filled.max(now);
        if self.tokens >= 1.0 {
            self.tokens -= 1.0;
            return Ok(());
        }
        Err(self.time_until_one(self.tokens))
    }

    /// Returns after which time there will be a token, if there is none.
    pub(crate) fn wait(&self, now: Instant) -> Option<Duration> {
        let tokens = self.tokens_at(now);
        (tokens < 1.0).then(|| self.time_until_one(tokens))
    }

    fn time_until_one(&self, tokens: f64) -> Duration {
        Duration::try_from_secs_f64((1.0 - tokens) / self.per_second).unwrap_or(Duration::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lets_a_burst_pass_and_then_the_rate() {
        let start = Instant::now();
        let mut bucket = Bucket::new(10.0, 3.0, start);
        let at = |milliseconds| start + Duration::from_millis(milliseconds);
        assert!((0..3).all(|_| bucket.take(start).is_ok()));
        assert_eq!(bucket.take(start), Err(Duration::from_millis(100)));
        assert!(bucket.take(at(101)).is_ok());
        assert!(bucket.take(at(150)).is_err());
        // However long nothing came, no more than a burst has gathered.
        assert!((0..3).all(|_| bucket.take(at(60_000)).is_ok()));
        assert!(bucket.take(at(60_000)).is_err());
    }
}
