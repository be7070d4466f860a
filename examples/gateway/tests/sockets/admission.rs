//! Who may come in.

use std::time::Duration;

use crate::client::{Client, refused, turned_away};
use crate::raw::ask;
use crate::server::{Running, token};

const PATH: &str = "/api/world/ws";

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
    let refused = refused(running.address, PATH, &[]).await;
    assert_eq!(refused.status, 401);
    assert!(refused.text.contains("token"), "{}", refused.text);
    let (code, reason) = turned_away(running.address, PATH, &[]).await;
    assert_eq!(code, 4000);
    assert!(reason.contains("token"), "{reason}");
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
    let (code, reason) = turned_away(running.address, PATH, &[("Origin", "https://evil.example".to_owned())]).await;
    assert_eq!(code, 4001);
    assert!(reason.contains("evil.example"), "{reason}");
    let own = [("Origin", format!("http://{}", running.address))];
    Client::connect_with(running.address, PATH, &own).await.expect("the gateway's own page may");
}

#[tokio::test]
async fn what_is_not_a_position_is_a_bad_request() {
    let running = Running::new().await;
    let path = format!("{PATH}?since=yesterday");
    let refused = refused(running.address, &path, &[]).await;
    assert_eq!(refused.status, 400);
    assert!(refused.text.contains("position"), "{}", refused.text);
    assert_eq!(turned_away(running.address, &path, &[]).await.0, 4004);
}

#[tokio::test]
async fn a_client_of_another_version_is_told_which_one_is_spoken() {
    let running = Running::new().await;
    let other = [("Sec-WebSocket-Protocol", "matrix.v2, matrix.v3".to_owned())];
    let refused = refused(running.address, PATH, &other).await;
    assert_eq!(refused.status, 426);
    assert!(refused.text.contains("`matrix.v1`"), "{}", refused.text);
    assert_eq!(turned_away(running.address, PATH, &other).await.0, 4004);
    let both = [("Sec-WebSocket-Protocol", "matrix.v2, matrix.v1".to_owned())];
    Client::connect_with(running.address, PATH, &both).await.expect("one of them is spoken");
}

#[tokio::test]
async fn where_there_is_no_socket_there_is_none() {
    let running = Running::new().await;
    assert_eq!(refused(running.address, "/api/other/ws", &[]).await.status, 404);
    let plain = ask(running.address, "GET", PATH, None, "").await;
    assert!(plain.starts_with("HTTP/1.1 426") && plain.contains("upgrade: websocket"), "{plain}");
    let posted = ask(running.address, "POST", PATH, None, "").await;
    assert!(posted.starts_with("HTTP/1.1 405"), "{posted}");
}
