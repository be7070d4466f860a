//! What newcomers are told, and what is said of those who have gone.

use std::time::Duration;

use crate::client::{bark, state};
use crate::server::Running;
use crate::switched;

#[tokio::test]
async fn newcomers_are_told_the_newest_states_and_no_events() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    for text in [state("timmy", "idle"), bark("timmy", "Woof"), state("timmy", "working"), bark("timmy", "Done")] {
        agent.send(&text).await;
        agent.receive().await;
    }
    let mut visitor = running.join("visitor", "ada").await;
    assert_eq!(visitor.receive().await["data"]["status"], "working");
    agent.send(&bark("timmy", "Hello")).await;
    assert_eq!(visitor.receive().await["data"]["text"], "Hello");
}

#[tokio::test]
async fn of_a_state_that_is_over_newcomers_do_not_hear() {
    let running = Running::new().await;
    let mut visitor = running.join("visitor", "ada").await;
    for presence in ["entered", "left"] {
        let text = format!(
            r#"{{"type":"visitor_state","agent_id":"page","data":{{"visitor_id":"ada","presence":"{presence}"}},"ts":1}}"#
        );
        visitor.send(&text).await;
        visitor.receive().await;
    }
    let mut newcomer = running.join("agent", "timmy").await;
    newcomer.send(&bark("timmy", "Nobody here?")).await;
    assert_eq!(newcomer.receive().await["type"], "bark");
}

#[tokio::test]
async fn who_goes_without_a_word_is_said_to_be_gone() {
    let running = Running::new().await;
    let mut visitor = running.join("visitor", "ada").await;
    let mut agent = running.join("agent", "timmy").await;
    let named = state("timmy", "idle").replace(r#""ts""#, r#""id":"m-1","ts""#);
    agent.send(&named).await;
    assert_eq!(visitor.receive().await["data"]["status"], "idle");
    drop(agent);
    let text = visitor.next_text().await.expect("the socket is open");
    let gone: serde_json::Value = serde_json::from_str(&text).expect("messages are JSON");
    assert_eq!((&gone["agent_id"], &gone["data"]["status"]), (&"timmy".into(), &"offline".into()));
    assert_eq!(gone["id"], serde_json::Value::Null, "it is another message");
    assert_eq!(text.matches(r#""seq":"#).count(), 1, "{text}");
}

#[tokio::test]
async fn who_comes_back_in_time_has_not_gone() {
    let running = Running::with(|config| config.grace_ms = 600_000).await;
    let mut visitor = running.join("visitor", "ada").await;
    let mut agent = running.join("agent", "timmy").await;
    agent.send(&state("timmy", "idle")).await;
    visitor.receive().await;
    drop(agent);
    let mut agent = running.join("agent", "timmy").await;
    agent.send(&bark("timmy", "Still here")).await;
    assert_eq!(visitor.receive().await["type"], "bark");
}

#[tokio::test]
async fn who_goes_while_the_engine_is_away_is_said_to_be_gone_when_it_is_back() {
    let (running, switch) = switched::running(|_| {}).await;
    let mut visitor = running.join("visitor", "ada").await;
    let mut agent = running.join("agent", "timmy").await;
    agent.send(&state("timmy", "idle")).await;
    assert_eq!(visitor.receive().await["data"]["status"], "idle");
    switch.take_away().await;
    drop(agent);
    // Longer than it has to come back; what follows holds however long it is.
    tokio::time::sleep(Duration::from_millis(300)).await;
    switch.bring_back();
    assert_eq!(visitor.receive().await["data"]["status"], "offline");
}
