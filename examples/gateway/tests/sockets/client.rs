//! A client that expects things.

use std::net::SocketAddr;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// Longer than anything takes that does happen.
const PATIENCE: Duration = Duration::from_secs(20);

/// A socket, and the first message on it.
pub(crate) struct Client<S = MaybeTlsStream<TcpStream>> {
    pub(crate) socket: WebSocketStream<S>,
    pub(crate) acknowledged: Value,
}

impl Client {
    /// Connects, and waits for the acknowledgement.
    pub(crate) async fn connect(address: SocketAddr, path: &str, token: Option<&str>) -> Result<Self, Error> {
        let headers: Vec<_> = token.iter().map(|token| ("Authorization", format!("Bearer {token}"))).collect();
        Self::connect_with(address, path, &headers).await
    }

    pub(crate) async fn connect_with(
        address: SocketAddr,
        path: &str,
        headers: &[(&'static str, String)],
    ) -> Result<Self, Error> {
        let mut request = format!("ws://{address}{path}").into_client_request()?;
        for (name, value) in headers {
            request.headers_mut().insert(*name, value.parse().expect("the tests have no bad headers"));
        }
        let (socket, _) = connect_async(request).await?;
        Ok(Self::acknowledged(socket).await)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Client<S> {
    /// Waits for the acknowledgement on a socket that is open.
    pub(crate) async fn acknowledged(socket: WebSocketStream<S>) -> Self {
        let mut client = Self { socket, acknowledged: Value::Null };
        client.acknowledged = client.receive().await;
        client
    }

    /// Sends a text as it is.
    pub(crate) async fn send(&mut self, text: &str) {
        self.socket.send(Message::text(text)).await.expect("the socket is open");
    }

    /// Sends a text, if the socket is still open.
    pub(crate) async fn try_send(&mut self, text: &str) {
        let _ = self.socket.send(Message::text(text)).await;
    }

    /// Waits for the next message.
    pub(crate) async fn receive(&mut self) -> Value {
        let text = self.next_text().await.expect("the socket is open");
        serde_json::from_str(&text).expect("messages are JSON")
    }

    /// Waits for the next text; `None` when the socket is closed.
    pub(crate) async fn next_text(&mut self) -> Option<String> {
        loop {
            match timeout(PATIENCE, self.socket.next()).await.expect("a message comes") {
                Some(Ok(Message::Text(text))) => return Some(text.as_str().to_owned()),
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Ok(_) | Err(_)) | None => return None,
            }
        }
    }

    /// Waits for a message of that type, passing over others.
    pub(crate) async fn receive_type(&mut self, message_type: &str) -> Value {
        loop {
            let message = self.receive().await;
            if message["type"] == message_type {
                return message;
            }
        }
    }

    /// Waits for a message of that type, or for an error.
    pub(crate) async fn receive_type_or_error(&mut self, message_type: &str) -> Value {
        loop {
            let message = self.receive().await;
            if message["type"] == message_type || message["type"] == "error" {
                return message;
            }
        }
    }

    /// Waits until the gateway asks for a sign of life, which is given.
    pub(crate) async fn pinged(&mut self) {
        loop {
            match timeout(PATIENCE, self.socket.next()).await.expect("a ping comes") {
                Some(Ok(Message::Ping(_))) => break,
                Some(Ok(_)) => {}
                other => panic!("expected a ping, found {other:?}"),
            }
        }
        self.socket.flush().await.expect("the socket is open");
    }

    /// Waits until the gateway closes the socket, and returns its code.
    pub(crate) async fn closed(&mut self) -> u16 {
        loop {
            match timeout(PATIENCE, self.socket.next()).await.expect("the socket is closed") {
                Some(Ok(Message::Close(Some(CloseFrame { code, .. })))) => return code.into(),
                Some(Ok(_)) => {}
                other => panic!("expected a close frame, found {other:?}"),
            }
        }
    }

    pub(crate) fn identity(&self) -> &str {
        self.acknowledged["data"]["identity"].as_str().expect("everybody has an identity")
    }

    pub(crate) fn position(&self) -> &str {
        self.acknowledged["data"]["position"].as_str().expect("an acknowledgement has a position")
    }
}

/// What a request is answered that does not become a socket.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) status: u16,
    pub(crate) text: String,
    pub(crate) retry_after: Option<u64>,
}

/// Asks for a socket that there is not to be.
pub(crate) async fn refused(address: SocketAddr, path: &str, headers: &[(&'static str, String)]) -> Refused {
    match Client::connect_with(address, path, headers).await.map(|_| ()) {
        Err(Error::Http(response)) => Refused {
            status: response.status().as_u16(),
            text: String::from_utf8_lossy(response.body().as_deref().unwrap_or_default()).into_owned(),
            retry_after: response.headers().get("retry-after").and_then(|value| value.to_str().ok()?.parse().ok()),
        },
        other => panic!("expected an answer in HTTP, found {other:?}"),
    }
}

/// Asks for a socket as the gateway's own page does, when there is not to be one. Returns the code and the reason that it
/// is closed with.
pub(crate) async fn turned_away(address: SocketAddr, path: &str, headers: &[(&'static str, String)]) -> (u16, String) {
    opened_by_page(address, path, headers).await.expect_err("the page is turned away")
}

/// Opens a socket as the gateway's own page does, and sees whether it is closed before anything else comes.
pub(crate) async fn opened_by_page(
    address: SocketAddr,
    path: &str,
    headers: &[(&'static str, String)],
) -> Result<(), (u16, String)> {
    let mut request = format!("ws://{address}{path}").into_client_request().expect("the address is one");
    let origin = ("Origin", format!("http://{address}"));
    for (name, value) in [&origin].into_iter().chain(headers) {
        request.headers_mut().insert(*name, value.parse().expect("the tests have no bad headers"));
    }
    let (mut socket, _) = connect_async(request).await.expect("browsers get a socket");
    match timeout(PATIENCE, socket.next()).await.expect("something comes") {
        Some(Ok(Message::Close(Some(CloseFrame { code, reason })))) => Err((code.into(), reason.as_str().to_owned())),
        Some(Ok(Message::Text(_))) => Ok(()),
        other => panic!("expected a message or a close frame, found {other:?}"),
    }
}

/// A bark of that agent.
pub(crate) fn bark(agent: &str, text: &str) -> String {
    format!(r#"{{"type":"bark","agent_id":"{agent}","data":{{"text":"{text}"}},"ts":1}}"#)
}

/// A state of that agent.
pub(crate) fn state(agent: &str, status: &str) -> String {
    format!(r#"{{"type":"agent_state","agent_id":"{agent}","data":{{"status":"{status}"}},"ts":1}}"#)
}

/// A thought of that agent.
pub(crate) fn thought(agent: &str, text: &str) -> String {
    format!(r#"{{"type":"thought","agent_id":"{agent}","data":{{"thought_id":"t","text":"{text}"}},"ts":1}}"#)
}
