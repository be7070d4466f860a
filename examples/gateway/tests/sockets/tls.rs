//! Clients that connect over TLS, without a proxy.

mod bed;
mod files;

use std::time::{Duration, Instant};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::client::{Client, bark};
use crate::limits::is_closed;
use crate::raw::{ask, ask_on};
use crate::server::token;
use crate::slow::long_bark;
use bed::{Bed, connect, open};

const PATH: &str = "/api/world/ws";

#[tokio::test]
async fn a_socket_over_tls_is_as_any_other() {
    let bed = Bed::new(|_| {}).await;
    let mut visitor = open(&bed, PATH, None).await;
    assert_eq!(visitor.acknowledged["type"], "connection_ack");
    let mut agent = open(&bed, PATH, Some(&token("agent", "timmy", Duration::from_secs(60)))).await;
    agent.send(&bark("timmy", "Woof")).await;
    for client in [&mut agent, &mut visitor] {
        let message = client.receive().await;
        assert_eq!((&message["data"]["text"], &message["seq"]), (&"Woof".into(), &1.into()));
    }
    agent.send("nonsense").await;
    assert_eq!(agent.receive().await["data"]["code"], "invalid_message");
}

#[tokio::test]
async fn posts_and_pages_come_over_tls_too() {
    let bed = Bed::new(|_| {}).await;
    let mut visitor = open(&bed, PATH, None).await;
    let token = token("agent", "timmy", Duration::from_secs(60));
    let posted = ("POST", "/api/world/messages");
    let answer = ask_on(connect(&bed).await, posted, Some(&token), &bark("timmy", "Woof")).await;
    assert!(answer.starts_with("HTTP/1.1 202") && answer.ends_with(r#"[{"seq":1}]"#), "{answer}");
    assert_eq!(visitor.receive().await["data"]["text"], "Woof");
    let page = ask_on(connect(&bed).await, ("GET", "/"), None, "").await;
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("</html>"), "{page}");
    // Operators ask as before.
    let ready = ask(bed.running.admin_address, "GET", "/health/ready", None, "").await;
    assert!(ready.starts_with("HTTP/1.1 200"), "{ready}");
}

#[tokio::test]
async fn whoever_does_not_speak_tls_is_cut_off_and_harms_nobody() {
    let bed = Bed::new(|config| config.headers_ms = 600_000).await;
    let mut before = open(&bed, PATH, None).await;
    for said in
        ["GET / HTTP/1.1\r\nhost: localhost\r\n\r\n", "\u{16}\u{3}\u{1}nonsense\r\n\r\n", "SSH-2.0-nonsense\r\n"]
    {
        let mut plain = TcpStream::connect(bed.running.address).await.expect("the gateway listens");
        plain.write_all(said.as_bytes()).await.expect("the gateway reads");
        let mut answer = Vec::new();
        // That it is cut off may be told as an error.
        let _ = timeout(Duration::from_secs(20), plain.read_to_end(&mut answer)).await.expect("it is cut off");
        assert!(!answer.starts_with(b"HTTP"), "nothing is answered that is not encrypted");
    }
    bed.running.publish(&long_bark(1)).await;
    let mut after = open(&bed, &format!("{PATH}?since={}", before.position()), None).await;
    for client in [&mut before, &mut after] {
        assert_eq!(client.receive().await["seq"], 1);
    }
}

#[tokio::test]
async fn a_handshake_that_is_not_ended_in_time_has_to_go_and_delays_nobody() {
    let bed = Bed::new(|config| config.headers_ms = 2_000).await;
    let begun = Instant::now();
    let mut stalled = Vec::new();
    for bytes in [&b""[..], b"\x16", b"\x16\x03\x01\x02\x00\x01\x00"].iter().cycle().take(60) {
        let mut stream = TcpStream::connect(bed.running.address).await.expect("the gateway listens");
        stream.write_all(bytes).await.expect("the gateway reads");
        stalled.push(stream);
    }
    let client = open(&bed, PATH, None).await;
    assert_eq!(client.acknowledged["type"], "connection_ack");
    assert!(begun.elapsed() < Duration::from_secs(2), "it has not waited for them: {:?}", begun.elapsed());
    for stream in &mut stalled {
        assert!(is_closed(stream).await);
    }
    assert!(begun.elapsed() >= Duration::from_secs(2), "they have had their time");
}

#[tokio::test]
async fn who_waits_in_a_handshake_keeps_nobody_out() {
    let bed = Bed::new(|config| {
        config.waiting = 8;
        config.headers_ms = 600_000;
    })
    .await;
    let mut stalled = Vec::new();
    for _ in 0..100 {
        let mut stream = TcpStream::connect(bed.running.address).await.expect("the gateway listens");
        stream.write_all(b"\x16\x03\x01").await.expect("the gateway reads");
        stalled.push(stream);
    }
    let client = open(&bed, PATH, None).await;
    assert_eq!(client.acknowledged["type"], "connection_ack");
    for first in &mut stalled[..80] {
        assert!(is_closed(first).await, "who has waited longest had to go");
    }
}

#[tokio::test]
async fn who_reads_late_reads_everything_in_order() {
    let bed = Bed::new(|config| config.log_bytes = 64 << 20).await;
    let mut late = open(&bed, PATH, None).await;
    let mut reading = open(&bed, PATH, None).await;
    // More than both kernels' buffers hold: records are taken in part again and again.
    let messages = 20_000;
    let healthy = tokio::spawn(async move {
        read_all(&mut reading, messages).await;
    });
    for number in 0..messages {
        bed.running.publish(&long_bark(number)).await;
    }
    healthy.await.expect("the healthy reader receives everything");
    read_all(&mut late, messages).await;
    // It is up to date: what comes next comes at once, and not with what follows it.
    for number in 0..3 {
        bed.running.publish(&long_bark(number)).await;
        assert_eq!(late.receive().await["data"]["text"], format!("{number:0>280}"));
    }
}

async fn read_all<S: AsyncRead + AsyncWrite + Unpin>(client: &mut Client<S>, messages: u64) {
    for number in 0..messages {
        assert_eq!(client.receive().await["data"]["text"], format!("{number:0>280}"));
    }
}

#[tokio::test]
async fn signs_of_life_come_between_messages() {
    let bed = Bed::new(|config| config.heartbeat_ms = 500).await;
    let mut client = open(&bed, PATH, None).await;
    for number in 0..3 {
        client.pinged().await;
        bed.running.publish(&long_bark(number)).await;
        assert_eq!(client.receive().await["data"]["text"], format!("{number:0>280}"));
    }
}

#[tokio::test]
async fn a_reader_over_tls_that_stands_still_is_let_go() {
    let bed = Bed::new(|config| {
        config.write_ms = 300;
        config.log_bytes = 64 << 20;
    })
    .await;
    let _slow = open(&bed, PATH, None).await;
    for number in 0..20_000 {
        bed.running.publish(&long_bark(number)).await;
    }
    let is_let_go = async || {
        let metrics = ask(bed.running.admin_address, "GET", "/metrics", None, "").await;
        metrics.contains("gateway_closes_total{code=\"4101\"} 1")
    };
    while !is_let_go().await {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn large_posts_and_the_end_of_a_socket_come_through() {
    let bed = Bed::new(|_| {}).await;
    let large = format!("{}{}", " ".repeat(1 << 20), bark("timmy", "Woof"));
    let token = token("agent", "timmy", Duration::from_secs(60));
    let answer = ask_on(connect(&bed).await, ("POST", "/api/world/messages"), Some(&token), &large).await;
    assert!(answer.starts_with("HTTP/1.1 422") && answer.contains("too_large"), "{answer}");
    let mut visitor = open(&bed, PATH, None).await;
    bed.running.stop().await;
    assert_eq!(visitor.closed().await, 1012);
    // A client could not tell an end that is not said from one that somebody on the way has made.
    let mut stream = visitor.socket.into_inner();
    let mut rest = Vec::new();
    let end = timeout(Duration::from_secs(20), stream.read_to_end(&mut rest)).await.expect("it is closed");
    assert_eq!(end.expect("the end is said"), 0);
}
