//! The other gateways of a world, as they are known to this one.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Who is at a gateway, as it tells the others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attendance {
    /// Those whose states are kept.
    pub present: Vec<Arc<str>>,
    /// Those whose states are kept and who have gone only just now: they may come back.
    pub departed: Vec<Arc<str>>,
    /// How many more there are in each role.
    pub more: BTreeMap<String, usize>,
}

/// Who is at other gateways, and whether this one speaks for those that are no more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Others {
    /// Those whose states are kept and who are at another gateway, or have gone from it only just now: whether they are there.
    pub present: HashMap<Arc<str>, bool>,
    /// How many more are there in each role.
    pub more: BTreeMap<String, usize>,
    /// There may be others at other gateways: this one has not listened for long enough to know.
    pub is_listening: bool,
    /// This is the oldest gateway that lives, and has listened for long enough to know that. It says of those who are at no
    /// gateway that they have gone, and how the world is.
    pub is_speaker: bool,
}
