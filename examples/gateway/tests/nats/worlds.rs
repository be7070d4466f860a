//! Gateways with several worlds, which need not have the same ones.

use crate::client::{Client, bark};
use crate::process::{CONFIG, Gateway, token};
use crate::server::Server;

#[tokio::test]
async fn gateways_share_the_worlds_that_both_have_and_no_others() {
    let Some(nats) = Server::start().await else { return };
    let with = |worlds: &str| format!("worlds = {worlds}\n{CONFIG}");
    let two = Gateway::start_with(&nats.url(), &with(r#"["garden", "park"]"#)).await;
    let one = Gateway::start_with(&nats.url(), &with(r#"["park"]"#)).await;
    let visitor = Client::connect(one.address(), "/api/park/ws", None).await;
    let mut visitor = visitor.expect("visitors need no token");
    for (path, text) in [("/api/garden/ws", "in the garden"), ("/api/park/ws", "in the park")] {
        let agent = Client::connect(two.address(), path, Some(&token("agent", "timmy"))).await;
        let mut agent = agent.expect("the token is valid");
        agent.send(&bark("timmy", text)).await;
        let echo = agent.receive_type("bark").await;
        assert_eq!((&echo["data"]["text"], &echo["seq"]), (&text.into(), &1.into()), "each world has its own order");
    }
    assert_eq!(visitor.receive_type("bark").await["data"]["text"], "in the park");
}
