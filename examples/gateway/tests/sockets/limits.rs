//! How much one address, one connection and one message may take.

use std::time::{Duration, Instant};

use gateway::Host;
use gateway::engine::Engine;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Error;

use crate::client::{Client, bark, opened_by_page, refused, turned_away};
use crate::raw::{ask, handshake_with};
use crate::server::{Running, token};
use crate::switched;

const PATH: &str = "/api/world/ws";

#[tokio::test]
async fn one_address_does_not_get_all_places() {
    let running = Running::with(|config| {
        config.connections_per_address = 1;
        config.openings_per_address = u32::MAX;
    })
    .await;
    let first = Client::connect(running.address, PATH, None).await.expect("there is room");
    let refused = refused(running.address, PATH, &[]).await;
    assert_eq!((refused.status, refused.retry_after), (429, Some(5)), "{}", refused.text);
    assert_eq!(turned_away(running.address, PATH, &[]).await.0, 4102);
    drop(first);
}

#[tokio::test]
async fn when_all_places_are_taken_nobody_comes_in() {
    let running = Running::with(|config| config.connections = 1).await;
    let first = Client::connect(running.address, PATH, None).await.expect("there is room");
    let refused = refused(running.address, PATH, &[]).await;
    assert_eq!((refused.status, refused.retry_after), (503, Some(5)), "{}", refused.text);
    assert_eq!(turned_away(running.address, PATH, &[]).await.0, 4102);
    drop(first);
}

#[tokio::test]
async fn who_opens_too_many_in_a_short_time_has_to_wait() {
    let running = Running::with(|config| {
        config.connections_per_address = 5;
        config.openings_per_address = 1;
    })
    .await;
    // Those that were closed a moment ago may still count as open: then there is no place, which is another reason.
    let is_too_fast = |text: &str| text.contains("too many connections or posts");
    loop {
        match Client::connect(running.address, PATH, None).await {
            Err(Error::Http(response)) if response.status() == 429 => {
                let text = String::from_utf8_lossy(response.body().as_deref().unwrap_or_default()).into_owned();
                assert!(response.headers().contains_key("retry-after"));
                if is_too_fast(&text) {
                    break;
                }
            }
            other => drop(other.expect("whoever is not too fast comes in")),
        }
    }
    loop {
        if let Err((code, reason)) = opened_by_page(running.address, PATH, &[]).await {
            assert_eq!(code, if is_too_fast(&reason) { 4100 } else { 4102 });
            if code == 4100 {
                break;
            }
        }
    }
}

#[tokio::test]
async fn who_waits_to_say_what_it_wants_keeps_nobody_out() {
    let running = Running::with(|config| {
        config.waiting = 8;
        config.headers_ms = 600_000;
    })
    .await;
    let mut half_open = half_open(&running).await;
    let mut agent = running.join("agent", "timmy").await;
    agent.send(&bark("timmy", "Hello")).await;
    assert_eq!(agent.receive().await["data"]["text"], "Hello");
    for first in &mut half_open[..3] {
        assert!(is_closed(first).await, "who has waited longest had to go");
    }
}

#[tokio::test]
async fn who_has_said_what_it_wants_stays_until_it_is_answered() {
    let (running, switch) = switched::running(|config| {
        config.waiting = 8;
        config.headers_ms = 600_000;
        config.append_ms = 600_000;
    })
    .await;
    switch.hold().await;
    let (address, token) = (running.address, token("agent", "timmy", Duration::from_secs(60)));
    let posted =
        tokio::spawn(
            async move { ask(address, "POST", "/api/world/messages", Some(&token), &bark("timmy", "Woof")).await },
        );
    switch.waiting(1).await;
    assert!(is_closed(&mut half_open(&running).await[0]).await, "there are too many others");
    switch.let_pass();
    let answer = posted.await.expect("there is an answer");
    assert!(answer.starts_with("HTTP/1.1 202"), "{answer}");
}

