//! A message that is not one of the protocol closes the socket, and the reason says what is wrong with it.

use tokio_tungstenite::tungstenite::Message as Frame;

use crate::client::{Client, UNHURRIED};

async fn reason_for(frame: Frame) -> String {
    let mut client = Client::connected(UNHURRIED).await;
    client.send_frame(frame).await;
    let (code, reason) = client.closed().await;
    assert_eq!(code, 4400, "{reason}");
    reason
}

#[tokio::test]
async fn the_reason_is_the_sentence_of_the_issue() {
    for (text, reason) in [
        (r#"{"type":"pin"}"#, r#"type is "pin", did you mean `ping`? (line 1, column 9)"#),
        (r#"{"id":"1"}"#, "type is missing (line 1, column 1)"),
        (r#"{"type":"ping","payload":[1]}"#, "ping: payload is an array, expected an object (line 1, column 26)"),
        (
            r#"{"type":"subscribe","id":7}"#,
            "subscribe: payload is missing (line 1, column 1)\n\
             subscribe: id is a number, expected a string (line 1, column 26)",
        ),
        ("[]", "the message is an array, expected an object (line 1, column 1)"),
        ("{", "the message is incomplete: the text ends too early (line 1, column 2)"),
    ] {
        assert_eq!(reason_for(Frame::text(text)).await, reason, "{text}");
    }
}

#[tokio::test]
async fn a_long_reason_is_cut_to_what_a_frame_has_room_for() {
    let text = format!(r#"{{"type":"{}"}}"#, "ü".repeat(60));
    let reason = reason_for(Frame::text(text)).await;
    assert!(reason.starts_with(r#"type is "üüüü"#) && reason.ends_with('…'), "{reason}");
    assert!((120..=123).contains(&reason.len()), "{}", reason.len());
}

#[tokio::test]
async fn messages_from_the_server_are_not_for_it() {
    for text in [
        r#"{"type":"connection_ack"}"#,
        r#"{"type":"next","id":"1","payload":{}}"#,
        r#"{"type":"error","id":"1","payload":[{"message":"no"}]}"#,
    ] {
        assert_eq!(reason_for(Frame::text(text)).await, "this message is for clients", "{text}");
    }
}

#[tokio::test]
async fn messages_are_text() {
    assert_eq!(reason_for(Frame::binary(r#"{"type":"ping"}"#)).await, "messages are text");
}

#[tokio::test]
async fn the_reason_arrives_although_the_client_goes_on_sending() {
    let mut client = Client::connected(UNHURRIED).await;
    client.send("[]").await;
    for _ in 0..100 {
        client.send(r#"{"type":"ping"}"#).await;
    }
    assert_eq!(client.closed().await.0, 4400);
}
