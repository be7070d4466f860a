//! `len` and `range`, at, below and above their bounds.

use super::protocols::{Lengths, Ranges};
use super::{assert_invalid, assert_valid, decode, facts};

type SetText = fn(&str) -> Lengths;

#[test]
fn bounds_the_length_of_each_kind_of_string() {
    let setters: [(&str, SetText); 3] = [
        ("text", |text| Lengths { text: Some(text.into()), ..Lengths::new() }),
        ("boxed", |text| Lengths { boxed: Some(Box::new(text.into())), ..Lengths::new() }),
        ("cow", |text| Lengths { cow: Some(text.to_owned().into()), ..Lengths::new() }),
    ];
    for (key, set) in setters {
        let path = format!("data.{key}");
        for text in ["ab", "abc", "abcd", "éé", "🦀🦀🦀🦀"] {
            assert_valid(set(text));
        }
        for (text, code) in [
            ("", "too_short"),
            ("a", "too_short"),
            ("🦀", "too_short"),
            ("abcde", "too_long"),
            ("🦀🦀🦀🦀🦀", "too_long"),
        ] {
            assert_invalid(set(text), &[(code, &path)]);
            assert_eq!(decode::<Lengths>(&format!(r#"{{"{key}": "{text}"}}"#)), Err(facts(&[(code, &path)])));
        }
    }
}

#[test]
fn bounds_the_items_of_lists_and_the_entries_of_maps() {
    for count in 0..7_u8 {
        let code = match count {
            0 | 1 => Some("too_short"),
            5.. => Some("too_long"),
            _ => None,
        };
        let list = Lengths { list: Some((0..count).collect()), ..Lengths::new() };
        let map = Lengths { map: Some((0..count).map(|key| (key.to_string(), key)).collect()), ..Lengths::new() };
        for (message, path) in [(list, "data.list"), (map, "data.map")] {
            match code {
                Some(code) => assert_invalid(message, &[(code, path)]),
                None => assert_valid(message),
            }
        }
    }
    assert_eq!(
        decode::<Lengths>(r#"{"list": [], "map": {}}"#),
        Err(facts(&[("too_short", "data.list"), ("too_short", "data.map")]))
    );
    assert_eq!(decode::<Lengths>(r#"{"list": [1,2,3,4,5]}"#), Err(facts(&[("too_long", "data.list")])));
    assert_eq!(decode::<Lengths>(r#"{"table": {"1": 1, "2": 2, "3": 3}}"#), Err(facts(&[("too_long", "data.table")])));
    assert_valid(Lengths { table: Some([(1, 1), (2, 2)].into()), ..Lengths::new() });
}

#[test]
fn leaves_one_end_of_a_length_open() {
    assert_valid(Lengths { long: Some("a".repeat(100_000)), short: Some(String::new()), ..Lengths::new() });
    assert_valid(Lengths {
        long: Some("ab".into()),
        short: Some("abc".into()),
        exact: Some("abc".into()),
        ..Lengths::new()
    });
    assert_invalid(Lengths { long: Some("a".into()), ..Lengths::new() }, &[("too_short", "data.long")]);
    assert_invalid(Lengths { short: Some("abcd".into()), ..Lengths::new() }, &[("too_long", "data.short")]);
    assert_invalid(Lengths { exact: Some("ab".into()), ..Lengths::new() }, &[("too_short", "data.exact")]);
    assert_invalid(Lengths { exact: Some("abcd".into()), ..Lengths::new() }, &[("too_long", "data.exact")]);
}

#[test]
fn counts_long_strings_exactly() {
    // Around the lengths where the number of bytes is enough to decide, and where code points must be counted.
    for text in ["abcd", "ééé", "日日日", "🦀🦀🦀", "🦀é日a"] {
        assert_valid(Lengths { text: Some(text.into()), ..Lengths::new() });
    }
    for text in ["ééééé", "日日日日日", "🦀🦀🦀🦀🦀", "🦀é日ab"] {
        assert_invalid(Lengths { text: Some(text.into()), ..Lengths::new() }, &[("too_long", "data.text")]);
    }
}

#[test]
fn bounds_integers() {
    for int in [10, 15, 20] {
        assert_valid(Ranges { int: Some(int), ..Ranges::new() });
    }
    for int in [0, 9, 21, 255] {
        assert_invalid(Ranges { int: Some(int), ..Ranges::new() }, &[("out_of_range", "data.int")]);
        assert_eq!(decode::<Ranges>(&format!(r#"{{"int": {int}}}"#)), Err(facts(&[("out_of_range", "data.int")])));
    }
    for signed in [-5, 0, 5] {
        assert_valid(Ranges { signed: Some(Box::new(signed)), ..Ranges::new() });
    }
    for signed in [-6, 6, -9_007_199_254_740_991, 9_007_199_254_740_991] {
        assert_invalid(Ranges { signed: Some(Box::new(signed)), ..Ranges::new() }, &[("out_of_range", "data.signed")]);
    }
}

#[test]
fn reports_a_number_outside_its_type_and_its_range_once() {
    assert_eq!(decode::<Ranges>(r#"{"int": 256}"#), Err(facts(&[("out_of_range", "data.int")])));
    assert_eq!(decode::<Ranges>(r#"{"int": -1}"#), Err(facts(&[("out_of_range", "data.int")])));
    let beyond = Ranges { signed: Some(Box::new(i64::MAX)), ..Ranges::new() };
    let found = tests::refuse(&protocol::Payload::wrap(beyond, super::header()));
    assert!(found.iter().all(|fact| *fact == ("out_of_range".to_owned(), "data.signed".to_owned())), "{found:?}");
}

#[test]
fn bounds_floats() {
    for share in [0.0, -0.0, 5e-324, 0.5, 1.0 - f64::EPSILON, 1.0] {
        assert_valid(Ranges { share: Some(share), ..Ranges::new() });
    }
    for share in [-5e-324, -0.1, 1.0 + f64::EPSILON, 1e308] {
        assert_invalid(Ranges { share: Some(share), ..Ranges::new() }, &[("out_of_range", "data.share")]);
    }
    assert_eq!(decode::<Ranges>(r#"{"share": 1.0000000000000003}"#), Err(facts(&[("out_of_range", "data.share")])));
    assert_eq!(decode::<Ranges>(r#"{"share": -1e-3}"#), Err(facts(&[("out_of_range", "data.share")])));
    for single in [0.5, 1.5] {
        assert_valid(Ranges { single: Some(single), ..Ranges::new() });
    }
    for single in [0.499_999_97, 1.500_000_1] {
        assert_invalid(Ranges { single: Some(single), ..Ranges::new() }, &[("out_of_range", "data.single")]);
    }
    assert_invalid(Ranges { share: Some(f64::NAN), ..Ranges::new() }, &[("not_finite", "data.share")]);
    assert_invalid(Ranges { share: Some(f64::INFINITY), ..Ranges::new() }, &[("not_finite", "data.share")]);
}

#[test]
fn takes_whole_bounds_for_floats() {
    for whole in [1.0, 2.5, 3.0] {
        assert_valid(Ranges { whole: Some(whole), ..Ranges::new() });
    }
    for whole in [0.999, 3.001] {
        assert_invalid(Ranges { whole: Some(whole), ..Ranges::new() }, &[("out_of_range", "data.whole")]);
    }
}

#[test]
fn leaves_one_end_of_a_range_open() {
    assert_valid(Ranges { from: Some(1), to: Some(0), ..Ranges::new() });
    assert_valid(Ranges { from: Some(u32::MAX), to: Some(9), ..Ranges::new() });
    assert_invalid(Ranges { from: Some(0), ..Ranges::new() }, &[("out_of_range", "data.from")]);
    assert_invalid(Ranges { to: Some(10), ..Ranges::new() }, &[("out_of_range", "data.to")]);
}

#[test]
fn excludes_the_end_of_a_half_open_range() {
    assert_valid(Ranges { below: Some(0), below_one: Some(0.0), ..Ranges::new() });
    assert_valid(Ranges { below: Some(9), below_one: Some(1.0 - f64::EPSILON), ..Ranges::new() });
    assert_invalid(Ranges { below: Some(10), ..Ranges::new() }, &[("out_of_range", "data.below")]);
    assert_invalid(Ranges { below_one: Some(1.0), ..Ranges::new() }, &[("out_of_range", "data.below_one")]);
    assert_eq!(
        decode::<Ranges>(r#"{"below": 10, "below_one": 1}"#),
        Err(facts(&[("out_of_range", "data.below"), ("out_of_range", "data.below_one")]))
    );
}

#[test]
fn bounds_integers_in_strings_in_their_full_range() {
    for id in [1, 1 << 53, u64::MAX - 1] {
        assert_valid(Ranges { id: Some(id), ..Ranges::new() });
    }
    for id in [0, u64::MAX] {
        assert_invalid(Ranges { id: Some(id), ..Ranges::new() }, &[("out_of_range", "data.id")]);
        assert_eq!(decode::<Ranges>(&format!(r#"{{"id": "{id}"}}"#)), Err(facts(&[("out_of_range", "data.id")])));
    }
    assert_valid(Ranges { offset: Some(i64::MIN + 1), ..Ranges::new() });
    assert_valid(Ranges { offset: Some(i64::MAX), ..Ranges::new() });
    assert_invalid(Ranges { offset: Some(i64::MIN), ..Ranges::new() }, &[("out_of_range", "data.offset")]);
}
