//! What is said of those who were at a gateway that is no more.

use std::time::Duration;

use futures_util::future::join_all;

use crate::client::{Client, bark, state};
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

#[tokio::test]
async fn who_has_just_come_to_another_gateway_has_not_gone() {
    let Some(two) = Two::start().await else { return };
    // Until the first gateway, which is the oldest, speaks for those that are no more.
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    let mut visitor = two.visitor(0, None).await;
    let mut agents = Vec::new();
    // Wherever the gateways are between two of their leases: now before the one, now before the other.
    for offset in (0..300).step_by(20) {
        let identity = format!("timmy-{offset}");
        let mut agent = two.agent(1, &identity).await;
        tokio::time::sleep(Duration::from_millis(offset)).await;
        agent.send(&state(&identity, "idle")).await;
        agents.push(agent);
    }
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    agents[0].send(&bark("timmy-0", "All here")).await;
    nobody_has_gone(&mut visitor).await;
}

#[tokio::test]
async fn who_moves_to_another_gateway_at_the_last_moment_has_not_gone() {
    let Some(two) = Two::start().await else { return };
    let mut visitor = two.visitor(1, None).await;
    let moved = join_all((0..300).step_by(20).map(|offset| {
        let (two, identity) = (&two, format!("timmy-{offset}"));
        async move {
            tokio::time::sleep(Duration::from_millis(offset)).await;
            let mut agent = two.agent(0, &identity).await;
            agent.send(&state(&identity, "idle")).await;
            agent.receive_type("agent_state").await;
            drop(agent);
            // Within `grace_ms`.
            tokio::time::sleep(Duration::from_millis(400)).await;
            two.agent(1, &identity).await
        }
    }));
    let mut agents = moved.await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    agents[0].send(&bark("timmy-0", "All here")).await;
    nobody_has_gone(&mut visitor).await;
}

/// Reads until somebody barks.
async fn nobody_has_gone(visitor: &mut Client) {
    loop {
        let heard = visitor.receive().await;
        if heard["type"] == "bark" {
            return;
        }
        assert_eq!(heard["data"]["status"], "idle", "{heard}");
    }
}
