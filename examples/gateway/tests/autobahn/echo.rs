//! A gateway with one more route, `/echo`, for Autobahn's cases: `tests/interop/autobahn/run`.
//!
//! Its sockets are accepted and read as all of the gateway's, but for the size of messages, since some cases have 16 MiB.

use std::error::Error;
use std::io::{self, Write};
use std::net::SocketAddr;

use axum::Router;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use axum::routing::any;
use gateway::engine::InProcess;
use gateway::matrix::Matrix;
use gateway::server::{Server, configured};
use gateway::{Config, Gateway};

/// The largest message of the cases.
const LARGEST: usize = 16 << 20;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let any_port = SocketAddr::from(([127, 0, 0, 1], 0));
    let config = Config { listen: any_port, admin: any_port, ..Config::default() };
    let gateway = Gateway::new(config, Matrix, InProcess::new(None));
    let server = Server::bind(gateway, Router::new().route("/echo", any(open))).await?;
    writeln!(io::stdout(), "ws://{}/echo", server.address()?)?;
    Ok(server.serve(std::future::pending()).await?)
}

async fn open(upgrade: WebSocketUpgrade) -> Response {
    configured(upgrade, LARGEST).on_upgrade(echo)
}

async fn echo(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        let is_data = matches!(message, Message::Text(_) | Message::Binary(_));
        if is_data && socket.send(message).await.is_err() {
            return;
        }
    }
}
