//! Connections that have not said yet what they want, and those that are turned away. When too many wait, the one that has
//! waited longest has to go: whoever opens connections and says nothing keeps nobody else out.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio_util::sync::CancellationToken;

/// The connections that wait.
#[derive(Debug)]
pub(super) struct Waiting {
    most: usize,
    queue: Mutex<Queue>,
}

#[derive(Debug, Default)]
struct Queue {
    last: u64,
    /// In order of arrival; cancelled when it has to go.
    by_number: BTreeMap<u64, CancellationToken>,
}

/// Of a connection that waits, until it says what it wants.
#[derive(Debug)]
pub(super) struct Ticket {
    waiting: Arc<Waiting>,
    number: AtomicU64,
    /// Cancelled when it has waited longest, and too many wait.
    pub(super) has_to_go: CancellationToken,
}

impl Waiting {
    pub(super) fn new(most: usize) -> Arc<Self> {
        Arc::new(Self { most, queue: Mutex::default() })
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn enter(self: &Arc<Self>) -> Ticket {
        let has_to_go = CancellationToken::new();
        let number = self.queue_up(&has_to_go).into();
        Ticket { waiting: Arc::clone(self), number, has_to_go }
    }

    fn queue_up(&self, has_to_go: &CancellationToken) -> u64 {
        let mut queue = self.lock();
        queue.last += 1;
        let number = queue.last;
        queue.by_number.insert(number, has_to_go.clone());
        if queue.by_number.len() > self.most
            && let Some((_, oldest)) = queue.by_number.pop_first()
        {
            oldest.cancel();
        }
        number
    }
}

impl Ticket {
    pub(super) fn waiting(&self) -> Arc<Waiting> {
        Arc::clone(&self.waiting)
    }

    /// It has said what it wants.
    pub(super) fn leave(&self) {
        self.waiting.lock().by_number.remove(&self.number.load(Ordering::Relaxed));
    }

    /// It has what it wanted, and may say what else it wants.
    pub(super) fn queue_again(&self) {
        self.number.store(self.waiting.queue_up(&self.has_to_go), Ordering::Relaxed);
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.leave();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_waited_longest_has_to_go() {
        let waiting = Waiting::new(2);
        let [first, second, third] = [(); 3].map(|()| waiting.enter());
        let have_to_go = [&first, &second, &third].map(|ticket| ticket.has_to_go.is_cancelled());
        assert_eq!(have_to_go, [true, false, false]);
        drop(second);
        let fourth = waiting.enter();
        assert!(!third.has_to_go.is_cancelled() && !fourth.has_to_go.is_cancelled(), "there is room again");
    }

    #[test]
    fn who_does_not_wait_need_not_go() {
        let waiting = Waiting::new(1);
        let first = waiting.enter();
        first.leave();
        let second = waiting.enter();
        assert!(!first.has_to_go.is_cancelled() && !second.has_to_go.is_cancelled());
        first.queue_again();
        assert!(second.has_to_go.is_cancelled() && !first.has_to_go.is_cancelled(), "it is the last in the queue");
        drop(first);
        assert!(waiting.lock().by_number.is_empty());
    }
}
