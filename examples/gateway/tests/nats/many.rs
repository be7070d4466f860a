//! What is said at one gateway is heard at all.

use std::time::Duration;

use serde_json::Value;

use crate::client::{Client, bark, state};
use crate::process::{Gateway, token};
use crate::server::Server;

/// A server of NATS and two gateways.
pub(crate) struct Two {
    pub(crate) nats: Server,
    pub(crate) gateways: [Gateway; 2],
}

impl Two {
    pub(crate) async fn start() -> Option<Self> {
        let nats = Server::start().await?;
        let gateways = [Gateway::start(&nats.url()).await, Gateway::start(&nats.url()).await];
        Some(Self { nats, gateways })
    }

    async fn start_with(config: &str) -> Option<Self> {
        let nats = Server::start().await?;
        let url = nats.url();
        let gateways = [Gateway::start_with(&url, config).await, Gateway::start_with(&url, config).await];
        Some(Self { nats, gateways })
    }

    pub(crate) async fn agent(&self, gateway: usize, identity: &str) -> Client {
        let token = token("agent", identity);
        let address = self.gateways[gateway].address();
        Client::connect(address, "/api/world/ws", Some(&token)).await.expect("the token is valid")
    }

    pub(crate) async fn visitor(&self, gateway: usize, since: Option<&str>) -> Client {
        let since = since.map(|since| format!("?since={since}")).unwrap_or_default();
        let address = self.gateways[gateway].address();
        let visitor = Client::connect(address, &format!("/api/world/ws{since}"), None).await;
        visitor.expect("visitors need no token")
    }
}

#[tokio::test]
async fn a_message_arrives_at_the_readers_of_another_gateway() {
    let Some(two) = Two::start().await else { return };
    let mut agent = two.agent(0, "timmy").await;
    let mut visitors = [two.visitor(0, None).await, two.visitor(1, None).await];
    agent.send(&bark("timmy", "Woof")).await;
    let echo = agent.receive_type("bark").await;
    for visitor in &mut visitors {
        assert_eq!(visitor.receive_type("bark").await, echo);
    }
}

#[tokio::test]
async fn a_newcomer_is_told_states_that_were_said_elsewhere() {
    let Some(two) = Two::start().await else { return };
    let mut agent = two.agent(0, "timmy").await;
    agent.send(&state("timmy", "working")).await;
    let echo = agent.receive_type("agent_state").await;
    let mut visitor = two.visitor(1, None).await;
    assert_eq!(visitor.receive_type("agent_state").await, echo);
}

#[tokio::test]
async fn a_broken_connection_goes_on_at_another_gateway() {
    let Some(two) = Two::start().await else { return };
    let mut agent = two.agent(0, "timmy").await;
    agent.send(&bark("timmy", "one")).await;
    let first = agent.receive_type("bark").await["seq"].as_u64().expect("messages are numbered");
    let (epoch, _) = agent.position().split_once('-').expect("a position has two parts");
    let since = format!("{epoch}-{first}");
    agent.send(&bark("timmy", "two")).await;
    let echo = agent.receive_type("bark").await;
    two.agent(1, "mira").await.send(&bark("mira", "three")).await;
    agent.receive_type("bark").await;
    let mut visitor = two.visitor(1, Some(&since)).await;
    assert_eq!(visitor.acknowledged["data"]["resumed"], true);
    assert_eq!(visitor.receive().await, echo);
    assert_eq!(visitor.receive().await["data"]["text"], "three");
}

#[tokio::test]
async fn a_message_that_is_sent_again_elsewhere_is_not_passed_on_again() {
    let Some(two) = Two::start().await else { return };
    let mut visitor = two.visitor(0, None).await;
    let once = bark("timmy", "once").replace(r#""ts""#, r#""id":"m-1","ts""#);
    let mut agents = [two.agent(0, "timmy").await, two.agent(1, "timmy").await];
    agents[0].send(&once).await;
    agents[0].receive_type("bark").await;
    agents[1].send(&once).await;
    agents[1].send(&bark("timmy", "twice")).await;
    assert_eq!(visitor.receive_type("bark").await["data"]["text"], "once");
    assert_eq!(visitor.receive_type("bark").await["data"]["text"], "twice");
}

#[tokio::test]
async fn readers_stay_while_nats_is_away() {
    let Some(mut two) = Two::start().await else { return };
    let mut agent = two.agent(0, "timmy").await;
    let mut visitor = two.visitor(1, None).await;
    agent.send(&bark("timmy", "before")).await;
    visitor.receive_type("bark").await;
    two.nats.kill();
    agent.send(&bark("timmy", "doubtful")).await;
    assert_eq!(agent.receive_type("error").await["data"]["code"], "unavailable");
    two.nats.start_again().await;
    loop {
        agent.send(&state("timmy", "idle")).await;
        if agent.receive_type_or_error("agent_state").await["type"] == "agent_state" {
            break;
        }
    }
    agent.send(&bark("timmy", "after")).await;
    let mut text = visitor.receive_type("bark").await["data"]["text"].clone();
    // NATS may have been killed after it had been sent.
    if text == "doubtful" {
        text = visitor.receive_type("bark").await["data"]["text"].clone();
    }
    assert_eq!(text, "after");
}

#[tokio::test]
async fn one_gateway_reports_the_status_of_the_world() {
    let Some(mut two) = Two::start_with("status_ms = 100\n[nats]\nlease_ms = 300\n").await else { return };
    // Until it is known which one is the oldest.
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    let _agent = two.agent(0, "timmy").await;
    let mut visitor = two.visitor(1, None).await;
    visitor.receive_type("system_status").await;
    is_reported(&mut visitor, 1, 1).await;
    for _ in 0..10 {
        assert_eq!(online(&visitor.receive_type("system_status").await), (Some(1), Some(1)), "one gateway says it");
    }
    two.nats.kill();
    while visitor.receive_type("system_status").await["data"]["status"] != "degraded" {}
    two.nats.start_again().await;
    while visitor.receive_type("system_status").await["data"]["status"] != "ok" {}
}

#[tokio::test]
async fn the_status_counts_those_at_all_gateways() {
    let Some(mut two) = Two::start_with("status_ms = 100\ngrace_ms = 60000\n[nats]\nlease_ms = 300\n").await else {
        return;
    };
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    let mut visitor = two.visitor(1, None).await;
    let mut agents = [two.agent(0, "timmy").await, two.agent(1, "timmy").await, two.agent(1, "mira").await];
    let rex = two.agent(1, "rex").await;
    agents[1].send(&state("timmy", "idle")).await;
    agents[2].send(&state("mira", "idle")).await;
    is_reported(&mut visitor, 3, 1).await;
    // Who has gone is not there, even if it may come back.
    drop(rex);
    drop(agents);
    is_reported(&mut visitor, 0, 1).await;
    let _agents = [two.agent(0, "timmy").await, two.agent(1, "mira").await];
    is_reported(&mut visitor, 2, 1).await;
    two.gateways[0].kill();
    is_reported(&mut visitor, 1, 1).await;
}

fn online(status: &Value) -> (Option<u64>, Option<u64>) {
    (status["data"]["agents_online"].as_u64(), status["data"]["visitors_online"].as_u64())
}

/// Waits until so many agents and visitors are reported.
async fn is_reported(visitor: &mut Client, agents: u64, visitors: u64) {
    let mut found = (None, None);
    for _ in 0..100 {
        found = online(&visitor.receive_type("system_status").await);
        if found == (Some(agents), Some(visitors)) {
            return;
        }
    }
    panic!("expected {agents} agents and {visitors} visitors, found {found:?}");
}