#[tokio::test]
async fn of_those_who_are_turned_away_so_many_stay_as_may_wait() {
    let running = Running::with(|config| {
        config.waiting = 8;
        config.connections = 1;
    })
    .await;
    let first = Client::connect(running.address, PATH, None).await.expect("there is room");
    let mut turned_away = Vec::new();
    for _ in 0..60 {
        // Each has a second to close its side, and does not.
        turned_away.push(handshake_with(running.address, &format!("origin: http://{}\r\n", running.address)).await.0);
    }
    let start = Instant::now();
    for early in &mut turned_away[..40] {
        assert!(is_closed(early).await);
    }
    assert!(start.elapsed() < Duration::from_millis(500), "they have not had their second: {:?}", start.elapsed());
    drop(first);
}

/// Opens many connections that do not say all of what they want, or have been told and say nothing more.
async fn half_open<H: Host, E: Engine>(running: &Running<H, E>) -> Vec<TcpStream> {
    let said = [
        "GET /api/world/ws HTTP/1.1\r\nhost: ",
        "POST /api/world/messages HTTP/1.1\r\nhost: world\r\ncontent-length: 9\r\n\r\n",
        "GET /app.js HTTP/1.1\r\nhost: world\r\n\r\n",
    ];
    let mut half_open = Vec::new();
    for said in said.iter().cycle().take(100) {
        let mut stream = TcpStream::connect(running.address).await.expect("the gateway listens");
        stream.write_all(said.as_bytes()).await.expect("the gateway reads");
        half_open.push(stream);
    }
    half_open
}

#[tokio::test]
async fn who_does_not_say_in_time_what_it_wants_has_to_go() {
    let running = Running::with(|config| config.headers_ms = 100).await;
    let mut stream = TcpStream::connect(running.address).await.expect("the gateway listens");
    stream.write_all(b"GET /api/world/ws HTTP/1.1\r\nhost: ").await.expect("the gateway reads");
    assert!(is_closed(&mut stream).await);
}

/// Waits until the other side has closed the connection, whatever it still says.
pub(crate) async fn is_closed(stream: &mut TcpStream) -> bool {
    let mut rest = Vec::new();
    let end = tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut rest)).await;
    end.is_ok()
}

#[tokio::test]
async fn headers_have_an_end() {
    let running = Running::new().await;
    let many = "x-many: 1\r\n".repeat(100);
    let large = format!("x-large: {}\r\n", "x".repeat(20_000));
    let (_, answer) = handshake_with(running.address, &many).await;
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    // The rest of it is not read, so that the answer may not arrive.
    let (_, answer) = handshake_with(running.address, &large).await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431"), "{answer}");
}

#[tokio::test]
async fn nothing_is_compressed() {
    let running = Running::new().await;
    let (_, answer) = handshake_with(running.address, "sec-websocket-extensions: permessage-deflate\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 101"), "{answer}");
    assert!(!answer.to_ascii_lowercase().contains("extensions"), "{answer}");
}

#[tokio::test]
async fn what_is_nested_too_deeply_is_refused() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    for depth in [128, 20_000] {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        agent.send(&format!(r#"{{"type":"bark","agent_id":"timmy","data":{{"text":{open}{close}}},"ts":1}}"#)).await;
        assert_eq!(agent.receive().await["data"]["code"], "invalid_message");
    }
}

#[tokio::test]
async fn of_what_is_wrong_so_much_is_said_and_no_more() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    let components: Vec<String> = (0..200).map(|number| format!(r#""component-{number}":1"#)).collect();
    let components = components.join(",");
    agent
        .send(&format!(r#"{{"type":"system_status","agent_id":"timmy","data":{{"components":{{{components}}}}}}}"#))
        .await;
    let error = agent.receive().await;
    assert_eq!(error["data"]["code"], "invalid_message");
    assert_eq!(error["data"]["issues"].as_array().map(Vec::len), Some(64), "{error}");
}
