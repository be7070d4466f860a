//! Who may come in.

use std::time::Duration;

use crate::client::{Client, status};
use crate::server::{KEY, Running, token};

const PATH: &str = "/api/world/ws";

fn bearer(token: &str) -> (&'static str, String) {
    ("Authorization", format!("Bearer {token}"))
}

#[tokio::test]
async fn the_first_message_says_who_one_is() {
    let running = Running::new().await;
    let agent = running.join("agent", "timmy").await;
    assert_eq!(agent.acknowledged["type"], "connection_ack");
    assert_eq!(agent.acknowledged["data"]["identity"], "timmy");
    assert_eq!(agent.acknowledged["data"]["role"], "agent");
    assert_eq!(agent.acknowledged["data"]["protocol_version"], "1.1");
    assert_ne!(agent.acknowledged["data"]["resumed"], true);
}

#[tokio::test]
async fn who_has_no_token_is_given_a_name() {
    let running = Running::new().await;
    let one = Client::connect(running.address, PATH, None).await.expect("visitors need no token");
    let other = Client::connect(running.address, PATH, None).await.expect("visitors need no token");
    assert_eq!(one.acknowledged["data"]["role"], "visitor");
    assert_ne!(one.identity(), other.identity());
}

#[tokio::test]
async fn without_a_token_nobody_comes_where_one_is_needed() {
    let running = Running::with(|config| config.anonymous = None).await;
    let (code, text) = status(running.address, PATH, &[]).await;
    assert_eq!(code, 401);
    assert!(text.contains("token"), "{text}");
}

#[tokio::test]
async fn tokens_that_are_not_valid_are_refused() {
    let running = Running::new().await;
    let mint = |key, role, world| gateway::mint(key, "timmy", role, world, Duration::from_secs(60)).expect("it signs");
    // {"alg":"none"} and the claims of an agent, unsigned.
    let unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ0aW1teSIsInJvbGUiOiJhZ2VudCIsImV4cCI6OTk5OTk5OTk5OX0.";
    let expired = token("agent", "timmy", Duration::ZERO);
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    let cases = [
        (401, mint("another key, as long as the first one", "agent", None)),
        (401, expired),
        (401, unsigned.to_owned()),
        (401, "nonsense".to_owned()),
        (403, mint(KEY, "gateway", None)),
        (403, mint(KEY, "agent", Some("another world"))),
    ];
    for (expected, token) in cases {
        let (code, text) = status(running.address, PATH, &[bearer(&token)]).await;
        assert_eq!(code, expected, "{text}");
    }
}

#[tokio::test]
async fn a_second_key_is_as_good_as_the_first() {
    let running = Running::with(|config| config.keys.insert(0, "a newer key, for tokens of tomorrow".to_owned())).await;
    running.join("agent", "timmy").await;
}

#[tokio::test]
async fn browsers_send_their_token_as_a_subprotocol() {
    let running = Running::new().await;
    let token = token("agent", "timmy", Duration::from_secs(60));
    let headers = [("Sec-WebSocket-Protocol", format!("matrix.v1, bearer.{token}"))];
    let client = Client::connect_with(running.address, PATH, &headers).await.expect("the token is valid");
    assert_eq!(client.identity(), "timmy");
}

#[tokio::test]
async fn pages_of_other_sites_may_not_connect() {
    let running = Running::new().await;
    let (code, _) = status(running.address, PATH, &[("Origin", "https://evil.example".to_owned())]).await;
    assert_eq!(code, 403);
    let own = [("Origin", format!("http://{}", running.address))];
    Client::connect_with(running.address, PATH, &own).await.expect("the gateway's own page may");
}

#[tokio::test]
async fn what_is_not_a_position_is_a_bad_request() {
    let running = Running::new().await;
    let (code, text) = status(running.address, &format!("{PATH}?since=yesterday"), &[]).await;
    assert_eq!(code, 400);
    assert!(text.contains("position"), "{text}");
}

#[tokio::test]
async fn one_address_does_not_get_all_places() {
    let running = Running::with(|config| config.connections_per_address = 1).await;
    let first = Client::connect(running.address, PATH, None).await.expect("there is room");
    let (code, _) = status(running.address, PATH, &[]).await;
    assert_eq!(code, 503);
    drop(first);
}
