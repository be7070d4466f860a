//! A run: two gateways on NATS, producers, readers, and the nemesis.

use std::fs::File;
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;

use crate::checker::check;
use crate::cluster::elected;
use crate::history::{Event, read};
use crate::nemesis::{Placed, Victims, harm};
use crate::process::CONFIG;
use crate::server::Server;
use crate::{producer, reader};

/// Where everybody writes down what has happened, and where the gateways are.
pub(crate) struct Notes {
    file: Mutex<File>,
    gateways: Vec<SocketAddr>,
    /// When somebody last got back what it had sent, and for how long nobody ever did.
    silence: Mutex<(Instant, Duration)>,
}

impl Notes {
    pub(crate) fn write(&self, event: &Event) {
        if matches!(event, Event::Echoed { .. }) {
            let mut silence = self.silence.lock().expect("nobody panics here");
            *silence = (Instant::now(), silence.1.max(silence.0.elapsed()));
        }
        let line = serde_json::to_string(event).expect("events can be written");
        let mut file = self.file.lock().expect("nobody panics here");
        writeln!(file, "{line}").expect("the file can be written to");
    }

    /// Returns for how long nobody has got anything back, at most, since this was last asked.
    pub(crate) fn silence(&self) -> Duration {
        let mut silence = self.silence.lock().expect("nobody panics here");
        let longest = silence.1.max(silence.0.elapsed());
        silence.1 = Duration::ZERO;
        longest
    }

    /// Returns one of the gateways.
    pub(crate) fn gateway(&self) -> SocketAddr {
        self.gateways[fastrand::usize(..self.gateways.len())]
    }
}

fn variable(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().map_or(otherwise, |value| value.parse().expect("a number"))
}

/// Each run has the machine for itself.
static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes a minute, and needs a NATS server"]
async fn promises_are_kept_while_harm_is_done() {
    let _turn = TURN.lock().await;
    let Some(nats) = Server::start().await else { return };
    run(vec![nats], "").await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes a minute, and needs a NATS server"]
async fn promises_are_kept_while_leaders_of_a_cluster_are_killed() {
    let _turn = TURN.lock().await;
    let Some(nats) = Server::start_cluster(3).await else { return };
    run(nats, "replicas = 3\n").await;
}

async fn run(nats: Vec<Server>, config: &str) {
    let (times, seed) = (variable("CHAOS_TIMES", 2), variable("CHAOS_SEED", fastrand::u64(..1_000_000)));
    let config = format!("{CONFIG}{config}");
    let gateways = [Placed::start(&nats, &config).await, Placed::start(&nats, &config).await];
    elected(&nats).await;
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("chaos-{seed}.jsonl"));
    let file = Mutex::new(File::create(&path).expect("the folder can be written to"));
    let addresses = gateways.iter().map(|gateway| gateway.clients.address()).collect();
    let notes = Arc::new(Notes { file, gateways: addresses, silence: Mutex::new((Instant::now(), Duration::ZERO)) });
    println!("seed {seed}, each harm {times} times, history {}", path.display());
    let mut victims = Victims { nats, gateways };
    play(&mut victims, seed, times, &notes).await;
    let history = read(&std::fs::read_to_string(&path).expect("it was written"));
    println!("{}", summary(&history));
    let violations = check(&history);
    for violation in violations.iter().take(20) {
        println!("{violation:?}");
    }
    assert!(violations.is_empty(), "{} promises were not kept; seed {seed}", violations.len());
}

/// Lets everybody do what they do, then waits until all readers have read to the end.
async fn play(victims: &mut Victims, seed: u64, times: u64, notes: &Arc<Notes>) {
    let (stop_producing, stop_reading) = (CancellationToken::new(), CancellationToken::new());
    let (mut producers, mut readers) = (JoinSet::new(), JoinSet::new());
    for number in 0..3 {
        readers.spawn(reader::read(format!("reader-{number}"), Arc::clone(notes), stop_reading.clone()));
    }
    for number in 0..4 {
        producers.spawn(producer::produce(format!("agent-{number}"), Arc::clone(notes), stop_producing.clone()));
    }
    producers.spawn(producer::lie("agent-0".to_owned(), Arc::clone(notes), stop_producing.clone()));
    harm(victims, seed, times, notes).await;
    // What is going to be said of those who have gone is said within that time.
    sleep(Duration::from_secs(3)).await;
    stop_producing.cancel();
    let _ = timeout(Duration::from_secs(20), producers.join_all()).await;
    // Somebody who comes last, and has to be told all states.
    readers.spawn(reader::read("latecomer".to_owned(), Arc::clone(notes), stop_reading.clone()));
    sleep(Duration::from_secs(3)).await;
    stop_reading.cancel();
    timeout(Duration::from_secs(60), readers.join_all()).await.expect("in the end, everybody has read everything");
}

fn summary(history: &[Event]) -> String {
    let count = |is: fn(&Event) -> bool| history.iter().filter(|event| is(event)).count();
    format!(
        "{} sent, {} echoed, {} received, {} joined, {} harms",
        count(|event| matches!(event, Event::Sent { .. })),
        count(|event| matches!(event, Event::Echoed { .. })),
        count(|event| matches!(event, Event::Received { .. })),
        count(|event| matches!(event, Event::Joined { .. })),
        count(|event| matches!(event, Event::Harm { .. }))
    )
}
