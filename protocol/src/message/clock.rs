//! The present time, where the platform has a clock.

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
use std::time::{SystemTime, UNIX_EPOCH};
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
use web_time::{SystemTime, UNIX_EPOCH};

use crate::field::timestamp::Timestamp;
use crate::message::header::Header;

impl Timestamp {
    /// The present time, in whole seconds.
    ///
    /// In a browser (wasm32-unknown-unknown) the time is JavaScript's, which the feature `js` asks for. Without that feature there
    /// is no clock on that platform, and a program that uses this function does not compile.
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
