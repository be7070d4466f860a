//! How connections begin, live and end.

use std::time::Duration;

use crate::client::{Client, UNHURRIED};
use crate::connection::Durations;

#[tokio::test]
async fn a_socket_without_the_subprotocol_is_refused() {
    let error = Client::with_protocol(UNHURRIED, "graphql-ws").await.err().unwrap();
    assert_eq!(error.to_string(), "HTTP error: 400 Bad Request");
}

#[tokio::test]
async fn a_client_that_asks_for_no_connection_is_left() {
    let mut client = Client::open(Durations { initialisation: Duration::from_millis(20), ..UNHURRIED }).await;
    assert_eq!(client.closed().await, (4408, "Connection initialisation timeout".to_owned()));
}

#[tokio::test]
async fn a_connection_is_asked_for_once() {
    let mut client = Client::connected(UNHURRIED).await;
    client.send(r#"{"type":"connection_init","payload":{}}"#).await;
    assert_eq!(client.closed().await, (4429, "Too many initialisation requests".to_owned()));
}

#[tokio::test]
async fn nothing_is_executed_before_there_is_a_connection() {
    let mut client = Client::open(UNHURRIED).await;
    client.subscribe("1", "{ hello }").await;
    assert_eq!(client.closed().await, (4401, "Unauthorized".to_owned()));
}

#[tokio::test]
async fn a_ping_is_answered_at_any_time_with_its_payload() {
    let mut client = Client::open(UNHURRIED).await;
    client.send(r#"{"type":"ping"}"#).await;
    assert_eq!(client.receive().await, r#"{"type":"pong"}"#);
    client.send(r#"{"type":"connection_init"}"#).await;
    assert_eq!(client.receive().await, r#"{"type":"connection_ack"}"#);
    client.send(r#"{"payload":{"at":[1]},"type":"ping"}"#).await;
    assert_eq!(client.receive().await, r#"{"type":"pong","payload":{"at":[1]}}"#);
}

#[tokio::test]
async fn the_server_sends_pings_and_takes_pongs() {
    let mut client = Client::connected(Durations { ping: Duration::from_millis(20), ..UNHURRIED }).await;
    for _ in 0..2 {
        assert_eq!(client.receive().await, r#"{"type":"ping"}"#);
        client.send(r#"{"type":"pong"}"#).await;
    }
}
