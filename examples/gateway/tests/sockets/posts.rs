//! Messages of producers without a socket.

use std::time::Duration;

use crate::client::bark;
use crate::raw::ask;
use crate::server::{Running, token};

async fn post(running: &Running, body: &str) -> String {
    let token = token("agent", "timmy", Duration::from_secs(60));
    ask(running.address, "POST", "/api/world/messages", Some(&token), body).await
}

#[tokio::test]
async fn posted_messages_are_passed_on() {
    let running = Running::new().await;
    let mut visitor = running.join("visitor", "ada").await;
    let answer = post(&running, &format!("{}\n\n{}\n", bark("timmy", "one"), bark("timmy", "two"))).await;
    assert!(answer.starts_with("HTTP/1.1 202") && answer.ends_with(r#"[{"seq":1},{"seq":2}]"#), "{answer}");
    assert_eq!(visitor.receive().await["data"]["text"], "one");
    assert_eq!(visitor.receive().await["data"]["text"], "two");
}

#[tokio::test]
async fn a_posted_message_that_is_refused_is_explained_by_its_line() {
    let running = Running::new().await;
    let answer = post(&running, &format!("{}\n{}\n", bark("timmy", "one"), bark("timmy", ""))).await;
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    assert!(answer.contains(r#"[{"seq":1},{"line":2,"code":"invalid_message""#), "{answer}");
    assert!(answer.contains(r#""path":"data.text""#), "{answer}");
}

#[tokio::test]
async fn posts_obey_roles() {
    let running = Running::new().await;
    let answer = post(&running, &bark("mira", "I am mira")).await;
    assert!(answer.contains("not_yourself"), "{answer}");
    let anonymous = ask(running.address, "POST", "/api/world/messages", None, &bark("timmy", "Woof")).await;
    assert!(anonymous.contains("not_allowed"), "{anonymous}");
}

#[tokio::test]
async fn posts_obey_rates() {
    let running = Running::new().await;
    let barks = |count| vec![bark("timmy", "Woof"); count].join("\n");
    assert!(post(&running, &barks(15)).await.starts_with("HTTP/1.1 202"));
    let answer = post(&running, &barks(15)).await;
    assert!(answer.starts_with("HTTP/1.1 429") && answer.contains("retry-after: 1\r\n"), "{answer}");
    assert!(answer.contains("too_fast"), "{answer}");
}

#[tokio::test]
async fn a_line_that_is_larger_than_any_message_is_not_read() {
    let running = Running::new().await;
    let large = format!("{}{}", " ".repeat(70_000), bark("timmy", "two"));
    let answer = post(&running, &format!("{}\n{large}", bark("timmy", "one"))).await;
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    assert!(answer.contains(r#"[{"seq":1},{"line":2,"code":"too_large""#), "{answer}");
}

#[tokio::test]
async fn posts_that_are_rejected_are_counted() {
    let running = Running::with(|config| config.anonymous = None).await;
    let answer = ask(running.address, "POST", "/api/world/messages", None, &bark("timmy", "Woof")).await;
    assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
    let metrics = ask(running.admin_address, "GET", "/metrics", None, "").await;
    assert!(metrics.contains("gateway_rejections_total{status=\"401\"} 1"), "{metrics}");
}
