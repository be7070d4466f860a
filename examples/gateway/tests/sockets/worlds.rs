//! Several worlds in one process have nothing in common but the places of connections.

use std::time::Duration;

use gateway::matrix::Matrix;
use gateway::{Config, Gateway, mint};
use serde_json::Value;

use crate::client::{Client, bark, refused, state};
use crate::raw::ask;
use crate::server::{KEY, Running, config, token};
use crate::switched;

const GARDEN: &str = "/api/garden/ws";
const PARK: &str = "/api/park/ws";

async fn running() -> Running {
    Running::of_worlds(&["garden", "park"], |_| {}).await
}

async fn join(running: &Running, path: &str, role: &str, identity: &str) -> Client {
    let token = token(role, identity, Duration::from_secs(60));
    Client::connect(running.address, path, Some(&token)).await.expect("the token is for all worlds")
}

/// Waits for the next message, which has that text and that number.
async fn hears(client: &mut Client, text: &str, seq: u64) {
    let message = client.receive().await;
    assert_eq!((&message["data"]["text"], &message["seq"]), (&text.into(), &seq.into()), "{message}");
}

#[tokio::test]
async fn messages_stay_in_their_world() {
    let running = running().await;
    let mut in_garden = join(&running, GARDEN, "visitor", "ada").await;
    let mut in_park = join(&running, PARK, "visitor", "ada").await;
    let mut timmy = join(&running, GARDEN, "agent", "timmy").await;
    let mut mira = join(&running, PARK, "agent", "mira").await;
    for number in 1..=3 {
        timmy.send(&bark("timmy", &format!("garden {number}"))).await;
        hears(&mut timmy, &format!("garden {number}"), number).await;
    }
    mira.send(&bark("mira", "park")).await;
    // Each world has an order of its own, and nothing of the other's.
    hears(&mut mira, "park", 1).await;
    hears(&mut in_park, "park", 1).await;
    for number in 1..=3 {
        hears(&mut in_garden, &format!("garden {number}"), number).await;
    }
    let posts = running.address;
    let token = token("agent", "timmy", Duration::from_secs(60));
    for (path, seq) in [("/api/park/messages", 2), ("/api/garden/messages", 4)] {
        let answer = ask(posts, "POST", path, Some(&token), &bark("timmy", path)).await;
        assert!(answer.starts_with("HTTP/1.1 202") && answer.ends_with(&format!(r#"[{{"seq":{seq}}}]"#)), "{answer}");
    }
    hears(&mut in_park, "/api/park/messages", 2).await;
    hears(&mut in_garden, "/api/garden/messages", 4).await;
}

#[tokio::test]
async fn newcomers_are_told_the_states_of_their_world() {
    let running = running().await;
    for (path, status) in [(GARDEN, "idle"), (PARK, "working")] {
        let mut timmy = join(&running, path, "agent", "timmy").await;
        timmy.send(&state("timmy", status)).await;
        timmy.receive_type("agent_state").await;
        let told = join(&running, path, "visitor", "ada").await.receive().await;
        assert_eq!((&told["data"]["status"], &told["seq"]), (&status.into(), &1.into()), "{path}: {told}");
    }
}

#[tokio::test]
async fn who_has_gone_from_one_world_is_still_in_the_other() {
    let running = running().await;
    let mut visitor = join(&running, PARK, "visitor", "ada").await;
    let mut in_garden = join(&running, GARDEN, "agent", "timmy").await;
    let mut in_park = join(&running, PARK, "agent", "timmy").await;
    in_garden.send(&state("timmy", "idle")).await;
    in_garden.receive_type("agent_state").await;
    in_park.send(&state("timmy", "working")).await;
    in_park.receive_type("agent_state").await;
    drop(in_garden);
    let mut witness = join(&running, GARDEN, "visitor", "eve").await;
    while witness.receive_type("agent_state").await["data"]["status"] != "offline" {}
    in_park.send(&bark("timmy", "still here")).await;
    assert_eq!(visitor.receive_type("agent_state").await["data"]["status"], "working");
    hears(&mut visitor, "still here", 2).await;
}

#[tokio::test]
async fn an_identity_that_is_taken_is_taken_in_one_world() {
    let running = Running::of_worlds(&["garden", "park"], |config| config.exclusive = vec!["agent".to_owned()]).await;
    let mut first = join(&running, GARDEN, "agent", "timmy").await;
    let mut other = join(&running, PARK, "agent", "timmy").await;
    let _second = join(&running, GARDEN, "agent", "timmy").await;
    assert_eq!(first.closed().await, 4003);
    other.send(&bark("timmy", "Woof")).await;
    hears(&mut other, "Woof", 1).await;
}

#[tokio::test]
async fn a_token_for_one_world_opens_no_other() {
    let running = running().await;
    let token = mint(KEY, "timmy", "agent", Some("park"), Duration::from_secs(60)).expect("the key can sign");
    Client::connect(running.address, PARK, Some(&token)).await.expect("the token is for this world");
    let bearer = [("Authorization", format!("Bearer {token}"))];
    let refused = refused(running.address, GARDEN, &bearer).await;
    assert_eq!((refused.status, &*refused.text), (403, "the token is for another world\n"), "{refused:?}");
    let answer = ask(running.address, "POST", "/api/garden/messages", Some(&token), &bark("timmy", "Woof")).await;
    assert!(answer.starts_with("HTTP/1.1 403"), "{answer}");
    let answer = ask(running.address, "POST", "/api/park/messages", Some(&token), &bark("timmy", "Woof")).await;
    assert!(answer.starts_with("HTTP/1.1 202"), "{answer}");
}

#[tokio::test]
async fn nobody_goes_on_in_a_world_where_it_was_in_another() {
    let running = running().await;
    let since = join(&running, GARDEN, "visitor", "ada").await.position().to_owned();
    for (path, resumed) in [(GARDEN, true), (PARK, false)] {
        let client = join(&running, &format!("{path}?since={since}"), "visitor", "ada").await;
        assert_eq!(client.acknowledged["data"]["resumed"], resumed, "{path}: {}", client.acknowledged);
    }
}

#[tokio::test]
async fn the_first_world_is_where_the_protocol_says_too_and_others_are_nowhere_else() {
    let running = running().await;
    let mut declared = join(&running, "/api/world/ws", "agent", "timmy").await;
    let mut visitor = join(&running, GARDEN, "visitor", "ada").await;
    declared.send(&bark("timmy", "Woof")).await;
    hears(&mut visitor, "Woof", 1).await;
    assert_eq!(refused(running.address, "/api/meadow/ws", &[]).await.status, 404);
    let answer = ask(running.address, "POST", "/api/meadow/messages", None, "").await;
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
}

#[tokio::test]
async fn places_are_those_of_all_worlds() {
    let running = Running::of_worlds(&["garden", "park"], |config| config.connections = 1).await;
    let _first = join(&running, GARDEN, "visitor", "ada").await;
    assert_eq!(refused(running.address, PARK, &[]).await.status, 503);
}

#[tokio::test]
async fn figures_are_told_of_each_world() {
    let running = running().await;
    let mut timmy = join(&running, GARDEN, "agent", "timmy").await;
    timmy.send(&bark("timmy", "Woof")).await;
    hears(&mut timmy, "Woof", 1).await;
    let _ada = join(&running, PARK, "visitor", "ada").await;
    let metrics = ask(running.admin_address, "GET", "/metrics", None, "").await;
    for line in [
        "gateway_connections{world=\"garden\",role=\"agent\"} 1",
        "gateway_connections{world=\"park\",role=\"visitor\"} 1",
        "gateway_messages_total{world=\"garden\",type=\"bark\",result=\"passed_on\"} 1",
        "gateway_append_seconds_count{world=\"garden\"} 1",
        "gateway_append_seconds_count{world=\"park\"} 0",
        "gateway_engine_up{world=\"park\"} 1",
    ] {
        assert!(metrics.contains(line), "{line}: {metrics}");
    }
    // What a figure is, is said once, and its values follow at once.
    let about: Vec<_> = metrics.lines().filter(|line| line.starts_with("# TYPE ")).collect();
    let mut once = about.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!((about.len(), metrics.matches("# EOF").count()), (once.len(), 1), "{metrics}");
    let (_, behind) = metrics.split_once("# TYPE gateway_states gauge\n").expect("there is such a figure");
    let values: Vec<_> = behind.lines().take(2).collect();
    assert_eq!(values, ["gateway_states{world=\"garden\"} 0", "gateway_states{world=\"park\"} 0"]);
    assert!(metrics.trim_end().ends_with("# EOF"), "{metrics}");
    let listed = async |query: &str| {
        let answer = ask(running.admin_address, "GET", &format!("/debug/connections{query}"), None, "").await;
        let (head, body) = answer.split_once("\r\n\r\n").expect("there is a head");
        (head.contains("200 OK"), serde_json::from_str::<Value>(body).unwrap_or_default())
    };
    assert_eq!(listed("").await.1["connections"][0]["identity"], "timmy");
    assert_eq!(listed("?world=park").await.1["connections"][0]["identity"], "ada");
    assert!(!listed("?world=meadow").await.0);
}

#[tokio::test]
async fn all_worlds_end_together_and_what_is_posted_to_any_is_answered_before() {
    let config = Config {
        worlds: vec!["garden".to_owned(), "park".to_owned()],
        append_ms: 600_000,
        drain_ms: 600_000,
        ..config()
    };
    let ((engine, _), (other, switch)) = (switched::engine(), switched::engine());
    let first = Gateway::new(config, Matrix, engine);
    let others = vec![first.beside("park", Matrix, other)];
    let running = Running::serving(first, others).await;
    let (address, admin_address) = (running.address, running.admin_address);
    let mut clients = Vec::new();
    for path in [GARDEN, PARK] {
        clients.push(Client::connect(address, path, None).await.expect("visitors need no token"));
    }
    switch.hold().await;
    let token = token("agent", "timmy", Duration::from_secs(60));
    let posted =
        tokio::spawn(
            async move { ask(address, "POST", "/api/park/messages", Some(&token), &bark("timmy", "Woof")).await },
        );
    switch.waiting(1).await;
    let stopping = tokio::spawn(running.stop());
    for client in &mut clients {
        assert_eq!(client.closed().await, 1012);
    }
    let ready = ask(admin_address, "GET", "/health/ready", None, "").await;
    assert!(ready.starts_with("HTTP/1.1 503"), "{ready}");
    assert!(!stopping.is_finished(), "a message is still under way");
    switch.let_pass();
    let answer = posted.await.expect("there is an answer");
    assert!(answer.starts_with("HTTP/1.1 202"), "{answer}");
    stopping.await.expect("the gateway stops");
}

#[cfg(unix)]
#[tokio::test]
async fn the_program_serves_all_worlds_of_its_file() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};

    let path = std::env::temp_dir().join(format!("gateway-worlds-{}.toml", std::process::id()));
    let lines = "listen = \"127.0.0.1:0\"\nadmin = \"127.0.0.1:0\"\nworlds = [\"garden\", \"park\"]\n";
    std::fs::write(&path, lines).expect("there is room for a file");
    let mut program = Command::new(env!("CARGO_BIN_EXE_gateway"));
    program.env_clear().arg("--config").arg(&path).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut process = program.spawn().expect("the program starts");
    let mut line = String::new();
    BufReader::new(process.stdout.take().expect("it has an output")).read_line(&mut line).expect("it is text");
    std::fs::remove_file(&path).expect("the file is there");
    let address = line.trim().trim_start_matches("http://").parse().expect("it is an address");
    let mut positions = Vec::new();
    for path in [GARDEN, PARK, "/api/world/ws"] {
        let client = Client::connect(address, path, None).await.expect("visitors need no token");
        positions.push(client.position().split('-').next().unwrap_or_default().to_owned());
    }
    assert!(positions[0] != positions[1] && positions[0] == positions[2], "{positions:?}");
    Command::new("kill").args(["-TERM", &process.id().to_string()]).status().expect("there is such a program");
    assert!(process.wait().expect("it stops").success());
}
