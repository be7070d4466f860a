//! What is asked for in HTTP: the page, and what operators want to know.

use crate::client::{Client, bark, refused, state};
use crate::raw::ask;
use crate::server::Running;

#[tokio::test]
async fn the_page_may_run_nothing_but_its_own_scripts() {
    let running = Running::new().await;
    for path in ["/", "/app.js", "/page.css", "/matrix.mjs"] {
        let answer = ask(running.address, "GET", path, None, "").await;
        assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {answer}");
        assert!(answer.contains("content-security-policy: default-src 'none'; script-src 'self'"), "{path}");
        for header in [
            "frame-ancestors 'none'",
            "x-content-type-options: nosniff",
            "x-frame-options: DENY",
            "referrer-policy: no-referrer",
            "cross-origin-opener-policy: same-origin",
            "cross-origin-resource-policy: same-origin",
        ] {
            assert!(answer.contains(header), "{path}: {header}");
        }
        assert!(!answer.contains("unsafe-inline") && !answer.contains("unsafe-eval"), "{path}");
    }
}

#[tokio::test]
async fn what_operators_ask_for_is_not_for_clients() {
    let running = Running::new().await;
    for path in ["/metrics", "/health/live", "/health/ready", "/debug/connections"] {
        let answer = ask(running.address, "GET", path, None, "").await;
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
    let metrics = ask(running.admin_address, "GET", "/metrics", None, "").await;
    assert!(metrics.contains("gateway_engine_up 1"), "{metrics}");
    let ready = ask(running.admin_address, "GET", "/health/ready", None, "").await;
    assert!(ready.starts_with("HTTP/1.1 200"), "{ready}");
}

#[tokio::test]
async fn operators_see_who_is_connected() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    agent.send(&bark("timmy", "Woof")).await;
    agent.receive().await;
    let visitor = running.join("visitor", "ada").await;
    let answer = ask(running.admin_address, "GET", "/debug/connections", None, "").await;
    let (_, body) = answer.split_once("\r\n\r\n").expect("there is a body");
    let report: serde_json::Value = serde_json::from_str(body).expect("it is JSON");
    assert_eq!((&report["open"], &report["head"]), (&2.into(), &1.into()), "{report}");
    let mut identities: Vec<_> =
        report["connections"].as_array().expect("a list").iter().map(|one| &one["identity"]).collect();
    identities.sort_by_key(ToString::to_string);
    assert_eq!(identities, ["ada", "timmy"]);
    let one = ask(running.admin_address, "GET", "/debug/connections?limit=1", None, "").await;
    assert_eq!(one.matches("identity").count(), 1, "{one}");
    drop(visitor);
}

#[tokio::test]
async fn operators_see_how_it_goes() {
    let running = Running::new().await;
    let mut agent = running.join("agent", "timmy").await;
    for text in [state("timmy", "idle"), bark("timmy", "Woof"), "nonsense".to_owned()] {
        agent.send(&text).await;
        agent.receive().await;
    }
    let metrics = ask(running.admin_address, "GET", "/metrics", None, "").await;
    for line in [
        "gateway_connections{role=\"agent\"} 1",
        "gateway_admissions_total{role=\"agent\"} 1",
        "gateway_messages_total{type=\"bark\",result=\"passed_on\"} 1",
        "gateway_refusals_total{reason=\"invalid_message\"} 1",
        "gateway_append_seconds_count 2",
        "gateway_sent_total{type=\"bark\"} 1",
        "gateway_sent_bytes_total ",
        "gateway_coalesced_total 0",
        "gateway_missed_total 0",
        "gateway_batch_count 2",
        "gateway_age_seconds_count 2",
        "gateway_behind 0",
        "gateway_log_bytes ",
        "gateway_log_seconds ",
        "gateway_states 1",
        "gateway_engine_up 1",
        "gateway_uptime_seconds ",
    ] {
        assert!(metrics.contains(line), "{line}: {metrics}");
    }
    let since = agent.position().to_owned();
    drop(agent);
    let back = Client::connect(running.address, &format!("/api/world/ws?since={since}"), None).await;
    drop(back.expect("visitors need no token"));
    assert_eq!(refused(running.address, "/api/world/ws?since=x", &[]).await.status, 400);
    loop {
        let metrics = ask(running.admin_address, "GET", "/metrics", None, "").await;
        if metrics.contains("gateway_closes_total{code=\"1006\"} 2") {
            assert!(metrics.contains("gateway_resumes_total{result=\"resumed\"} 1"), "{metrics}");
            assert!(metrics.contains("gateway_rejections_total{status=\"400\"} 1"), "{metrics}");
            break;
        }
    }
}
