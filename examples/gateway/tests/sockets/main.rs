//! The gateway of the Matrix over real sockets on loopback.

mod admission;
mod close_codes;
mod client;
mod messages;
mod resume;
mod server;
mod states;
mod tenth;
