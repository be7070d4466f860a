//! `pattern`, `one_of`, `unique`, and several rules on one field.

use super::protocols::Strings;
use super::{assert_invalid, assert_valid, decode, facts};

#[test]
fn matches_an_anchored_pattern_against_the_whole_string() {
    for word in ["a", "abc"] {
        assert_valid(Strings { word: Some(word.into()), ..Strings::new() });
    }
    for word in ["", "A", "ab1", "1ab", "a b", "é", "ab\n"] {
        assert_invalid(Strings { word: Some(word.into()), ..Strings::new() }, &[("pattern", "data.word")]);
    }
    assert_eq!(decode::<Strings>(r#"{"word": "AB"}"#), Err(facts(&[("pattern", "data.word")])));
    assert!(decode::<Strings>(r#"{"word": "\u0061b"}"#).is_ok(), "the unescaped string is what is matched");
    assert_eq!(decode::<Strings>(r#"{"word": "ab\n"}"#), Err(facts(&[("pattern", "data.word")])));
}

#[test]
fn matches_an_unanchored_pattern_anywhere() {
    for text in ["b", "abba", "xxb"] {
        assert_valid(Strings { anywhere: Some(text.into()), ..Strings::new() });
    }
    assert_invalid(Strings { anywhere: Some("acca".into()), ..Strings::new() }, &[("pattern", "data.anywhere")]);
}

#[test]
fn matches_patterns_with_unicode_quotes_and_backslashes() {
    assert_valid(Strings { odd: Some(Box::new("é42\"\\".into())), ..Strings::new() });
    for odd in ["é42", "e42\"\\", "é4\"\\", "é42\"\\\\"] {
        assert_invalid(Strings { odd: Some(Box::new(odd.into())), ..Strings::new() }, &[("pattern", "data.odd")]);
    }
}

#[test]
fn takes_only_the_listed_strings() {
    for colour in ["red", "green", "", "a \"quoted\" one"] {
        assert_valid(Strings { colour: Some(colour.into()), ..Strings::new() });
    }
    for colour in ["blue", "Red", "red ", "re"] {
        assert_invalid(Strings { colour: Some(colour.into()), ..Strings::new() }, &[("not_one_of", "data.colour")]);
    }
    assert_eq!(decode::<Strings>(r#"{"colour": "blue"}"#), Err(facts(&[("not_one_of", "data.colour")])));
    assert!(decode::<Strings>(r#"{"colour": "\u0072ed"}"#).is_ok());
}

#[test]
fn reports_every_broken_rule_of_one_field() {
    assert_valid(Strings { all: Some("abcd".into()), ..Strings::new() });
    assert_invalid(
        Strings { all: Some("abcdef".into()), ..Strings::new() },
        &[("too_long", "data.all"), ("not_one_of", "data.all")],
    );
    assert_invalid(
        Strings { all: Some("AB".into()), ..Strings::new() },
        &[("pattern", "data.all"), ("not_one_of", "data.all")],
    );
    assert_invalid(Strings { all: Some("abc".into()), ..Strings::new() }, &[("not_one_of", "data.all")]);
    let every = [("too_short", "data.all"), ("not_one_of", "data.all")];
    assert_invalid(Strings { all: Some("1".into()), ..Strings::new() }, &every);
    assert_eq!(decode::<Strings>(r#"{"all": "1"}"#), Err(facts(&every)));
}

#[test]
fn rejects_duplicate_items() {
    assert_valid(Strings {
        strings: Some(vec![]),
        numbers: Some(Box::new(vec![])),
        chars: Some(vec![]),
        ..Strings::new()
    });
    assert_valid(Strings {
        strings: Some(vec!["a".into(), "A".into(), String::new()]),
        numbers: Some(Box::new(vec![1, -1, 0])),
        chars: Some(vec!['a', 'é', '🦀']),
        ..Strings::new()
    });
    let twice = Strings {
        strings: Some(vec!["a".into(), "b".into(), "a".into()]),
        numbers: Some(Box::new(vec![1, 1])),
        chars: Some(vec!['x', 'y', 'y']),
        ..Strings::new()
    };
    for fact in tests::refuse(&protocol::Payload::wrap(twice, super::header())) {
        assert_eq!(fact.0, "not_unique");
    }
}

#[test]
fn compares_items_by_value_and_not_by_spelling() {
    for data in [
        r#"{"strings": ["a", "\u0061"]}"#,
        r#"{"numbers": [5, 5.0]}"#,
        r#"{"numbers": [0, -0]}"#,
        r#"{"numbers": [50e-1, 5]}"#,
        r#"{"chars": ["\u00e9", "é"]}"#,
    ] {
        let found = decode::<Strings>(data).unwrap_err();
        assert_eq!(found.len(), 1, "{data}: {found:?}");
        assert_eq!(found[0].0, "not_unique", "{data}: {found:?}");
    }
    assert!(decode::<Strings>(r#"{"strings": ["e\u0301", "é"]}"#).is_ok(), "other code points are another string");
}

#[test]
fn finds_a_repetition_in_a_long_list() {
    // Long enough that a quadratic comparison would be noticed.
    let long: Vec<i64> = (0..50_000).collect();
    let strings = long.iter().map(i64::to_string).collect();
    let unique = Strings { strings: Some(strings), numbers: Some(Box::new(long.clone())), ..Strings::new() };
    let text = protocol::Payload::wrap(unique, super::header()).to_json().unwrap();
    assert!(tests::read::<Strings>(&text).is_ok());
    let repeated = text.replace("[0,1,", "[0,1,49999,").replace("[\"0\",", "[\"0\",\"49999\",");
    let found = tests::read::<Strings>(&repeated).unwrap_err();
    assert_eq!(found.iter().map(|fact| fact.0.as_str()).collect::<Vec<_>>(), ["not_unique", "not_unique"]);
}
