//! One socket and its operations, from the handshake to the close frame.

use std::convert::Infallible;
use std::pin::Pin;
use std::time::Duration;

use axum::extract::ws::{Message as Frame, WebSocket};
use protocol::Payload;
use tokio::time::{Instant, interval_at, timeout};
use tokio_stream::{Stream, StreamExt, StreamMap, once};

use crate::close::Close;
use crate::graphql_transport_ws::graphql::{
    Complete, ConnectionAck, Error, ExecutionResult, GraphqlError, Message, Next, Ping, Pong, Subscribe,
};
use crate::schema;

/// How many operations a client may have at once.
pub(crate) const MOST: usize = 100;

/// The durations that matter to a connection.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Durations {
    /// How long the server waits for `connection_init`.
    pub(crate) initialisation: Duration,
    /// How often it asks whether the client is still there.
    pub(crate) ping: Duration,
    /// How long a number of a countdown lasts.
    pub(crate) tick: Duration,
}

/// Serves a socket until one side closes it.
pub(crate) async fn serve(socket: WebSocket, durations: Durations) {
    let mut connection = Connection { socket, operations: StreamMap::new(), durations };
    let Err(end) = connection.run().await;
    if let End::Close(close) = end {
        connection.close(&close).await;
    }
}

/// Why a connection is over.
enum End {
    /// There is nobody to talk to.
    Gone,
    /// The server ends it.
    Close(Close),
}

impl From<Close> for End {
    fn from(close: Close) -> Self {
        Self::Close(close)
    }
}

/// The results of an operation, and `None` when there are no more.
type Results = Pin<Box<dyn Stream<Item = Option<ExecutionResult>> + Send>>;

struct Connection {
    socket: WebSocket,
    /// Those that are active, by their ids.
    operations: StreamMap<String, Results>,
    durations: Durations,
}

impl Connection {
    async fn run(&mut self) -> Result<Infallible, End> {
        match timeout(self.durations.initialisation, self.initialise()).await {
            Ok(initialised) => initialised?,
            Err(_) => return Err(Close::InitialisationTimeout.into()),
        }
        self.operate().await
    }

    /// Waits for `connection_init`. Nothing can be subscribed to before it.
    async fn initialise(&mut self) -> Result<(), End> {
        loop {
            match receive(&mut self.socket).await? {
                Message::ConnectionInit(_) => return self.send(ConnectionAck::new()).await,
                Message::Subscribe(_) => return Err(Close::Unauthorized.into()),
                message => self.handle(message).await?,
            }
        }
    }

    /// Does three things at once: listens to the client, sends it results, and asks whether it is still there.
    async fn operate(&mut self) -> Result<Infallible, End> {
        let every = self.durations.ping;
        let mut pings = interval_at(Instant::now() + every, every);
        loop {
            tokio::select! {
                message = receive(&mut self.socket) => self.handle(message?).await?,
                Some((id, result)) = self.operations.next() => self.forward(id, result).await?,
                _ = pings.tick() => self.send(Ping::new()).await?,
            }
        }
    }

    async fn handle(&mut self, message: Message) -> Result<(), End> {
        match message {
            Message::Subscribe(subscribe) => self.subscribe(subscribe).await,
            Message::Complete(Complete { id }) => {
                // Nothing happens if there is none: the server may have completed it a moment ago.
                self.operations.remove(&id);
                Ok(())
            }
            Message::Ping(Ping { payload }) => self.send(Pong { payload }).await,
            Message::Pong(_) => Ok(()),
            Message::ConnectionInit(_) => Err(Close::TooManyInitialisations.into()),
            Message::ConnectionAck(_) | Message::Next(_) | Message::Error(_) => {
                Err(Close::InvalidMessage("this message is for clients".into()).into())
            }
        }
    }

    async fn subscribe(&mut self, Subscribe { id, payload }: Subscribe) -> Result<(), End> {
        if self.operations.contains_key(&id) {
            return Err(Close::SubscriberExists(id).into());
        }
        let begun = if self.operations.len() < MOST {
            schema::execute(&payload, self.durations.tick)
        } else {
            Err(vec![GraphqlError::new("too many operations are active")])
        };
        match begun {
            Ok(results) => {
                self.operations.insert(id, Box::pin(results.map(Some).chain(once(None))));
                Ok(())
            }
            Err(errors) => self.send(Error::new(id, errors)).await,
        }
    }

    async fn forward(&mut self, id: String, result: Option<ExecutionResult>) -> Result<(), End> {
        match result {
            Some(result) => self.send(Next::new(id, result)).await,
            None => {
                // From now on, the client may use the id again.
                self.operations.remove(&id);
                self.send(Complete::new(id)).await
            }
        }
    }

    async fn send(&mut self, message: impl Into<Message>) -> Result<(), End> {
        let text = message.into().wrap(()).to_json().map_err(Close::Internal)?;
        self.socket.send(Frame::text(text)).await.map_err(|_| End::Gone)
    }

    /// Says why, then waits a moment for the client to close its side: what it has sent in the meantime would otherwise
    /// reset the connection, and the reason might not arrive.
    async fn close(&mut self, close: &Close) {
        if self.socket.send(Frame::Close(Some(close.frame()))).await.is_ok() {
            let closed = async { while let Some(Ok(_)) = self.socket.recv().await {} };
            let _ = timeout(Duration::from_secs(1), closed).await;
        }
    }
}

/// Receives the next message. Whatever is not one ends the connection.
async fn receive(socket: &mut WebSocket) -> Result<Message, End> {
    loop {
        match socket.recv().await {
            Some(Ok(Frame::Text(text))) => {
                let read = Message::from_json(&text).map(|envelope| envelope.payload);
                return read.map_err(|error| Close::InvalidMessage(error.to_string()).into());
            }
            Some(Ok(Frame::Binary(_))) => return Err(Close::InvalidMessage("messages are text".into()).into()),
            // Those of the WebSocket itself; they are answered where they are read.
            Some(Ok(Frame::Ping(_) | Frame::Pong(_))) => {}
            Some(Ok(Frame::Close(_)) | Err(_)) | None => return Err(End::Gone),
        }
    }
}
