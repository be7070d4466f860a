//! The gateway: what all of its sockets share.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use protocol::{Envelope, Payload, Protocol};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::admission::Admission;
use crate::config::Config;
use crate::connection::{Refusal, entry};
use crate::engine::{Appended, Engine, Entry, Unavailable};
use crate::host::{Host, Status};
use crate::metrics::Metrics;
use crate::presence::Presences;
use crate::rates::Rates;
use crate::world::{Window, World};

/// How long a message waits for an engine that cannot be reached.
const PATIENCE: Duration = Duration::from_secs(2);

/// A gateway for the protocol of its host: what its sockets share.
pub struct Gateway<H: Host, E: Engine> {
    pub(crate) host: H,
    pub(crate) engine: E,
    pub(crate) config: Config,
    pub(crate) world: World,
    pub(crate) admission: Admission,
    pub(crate) presences: Presences,
    pub(crate) rates: Rates,
    pub(crate) metrics: Arc<Metrics>,
    /// Cancelled when sockets are to be closed.
    pub(crate) stop: CancellationToken,
    /// The tasks of sockets and of the gateway itself.
    pub(crate) tasks: TaskTracker,
    started: Instant,
}

impl<H: Host, E: Engine> Gateway<H, E> {
    /// Makes a gateway and begins to follow its engine. Has to be called within a runtime.
    pub fn new(config: Config, host: H, engine: E) -> Arc<Self> {
        let window = Window { bytes: config.log_bytes, age: config.log_age() };
        let gateway = Arc::new(Self {
            admission: Admission::new(&config, H::Protocol::CONTRACT),
            world: World::new(window),
            presences: Presences::default(),
            rates: Rates::default(),
            metrics: Arc::default(),
            stop: CancellationToken::new(),
            tasks: TaskTracker::new(),
            started: Instant::now(),
            host,
            engine,
            config,
        });
        gateway.spawn(Self::follow);
        gateway.spawn(Self::report_status);
        gateway.spawn(Self::keep_lease);
        gateway
    }

    /// Runs something beside the sockets, until the gateway stops.
    fn spawn<F: Future<Output = ()> + Send + 'static>(self: &Arc<Self>, run: impl FnOnce(Arc<Self>) -> F) {
        let run = run(Arc::clone(self));
        let stop = self.stop.clone();
        self.tasks.spawn(async move { stop.run_until_cancelled(run).await });
    }

    async fn follow(self: Arc<Self>) {
        self.world.follow(&self.engine).await;
    }

    async fn report_status(self: Arc<Self>) {
        let Some(period) = self.config.status() else { return };
        let mut ticks = tokio::time::interval(period);
        loop {
            ticks.tick().await;
            let status = self.status();
            self.metrics.observe(&status, &self.world.log());
            let Some(message) = self.host.status(&status) else { return };
            // What cannot be said now is said in a moment.
            let _ = self.publish(&message).await;
        }
    }

    /// Puts a message of the gateway's own, or of a producer inside of this process, into the log.
    ///
    /// # Errors
    ///
    /// The message is invalid, or the engine cannot be reached.
    pub fn publish<'g>(
        &'g self,
        message: &Envelope<H::Protocol>,
    ) -> impl Future<Output = Result<Appended, Refusal>> + Send + use<'g, H, E> {
        // Not held while waiting: other threads may then read what only this one may.
        let entry = entry::<H>(message, None);
        async { self.append(entry?).await.map_err(|_| Refusal::Unavailable) }
    }

    pub(crate) async fn append(&self, entry: Entry) -> Result<Appended, Unavailable> {
        timeout(PATIENCE, self.engine.append(entry)).await.unwrap_or(Err(Unavailable))
    }

    pub(crate) fn status(&self) -> Status {
        Status { uptime: self.started.elapsed(), is_current: self.world.is_current(), present: self.presences.count() }
    }

    /// Closes all sockets and waits until they are closed, or until that time is over.
    pub async fn drain(&self) {
        self.stop.cancel();
        self.tasks.close();
        let _ = timeout(self.config.drain(), self.tasks.wait()).await;
    }
}

impl<H: Host, E: Engine> fmt::Debug for Gateway<H, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Gateway")
            .field("protocol", &H::Protocol::CONTRACT.name)
            .field("messages", &H::Protocol::TYPES.len())
            .finish_non_exhaustive()
    }
}
