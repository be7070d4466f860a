//! One socket: the task that reads what its client sends, answers it, and writes what the fan-out leaves to it.

mod close_code;
mod closing;
mod inbound;
mod outbound;
mod refusal;
mod under_way;

use std::convert::Infallible;
use std::future::ready;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;

use axum::extract::ws::{Message as Frame, Utf8Bytes, WebSocket};
use tokio::sync::watch;
use tokio::time::{Instant, Interval, MissedTickBehavior, Sleep, interval_at, sleep_until};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::admission::{Admitted, LONGEST_STAY, Place};
use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::{Host, Welcome, written};
use crate::presence::Present;
use crate::sockets::{Open, Reader};
use crate::wire::Outlet;
use crate::world::{Cursor, Position};
use outbound::Reply;
use under_way::{Answer, UnderWay};

pub(crate) use closing::turn_away;
pub(crate) use inbound::{Checked, Inbound, Refused, entry};

pub use close_code::CloseCode;
pub use refusal::Refusal;

/// The socket is to be closed with this code; `None` if there is nobody to talk to.
type End = Option<CloseCode>;

/// How many messages of a client may be under way to the log.
const UNDER_WAY: usize = 32;

/// Who has come, and what for.
#[derive(Debug)]
pub(crate) struct Opening {
    pub(crate) admitted: Admitted,
    pub(crate) address: SocketAddr,
    /// Where to go on.
    pub(crate) since: Option<Position>,
    /// Whether the client is told its own messages, as everybody is.
    pub(crate) echo: bool,
}

/// A socket, and what its client has sent.
pub(crate) struct Connection<H: Host, E: Engine> {
    gateway: Arc<Gateway<H, E>>,
    socket: WebSocket,
    inbound: Inbound,
    under_way: UnderWay,
    echo: bool,
    notices: watch::Receiver<Utf8Bytes>,
    heartbeat: Interval,
    /// How many pings were not answered by anything.
    unanswered: u8,
    /// When the connection ends in any case, and why.
    deadline: Pin<Box<Sleep>>,
    at_deadline: CloseCode,
    /// What others know of it: operators, and the fan-out, which writes for its client.
    open: Open,
}

impl<H: Host, E: Engine> Connection<H, E> {
    /// Serves a socket until one side closes it.
    ///
    /// What the future is made of takes memory for each socket: so there is nothing in it that is needed for the beginning
    /// alone, here and below.
    pub(crate) fn serve(
        gateway: Arc<Gateway<H, E>>,
        (socket, outlet): (WebSocket, Outlet),
        opening: Opening,
        place: Place,
    ) -> impl Future<Output = ()> + Send {
        let present = Present::enter(Arc::clone(&gateway), &opening.admitted);
        let role = opening.admitted.role_name;
        gateway.metrics.opened(role);
        let (cursor, is_resumed) = take_up(&gateway, opening.admitted.role, opening.since);
        let mut connection = Self::begin(gateway, (socket, outlet), opening, cursor);
        async move {
            let end = connection.run(is_resumed, &present.replaced).await.err().flatten();
            connection.gateway.metrics.closed(role, end);
            connection.finish(end).await;
            drop((present, place));
        }
    }

    fn begin(
        gateway: Arc<Gateway<H, E>>,
        (socket, outlet): (WebSocket, Outlet),
        opening: Opening,
        cursor: Cursor,
    ) -> Self {
        let Opening { admitted, address, echo, .. } = opening;
        let now = Instant::now();
        let period = gateway.config.heartbeat();
        // Those who came at the same time need not be asked at the same time.
        let mut heartbeat = interval_at(now + period.mul_f64(0.5 + 0.5 * fastrand::f64()), period);
        // When the gateway itself has stood still, clients get the time to answer all the same.
        heartbeat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Self {
            // Whoever is not told its own messages is told nothing until it is known which these are.
            under_way: UnderWay::new(if echo { UNDER_WAY } else { 1 }),
            echo,
            socket,
            notices: gateway.notices.subscribe(),
            heartbeat,
            unanswered: 0,
            deadline: Box::pin(sleep_until(admitted.expires.map_or(now + LONGEST_STAY, Instant::from_std))),
            at_deadline: CloseCode::TokenExpired,
            open: gateway.sockets.open(&admitted, address, Reader::new(outlet, cursor)),
            inbound: Inbound::new(admitted),
            gateway,
        }
    }

