//! Who is there, or has gone only just now.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio_util::sync::CancellationToken;

use crate::admission::Admitted;
use crate::engine::{Attendance, Engine, Others};
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
    /// Where there may be one socket: cancelled when another takes the place of the newest.
    newest: Option<CancellationToken>,
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

    /// Returns what other gateways are told. `owners` are those who have states.
    pub(crate) fn attendance(&self, owners: &HashSet<Arc<str>>) -> Attendance {
        let mut here = Attendance::default();
        let presences = self.lock();
        for (owner, presence) in owners.iter().filter_map(|owner| Some((owner, presences.get(&**owner)?))) {
            let names = if presence.sockets > 0 { &mut here.present } else { &mut here.departed };
            names.push(Arc::clone(owner));
        }
        for (_, presence) in presences.iter().filter(|(name, it)| it.sockets > 0 && !owners.contains(name.as_str())) {
            *here.more.entry(presence.role.to_owned()).or_default() += 1;
        }
        drop(presences);
        here
    }

    /// Returns how many there are in each role, here and at other gateways. Whoever is at several, and has a state, is one.
    pub(crate) fn count(&self, others: &Others) -> HashMap<String, usize> {
        let mut count: HashMap<_, _> = others.more.clone().into_iter().collect();
        let presences = self.lock();
        let is_here = |name: &str| presences.get(name).is_some_and(|presence| presence.sockets > 0);
        let here = presences.values().filter(|presence| presence.sockets > 0).map(|presence| presence.role);
        let elsewhere = others.present.iter().filter(|(name, is_there)| **is_there && !is_here(name));
        let elsewhere = elsewhere.filter_map(|(name, _)| Some(name.split_once(':')?.0));
        for role in here.chain(elsewhere) {
            *count.entry(role.to_owned()).or_default() += 1;
        }
        count
    }
}

/// Somebody is there for as long as this is held.
#[derive(Debug)]
pub(crate) struct Present<H: Host, E: Engine> {
    gateway: Arc<Gateway<H, E>>,
    admitted: Admitted,
    /// Cancelled when a newer socket has taken the identity.
    pub(crate) replaced: CancellationToken,
}

impl<H: Host, E: Engine> Present<H, E> {
    pub(crate) fn enter(gateway: Arc<Gateway<H, E>>, admitted: &Admitted) -> Self {
        let mut presences = gateway.presences.lock();
        let presence = presences.entry(admitted.name()).or_default();
        presence.role = admitted.role_name;
        presence.sockets += 1;
        let replaced = CancellationToken::new();
        if gateway.config.exclusive.iter().any(|role| *role == admitted.role_name)
            && let Some(older) = presence.newest.replace(replaced.clone())
        {
            older.cancel();
        }
        drop(presences);
        Self { gateway, admitted: admitted.clone(), replaced }
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
        if has_gone && !self.gateway.is_draining() {
            let gateway = Arc::clone(&self.gateway);
            let admitted = self.admitted.clone();
            let stop = gateway.stop.clone();
            let tasks = gateway.tasks.clone();
            tasks.spawn(async move { stop.run_until_cancelled(gateway.let_go(admitted, departure)).await });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::engine::InProcess;
    use crate::matrix::Matrix;

    /// A gateway whose clock plays no part, and somebody in it.
    fn gateway(exclusive: &[&str]) -> (Arc<Gateway<Matrix, InProcess>>, Admitted) {
        let exclusive = exclusive.iter().copied().map(str::to_owned).collect();
        let config = Config { grace_ms: u64::MAX, status_ms: 0, exclusive, ..Config::default() };
        let gateway = Gateway::new(config, Matrix, InProcess::new(Matrix::POSITION_KEY));
        let admitted = gateway.admission.admitted("agent", "timmy".to_owned(), None).expect("agents are clients");
        (gateway, admitted)
    }

    #[tokio::test]
    async fn who_goes_again_has_as_much_time_as_before() {
        let (gateway, admitted) = gateway(&[]);
        let first = Present::enter(Arc::clone(&gateway), &admitted);
        drop(first);
        let second = Present::enter(Arc::clone(&gateway), &admitted);
        let has_gone = |departure| gateway.presences.let_go(&admitted.name(), departure);
        assert!(!has_gone(1), "it has come back");
        drop(second);
        assert!(!has_gone(1), "the time of its first departure is over");
        assert!(has_gone(2));
    }

    #[tokio::test]
    async fn who_has_another_socket_has_not_gone() {
        let (gateway, admitted) = gateway(&[]);
        let [first, second] = [(); 2].map(|()| Present::enter(Arc::clone(&gateway), &admitted));
        drop(first);
        assert_eq!(gateway.presences.count(&Others::default()).get("agent"), Some(&1));
        assert!(!second.replaced.is_cancelled());
        drop(second);
        assert_eq!(gateway.presences.count(&Others::default()).get("agent"), None);
    }

    #[tokio::test]
    async fn who_is_at_several_gateways_is_one() {
        let (gateway, timmy) = gateway(&[]);
        let mira = gateway.admission.admitted("agent", "mira".to_owned(), None).expect("agents are clients");
        let [_timmy, _mira] = [&timmy, &mira].map(|admitted| Present::enter(Arc::clone(&gateway), admitted));
        let present = [("agent:timmy".into(), true), ("agent:rex".into(), true), ("agent:fox".into(), false)].into();
        let others = Others { present, more: [("visitor".to_owned(), 7)].into(), ..Others::default() };
        assert_eq!(gateway.presences.count(&others), [("agent".to_owned(), 3), ("visitor".to_owned(), 7)].into());
    }

    #[tokio::test]
    async fn other_gateways_are_told_of_those_who_have_states_by_name() {
        let (gateway, timmy) = gateway(&[]);
        let mira = gateway.admission.admitted("agent", "mira".to_owned(), None).expect("agents are clients");
        let [timmy, _mira] = [&timmy, &mira].map(|admitted| Present::enter(Arc::clone(&gateway), admitted));
        let owners = ["agent:timmy", "agent:rex"].map(Arc::from).into();
        let more = [("agent".to_owned(), 1)];
        let here =
            Attendance { present: vec!["agent:timmy".into()], more: more.clone().into(), ..Attendance::default() };
        assert_eq!(gateway.presences.attendance(&owners), here);
        drop(timmy);
        let here = Attendance { departed: vec!["agent:timmy".into()], more: more.into(), ..Attendance::default() };
        assert_eq!(gateway.presences.attendance(&owners), here);
    }

    #[tokio::test]
    async fn where_there_may_be_one_socket_the_newest_stays() {
        let (gateway, admitted) = gateway(&["agent"]);
        let [first, second, third] = [(); 3].map(|()| Present::enter(Arc::clone(&gateway), &admitted));
        let replaced = [&first, &second, &third].map(|present| present.replaced.is_cancelled());
        assert_eq!(replaced, [true, true, false]);
    }
}
