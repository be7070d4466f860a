//! A gateway for any protocol needs no line for one: all that it asks is in the traits.

use std::collections::BTreeMap;

use protocol::matrix::{self, AgentState, AgentStatus, Bark, Presence, TaskStatus, TaskUpdate, VisitorState};
use protocol::{DecodePayload, Envelope, Payload, Protocol};

/// The smallest gateway: it keeps the newest of each state, and refuses what a role may not send.
struct World<P: Protocol> {
    states: BTreeMap<String, Envelope<P>>,
}

impl<P: Protocol + for<'de> DecodePayload<'de>> World<P> {
    fn new() -> Self {
        Self { states: BTreeMap::new() }
    }

    fn receive(&mut self, role: &str, identity: &str, text: &str) -> Result<(), &'static str> {
        let envelope = Envelope::<P>::from_json(text).map_err(|_| "not a message")?;
        if !envelope.payload.permits(role) {
            return Err("not for this role");
        }
        if envelope.identity(role).is_some_and(|claimed| claimed != identity) {
            return Err("not who it is");
        }
        if let Some(key) = envelope.state_key() {
            if envelope.payload.is_over() {
                self.states.remove(key.as_str());
            } else {
                self.states.insert(key.into_string(), envelope);
            }
        }
        Ok(())
    }

    fn keys(&self) -> Vec<&str> {
        self.states.keys().map(String::as_str).collect()
    }
}

fn line<P: Payload<Header = protocol::matrix::Header>>(message: P, agent: &str) -> String {
    message.wrap(agent).to_json().unwrap()
}

#[test]
fn keeps_the_newest_of_each_state() {
    let mut world = World::<matrix::Message>::new();
    world.receive("agent", "timmy", &line(AgentState::new(AgentStatus::Idle), "timmy")).unwrap();
    world.receive("agent", "timmy", &line(AgentState::new(AgentStatus::Resting), "timmy")).unwrap();
    world.receive("agent", "timmy", &line(Bark::new("Woof"), "timmy")).unwrap();
    world.receive("agent", "tommy", &line(AgentState::new(AgentStatus::Idle), "tommy")).unwrap();
    assert_eq!(world.keys(), ["agent_state/timmy", "agent_state/tommy"]);
}

#[test]
fn forgets_what_is_over() {
    let mut world = World::<matrix::Message>::new();
    let update = |status| line(TaskUpdate::new("task-1", "Water the plants", status), "timmy");
    world.receive("agent", "timmy", &update(TaskStatus::Running)).unwrap();
    assert_eq!(world.keys(), ["task_update/task-1"]);
    world.receive("agent", "timmy", &update(TaskStatus::Done)).unwrap();
    assert_eq!(world.keys(), [] as [&str; 0]);
}

#[test]
fn refuses_others_messages_and_others_names() {
    let mut world = World::<matrix::Message>::new();
    assert_eq!(world.receive("visitor", "ada", &line(Bark::new("Woof"), "ada")), Err("not for this role"));
    assert_eq!(world.receive("agent", "tommy", &line(Bark::new("Woof"), "timmy")), Err("not who it is"));
    let state = line(VisitorState::new("ada", Presence::Entered), "timmy");
    assert_eq!(world.receive("visitor", "eve", &state), Err("not who it is"));
    assert_eq!(world.receive("visitor", "ada", &state), Ok(()));
}

#[test]
fn unknown_messages_are_of_no_role() {
    #[protocol::protocol(unknown = capture, server = hub, clients(client))]
    mod open {
        #[message(type = "hello", from(client))]
        pub struct Hello;
    }
    let text = r#"{"type":"bye","agent_id":"timmy","data":{},"ts":1}"#;
    let unknown = open::Envelope::from_json(text).unwrap();
    assert!(!unknown.payload.permits("client"));
    assert_eq!((unknown.state_key(), unknown.identity("client"), unknown.payload.gone()), (None, None, None));
}

#[test]
fn any_role_may_send_where_there_are_none() {
    #[protocol::protocol(unknown = capture)]
    mod plain {
        #[message(type = "hello", keep = latest)]
        pub struct Hello;
    }
    let hello = plain::Hello.wrap("timmy");
    assert!(hello.payload.permits("anybody"));
    assert_eq!(hello.state_key().unwrap().as_str(), "hello");
    let unknown = plain::Envelope::from_json(r#"{"type":"bye","agent_id":"timmy","ts":1}"#).unwrap();
    assert!(unknown.payload.permits("anybody"));
    assert_eq!(plain::CONTRACT.roles().count(), 0);
}
