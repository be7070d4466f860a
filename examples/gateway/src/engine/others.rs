//! The other gateways of a world, as they are known to this one.

use std::collections::HashSet;
use std::sync::Arc;

/// Who is at other gateways, and whether this one speaks for those that are no more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Others {
    /// Those whose states are kept and who are at another gateway.
    pub present: HashSet<Arc<str>>,
    /// There may be others at other gateways: this one has not listened for long enough to know.
    pub is_listening: bool,
    /// This is the oldest gateway that lives, and has listened for long enough to know that. It says of those who are at no
    /// gateway that they have gone, and how the world is.
    pub is_speaker: bool,
}
