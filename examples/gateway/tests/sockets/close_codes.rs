//! Why sockets are closed: each code, once.

use std::time::Duration;

use futures_util::SinkExt;
use gateway::matrix::Matrix;
use gateway::{Host, Refusal, Welcome};
use protocol::matrix::{ConnectionAck, Header, Message as Matter};
use protocol::{Envelope, Payload};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

use crate::client::{Client, bark, turned_away};
use crate::raw::code_for;
use crate::server::{Running, config, token};

#[tokio::test]
async fn who_closes_gets_the_same_code_back() {
    let running = Running::new().await;
    let mut client = running.join("agent", "timmy").await;
    let normal = CloseFrame { code: 1000.into(), reason: "done".into() };
    client.socket.send(Message::Close(Some(normal))).await.expect("the socket is open");
    assert_eq!(client.closed().await, 1000);
}

#[tokio::test]
async fn messages_are_text() {
    let running = Running::new().await;
    let mut client = running.join("agent", "timmy").await;
    client.socket.send(Message::binary(vec![1, 2, 3])).await.expect("the socket is open");
    assert_eq!(client.closed().await, 1003);
}

#[tokio::test]
async fn a_message_that_is_larger_than_any_is_not_read() {
    let running = Running::new().await;
    let mut client = running.join("agent", "timmy").await;
    client.send(&bark("timmy", &"x".repeat(70_000))).await;
    assert_eq!(client.closed().await, 1009);
}

#[tokio::test]
async fn who_sends_nothing_but_nonsense_has_to_go() {
    let running = Running::new().await;
    let mut client = running.join("agent", "timmy").await;
    for _ in 0..60 {
        client.try_send("nonsense").await;
    }
    for _ in 0..20 {
        assert_eq!(client.receive().await["data"]["code"], "invalid_message", "so many in a minute are answered");
    }
    assert_eq!(client.closed().await, 4002);
}

#[tokio::test]
async fn who_does_not_slow_down_has_to_pause() {
    let running = Running::new().await;
    let mut client = running.join("agent", "timmy").await;
    for _ in 0..200 {
        client.try_send(&bark("timmy", "Woof")).await;
    }
    assert_eq!(client.closed().await, 4100);
}

#[tokio::test]
async fn a_newer_connection_takes_the_place_of_the_older_one() {
    let running = Running::with(|config| config.exclusive = vec!["agent".to_owned()]).await;
    let mut older = running.join("agent", "timmy").await;
    let mut other = running.join("agent", "mira").await;
    let mut newer = running.join("agent", "timmy").await;
    assert_eq!(older.closed().await, 4003);
    newer.send(&bark("timmy", "It is me")).await;
    assert_eq!(other.receive().await["data"]["text"], "It is me");
    let mut visitors = [running.join("visitor", "ada").await, running.join("visitor", "ada").await];
    newer.send(&bark("timmy", "Hello")).await;
    for visitor in &mut visitors {
        assert_eq!(visitor.receive().await["data"]["text"], "Hello", "other roles may have several");
    }
}

/// A message of the gateway's own is in the log, and its end is forgotten before the reader is asked for more.
#[tokio::test]
async fn who_cannot_be_told_what_is_over_has_to_begin_anew() {
    let running = Running::with(|config| config.log_ms = 1).await;
    let mut slow = running.join("visitor", "slow").await;
    let task = |id: &str, status: &str| {
        let text = format!(
            r#"{{"type":"task_update","agent_id":"gateway","data":{{"task_id":"{id}","title":"Dig","status":"{status}"}},"ts":1}}"#
        );
        Envelope::<Matter>::from_json(&text).expect("the message is valid")
    };
    running.publish(&task("one", "running")).await;
    assert_eq!(slow.receive().await["type"], "task_update");
    running.publish(&task("one", "done")).await;
    // Not a pause: nothing else happens in this thread, and the end gets older than the log.
    std::thread::sleep(Duration::from_millis(20));
    running.publish(&task("another", "running")).await;
    assert_eq!(slow.closed().await, 4101);
}

#[tokio::test]
async fn when_the_token_expires_the_connection_ends() {
    let running = Running::new().await;
    let token = token("agent", "timmy", Duration::from_secs(5));
    let mut client = Client::connect(running.address, "/api/world/ws", Some(&token)).await.expect("it is still valid");
    assert_eq!(client.closed().await, 4200);
}

#[tokio::test]
async fn who_gives_no_sign_of_life_is_gone() {
    let running = Running::with(|config| config.heartbeat_ms = 50).await;
    assert_eq!(code_for(&running, b"").await, Some(4201));
}

#[tokio::test]
async fn who_answers_pings_stays() {
    let running = Running::with(|config| config.heartbeat_ms = 200).await;
    let mut client = running.join("agent", "timmy").await;
    for _ in 0..5 {
        client.pinged().await;
    }
    client.send(&bark("timmy", "Still here")).await;
    client.receive_type("bark").await;
}

#[tokio::test]
async fn a_gateway_that_stops_says_so() {
    let running = Running::new().await;
    let mut client = running.join("agent", "timmy").await;
    let (code, ()) = tokio::join!(client.closed(), running.stop());
    assert_eq!(code, 1012);
}

/// A host that cannot greet.
struct Mute;

impl Host for Mute {
    type Protocol = Matter;

    const SUBPROTOCOL: &'static str = "matrix.v1";

    fn welcome(&self, _welcome: &Welcome<'_>) -> Option<Envelope<Matter>> {
        // No connection has an empty name.
        Some(Matter::from(ConnectionAck::new("", "1.1", 1_000)).wrap(Header::from("gateway")))
    }

    fn refuse(&self, refusal: &Refusal, id: Option<&str>) -> Option<Envelope<Matter>> {
        Matrix.refuse(refusal, id)
    }
}

#[tokio::test]
async fn a_gateway_that_has_failed_says_so() {
    let running = Running::of(Mute, config()).await;
    assert_eq!(turned_away(running.address, "/api/world/ws", &[]).await.0, 1011);
}
