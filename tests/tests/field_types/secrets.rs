//! Secret fields: people do not see them, in `Debug` nor in issues.

use std::collections::BTreeMap;
use std::fmt::Debug;

use protocol::{Nullable, Payload, RawJson, data, message, protocol};

use super::{assert_written, decode};

/// The same types twice: with this attribute, and with another.
macro_rules! types {
    ($module:ident, $($attribute:tt)*) => {
        mod $module {
            use std::borrow::Cow;

            #[protocol::message(type = "login")]
            pub struct Login<'a> {
                pub name: Cow<'a, str>,
                #[$($attribute)*]
                pub password: String,
                pub r#type: u8,
                #[cfg(any())]
                pub never: u8,
                #[cfg(any())]
                #[$($attribute)*]
                pub never_either: u8,
            }

            #[protocol::data]
            #[derive(Clone, Debug, Copy, PartialEq, Eq)]
            pub struct Pin(#[$($attribute)*] pub u16);

            #[protocol::data(tag = "by")]
            pub enum Access<'a> {
                Key {
                    #[$($attribute)*]
                    key: Cow<'a, str>,
                    door: Option<u8>,
                },
                Pin(super::Plain),
                Nothing,
                #[cfg(any())]
                Never { never: u8 },
                #[other]
                Other(protocol::Unknown),
            }

            #[protocol::data(tag = "by", content = "value")]
            #[cfg_attr(all(), derive(Debug, Clone))]
            pub enum Held {
                Pin(#[$($attribute)*] u16),
                Door(u16),
                Both { #[$($attribute)*] pin: u16, door: u16 },
            }

            #[protocol::data(untagged)]
            pub enum Proof {
                Pin(#[$($attribute)*] u16),
                Name(String),
                Both { #[$($attribute)*] pin: u16, name: String },
            }
        }
    };
}

types!(hidden, field(secret));
types!(shown, allow(unused));

#[data]
pub struct Plain {
    pub number: u8,
}

/// What `Debug` shows is what a derive shows, with `[secret]` in place of a value.
#[track_caller]
fn assert_alike(hidden: &dyn Debug, shown: &dyn Debug, secret: &str) {
    assert_eq!(format!("{hidden:?}"), format!("{shown:?}").replace(secret, "[secret]"));
    assert_eq!(format!("{hidden:#?}"), format!("{shown:#?}").replace(secret, "[secret]"));
}

#[test]
fn debug_is_that_of_a_derive_without_the_secrets() {
    assert_eq!(
        format!("{:?}", hidden::Login::new("timmy", "hunter2", 1)),
        r#"Login { name: "timmy", password: [secret], type: 1 }"#
    );
    assert_alike(&hidden::Login::new("timmy", "hunter2", 1), &shown::Login::new("timmy", "hunter2", 1), "\"hunter2\"");
    assert_alike(&Some(hidden::Pin(4711)), &Some(shown::Pin(4711)), "4711");
    assert_alike(
        &hidden::Access::Key { key: "open".into(), door: Some(1) },
        &shown::Access::Key { key: "open".into(), door: Some(1) },
        "\"open\"",
    );
    assert_alike(&hidden::Access::Pin(Plain::new(1)), &shown::Access::Pin(Plain::new(1)), "nothing");
    assert_alike(&hidden::Access::Nothing, &shown::Access::Nothing, "nothing");
    let other = r#"{"by": "magic"}"#;
    assert_alike(&hidden::Access::from_json(other).unwrap(), &shown::Access::from_json(other).unwrap(), "nothing");
    assert_alike(&hidden::Held::Pin(4711), &shown::Held::Pin(4711), "4711");
    assert_alike(&hidden::Held::Door(1), &shown::Held::Door(1), "nothing");
    assert_alike(&hidden::Held::Both { pin: 4711, door: 1 }, &shown::Held::Both { pin: 4711, door: 1 }, "4711");
    assert_alike(&hidden::Proof::Pin(4711), &shown::Proof::Pin(4711), "4711");
    assert_alike(&hidden::Proof::Name("a".to_owned()), &shown::Proof::Name("a".to_owned()), "nothing");
    assert_alike(
        &hidden::Proof::Both { pin: 4711, name: "a".to_owned() },
        &shown::Proof::Both { pin: 4711, name: "a".to_owned() },
        "4711",
    );
}

#[test]
fn what_is_absent_is_hidden_too() {
    #[data]
    struct Note {
        #[field(secret)]
        text: Option<String>,
    }
    assert_eq!(format!("{:?}", Note::new()), "Note { text: [secret] }");
    assert_eq!(Note::new().text, None);
}

#[test]
fn other_derives_are_kept_and_own_impls_too() {
    #[data]
    #[derive(Clone, PartialEq)]
    struct Own(#[field(secret)] String);

    impl Debug for Own {
        fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            formatter.write_str("mine")
        }
    }
    assert_eq!(format!("{:?}", Own::new("x").clone()), "mine");
}

#[test]
fn a_header_and_an_envelope_hide_it() {
    #[protocol(header = Label)]
    mod relay {
        #[data(header)]
        pub struct Label {
            #[field(secret, len(3..))]
            pub key: String,
        }

        #[message(type = "join")]
        pub struct Join {
            pub room: String,
        }
    }
    let envelope = relay::Message::from(relay::Join::new("lobby")).wrap(relay::Label::new("k3y"));
    let shown = format!("{envelope:?}");
    assert!(shown.contains("key: [secret]") && !shown.contains("k3y"), "{shown}");
    let error = relay::Message::from_json(r#"{"type": "join", "key": "xy", "data": {"room": "lobby"}}"#).unwrap_err();
    assert_eq!(error.to_string(), "join: key has 2 characters, at least 3 are required (line 1, column 25)");
}

fn is_strong(text: &str) -> Result<(), String> {
    if text.contains('!') { Ok(()) } else { Err(format!("`{text}` is weak")) }
}

fn is_strong_word(word: &Word) -> Result<(), String> {
    is_strong(&word.0)
}

const TOO_MUCH: u32 = 300;

/// A word.
#[data]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Word(#[field(secret, len(..=6), pattern("^[a-z!]*$"))] String);

#[data]
struct Inner {
    left: u8,
    right: Option<BTreeMap<String, bool>>,
}

#[data]
enum Side {
    Left,
    Right,
}

#[message(type = "secrets")]
struct Secrets {
    #[field(secret, len(2..=6), pattern("^[a-z!]*$"), check = is_strong)]
    word: Option<String>,
    #[field(secret, one_of("one", "two"))]
    choice: Option<String>,
    #[field(secret, range(..=99))]
    number: Option<u32>,
    #[field(secret)]
    side: Option<Side>,
    #[field(secret)]
    inner: Option<Inner>,
    #[field(secret, keys(len(..=3)), values(range(..=9)))]
    map: Option<BTreeMap<String, u8>>,
    #[field(secret, unique, each(len(..=3)))]
    list: Option<Vec<String>>,
    #[field(secret, as_string)]
    inside: Option<Vec<u8>>,
    #[field(secret, serde)]
    address: Option<std::net::Ipv4Addr>,
    #[field(secret)]
    nullable: Option<Nullable<u8>>,
    #[field(unique)]
    words: Option<Vec<Word>>,
    counts: Option<BTreeMap<Word, u8>>,
    #[field(as_string)]
    text: Option<Word>,
    #[field(check = is_strong_word)]
    checked: Option<Word>,
    #[field(secret, default = TOO_MUCH, range(..=99))]
    broken: u32,
}

/// The sentences about a payload, with their paths.
fn said(data: &str) -> Vec<String> {
    let text = format!(r#"{{"type": "secrets", "agent_id": "timmy", "data": {data}, "ts": 7}}"#);
    let error = Secrets::from_json(&text).unwrap_err();
    let issues = error.issues().iter().filter(|issue| issue.path != "data.broken");
    issues.map(|issue| format!("{} {}", issue.path, issue.message)).collect()
}

#[test]
fn issues_do_not_quote_secrets() {
    for (data, expected) in [
        (r#"{"word": 1}"#, "data.word is a number, expected a string"),
        (r#"{"word": "hunter2"}"#, "data.word has 7 characters, at most 6 are allowed"),
        (r#"{"word": "ABC!"}"#, "data.word is [secret], which does not match `^[a-z!]*$`"),
        (r#"{"word": "weak"}"#, "data.word is refused by its check"),
        (r#"{"choice": "ones"}"#, "data.choice is [secret], expected one of `one`, `two`"),
        (r#"{"number": 100}"#, "data.number is [secret], expected at most 99"),
        (r#"{"number": 5000000000}"#, "data.number is [secret], at most 4294967295 is allowed"),
        (r#"{"number": 1.5}"#, "data.number is [secret], expected a whole number"),
        (r#"{"side": "lefd"}"#, "data.side is [secret], expected one of `left`, `right`"),
        (r#"{"inner": {}}"#, "data.inner.left is missing"),
        (r#"{"inner": {"left": 300}}"#, "data.inner.left is [secret], at most 255 is allowed"),
        (
            r#"{"inner": {"left": 1, "right": {"hunter2": 1}}}"#,
            r#"data.inner.right["…"] is a number, expected a boolean"#,
        ),
        (r#"{"map": {"hunter2": 1}}"#, r#"data.map["…"] has 7 characters, at most 3 are allowed"#),
        (r#"{"map": {"a": 10}}"#, r#"data.map["…"] is [secret], expected at most 9"#),
        (r#"{"map": {"a": 1, "a": 1}}"#, r#"data.map["…"] is a duplicate key"#),
        (r#"{"list": ["a", "b", "a"]}"#, "data.list has [secret] twice, at 0 and 2"),
        (r#"{"list": ["long"]}"#, "data.list[0] has 4 characters, at most 3 are allowed"),
        (r#"{"inside": "[1, x]"}"#, "data.inside is not JSON"),
        (r#"{"inside": "[1] 2"}"#, "data.inside is followed by [secret], expected the end of the text"),
        (r#"{"inside": "[300]"}"#, "data.inside[0] is [secret], at most 255 is allowed"),
        (
            r#"{"address": "10.0.0.300"}"#,
            "data.address is not a `core::option::Option<core::net::ip_addr::Ipv4Addr>`: [secret]",
        ),
        (r#"{"nullable": 256}"#, "data.nullable is [secret], at most 255 is allowed"),
        (r#"{"words": ["ABC"]}"#, "data.words[0] is [secret], which does not match `^[a-z!]*$`"),
        (r#"{"words": ["abc", "abc"]}"#, "data.words has [secret] twice, at 0 and 1"),
        (r#"{"counts": {"ABC": 1}}"#, r#"data.counts["…"] is [secret], which does not match `^[a-z!]*$`"#),
        (r#"{"counts": {"abc": 300}}"#, r#"data.counts["…"] is 300, at most 255 is allowed"#),
        (r#"{"counts": {"abc": 1, "abc": 2}}"#, r#"data.counts["…"] is a duplicate key"#),
        (r#"{"text": "nope"}"#, "data.text is not JSON"),
        (r#"{"text": "\"NOPE\""}"#, "data.text is [secret], which does not match `^[a-z!]*$`"),
        (r#"{"checked": "weak"}"#, "data.checked is refused by its check"),
    ] {
        assert_eq!(said(data), [expected], "{data}");
    }
}

#[test]
fn a_broken_default_is_not_quoted() {
    let error = Secrets::from_json(r#"{"type": "secrets", "agent_id": "timmy", "data": {}, "ts": 7}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "secrets: data.broken by default is [secret], expected at most 99 (line 1, column 50)"
    );
}

#[test]
fn undeclared_keys_in_a_secret_are_not_shown() {
    #[protocol(unknown_fields = reject)]
    mod strict {
        #[message(type = "open")]
        pub struct Open {
            #[field(secret)]
            pub door: Door,
        }

        #[data]
        pub struct Door {
            pub key: u8,
        }
    }
    let text = r#"{"type": "open", "agent_id": "a", "data": {"door": {"key": 1, "kee": 2}}, "ts": 7}"#;
    let error = strict::Message::from_json(text).unwrap_err();
    assert_eq!(error.issues()[0].path, r#"data.door["…"]"#);
    assert_eq!(error.issues()[0].message, "is not a known field, expected `key`");
}

/// A type that says what it holds when it cannot be written.
#[derive(Debug, Clone, PartialEq)]
struct Talkative(String);

impl serde::Serialize for Talkative {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom(format!("`{}` is not for writing", self.0)))
    }
}

impl<'de> serde::Deserialize<'de> for Talkative {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

#[message(type = "foreign")]
struct Foreign {
    #[field(secret, serde)]
    talkative: Option<Talkative>,
    #[field(secret)]
    rates: BTreeMap<String, BTreeMap<String, RawJson>>,
    #[field(serde)]
    open: Option<Talkative>,
}

#[test]
fn what_cannot_be_written_is_not_quoted() {
    let hidden = Foreign { talkative: Some(Talkative("hunter2".to_owned())), ..Foreign::new(BTreeMap::new()) };
    assert_eq!(hidden.validate().unwrap_err().to_string(), "foreign: data.talkative cannot be serialized: [secret]");
    let open = Foreign { open: Some(Talkative("hunter2".to_owned())), ..Foreign::new(BTreeMap::new()) };
    assert_eq!(
        open.validate().unwrap_err().to_string(),
        "foreign: data.open cannot be serialized: `hunter2` is not for writing"
    );
}

#[test]
fn what_cannot_be_written_is_not_quoted_where_the_text_is_too_deep_too() {
    let deep = RawJson::new("[".repeat(125) + &"]".repeat(125)).unwrap();
    let rates = BTreeMap::from([("a".to_owned(), BTreeMap::from([("b".to_owned(), deep)]))]);
    let hidden = Foreign { talkative: Some(Talkative("hunter2".to_owned())), ..Foreign::new(rates) };
    let error = hidden.validate().unwrap_err().to_string();
    assert!(error.contains("cannot be serialized") && !error.contains("hunter2"), "{error}");
}

#[test]
fn keys_of_what_cannot_be_written_are_not_shown() {
    #[data]
    #[derive(Debug, Clone, PartialEq)]
    struct Keep {
        #[field(rest)]
        others: BTreeMap<String, u8>,
        first: u8,
    }

    #[message(type = "keep")]
    struct Keeps {
        #[field(secret)]
        all: BTreeMap<String, Keep>,
    }
    let twice = Keep { others: BTreeMap::from([("first".to_owned(), 1)]), first: 2 };
    let keeps = Keeps::new(BTreeMap::from([("hunter2".to_owned(), twice)]));
    assert_eq!(keeps.validate().unwrap_err().to_string(), r#"keep: data.all["…"]["…"] is a duplicate key"#);
}

#[test]
fn secrets_are_written_and_read_like_others() {
    #[message(type = "login")]
    struct Login {
        #[field(secret, len(..=9))]
        password: String,
        #[field(secret, default = 7)]
        pin: u16,
        word: Option<Word>,
    }
    let login = Login { word: Some(Word::new("abc")), ..Login::new("hunter2") };
    assert_written(login.clone(), r#"{"password":"hunter2","pin":7,"word":"abc"}"#);
    assert_eq!(decode(r#"{"password": "hunter2", "word": "abc"}"#), Ok(login));
}
