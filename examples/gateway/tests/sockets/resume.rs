//! A connection that broke goes on.

use crate::client::{Client, bark, state};
use crate::server::Running;

async fn back(running: &Running, since: &str) -> Client {
    let path = format!("/api/world/ws?since={since}");
    Client::connect(running.address, &path, None).await.expect("visitors need no token")
}

/// The position of a client that has read up to this message.
fn after(client: &Client, seq: u64) -> String {
    let (epoch, _) = client.position().split_once('-').expect("a position has two parts");
    format!("{epoch}-{seq}")
}

#[tokio::test]
async fn what_was_missed_is_repeated() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    let mut visitor = running.join("visitor", "ada").await;
    agent.send(&bark("timmy", "one")).await;
    assert_eq!(visitor.receive().await["seq"], 1);
    let since = after(&visitor, 1);
    drop(visitor);
    for text in [bark("timmy", "two"), state("timmy", "idle"), state("timmy", "working")] {
        agent.send(&text).await;
    }
    while agent.receive().await["seq"] != 4 {}
    let mut visitor = back(&running, &since).await;
    assert_eq!(visitor.acknowledged["data"]["resumed"], true);
    assert_eq!(visitor.receive().await["data"]["text"], "two");
    let state = visitor.receive().await;
    assert_eq!((&state["seq"], &state["data"]["status"]), (&4.into(), &"working".into()));
}

#[tokio::test]
async fn what_cannot_be_repeated_begins_anew() {
    let running = Running::with(|config| config.log_bytes = 1).await;
    let mut agent = running.join("agent", "timmy").await;
    let since = after(&agent, 0);
    for text in [state("timmy", "idle"), bark("timmy", "one"), bark("timmy", "two")] {
        agent.send(&text).await;
        agent.receive().await;
    }
    let mut visitor = back(&running, &since).await;
    assert_ne!(visitor.acknowledged["data"]["resumed"], true);
    assert_eq!(visitor.receive().await["type"], "agent_state");
}

#[tokio::test]
async fn a_position_of_another_run_begins_anew() {
    let running = Running::new().await;
    let visitor = back(&running, "1-0").await;
    assert_ne!(visitor.acknowledged["data"]["resumed"], true);
}

#[tokio::test]
async fn who_has_read_nothing_yet_is_told_everything() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    agent.send(&state("timmy", "idle")).await;
    agent.receive().await;
    let visitor = running.join("visitor", "ada").await;
    // The states may be under way, but only the acknowledgement was read.
    let since = visitor.position().to_owned();
    drop(visitor);
    let mut visitor = back(&running, &since).await;
    assert_eq!(visitor.receive().await["data"]["status"], "idle");
}

#[tokio::test]
async fn those_who_come_at_once_are_told_the_same_and_what_follows() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    agent.send(&state("timmy", "idle")).await;
    agent.receive().await;
    let first = running.join("visitor", "ada").await;
    agent.send(&state("timmy", "working")).await;
    agent.receive().await;
    let second = running.join("visitor", "eve").await;
    for mut visitor in [first, second] {
        while visitor.receive().await["data"]["status"] != "working" {}
    }
}
