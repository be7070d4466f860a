//! Why sockets are closed.

use std::time::Duration;

use futures_util::SinkExt;
use tokio_tungstenite::tungstenite::Message;

use crate::client::{Client, bark};
use crate::server::{Running, token};

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
    for _ in 0..25 {
        client.send("nonsense").await;
    }
    assert_eq!(client.closed().await, 4002);
}

#[tokio::test]
async fn when_the_token_expires_the_connection_ends() {
    let running = Running::new().await;
    let token = token("agent", "timmy", Duration::from_secs(2));
    let mut client = Client::connect(running.address, "/api/world/ws", Some(&token)).await.expect("it is still valid");
    assert_eq!(client.closed().await, 4200);
}

#[tokio::test]
async fn who_gives_no_sign_of_life_is_gone() {
    let running = Running::with(|config| config.heartbeat_ms = 50).await;
    let mut client = running.join("agent", "timmy").await;
    // What is not read is not answered either.
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert_eq!(client.closed().await, 4201);
}

#[tokio::test]
async fn who_answers_pings_stays() {
    let running = Running::with(|config| config.heartbeat_ms = 500).await;
    let mut client = running.join("agent", "timmy").await;
    let reading = tokio::time::timeout(Duration::from_millis(2_500), client.receive());
    assert!(reading.await.is_err(), "there is nothing to receive");
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
