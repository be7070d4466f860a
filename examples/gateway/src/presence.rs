//! Who is there, or has gone only just now.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::admission::Admitted;
use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::Host;

/// Everybody who is there, or has just gone.
#[derive(Debug, Default)]
pub(crate) struct Presences {
    by_name: Mutex<HashMap<String, Presence>>,
}

#[derive(Debug, Default)]
struct Presence {
    role: &'static str,
    sockets: usize,
    /// How often the last socket was closed.
    departures: u64,
}

impl Presences {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, Presence>> {
        self.by_name.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether somebody is there, or has gone only just now.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.lock().contains_key(name)
    }

    /// Forgets somebody who has not come back since this departure. Returns whether that is so.
    pub(crate) fn let_go(&self, name: &str, departure: u64) -> bool {
        let mut presences = self.lock();
        let is_gone = |presence: &Presence| presence.sockets == 0 && presence.departures == departure;
        presences.get(name).is_some_and(is_gone) && presences.remove(name).is_some()
    }

    /// Returns how many there are in each role.
    pub(crate) fn count(&self) -> HashMap<&'static str, usize> {
        let mut count = HashMap::new();
        for presence in self.lock().values().filter(|presence| presence.sockets > 0) {
            *count.entry(presence.role).or_default() += 1;
        }
        count
    }
}

/// Somebody is there for as long as this is held.
#[derive(Debug)]
pub(crate) struct Present<H: Host, E: Engine> {
    gateway: Arc<Gateway<H, E>>,
    admitted: Admitted,
}

impl<H: Host, E: Engine> Present<H, E> {
    pub(crate) fn enter(gateway: Arc<Gateway<H, E>>, admitted: &Admitted) -> Self {
        let mut presences = gateway.presences.lock();
        let presence = presences.entry(admitted.name()).or_default();
        presence.role = admitted.role_name;
        presence.sockets += 1;
        drop(presences);
        Self { gateway, admitted: admitted.clone() }
    }
}

impl<H: Host, E: Engine> Drop for Present<H, E> {
    fn drop(&mut self) {
        let mut presences = self.gateway.presences.lock();
        let Some(presence) = presences.get_mut(&self.admitted.name()) else { return };
        presence.sockets = presence.sockets.saturating_sub(1);
        let has_gone = presence.sockets == 0;
        presence.departures += u64::from(has_gone);
        let departure = presence.departures;
        drop(presences);
        // Whoever loses its socket because the gateway stops comes back elsewhere.
        if has_gone && !self.gateway.stop.is_cancelled() {
            let gateway = Arc::clone(&self.gateway);
            let admitted = self.admitted.clone();
            let stop = gateway.stop.clone();
            let tasks = gateway.tasks.clone();
            tasks.spawn(async move { stop.run_until_cancelled(gateway.let_go(admitted, departure)).await });
        }
    }
}
