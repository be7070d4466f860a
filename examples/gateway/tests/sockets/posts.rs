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
    let state = r#"{"type":"visitor_state","agent_id":"v","data":{"visitor_id":"v","presence":"entered"},"ts":1}"#;
    let anonymous = ask(running.address, "POST", "/api/world/messages", None, state).await;
    assert!(anonymous.contains("not_yourself"), "who has no token has another identity in each post: {anonymous}");
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

/// What is refused for one reason or another.
fn refused() -> impl Iterator<Item = String> {
    let many = ["nonsense".to_owned(), bark("mira", "I am mira"), bark("timmy", ""), " ".repeat(70_000) + "{}"];
    many.into_iter().cycle()
}

/// Posts what is refused until no more is read, and returns the answer to that.
async fn refused_too_often(running: &Running, token: Option<&str>) -> String {
    for (number, body) in refused().take(100).enumerate() {
        let answer = ask(running.address, "POST", "/api/world/messages", token, &body).await;
        if answer.starts_with("HTTP/1.1 429") {
            assert!(number >= 20, "so many in a minute are explained: {answer}");
            return answer;
        }
        assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    }
    panic!("everything is read");
}

#[tokio::test]
async fn who_posts_nothing_but_nonsense_has_to_wait() {
    let running = Running::new().await;
    let mut socket = running.join("agent", "timmy").await;
    for token in [Some(token("agent", "timmy", Duration::from_secs(60))), None] {
        let answer = refused_too_often(&running, token.as_deref()).await;
        // One more may be refused every three seconds.
        let retry_after = (1..=3).any(|seconds| answer.contains(&format!("retry-after: {seconds}\r\n")));
        assert!(retry_after && answer.contains("too many messages were refused; the next is read in "), "{answer}");
    }
    let mira = token("agent", "mira", Duration::from_secs(60));
    let answer = ask(running.address, "POST", "/api/world/messages", Some(&mira), &bark("mira", "Woof")).await;
    assert!(answer.starts_with("HTTP/1.1 202"), "others need not: {answer}");
    for _ in 0..10 {
        socket.try_send("nonsense").await;
    }
    assert_eq!(socket.closed().await, 4002, "sockets and posts of a sender count together");
}

#[tokio::test]
async fn what_is_not_read_is_not_passed_on_and_what_is_right_goes_on_after_the_pause() {
    let running = Running::new().await;
    let mut visitor = running.join("visitor", "ada").await;
    let timmy = token("agent", "timmy", Duration::from_secs(60));
    refused_too_often(&running, Some(&timmy)).await;
    let (mut refused, mut passed_on) = (0, false);
    while !passed_on {
        let answer = post(&running, &bark("timmy", "Woof")).await;
        passed_on = answer.starts_with("HTTP/1.1 202");
        refused += usize::from(!passed_on);
        assert!(passed_on || answer.starts_with("HTTP/1.1 429"), "{answer}");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    assert!(post(&running, &bark("timmy", "Twice")).await.starts_with("HTTP/1.1 202"), "what is right costs nothing");
    assert_eq!(visitor.receive().await["seq"], 1, "{refused} were not passed on");
    assert_eq!(visitor.receive().await["data"]["text"], "Twice");
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
