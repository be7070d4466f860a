//! Telling everybody what is new.
//!
//! One task goes from reader to reader and writes for each, instead of a task being woken for each: of ten thousand sockets, those
//! that only listen are then touched by nothing else. There are as many such tasks as threads, and each has its share of the
//! sockets.

use tokio::task::yield_now;

use crate::metrics::Metrics;
use crate::sockets::Sockets;
use crate::world::World;

/// How many readers are written for before others have a turn: it is a system call for each.
const READERS: usize = 32;

/// Writes what is new for a share of the sockets, whenever there is something, for as long as the world lasts.
pub(crate) async fn fan_out(world: &World, sockets: &Sockets, share: usize, metrics: &Metrics) {
    let mut news = world.news();
    while news.changed().await.is_ok() {
        let mut from = 0;
        loop {
            let some = sockets.some(share, from, READERS);
            let Some((last, _)) = some.last() else { break };
            from = last + 1;
            for (_, socket) in &some {
                socket.reader.write_news(world, metrics);
            }
            drop(some);
            yield_now().await;
        }
    }
}
