//! Much of what no honest client sends at all.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::client::{Client, bark};
use crate::raw::{frame, handshake};
use crate::server::Running;

/// An honest client, who comes after all that, is served.
async fn serves(running: &Running) {
    let mut honest: Client = running.join("agent", "timmy").await;
    honest.send(&bark("timmy", "Still here")).await;
    assert_eq!(honest.receive_type("bark").await["data"]["text"], "Still here");
}

/// Xorshift: the same numbers on every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("it is smaller than a usize")
    }

    /// A frame that is one at first sight: its kind, its bits and what is in it are anything.
    fn frame(&mut self) -> Vec<u8> {
        let texts: [&[u8]; 5] = [b"", b"{\"type\":\"bark\"", b"[[[[[[[[", b"\xf0\x9f\x98\x80", b"\xff\x00\xc0\x80"];
        let first = match self.below(4) {
            0 => self.next().to_le_bytes()[0],
            1 => 0x81,
            2 => 0x01,
            _ => 0x80,
        };
        let mut payload = texts[self.below(texts.len())].repeat(1 + self.below(8));
        payload.truncate(125);
        let mut frame = frame(first, &payload);
        if self.below(8) == 0 {
            let at = self.below(frame.len());
            frame[at] = self.next().to_le_bytes()[0];
        }
        frame
    }
}

#[tokio::test]
async fn half_open_handshakes_keep_nobody_out() {
    let running = Running::new().await;
    let mut waiting = Vec::new();
    for number in 0..300 {
        let mut stream = TcpStream::connect(running.address).await.expect("the gateway listens");
        let request = "GET /api/world/ws HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\n";
        // Some say nothing at all.
        let part = &request[..number % request.len()];
        stream.write_all(part.as_bytes()).await.expect("the gateway reads");
        waiting.push(stream);
    }
    serves(&running).await;
}

#[tokio::test]
async fn frames_of_any_kind_harm_nobody() {
    let running = Running::new().await;
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for _ in 0..200 {
        let mut stream = handshake(running.address).await;
        for _ in 0..20 {
            // It may be closed before all is sent.
            if stream.write_all(&random.frame()).await.is_err() {
                break;
            }
        }
    }
    serves(&running).await;
}

#[tokio::test]
async fn a_message_in_thousands_of_parts_is_one_message() {
    let running = Running::new().await;
    let mut visitor = handshake(running.address).await;
    let mut parts = frame(0x01, b"{");
    parts.extend(frame(0x00, b" ").repeat(5_000));
    parts.extend(frame(0x00, b"").repeat(5_000));
    parts.extend(frame(0x80, b"\"type\":\"brak\"}"));
    visitor.write_all(&parts).await.expect("the gateway reads");
    let mut received = String::new();
    while !received.contains("did you mean `bark`?") {
        let mut bytes = [0; 1024];
        let read = timeout(Duration::from_secs(20), visitor.read(&mut bytes)).await.expect("an answer comes");
        received.push_str(&String::from_utf8_lossy(&bytes[..read.expect("the socket is open")]));
    }
}

#[tokio::test]
async fn parts_without_end_are_too_large_together() {
    let running = Running::new().await;
    let mut visitor = handshake(running.address).await;
    let part = frame(0x00, &[b' '; 125]).repeat(100);
    visitor.write_all(&frame(0x01, b"{")).await.expect("the gateway reads");
    // 64 KiB are enough, and the rest of what is on its way; then it is closed.
    let mut sent = 0;
    while timeout(Duration::from_secs(20), visitor.write_all(&part)).await.expect("the gateway reads or closes").is_ok()
    {
        sent += part.len();
        assert!(sent < 64 << 20, "the gateway reads on and on");
    }
}

#[tokio::test]
async fn pings_whose_answers_nobody_reads_harm_nobody() {
    let running = Running::new().await;
    let mut rude = handshake(running.address).await;
    let pings = frame(0x89, &[b'x'; 125]).repeat(1_000);
    let flood = tokio::spawn(async move { while rude.write_all(&pings).await.is_ok() {} });
    for _ in 0..5 {
        serves(&running).await;
    }
    flood.abort();
}
