//! The sockets that are open, as operators see them.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use serde::Serialize;

use crate::admission::Admitted;

/// The sockets that are open.
#[derive(Debug, Default)]
pub(crate) struct Sockets {
    open: Mutex<HashMap<u64, Arc<Socket>>>,
    last: AtomicU64,
}

/// A socket, and how its client does.
#[derive(Debug)]
pub(crate) struct Socket {
    admitted: Admitted,
    address: SocketAddr,
    opened: Instant,
    /// The number of the last message of which it has been told, or which it need not be told.
    read: AtomicU64,
    /// How many of its messages are not in the log yet.
    under_way: AtomicUsize,
}

/// A socket is open for as long as this is held.
#[derive(Debug)]
pub(crate) struct Open {
    sockets: Arc<Sockets>,
    number: u64,
    socket: Arc<Socket>,
}

/// What operators are told of a socket.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    identity: String,
    role: &'static str,
    address: SocketAddr,
    open_s: u64,
    /// How many messages the log has that were not written to it.
    behind: u64,
    under_way: usize,
}

impl Sockets {
    fn lock(&self) -> MutexGuard<'_, HashMap<u64, Arc<Socket>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn open(self: &Arc<Self>, admitted: &Admitted, address: SocketAddr, read: u64) -> Open {
        let socket = Arc::new(Socket {
            admitted: admitted.clone(),
            address,
            opened: Instant::now(),
            read: AtomicU64::new(read),
            under_way: AtomicUsize::new(0),
        });
        let number = self.last.fetch_add(1, Ordering::Relaxed);
        self.lock().insert(number, Arc::clone(&socket));
        Open { sockets: Arc::clone(self), number, socket }
    }

    pub(crate) fn count(&self) -> usize {
        self.lock().len()
    }

    /// Returns how far the slowest reader is behind the head of the log.
    pub(crate) fn behind(&self, head: u64) -> u64 {
        self.lock().values().map(|socket| socket.behind(head)).max().unwrap_or_default()
    }

    /// Returns what there is to say of each, those first that are furthest behind.
    pub(crate) fn report(&self, head: u64) -> Vec<Report> {
        let mut reports: Vec<_> = self.lock().values().map(|socket| socket.report(head)).collect();
        reports.sort_by_key(|report| std::cmp::Reverse((report.behind, report.open_s)));
        reports
    }
}

impl Socket {
    fn behind(&self, head: u64) -> u64 {
        head.saturating_sub(self.read.load(Ordering::Relaxed))
    }

    fn report(&self, head: u64) -> Report {
        Report {
            identity: self.admitted.identity.to_string(),
            role: self.admitted.role_name,
            address: self.address,
            open_s: self.opened.elapsed().as_secs(),
            behind: self.behind(head),
            under_way: self.under_way.load(Ordering::Relaxed),
        }
    }
}

impl Open {
    pub(crate) fn has_read(&self, seq: u64) {
        self.socket.read.store(seq, Ordering::Relaxed);
    }

    pub(crate) fn has_under_way(&self, messages: usize) {
        self.socket.under_way.store(messages, Ordering::Relaxed);
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.sockets.lock().remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{Audience, Batch, Frame, Keep, Log, Window};

    #[test]
    fn newcomers_are_not_behind_while_they_are_told_old_states() {
        let mut log = Log::new(Window { bytes: usize::MAX, age: std::time::Duration::MAX });
        for seq in 1..=1_000 {
            let keep =
                if seq <= 100 { Keep::Latest { key: seq.to_string().into(), is_over: false } } else { Keep::Recent };
            let (text, at) = ("{}".into(), Instant::now());
            log.push(Frame { seq, message_type: "any", text, keep, audience: Audience::ALL, owner: None, at });
        }
        let admitted = Admitted { identity: "ada".into(), role: 0, role_name: "visitor", expires: None };
        let sockets = Arc::new(Sockets::default());
        let mut cursor = log.join(0, None);
        let open = sockets.open(&admitted, ([127, 0, 0, 1], 1).into(), cursor.reached());
        assert_eq!(sockets.behind(log.head()), 0, "it is about to be told");
        log.read(&mut cursor, &mut Batch::new());
        open.has_read(cursor.reached());
        assert!(cursor.seq() < 100);
        assert_eq!(sockets.behind(log.head()), 0, "it has been told some");
    }
}
