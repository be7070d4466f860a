//! Opens many sockets to a server on this machine, and measures what they cost it.
//!
//! The server runs on one core, the loader on another. What is counted is the server's time on the processor, divided
//! by the messages that it has delivered; that depends least on what else the machine does. Servers take turns, so that
//! a busy minute is not the fault of one of them.
//!
//! Frames are written and read by hand (`socket`), so that one thread has time for 10,000 sockets (`swarm`).

pub mod arguments;
mod frame;
mod ledger;
mod message;
mod peer;
mod process;
mod report;
mod scenario;
mod socket;
mod swarm;
mod turns;

pub use report::{Figure, Table};
pub use turns::measure;

/// Anything because of which there is no figure: a message that is lost, or a server that does not answer.
pub type Failure = Box<dyn std::error::Error>;
