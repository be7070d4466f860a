//! Rules inside lists and maps, and in nested data types.

use super::protocols::{Inner, Nested};
use super::{assert_invalid, assert_valid, decode, facts};

fn words(words: &[&str]) -> Nested {
    Nested { words: Some(words.iter().map(|word| (*word).to_owned()).collect()), ..Nested::new() }
}

#[test]
fn checks_each_item_at_its_own_path() {
    assert_valid(words(&["a", "bb"]));
    assert_valid(words(&[]));
    assert_invalid(words(&["a", ""]), &[("too_short", "data.words[1]")]);
    assert_invalid(words(&["aaa", "b", "B"]), &[("too_long", "data.words[0]"), ("pattern", "data.words[2]")]);
    let found = tests::refuse(&protocol::Payload::wrap(words(&["a", "a", "BBB", "c"]), super::header()));
    for fact in facts(&[("too_long", "data.words"), ("too_long", "data.words[2]")]) {
        assert!(found.contains(&fact), "{fact:?} in {found:?}");
    }
    assert!(!found.iter().any(|(code, _)| code == "pattern"), "{found:?}");
    assert!(found.iter().any(|(code, path)| code == "not_unique" && path.starts_with("data.words")), "{found:?}");
    assert_eq!(
        decode::<Nested>(r#"{"words": ["a", "B", "ccc"]}"#),
        Err(facts(&[("pattern", "data.words[1]"), ("too_long", "data.words[2]")]))
    );
}

#[test]
fn checks_items_of_arrays_and_of_lists_in_lists() {
    assert_valid(Nested { digits: Some([0, 9, 5]), rows: Some(vec![vec![], vec![9, 0]]), ..Nested::new() });
    assert_invalid(
        Nested { digits: Some([10, 9, 255]), rows: Some(vec![vec![], vec![9, 10]]), ..Nested::new() },
        &[("out_of_range", "data.digits[0]"), ("out_of_range", "data.digits[2]"), ("out_of_range", "data.rows[1][1]")],
    );
    assert_eq!(
        decode::<Nested>(r#"{"rows": [[0, 1], [2, 30], [400]]}"#),
        Err(facts(&[("out_of_range", "data.rows[1][1]"), ("out_of_range", "data.rows[2][0]")]))
    );
}

#[test]
fn passes_over_none_in_a_list() {
    assert_valid(Nested { maybe: Some(vec![None, Some("a".into())]), ..Nested::new() });
    assert_invalid(
        Nested { maybe: Some(vec![None, Some(String::new())]), ..Nested::new() },
        &[("too_short", "data.maybe[1]")],
    );
    assert_eq!(
        decode::<Nested>(r#"{"maybe": [null, "", "abc"]}"#),
        Err(facts(&[("too_short", "data.maybe[1]"), ("too_long", "data.maybe[2]")]))
    );
}

#[test]
fn checks_keys_and_values_of_maps() {
    let shares = |entries: &[(&str, f64)]| Nested {
        shares: Some(entries.iter().map(|(key, value)| ((*key).to_owned(), *value)).collect()),
        ..Nested::new()
    };
    assert_valid(shares(&[("a", 0.0), ("bb", 1.0)]));
    assert_invalid(shares(&[("a", 1.5), ("b", 1.0)]), &[("out_of_range", "data.shares.a")]);
    let found = tests::refuse(&protocol::Payload::wrap(shares(&[("abc", 0.5)]), super::header()));
    assert_eq!(found, facts(&[("too_long", "data.shares.abc")]));
    let found = decode::<Nested>(r#"{"shares": {"": 0.5}}"#).unwrap_err();
    assert_eq!((found.len(), found[0].0.as_str()), (1, "too_short"), "{found:?}");
    let found = decode::<Nested>(r#"{"shares": {"abc": 7}}"#).unwrap_err();
    assert_eq!(
        found.iter().map(|fact| fact.0.as_str()).collect::<Vec<_>>(),
        ["out_of_range", "too_long"],
        "key and value: {found:?}"
    );
}

#[test]
fn checks_integer_keys_and_lists_as_values() {
    let table = |key: i32, items: &[&str]| Nested {
        table: Some([(key, items.iter().map(|item| (*item).to_owned()).collect())].into()),
        ..Nested::new()
    };
    assert_valid(table(1, &["a"]));
    assert_valid(table(5, &[]));
    for key in [0, 6, -1] {
        let found = tests::refuse(&protocol::Payload::wrap(table(key, &[]), super::header()));
        assert_eq!((found.len(), found[0].0.as_str()), (1, "out_of_range"), "{found:?}");
        assert!(found[0].1.contains(&key.to_string()), "{found:?}");
    }
    let found = decode::<Nested>(r#"{"table": {"2": ["c"], "3": ["a", "b"]}}"#).unwrap_err();
    let mut codes: Vec<&str> = found.iter().map(|fact| fact.0.as_str()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["not_one_of", "too_long"], "{found:?}");
}

#[test]
fn checks_maps_in_maps() {
    let deep = |value: Option<u8>| Nested {
        deep: Some([("a".to_owned(), Box::new([("b".to_owned(), value)].into()))].into()),
        ..Nested::new()
    };
    assert_valid(deep(None));
    assert_valid(deep(Some(9)));
    assert_invalid(deep(Some(10)), &[("out_of_range", "data.deep.a.b")]);
    assert_eq!(
        decode::<Nested>(r#"{"deep": {"a": {"b": 10, "c": 11}}}"#),
        Err(facts(&[("out_of_range", "data.deep.a.b"), ("out_of_range", "data.deep.a.c")]))
    );
}

#[test]
fn checks_data_types_at_any_depth() {
    let inner = |name: &str, rank| Inner { rank, ..Inner::new(name) };
    assert_valid(Nested { inner: Some(inner("abc", Some(9))), ..Nested::new() });
    let bad = Inner { below: Some(Box::new(inner("abcd", None))), ..inner("", Some(0)) };
    let list = vec![inner("a", None), bad.clone()];
    assert_invalid(
        Nested { inner: Some(bad), inners: Some([("k".to_owned(), list)].into()), ..Nested::new() },
        &[
            ("too_short", "data.inner.name"),
            ("out_of_range", "data.inner.rank"),
            ("too_long", "data.inner.below.name"),
            ("too_short", "data.inners.k[1].name"),
            ("out_of_range", "data.inners.k[1].rank"),
            ("too_long", "data.inners.k[1].below.name"),
        ],
    );
    assert_eq!(
        decode::<Nested>(r#"{"inner": {"name": "abcd", "rank": 10, "below": {"rank": 1}}}"#),
        Err(facts(&[
            ("too_long", "data.inner.name"),
            ("out_of_range", "data.inner.rank"),
            ("missing_field", "data.inner.below.name")
        ]))
    );
}
