//! One socket: the task that reads what its client sends, and writes what the client has not read yet.

mod close_code;
mod inbound;
mod outbound;
mod refusal;

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::{Message as Frame, WebSocket};
use tokio::sync::watch;
use tokio::time::{Instant, Interval, Sleep, interval_at, sleep_until, timeout};
use uuid::Uuid;

use crate::admission::Admitted;
use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::{Host, Welcome};
use crate::presence::Present;
use crate::world::{Batch, Cursor};

pub(crate) use inbound::{Inbound, Refused, entry};

pub use close_code::CloseCode;
pub use refusal::Refusal;

/// The socket is to be closed with this code; `None` if there is nobody to talk to.
type End = Option<CloseCode>;

/// A token that does not expire does so in a year.
const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// A socket and how far its client has read.
pub(crate) struct Connection<H: Host, E: Engine> {
    gateway: Arc<Gateway<H, E>>,
    socket: WebSocket,
    inbound: Inbound,
    cursor: Cursor,
    batch: Batch,
    news: watch::Receiver<u64>,
    heartbeat: Interval,
    /// How many pings were not answered by anything.
    unanswered: u8,
    expires: Pin<Box<Sleep>>,
}

impl<H: Host, E: Engine> Connection<H, E> {
    /// Serves a socket until one side closes it.
    pub(crate) async fn serve(gateway: Arc<Gateway<H, E>>, socket: WebSocket, admitted: Admitted) {
        let presence = Present::enter(Arc::clone(&gateway), &admitted);
        let metrics = gateway.metrics.clone();
        let role = admitted.role_name;
        metrics.opened(role);
        let mut connection = Self::begin(gateway, socket, admitted);
        let end = connection.run().await.err().flatten();
        metrics.closed(role, end);
        if let Some(code) = end {
            connection.close(code).await;
        }
        drop(presence);
    }

    fn begin(gateway: Arc<Gateway<H, E>>, socket: WebSocket, admitted: Admitted) -> Self {
        let now = Instant::now();
        let period = gateway.config.heartbeat();
        // Those who came at the same time need not be asked at the same time.
        let first = now + period.mul_f64(0.5 + 0.5 * fastrand::f64());
        let news = gateway.world.news();
        let cursor = gateway.world.log().join(admitted.role);
        let expires = Box::pin(sleep_until(admitted.expires.map_or(now + YEAR, Instant::from_std)));
        Self {
            inbound: Inbound::new(admitted),
            socket,
            cursor,
            batch: Batch::new(),
            news,
            heartbeat: interval_at(first, period),
            unanswered: 0,
            expires,
            gateway,
        }
    }

    async fn run(&mut self) -> Result<std::convert::Infallible, End> {
        Self::wait_for_world(&self.gateway).await?;
        self.welcome().await?;
        let stop = self.gateway.stop.clone();
        let mut has_more = true;
        loop {
            tokio::select! {
                frame = self.socket.recv() => self.receive(frame).await?,
                () = std::future::ready(()), if has_more => has_more = self.write_on().await?,
                changed = self.news.changed(), if !has_more => {
                    changed.map_err(|_| Some(CloseCode::Restart))?;
                    has_more = true;
                }
                _ = self.heartbeat.tick() => self.ask_for_life().await?,
                () = &mut self.expires => return Err(Some(CloseCode::TokenExpired)),
                () = stop.cancelled() => return Err(Some(CloseCode::Restart)),
            }
        }
    }

    /// Nobody is told of a world that the gateway does not know yet.
    async fn wait_for_world(gateway: &Gateway<H, E>) -> Result<(), End> {
        let known = gateway.stop.run_until_cancelled(gateway.world.known());
        match timeout(gateway.config.write(), known).await {
            Ok(Some(())) => Ok(()),
            _ => Err(Some(CloseCode::Restart)),
        }
    }

    /// Takes up an earlier connection or begins a new one, and says which.
    async fn welcome(&mut self) -> Result<(), End> {
        let admitted = &self.inbound.admitted;
        let (resumed, position) = {
            let log = self.gateway.world.log();
            let earlier = admitted.since.and_then(|since| log.resume(admitted.role, since));
            let resumed = earlier.is_some();
            self.cursor = earlier.unwrap_or_else(|| log.join(admitted.role));
            (resumed, log.position())
        };
        let welcome = Welcome {
            connection: &Uuid::new_v4().simple().to_string(),
            identity: &admitted.identity,
            role: admitted.role_name,
            heartbeat: self.gateway.config.heartbeat(),
            resumed,
            position,
        };
        let welcome = self.gateway.host.welcome(&welcome);
        self.say(welcome).await
    }

    async fn receive(&mut self, frame: Option<Result<Frame, axum::Error>>) -> Result<(), End> {
        self.unanswered = 0;
        match frame {
            Some(Ok(Frame::Text(text))) => match self.inbound.take(&text, &*self.gateway).await {
                Ok(_) => Ok(()),
                Err(refused) => self.refuse(refused).await,
            },
            Some(Ok(Frame::Binary(_))) => Err(Some(CloseCode::NotText)),
            // Answered where they are read.
            Some(Ok(Frame::Ping(_) | Frame::Pong(_))) => Ok(()),
            Some(Ok(Frame::Close(_))) | None => Err(None),
            Some(Err(error)) => Err(outbound::code_of(error)),
        }
    }

    async fn ask_for_life(&mut self) -> Result<(), End> {
        if self.unanswered >= 2 {
            return Err(Some(CloseCode::NoSignOfLife));
        }
        self.unanswered += 1;
        self.write(Frame::Ping(Vec::new().into())).await
    }

    /// Says why, then waits a moment for the client to close its side: what it has sent in the meantime would otherwise
    /// reset the connection, and the reason might not arrive.
    async fn close(&mut self, code: CloseCode) {
        if self.write(Frame::Close(Some(code.frame()))).await.is_ok() {
            let closed = async { while let Some(Ok(_)) = self.socket.recv().await {} };
            let _ = timeout(Duration::from_secs(1), closed).await;
        }
    }
}
