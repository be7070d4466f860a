//! The sockets that are open, as operators and the fan-out see them.

mod reader;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use serde::Serialize;

use crate::admission::Admitted;

pub(crate) use reader::{Obstacle, Reader};

/// The sockets that are open.
#[derive(Debug)]
pub(crate) struct Sockets {
    /// By number, in as many shares as there are threads to write for them.
    shares: Box<[Mutex<Share>]>,
    last: AtomicU64,
}

type Share = BTreeMap<u64, Arc<Socket>>;

/// A socket, and how its client does.
#[derive(Debug)]
pub(crate) struct Socket {
    admitted: Admitted,
    address: SocketAddr,
    opened: Instant,
    /// How many of its messages are not in the log yet.
    under_way: AtomicUsize,
    pub(crate) reader: Reader,
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
    pub(crate) fn new(shares: usize) -> Self {
        Self { shares: (0..shares.max(1)).map(|_| Mutex::default()).collect(), last: AtomicU64::new(0) }
    }

    /// Returns how many shares there are.
    pub(crate) fn shares(&self) -> usize {
        self.shares.len()
    }

    fn locked(&self) -> impl Iterator<Item = MutexGuard<'_, Share>> {
        self.shares.iter().map(lock)
    }

    /// Returns the share that a socket is in.
    fn share_of(&self, number: u64) -> Option<MutexGuard<'_, Share>> {
        let index = usize::try_from(number).unwrap_or_default().checked_rem(self.shares.len())?;
        self.shares.get(index).map(lock)
    }

    pub(crate) fn open(self: &Arc<Self>, admitted: &Admitted, address: SocketAddr, reader: Reader) -> Open {
        let socket = Arc::new(Socket {
            admitted: admitted.clone(),
            address,
            opened: Instant::now(),
            under_way: AtomicUsize::new(0),
            reader,
        });
        let number = self.last.fetch_add(1, Ordering::Relaxed);
        if let Some(mut share) = self.share_of(number) {
            share.insert(number, Arc::clone(&socket));
        }
        Open { sockets: Arc::clone(self), number, socket }
    }

    /// Returns so many sockets of a share with their numbers, from that one on.
    pub(crate) fn some(&self, share: usize, from: u64, most: usize) -> Vec<(u64, Arc<Socket>)> {
        let Some(share) = self.shares.get(share).map(lock) else { return Vec::new() };
        share.range(from..).take(most).map(|(number, socket)| (*number, Arc::clone(socket))).collect()
    }

    pub(crate) fn count(&self) -> usize {
        self.locked().map(|share| share.len()).sum()
    }

    /// Returns how far the slowest reader is behind the head of the log.
    pub(crate) fn behind(&self, head: u64) -> u64 {
        let slowest = |share: MutexGuard<'_, Share>| share.values().map(|socket| socket.behind(head)).max();
        self.locked().filter_map(slowest).max().unwrap_or_default()
    }

    /// Returns what there is to say of each, those first that are furthest behind.
    pub(crate) fn report(&self, head: u64) -> Vec<Report> {
        let mut reports = Vec::new();
        for share in self.locked() {
            reports.extend(share.values().map(|socket| socket.report(head)));
        }
        reports.sort_by_key(|report| std::cmp::Reverse((report.behind, report.open_s)));
        reports
    }
}

fn lock(share: &Mutex<Share>) -> MutexGuard<'_, Share> {
    share.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Socket {
    fn behind(&self, head: u64) -> u64 {
        head.saturating_sub(self.reader.reached())
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
    pub(crate) fn reader(&self) -> &Reader {
        &self.socket.reader
    }

    pub(crate) fn has_under_way(&self, messages: usize) {
        self.socket.under_way.store(messages, Ordering::Relaxed);
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        if let Some(mut share) = self.sockets.share_of(self.number) {
            share.remove(&self.number);
        }
    }
}
