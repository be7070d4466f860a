//! Leases: each gateway tells again and again that it lives, and who is there.

mod parts;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use futures_util::StreamExt;

use super::Shared;
use crate::engine::{Attendance, Others};
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
    fn renew(&self, here: Attendance, is_connected: bool, now: Instant) -> Lease {
        let mut heard = self.heard();
        // Whoever was stopped for a while has heard nothing, and must not take the others' silence for their end.
        if !is_connected || now.duration_since(heard.told) >= self.silence {
            heard.since = now;
        }
        heard.told = now;
        heard.leases.retain(|_, (_, at)| now.duration_since(*at) < self.silence);
        heard.incomplete.forget(self.silence, now);
        drop(heard);
        Lease::new(self.started, self.gateway.clone(), here)
    }

    pub(super) fn others(&self) -> Others {
        self.others_at(Instant::now())
    }

    fn others_at(&self, now: Instant) -> Others {
        let heard = self.heard();
        let living = || heard.leases.values().filter(|(_, at)| now.duration_since(*at) < self.silence);
        let (mut present, mut more) = (HashMap::<Arc<str>, bool>::new(), BTreeMap::new());
        for (lease, _) in living() {
            for (names, is_there) in [(&lease.present, true), (&lease.departed, false)] {
                for name in names {
                    *present.entry(name.as_str().into()).or_default() |= is_there;
                }
            }
            for (role, count) in &lease.more {
                *more.entry(role.clone()).or_default() += count;
            }
        }
        let mine = (self.started, &self.gateway);
        let is_oldest = living().all(|(lease, _)| mine < (lease.started, &lease.gateway));
        // Whoever has not told for so long may have been stopped, and not have noticed yet.
        let was_stopped = now.duration_since(heard.told) >= self.silence;
        let is_listening = was_stopped || now.duration_since(heard.since) < self.silence;
        Others { present, more, is_listening, is_speaker: is_oldest && !is_listening }
    }
}

/// Hears the leases of other gateways, for as long as there is a client.
pub(super) async fn listen(shared: Arc<Shared>, leases: Arc<Leases>) {
    // Taken up again by the client itself, whenever it has connected anew.
    let mut messages = match shared.client.subscribe(shared.subjects.of_gateways()).await {
        Ok(messages) => messages,
        Err(error) => return tracing::error!(%error, "the other gateways cannot be heard"),
    };
    while let Some(message) = messages.next().await {
        match serde_json::from_slice(&message.payload) {
            Ok(lease) => leases.hear(lease, Instant::now()),
            Err(error) => tracing::warn!(%error, "not a lease"),
        }
    }
}

/// Renews this gateway's lease.
pub(super) async fn announce(shared: &Shared, leases: &Leases, here: Attendance) {
    let is_up = shared.link.is_up();
    let lease = leases.renew(here, is_up, Instant::now());
    if !is_up {
        return;
    }
    for part in lease.split() {
        if let Err(error) = tell(shared, &part).await {
            tracing::error!(%error, "the other gateways are not told who is here, and may say that they have gone");
            return;
        }
    }
    shared.forget_ended(leases.others().is_speaker).await;
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
            leases.renew(Attendance::default(), true, now);
        }
        (leases, now)
    }

    fn lease(gateway: &str, started: u64) -> Lease {
        let here = Attendance {
            present: vec!["agent:timmy".into()],
            more: [("agent".to_owned(), 2)].into(),
            ..Attendance::default()
        };
        Lease::new(started, gateway.to_owned(), here)
    }

    #[test]
    fn who_is_at_one_gateway_or_another_is_there() {
        let (leases, now) = told_for_a_minute();
        leases.hear(lease("one", 0), now);
        let departed = vec!["agent:timmy".into(), "agent:mira".into()];
        let here = Attendance { departed, more: [("agent".to_owned(), 3)].into(), ..Attendance::default() };
        leases.hear(Lease::new(0, "other".to_owned(), here), now);
        let Others { present, more, .. } = leases.others_at(now);
        assert_eq!(present, [("agent:timmy".into(), true), ("agent:mira".into(), false)].into());
        assert_eq!(more, [("agent".to_owned(), 5)].into());
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
            leases.renew(Attendance::default(), true, now);
        }
        assert!(leases.others_at(now).is_speaker, "the older one is no more");
    }

    #[test]
    fn those_at_a_silent_gateway_are_not_present() {
        let (leases, now) = told_for_a_minute();
        leases.hear(lease("other", 0), now);
        assert!(leases.others_at(now + 2 * PERIOD).present.contains_key("agent:timmy"));
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
            leases.renew(Attendance::default(), is_connected, now);
            assert!(!leases.others_at(now).is_speaker);
            now += PERIOD;
            leases.renew(Attendance::default(), true, now);
            assert!(!leases.others_at(now).is_speaker);
        }
    }
}
