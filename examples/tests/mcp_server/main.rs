//! The server of the Model Context Protocol answers each line as its specification says.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../protocols/json_rpc.rs"]
pub mod json_rpc;
#[path = "../../protocols/mcp.rs"]
pub mod mcp;
#[path = "../../mcp_server/session.rs"]
mod session;
#[path = "../../mcp_server/tools.rs"]
mod tools;

mod answers;
mod client;
mod errors;
