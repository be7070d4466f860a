//! The current time, on platforms with a clock.

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
use std::time::{SystemTime, UNIX_EPOCH};
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
use web_time::{SystemTime, UNIX_EPOCH};

use crate::field::timestamp::Timestamp;
use crate::message::header::Header;

impl Timestamp {
    /// Returns the current time, in whole seconds.
    ///
    /// In a browser (wasm32-unknown-unknown) the time comes from JavaScript, which requires the feature `js`. Without
    /// that feature this platform has no clock, and a program that calls this function does not compile.
    #[must_use]
    pub fn now() -> Self {
        let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self::from_secs(since_epoch.as_secs()).unwrap_or(Self::MAX)
    }
}

impl From<&str> for Header {
    fn from(agent_id: &str) -> Self {
        Self::new(agent_id, Timestamp::now())
    }
}

impl From<String> for Header {
    fn from(agent_id: String) -> Self {
        Self::new(agent_id, Timestamp::now())
    }
}
