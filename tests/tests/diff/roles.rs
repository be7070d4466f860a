//! Versions that differ in what they say of roles: which rule reports it, and which side it breaks.

use protocol::contract::Contract;
use protocol::export::Breaks::{self, Both, Neither, Readers, Writers};
use protocol::export::Description;

/// A change.
pub struct Case {
    pub name: &'static str,
    /// The rules that report it, in order.
    pub rules: &'static [&'static str],
    versions: fn() -> (Contract, Contract),
    breaks: Breaks,
}

macro_rules! cases {
    ($($name:ident: [$($rule:literal)*] $breaks:ident {
        ($($old_roles:tt)*) ($($old:tt)*) => ($($new_roles:tt)*) ($($new:tt)*)
    })*) => {
        $(mod $name {
            #[protocol::protocol($($old_roles)*)]
            pub mod old {
                #[message(type = "say", $($old)*)]
                pub struct Say { pub room: String, pub state: State }
                #[message(type = "no", from(hub))]
                pub struct No;
                #[data]
                pub enum State { Open, Shut }
                #[data(header)]
                pub struct Trace { pub id: Option<String>, pub user: String }
            }

            #[protocol::protocol($($new_roles)*)]
            pub mod new {
                #[message(type = "say", $($new)*)]
                pub struct Say { pub room: String, pub state: State }
                #[message(type = "no", from(hub))]
                pub struct No;
                #[data]
                pub enum State { Open, Shut }
                #[data(header)]
                pub struct Trace { pub id: Option<String>, pub user: String }
            }
        })*

        pub const CASES: &[Case] = &[$(Case {
            name: stringify!($name),
            rules: &[$($rule),*],
            versions: || ($name::old::CONTRACT, $name::new::CONTRACT),
            breaks: $breaks,
        }),*];
    };
}

macro_rules! same_roles {
    ($($name:ident: [$($rule:literal)*] $breaks:ident { $($old:tt)* } => { $($new:tt)* })*) => {
        cases! {
            role_added: ["role_added"] Neither {
                (header = Trace, server = hub, clients(user)) (from(user)) =>
                (header = Trace, server = hub, clients(user, guest)) (from(user))
            }
            role_removed: ["role_removed"] Both {
                (header = Trace, server = hub, clients(user, guest)) (from(user)) =>
                (header = Trace, server = hub, clients(user)) (from(user))
            }
            paired_anew: ["correlation_changed"] Both {
                (header = Trace, server = hub, clients(user), correlate = id) (from(user)) =>
                (header = Trace, server = hub, clients(user), correlate = user) (from(user))
            }
            paired_first: ["correlation_changed"] Neither {
                (header = Trace, server = hub, clients(user)) (from(user)) =>
                (header = Trace, server = hub, clients(user), correlate = id) (from(user))
            }
            $($name: [$($rule)*] $breaks {
                (header = Trace, server = hub, clients(user, guest)) ($($old)*) =>
                (header = Trace, server = hub, clients(user, guest)) ($($new)*)
            })*
        }
    };
}

same_roles! {
    nothing: [] Neither { from(user) } => { from(user), keep = recent, to(user, guest) }
    sender_added: ["sender_added"] Readers { from(user) } => { from(user, guest) }
    sender_removed: ["sender_removed"] Writers { from(user, guest) } => { from(user) }
    identity_required: ["identity_changed"] Writers { from(user) } => { from(user = user) }
    identity_dropped: ["identity_changed"] Readers { from(user = user) } => { from(user) }
    identity_moved: ["identity_changed"] Both { from(user = user) } => { from(user = room) }
    receiver_added: ["receiver_added"] Neither { from(user), to(user) } => { from(user), to(user, guest) }
    receiver_removed: ["receiver_removed"] Readers { from(user) } => { from(user), to(user) }
    event_to_state: ["keep_changed"] Readers { from(user) } => { from(user), keep = latest(room) }
    state_to_event: ["keep_changed"] Neither { from(user), keep = latest(room) } => { from(user), keep = recent }
    event_to_nothing: ["keep_changed"] Readers { from(user) } => { from(user), keep = no }
    nothing_to_event: ["keep_changed"] Neither { from(user), keep = no } => { from(user) }
    other_key: ["keep_changed"] Readers { from(user), keep = latest(room) } => { from(user), keep = latest(user) }
    other_end: ["ends_changed"] Neither {
        from(user), keep = latest, ends(state = Shut)
    } => {
        from(user), keep = latest, ends(state = Open | Shut)
    }
    rate_given: ["rate_lowered"] Writers { from(user) } => { from(user), rate(5 / s) }
    rate_lowered: ["rate_lowered"] Writers { from(user), rate(1 / s) } => { from(user), rate(59 / min, burst = 1) }
    burst_lowered: ["rate_lowered"] Writers { from(user), rate(5 / s, burst = 20) } => { from(user), rate(5 / s) }
    rate_raised: ["rate_raised"] Readers { from(user), rate(1 / s) } => { from(user), rate(61 / min) }
    rate_dropped: ["rate_raised"] Readers { from(user), rate(1 / s) } => { from(user) }
    reply_named: ["replies_changed"] Neither { from(user) } => { from(user), replies(No) }
}

#[test]
fn each_change_of_roles_is_found_and_judged() {
    for case in CASES {
        let (old, new) = (case.versions)();
        let diff = Contract::diff(&old, &new);
        let rules: Vec<&str> = diff.changes().iter().map(|change| change.rule.as_str()).collect();
        assert_eq!(rules, case.rules, "{}: {diff}", case.name);
        assert_eq!(diff.breaks(), case.breaks, "{}: {diff}", case.name);
    }
}

#[test]
fn roles_are_read_back_from_a_schema() {
    for case in CASES {
        let (old, new) = (case.versions)();
        let read = Description::from_json_schema(&old.json_schema()).unwrap();
        assert_eq!(read, Description::from(&old), "{}", case.name);
        assert_eq!(Contract::diff(&read, &new), Contract::diff(&old, &new), "{}", case.name);
    }
}

#[test]
fn roles_that_nobody_promised_break_nothing() {
    #[protocol::protocol]
    mod plain {
        #[message(type = "say")]
        pub struct Say {
            pub text: String,
        }
    }
    #[protocol::protocol(server = hub, clients(user))]
    mod said {
        #[message(type = "say", from(user = agent_id), keep = latest(agent_id), rate(1 / s))]
        pub struct Say {
            pub text: String,
        }
    }
    let diff = Contract::diff(&plain::CONTRACT, &said::CONTRACT);
    assert!(!diff.is_breaking(), "{diff}");
    assert_eq!(
        diff.to_string(),
        "breaks neither: has a new role `hub` (role_added)\nbreaks neither: has a new role `user` (role_added)\n"
    );
    assert_eq!(Contract::diff(&said::CONTRACT, &plain::CONTRACT).breaks(), Readers);
}
