//! The gateway of one world: what all of its sockets share.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use axum::extract::ws::Utf8Bytes;
use protocol::{Envelope, Payload, Protocol};
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::task::coop;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::admission::{Admission, Places};
use crate::config::Config;
use crate::connection::{Checked, Refusal, Refused, entry};
use crate::engine::{Appended, Engine, Entry, Unavailable};
use crate::fan_out::fan_out;
use crate::host::{Host, Status, written};
use crate::metrics::Metrics;
use crate::presence::Presences;
use crate::rates::Rates;
use crate::refusals::Refusals;
use crate::sockets::Sockets;
use crate::world::{Window, World};

/// A gateway for the protocol of its host, in one world: what its sockets share.
pub struct Gateway<H: Host, E: Engine> {
    /// The name of its world.
    pub(crate) name: Arc<str>,
    pub(crate) host: H,
    pub(crate) engine: E,
    pub(crate) config: Config,
    pub(crate) world: World,
    pub(crate) admission: Admission,
    pub(crate) presences: Presences,
    pub(crate) rates: Rates,
    pub(crate) refusals: Refusals,
    pub(crate) metrics: Metrics,
    /// The sockets that are open.
    pub(crate) sockets: Arc<Sockets>,
    /// What all clients are told beside the log, when nothing can be put into it.
    pub(crate) notices: watch::Sender<Utf8Bytes>,
    /// Cancelled when no more sockets are taken, and those that there are are closed one by one.
    pub(crate) draining: CancellationToken,
    drain_within: OnceLock<Duration>,
    /// Cancelled when the sockets are closed, and all else is to end.
    pub(crate) stop: CancellationToken,
    /// Cancelled when something has ended without which the gateway is none, before it was to end.
    pub(crate) failed: CancellationToken,
    /// The tasks of sockets.
    pub(crate) connections: TaskTracker,
    /// All other tasks.
    pub(crate) tasks: TaskTracker,
    started: Instant,
}

impl<H: Host, E: Engine> Gateway<H, E> {
    /// Makes a gateway of the first world of the configuration, and begins to follow its engine. Has to be called within a
    /// runtime.
    pub fn new(config: Config, host: H, engine: E) -> Arc<Self> {
        let name = config.worlds.first().map(String::as_str).unwrap_or_default().into();
        let places = Places::new(&config);
        Self::of_world(name, places, config, host, engine)
    }

    /// Makes a gateway of another world of the configuration, in the same process. The places of connections are the same; all
    /// else is its own.
    pub fn beside(&self, world: &str, host: H, engine: E) -> Arc<Self> {
        Self::of_world(world.into(), Arc::clone(&self.admission.places), self.config.clone(), host, engine)
    }

    fn of_world(name: Arc<str>, places: Arc<Places>, config: Config, host: H, engine: E) -> Arc<Self> {
        let window = Window { bytes: config.log_bytes, age: config.log_age() };
        let gateway = Arc::new(Self {
            admission: Admission::new(&config, H::Protocol::CONTRACT, Arc::clone(&name), places),
            world: World::new(window),
            presences: Presences::default(),
            rates: Rates::new(config.lag()),
            refusals: Refusals::default(),
            // Of a single world, nobody needs to be told which.
            metrics: Metrics::new((config.worlds.len() > 1).then(|| Arc::clone(&name))),
            sockets: Arc::new(Sockets::new(Handle::current().metrics().num_workers())),
            notices: watch::Sender::default(),
            draining: CancellationToken::new(),
            drain_within: OnceLock::new(),
            stop: CancellationToken::new(),
            failed: CancellationToken::new(),
            connections: TaskTracker::new(),
            tasks: TaskTracker::new(),
            started: Instant::now(),
            name,
            host,
            engine,
            config,
        });
        gateway.spawn(Self::follow);
        for share in 0..gateway.sockets.shares() {
            gateway.spawn(move |it| async move { fan_out(&it.world, &it.sockets, share, &it.metrics).await });
        }
        gateway.spawn(Self::report_status);
        gateway.spawn(Self::keep_lease);
        gateway
    }

