//! What is said of those who were at a gateway that is no more.

use std::time::Duration;

use crate::client::{bark, state};
use crate::many::Two;

#[tokio::test]
async fn those_at_a_gateway_that_died_are_said_to_be_gone() {
    let Some(mut two) = Two::start().await else { return };
    let mut visitor = two.visitor(1, None).await;
    let mut agent = two.agent(0, "timmy").await;
    agent.send(&state("timmy", "idle")).await;
    assert_eq!(visitor.receive_type("agent_state").await["data"]["status"], "idle");
    two.gateways[0].kill();
    assert_eq!(visitor.receive_type("agent_state").await["data"]["status"], "offline");
}

#[tokio::test]
async fn who_comes_back_at_another_gateway_has_not_gone() {
    let Some(mut two) = Two::start().await else { return };
    let mut visitor = two.visitor(1, None).await;
    let mut agent = two.agent(0, "timmy").await;
    agent.send(&state("timmy", "idle")).await;
    visitor.receive_type("agent_state").await;
    two.gateways[0].kill();
    let mut agent = two.agent(1, "timmy").await;
    // Longer than it takes to say that somebody has gone.
    tokio::time::sleep(Duration::from_secs(3)).await;
    agent.send(&bark("timmy", "Still here")).await;
    assert_eq!(visitor.receive().await["type"], "bark");
}

#[tokio::test]
async fn who_moves_to_another_gateway_has_not_gone() {
    let Some(two) = Two::start().await else { return };
    let mut visitor = two.visitor(1, None).await;
    let mut agent = two.agent(0, "timmy").await;
    agent.send(&state("timmy", "idle")).await;
    visitor.receive_type("agent_state").await;
    drop(agent);
    let mut agent = two.agent(1, "timmy").await;
    tokio::time::sleep(Duration::from_secs(3)).await;
    agent.send(&bark("timmy", "Still here")).await;
    assert_eq!(visitor.receive().await["type"], "bark");
}
