//! A WebSocket gateway for any protocol that declares its roles.
//!
//! Who may send a message, who receives it, and what is kept of it for newcomers is read from the declaration; so is what
//! a valid message is. So a message that is added to the protocol needs no line here. What the gateway says itself, in
//! the protocol's words, is told by a [`Host`].
//!
//! - [`world`] is what happens, and how far each reader is: a log with cursors.
//! - [`engine`] gives messages their order.
//! - `admission` lets clients in, `connection` is the task of one socket, `fan_out` tells all of them what is new,
//!   `server` listens.

mod admission;
mod bucket;
pub mod config;
mod connection;
pub mod demo;
pub mod engine;
mod fan_out;
mod farewell;
mod gateway;
mod host;
pub mod matrix;
mod metrics;
pub mod page;
mod presence;
mod rates;
mod refusals;
mod ruling;
pub mod server;
mod sockets;
mod tls;
mod wire;
pub mod world;

pub use admission::mint;
pub use config::Config;
pub use connection::{CloseCode, Refusal};
pub use gateway::Gateway;
pub use host::{HeaderOf, Host, Status, Welcome};
pub use tls::{Certificate, InvalidCertificate};
