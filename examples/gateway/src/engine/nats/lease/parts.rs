//! What a gateway tells, in as many messages as it takes: a server takes none that is too large.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::engine::Attendance;

/// How many bytes of names are in one message. However they are written, that is less than the megabyte that servers take.
const BYTES: usize = 64 << 10;

/// What a gateway tells, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Lease {
    /// When it was started, in microseconds since 1970; the oldest speaks for those that are no more.
    pub(super) started: u64,
    pub(super) gateway: String,
    /// Which part it is, from 0.
    part: u32,
    parts: u32,
    pub(super) present: Vec<String>,
    #[serde(default)]
    pub(super) departed: Vec<String>,
    #[serde(default)]
    pub(super) more: BTreeMap<String, usize>,
}

impl Lease {
    pub(super) fn new(started: u64, gateway: String, here: Attendance) -> Self {
        let names = |names: Vec<Arc<str>>| names.iter().map(ToString::to_string).collect();
        let (present, departed, more) = (names(here.present), names(here.departed), here.more);
        Self { started, gateway, part: 0, parts: 1, present, departed, more }
    }

    /// The same without names.
    fn empty(&self) -> Self {
        let (gateway, more) = (self.gateway.clone(), self.more.clone());
        Self { gateway, more, present: Vec::new(), departed: Vec::new(), ..*self }
    }

    /// Returns the parts in which it is told, one at least.
    pub(super) fn split(self) -> Vec<Self> {
        let empty = self.empty();
        let present = self.present.into_iter().map(|name| (name, true));
        let names = present.chain(self.departed.into_iter().map(|name| (name, false)));
        let (mut parts, mut last, mut bytes) = (Vec::new(), empty.clone(), 0);
        for (name, is_present) in names {
            // With quotes and a comma.
            let size = name.len() + 3;
            if bytes + size > BYTES && bytes > 0 {
                bytes = 0;
                parts.push(std::mem::replace(&mut last, empty.clone()));
            }
            bytes += size;
            if is_present { last.present.push(name) } else { last.departed.push(name) }
        }
        parts.push(last);
        let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
        (0..).zip(parts).map(|(part, lease)| Self { part, parts: count, ..lease }).collect()
    }
}

/// Leases of which some parts are still to come, by their gateways.
#[derive(Debug, Default)]
pub(super) struct Incomplete(HashMap<String, (Lease, Instant)>);

impl Incomplete {
    /// Takes a part, which comes after those before it. Returns the lease when it is whole.
    pub(super) fn join(&mut self, lease: Lease, now: Instant) -> Option<Lease> {
        let joined = match self.0.remove(&lease.gateway) {
            Some((mut earlier, _))
                if earlier.part.checked_add(1) == Some(lease.part) && earlier.parts == lease.parts =>
            {
                earlier.part = lease.part;
                earlier.present.extend(lease.present);
                earlier.departed.extend(lease.departed);
                earlier
            }
            _ if lease.part == 0 => lease,
            // One before it was lost. The last whole one counts, until there is another.
            _ => return None,
        };
        if joined.part.checked_add(1) == Some(joined.parts) {
            return Some(joined);
        }
        self.0.insert(joined.gateway.clone(), (joined, now));
        None
    }

    /// Forgets those of which nothing has come for so long.
    pub(super) fn forget(&mut self, silence: Duration, now: Instant) {
        self.0.retain(|_, (_, at)| now.duration_since(*at) < silence);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lease(names: usize) -> Lease {
        let mut present: Vec<_> = (0..names).map(|number| format!("agent:somebody-number-{number}").into()).collect();
        let departed = present.split_off(names - names / 3);
        Lease::new(1, "one".to_owned(), Attendance { present, departed, more: [("agent".to_owned(), 1)].into() })
    }

    #[test]
    fn is_whole_when_all_parts_have_come() {
        for (names, parts) in [(0, 1), (1, 1), (10_000, 5)] {
            let whole = lease(names);
            let split = whole.clone().split();
            assert_eq!(split.len(), parts);
            let mut incomplete = Incomplete::default();
            let mut joined = split.into_iter().map(|part| incomplete.join(part, Instant::now()));
            assert!(joined.by_ref().take(parts - 1).all(|none| none.is_none()));
            let Some(joined) = joined.next().flatten() else { panic!("all parts of {names} names have come") };
            assert_eq!((joined.present, joined.departed, joined.more), (whole.present, whole.departed, whole.more));
        }
    }

    #[test]
    fn however_names_are_written_a_part_is_not_too_large_for_a_server() {
        let present = vec!["\0".repeat(10_000).into(); 100];
        let here = Attendance { present: present.clone(), departed: present, ..Attendance::default() };
        for part in Lease::new(1, "one".to_owned(), here).split() {
            assert!(serde_json::to_vec(&part).is_ok_and(|text| text.len() < 1 << 19));
        }
    }

    #[test]
    fn a_lease_of_which_a_part_was_lost_does_not_count() {
        let mut incomplete = Incomplete::default();
        for lost in 0..5 {
            let parts = lease(10_000).split().into_iter().filter(|lease| lease.part != lost);
            for part in parts {
                assert_eq!(incomplete.join(part, Instant::now()), None, "without {lost}");
            }
        }
        let whole = lease(10_000).split().into_iter().filter_map(|part| incomplete.join(part, Instant::now()));
        assert_eq!(whole.count(), 1);
    }
}
