//! Which tokens are valid.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use gateway::config::NamedKey;
use gateway::mint;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};

use crate::client::{Client, Refused, bark, refused, turned_away};
use crate::server::{KEY, Running};

const PATH: &str = "/api/world/ws";

/// The key pair of [RFC 8037](https://www.rfc-editor.org/rfc/rfc8037#appendix-A), which everybody knows.
const PUBLIC: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
const PRIVATE: [u8; 32] = [
    0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49, 0xc5,
    0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
];

/// Another secret.
const OTHER: &str = "another key, as long as the first one";

fn bearer(token: &str) -> (&'static str, String) {
    ("Authorization", format!("Bearer {token}"))
}

fn seconds_from_now(seconds: i64) -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is later than 1970").as_secs();
    i64::try_from(now).expect("not that late") + seconds
}

fn claims() -> Value {
    json!({"sub": "timmy", "role": "agent", "exp": seconds_from_now(60)})
}

/// Signs with Ed25519.
fn signed(name: Option<&str>, claims: &Value) -> String {
    // PKCS #8, as RFC 8410 has it.
    let prefix = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
    let key = EncodingKey::from_ed_der(&[&prefix[..], &PRIVATE].concat());
    let header = Header { kid: name.map(str::to_owned), ..Header::new(Algorithm::EdDSA) };
    encode(&header, claims, &key).expect("the key can sign")
}

/// Signs with a secret.
fn sealed(name: Option<&str>, secret: &str, claims: &Value) -> String {
    let header = Header { kid: name.map(str::to_owned), ..Header::new(Algorithm::HS256) };
    encode(&header, claims, &EncodingKey::from_secret(secret.as_bytes())).expect("the key can sign")
}

/// A gateway with two keys that have names, beside the one of all tests.
async fn with_named_keys() -> Running {
    Running::with(|config| {
        let named = [("tomorrow", NamedKey::Ed25519(PUBLIC.to_owned())), ("today", NamedKey::Secret(OTHER.to_owned()))];
        config.named_keys = named.map(|(name, key)| (name.to_owned(), key)).into();
    })
    .await
}

async fn with_token(running: &Running, token: &str) -> Refused {
    refused(running.address, PATH, &[bearer(token)]).await
}

#[tokio::test]
async fn tokens_of_every_key_are_valid_at_the_same_time() {
    let running = with_named_keys().await;
    let tokens = [
        signed(Some("tomorrow"), &claims()),
        signed(None, &claims()),
        sealed(Some("today"), OTHER, &claims()),
        sealed(None, OTHER, &claims()),
        sealed(None, KEY, &claims()),
    ];
    for token in tokens {
        let client = Client::connect(running.address, PATH, Some(&token)).await.expect("the token is valid");
        assert_eq!(client.identity(), "timmy");
    }
}

#[tokio::test]
async fn a_token_is_checked_with_the_key_that_it_names_and_as_that_key_is_used() {
    let running = with_named_keys().await;
    let tokens = [
        // The name of another key, or of none.
        signed(Some("today"), &claims()),
        sealed(Some("tomorrow"), OTHER, &claims()),
        sealed(Some("yesterday"), OTHER, &claims()),
        sealed(Some("today"), KEY, &claims()),
        // Who knows the public key, which everybody may, seals with it.
        sealed(Some("tomorrow"), PUBLIC, &claims()),
        sealed(None, PUBLIC, &claims()),
    ];
    for token in tokens {
        let refused = with_token(&running, &token).await;
        assert_eq!(refused.status, 401, "{}", refused.text);
        assert!(!refused.text.contains(&token), "tokens are not repeated");
    }
}

#[tokio::test]
async fn tokens_that_are_not_valid_are_refused() {
    let running = Running::new().await;
    // {"alg":"none"} and the claims of an agent, unsigned; and the same with a signature of no key.
    let unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ0aW1teSIsInJvbGUiOiJhZ2VudCIsImV4cCI6OTk5OTk5OTk5OX0.";
    let mut half = sealed(None, KEY, &claims());
    half.truncate(half.len() / 2);
    let with = |key: &str, value: Value| {
        let mut claims = claims();
        claims[key] = value;
        sealed(None, KEY, &claims)
    };
    let cases = [
        (401, sealed(None, OTHER, &claims())),
        (401, with("exp", seconds_from_now(-1).into())),
        (401, with("exp", Value::Null)),
        (401, with("nbf", seconds_from_now(60).into())),
        (401, with("sub", "".into())),
        (401, with("sub", "x".repeat(65).into())),
        (401, with("sub", Value::Null)),
        (401, with("role", Value::Null)),
        (401, unsigned.to_owned()),
        (401, format!("{unsigned}AAAA")),
        (401, half),
        (401, "nonsense".to_owned()),
        (403, with("role", "gateway".into())),
        (403, with("role", "ghost".into())),
        (403, with("world", "another world".into())),
    ];
    for (expected, token) in cases {
        let refused = with_token(&running, &token).await;
        assert_eq!(refused.status, expected, "{token}: {}", refused.text);
        let (code, reason) = turned_away(running.address, PATH, &[bearer(&token)]).await;
        assert_eq!(code, if expected == 401 { 4000 } else { 4001 }, "{token}: {reason}");
    }
}

#[tokio::test]
async fn a_token_is_for_one_world_or_for_all() {
    let running = Running::new().await;
    for world in [None, Some("world")] {
        let token = mint(KEY, "timmy", "agent", world, Duration::from_secs(60)).expect("the key can sign");
        Client::connect(running.address, PATH, Some(&token)).await.expect("the token is valid");
    }
}

#[tokio::test]
async fn an_identity_may_be_as_long_as_the_field_that_has_it() {
    let running = Running::new().await;
    let longest = "\u{e4}".repeat(64);
    let mut agent = running.join("agent", &longest).await;
    assert_eq!(agent.identity(), longest);
    agent.send(&bark(&longest, "Woof")).await;
    assert_eq!(agent.receive().await["agent_id"], longest);
}

#[tokio::test]
async fn a_second_secret_is_as_good_as_the_first() {
    let running = Running::with(|config| config.keys.insert(0, OTHER.to_owned())).await;
    running.join("agent", "timmy").await;
}
