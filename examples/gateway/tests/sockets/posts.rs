//! Messages of producers without a socket, and what else is asked for in HTTP.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::bark;
use crate::server::{Running, token};

/// Asks, and returns the whole answer.
async fn ask(address: SocketAddr, method: &str, path: &str, token: Option<&str>, body: &str) -> String {
    let mut stream = TcpStream::connect(address).await.expect("the gateway listens");
    let authorization = token.map(|token| format!("authorization: Bearer {token}\r\n")).unwrap_or_default();
    let length = body.len();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncontent-length: {length}\r\n{authorization}\r\n{body}"
    );
    stream.write_all(request.as_bytes()).await.expect("the gateway reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("the answer is text");
    answer
}

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
    assert!(answer.contains("too_fast"), "{answer}");
}

#[tokio::test]
async fn the_page_may_run_nothing_but_its_own_scripts() {
    let running = Running::new().await;
    for path in ["/", "/app.js", "/page.css", "/matrix.mjs"] {
        let answer = ask(running.address, "GET", path, None, "").await;
        assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {answer}");
        assert!(answer.contains("content-security-policy: default-src 'none'; script-src 'self'"), "{path}");
        assert!(answer.contains("x-content-type-options: nosniff"), "{path}");
    }
}

#[tokio::test]
async fn what_operators_ask_for_is_not_for_clients() {
    let running = Running::new().await;
    for path in ["/metrics", "/health/live", "/health/ready"] {
        let answer = ask(running.address, "GET", path, None, "").await;
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
    let metrics = ask(running.admin_address, "GET", "/metrics", None, "").await;
    assert!(metrics.contains("gateway_engine_up 1"), "{metrics}");
    let ready = ask(running.admin_address, "GET", "/health/ready", None, "").await;
    assert!(ready.starts_with("HTTP/1.1 200"), "{ready}");
}
