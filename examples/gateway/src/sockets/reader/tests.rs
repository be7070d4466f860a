//! Who writes for a client, and when.

use std::mem::MaybeUninit;
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use socket2::SockRef;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};

use super::*;
use crate::engine::Change;
use crate::wire::Wire;
use crate::world::{Audience, Frame, Keep, Window};

/// A reader that has just joined, and its client.
struct Bed {
    world: World,
    metrics: Metrics,
    reader: Reader,
    client: TcpStream,
    head: u64,
    /// Kept open.
    _wire: Wire,
}

impl Bed {
    /// Makes a world in which so many states are known.
    async fn new(states: u64) -> Self {
        let world = World::new(Window { bytes: usize::MAX, age: Duration::MAX });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has free ports");
        let address = listener.local_addr().expect("the listener has an address");
        let client = TcpStream::connect(address).await.expect("somebody listens");
        let wire = Wire::new(listener.accept().await.expect("somebody has come").0, None);
        let state = |seq: u64| Keep::Latest { key: seq.to_string().into(), is_over: false };
        world.apply((1..=states).map(|seq| appended(seq, "{}", state(seq))).collect());
        let reader = Reader::new(wire.outlet(), world.join(0));
        Self { world, metrics: Metrics::new(None), reader, client, head: states, _wire: wire }
    }

    fn happen(&mut self, text: &str) {
        self.head += 1;
        self.world.apply(vec![appended(self.head, text, Keep::Recent)]);
    }

    fn write_news(&self) {
        self.reader.write_news(&self.world, &self.metrics);
    }

    fn write_on(&self) -> Outcome {
        self.reader.write_on(&self.world, &self.metrics)
    }

    /// Whether the task has been called.
    fn is_called(&self) -> bool {
        self.reader.called().now_or_never().is_some()
    }

    /// Returns so many bytes that have come to the client.
    async fn received(&mut self, bytes: usize) -> Vec<u8> {
        let mut received = vec![0; bytes];
        self.client.read_exact(&mut received).await.expect("so much was written");
        received
    }

    fn has_received_nothing(&self) -> bool {
        let peeked = SockRef::from(&self.client).peek(&mut [MaybeUninit::uninit()]);
        peeked.is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock)
    }
}

fn appended(seq: u64, text: &str, keep: Keep) -> Change {
    let (text, at) = (text.into(), Instant::now());
    Change::Appended(Frame { seq, message_type: "any", text, keep, audience: Audience::ALL, owner: None, at })
}

#[tokio::test]
async fn what_is_new_is_written_for_those_who_know_the_rest() {
    let mut bed = Bed::new(0).await;
    bed.happen("one");
    bed.write_news();
    assert!(bed.has_received_nothing(), "its task has not begun");
    assert_eq!(bed.write_on(), Ok(Read::End));
    assert_eq!(bed.received(5).await, b"\x81\x03one");
    bed.happen("two");
    bed.write_news();
    assert_eq!(bed.received(5).await, b"\x81\x03two");
    assert_eq!(bed.reader.reached(), 2);
    assert!(!bed.is_called(), "its task had nothing to do");
}

#[tokio::test]
async fn who_is_held_is_told_nothing_before_its_task_writes_on() {
    let mut bed = Bed::new(0).await;
    assert_eq!(bed.write_on(), Ok(Read::End));
    bed.reader.hold();
    assert!(bed.is_called());
    bed.happen("own");
    bed.happen("other");
    bed.write_news();
    assert!(bed.has_received_nothing());
    bed.reader.leave_out(1);
    assert_eq!(bed.write_on(), Ok(Read::End));
    assert_eq!(bed.received(7).await, b"\x81\x05other");
}

#[tokio::test]
async fn who_has_no_room_is_left_to_its_task_and_its_frames_are_whole() {
    let mut bed = Bed::new(0).await;
    assert_eq!(bed.write_on(), Ok(Read::End));
    let text = "x".repeat(50_000);
    while !bed.is_called() {
        bed.happen(&text);
        bed.write_news();
    }
    // The fan-out does not go on, whatever room there is; what has happened last is not told twice.
    let messages = usize::try_from(bed.head).expect("it is a small number");
    let size = messages * (4 + text.len());
    bed.happen("last");
    bed.write_news();
    assert_eq!(bed.write_on(), Err(Obstacle::NoRoom), "why it was called");
    let Bed { world, metrics, reader, client, .. } = &mut bed;
    let task = async {
        reader.finish().await.expect("the client is there");
        while reader.write_on(world, metrics) != Ok(Read::End) {
            reader.finish().await.expect("the client is there");
        }
    };
    let mut received = vec![0; size + 6];
    let ((), read) = tokio::join!(task, client.read_exact(&mut received));
    read.expect("so much was written");
    let frame = [b"\x81\x7e\xc3\x50", text.as_bytes()].concat();
    assert!(received[..size].chunks(frame.len()).all(|received| received == frame));
    assert_eq!(received[size..], *b"\x81\x04last");
}

#[tokio::test]
async fn what_only_the_task_can_do_is_left_to_it_once() {
    let mut bed = Bed::new(0).await;
    assert_eq!(bed.write_on(), Ok(Read::End));
    bed.world.apply(vec![Change::Discarded(3)]);
    bed.happen("next");
    bed.write_news();
    assert!(bed.is_called());
    assert_eq!(bed.write_on(), Ok(Read::Missed(3)));
    assert!(bed.has_received_nothing());
    assert_eq!(bed.write_on(), Ok(Read::End));
    assert_eq!(bed.received(6).await, b"\x81\x04next");
}

#[tokio::test]
async fn newcomers_are_not_behind_while_they_are_told_old_states() {
    let bed = Bed::new(100).await;
    assert_eq!(bed.reader.reached(), 100, "it is about to be told");
    assert_eq!(bed.write_on(), Ok(Read::More));
    assert!(bed.reader.position().seq < 100);
    assert_eq!(bed.reader.reached(), 100, "it has been told some");
}
