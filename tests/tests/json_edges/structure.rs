//! Numbers, brackets, nesting depth, truncated and mutated text.

use protocol::Payload;
use serde_json::Value;
use tests::{assert_explained, read};

use super::{Note, note};

#[test]
fn numbers_as_the_grammar_has_them() {
    let value =
        |number: &str| read::<Note>(&format!(r#"{{"type":"note","data":{{"any":{number},"extra":{number}}}}}"#));
    for number in [
        "0",
        "-0",
        "1",
        "-1",
        "10",
        "0.5",
        "-0.0",
        "1e5",
        "1E5",
        "1e+5",
        "1e-5",
        "0e0",
        "0.0e-0",
        "123.456e-78",
        "1e-400",
        "18446744073709551616",
    ] {
        assert!(value(number).is_ok(), "{number}");
    }
    for number in [
        "",
        "-",
        "+1",
        "00",
        "01",
        "-01",
        "1.",
        ".1",
        "-.1",
        "1.e5",
        "1e",
        "1e+",
        "1e-",
        "e5",
        "1e5.5",
        "1.2.3",
        "1-",
        "0x1",
        "0b1",
        "1_000",
        "1,5",
        "NaN",
        "Infinity",
        "-Infinity",
        "--1",
        "1 1",
        "١",
        "1\u{0}",
        "１",
    ] {
        assert_eq!(value(number).map_err(|found| found[0].0.clone()), Err("syntax".to_owned()), "{number}");
        assert!(serde_json::from_str::<Value>(number).is_err(), "{number}");
    }
}

#[test]
fn structure_as_the_grammar_has_it() {
    let value = |text: &str| read::<Note>(&format!(r#"{{"type":"note","extra":{text},"data":{{"any":{text}}}}}"#));
    for text in
        ["[]", "{}", "[ ]", "{ }", "[[]]", "[{}]", r#"{"":{}}"#, "[1 , 2]", "[null,true,false]", "\t\n\r []\t\n\r "]
    {
        assert!(value(text).is_ok(), "{text}");
    }
    for text in [
        "[",
        "]",
        "{",
        "}",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[,]",
        "[1,,2]",
        "[1 2]",
        "{,}",
        r#"{"a"}"#,
        r#"{"a":}"#,
        r#"{"a":1,}"#,
        r#"{"a":1,,"b":2}"#,
        r#"{"a" 1}"#,
        r#"{"a":1 "b":2}"#,
        "{a:1}",
        "{1:2}",
        "{'a':1}",
        r#"{"a"::1}"#,
        "{null:1}",
        "[}",
        "{]",
        "[1}",
        "nul",
        "nulll",
        "True",
        "tru",
        "undefined",
        "/**/1",
        "1//",
        "#1",
        "\u{feff}1",
        "\u{a0}1",
        "[1]\u{b}",
        "\u{2028}1",
        "\u{c}1",
        "\"a",
        "a\"",
        "`a`",
        "<a/>",
        "(1)",
        ";",
    ] {
        assert_eq!(value(text).map_err(|found| found[0].0.clone()), Err("syntax".to_owned()), "{text}");
    }
}

#[test]
fn a_byte_order_mark_is_no_white_space() {
    let text = note("\"a\"");
    let error = Note::from_json(&format!("\u{feff}{text}")).unwrap_err();
    assert_eq!((error.issues().len(), error.issues()[0].code.as_str()), (1, "syntax"));
    assert_eq!(error.issues()[0].offset, Some(0));
    let bytes = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    assert_eq!(Note::from_slice(&bytes).unwrap_err(), error);
    assert!(read::<Note>(&format!("{text}\u{feff}")).is_err());
}

#[test]
fn messages_cut_off_at_every_byte() {
    for text in [
        r#"{"type":"note","data":{"text":"a\ud83e\udd80\n🦀","any":[1.5e-3,{"x":null}]},"extra":true}"#,
        r#" { "data" : {"any":{"a":[false]},"text":"é"} , "type" : "note" } "#,
    ] {
        assert!(read::<Note>(text).is_ok());
        let whole = text.trim_end().len();
        for end in 0..whole {
            let error = Note::from_slice(&text.as_bytes()[..end]).unwrap_err();
            assert_eq!((error.issues().len(), error.issues()[0].code.as_str()), (1, "syntax"), "{end}: {error}");
            if let Some(start) = text.get(..end) {
                assert_explained(Some(start), &error);
            }
        }
    }
}

#[test]
fn every_byte_of_a_message_replaced_by_every_other() {
    let text = r#"{"type":"note","data":{"text":"a\né"}}"#;
    for at in 0..text.len() {
        for byte in 0..=u8::MAX {
            let mut bytes = text.as_bytes().to_vec();
            bytes[at] = byte;
            match (Note::from_slice(&bytes), std::str::from_utf8(&bytes)) {
                (Ok(_), _) => assert!(serde_json::from_slice::<Value>(&bytes).is_ok(), "{bytes:?}"),
                (Err(error), Ok(text)) => assert_explained(Some(text), &error),
                (Err(error), Err(_)) => assert_eq!(error.issues()[0].code.as_str(), "syntax"),
            }
        }
    }
}

#[test]
fn depth_in_the_payload_before_and_after_the_tag() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    for (deep, fits) in [(126, true), (127, true), (128, false), (100_000, false)] {
        // The envelope and the payload are two levels.
        let data = format!(r#""data":{{"any":{}}}"#, nested(deep - 2));
        for text in [format!(r#"{{"type":"note",{data}}}"#), format!(r#"{{{data},"type":"note"}}"#)] {
            let result = read::<Note>(&text).map_err(|found| found[0].0.clone());
            assert_eq!(result.map(drop), if fits { Ok(()) } else { Err("too_deep".to_owned()) }, "{deep}");
            let error = serde_json::from_str::<protocol::Envelope<Note>>(&text);
            assert_eq!(error.is_ok(), fits, "{deep} through serde");
        }
    }
}

#[test]
fn closing_brackets_without_end() {
    for text in ["]".repeat(100_000), "}".repeat(100_000), format!("{}{}", note("\"a\""), "}".repeat(100_000))] {
        assert_eq!(read::<Note>(&text).map_err(|found| found[0].0.clone()), Err("syntax".to_owned()));
    }
}

#[test]
fn huge_texts_take_their_time_and_no_more() {
    let long = "é🦀a\\n".repeat(200_000);
    assert_eq!(read::<Note>(&note(&format!("\"{long}\""))).unwrap().payload.text.unwrap().chars().count(), 800_000);
    let wide = vec!["{}"; 200_000].join(",");
    assert!(read::<Note>(&format!(r#"{{"type":"note","extra":[{wide}]}}"#)).is_ok());
    let digits = "9".repeat(200_000);
    assert!(read::<Note>(&format!(r#"{{"type":"note","extra":{digits}e-{digits}}}"#)).is_ok());
}
