//! What becomes of a message.

use protocol::matrix::Message;
use protocol::{Payload, Protocol};
use serde_json::json;

use crate::client::{bark, state};
use crate::server::Running;

#[tokio::test]
async fn everybody_receives_a_message_and_so_does_its_sender() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    let mut visitor = running.join("visitor", "ada").await;
    agent.send(&bark("timmy", "Woof")).await;
    let expected = json!({"type": "bark", "agent_id": "timmy", "data": {"text": "Woof"}, "ts": 1, "seq": 1});
    assert_eq!(agent.receive().await, expected);
    assert_eq!(visitor.receive().await, expected);
}

#[tokio::test]
async fn what_is_wrong_with_a_message_is_said_at_once_and_in_full() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    agent.send(r#"{"type":"bark","agent_id":"timmy","data":{"text":"","tone":1},"ts":1}"#).await;
    let error = agent.receive().await;
    assert_eq!(error["type"], "error");
    assert_eq!(error["data"]["code"], "invalid_message");
    let paths: Vec<_> =
        error["data"]["issues"].as_array().expect("issues").iter().map(|issue| &issue["path"]).collect();
    assert_eq!(paths, ["data.text", "data.tone"]);
}

#[tokio::test]
async fn an_error_names_the_message_that_it_is_about() {
    let running = Running::new().await;
    let mut visitor = running.join("visitor", "ada").await;
    visitor.send(r#"{"type":"bark","agent_id":"ada","id":"m-1","data":{"text":"Woof"},"ts":1}"#).await;
    let error = visitor.receive().await;
    assert_eq!(error["data"]["code"], "not_allowed");
    assert_eq!(error["data"]["id"], "m-1");
}

#[tokio::test]
async fn an_error_names_a_message_that_is_none_of_the_protocol_if_it_has_a_name() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    let (longest, too_long) = ("\u{e4}".repeat(64), "x".repeat(65));
    let cases = [
        (json!({"type": "bark", "id": "m-1", "data": {"text": ""}}), json!("m-1")),
        (json!({"type": "brak", "id": longest}), json!(longest)),
        (json!({"type": "bark", "id": too_long}), json!(null)),
        (json!({"type": "bark", "id": ""}), json!(null)),
        (json!({"type": "bark", "id": 1}), json!(null)),
        (json!(["bark"]), json!(null)),
    ];
    for (message, expected) in cases {
        agent.send(&message.to_string()).await;
        let error = agent.receive().await;
        assert_eq!(error["data"]["code"], "invalid_message");
        assert_eq!(error["data"]["id"], expected, "{message}");
    }
}

#[tokio::test]
async fn each_role_may_send_what_is_declared_and_nothing_else() {
    let running = Running::new().await;
    for role in Message::CONTRACT.clients {
        for message_type in Message::TYPES {
            let name = Message::type_name(*message_type);
            let mut client = running.join(role, &format!("{role}-{name}")).await;
            let info = Message::CONTRACT.message(name).expect("the type is declared");
            let example = Message::CONTRACT.example(name).expect("there is an example");
            client.send(&example).await;
            let answer = client.receive_type_or_error(name).await;
            let may_send = info.from().iter().any(|sender| sender.role == *role);
            let was_refused_for_its_role = answer["data"]["code"] == "not_allowed";
            assert_eq!(may_send, !was_refused_for_its_role, "{role} {name}: {answer}");
        }
    }
}

#[tokio::test]
async fn nobody_speaks_as_another() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    agent.send(&bark("mira", "I am mira")).await;
    assert_eq!(agent.receive().await["data"]["code"], "not_yourself");
}

#[tokio::test]
async fn messages_are_numbered_by_the_gateway_alone() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    agent.send(r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof"},"ts":1,"seq":9}"#).await;
    assert_eq!(agent.receive().await["data"]["code"], "numbered");
}

#[tokio::test]
async fn a_message_that_is_sent_again_is_not_passed_on_again() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    for text in ["once", "once", "twice"] {
        let id = text;
        agent
            .send(&format!(r#"{{"type":"bark","agent_id":"timmy","id":"{id}","data":{{"text":"{text}"}},"ts":1}}"#))
            .await;
    }
    assert_eq!(agent.receive().await["data"]["text"], "once");
    assert_eq!(agent.receive().await["data"]["text"], "twice");
}

#[tokio::test]
async fn what_one_sender_calls_its_message_is_not_what_another_does() {
    let running = Running::new().await;
    let mut visitor = running.join("visitor", "ada").await;
    // Role, sender and name are the same text, if nothing tells where one ends.
    for (sender, id) in [("a", "b:c"), ("a:b", "c")] {
        let mut agent = running.join("agent", sender).await;
        agent
            .send(&format!(r#"{{"type":"bark","agent_id":"{sender}","id":"{id}","data":{{"text":"Woof"}},"ts":1}}"#))
            .await;
        assert_eq!(visitor.receive().await["agent_id"], sender);
    }
}

#[tokio::test]
async fn a_second_socket_does_not_make_a_sender_faster() {
    let running = Running::new().await;
    let mut one = running.join("agent", "timmy").await;
    let mut other = running.join("agent", "timmy").await;
    // The declared burst is 20; tokens come back at 5 a second.
    for _ in 0..15 {
        one.send(&bark("timmy", "Woof")).await;
    }
    for _ in 0..15 {
        one.receive_type("bark").await;
    }
    for _ in 0..15 {
        other.send(&bark("timmy", "Woof")).await;
    }
    assert_eq!(other.receive_type("error").await["data"]["code"], "too_fast");
}

#[tokio::test]
async fn what_has_waited_on_the_way_is_not_too_fast() {
    let running = Running::with(|config| config.lag_ms = 10_000).await;
    let mut agent = running.join("agent", "timmy").await;
    // The declared burst, and what may be said in ten seconds, at once.
    for _ in 0..20 + 10 * 5 {
        agent.send(&bark("timmy", "Woof")).await;
    }
    for _ in 0..20 + 10 * 5 {
        assert_eq!(agent.receive().await["type"], "bark");
    }
    for _ in 0..40 {
        agent.send(&bark("timmy", "Woof")).await;
    }
    assert_eq!(agent.receive_type("error").await["data"]["code"], "too_fast");
}

#[tokio::test]
async fn who_sends_too_fast_is_told_so() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    // The declared burst is 20; tokens come back at 5 a second.
    for _ in 0..40 {
        agent.send(&bark("timmy", "Woof")).await;
    }
    let error = agent.receive_type("error").await;
    assert_eq!(error["data"]["code"], "too_fast");
    // Another type has a bucket of its own.
    agent.send(&state("timmy", "idle")).await;
    agent.receive_type("agent_state").await;
}
