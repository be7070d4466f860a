//! What puts messages into one order, and tells every gateway of it.

mod in_process;
#[cfg(feature = "nats")]
mod nats;
mod others;
mod stamp;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use futures_util::Stream;

use crate::world::{Audience, Epoch, Frame, Keep};

pub use in_process::InProcess;
#[cfg(feature = "nats")]
pub use nats::{Nats, Options};
pub use others::{Attendance, Others};

/// A message that is to be put into the log.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The type of the message, as it was declared.
    pub message_type: &'static str,
    /// The message as JSON, without a position.
    pub text: String,
    /// What it means to those who are not there.
    pub keep: Keep,
    /// Who receives it.
    pub audience: Audience,
    /// The sender's name for it, with the sender's own. The same one again within two minutes is the same message.
    pub repeat_key: Option<Arc<str>>,
    /// Who has sent it; `None` for the gateway itself.
    pub sender: Option<Arc<str>>,
    /// The sender is there: when it has gone, its states are over.
    pub is_owned: bool,
    /// Only if the newest message of the state is still the one with this number.
    pub instead_of: Option<u64>,
}

impl Entry {
    /// Returns whose message it is, if that one is there.
    #[must_use]
    pub fn owner(&self) -> Option<Arc<str>> {
        self.sender.clone().filter(|_| self.is_owned)
    }
}

/// The message is in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// Its number.
    pub seq: u64,
    /// It was not added: it has been there before, or the state is no longer the one that it was to replace.
    pub is_repeated: bool,
}

/// The engine cannot be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unavailable;

impl fmt::Display for Unavailable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the world cannot be reached at the moment")
    }
}

impl std::error::Error for Unavailable {}

/// What an engine tells a gateway.
#[derive(Debug)]
pub enum Change {
    /// Numbers begin anew; this tells them from earlier ones.
    Epoch(Epoch),
    /// The next message.
    Appended(Frame),
    /// So many messages were discarded before they could be told. There may have been events among them.
    Discarded(u64),
    /// Of all messages up to this number, only the newest of each state were told: the others are too old.
    StatesUntil(u64),
    /// What was told is all there is so far.
    Up,
    /// There may be more, but it cannot be had.
    Down,
}

/// The one order of all messages of a world.
pub trait Engine: Send + Sync + 'static {
    /// Puts a message into the log, once for each repeat key. It is there when this returns.
    ///
    /// Several may be under way. Of two that are not the same, the one whose future was polled first comes first: a
    /// sender does not wait for each answer, and is told by its numbers in which order its messages are.
    fn append(&self, entry: Entry) -> impl Future<Output = Result<Appended, Unavailable>> + Send;

    /// Tells everything there is in the log, and then all that follows, in order. Goes on as long as the engine lives: when it
    /// ends, the gateway stops.
    fn follow(&self) -> impl Stream<Item = Change> + Send;

    /// How often the gateways of a world tell each other who is there; `None` where there is one gateway only.
    fn lease(&self) -> Option<Duration> {
        None
    }

    /// Tells the other gateways who is at this one.
    fn announce(&self, _here: Attendance) -> impl Future<Output = ()> + Send {
        std::future::ready(())
    }

    /// What the other gateways have told. Where there are none, this one speaks.
    fn others(&self) -> Others {
        Others { is_speaker: true, ..Others::default() }
    }
}
