//! Messages of the gateway: connections, health and errors.

use protocol::Issue;
use protocol::matrix::{ConnectionAck, Error, Health, SystemStatus};

use super::{MORNING, World};
use crate::Failure;
use crate::cast::COMPONENTS;

const SECOND: u64 = 1_000_000;

impl World {
    /// Connects all agents in the morning.
    pub(super) fn connect_everybody(&mut self) -> Result<(), Failure> {
        let everybody: Vec<_> = self.agents.iter().map(|agent| (agent.id, agent.producer)).collect();
        for (agent, producer) in everybody {
            let welcome = ConnectionAck::new(self.identifier("connection"), "1.0", 15_000);
            self.send(agent, producer, welcome)?;
        }
        Ok(())
    }

    /// Reconnects an agent that was gone for a moment.
    pub(super) fn reconnect(&mut self) -> Result<(), Failure> {
        let index = self.random.index(self.agents.len());
        let Some(agent) = self.agents.get(index) else {
            return Ok(());
        };
        let (agent, producer) = (agent.id, agent.producer);
        let version = self.random.pick(&["1.0", "1.1", "2.0"]);
        let welcome =
            ConnectionAck { resumed: true, ..ConnectionAck::new(self.identifier("connection"), version, 30_000) };
        self.send(agent, producer, welcome)
    }

    /// Reports the state of the world, about once per minute.
    pub(super) fn report_system(&mut self) -> Result<(), Failure> {
        self.next_report = self.clock + 60 * SECOND;
        let components: Vec<(&str, Health)> = COMPONENTS.iter().map(|name| (*name, self.health())).collect();
        let status =
            if components.iter().all(|(_, health)| *health == Health::Ok) { Health::Ok } else { Health::Degraded };
        let report = SystemStatus::new(
            status,
            (self.clock - MORNING) / SECOND,
            u32::try_from(self.agents.len())?,
            u32::try_from(self.visitors.len())?,
            components.into_iter().map(|(name, health)| (name.to_owned(), health)).collect(),
        );
        self.send_from_gateway(report)
    }

    fn health(&mut self) -> Health {
        match self.random.below(40) {
            0 => Health::Down,
            1 => Health::Degraded,
            _ => Health::Ok,
        }
    }

    /// Reports a message that the gateway rejected.
    pub(super) fn report_error(&mut self) -> Result<(), Failure> {
        let error = match self.random.below(3) {
            0 => Error { fatal: true, ..Error::new("shutting_down", "the renderer restarts; come back in a minute") },
            1 => Error {
                path: Some("data.text".to_owned()),
                issues: vec![too_long_bark()],
                ..Error::new("invalid_message", "a bark was not passed on")
            },
            _ => Error::new("rate_limited", "at most 20 messages per second; zu viele Nachrichten \u{1f40c}"),
        };
        self.send_from_gateway(error)
    }
}

fn too_long_bark() -> Issue {
    let sentence = "has 412 characters, at most 280 are allowed";
    Issue { line: Some(1), column: Some(43), ..Issue::new(protocol::IssueCode::TooLong, "data.text", sentence) }
}
