//! axum's own way: a broadcast channel, from which each socket has a queue of 256.

use std::env;

use axum::Router;
use axum::extract::State;
use axum::extract::ws::{Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use axum::routing::any;
use futures_util::SinkExt;
use tokio::net::TcpListener;
use tokio::sync::broadcast;

type Room = broadcast::Sender<Utf8Bytes>;
type Messages = broadcast::Receiver<Utf8Bytes>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let port = env::args().nth(1).and_then(|port| port.parse().ok()).unwrap_or(8080);
    let room = Room::new(256);
    let routes = Router::new().route("/api/world/ws", any(open)).with_state(room);
    axum::serve(TcpListener::bind(("127.0.0.1", port)).await?, routes).await
}

async fn open(State(room): State<Room>, upgrade: WebSocketUpgrade) -> Response {
    // As the gateway has it: otherwise each socket takes 128 KiB.
    upgrade.read_buffer_size(1 << 10).on_upgrade(|socket| pass_on(socket, room))
}

async fn pass_on(mut socket: WebSocket, room: Room) {
    let mut messages = room.subscribe();
    loop {
        tokio::select! {
            received = socket.recv() => match received {
                Some(Ok(Message::Text(text))) => drop(room.send(text)),
                Some(Ok(_)) => {}
                _ => return,
            },
            first = messages.recv() => {
                let Ok(first) = first else { return };
                if write(&mut socket, first, &mut messages).await.is_err() {
                    return;
                }
            }
        }
    }
}

/// Writes all that is there with one system call.
async fn write(socket: &mut WebSocket, first: Utf8Bytes, messages: &mut Messages) -> Result<(), axum::Error> {
    socket.feed(Message::Text(first)).await?;
    while let Ok(next) = messages.try_recv() {
        socket.feed(Message::Text(next)).await?;
    }
    socket.flush().await
}
