//! The end of a socket: why, and how it is said.

use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message as Frame, WebSocket};
use tokio::time::{Instant, timeout};

use super::{CloseCode, Connection, End};
use crate::engine::Engine;
use crate::host::Host;

/// How long a client may take to close its side.
const GOODBYE: Duration = Duration::from_secs(1);

impl<H: Host, E: Engine> Connection<H, E> {
    /// Puts the end to a moment of its own: if all sockets were closed at once, all would come back at once.
    pub(super) fn prepare_to_leave(&mut self) {
        let within = self.gateway.drain_within();
        let leave = Instant::now() + within.mul_f64(fastrand::f64());
        if leave < self.deadline.deadline() {
            self.deadline.as_mut().reset(leave);
        }
        self.at_deadline = CloseCode::Restart;
    }

    /// Ends the connection. What was read from the client is passed on, whatever has ended it.
    pub(super) async fn finish(&mut self, end: End) {
        self.open.reader().hold();
        while let Some(answer) = self.under_way.next().await {
            if let Err(refused) = answer {
                self.gateway.metrics.refused(refused.refusal.code());
            }
        }
        let limit = self.gateway.config.write();
        // A message that was begun has to be finished first.
        if let Some(code) = end
            && let Ok(Ok(())) = timeout(limit, self.open.reader().finish()).await
        {
            close(&mut self.socket, code, code.frame(), limit).await;
        }
    }
}

/// Says to a browser why it may not come in: its page cannot see what is said in HTTP.
pub(crate) async fn turn_away(mut socket: WebSocket, code: CloseCode, reason: String) {
    close(&mut socket, code, code.frame_saying(&reason), GOODBYE).await;
}

/// Says why, then waits a moment for the client to close its side: what it has sent in the meantime would otherwise
/// reset the connection, and the reason might not arrive.
async fn close(socket: &mut WebSocket, code: CloseCode, frame: CloseFrame, limit: Duration) {
    // Whoever has closed it gets its own frame back, by the next call.
    let is_said =
        code == CloseCode::Normal || matches!(timeout(limit, socket.send(Frame::Close(Some(frame)))).await, Ok(Ok(())));
    if is_said {
        let closed = async { while let Some(Ok(_)) = socket.recv().await {} };
        let _ = timeout(GOODBYE, closed).await;
    }
}

/// Returns the code for what went wrong on the socket, if there is somebody to tell.
pub(super) fn code_of(error: axum::Error) -> End {
    use tungstenite::Error;
    use tungstenite::error::ProtocolError;

    match error.into_inner().downcast_ref::<Error>() {
        Some(Error::Capacity(_)) => Some(CloseCode::TooLarge),
        Some(Error::Utf8(_)) => Some(CloseCode::NotUtf8),
        Some(Error::Protocol(ProtocolError::ResetWithoutClosingHandshake)) => None,
        Some(Error::Protocol(_)) => Some(CloseCode::NotWebSocket),
        _ => None,
    }
}
