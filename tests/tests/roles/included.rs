//! Included messages say themselves who sends them, and what is kept of them.

use protocol::Payload;

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
