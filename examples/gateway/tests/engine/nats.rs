//! The engine of many gateways, on a server for each test.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use futures_util::{StreamExt, TryStreamExt};
use gateway::config::NatsConfig;
use gateway::engine::{Attendance, Change, Engine, Entry, Nats, Options};
use gateway::world::Keep;
use tokio::time::timeout;

use crate::bed::{Bed, POSITION_KEY, event, named, state};
use crate::follower::{Follower, PATIENCE};
use crate::producers::{append, insist};
use crate::server::{Server, is_of_2_11};

const WINDOW: Duration = Duration::from_secs(120);

struct Cluster {
    server: Server,
    engine: Arc<Nats>,
}

async fn engine(server: &Server, window: Duration) -> Arc<Nats> {
    let options = Options {
        nats: NatsConfig { servers: vec![server.url()], lease_ms: 100, ..NatsConfig::default() },
        world: "world".to_owned(),
        types: vec!["event", "state"],
        position_key: Some(POSITION_KEY),
        window,
    };
    Arc::new(Nats::new(options).await.expect("the address can be understood"))
}

impl Bed for Cluster {
    type Engine = Nats;

    async fn make() -> Option<Self> {
        let server = Server::start().await?;
        let engine = engine(&server, WINDOW).await;
        Some(Self { server, engine })
    }

    fn engine(&self) -> Arc<Nats> {
        Arc::clone(&self.engine)
    }

    async fn newcomer(&self) -> Option<Arc<Nats>> {
        Some(engine(&self.server, WINDOW).await)
    }

    async fn take_down(&mut self) -> bool {
        self.server.kill();
        true
    }

    async fn bring_up(&mut self) {
        self.server.start_again().await;
    }
}

crate::suite::suite!(Cluster);

