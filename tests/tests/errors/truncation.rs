//! At most a hundred issues are kept.

use protocol::Payload;

use super::world::{Bark, Item};
use super::{bark, error};

fn items(count: usize) -> String {
    bark(&format!(r#"{{"text": "a", "items": [{}]}}"#, vec![r#"{"id": -1}"#; count].join(",")))
}

#[test]
fn keeps_a_hundred_issues() {
    for (count, kept, truncated) in [(99, 99, false), (100, 100, false), (101, 100, true), (2_000, 100, true)] {
        for text in [items(count), tests::orders(&items(count))[10].clone()] {
            let error = error(&text);
            assert_eq!((error.issues().len(), error.is_truncated()), (kept, truncated), "{count}");
            assert_eq!(error.issues()[kept - 1].path, format!("data.items[{}].id", kept - 1));
        }
    }
}

#[test]
fn says_that_there_is_more() {
    let whole = error(&items(100)).to_string();
    assert_eq!(whole.lines().count(), 100);
    let cut = error(&items(101)).to_string();
    assert_eq!(cut.lines().count(), 101, "{cut}");
}

#[test]
fn keeps_a_hundred_issues_when_writing() {
    let by_name = (0..300).map(|number| (format!("name{number}"), Item::new(1))).collect();
    let message = Bark { by_name: Some(by_name), tags: Some(vec!["A".to_owned(); 300]), ..Bark::new("a") };
    let error = message.validate().unwrap_err();
    assert_eq!((error.issues().len(), error.is_truncated()), (100, true));
    tests::assert_explained(None, &error);
}

#[test]
fn still_says_what_a_syntax_error_is_after_a_hundred_mistakes() {
    let text = format!("{},", items(200));
    let codes: Vec<_> = error(&text).issues().iter().map(|issue| issue.code.as_str().to_owned()).collect();
    assert_eq!(codes, ["syntax"]);
}

#[test]
fn survives_a_message_of_nothing_but_mistakes() {
    let unknown: Vec<String> = (0..50_000).map(|number| format!(r#""k{number}": {number}"#)).collect();
    let error = error(&bark(&format!("{{{}}}", unknown.join(","))));
    assert_eq!((error.issues().len(), error.is_truncated()), (100, true));
}
