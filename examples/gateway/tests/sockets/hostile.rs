//! Frames that no honest client sends.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::timeout;

use crate::client::bark;
use crate::raw::{code_for, frame, handshake};
use crate::server::Running;

#[tokio::test]
async fn broken_frames_end_the_connection_and_say_why() {
    let running = Running::new().await;
    let cases: &[(&str, Vec<u8>, u16)] = &[
        ("a reserved bit", frame(0xc1, b"{}"), 1002),
        ("an unknown kind of frame", frame(0x83, b"{}"), 1002),
        ("a fragmented ping", frame(0x09, b""), 1002),
        ("a continuation of nothing", frame(0x80, b"{}"), 1002),
        ("without a mask", vec![0x81, 2, b'{', b'}'], 1002),
        ("not UTF-8", frame(0x81, &[0xff, 0xfe]), 1007),
        ("not UTF-8, in two parts", [frame(0x01, &[0xe2, 0x82]), frame(0x80, &[0x28])].concat(), 1007),
        (
            "a length beyond all messages",
            vec![0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0],
            1009,
        ),
        (
            "a message beyond all, in small parts",
            [frame(0x01, b"{"), frame(0x00, &[b' '; 125]).repeat(600)].concat(),
            1009,
        ),
        ("no text", frame(0x82, b"{}"), 1003),
    ];
    for (what, bytes, expected) in cases {
        assert_eq!(code_for(&running, bytes).await, Some(*expected), "{what}");
    }
}

#[tokio::test]
async fn noise_harms_nobody() {
    let running = Running::new().await;
    let mut honest = running.join("agent", "timmy").await;
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..200 {
        let mut stream = handshake(running.address).await;
        let noise: Vec<u8> = (0..64)
            .map(|_| {
                // Xorshift: the same noise on every run.
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                random.to_le_bytes()[0]
            })
            .collect();
        stream.write_all(&noise).await.expect("the gateway reads");
    }
    honest.send(&bark("timmy", "Still here")).await;
    assert_eq!(honest.receive_type("bark").await["data"]["text"], "Still here");
}

#[tokio::test]
async fn a_message_in_parts_is_one_message() {
    let running = Running::new().await;
    let mut visitor = handshake(running.address).await;
    let parts = [frame(0x01, b"{\"type\":"), frame(0x89, b""), frame(0x80, b"\"brak\"}")];
    visitor.write_all(&parts.concat()).await.expect("the gateway reads");
    let mut received = String::new();
    while !received.contains("did you mean `bark`?") {
        let mut bytes = [0; 1024];
        let read = timeout(Duration::from_secs(20), visitor.read(&mut bytes)).await.expect("an answer comes");
        received.push_str(&String::from_utf8_lossy(&bytes[..read.expect("the socket is open")]));
    }
}