#[tokio::test]
async fn of_what_is_older_than_the_window_only_states_are_told() {
    let Some(bed) = Cluster::make().await else { return };
    for entry in [state("a", "one"), state("b", "two"), event("three"), state("a", "four"), event("five")] {
        bed.engine().append(entry).await.expect("the engine is there");
    }
    let mut follower = Follower::of(engine(&bed.server, Duration::ZERO).await);
    follower.until_up().await;
    let told = follower.told();
    assert_eq!((told.seqs(), told.states_until), (vec![2, 4], 5));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_discarded_before_it_is_told_is_counted() {
    let Some(bed) = Cluster::make().await else { return };
    let engine = bed.engine();
    let mut changes = std::pin::pin!(engine.follow());
    let mut told = 0;
    while !matches!(changes.next().await, Some(Change::Up)) {}
    // More than may be under way to somebody who does not listen.
    for _ in 0..12 {
        let appended = join_all((0..500).map(|_| engine.append(event("unheard")))).await;
        assert!(appended.iter().all(Result::is_ok));
    }
    let client = async_nats::connect(bed.server.url()).await.expect("the server is there");
    let stream = async_nats::jetstream::new(client).get_stream("MATRIX_world").await.expect("the stream is there");
    stream.purge().await.expect("messages can be discarded");
    let last = engine.append(event("heard")).await.expect("the engine is there").seq;
    let mut discarded = 0;
    loop {
        match changes.next().await {
            Some(Change::Appended(frame)) => {
                told += 1;
                if frame.seq == last {
                    break;
                }
            }
            Some(Change::Discarded(messages)) => discarded += messages,
            other => panic!("expected messages, found {other:?}"),
        }
    }
    assert!(discarded > 0, "{told} were told");
    assert_eq!(told + discarded, last);
}

#[tokio::test]
async fn others_know_who_is_there_however_many_these_are() {
    let Some(bed) = Cluster::make().await else { return };
    let (one, other) = (bed.engine(), bed.newcomer().await.expect("there may be several gateways"));
    // More than the server takes as one message.
    let present: Vec<Arc<str>> = (0..50_000).map(|number| format!("agent:somebody-number-{number}").into()).collect();
    let told = async {
        while other.others().present.len() < present.len() {
            one.announce(Attendance { present: present.clone(), ..Attendance::default() }).await;
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    timeout(PATIENCE, told).await.expect("the other gateway is told");
    one.announce(Attendance::default()).await;
    let told = async {
        while !other.others().present.is_empty() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(PATIENCE, told).await.expect("the other gateway is told that they have gone");
}

/// The server has lost what it had not written, and was given as many messages again before a gateway has looked.
#[tokio::test(flavor = "multi_thread")]
async fn a_stream_that_became_shorter_begins_a_new_epoch_even_if_it_is_as_long_again() {
    let Some(mut bed) = Cluster::make().await else { return };
    let mut follower = Follower::of(bed.engine());
    append(&*bed.engine(), event("kept")).await;
    bed.server.kill();
    let mut shorter = bed.server.copy().await;
    bed.server.start_again().await;
    for name in ["one", "two", "three"] {
        insist(&*bed.engine(), named(name, event("lost"))).await;
    }
    follower.until_seq(4).await;
    bed.server.kill();
    let other = engine(&shorter, WINDOW).await;
    for name in ["four", "five", "six"] {
        insist(&*other, named(name, event(name))).await;
    }
    shorter.kill();
    bed.server.exchange_files(&mut shorter);
    bed.server.start_again().await;
    follower.until("what is there now", |told| told.texts().iter().any(|text| text.contains("six"))).await;
    let told = follower.told();
    assert_eq!(told.epochs.len(), 2, "it is another world");
    assert_eq!(told.seqs(), [1, 2, 3, 4, 1, 2, 3, 4]);
}

/// Returns how many messages of each subject are in the stream.
async fn stored(server: &Server) -> BTreeMap<String, usize> {
    let client = async_nats::connect(server.url()).await.expect("the server runs");
    let stream = async_nats::jetstream::new(client).get_stream("MATRIX_world").await.expect("the stream is there");
    let subjects = stream.info_with_subjects(">").await.expect("the server answers");
    subjects.try_collect().await.expect("the server answers")
}

/// Has an engine do what it does by itself, until there is nothing in the stream but that.
async fn until_stored(bed: &Cluster, engine: &Nats, expected: &[(&str, usize)]) {
    let expected = expected.iter().map(|(subject, count)| (format!("matrix.world.{subject}"), *count)).collect();
    let mut found = BTreeMap::new();
    let is_stored = async {
        while found != expected {
            engine.announce(Attendance::default()).await;
            tokio::time::sleep(Duration::from_millis(50)).await;
            found = stored(&bed.server).await;
        }
    };
    let is_stored = timeout(PATIENCE, is_stored).await;
    assert!(is_stored.is_ok(), "expected {expected:?}, found {found:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_state_that_is_over_leaves_the_stream_and_does_not_come_back() {
    let Some(bed) = Cluster::make().await else { return };
    let engine = engine(&bed.server, Duration::from_millis(500)).await;
    let mut follower = Follower::of(Arc::clone(&engine));
    let over = |key: &str| Entry {
        keep: Keep::Latest { key: format!("state/{key}").into(), is_over: true },
        ..state(key, "over")
    };
    for entry in [state("kept", "on"), state("ended", "on"), over("ended"), state("again", "on"), over("again")] {
        append(&*engine, entry).await;
    }
    let last = append(&*engine, state("again", "on")).await.seq;
    follower.until_seq(last).await;
    until_stored(&bed, &engine, &[("state.state.again", 1), ("state.state.kept", 1)]).await;
    // A gateway that comes later finds what was over before.
    append(&*engine, over("kept")).await;
    drop((engine, follower));
    tokio::time::sleep(Duration::from_secs(1)).await;
    let later = self::engine(&bed.server, Duration::from_millis(500)).await;
    let mut follower = Follower::of(Arc::clone(&later));
    follower.until_up().await;
    until_stored(&bed, &later, &[("state.state.again", 1)]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn events_leave_the_stream_where_the_server_can_do_that() {
    let Some(bed) = Cluster::make().await else { return };
    if !is_of_2_11() {
        return;
    }
    let engine = engine(&bed.server, Duration::from_millis(500)).await;
    let mut follower = Follower::of(Arc::clone(&engine));
    // Until the engine knows its stream, and what the server can do.
    follower.until_up().await;
    append(&*engine, state("kept", "on")).await;
    append(&*engine, event("one")).await;
    assert_eq!(stored(&bed.server).await.len(), 2);
    until_stored(&bed, &engine, &[("state.state.kept", 1)]).await;
}
