//! A visitor of the demo: comes, looks around, and leaves.

use protocol::matrix::{Message, Position, Presence, VisitorState};

use super::agent::rounded;
use super::walk::Walk;

/// A visitor of the demo.
#[derive(Debug)]
pub(super) struct Visitor {
    id: &'static str,
    name: &'static str,
    walk: Walk,
    /// For how many seconds it stays, or stays away.
    left: f64,
    is_there: bool,
}

impl Visitor {
    pub(super) const fn new(id: &'static str, name: &'static str) -> Self {
        Self { id, name, walk: Walk::new((0.0, 0.0), 1.6), left: 3.0, is_there: false }
    }

    /// Lets time pass. Returns what is to be told of the visitor.
    pub(super) fn step(&mut self, seconds: f64) -> Option<Message> {
        self.left -= seconds;
        if self.left <= 0.0 {
            self.is_there = !self.is_there;
            self.left = if self.is_there { 40.0 } else { 15.0 };
            return Some(self.state(if self.is_there { Presence::Entered } else { Presence::Left }));
        }
        if !self.is_there {
            return None;
        }
        if self.walk.step(seconds) {
            self.walk.choose();
        }
        Some(self.state(Presence::Present))
    }

    fn state(&self, presence: Presence) -> Message {
        let (x, z) = self.walk.place();
        VisitorState {
            name: Some(self.name.to_owned()),
            position: Some(Position::new(rounded(x), 0.0, rounded(z))),
            ..VisitorState::new(self.id, presence)
        }
        .into()
    }
}
