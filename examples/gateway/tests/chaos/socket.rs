//! A socket at one of the gateways, which may be dead at the moment.

use std::net::SocketAddr;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::Value;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// How long a gateway that lives may be silent; who waits for longer looks for another one.
const PATIENCE: Duration = Duration::from_secs(3);

/// An open socket whose gateway knows its world.
pub(crate) struct Socket {
    stream: WebSocketStream<MaybeTlsStream<TcpStream>>,
    pub(crate) resumed: bool,
    pub(crate) epoch: String,
    pub(crate) seq: u64,
}

/// Nothing came, or it is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    Silent,
    Broken,
}

impl Socket {
    pub(crate) async fn connect(
        address: SocketAddr,
        token: Option<&str>,
        since: Option<&str>,
    ) -> Result<Self, Failure> {
        let since = since.map(|since| format!("?since={since}")).unwrap_or_default();
        let url = format!("ws://{address}/api/world/ws{since}");
        let mut request = url.into_client_request().map_err(|_| Failure::Broken)?;
        if let Some(token) = token {
            let bearer = format!("Bearer {token}").parse().map_err(|_| Failure::Broken)?;
            request.headers_mut().insert("Authorization", bearer);
        }
        let connected = timeout(PATIENCE, connect_async(request)).await.map_err(|_| Failure::Silent)?;
        let (stream, _) = connected.map_err(|_| Failure::Broken)?;
        let mut socket = Self { stream, resumed: false, epoch: String::new(), seq: 0 };
        let acknowledged = socket.receive().await?;
        let data = &acknowledged["data"];
        let position = data["position"].as_str().and_then(|position| position.split_once('-'));
        let (epoch, seq) = position.ok_or(Failure::Broken)?;
        epoch.clone_into(&mut socket.epoch);
        socket.seq = seq.parse().map_err(|_| Failure::Broken)?;
        socket.resumed = data["resumed"] == true;
        Ok(socket)
    }

    pub(crate) async fn send(&mut self, message: &Value) -> Result<(), Failure> {
        let sent = timeout(PATIENCE, self.stream.send(Message::text(message.to_string()))).await;
        sent.map_err(|_| Failure::Silent)?.map_err(|_| Failure::Broken)
    }

    pub(crate) async fn receive(&mut self) -> Result<Value, Failure> {
        loop {
            match timeout(PATIENCE, self.stream.next()).await.map_err(|_| Failure::Silent)? {
                Some(Ok(Message::Text(text))) => {
                    let message: Value = serde_json::from_str(&text).map_err(|_| Failure::Broken)?;
                    self.seq = message["seq"].as_u64().unwrap_or(self.seq);
                    return Ok(message);
                }
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                _ => return Err(Failure::Broken),
            }
        }
    }
}

/// Returns what the message is a state of, if it is one.
pub(crate) fn state_of(message: &Value) -> Option<String> {
    let of = |key: &str| Some(format!("{}/{}", message["type"].as_str()?, key));
    if message["type"] == "agent_state" { of(message["agent_id"].as_str()?) } else { None }
}
