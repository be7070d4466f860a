//! Telling everybody what is new.
//!
//! One task goes from reader to reader and writes for each, instead of a task being woken for each: of ten thousand sockets, those
//! that only listen are then touched by nothing else. There are as many such tasks as threads, and each has its share of the
//! sockets.

use std::time::{Duration, Instant};

use tokio::task::yield_now;

use crate::metrics::Metrics;
use crate::sockets::Sockets;
use crate::world::World;

/// How many readers are looked up at once.
const READERS: usize = 32;

/// How long readers are written for before others have a turn. With longer turns, senders come to speak less often, and more
/// writes are for fewer messages: 2 ms make a delivery cost 1.6 times as much where there is as much as can be. With shorter ones,
/// those who are up to date wait for others, of whom each may have 64 KiB to write between two turns.
const TURN: Duration = Duration::from_micros(100);

/// Writes what is new for a share of the sockets, whenever there is something. Never ends.
pub(crate) async fn fan_out(world: &World, sockets: &Sockets, share: usize, metrics: &Metrics) {
    let mut news = world.news();
    // Something may have happened before this task has begun.
    news.mark_changed();
    while news.changed().await.is_ok() {
        let (mut from, mut begun) = (0, Instant::now());
        loop {
            let some = sockets.some(share, from, READERS);
            let Some((last, _)) = some.last() else { break };
            from = last + 1;
            for (_, socket) in &some {
                socket.reader.write_news(world, metrics);
            }
            drop(some);
            if begun.elapsed() > TURN {
                yield_now().await;
                begun = Instant::now();
            }
        }
        yield_now().await;
    }
}
