//! Roles and states of a protocol with receivers of its own, a header elsewhere, and messages that borrow.

use protocol::contract::{Keep, Rate};
use protocol::{Payload, Protocol, ReceivedBy, Role, SentBy};

/// A header that the protocol's macro does not see.
mod header {
    #[protocol::data(header, rename_all = "camelCase")]
    pub struct Trace {
        pub device_id: DeviceId,
        pub request_id: Option<u64>,
    }

    #[protocol::data]
    pub struct DeviceId(#[field(len(1..=64))] String);

    impl From<&str> for Trace {
        fn from(device: &str) -> Self {
            Self { device_id: DeviceId(device.to_owned()), request_id: None }
        }
    }
}

#[protocol::protocol(
    header = super::header::Trace,
    server = hub,
    clients(sensor, screen, operator),
    correlate = request_id,
    rename_all = "camelCase",
)]
pub mod house {
    use std::borrow::Cow;

    #[message(
        type = "reading",
        from(sensor = device_id),
        to(screen, operator),
        keep = latest(device_id, room_name),
        gone = Reading::nothing,
        rate(600 / min),
    )]
    pub struct Reading<'a> {
        pub room_name: Cow<'a, str>,
        pub celsius: Option<f64>,
    }

    impl Reading<'_> {
        pub fn nothing(&self) -> Self {
            Self { room_name: self.room_name.clone(), celsius: None }
        }
    }

    #[message(type = "alarm", from(sensor, operator), keep = latest(number, kind), ends(state = Over | Mistaken))]
    pub struct Alarm {
        pub number: u32,
        pub kind: Kind,
        pub state: Option<State>,
    }

    #[message(type = "command", from(operator = operator_name), to(hub), keep = no, replies(Done))]
    pub struct Command {
        pub operator_name: String,
    }

    #[message(type = "done", from(hub), to(operator), keep = no)]
    pub struct Done;

    #[message(type = "refusal", from(hub), keep = no, reply)]
    pub struct Refusal {}

    #[cfg(any())]
    #[message(type = "absent", from(hub = device_id), keep = latest, gone = Absent::nothing)]
    pub struct Absent {}

    #[data]
    pub enum Kind {
        Smoke,
        #[other]
        Other(String),
    }

    #[data(integer)]
    pub enum State {
        On = 1,
        Over = 2,
        Mistaken = 3,
    }
}

use house::{Alarm, Command, Done, Kind, Message, Reading, Refusal, State, role};

fn alarm(state: Option<State>) -> Message<'static> {
    Alarm { state, ..Alarm::new(7, Kind::Smoke) }.into()
}

#[test]
fn contract_has_roles_in_order() {
    assert_eq!(house::CONTRACT.server, Some("hub"));
    assert_eq!(house::CONTRACT.clients, ["sensor", "screen", "operator"]);
    assert_eq!(house::CONTRACT.roles().collect::<Vec<_>>(), ["hub", "sensor", "screen", "operator"]);
    assert_eq!(house::CONTRACT.correlate, Some("requestId"));
}

#[test]
fn contract_has_what_messages_say() {
    let reading = house::CONTRACT.message("reading").unwrap();
    let [sensor] = reading.from() else { panic!("one sender") };
    let identity = sensor.identity.unwrap();
    assert_eq!((sensor.role, identity.name, identity.in_header), ("sensor", "deviceId", true));
    let Keep::Latest([device, room]) = reading.keep() else { panic!("a state with two keys") };
    assert_eq!((device.name, device.in_header), ("deviceId", true));
    assert_eq!((room.name, room.in_header), ("roomName", false));
    let rate = reading.rate().unwrap();
    assert_eq!((rate.count, rate.seconds, rate.burst), (600, 60, 600));
    assert_eq!(reading.to(), ["screen", "operator"]);
    assert!(reading.has_gone());

    let alarm = house::CONTRACT.message("alarm").unwrap();
    let ends = alarm.ends().unwrap();
    assert_eq!((ends.field, ends.values()), ("state", vec!["2".to_owned(), "3".to_owned()]));
    assert_eq!(house::CONTRACT.receivers(&alarm), house::CONTRACT.clients);
    assert_eq!(alarm.rate(), None::<Rate>);
}