    /// Runs something beside the sockets, until the gateway stops. If it panics, the gateway has failed.
    pub(crate) fn spawn<F: Future<Output = ()> + Send + 'static>(self: &Arc<Self>, run: impl FnOnce(Arc<Self>) -> F) {
        let run = run(Arc::clone(self));
        let stop = self.stop.clone();
        let unless_it_returns = self.failed.clone().drop_guard();
        self.tasks.spawn(async move {
            stop.run_until_cancelled(run).await;
            unless_it_returns.disarm();
        });
    }

    async fn follow(self: Arc<Self>) {
        // All sockets wait for this one: when there is much to do, it does not take turns with each of them for every 128 messages.
        coop::unconstrained(self.world.follow(&self.engine)).await;
        // An engine that has ended does not come back.
        tracing::error!(world = %self.name, "the engine has ended");
        self.failed.cancel();
    }

    /// Says how the gateway is, every few seconds and when the engine is lost or found.
    async fn report_status(self: Arc<Self>) {
        let Some(period) = self.config.status() else { return };
        let mut ticks = tokio::time::interval(period);
        let mut currency = self.world.currency();
        loop {
            let has_changed = tokio::select! {
                _ = ticks.tick() => false,
                Ok(()) = currency.changed() => true,
            };
            let status = self.status();
            let Some(message) = self.host.status(&status) else { return };
            // The status is one state of the world, so one gateway reports.
            let is_speaker = self.engine.others().is_speaker;
            let is_reported = status.is_current && is_speaker && self.publish(&message).await.is_ok();
            // What cannot be put into the log is said beside it: that is when it matters most.
            let is_needed = has_changed || is_speaker || !status.is_current;
            if !is_reported
                && is_needed
                && let Some(text) = written(&message)
            {
                self.notices.send_replace(text.into());
            }
        }
    }

    /// Puts a message of the gateway's own, or of a producer inside of this process, into the log.
    ///
    /// # Errors
    ///
    /// [`Refusal::Unavailable`]: the engine cannot be reached. A message that is invalid is logged, and refused in the same way.
    pub fn publish<'g>(
        &'g self,
        message: &Envelope<H::Protocol>,
    ) -> impl Future<Output = Result<Appended, Refusal>> + Send + use<'g, H, E> {
        // Not held while waiting: other threads may then read what only this one may.
        let entry = entry::<H>(message, None);
        async { self.append(entry?).await.map_err(|_| Refusal::Unavailable) }
    }

    pub(crate) async fn append(&self, entry: Entry) -> Result<Appended, Unavailable> {
        let begun = Instant::now();
        let appended = timeout(self.config.append(), self.engine.append(entry)).await.unwrap_or(Err(Unavailable));
        self.metrics.appended(begun.elapsed());
        appended
    }

    /// Puts a client's message into the log.
    pub(crate) async fn pass_on(&self, Checked { entry, id }: Checked) -> Result<Appended, Refused> {
        let message_type = entry.message_type;
        match self.append(entry).await {
            Ok(appended) => {
                self.metrics.received(message_type, appended.is_repeated);
                Ok(appended)
            }
            Err(Unavailable) => Err(Refused { refusal: Refusal::Unavailable, id }),
        }
    }

    /// Whether the engine can be reached; if it cannot at the moment, newcomers wait as long for it as messages do.
    pub(crate) async fn can_be_reached(&self) -> bool {
        let mut currency = self.world.currency();
        let reached = timeout(self.config.append(), currency.wait_for(|is_current| *is_current)).await;
        matches!(reached, Ok(Ok(_)))
    }

    pub(crate) fn status(&self) -> Status {
        let present = self.presences.count(&self.engine.others());
        Status { uptime: self.started.elapsed(), is_current: self.world.is_current(), present }
    }

    /// Whether the gateway takes no more sockets, and closes those that there are.
    pub(crate) fn is_draining(&self) -> bool {
        self.draining.is_cancelled()
    }

    /// Returns the time within which sockets are closed, once they are.
    pub(crate) fn drain_within(&self) -> Duration {
        self.drain_within.get().copied().unwrap_or_default()
    }

    /// Closes its sockets, not all at once, and waits until they are closed, or until that time is over. `open` are all that
    /// are open in the process, which are closed meanwhile.
    pub(crate) async fn close_sockets(&self, open: usize) {
        let most = self.config.drain();
        let sockets = u32::try_from(open).unwrap_or(u32::MAX);
        // Their clients come back at once, and elsewhere: not faster than that can take them.
        let wished =
            Duration::from_secs(1).mul_f64(f64::from(sockets) / f64::from(self.config.drain_per_second.max(1)));
        // Enough time is left to say goodbye.
        self.drain_within.get_or_init(|| wished.min(most.mul_f64(0.5)));
        self.draining.cancel();
        self.connections.close();
        if timeout(most, self.connections.wait()).await.is_err() {
            tracing::warn!("some sockets were still open");
        }
    }

    /// Ends all else.
    pub(crate) async fn end(&self) {
        self.stop.cancel();
        self.tasks.close();
        let _ = timeout(Duration::from_secs(1), self.tasks.wait()).await;
    }
}

impl<H: Host, E: Engine> fmt::Debug for Gateway<H, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Gateway")
            .field("world", &self.name)
            .field("protocol", &H::Protocol::CONTRACT.name)
            .field("messages", &H::Protocol::TYPES.len())
            .finish_non_exhaustive()
    }
}
