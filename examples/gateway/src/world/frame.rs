//! A message as it lies in the log: the bytes that go out, and what decides to whom and for how long.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::ws::Utf8Bytes;

use super::audience::Audience;

/// What a message means to those who were not there when it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keep {
    /// A state: only the newest with this key counts.
    Latest {
        /// What the state is of: its type, and the values of its key fields.
        key: Arc<str>,
        /// The state is over. Newcomers do not hear of it.
        is_over: bool,
    },
    /// An event: every one counts, and is repeated to those who resume.
    Recent,
    /// Passed on to those who are there.
    No,
}

/// A message in the log.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Its number; those of later messages are greater.
    pub seq: u64,
    /// The type of the message, as it was declared.
    pub message_type: &'static str,
    /// The text that goes out, its position included.
    pub text: Utf8Bytes,
    /// What it means to those who were not there.
    pub keep: Keep,
    /// Who receives it.
    pub audience: Audience,
    /// Whose state it is, if that one was there when it was sent.
    pub owner: Option<Arc<str>>,
    /// When it came into the log.
    pub at: Instant,
}

impl Frame {
    /// Returns what the frame takes of the log's bytes.
    pub(super) fn size(&self) -> usize {
        self.text.len() + size_of::<Self>()
    }
}
