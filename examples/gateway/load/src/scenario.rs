//! What is measured, each in a file of its own.

mod broken;
mod drain;
mod fan_out;
mod half_open;
mod idle;
mod pace;
mod stalled;
mod states;
mod steady;

use std::ops::Range;
use std::time::Duration;

use crate::Failure;
use crate::arguments::Scenario;
use crate::peer::Peer;
use crate::process::Process;
use crate::report::Figure;
use crate::socket::{Opening, Received};
use crate::swarm::Swarm;

/// The most agents that send; the gateway lets each send five barks in a second.
const SENDERS: usize = 500;

/// How long nothing has to come for a server to have done all that it does by itself.
const QUIET: Duration = Duration::from_millis(500);

/// A server that runs, and the sockets to it.
#[derive(Debug)]
pub(crate) struct Trial<'t> {
    peer: &'t Peer,
    tokens: &'t [String],
    process: Process,
    swarm: Swarm,
}

/// Returns the name of an agent.
pub(crate) fn agent(number: usize) -> String {
    format!("load-{number}")
}

/// Returns how many agents a scenario needs.
pub(crate) fn agents(scenario: &Scenario) -> usize {
    match scenario {
        Scenario::FanOut(it) => it.readers.min(SENDERS),
        Scenario::Steady(it) => it.readers.min(SENDERS),
        Scenario::Stalled(it) => it.readers.min(SENDERS),
        Scenario::States(it) => it.agents,
        Scenario::Broken(it) => broken::senders(it),
        Scenario::Idle(_) | Scenario::HalfOpen(_) => 0,
        Scenario::Drain(_) => 1,
    }
}

/// Measures a server, and checks what it does.
pub(crate) fn run(scenario: &Scenario, trial: &mut Trial<'_>) -> Result<Vec<Figure>, Failure> {
    match scenario {
        Scenario::FanOut(it) => fan_out::run(it, trial),
        Scenario::Steady(it) => steady::run(it, trial),
        Scenario::Idle(it) => idle::run(it, trial),
        Scenario::Stalled(it) => stalled::run(it, trial),
        Scenario::States(it) => states::run(it, trial),
        Scenario::Broken(it) => broken::run(it, trial),
        Scenario::Drain(it) => drain::run(it, trial),
        Scenario::HalfOpen(it) => half_open::run(it, trial),
    }
}

impl<'t> Trial<'t> {
    pub(crate) fn begin(peer: &'t Peer, tokens: &'t [String], core: Option<usize>) -> Result<Self, Failure> {
        let process = Process::start(&peer.commands, core)?;
        let swarm = Swarm::new(process.ports())?;
        Ok(Self { peer, tokens, process, swarm })
    }

    /// Opens sockets, those of agents first, and waits until the server has nothing more to say.
    fn open(&mut self, numbers: Range<usize>) -> Result<(), Failure> {
        self.open_with(numbers, None)
    }

    fn open_with(&mut self, numbers: Range<usize>, receive_buffer: Option<usize>) -> Result<(), Failure> {
        let path = self.peer.path();
        let opening = |number| Opening { token: self.tokens.get(number).cloned(), receive_buffer, ..Opening::of(path) };
        let mut answers = Vec::new();
        let mut hear = |number: usize, received: Received<'_>| {
            if let Received::Text(text) = received {
                answers.extend(self.peer.answer(text).map(|answer| (number, answer)));
            }
        };
        self.swarm.open(numbers.clone(), &opening, &mut hear)?;
        self.swarm.go_on(QUIET, &mut hear)?;
        let hello = self.peer.hello();
        answers.extend(numbers.filter_map(|number| Some((number, hello?.to_owned()))));
        if answers.is_empty() {
            return Ok(());
        }
        for (number, answer) in answers {
            self.swarm.send(number, &answer);
        }
        self.swarm.go_on(QUIET, &mut |_, _| {})
    }

    /// Has an agent send the message with this number; they take turns.
    fn publish(&mut self, number: usize, senders: usize, message: fn(&str, usize) -> String) {
        let sender = number % senders;
        self.swarm.send(sender, &self.peer.publication(message(&agent(sender), number)));
    }

    /// Fails if a socket was closed that was not to be.
    fn check_open(&self, expected: usize) -> Result<(), Failure> {
        let open = self.swarm.count_open();
        if open < expected {
            return Err(format!("only {open} of {expected} sockets are still open").into());
        }
        Ok(())
    }
}

/// Hands the numbers of the messages that have come to `receive`.
fn numbered(mut receive: impl FnMut(usize, usize)) -> impl FnMut(usize, Received<'_>) {
    move |reader, received| {
        if let Received::Text(text) = received {
            crate::message::numbers(text).for_each(|number| receive(reader, number));
        }
    }
}

/// Returns microseconds for each of so many.
#[expect(clippy::cast_precision_loss, reason = "a figure")]
fn micros_each(time: Duration, count: usize) -> f64 {
    time.as_secs_f64() * 1e6 / count.max(1) as f64
}
