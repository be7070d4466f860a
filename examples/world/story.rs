//! The world: who is where, doing what. It advances turn by turn, and every event is a message.

mod agents;
mod memories;
mod system;
mod tasks;
mod visitors;

use protocol::matrix::Message;
use protocol::{Header, Payload, Timestamp};

use crate::Failure;
use crate::cast::{AGENTS, GATEWAY, VISITORS};
use crate::phrases::THINGS;
use crate::random::Random;
use crate::wire::Producer;
use agents::Agent;
use tasks::Task;
use visitors::Visitor;

/// 2026-01-01 08:00 UTC, in microseconds, when the story begins.
const MORNING: u64 = 1_767_254_400_000_000;

/// The state of the world, and the messages sent so far.
pub(crate) struct World {
    random: Random,
    clock: u64,
    next_report: u64,
    agents: Vec<Agent>,
    visitors: Vec<Visitor>,
    tasks: Vec<Task>,
    identifiers: u32,
    lines: Vec<String>,
}

/// Generates the story until it has at least `length` messages, one per line.
pub(crate) fn tell(length: usize) -> Result<Vec<String>, Failure> {
    let mut world = World::new();
    world.connect_everybody()?;
    while world.lines.len() < length {
        world.turn()?;
    }
    world.lines.truncate(length);
    Ok(world.lines)
}

impl World {
    fn new() -> Self {
        let mut random = Random::new(0x6d61_7472_6978);
        let agents = AGENTS.map(|(id, producer)| Agent::new(id, producer, &mut random));
        Self {
            random,
            clock: MORNING,
            next_report: MORNING,
            agents: agents.into(),
            visitors: Vec::new(),
            tasks: Vec::new(),
            identifiers: 0,
            lines: Vec::new(),
        }
    }

    /// Advances the story by one event.
    fn turn(&mut self) -> Result<(), Failure> {
        self.clock += u64::from(self.random.between(20_000, 6_000_000));
        if self.clock >= self.next_report {
            return self.report_system();
        }
        match self.random.below(100) {
            0..74 => self.agent_turn(),
            74..88 => self.visitor_turn(),
            88..97 => self.announce_task(),
            97..99 => self.reconnect(),
            _ => self.report_error(),
        }
    }

    /// Sends a message about an agent, formatted as by its producer.
    fn send(&mut self, agent: &str, producer: Producer, message: impl Into<Message>) -> Result<(), Failure> {
        self.clock += u64::from(self.random.between(1_000, 90_000));
        self.clock = self.clock.next_multiple_of(producer.clock_step());
        let ts = Timestamp::from_micros(self.clock).ok_or("the story has left the calendar")?;

        let json = message.into().wrap(Header::new(agent, ts)).to_json()?;
        let line = producer.rewrite(json, &mut self.random)?;
        self.lines.push(line);
        Ok(())
    }

    /// Sends a message about the world as a whole.
    fn send_from_gateway(&mut self, message: impl Into<Message>) -> Result<(), Failure> {
        self.send(GATEWAY, Producer::Rust, message)
    }

    /// Returns a unique name: `thought-00017`.
    fn identifier(&mut self, kind: &str) -> String {
        self.identifiers += 1;
        format!("{kind}-{:05}", self.identifiers)
    }

    /// Returns a name to mention: a visitor, or someone who might visit.
    fn somebody(&mut self) -> &'static str {
        let index = self.random.index(self.visitors.len());
        match self.visitors.get(index) {
            Some(visitor) => visitor.name(),
            None => self.random.pick(&VISITORS),
        }
    }

    /// Returns a random phrase with its placeholders filled in.
    fn fill<const N: usize>(&mut self, phrases: &[&str; N]) -> String {
        let (who, what) = (self.somebody(), self.random.pick(&THINGS));
        self.random.pick(phrases).replace("{who}", who).replace("{what}", what)
    }
}
