//! An error has a greatest size, whatever the message is made of, and nothing in it that cannot be seen.

use std::fmt;

use protocol::{Error, Issue, IssueCode, Payload, protocol};

#[protocol(unknown_fields = reject)]
mod long {
    use std::collections::BTreeMap;

    #[message(type = "long")]
    pub(crate) struct Long {
        #[field(check = super::repeats)]
        pub(crate) quoted: Option<String>,
        #[field(serde)]
        pub(crate) foreign: Option<super::Picky>,
        pub(crate) tree: Option<Tree>,
        #[field(one_of("north", "south"))]
        pub(crate) side: Option<String>,
        #[field(default = f32::NAN)]
        pub(crate) ratio: f32,
    }

    #[data]
    pub(crate) struct Tree {
        pub(crate) inner: BTreeMap<String, Tree>,
    }
}
use long::Long;

fn repeats(text: &str) -> Result<(), String> {
    Err(format!("says {text}"))
}

/// Repeats in its error what it was given, as serde's own impls do.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub(crate) struct Picky;

impl<'de> serde::Deserialize<'de> for Picky {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Err(serde::de::Error::invalid_value(serde::de::Unexpected::Str(&text), &"nothing at line 1"))
    }
}

fn refused(data: &str) -> Error {
    Long::from_json(&format!(r#"{{"type":"long","agent_id":"a","data":{data},"ts":1}}"#)).unwrap_err()
}

fn characters(shown: &impl fmt::Display) -> usize {
    shown.to_string().chars().count()
}

#[test]
fn issues_do_not_grow_with_what_they_are_about() {
    for hostile in ["x", "é", "\u{7f}", "\u{202e}", "\\u0000", "\\\"", "😀"] {
        let long = hostile.repeat(20_000);
        let deep = |levels| format!("{}1{}", format!(r#"{{"inner":{{"{long}":"#).repeat(levels), "}}".repeat(levels));
        for data in [
            format!(r#"{{"ratio":0,"quoted":"{long}"}}"#),
            format!(r#"{{"ratio":0,"foreign":"{long}"}}"#),
            format!(r#"{{"ratio":0,"side":"{long}"}}"#),
            format!(r#"{{"ratio":0,"{long}":0}}"#),
            format!(r#"{{"ratio":0,"tree":{}}}"#, deep(1)),
            format!(r#"{{"ratio":0,"tree":{}}}"#, deep(20)),
        ] {
            let error = refused(&data);
            let [issue] = error.issues() else { panic!("{error}") };
            assert!(issue.path.chars().count() <= 200 && issue.message.chars().count() <= 500, "{issue}");
            assert!(characters(&error) < 750, "{error}");
            assert!(error.to_string().contains('…'), "{error}");
            assert!(!error.to_string().contains(['\u{7f}', '\u{202e}', '\0']), "{error:?}");
            assert!(issue.pointer().starts_with("/data/"), "{issue}");
        }
    }
}

#[test]
fn keys_that_cannot_be_seen_are_escaped() {
    for (key, path) in [
        ("a\u{7f}b", r#"data["a\u007fb"]"#),
        ("\u{200b}", r#"data["\u200b"]"#),
        ("a\u{202e}b", r#"data["a\u202eb"]"#),
        ("\u{feff}a", r#"data["\ufeffa"]"#),
        ("a\\u00adb", r#"data["a\u00adb"]"#),
    ] {
        let error = refused(&format!(r#"{{"ratio":0,"{key}":0}}"#));
        assert_eq!(error.issues()[0].path, path);
        let side = refused(&format!(r#"{{"ratio":0,"side":"{key}"}}"#)).to_string();
        assert!(side.contains(&path[5..path.len() - 1]), "{side}");
    }
}

#[test]
fn a_foreign_reason_is_given_as_it_is() {
    let shown = refused(r#"{"ratio":0,"foreign":"look at line 7"}"#).issues()[0].message.clone();
    assert!(shown.ends_with(r#"invalid value: string "look at line 7", expected nothing at line 1"#), "{shown}");
}

#[test]
fn a_default_that_is_no_number_is_called_that() {
    let message = |data: &str| refused(data).issues()[0].to_string();
    let said = "data.ratio by default is not finite; JSON has no NaN or infinity (line 1, column 38)";
    assert_eq!(message("{}"), said);
    assert_eq!(refused("{}").issues()[0].code, IssueCode::NotFinite);
    assert!(message(r#"{"ratio":1e99}"#).starts_with("data.ratio is 1e99, which is too large for the type"));
    let absent = Long::from_json(r#"{"type":"long","agent_id":"a","ts":1}"#).unwrap_err();
    assert_eq!(absent.issues()[0].to_string(), said.replace("column 38", "column 1"));
}

#[test]
fn a_pointer_is_made_of_any_path() {
    let mut paths: Vec<String> =
        ["[", "]", "[\"", "[\"\\", "[\"a\"", ".[", "..", "[[", "a[\"b…c\"].d", "\"]"].map(str::to_owned).into();
    paths.push("[\"a".repeat(10_000));
    for path in paths {
        let pointer = Issue::new(IssueCode::Check, path.as_str(), "is made up").pointer();
        assert!(pointer.starts_with('/') && pointer.len() < 3 * path.len() + 2, "{pointer}");
    }
}
