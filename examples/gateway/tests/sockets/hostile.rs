//! Frames that no honest client sends.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::client::bark;
use crate::server::Running;

/// Opens a socket by hand.
pub(crate) async fn handshake(address: SocketAddr) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.expect("the gateway listens");
    let request = format!(
        "GET /api/world/ws HTTP/1.1\r\nhost: {address}\r\nconnection: upgrade\r\nupgrade: websocket\r\n\
         sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.expect("the gateway reads");
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        answer.push(stream.read_u8().await.expect("the gateway answers"));
    }
    assert!(answer.starts_with(b"HTTP/1.1 101"));
    stream
}

/// Returns a frame with this first byte and a mask of zeros.
pub(crate) fn frame(first: u8, payload: &[u8]) -> Vec<u8> {
    let length = u8::try_from(payload.len()).ok().filter(|length| *length < 126).expect("the tests' frames are short");
    [&[first, 0x80 | length, 0, 0, 0, 0], payload].concat()
}

/// Sends bytes, and returns the code of the close frame that comes back.
async fn code_for(running: &Running, bytes: &[u8]) -> Option<u16> {
    let mut stream = handshake(running.address).await;
    stream.write_all(bytes).await.expect("the gateway reads");
    loop {
        let first = timeout(Duration::from_secs(20), stream.read_u8()).await.expect("the gateway ends it").ok()?;
        let length = match stream.read_u8().await.ok()? {
            126 => usize::from(stream.read_u16().await.ok()?),
            length => usize::from(length),
        };
        let mut payload = vec![0; length];
        stream.read_exact(&mut payload).await.ok()?;
        if first == 0x88 {
            return payload.first_chunk().map(|code| u16::from_be_bytes(*code));
        }
    }
}

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
