//! Connections that have not said yet what they want. When too many wait, the one that has waited longest has to go: whoever
//! opens connections and says nothing keeps nobody else out.

use std::collections::BTreeMap;
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

/// A connection waits for as long as this is held.
#[derive(Debug)]
pub(super) struct Ticket {
    waiting: Arc<Waiting>,
    number: u64,
    /// Cancelled when it has waited too long.
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
        let mut queue = self.lock();
        queue.last += 1;
        let number = queue.last;
        queue.by_number.insert(number, has_to_go.clone());
        if queue.by_number.len() > self.most
            && let Some((_, oldest)) = queue.by_number.pop_first()
        {
            oldest.cancel();
        }
        drop(queue);
        Ticket { waiting: Arc::clone(self), number, has_to_go }
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.waiting.lock().by_number.remove(&self.number);
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
}
