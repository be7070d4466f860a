//! What is said of those who have gone: here, and at gateways that are no more.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use protocol::{Envelope, Payload};

use crate::admission::Admitted;
use crate::connection::entry;
use crate::engine::{Engine, Entry};
use crate::gateway::Gateway;
use crate::host::Host;
use crate::ruling;

impl<H: Host, E: Engine> Gateway<H, E> {
    /// Publishes that somebody has gone, unless it comes back in time, here or elsewhere.
    pub(crate) async fn let_go(self: Arc<Self>, admitted: Admitted, departure: u64) {
        // Whoever has come back elsewhere, even at the last moment, is in the other gateway's next lease.
        tokio::time::sleep(self.config.grace().saturating_add(self.unknown_for())).await;
        // While the engine is away it cannot be said; and who comes back meanwhile has not gone.
        if self.world.currency().wait_for(|is_current| *is_current).await.is_err() {
            return;
        }
        let name = admitted.name();
        if !self.presences.let_go(&name, departure) {
            return;
        }
        let others = self.engine.others();
        // Where that is not known, whoever speaks for all gateways will say it.
        if !others.is_listening && !others.present.contains_key(&*name) {
            self.say_farewell(|owner| **owner == *name).await;
        }
    }

    /// Tells other gateways who is here, and says farewell to those who are at no gateway.
    pub(crate) async fn keep_lease(self: Arc<Self>) {
        let Some(period) = self.engine.lease() else { return };
        let mut ticks = tokio::time::interval(period);
        loop {
            ticks.tick().await;
            self.engine.announce(self.presences.attendance(&self.owners())).await;
            let others = self.engine.others();
            if others.is_speaker && self.world.is_current() {
                self.say_farewell(|owner| !self.presences.knows(owner) && !others.present.contains_key(owner)).await;
            }
        }
    }

    /// For how long somebody can be at another gateway without this one having been told.
    fn unknown_for(&self) -> Duration {
        self.engine.lease().unwrap_or_default() * 2
    }

    /// Returns those who have states.
    fn owners(&self) -> HashSet<Arc<str>> {
        self.world.log().owned_states().filter_map(|state| state.owner.clone()).collect()
    }

    /// Ends the states of those owners, each on condition that it is still the newest.
    async fn say_farewell(&self, is_gone: impl Fn(&Arc<str>) -> bool) {
        // Whoever has sent a state since then may be where this gateway has not been told of it.
        let settled = self.unknown_for();
        let states: Vec<_> = {
            let log = self.world.log();
            let states = log
                .owned_states()
                .filter(|state| state.at.elapsed() >= settled && state.owner.as_ref().is_some_and(&is_gone));
            states.map(|state| (state.seq, state.text.clone())).collect()
        };
        for (seq, text) in states {
            if let Some(entry) = farewell::<H>(&text) {
                // What cannot be said now is said by whoever speaks for the gateways that are no more.
                let _ = self.append(Entry { instead_of: Some(seq), ..entry }).await;
            }
        }
    }
}

/// Makes what replaces the state of somebody who has gone, if its type has a declaration for that.
fn farewell<H: Host>(state: &str) -> Option<Entry> {
    // Number and name are those of the message that this one replaces.
    let mut state: serde_json::Map<_, _> = serde_json::from_str(state).ok()?;
    for key in [H::POSITION_KEY, H::Protocol::CONTRACT.correlate].into_iter().flatten() {
        state.remove(key);
    }
    let state = serde_json::Value::Object(state).to_string();
    let gone = Envelope::<H::Protocol>::from_json(&state).ok().and_then(ruling::gone)?;
    entry::<H>(&gone, None).ok()
}
