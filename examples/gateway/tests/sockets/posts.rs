//! Messages of producers without a socket.

use std::time::Duration;

use gateway::Config;

use crate::client::bark;
use crate::raw::ask;
use crate::server::{Running, config, token};
use crate::tenth::Bell;

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
async fn those_without_a_token_share_the_rates_of_their_address() {
    let config = Config { anonymous: Some("pupil".to_owned()), ..config() };
    let running = Running::of(Bell, config).await;
    let note = r#"{"type":"note","data":{"text":"psst"}}"#;
    let post = async |token: Option<&str>| ask(running.address, "POST", "/school/messages", token, note).await;
    for _ in 0..3 {
        assert!(post(None).await.starts_with("HTTP/1.1 202"), "the declared burst is three");
    }
    let answer = post(None).await;
    assert!(answer.starts_with("HTTP/1.1 429") && answer.contains("retry-after: 60\r\n"), "{answer}");
    assert!(
        answer.contains(r#""code":"too_fast","message":"too many messages of type `note`; the next in "#),
        "{answer}"
    );
    let token = token("pupil", "ada", Duration::from_secs(60));
    assert!(post(Some(&token)).await.starts_with("HTTP/1.1 202"), "who has a token is known by it");
}

#[tokio::test]
async fn who_has_no_token_posts_as_often_as_it_may_open_sockets() {
    let running = Running::with(|config| {
        config.connections_per_address = 5;
        config.openings_per_address = 1;
    })
    .await;
    let path = "/api/world/messages";
    for (token, status) in [(None, "422"), (Some("forged"), "401")] {
        let mut answer = String::new();
        for _ in 0..30 {
            answer = ask(running.address, "POST", path, token, "nonsense").await;
            if answer.starts_with("HTTP/1.1 429") {
                break;
            }
            assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{answer}");
        }
        assert!(answer.contains("retry-after: 1\r\n") && answer.contains("too many connections or posts"), "{answer}");
    }
    assert!(post(&running, &bark("timmy", "Woof")).await.starts_with("HTTP/1.1 202"), "who has a token is known by it");
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
