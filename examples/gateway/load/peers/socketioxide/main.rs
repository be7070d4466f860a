//! socketioxide, with its own broadcast, over WebSockets alone.

use std::env;
use std::time::Duration;

use axum::Router;
use axum::serve::ListenerExt;
use serde_json::Value;
use socketioxide::extract::{Data, SocketRef};
use socketioxide::{SocketIo, TransportType};
use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let port = env::args().nth(1).and_then(|port| port.parse().ok()).unwrap_or(8080);
    let (layer, io) = SocketIo::builder()
        .req_path("/api/world/ws")
        .transports([TransportType::Websocket])
        // Longer than any scenario: the loader answers no pings of its protocol.
        .ping_interval(Duration::from_secs(600))
        // As the gateway has it: otherwise each socket takes 128 KiB.
        .ws_read_buffer_size(1 << 10)
        // Packets that may wait for a socket; what is beyond is dropped.
        .max_buffer_size(4096)
        .build_layer();
    io.ns("/", async |socket: SocketRef| socket.on("message", pass_on));
    // Otherwise what it writes in two parts waits for 40 ms, until the first is acknowledged.
    let listener = TcpListener::bind(("127.0.0.1", port)).await?.tap_io(|stream| {
        let _ = stream.set_nodelay(true);
    });
    axum::serve(listener, Router::new().layer(layer)).await
}

async fn pass_on(io: SocketIo, Data(message): Data<Value>) {
    // Fails for those who have gone.
    let _ = io.emit("message", &message).await;
}
