//! Leases: each gateway tells again and again that it lives, and who is there.

mod parts;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use futures_util::StreamExt;

use super::Shared;
use crate::engine::Others;
use parts::{Incomplete, Lease};

/// What the gateways have told.
#[derive(Debug)]
pub(super) struct Leases {
    started: u64,
    gateway: String,
    /// After this time of silence, a gateway is no more.
    silence: Duration,
    heard: Mutex<Heard>,
}

#[derive(Debug)]
struct Heard {
    leases: HashMap<String, (Lease, Instant)>,
    incomplete: Incomplete,
    /// Since when nothing can have been missed.
    since: Instant,
    /// When this gateway last told that it lives.
    told: Instant,
}

impl Leases {
    pub(super) fn new(gateway: String, period: Duration) -> Self {
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let started = u64::try_from(since_1970.as_micros()).unwrap_or(u64::MAX);
        let now = Instant::now();
        let heard =
            Mutex::new(Heard { leases: HashMap::new(), incomplete: Incomplete::default(), since: now, told: now });
        Self { started, gateway, silence: period * 3, heard }
    }

    fn heard(&self) -> MutexGuard<'_, Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn hear(&self, lease: Lease, now: Instant) {
        if lease.gateway != self.gateway {
            let mut heard = self.heard();
            if let Some(lease) = heard.incomplete.join(lease, now) {
                heard.leases.insert(lease.gateway.clone(), (lease, now));
            }
        }
    }

    /// Makes this gateway's own lease. `is_connected` is whether the others could be heard since the last one.
    fn renew(&self, present: &[Arc<str>], is_connected: bool, now: Instant) -> Lease {
        let mut heard = self.heard();
        // Whoever was stopped for a while has heard nothing, and must not take the others' silence for their end.
        if !is_connected || now.duration_since(heard.told) >= self.silence {
            heard.since = now;
        }
        heard.told = now;
        heard.leases.retain(|_, (_, at)| now.duration_since(*at) < self.silence);
        heard.incomplete.forget(self.silence, now);
        drop(heard);
        let present = present.iter().map(ToString::to_string).collect();
        Lease::new(self.started, self.gateway.clone(), present)
    }

    pub(super) fn others(&self) -> Others {
        self.others_at(Instant::now())
    }

    fn others_at(&self, now: Instant) -> Others {
        let heard = self.heard();
        let living = || heard.leases.values().filter(|(_, at)| now.duration_since(*at) < self.silence);
        let present = living().flat_map(|(lease, _)| lease.present.iter().map(|name| name.as_str().into())).collect();
        let mine = (self.started, &self.gateway);
        let is_oldest = living().all(|(lease, _)| mine < (lease.started, &lease.gateway));
        // Whoever has not told for so long may have been stopped, and not have noticed yet.
        let was_stopped = now.duration_since(heard.told) >= self.silence;
        let is_listening = was_stopped || now.duration_since(heard.since) < self.silence;
        Others { present, is_listening, is_speaker: is_oldest && !is_listening }
    }
}

/// Hears the leases of other gateways.
pub(super) async fn listen(shared: Arc<Shared>, leases: Arc<Leases>) {
    // Taken up again by the client itself, whenever it has connected anew.
    let Ok(mut messages) = shared.client.subscribe(shared.subjects.of_gateways()).await else { return };
    while let Some(message) = messages.next().await {
        match serde_json::from_slice(&message.payload) {
            Ok(lease) => leases.hear(lease, Instant::now()),
            Err(error) => tracing::warn!(%error, "not a lease"),
        }
    }
}

/// Renews this gateway's lease.
pub(super) async fn announce(shared: &Shared, leases: &Leases, present: Vec<Arc<str>>) {
    let is_up = shared.link.is_up();
    let lease = leases.renew(&present, is_up, Instant::now());
    if !is_up {
        return;
    }
    for part in lease.split() {
        if let Err(error) = tell(shared, &part).await {
            tracing::error!(%error, "the other gateways are not told who is here, and may say that they have gone");
            return;
        }
    }
}

async fn tell(shared: &Shared, lease: &Lease) -> Result<(), async_nats::Error> {
    let text = serde_json::to_vec(lease)?;
    Ok(shared.client.publish(shared.subjects.of_gateway(&shared.gateway), text.into()).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PERIOD: Duration = Duration::from_secs(5);

    /// A gateway that has been telling for a minute.
    fn told_for_a_minute() -> (Leases, Instant) {
        let leases = Leases::new("mine".to_owned(), PERIOD);
        let mut now = Instant::now();
        for _ in 0..12 {
            now += PERIOD;
            leases.renew(&[], true, now);
        }
        (leases, now)
    }

    fn lease(gateway: &str, started: u64) -> Lease {
        Lease::new(started, gateway.to_owned(), vec!["agent:timmy".into()])
    }

    #[test]
    fn the_oldest_gateway_speaks() {
        let (leases, mut now) = told_for_a_minute();
        assert!(leases.others_at(now).is_speaker, "it is alone");
        leases.hear(lease("younger", u64::MAX), now);
        assert!(leases.others_at(now).is_speaker);
        leases.hear(lease("older", 0), now);
        assert!(!leases.others_at(now).is_speaker);
        for _ in 0..3 {
            now += PERIOD;
            leases.renew(&[], true, now);
        }
        assert!(leases.others_at(now).is_speaker, "the older one is no more");
    }

    #[test]
    fn those_at_a_silent_gateway_are_not_present() {
        let (leases, now) = told_for_a_minute();
        leases.hear(lease("other", 0), now);
        assert!(leases.others_at(now + 2 * PERIOD).present.contains("agent:timmy"));
        assert!(leases.others_at(now + 3 * PERIOD).present.is_empty());
    }

    #[test]
    fn who_has_just_come_does_not_speak() {
        let leases = Leases::new("mine".to_owned(), PERIOD);
        let others = leases.others_at(Instant::now() + 2 * PERIOD);
        assert!(others.is_listening && !others.is_speaker);
    }

    #[test]
    fn who_was_stopped_and_has_not_noticed_yet_does_not_know_who_is_elsewhere() {
        let (leases, now) = told_for_a_minute();
        let others = leases.others_at(now + 3 * PERIOD);
        assert!(others.is_listening && !others.is_speaker);
    }

    #[test]
    fn who_was_stopped_or_cut_off_listens_first() {
        for (pause, is_connected) in [(4 * PERIOD, true), (PERIOD, false)] {
            let (leases, mut now) = told_for_a_minute();
            assert!(!leases.others_at(now).is_listening);
            now += pause;
            leases.renew(&[], is_connected, now);
            assert!(!leases.others_at(now).is_speaker);
            now += PERIOD;
            leases.renew(&[], true, now);
            assert!(!leases.others_at(now).is_speaker);
        }
    }
}
