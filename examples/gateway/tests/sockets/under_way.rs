//! What is sent before the log has answered, and what happens when it does not.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::tungstenite::Message;

use crate::client::{Client, bark, refused, state, thought, turned_away};
use crate::raw::ask;
use crate::server::{Running, token};
use crate::switched;

const PATH: &str = "/api/world/ws";

#[tokio::test]
async fn of_what_a_client_sends_no_more_is_read_than_may_be_under_way() {
    let (running, switch) = switched::running(|config| config.append_ms = 600_000).await;
    let mut agent = running.join("agent", "timmy").await;
    switch.hold().await;
    for number in 0..20 {
        agent.send(&bark("timmy", &format!("bark {number}"))).await;
        agent.send(&thought("timmy", &format!("thought {number}"))).await;
    }
    switch.waiting(32).await;
    // Whatever would still be read is read by now.
    running.join("visitor", "ada").await;
    assert_eq!(switch.most(), 32);
    switch.let_pass();
    for number in 0..40 {
        let message = agent.receive().await;
        let expected = format!("{} {}", if number % 2 == 0 { "bark" } else { "thought" }, number / 2);
        assert_eq!(message["data"]["text"], expected, "messages of one sender stay in order");
        assert_eq!(message["seq"], number + 1);
    }
    assert!(switch.most() <= 32);
}

#[tokio::test]
async fn who_is_not_listened_to_need_give_no_sign_of_life() {
    let (running, switch) = switched::running(|config| {
        config.append_ms = 600_000;
        config.heartbeat_ms = 100;
    })
    .await;
    let mut agent = running.join("agent", "timmy").await;
    switch.hold().await;
    for number in 0..20 {
        agent.send(&bark("timmy", &format!("bark {number}"))).await;
        agent.send(&thought("timmy", &format!("thought {number}"))).await;
    }
    switch.waiting(32).await;
    let mut visitor = running.join("visitor", "ada").await;
    for _ in 0..6 {
        visitor.pinged().await;
    }
    switch.let_pass();
    for number in 0..40 {
        assert_eq!(agent.receive().await["seq"], number + 1);
    }
}

#[tokio::test]
async fn what_was_read_is_passed_on_although_its_sender_has_left() {
    let (running, switch) = switched::running(|config| config.append_ms = 600_000).await;
    let mut visitor = running.join("visitor", "ada").await;
    let mut agent = running.join("agent", "timmy").await;
    switch.hold().await;
    agent.send(&bark("timmy", "one")).await;
    agent.send(&bark("timmy", "two")).await;
    switch.waiting(2).await;
    drop(agent);
    // By now it is known that the agent has left.
    running.join("visitor", "eve").await;
    switch.let_pass();
    assert_eq!(visitor.receive().await["data"]["text"], "one");
    assert_eq!(visitor.receive().await["data"]["text"], "two");
}

