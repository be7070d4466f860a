//! The Matrix's own words for what a gateway says.

use protocol::matrix::{ConnectionAck, Error, Header, Health, Message, SystemStatus};
use protocol::{Envelope, Payload};

use crate::connection::Refusal;
use crate::host::{Host, Status, Welcome};

/// The `agent_id` of what the gateway says itself.
const GATEWAY: &str = "gateway";

/// The host of the Matrix.
#[derive(Debug, Clone, Copy, Default)]
pub struct Matrix;

impl Host for Matrix {
    type Protocol = Message;

    const POSITION_KEY: Option<&'static str> = Some("seq");
    const SUBPROTOCOL: &'static str = "matrix.v1";

    fn position(header: &Header) -> Option<u64> {
        header.seq
    }

    fn message_id(header: &Header) -> Option<&str> {
        header.id.as_deref()
    }

    fn welcome(&self, welcome: &Welcome<'_>) -> Option<Envelope<Message>> {
        let heartbeat = u32::try_from(welcome.heartbeat.as_millis()).unwrap_or(u32::MAX);
        let acknowledgement = ConnectionAck {
            resumed: welcome.resumed,
            position: Some(welcome.position.to_string()),
            identity: Some(welcome.identity.to_owned()),
            role: Some(welcome.role.to_owned()),
            ..ConnectionAck::new(welcome.connection, protocol_version(), heartbeat.clamp(1_000, 120_000))
        };
        Some(Message::from(acknowledgement).wrap(GATEWAY))
    }

    fn refuse(&self, refusal: &Refusal, id: Option<&str>) -> Option<Envelope<Message>> {
        let issues = refusal.issues().to_vec();
        let error = Error {
            path: issues.first().map(|issue| issue.path.clone()),
            issues,
            id: id.map(str::to_owned),
            ..Error::new(refusal.code(), refusal.to_string())
        };
        Some(Message::from(error).wrap(GATEWAY))
    }

    fn status(&self, status: &Status) -> Option<Envelope<Message>> {
        let health = if status.is_current { Health::Ok } else { Health::Degraded };
        let present = |role: &str| u32::try_from(status.present(role)).unwrap_or(u32::MAX);
        let components = [(GATEWAY.to_owned(), health.clone())].into();
        let message =
            SystemStatus::new(health, status.uptime.as_secs(), present("agent"), present("visitor"), components);
        Some(Message::from(message).wrap(GATEWAY))
    }
}

/// Returns `MAJOR.MINOR` of the protocol's version.
fn protocol_version() -> &'static str {
    let version = Message::CONTRACT.version;
    version.rsplit_once('.').map_or(version, |(major_minor, _)| major_minor)
}
