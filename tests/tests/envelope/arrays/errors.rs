//! What is said of arrays that are not messages.

use protocol::{Error, Payload};

use super::{late, phoenix, relay};

fn said(error: &Error) -> String {
    error.to_string()
}

fn explained<'t, P: protocol::DecodePayload<'t>>(text: &'t str) -> String {
    let Err(error) = protocol::Envelope::<P>::from_json(text) else { panic!("{text}") };
    assert!(protocol::Envelope::<P>::accept(text).is_none(), "{text}");
    error.issues().iter().map(|issue| format!("{} {}", issue.path, issue.message)).collect::<Vec<_>>().join("; ")
}

#[test]
fn names_the_element() {
    for (text, expected) in [
        (r#"{"type":"OK"}"#, " is an object, expected an array"),
        ("[]", "[0] (`type`) is missing"),
        ("[1]", "[0] is a number, expected a string"),
        (r#"["OK"]"#, "[1] (`event_id`) is missing; [2] (`accepted`) is missing"),
        (r#"["OK","toolong",1]"#, "[1] has 7 characters, at most 4 are allowed; [2] is a number, expected a boolean"),
        (r#"["REQ","s","a",""]"#, "[3] has 0 characters, at least 1 is required"),
        (r#"["NOTICE"]"#, "[1] (`data`) is missing"),
        (r#"["NOTICE",""]"#, "[1] has 0 characters, at least 1 is required"),
        (r#"["EVENT","s",{"id":"a"}]"#, "[2].kind is missing"),
    ] {
        assert_eq!(explained::<relay::Message<'_>>(text), expected, "{text}");
    }
}

#[test]
fn names_fields_of_the_header() {
    for (text, expected) in [
        (r#"[null,null,"","phx_join",{}]"#, "[2] has 0 characters, at least 1 is required; [4].user is missing"),
        (r#"[null,1,null,"heartbeat"]"#, "[1] is a number, expected a string; [2] is null, expected a string"),
        (r#"["a"]"#, "[3] (`type`) is missing"),
        (r#"[null,null,"t","phx_join"]"#, "[4] (`data`) is missing"),
    ] {
        assert_eq!(explained::<phoenix::Message>(text), expected, "{text}");
    }
}

#[test]
fn refuses_further_elements_where_these_are_rejected() {
    assert_eq!(explained::<late::Message>(r#"[1,"a",1,2,3,4]"#), "[5] is beyond the last known element");
    assert_eq!(explained::<late::Message>("[1,2,1]"), "[1] is a number, expected a string");
    assert_eq!(explained::<late::Message>("[1,2,1.5,2]"), "[2] is 1.5, expected a whole number");
    // And passes them over where they are not.
    assert!(relay::Envelope::from_json(r#"["CLOSE",1,[2]]"#).is_ok());
    assert!(phoenix::Envelope::from_json(r#"[null,null,"t","heartbeat",{},1]"#).is_ok());
}

#[test]
fn writes_nothing_that_is_invalid() {
    let error = relay::Notice(String::new()).wrap(()).to_json().unwrap_err();
    assert!(said(&error).contains("[1] has 0 characters"), "{error}");
    let error =
        phoenix::Heartbeat.wrap(phoenix::Front { topic: String::new(), ..super::topic() }).to_json().unwrap_err();
    assert!(said(&error).contains("[2] has 0 characters"), "{error}");
    // Without an envelope, there is no header.
    let error = phoenix::Join { user: String::new(), seat: None }.validate().unwrap_err();
    assert!(said(&error).contains("[1].user has 0 characters"), "{error}");
    assert!(phoenix::Heartbeat.validate().is_ok());
}

#[test]
fn names_the_position_of_an_unknown_type() {
    let error = "xyz".parse::<relay::MessageType>().unwrap_err();
    assert!(said(&error).contains("[0]"), "{error}");
}