#[tokio::test]
async fn while_the_engine_is_away_senders_are_told_and_stay() {
    let (running, switch) = switched::running(|config| {
        config.append_ms = 50;
        config.status_ms = 600_000;
    })
    .await;
    let token = token("agent", "timmy", Duration::from_secs(60));
    let mut agent = running.join("agent", "timmy").await;
    assert_eq!(agent.receive_type("system_status").await["data"]["status"], "ok");
    switch.take_away().await;
    let degraded = agent.receive_type("system_status").await;
    assert_eq!(degraded["data"]["status"], "degraded");
    assert!(degraded["seq"].is_null(), "it is not in the log");
    agent.send(r#"{"type":"bark","agent_id":"timmy","id":"m-1","data":{"text":"Woof"},"ts":1}"#).await;
    let error = agent.receive_type("error").await;
    assert_eq!((&error["data"]["code"], &error["data"]["id"]), (&"unavailable".into(), &"m-1".into()));
    let ready = ask(running.admin_address, "GET", "/health/ready", None, "").await;
    assert!(ready.starts_with("HTTP/1.1 503"), "{ready}");
    let posted = ask(running.address, "POST", "/api/world/messages", Some(&token), &bark("timmy", "Woof")).await;
    assert!(posted.starts_with("HTTP/1.1 503") && posted.contains("retry-after: 1"), "{posted}");
    let live = ask(running.admin_address, "GET", "/health/live", None, "").await;
    assert!(live.starts_with("HTTP/1.1 200"), "{live}");

    switch.bring_back();
    assert_eq!(agent.receive_type("system_status").await["data"]["status"], "ok");
    let ready = ask(running.admin_address, "GET", "/health/ready", None, "").await;
    assert!(ready.starts_with("HTTP/1.1 200"), "{ready}");
    agent.send(&bark("timmy", "Woof")).await;
    assert_eq!(agent.receive_type("bark").await["data"]["text"], "Woof");
}

#[tokio::test]
async fn while_the_engine_is_away_nobody_new_comes_in() {
    let (running, switch) = switched::running(|config| config.append_ms = 50).await;
    let mut visitor = running.join("visitor", "ada").await;
    switch.take_away().await;
    // Told in the order of the log, so that it is known by the time that the next one comes.
    while ask(running.admin_address, "GET", "/health/ready", None, "").await.starts_with("HTTP/1.1 200") {}
    let refused = refused(running.address, PATH, &[]).await;
    assert_eq!((refused.status, refused.retry_after), (503, Some(1)), "{}", refused.text);
    let (code, _) = turned_away(running.address, PATH, &[]).await;
    assert_eq!(code, 4103);
    switch.bring_back();
    while ask(running.admin_address, "GET", "/health/ready", None, "").await.starts_with("HTTP/1.1 503") {}
    let mut agent = running.join("agent", "timmy").await;
    agent.send(&state("timmy", "idle")).await;
    assert_eq!(visitor.receive().await["type"], "agent_state", "who was there has stayed");
}

#[tokio::test]
async fn without_an_echo_one_is_told_of_others_only() {
    let running = Running::new().await;
    let mut mira = running.join("agent", "mira").await;
    let token = token("agent", "timmy", Duration::from_secs(60));
    let quiet = Client::connect(running.address, "/api/world/ws?echo=false", Some(&token)).await;
    let mut timmy = quiet.expect("the token is valid");
    for number in 0..5 {
        timmy.send(&bark("timmy", &format!("mine {number}"))).await;
        assert_eq!(mira.receive().await["data"]["text"], format!("mine {number}"));
        mira.send(&bark("mira", &format!("hers {number}"))).await;
        assert_eq!(mira.receive().await["data"]["text"], format!("hers {number}"));
        assert_eq!(timmy.receive().await["data"]["text"], format!("hers {number}"));
    }
}

#[tokio::test]
async fn without_an_echo_nothing_is_told_before_it_is_known_what_is_ones_own() {
    let (running, switch) = switched::running(|config| config.append_ms = 600_000).await;
    let mut mira = running.join("agent", "mira").await;
    let token = token("agent", "timmy", Duration::from_secs(60));
    let quiet = Client::connect(running.address, "/api/world/ws?echo=false", Some(&token)).await;
    let mut timmy = quiet.expect("the token is valid");
    mira.send(&bark("mira", "first")).await;
    for agent in [&mut mira, &mut timmy] {
        assert_eq!(agent.receive().await["data"]["text"], "first");
    }
    switch.hold_answers().await;
    timmy.send(&bark("timmy", "mine")).await;
    assert_eq!(mira.receive().await["data"]["text"], "mine", "it is in the log");
    mira.send(&bark("mira", "hers")).await;
    assert_eq!(mira.receive().await["data"]["text"], "hers");
    switch.answer();
    assert_eq!(timmy.receive().await["data"]["text"], "hers");
}

#[tokio::test]
async fn nothing_is_told_after_the_end() {
    let (running, switch) = switched::running(|config| config.append_ms = 600_000).await;
    let [mut timmy, mut mira] = [running.join("agent", "timmy").await, running.join("agent", "mira").await];
    switch.hold_answers().await;
    timmy.send(&bark("timmy", "last")).await;
    for agent in [&mut timmy, &mut mira] {
        assert_eq!(agent.receive().await["data"]["text"], "last");
    }
    timmy.socket.send(Message::binary(vec![0])).await.expect("the socket is open");
    let is_ending = "gateway_closes_total{code=\"1003\"} 1";
    while !ask(running.admin_address, "GET", "/metrics", None, "").await.contains(is_ending) {}
    mira.send(&bark("mira", "later")).await;
    assert_eq!(mira.receive().await["data"]["text"], "later");
    switch.answer();
    let next = timmy.socket.next().await.expect("it is closed").expect("it is closed with a reason");
    assert!(matches!(next, Message::Close(Some(_))), "{next:?}");
}

#[tokio::test]
async fn an_echo_is_wanted_or_not() {
    let running = Running::new().await;
    let refused = refused(running.address, "/api/world/ws?echo=maybe", &[]).await;
    assert_eq!(refused.status, 400);
    assert!(refused.text.contains("expected `true` or `false`"), "{}", refused.text);
}

#[tokio::test]
async fn when_the_world_begins_anew_everybody_is_told() {
    let (running, switch) = switched::running(|_| {}).await;
    let mut agent = running.join("agent", "timmy").await;
    agent.send(&state("timmy", "idle")).await;
    agent.receive().await;
    switch.begin_anew(2);
    let acknowledged = agent.receive().await;
    assert_eq!(acknowledged["type"], "connection_ack");
    assert_ne!(acknowledged["data"]["resumed"], true);
    assert_eq!(acknowledged["data"]["position"], "2-0");
    agent.send(&state("timmy", "working")).await;
    assert_eq!(agent.receive().await["data"]["status"], "working");
}
