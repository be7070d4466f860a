//! Whether there is a connection to the servers, and which one it is.

use std::future::{Ready, ready};

use async_nats::Event;
use tokio::sync::watch;

/// A connection to the servers, or the lack of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct State {
    /// How many connections there have been.
    connection: u64,
    is_up: bool,
}

/// Tells of connections that come and go.
#[derive(Debug)]
pub(super) struct Link(watch::Sender<State>);

impl Link {
    pub(super) fn new() -> Self {
        Self(watch::Sender::new(State::default()))
    }

    /// Returns what the client calls when a connection comes or goes.
    pub(super) fn callback(&self) -> impl Fn(Event) -> Ready<()> + Send + Sync + 'static {
        let states = self.0.clone();
        move |event| {
            match event {
                Event::Connected => states.send_modify(|state| {
                    *state = State { connection: state.connection + 1, is_up: true };
                }),
                Event::Disconnected | Event::Closed => states.send_modify(|state| state.is_up = false),
                other => tracing::debug!(%other, "NATS"),
            }
            ready(())
        }
    }

    /// Waits for a connection, and returns what tells that it has gone.
    pub(super) async fn up(&self) -> Connected {
        let mut states = self.0.subscribe();
        // The sender is part of this.
        let state = states.wait_for(|state| state.is_up).await.map(|state| *state).unwrap_or_default();
        Connected { states, state }
    }

    pub(super) fn is_up(&self) -> bool {
        self.0.borrow().is_up
    }
}

/// A connection.
#[derive(Debug)]
pub(super) struct Connected {
    states: watch::Receiver<State>,
    state: State,
}

impl Connected {
    /// Waits until the connection has gone, even if there is another one by now.
    pub(super) async fn lost(&mut self) {
        let state = self.state;
        let _ = self.states.wait_for(|now| *now != state).await;
    }
}
