//! What an engine is tested on.

use std::sync::Arc;

use gateway::engine::{Engine, Entry};
use gateway::world::{Audience, Keep};

/// A world, and gateways' engines for it.
pub(crate) trait Bed: Sized {
    /// The engine of one gateway.
    type Engine: Engine;

    /// Makes a world in which nothing has happened; `None`, having said so, if that cannot be done on this machine.
    async fn make() -> Option<Self>;

    /// Returns the engine of the first gateway.
    fn engine(&self) -> Arc<Self::Engine>;

    /// Returns the engine of a gateway that comes later; `None` if there is one gateway only.
    async fn newcomer(&self) -> Option<Arc<Self::Engine>>;

    /// Takes away what the engines share. Returns whether there is such a thing.
    async fn take_down(&mut self) -> bool;

    /// Brings it back.
    async fn bring_up(&mut self);
}

/// The key under which numbers are written.
pub(crate) const POSITION_KEY: &str = "seq";

pub(crate) fn event(name: &str) -> Entry {
    Entry {
        message_type: "event",
        text: format!(r#"{{"name":"{name}"}}"#),
        keep: Keep::Recent,
        audience: Audience::ALL,
        repeat_key: None,
        sender: None,
        is_owned: false,
        instead_of: None,
    }
}

pub(crate) fn state(key: &str, value: &str) -> Entry {
    let keep = Keep::Latest { key: format!("state/{key}").into(), is_over: false };
    Entry { message_type: "state", keep, ..event(value) }
}

pub(crate) fn named(name: &str, entry: Entry) -> Entry {
    Entry { repeat_key: Some(name.into()), ..entry }
}
