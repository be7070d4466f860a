//! The sentences that people read.

use protocol::Payload;

use super::world::Bark;
use super::{bark, error};

#[test]
fn shows_path_sentence_and_place() {
    let text = format!(r#"{{"type":"bark","agent_id":"timmy","data":{{"text":"{}"}},"ts":7}}"#, "a".repeat(412));
    assert_eq!(
        error(&text).to_string(),
        "bark: data.text has 412 characters, at most 280 are allowed (line 1, column 50)"
    );
}

#[test]
fn shows_one_line_per_issue() {
    let shown =
        error("{\"type\": \"bark\", \"agent_id\": \"timmy\",\n\"data\": {\"text\": \"\", \"odd\": 2},\n\"ts\": 7}")
            .to_string();
    let lines: Vec<&str> = shown.lines().collect();
    assert_eq!(lines.len(), 2, "{shown}");
    assert!(lines[0].starts_with("bark: data.text ") && lines[0].ends_with("(line 2, column 18)"), "{shown}");
    assert!(lines[1].starts_with("bark: data.odd ") && lines[1].ends_with("(line 2, column 29)"), "{shown}");
}

#[test]
fn leaves_out_the_place_when_writing() {
    let error = Bark::new("a".repeat(412)).wrap("timmy").to_json().unwrap_err();
    assert_eq!(error.to_string(), "bark: data.text has 412 characters, at most 280 are allowed");
}

#[test]
fn leaves_out_the_type_where_it_is_not_known() {
    for text in [r#"{"agent_id": "timmy", "ts": 7}"#, "[]", "{"] {
        let error = error(text);
        assert_eq!(error.message_type(), None, "{text}");
        assert!(!error.to_string().starts_with("bark"), "{error}");
    }
}

#[test]
fn tells_numbers_and_their_limits() {
    let shown = error(&bark(r#"{"text": "a", "volume": 1.5}"#)).to_string();
    assert!(shown.contains("1.5") && shown.contains('1'), "{shown}");
    let shown = error(&bark(r#"{"text": "a", "odd": 256}"#)).to_string();
    assert!(shown.contains("256") && shown.contains("255"), "{shown}");
    let shown = error(&bark(r#"{"text": "a", "tags": ["A"]}"#)).to_string();
    assert!(shown.contains("^[a-z]*$"), "{shown}");
    let shown = error(&bark(r#"{"text": "a", "side": "up"}"#)).to_string();
    assert!(shown.contains("left") && shown.contains("right"), "{shown}");
}

#[test]
fn is_an_error_like_any_other() {
    fn boxed(text: &str) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        Bark::from_json(text)?;
        Ok(())
    }
    assert!(boxed("{").is_err());
    let error = error("{");
    assert_eq!(error.clone(), error);
    assert!(format!("{error:?}").contains("Syntax"), "{error:?}");
}
