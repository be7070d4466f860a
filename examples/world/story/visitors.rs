//! Visitors come, look around and leave.

use protocol::matrix::{Position, Presence, VisitorState};

use super::World;
use crate::Failure;
use crate::cast::VISITORS;
use crate::wire::Producer;

/// The maximum number of visitors.
const ROOM_FOR: usize = 12;

/// A visitor who watches the world in a browser.
pub(super) struct Visitor {
    id: String,
    name: &'static str,
}

impl Visitor {
    pub(super) fn name(&self) -> &'static str {
        self.name
    }

    fn state(&self, presence: Presence) -> VisitorState {
        VisitorState::new(self.id.as_str(), presence)
    }
}

impl World {
    /// Has a visitor enter, move or leave.
    pub(super) fn visitor_turn(&mut self) -> Result<(), Failure> {
        match self.random.below(100) {
            0..30 if self.visitors.len() < ROOM_FOR => self.enter(),
            30..55 if !self.visitors.is_empty() => self.leave(),
            _ if self.visitors.is_empty() => self.enter(),
            _ => self.look_around(),
        }
    }

    /// Returns the id of a random visitor.
    pub(super) fn present_visitor(&mut self) -> Option<String> {
        let index = self.random.index(self.visitors.len());
        self.visitors.get(index).map(|visitor| visitor.id.clone())
    }

    fn enter(&mut self) -> Result<(), Failure> {
        let visitor = Visitor { id: self.identifier("visitor"), name: self.random.pick(&VISITORS) };
        let state = VisitorState {
            // Some visitors do not give their name.
            name: self.random.chance(80).then(|| visitor.name.to_owned()),
            position: Some(Position::new(0.0, 0.0, 0.0)),
            ..visitor.state(Presence::Entered)
        };
        self.visitors.push(visitor);
        self.send_from_browser(state)
    }

    fn look_around(&mut self) -> Result<(), Failure> {
        let index = self.random.index(self.visitors.len());
        let Some(visitor) = self.visitors.get(index) else {
            return Ok(());
        };
        let state = visitor.state(Presence::Present);
        let position = Position::new(self.random.around_zero(40), 1.7, self.random.around_zero(40));
        let looking_at = self.random.chance(50).then(|| self.any_agent().to_owned());
        self.send_from_browser(VisitorState { position: Some(position), looking_at, ..state })
    }

    fn leave(&mut self) -> Result<(), Failure> {
        let index = self.random.index(self.visitors.len());
        let visitor = self.visitors.swap_remove(index);
        self.send_from_browser(visitor.state(Presence::Left))
    }

    /// Sends a visitor's state to a random agent, which may react.
    fn send_from_browser(&mut self, state: VisitorState) -> Result<(), Failure> {
        let host = self.any_agent();
        self.send(host, Producer::JavaScript, state)
    }

    fn any_agent(&mut self) -> &'static str {
        let index = self.random.index(self.agents.len());
        self.agents.get(index).map_or(crate::cast::GATEWAY, |agent| agent.id)
    }
}
