//! A client that says what it is told to, and a server of its own.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message as Frame};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use crate::connection::Durations;
use crate::graphql_transport_ws::SUBPROTOCOL;
use crate::routes::routes;

/// Nothing that a test does not wait for happens during it.
pub(crate) const UNHURRIED: Durations = Durations {
    initialisation: Duration::from_secs(1000),
    ping: Duration::from_secs(1000),
    tick: Duration::from_secs(1000),
};

/// A countdown takes no time.
pub(crate) const QUICK: Durations = Durations { tick: Duration::ZERO, ..UNHURRIED };

pub(crate) struct Client {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
}

impl Client {
    /// Starts a server, which ends with the test, and opens a socket to it.
    pub(crate) async fn open(durations: Durations) -> Self {
        Self::with_protocol(durations, SUBPROTOCOL).await.unwrap()
    }

    pub(crate) async fn with_protocol(durations: Durations, subprotocol: &str) -> Result<Self, Box<Error>> {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("ws://{}/graphql", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, routes(durations)).await });
        let mut request = address.into_client_request().unwrap();
        request.headers_mut().insert("Sec-WebSocket-Protocol", subprotocol.parse().unwrap());
        let (socket, _) = connect_async(request).await.map_err(Box::new)?;
        Ok(Self { socket })
    }

    /// The same, with a connection.
    pub(crate) async fn connected(durations: Durations) -> Self {
        let mut client = Self::open(durations).await;
        client.send(r#"{"type":"connection_init"}"#).await;
        assert_eq!(client.receive().await, r#"{"type":"connection_ack"}"#);
        client
    }

    pub(crate) async fn send(&mut self, text: &str) {
        self.send_frame(Frame::text(text)).await;
    }

    pub(crate) async fn send_frame(&mut self, frame: Frame) {
        self.socket.send(frame).await.unwrap();
    }

    /// Subscribes to an operation without variables.
    pub(crate) async fn subscribe(&mut self, id: &str, query: &str) {
        let message = serde_json::json!({"type": "subscribe", "id": id, "payload": {"query": query}});
        self.send(&message.to_string()).await;
    }

    async fn frame(&mut self) -> Frame {
        timeout(Duration::from_secs(10), self.socket.next()).await.unwrap().unwrap().unwrap()
    }

    pub(crate) async fn receive(&mut self) -> String {
        match self.frame().await {
            Frame::Text(text) => text.to_string(),
            other => panic!("expected a text, found {other:?}"),
        }
    }

    /// Receives the end: its code and reason.
    pub(crate) async fn closed(&mut self) -> (u16, String) {
        match self.frame().await {
            Frame::Close(Some(frame)) => (frame.code.into(), frame.reason.to_string()),
            other => panic!("expected the end, found {other:?}"),
        }
    }
}
