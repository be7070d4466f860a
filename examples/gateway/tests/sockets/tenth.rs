//! Another protocol, with messages and roles of its own: the gateway has no line for it.

use protocol::{Envelope, Payload, protocol};

use gateway::{Host, Refusal, Welcome};

use crate::client::Client;
use crate::server::{Running, config};

/// A lesson.
#[protocol(address = "/school/ws", header = NoHeader, server = bell, clients(pupil, teacher))]
pub mod school {
    use protocol::NoHeader;

    /// What the teacher has written on the board.
    #[message(type = "board", from(teacher), keep = latest)]
    pub struct Board {
        /// The text.
        pub text: String,
    }

    /// What is passed under the desks.
    #[message(type = "note", from(pupil), to(pupil), rate(1 / min, burst = 3))]
    pub struct Note {
        /// The text.
        pub text: String,
    }

    /// The lesson is over, or begins.
    #[message(type = "ring", from(bell), keep = no)]
    pub struct Ring {
        /// Why it rings.
        pub why: String,
    }
}

pub(crate) struct Bell;

impl Host for Bell {
    type Protocol = school::Message;

    const SUBPROTOCOL: &'static str = "school";

    fn welcome(&self, welcome: &Welcome<'_>) -> Option<Envelope<school::Message>> {
        Some(school::Message::from(school::Ring::new(welcome.role)).wrap(()))
    }

    fn refuse(&self, refusal: &Refusal, _id: Option<&str>) -> Option<Envelope<school::Message>> {
        Some(school::Message::from(school::Ring::new(refusal.code())).wrap(()))
    }
}

#[tokio::test]
async fn roles_and_states_of_any_protocol_are_obeyed() {
    let mut config = config();
    config.anonymous = Some("pupil".to_owned());
    let running = Running::of(Bell, config).await;
    let join = async |role: &str| {
        let token = crate::server::token(role, role, std::time::Duration::from_secs(60));
        Client::connect(running.address, "/school/ws", Some(&token)).await.expect("the token is valid")
    };
    let mut pupil = join("pupil").await;
    let mut teacher = join("teacher").await;
    assert_eq!(teacher.acknowledged["data"]["why"], "teacher");
    pupil.send(r#"{"type":"note","data":{"text":"psst"}}"#).await;
    assert_eq!(pupil.receive().await["data"]["text"], "psst");
    teacher.send(r#"{"type":"board","data":{"text":"1 + 1 = 2"}}"#).await;
    assert_eq!(teacher.receive().await["type"], "board", "notes are not for teachers");
    teacher.send(r#"{"type":"note","data":{"text":"psst"}}"#).await;
    assert_eq!(teacher.receive().await["data"]["why"], "not_allowed");
    let mut late = join("pupil").await;
    assert_eq!(late.receive().await["data"]["text"], "1 + 1 = 2");
}
