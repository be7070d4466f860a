//! How a gateway stops.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use gateway::matrix::Matrix;
use gateway::{Config, Gateway};

use crate::client::{Client, bark, refused, state, turned_away};
use crate::raw::ask;
use crate::server::{Running, config, token};
use crate::switched::{self, Switch, Switched};

const PATH: &str = "/api/world/ws";

/// A gateway, and two who are there; a message of the agent's is under way, until the switch lets it pass.
struct Busy {
    running: Running<Matrix, Switched>,
    switch: Arc<Switch>,
    agent: Client,
    visitor: Client,
}

impl Busy {
    async fn new() -> Self {
        let (running, switch) = switched::running(|config| {
            config.append_ms = 600_000;
            config.drain_ms = 600_000;
        })
        .await;
        let mut agent = running.join("agent", "timmy").await;
        let visitor = running.join("visitor", "ada").await;
        switch.hold().await;
        agent.send(&bark("timmy", "Wait for me")).await;
        switch.waiting(1).await;
        Self { running, switch, agent, visitor }
    }
}

#[tokio::test]
async fn who_comes_while_the_gateway_stops_is_told_to_go_elsewhere() {
    let Busy { running, switch, mut agent, mut visitor } = Busy::new().await;
    let (address, admin_address) = (running.address, running.admin_address);
    let stopping = tokio::spawn(running.stop());
    assert_eq!(visitor.closed().await, 1012);
    let ready = ask(admin_address, "GET", "/health/ready", None, "").await;
    assert!(ready.starts_with("HTTP/1.1 503"), "{ready}");
    let refused = refused(address, PATH, &[]).await;
    assert_eq!((refused.status, refused.retry_after), (503, Some(1)), "{}", refused.text);
    assert_eq!(turned_away(address, PATH, &[]).await.0, 1012);
    assert!(!stopping.is_finished(), "a message is still under way");
    switch.let_pass();
    assert_eq!(agent.closed().await, 1012);
    stopping.await.expect("the gateway stops");
}

#[tokio::test]
async fn a_gateway_of_which_a_part_has_failed_stops_by_itself() {
    for fail in [Switch::panic, Switch::end] {
        let Busy { running, switch, mut agent, mut visitor } = Busy::new().await;
        fail(&switch);
        assert_eq!(visitor.closed().await, 1012);
        let ready = ask(running.admin_address, "GET", "/health/ready", None, "").await;
        assert!(ready.starts_with("HTTP/1.1 503"), "{ready}");
        switch.let_pass();
        assert_eq!(agent.closed().await, 1012);
        assert_eq!(running.failed().await.to_string(), "a part of the gateway has failed, and so it has stopped");
    }
}

#[tokio::test]
async fn of_several_worlds_all_stop_when_one_fails() {
    let [(first, _first), (second, switch)] = [(); 2].map(|()| switched::engine());
    let worlds = ["one", "two"].map(str::to_owned).to_vec();
    let first = Gateway::new(Config { worlds, ..config() }, Matrix, first);
    let second = first.beside("two", Matrix, second);
    let running = Running::serving(first, vec![second]).await;
    let mut visitor = running.join("visitor", "ada").await;
    switch.panic();
    assert_eq!(visitor.closed().await, 1012);
    running.failed().await;
}

#[tokio::test]
async fn what_is_posted_is_answered_before_the_gateway_stops_and_nothing_after() {
    let (running, switch) = switched::running(|config| {
        config.append_ms = 600_000;
        config.drain_ms = 600_000;
    })
    .await;
    let mut visitor = running.join("visitor", "ada").await;
    switch.hold().await;
    let address = running.address;
    let posted = tokio::spawn(post(address));
    switch.waiting(1).await;
    let stopping = tokio::spawn(running.stop());
    assert_eq!(visitor.closed().await, 1012);
    let late = post(address).await;
    assert!(late.starts_with("HTTP/1.1 503") && late.contains("retry-after: 1\r\n"), "{late}");
    assert!(!stopping.is_finished(), "a message is still under way");
    switch.let_pass();
    let answer = posted.await.expect("there is an answer");
    assert!(answer.starts_with("HTTP/1.1 202"), "{answer}");
    stopping.await.expect("the gateway stops");
}

async fn post(address: SocketAddr) -> String {
    let token = token("agent", "timmy", Duration::from_secs(60));
    ask(address, "POST", "/api/world/messages", Some(&token), &bark("timmy", "Woof")).await
}

#[tokio::test]
async fn sockets_are_closed_one_by_one_and_nobody_is_said_to_have_gone() {
    let running = Running::with(|config| config.drain_per_second = 20).await;
    let mut clients = Vec::new();
    for number in 0..10 {
        let name = format!("agent-{number}");
        let mut agent = running.join("agent", &name).await;
        agent.send(&state(&name, "idle")).await;
        clients.push(agent);
    }
    let stopping = tokio::spawn(running.stop());
    for mut client in clients {
        let mut last = String::new();
        while let Some(text) = client.next_text().await {
            last = text;
        }
        assert!(!last.contains("offline"), "they come back elsewhere: {last}");
    }
    stopping.await.expect("the gateway stops");
}
