//! Nesting depth: 127 levels, counting the envelope's brace, wherever the tag is.

use protocol::{Header, IssueCode, Payload, Timestamp};
use tests::{Fact, read, refuse};

use super::envelope;
use super::protocols::wire::{Branch, Message, Tree};

/// Returns a value `levels` deep.
fn nested(levels: usize) -> String {
    format!("{}{}", "[".repeat(levels), "]".repeat(levels))
}

fn mixed(levels: usize) -> String {
    let (open, close): (String, String) =
        (0..levels).map(|level| if level % 2 == 0 { ("[", "]") } else { (r#"{"a":"#, "}") }).unzip();
    format!("{open}0{}", close.chars().rev().collect::<String>())
}

fn branches(levels: usize) -> String {
    format!("{}{}", r#"{"children":["#.repeat(levels), "]}".repeat(levels))
}

/// Returns texts nested `deep` levels deep, in values that are kept or skipped.
fn texts(deep: usize) -> [String; 6] {
    [
        envelope("tree", &format!(r#"{{"any": {}}}"#, nested(deep - 2))),
        envelope("tree", &format!(r#"{{"any": {}}}"#, mixed(deep - 2))),
        envelope("tree", &format!(r#"{{"any": 1, "extra": {}}}"#, mixed(deep - 2))),
        envelope("tree", &format!(r#"{{"extra": {}, "any": 1}}"#, nested(deep - 2))),
        format!(r#"{{"type": "ping", "agent_id": "timmy", "data": null, "ts": 7, "extra": {}}}"#, nested(deep - 1)),
        format!(r#"{{"type": "ping", "agent_id": "timmy", "data": {{"extra": {}}}, "ts": 7}}"#, nested(deep - 2)),
    ]
}

fn too_deep(found: &[Fact]) -> bool {
    matches!(found, [(code, _)] if code == "too_deep")
}

#[test]
fn reads_down_to_level_127_and_no_further() {
    for deep in [100, 126, 127] {
        for text in texts(deep) {
            for shuffled in tests::orders(&text) {
                assert!(read::<Message>(&shuffled).is_ok(), "{deep}: {shuffled}");
                assert!(serde_json::from_str::<serde_json::Value>(&shuffled).is_ok());
            }
        }
    }
    for deep in [128, 129, 1_000] {
        for text in texts(deep) {
            for shuffled in tests::orders(&text) {
                let found = read::<Message>(&shuffled).unwrap_err();
                assert!(too_deep(&found), "{deep}: {found:?}");
                assert!(serde_json::from_str::<serde_json::Value>(&shuffled).is_err());
            }
        }
    }
}

#[test]
fn survives_a_hundred_thousand_levels() {
    for text in texts(100_000) {
        for shuffled in tests::orders(&text) {
            assert!(too_deep(&read::<Message>(&shuffled).unwrap_err()));
        }
        assert!(Message::peek(&text).is_err());
    }
    for open in ["[", r#"{"a":"#, r#"[{"type":"#] {
        let found = read::<Message>(&open.repeat(100_000)).unwrap_err();
        assert!(found.len() == 1 && matches!(found[0].0.as_str(), "too_deep" | "syntax"), "{found:?}");
    }
}

#[test]
fn counts_on_in_recursive_data_types() {
    // Envelope, payload, list of children: three levels; each branch adds an object and a list.
    for (levels, fits) in [(1, true), (61, true), (62, true), (63, false), (64, false), (1_000, false), (50_000, false)]
    {
        let text = envelope("tree", &format!(r#"{{"any": 0, "children": [{}]}}"#, branches(levels)));
        for shuffled in tests::orders(&text) {
            let result = read::<Message>(&shuffled);
            assert_eq!(result.is_ok(), fits, "{levels}");
            assert!(result.map_or_else(|found| too_deep(&found), |_| true), "{levels}");
        }
    }
}

#[test]
fn writes_nothing_deeper_than_it_reads() {
    let header = || Header::new("timmy", Timestamp::from_secs(7).unwrap());
    let tree = |levels: usize| {
        let mut branch = Branch::new(vec![]);
        for _ in 1..levels {
            branch = Branch::new(vec![branch]);
        }
        Tree { children: Some(vec![branch]), ..Tree::new(serde_json::Value::Null) }
    };
    let deepest = tree(62).wrap(header());
    assert_eq!(read::<Tree>(&deepest.to_json().unwrap()).unwrap(), deepest);
    let found = refuse(&tree(63).wrap(header()));
    assert!(too_deep(&found), "{found:?}");
}

#[test]
fn writes_no_value_deeper_than_it_reads() {
    let header = || Header::new("timmy", Timestamp::from_secs(7).unwrap());
    let value = |levels: usize| (1..levels).fold(serde_json::json!([]), |inner, _| serde_json::json!([inner]));
    let deepest = Tree::new(value(125)).wrap(header());
    assert_eq!(read::<Tree>(&deepest.to_json().unwrap()).unwrap(), deepest);
    let found = refuse(&Tree::new(value(126)).wrap(header()));
    assert!(too_deep(&found), "{found:?}");
}

/// Returns a text with a link at this level, inside others that leave nothing out.
fn linked(level: usize, link: &str) -> String {
    let above = level - 3;
    let links = format!("{}{link}{}", r#"{"list": [], "grid": [], "next": "#.repeat(above), "}".repeat(above));
    envelope("tree", &format!(r#"{{"any": 0, "link": {links}}}"#))
}

#[test]
fn reads_no_default_that_would_be_too_deep_to_be_written() {
    let cases: [(usize, &str, &[&str]); 11] = [
        (62, "{}", &[]),
        (63, "{}", &[]),
        (64, "{}", &[]),
        (125, "{}", &[]),
        (125, r#"{"last": {}}"#, &[]),
        (126, r#"{"grid": []}"#, &[]),
        (126, r#"{"grid": [], "last": {}}"#, &[]),
        (126, "{}", &["grid"]),
        (126, r#"{"list": []}"#, &["grid"]),
        (126, r#"{"last": {}, "list": [1]}"#, &["grid"]),
        (127, "{}", &["grid", "list"]),
    ];
    for (level, link, absent) in cases {
        for shuffled in tests::orders(&linked(level, link)) {
            match read::<Message>(&shuffled) {
                Ok(message) => {
                    assert!(absent.is_empty(), "{level}: {link}");
                    assert_eq!(read::<Message>(&message.to_json().unwrap()).unwrap(), message);
                }
                Err(found) => {
                    let fields: Vec<_> = found.iter().filter_map(|(_, path)| path.rsplit('.').next()).collect();
                    assert_eq!(fields, absent, "{level}: {link}");
                    assert!(found.iter().all(|(code, _)| code == "too_deep"), "{found:?}");
                }
            }
        }
    }
}

#[test]
fn says_of_a_default_that_it_is_too_deep() {
    let error = Message::from_json(&linked(126, "{}")).unwrap_err();
    let [issue] = error.issues() else { panic!("{error}") };
    assert_eq!(issue.message, "by default is nested deeper than 127 levels");
    let value: serde_json::Value = serde_json::from_str(&linked(126, "{}")).unwrap();
    assert!(serde_json::from_value::<protocol::Envelope<Message>>(value).is_err());
}

#[test]
fn a_value_that_is_deeper_than_the_stack_is_refused_all_the_same() {
    // Rust's own `drop` would overflow the stack, so it is never dropped.
    let mut branch = Branch::new(vec![]);
    for _ in 0..200_000 {
        branch = Branch::new(vec![branch]);
    }
    let deep = Tree { children: Some(vec![branch]), ..Tree::new(serde_json::Value::Null) };
    let deep = std::mem::ManuallyDrop::new(deep.wrap(Header::new("timmy", Timestamp::from_secs(7).unwrap())));
    let is_too_deep = |error: protocol::Error| matches!(error.issues(), [issue] if issue.code == IssueCode::TooDeep);
    assert!(is_too_deep(deep.to_json().unwrap_err()));
    assert!(is_too_deep(deep.validate().unwrap_err()));
    assert!(is_too_deep(deep.payload.validate().unwrap_err()));
    assert!(serde_json::to_string(&*deep).unwrap_err().to_string().contains("127 levels"));
    assert!(serde_json::to_string(&deep.payload.children).unwrap_err().to_string().contains("127 levels"));
    let value = (0..200_000).fold(serde_json::json!([]), |inner, _| serde_json::Value::Array(vec![inner]));
    let deep = std::mem::ManuallyDrop::new(Tree::new(value).wrap("timmy"));
    assert!(is_too_deep(deep.to_json().unwrap_err()));
}
