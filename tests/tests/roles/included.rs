//! Included messages say themselves who sends them, and what is kept of them; those that do not, say it where they are
//! included.

use protocol::{Payload, ReceivedBy, Role, SentBy};

mod shared {
    #[protocol::message(type = "status", from(hub = agent_id), keep = latest(agent_id), ends(up = No), gone = Status::down)]
    pub struct Status {
        pub up: Up,
    }

    impl Status {
        #[allow(clippy::unused_self, reason = "as `gone` needs it")]
        pub fn down(&self) -> Self {
            Self { up: Up::No }
        }
    }

    #[protocol::data]
    pub enum Up {
        Yes,
        No,
    }
}

#[protocol::protocol(server = hub, clients(client))]
mod chat {
    #[message]
    pub use super::shared::Status;

    #[message(type = "say", from(client), replies(Status))]
    pub struct Say;
}

use chat::{Message, Say, Status};
use shared::Up;

#[test]
fn included_message_keeps_its_roles() {
    let status = Message::from(Status::new(Up::Yes));
    assert!(status.permits("hub") && !status.permits("client"));
    assert!(!status.is_over());
    assert_eq!(status.gone(), Some(Message::from(Status::new(Up::No))));
    assert!(status.gone().unwrap().is_over());
    assert_eq!(status.wrap("timmy").state_key().unwrap().as_str(), "status/timmy");
    let info = chat::CONTRACT.message("status").unwrap();
    assert_eq!(info.from()[0].role, "hub");
}

#[protocol::protocol]
mod without_roles {
    #[message]
    pub use super::shared::Status;
}

#[test]
fn included_message_has_no_role_where_there_are_none() {
    let status = without_roles::Message::from(Status::new(Up::Yes));
    assert!(status.permits("anybody") && !Status::new(Up::Yes).permits("anybody"));
    let info = without_roles::CONTRACT.message("status").unwrap();
    assert_eq!(info.from(), []);
    assert!(!matches!(info.keep(), protocol::contract::Keep::Recent));
}

#[test]
fn included_message_can_reply() {
    let say = chat::CONTRACT.message("say").unwrap();
    assert!(Message::from(Say).permits("client"));
    assert_eq!(chat::CONTRACT.replies_to(&say).map(|reply| reply.tag).collect::<Vec<_>>(), ["status"]);
}

fn sent<R: Role, M: SentBy<R>>(_: &M) -> &'static str {
    R::NAME
}

fn received<R: Role, M: ReceivedBy<R>>(_: &M) -> &'static str {
    R::NAME
}

#[test]
fn roles_as_types_know_included_messages() {
    let status = Status::new(Up::Yes);
    assert_eq!(sent::<chat::role::Hub, _>(&status), "hub");
    assert_eq!(received::<chat::role::Client, _>(&status), "client");
}

/// A protocol that knows nothing of roles.
#[protocol::protocol]
mod talk {
    #[message(type = "line", keep = latest)]
    pub struct Line {
        pub text: String,
    }

    #[message(type = "bell")]
    pub struct Bell;

    #[message(type = "whisper", keep = no)]
    pub struct Whisper;
}

#[protocol::protocol(server = hub, clients(host, guest))]
mod party {
    #[message(from(host, guest), to(hub))]
    pub use super::talk::{Bell, Whisper as Hush};

    #[message(from(hub))]
    pub use super::talk::Line;

    #[message]
    pub use super::shared::Status;
}

#[test]
fn who_sends_is_said_where_a_message_is_included() {
    use party::{Bell, CONTRACT, Hush, Line, role};

    let bell = party::Message::from(Bell);
    assert!(bell.permits("host") && bell.permits("guest") && !bell.permits("hub"));
    let line = party::Message::from(Line::new("Hello"));
    assert!(line.permits("hub") && !line.permits("host"));
    assert_eq!(line.wrap("a").state_key().unwrap().as_str(), "line");
    assert_eq!(CONTRACT.message("bell").unwrap().to(), ["hub"]);
    assert_eq!(CONTRACT.receivers(&CONTRACT.message("line").unwrap()), ["host", "guest"]);
    assert!(matches!(CONTRACT.message("whisper").unwrap().keep(), protocol::contract::Keep::No));
    assert_eq!((sent::<role::Host, _>(&Bell), sent::<role::Guest, _>(&Hush)), ("host", "guest"));
    assert_eq!(received::<role::Hub, _>(&Bell), "hub");
    assert_eq!(received::<role::Guest, _>(&Line::new("Hello")), "guest");
    // Of itself, it still says nothing.
    assert!(Bell.permits("hub") && talk::CONTRACT.message("bell").unwrap().from().is_empty());
}

#[test]
fn modules_know_included_messages() {
    let (typescript, python) = (party::CONTRACT.typescript(), party::CONTRACT.python());
    assert!(typescript.contains("export type FromGuest = BellMessage | HushMessage;"), "{typescript}");
    assert!(python.contains("FromGuest: typing.TypeAlias = Bell | Hush\n"), "{python}");
}