    async fn run(&mut self, is_resumed: bool, replaced: &CancellationToken) -> Result<Infallible, End> {
        self.welcome(is_resumed).await?;
        let draining = self.gateway.draining.clone();
        let mut has_more = true;
        loop {
            let may_write = has_more && (self.echo || self.under_way.is_empty());
            tokio::select! {
                frame = self.socket.recv(), if self.under_way.has_room() => {
                    let reply = self.receive(frame)?;
                    self.say(reply).await?;
                }
                Some(answer) = self.under_way.next() => {
                    let reply = self.answered(answer);
                    self.say(reply).await?;
                }
                () = ready(()), if may_write => has_more = self.write_on().await?,
                () = self.open.reader().called(), if !has_more => has_more = true,
                Ok(()) = self.notices.changed() => self.notice().await?,
                _ = self.heartbeat.tick() => self.ask_for_life().await?,
                () = draining.cancelled(), if self.at_deadline != CloseCode::Restart => self.prepare_to_leave(),
                () = &mut self.deadline => return Err(Some(self.at_deadline)),
                () = replaced.cancelled() => return Err(Some(CloseCode::Replaced)),
            }
        }
    }

    /// Says that an earlier connection goes on, or that a new one has begun.
    async fn welcome(&mut self, is_resumed: bool) -> Result<(), End> {
        let text = self.greeting(is_resumed)?;
        self.say(Reply { text, end: Ok(()) }).await
    }

    /// Returns what is said first, if anything is.
    fn greeting(&self, is_resumed: bool) -> Result<Option<Utf8Bytes>, End> {
        let Admitted { identity, role_name, .. } = &self.inbound.admitted;
        let welcome = self.gateway.host.welcome(&Welcome {
            connection: &Uuid::new_v4().simple().to_string(),
            identity,
            role: role_name,
            heartbeat: self.gateway.config.heartbeat(),
            resumed: is_resumed,
            position: self.open.reader().position(),
        });
        // Without its first message, a client knows nothing.
        let text = welcome.map(|welcome| written(&welcome).map(Utf8Bytes::from).ok_or(Some(CloseCode::Internal)));
        text.transpose()
    }

    /// The world has begun anew: so does its reader.
    async fn begin_anew(&mut self) -> Result<(), End> {
        self.open.reader().begin_anew(&self.gateway.world, self.inbound.admitted.role);
        self.welcome(false).await
    }

    fn receive(&mut self, frame: Option<Result<Frame, axum::Error>>) -> Result<Reply, End> {
        self.unanswered = 0;
        match frame {
            Some(Ok(Frame::Text(text))) => Ok(self.take(&text)),
            Some(Ok(Frame::Binary(_))) => Err(Some(CloseCode::NotText)),
            // Answered where they are read.
            Some(Ok(Frame::Ping(_) | Frame::Pong(_))) => Ok(Reply::NONE),
            Some(Ok(Frame::Close(_))) => Err(Some(CloseCode::Normal)),
            None => Err(None),
            Some(Err(error)) => Err(closing::code_of(error)),
        }
    }

    /// Takes a message: it is on its way, or refused.
    fn take(&mut self, text: &str) -> Reply {
        match self.inbound.check(text, &self.gateway) {
            Ok(checked) => {
                if !self.echo {
                    self.open.reader().hold();
                }
                let gateway = Arc::clone(&self.gateway);
                self.under_way.push(async move { gateway.pass_on(checked).await });
                self.open.has_under_way(self.under_way.len());
                Reply::NONE
            }
            Err(refused) => self.refuse(&refused),
        }
    }

    fn answered(&mut self, answer: Answer) -> Reply {
        self.open.has_under_way(self.under_way.len());
        match answer {
            Ok(appended) => {
                if !self.echo {
                    self.open.reader().leave_out(appended.seq);
                }
                Reply::NONE
            }
            Err(refused) => self.refuse(&refused),
        }
    }

    async fn ask_for_life(&mut self) -> Result<(), End> {
        // Nothing is read from the client, its answers neither.
        if !self.under_way.has_room() {
            return Ok(());
        }
        if self.unanswered >= 2 {
            return Err(Some(CloseCode::NoSignOfLife));
        }
        self.unanswered += 1;
        self.ping().await
    }
}

/// Takes up an earlier connection, if the log reaches back to there, or begins a new one. Returns which it is.
fn take_up<H: Host, E: Engine>(gateway: &Gateway<H, E>, role: usize, since: Option<Position>) -> (Cursor, bool) {
    let Some(since) = since else { return (gateway.world.join(role), false) };
    let earlier = gateway.world.log().resume(role, since);
    let is_resumed = earlier.is_some();
    gateway.metrics.resumed(is_resumed);
    (earlier.unwrap_or_else(|| gateway.world.join(role)), is_resumed)
}
