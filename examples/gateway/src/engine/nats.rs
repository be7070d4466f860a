//! The engine of many gateways: a stream of [NATS JetStream](https://docs.nats.io/nats-concepts/jetstream) for each world.
//!
//! A message's place in the stream is its number, and the time at which the stream was made is the epoch. So the log of
//! each gateway is a window over the same order.

mod ended;
mod follow;
mod headers;
mod lease;
mod link;
mod publish;
mod subjects;

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_nats::jetstream::context::{Context, ContextBuilder};
use async_nats::jetstream::stream::{Config, DiscardPolicy, StorageType, Stream as Storing};
use async_nats::{Client, ConnectError, ConnectOptions};
use futures_util::Stream;
use tokio::sync::{Mutex, mpsc};
use tokio_stream::wrappers::ReceiverStream;
use tokio_util::sync::{CancellationToken, DropGuard};
use uuid::Uuid;

use super::{Appended, Attendance, Change, Engine, Entry, Others, Unavailable};
use crate::config::{NatsConfig, Storage};
use ended::Ended;
use follow::Following;
use lease::Leases;
use link::Link;
use subjects::Subjects;

/// How long the server may take to answer.
const ANSWER: Duration = Duration::from_secs(2);

/// How many messages may be under way from the stream to the log.
const UNDER_WAY: usize = 4096;

/// What an engine has to be told.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where the servers are, and how the stream is kept.
    pub nats: NatsConfig,
    /// The name of the world: there is a stream for each.
    pub world: String,
    /// The types of messages, as they were declared.
    pub types: Vec<&'static str>,
    /// The key under which numbers are written into messages, if they are.
    pub position_key: Option<&'static str>,
    /// How far a gateway that comes later reads back.
    pub window: Duration,
}

impl Options {
    const fn lease(&self) -> Duration {
        Duration::from_millis(self.nats.lease_ms)
    }
}

/// Follows a stream that many gateways append to.
pub struct Nats {
    shared: Arc<Shared>,
    leases: Arc<Leases>,
    _listening: DropGuard,
}

/// What the parts of the engine share.
struct Shared {
    /// The name of this gateway.
    gateway: String,
    client: Client,
    context: Context,
    link: Link,
    /// Cancelled when the other gateways are not heard any more, and will not be.
    deaf: CancellationToken,
    subjects: Subjects,
    ended: Ended,
    /// Whether the stream lets messages go after a time that they say themselves.
    has_ttl: AtomicBool,
    /// Whose message is next: each is on its way before the one that came after it.
    turn: Mutex<()>,
    options: Options,
}

impl Nats {
    /// Makes the engine. It connects by itself, as often as it has to: servers need not be there yet.
    ///
    /// # Errors
    ///
    /// An address cannot be understood.
    pub async fn new(options: Options) -> Result<Self, ConnectError> {
        let link = Link::new();
        let client = connect(&options, &link).await?;
        let context = ContextBuilder::new().timeout(ANSWER).ack_timeout(ANSWER).build(client.clone());
        let subjects = Subjects::new(&options.nats.prefix, &options.world);
        let gateway = Uuid::new_v4().simple().to_string();
        let leases = Arc::new(Leases::new(gateway.clone(), options.lease()));
        let (ended, has_ttl, turn) = (Ended::default(), AtomicBool::new(false), Mutex::new(()));
        let deaf = CancellationToken::new();
        let shared = Arc::new(Shared { gateway, client, context, link, deaf, subjects, ended, has_ttl, turn, options });
        let stop = CancellationToken::new();
        let listening = stop.clone().run_until_cancelled_owned(lease::listen(Arc::clone(&shared), Arc::clone(&leases)));
        // However it ends: whoever does not hear the others would take all of them for gone.
        let deaf = shared.deaf.clone().drop_guard();
        tokio::spawn(async move {
            let _deaf = deaf;
            listening.await
        });
        Ok(Self { shared, leases, _listening: stop.drop_guard() })
    }
}

async fn connect(options: &Options, link: &Link) -> Result<Client, ConnectError> {
    let connecting = ConnectOptions::new()
        .name("gateway")
        .retry_on_initial_connect()
        .connection_timeout(ANSWER)
        .ping_interval(ANSWER)
        .reconnect_delay_callback(|attempts| Duration::from_millis(50).saturating_mul(1 << attempts.min(4)))
        .event_callback(link.callback());
    let servers: Result<Vec<async_nats::ServerAddr>, _> =
        options.nats.servers.iter().map(|server| server.parse()).collect();
    let servers =
        servers.map_err(|error| ConnectError::with_source(async_nats::ConnectErrorKind::ServerParse, error))?;
    connecting.connect(servers).await
}

impl Shared {
    /// Returns the stream of the world, which is made if there is none.
    async fn stream(&self) -> Result<Storing, async_nats::Error> {
        let storage = match self.options.nats.storage {
            Storage::File => StorageType::File,
            Storage::Memory => StorageType::Memory,
        };
        let config = Config {
            name: self.subjects.stream(),
            subjects: self.subjects.of_messages(),
            storage,
            num_replicas: self.options.nats.replicas,
            // A bound for a sender who never rests, wide enough for what a log holds of one who keeps to usual rates.
            max_messages_per_subject: 1024,
            max_bytes: 1 << 30,
            discard: DiscardPolicy::Old,
            duplicate_window: Duration::from_secs(120),
            // Servers before 2.11 do not know this, and say so.
            allow_message_ttl: true,
            ..Config::default()
        };
        let stream = self.context.get_or_create_stream(config).await?;
        let config = &stream.cached_info().config;
        self.has_ttl.store(config.allow_message_ttl, Ordering::Relaxed);
        if config.num_replicas > 1 && !self.client.is_server_compatible(2, 11, 0) {
            tracing::warn!("replicas of this version of NATS may become different; 2.11 and later keep them the same");
        }
        Ok(stream)
    }
}

impl Engine for Nats {
    async fn append(&self, entry: Entry) -> Result<Appended, Unavailable> {
        self.shared.append(entry).await
    }

    fn follow(&self) -> impl Stream<Item = Change> + Send {
        let (sender, changes) = mpsc::channel(UNDER_WAY);
        tokio::spawn(Following::new(Arc::clone(&self.shared), sender).run());
        ReceiverStream::new(changes)
    }

    fn lease(&self) -> Option<Duration> {
        Some(self.shared.options.lease())
    }

    async fn announce(&self, here: Attendance) {
        lease::announce(&self.shared, &self.leases, here).await;
    }

    fn others(&self) -> Others {
        self.leases.others()
    }
}

impl fmt::Debug for Nats {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Nats").field("stream", &self.shared.subjects.stream()).finish_non_exhaustive()
    }
}