#[test]
fn replies_are_those_named_and_those_to_any() {
    let names = |tag: &str| {
        let message = house::CONTRACT.message(tag).unwrap();
        house::CONTRACT.replies_to(&message).map(|reply| reply.name).collect::<Vec<_>>()
    };
    assert_eq!(names("command"), ["Done", "Refusal"]);
    assert_eq!(names("alarm"), ["Refusal"]);
}

#[test]
fn role_permits_what_it_sends() {
    let command = Message::from(Command::new("ada"));
    assert!(command.permits(role::Operator::NAME));
    assert!(!command.permits(role::Sensor::NAME));
    assert!(!command.permits("stranger"));
    assert!(Command::new("ada").permits("operator"));
}

#[test]
fn roles_are_types() {
    fn sent<R: Role, M: SentBy<R>>(_: &M) -> &'static str {
        R::NAME
    }
    fn received<R: Role, M: ReceivedBy<R>>(_: &M) -> &'static str {
        R::NAME
    }
    assert_eq!(sent::<role::Operator, _>(&Command::new("ada")), "operator");
    assert_eq!(received::<role::Hub, _>(&Command::new("ada")), "hub");
    assert_eq!(received::<role::Sensor, _>(&Refusal {}), "sensor");
    assert_eq!(received::<role::Screen, _>(&Reading::new("attic")), "screen");
    assert_eq!(sent::<role::Hub, _>(&Done), "hub");
}

#[test]
fn key_has_type_and_values() {
    let reading = Reading::new("at/tic~").wrap("d-1");
    assert_eq!(reading.state_key().unwrap().as_str(), "reading/d-1/at~1tic~0");
    let any = Message::from(Reading::new("cellar")).wrap("d-1");
    assert_eq!(any.state_key().unwrap().to_string(), "reading/d-1/cellar");
    assert_eq!(alarm(None).wrap("d-1").state_key().unwrap().as_str(), "alarm/7/smoke");
    assert_eq!(Message::from(Done).wrap("d-1").state_key(), None);
}

#[test]
fn state_is_over_with_one_of_its_values() {
    assert!(alarm(Some(State::Over)).is_over());
    assert!(alarm(Some(State::Mistaken)).is_over());
    assert!(!alarm(Some(State::On)).is_over());
    assert!(!alarm(None).is_over());
    assert!(!Message::from(Done).is_over());
}

#[test]
fn identity_is_of_the_role() {
    let reading = Message::from(Reading::new("attic")).wrap("d-1");
    assert_eq!(reading.identity("sensor").as_deref(), Some("d-1"));
    assert_eq!(reading.identity("operator"), None);
    let command = Command::new("ada").wrap("d-1");
    assert_eq!(command.identity("operator").as_deref(), Some("ada"));
    assert_eq!(alarm(None).wrap("d-1").identity("sensor"), None);
}

#[test]
fn gone_sender_leaves_its_last_state() {
    let reading = Reading { celsius: Some(21.5), ..Reading::new("attic") };
    let gone = Message::from(reading).wrap("d-1").into_gone().unwrap();
    assert_eq!(gone.payload, Message::from(Reading::new("attic")));
    assert_eq!(gone.header.device_id, header::Trace::from("d-1").device_id);
    assert_eq!(alarm(None).gone(), None);
}

#[test]
fn correlation_is_a_field_of_the_header() {
    let mut command = Message::from(Command::new("ada")).wrap("d-1");
    assert_eq!(command.correlation(), None);
    command.header.request_id = Some(42);
    assert_eq!(command.correlation().as_deref(), Some("42"));
    assert_eq!(<Message<'_> as Protocol>::correlation(&command.header).as_deref(), Some("42"));
}
