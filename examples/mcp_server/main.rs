//! A server of the Model Context Protocol over standard input and output, with two tools: `add` and `dice`.
//!
//! Its messages are declared in `protocols/json_rpc.rs` and `protocols/mcp.rs`, and so are the arguments and results of the tools in
//! `tools.rs`: the schemas that clients see are written from the declarations that check what they send.
//!
//! ```text
//! cargo run --example mcp_server
//! ```

#[path = "../protocols/json_rpc.rs"]
pub mod json_rpc;
#[path = "../protocols/mcp.rs"]
pub mod mcp;

mod session;
mod tools;

use std::io;

fn main() -> io::Result<()> {
    session::serve(io::stdin().lock(), io::stdout().lock())
}
