//! What comes of operations.

use crate::client::{Client, QUICK, UNHURRIED};
use crate::connection::MOST;

/// Receives these messages.
async fn expect(client: &mut Client, messages: &[&str]) {
    for message in messages {
        assert_eq!(client.receive().await, *message);
    }
}

#[tokio::test]
async fn a_query_has_one_result() {
    let mut client = Client::connected(QUICK).await;
    client.subscribe("1", "{ hello }").await;
    let result = r#"{"type":"next","id":"1","payload":{"data":{"hello":"Hello, world!"}}}"#;
    expect(&mut client, &[result, r#"{"type":"complete","id":"1"}"#]).await;
}

#[tokio::test]
async fn a_subscription_has_several() {
    let mut client = Client::connected(QUICK).await;
    client.subscribe("1", "subscription { countdown(from: 2) }").await;
    let results = [2, 1, 0].map(|n| format!(r#"{{"type":"next","id":"1","payload":{{"data":{{"countdown":{n}}}}}}}"#));
    expect(&mut client, &results.each_ref().map(String::as_str)).await;
    expect(&mut client, &[r#"{"type":"complete","id":"1"}"#]).await;
}

#[tokio::test]
async fn variables_aliases_and_names_of_operations_count() {
    let mut client = Client::connected(QUICK).await;
    let query = "query A($name: String!) { first: hello(name: $name) __typename } query B { hello }";
    let payload = serde_json::json!({"query": query, "operationName": "A", "variables": {"name": "Rex"}});
    client.send(&format!(r#"{{"type":"subscribe","id":"1","payload":{payload}}}"#)).await;
    let result = r#"{"type":"next","id":"1","payload":{"data":{"__typename":"Query","first":"Hello, Rex!"}}}"#;
    expect(&mut client, &[result]).await;
}

#[tokio::test]
async fn all_that_is_wrong_with_a_document_is_one_error() {
    let mut client = Client::connected(QUICK).await;
    client.subscribe("1", "{ hallo\n  hello(nam: 3) }").await;
    let unknown = r#"{"message":"Query has no field \"hallo\"","locations":[{"line":1,"column":3}]}"#;
    let argument =
        r#"{"message":"hello: nam is not a known field, did you mean `name`?","locations":[{"line":2,"column":3}]}"#;
    expect(&mut client, &[&format!(r#"{{"type":"error","id":"1","payload":[{unknown},{argument}]}}"#)]).await;

    // The operation is over, and its id is free.
    client.subscribe("1", "{ hello }").await;
    assert!(client.receive().await.starts_with(r#"{"type":"next","id":"1""#));
}

#[tokio::test]
async fn documents_that_cannot_be_executed_are_errors() {
    let mut client = Client::connected(QUICK).await;
    for (query, said) in [
        ("{ hello", "query parse error"),
        ("", "query parse error"),
        ("fragment A on Query { hello }", "there is no operation"),
        ("query A { hello } query B { hello }", "there are several operations; operationName must say which"),
        ("mutation { hello }", "there are no mutations"),
        ("{ ...A }", "this server knows no fragments"),
        ("{ hello @skip(if: true) }", "this server knows no directives"),
        ("{ hello { name } }", r#"field \"hello\" has no fields of its own"#),
        ("{ hello(name: [1]) }", "this server has no such arguments"),
        ("{ hello(name: null) }", "hello: name is null, expected a string"),
        ("subscription { countdown }", "countdown: from is missing"),
        ("subscription { countdown(from: 1001) }", "countdown: from is 1001"),
        ("subscription { a: countdown(from: 1) b: countdown(from: 1) }", "a subscription has one field"),
        ("subscription { hello }", r#"Subscription has no field \"hello\""#),
    ] {
        client.subscribe("1", query).await;
        let message = client.receive().await;
        let start = format!(r#"{{"type":"error","id":"1","payload":[{{"message":"{said}"#);
        assert!(message.starts_with(&start), "{query}: {message}");
    }
}

#[tokio::test]
async fn an_id_belongs_to_one_active_operation() {
    let mut client = Client::connected(UNHURRIED).await;
    client.subscribe("1", "subscription { countdown(from: 9) }").await;
    client.receive().await;
    client.subscribe("1", "{ hello }").await;
    assert_eq!(client.closed().await, (4409, "Subscriber for 1 already exists".to_owned()));
}

#[tokio::test]
async fn a_client_has_so_many_operations_and_no_more() {
    let mut client = Client::connected(UNHURRIED).await;
    for id in 0..MOST {
        client.subscribe(&id.to_string(), "subscription { countdown(from: 9) }").await;
        client.receive().await;
    }
    client.subscribe("one more", "{ hello }").await;
    let error = r#"{"type":"error","id":"one more","payload":[{"message":"too many operations are active"}]}"#;
    expect(&mut client, &[error]).await;
}

#[tokio::test]
async fn operations_run_side_by_side_until_the_client_completes_them() {
    let mut client = Client::connected(UNHURRIED).await;
    client.subscribe("1", "subscription { countdown(from: 9) }").await;
    expect(&mut client, &[r#"{"type":"next","id":"1","payload":{"data":{"countdown":9}}}"#]).await;
    client.subscribe("2", "{ hello }").await;
    let result = r#"{"type":"next","id":"2","payload":{"data":{"hello":"Hello, world!"}}}"#;
    expect(&mut client, &[result, r#"{"type":"complete","id":"2"}"#]).await;

    client.send(r#"{"type":"complete","id":"1"}"#).await;
    client.send(r#"{"type":"complete","id":"nobody's"}"#).await;
    client.subscribe("1", "subscription { countdown(from: 7) }").await;
    expect(&mut client, &[r#"{"type":"next","id":"1","payload":{"data":{"countdown":7}}}"#]).await;
}
