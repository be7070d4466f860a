//! Strings: escapes, surrogates, control characters, lengths.

use protocol::Payload;
use serde_json::Value;
use tests::read;

use super::{Note, note};

/// Returns the value of a JSON string, or the code of the issue.
fn string(text: &str) -> Result<String, String> {
    let kept =
        read::<Note>(&note(text)).map(|envelope| envelope.payload.text.unwrap()).map_err(|found| found[0].0.clone());
    // The same in the other order, and if the string is only skipped.
    let before = format!(r#"{{"data":{{"text":{text}}},"type":"note"}}"#);
    assert_eq!(read::<Note>(&before).is_ok(), kept.is_ok(), "{before}");
    let skipped = format!(r#"{{"type":"note","extra":{text}}}"#);
    assert_eq!(read::<Note>(&skipped).is_ok(), kept.is_ok(), "{skipped}");
    let key = format!(r#"{{"type":"note",{text}:0}}"#);
    assert_eq!(read::<Note>(&key).is_ok(), kept.is_ok(), "{key}");
    assert_eq!(serde_json::from_str::<String>(text).ok(), kept.clone().ok(), "serde_json reads {text} otherwise");
    kept
}

#[test]
fn escapes_of_every_kind() {
    for (text, expected) in [
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r#""\u0000\u001f\u007f\u0080""#, "\0\u{1f}\u{7f}\u{80}"),
        (r#""\u00E9\u00e9""#, "éé"),
        (r#""\u65e5\uFFFF\ufffe\ufeff""#, "日\u{ffff}\u{fffe}\u{feff}"),
        (r#""\ud83e\udd80""#, "🦀"),
        (r#""\uD83E\uDD80""#, "🦀"),
        (r#""\ud800\udc00\udbff\udfff""#, "\u{10000}\u{10ffff}"),
        (r#""\ud7ff\ue000""#, "\u{d7ff}\u{e000}"),
        (r#""a\u0062c\"d""#, "abc\"d"),
        ("\"\u{7f}\u{80}\u{2028}\u{2029}\u{feff}\"", "\u{7f}\u{80}\u{2028}\u{2029}\u{feff}"),
        (r#""\\u0041""#, "\\u0041"),
        ("\"'/\"", "'/"),
    ] {
        assert_eq!(string(text).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn escapes_that_are_none() {
    for text in [
        r#""\x41""#,
        r#""\a""#,
        r#""\v""#,
        r#""\0""#,
        r#""\'""#,
        r#""\U0041""#,
        r#""\ ""#,
        r#""\é""#,
        r#""\u""#,
        r#""\u0""#,
        r#""\u004""#,
        r#""\u004g""#,
        r#""\u{41}""#,
        r#""\u+041""#,
        r#""\u 041""#,
        r#""\u-041""#,
        r#""\u00é""#,
        r#""\u０041""#,
        "\"\\\n\"",
    ] {
        assert_eq!(string(text), Err("syntax".to_owned()), "{text}");
    }
}

#[test]
fn surrogates_that_have_no_other_half() {
    for text in [
        r#""\ud800""#,
        r#""\udbff""#,
        r#""\udc00""#,
        r#""\udfff""#,
        r#""\ud800\ud800""#,
        r#""\udc00\ud800""#,
        r#""\ud800a""#,
        r#""\ud800\n""#,
        r#""\ud800\\udc00""#,
        r#""\ud800\u0041""#,
        r#""\ud800\ue000""#,
        r#""\ud800 \udc00""#,
        r#""\ud800\""#,
        r#""\ud800\u""#,
        r#""\ud800\udc0""#,
        r#""\ud83e\ud83e\udd80""#,
        r#""\ud83e\udd80\udd80""#,
        "\"\\ud800🦀\"",
    ] {
        assert_eq!(string(text), Err("syntax".to_owned()), "{text}");
    }
}

#[test]
fn control_characters_that_are_not_escaped() {
    for code in 0..0x20_u8 {
        for text in [
            format!("\"{}\"", char::from(code)),
            format!("\"{}{}\"", "x".repeat(70), char::from(code)),
            format!("\"\\n{}\"", char::from(code)),
        ] {
            assert_eq!(string(&text), Err("syntax".to_owned()), "{text:?}");
        }
    }
}

#[test]
fn strings_of_every_length() {
    // Around the sizes of the words and chunks that a reader may use.
    for length in (0..150).chain([1_000, 4_095, 4_096, 4_097, 65_536]) {
        for (letter, escaped) in [("a", "\\n"), ("é", "\\\""), ("🦀", "\\u0041"), ("日", "\\ud83e\\udd80")] {
            let plain = letter.repeat(length);
            assert_eq!(string(&format!("\"{plain}\"")).as_deref(), Ok(plain.as_str()));
            let unescaped: String = serde_json::from_str(&format!("\"{escaped}\"")).unwrap();
            assert_eq!(string(&format!("\"{plain}{escaped}{plain}\"")), Ok(format!("{plain}{unescaped}{plain}")));
            let written =
                Note { text: Some(format!("{plain}{unescaped}{plain}")), ..Note::new() }.wrap(()).to_json().unwrap();
            let oracle: Value = serde_json::from_str(&written).unwrap();
            assert_eq!(oracle["data"]["text"].as_str(), Some(format!("{plain}{unescaped}{plain}").as_str()));
        }
    }
}
