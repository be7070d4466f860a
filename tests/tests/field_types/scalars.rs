//! Booleans, numbers, strings, characters, timestamps, and boxes of them.

use std::borrow::Cow;

use protocol::{Timestamp, message};

use super::{assert_written, decode, fact, fails};

#[message(type = "scalars")]
pub struct Scalars {
    pub yes: bool,
    pub a: u8,
    pub b: u16,
    pub c: u32,
    pub d: u64,
    pub e: i8,
    pub f: i16,
    pub g: i32,
    pub h: i64,
    pub single: f32,
    pub double: f64,
    pub text: String,
    pub cow: Cow<'static, str>,
    pub letter: char,
    pub time: Timestamp,
    pub boxed: Box<i32>,
    pub twice: Box<Box<String>>,
    pub maybe: Option<Box<bool>>,
    pub r#type: Option<u8>,
}

fn scalars() -> Scalars {
    Scalars {
        maybe: Some(Box::new(false)),
        r#type: Some(1),
        ..Scalars::new(
            true,
            1,
            2,
            3,
            4,
            -1,
            -2,
            -3,
            -4,
            0.5,
            -0.25,
            "é\n",
            "cow",
            '🦀',
            Timestamp::MAX,
            Box::new(-7),
            Box::new(Box::new(String::new())),
        )
    }
}

#[test]
fn scalars_go_out_and_come_back() {
    let data = concat!(
        r#"{"yes":true,"a":1,"b":2,"c":3,"d":4,"e":-1,"f":-2,"g":-3,"h":-4,"single":0.5,"double":-0.25,"#,
        r#""text":"é\n","cow":"cow","letter":"🦀","time":253402300799,"boxed":-7,"twice":"","maybe":false,"type":1}"#
    );
    assert_written(scalars(), data);
}

#[message(type = "chars")]
pub struct Chars {
    pub letter: char,
}

#[test]
fn a_character_is_one_code_point() {
    for (letter, data) in
        [('a', r#"{"letter":"a"}"#), ('"', r#"{"letter":"\""}"#), ('\u{10ffff}', "{\"letter\":\"\u{10ffff}\"}")]
    {
        assert_written(Chars::new(letter), data);
    }
    assert_eq!(decode::<Chars>(r#"{"letter": "\ud83e\udd80"}"#), Ok(Chars::new('🦀')));
    assert_eq!(decode::<Chars>(r#"{"letter": "\u0000"}"#), Ok(Chars::new('\0')));
    for text in ["", "ab", "e\u{301}", "👩\u{200d}👩"] {
        let (code, path) = fails::<Chars>(&format!(r#"{{"letter": "{text}"}}"#));
        assert_eq!(path, "data.letter");
        assert!(matches!(code.as_str(), "wrong_type" | "too_short" | "too_long"), "{code}");
    }
    assert_eq!(fails::<Chars>(r#"{"letter": 5}"#), fact("wrong_type", "data.letter"));
}

#[message(type = "flag")]
pub struct Flag {
    pub on: bool,
}

#[test]
fn a_boolean_is_true_or_false() {
    assert_written(Flag::new(true), r#"{"on":true}"#);
    assert_written(Flag::new(false), r#"{"on":false}"#);
    for value in ["0", "1", "\"true\"", "null", "[]", "{}"] {
        assert_eq!(fails::<Flag>(&format!(r#"{{"on": {value}}}"#)), fact("wrong_type", "data.on"), "{value}");
    }
}

/// Rust keywords as names: the `r#` is not on the wire.
#[message(type = "raw")]
pub struct Raw {
    pub r#match: u8,
    #[field(rename = "self")]
    pub this: u8,
    pub r#fn: Option<String>,
}

#[test]
fn raw_identifiers_have_plain_names() {
    assert_written(Raw { r#fn: Some("x".to_owned()), ..Raw::new(1, 2) }, r#"{"match":1,"self":2,"fn":"x"}"#);
    assert_eq!(fails::<Raw>(r#"{"self": 1}"#), fact("missing_field", "data.match"));
}

/// Names that need escapes or look like something else.
#[message(type = "names")]
pub struct Names {
    #[field(rename = "a \"b\" \\ c")]
    pub quoted: u8,
    #[field(rename = "ключ")]
    pub cyrillic: u8,
    #[field(rename = " ")]
    pub space: u8,
    #[field(rename = "type", alias = "a.b[0]", alias = "🦀\n")]
    pub tag: u8,
    #[field(rename = "data")]
    pub content: u8,
}

#[test]
fn any_string_can_be_a_name() {
    assert_written(Names::new(1, 2, 3, 4, 5), r#"{"a \"b\" \\ c":1,"ключ":2," ":3,"type":4,"data":5}"#);
    let data = r#"{"\u0061 \u0022b\u0022 \u005c c":1, "\u043aлюч":2, " ":3, "🦀\n":4, "d\u0061ta":5}"#;
    assert_eq!(decode::<Names>(data), Ok(Names::new(1, 2, 3, 4, 5)));
    assert_eq!(fails::<Names>(r#"{"ключ": 2, " ": 3, "type": 4, "data": 5}"#).0, "missing_field");
    assert_eq!(fails::<Names>(r#"{"a \"b\" \\ c": 1, "ключ": 2, " ": "x", "type": 4, "data": 5}"#).0, "wrong_type");
}

/// Names that must be escaped in JSON.
#[message(type = "escaped")]
pub struct Escaped {
    #[field(rename = "two\nlines")]
    pub lines: u8,
    #[field(rename = "a\\n")]
    pub backslash: Option<u8>,
}

#[test]
fn names_that_need_escapes_are_not_read_without_them() {
    assert_written(Escaped { backslash: Some(2), ..Escaped::new(1) }, r#"{"two\nlines":1,"a\\n":2}"#);
    let read = |data: &str| {
        let text = format!(r#"{{"type":"escaped","agent_id":"timmy","data":{data},"ts":7}}"#);
        tests::read::<Escaped>(&text).map(|envelope| envelope.payload)
    };
    let found = read("{\"two\nlines\":1}").unwrap_err();
    assert_eq!(found[0].0, "syntax", "{found:?}");
    // A different name: an `a` and a line feed.
    assert_eq!(read(r#"{"a\n":2,"two\nlines":1}"#), Ok(Escaped::new(1)));
    let names = r#"{"a "b" \ c":1,"ключ":2," ":3,"type":4,"data":5}"#;
    let text = format!(r#"{{"type":"names","agent_id":"timmy","data":{names},"ts":7}}"#);
    assert_eq!(tests::read::<Names>(&text).unwrap_err()[0].0, "syntax");
}
