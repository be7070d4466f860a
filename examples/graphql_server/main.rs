//! A GraphQL server over WebSocket, for any client of `graphql-transport-ws`, such as `graphql-ws` and `gql`.
//!
//! Its messages are declared in `protocols/graphql_transport_ws.rs`. A message that is not one of them closes the socket, and
//! the reason says what is wrong with it.
//!
//! ```text
//! cargo run --example graphql_server
//! ```

#[path = "../protocols/graphql_transport_ws.rs"]
pub mod graphql_transport_ws;

mod close;
mod connection;
mod document;
mod routes;
mod schema;

use std::io::{self, Write};
use std::time::Duration;

use clap::Parser;
use tokio::net::TcpListener;

use crate::connection::Durations;

/// Serves `query { hello }` and `subscription { countdown(from: 3) }`.
#[derive(Parser)]
struct Arguments {
    /// The port; 0 for any that is free.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// How long to wait for `connection_init`, in milliseconds.
    #[arg(long, default_value_t = 3000)]
    initialisation: u64,
    /// How often to send a ping, in milliseconds.
    #[arg(long, default_value_t = 12_000)]
    ping: u64,
    /// How long a number of a countdown lasts, in milliseconds.
    #[arg(long, default_value_t = 1000)]
    tick: u64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let arguments = Arguments::parse();
    let durations = Durations {
        initialisation: Duration::from_millis(arguments.initialisation),
        ping: Duration::from_millis(arguments.ping),
        tick: Duration::from_millis(arguments.tick),
    };
    let listener = TcpListener::bind(("127.0.0.1", arguments.port)).await?;
    // Whoever has started the program learns the port from this line.
    writeln!(io::stdout(), "ws://{}/graphql", listener.local_addr()?)?;
    axum::serve(listener, routes::routes(durations)).await
}
