//! 64-bit integers as JSON numbers, in their full range.

use std::collections::{BTreeMap, HashMap};

use protocol::contract::Shape;
use protocol::{Nullable, Payload, data, message};

use super::{assert_written, decode, fact};

/// Every type that holds 64-bit integers.
#[message(type = "wide")]
#[derive(Debug, Clone, PartialEq)]
struct Wide {
    #[field(full_range)]
    id: u64,
    #[field(full_range, range(..0))]
    balance: Option<i64>,
    #[field(full_range, len(..=3), unique, each(range(1..)))]
    list: Vec<u64>,
    #[field(full_range)]
    pair: [i64; 2],
    #[field(full_range)]
    nullable: Nullable<u64>,
    #[field(full_range)]
    boxed: Option<Box<u64>>,
    #[field(full_range, values(each(range(..=18_446_744_073_709_551_615))))]
    by_name: BTreeMap<String, Vec<u64>>,
    #[field(full_range, len(..=1))]
    by_number: HashMap<u8, Option<i64>>,
    #[field(full_range, default = u64::MAX)]
    most: u64,
}

fn wide() -> Wide {
    Wide {
        balance: Some(i64::MIN),
        boxed: Some(Box::new(u64::MAX)),
        ..Wide::new(
            u64::MAX,
            vec![1, u64::MAX],
            [i64::MIN, i64::MAX],
            Nullable::Value(1 << 60),
            BTreeMap::from([("a".to_owned(), vec![u64::MAX])]),
            HashMap::from([(7, None)]),
        )
    }
}

#[test]
fn all_digits_go_out_and_come_back() {
    assert_written(
        wide(),
        r#"{"id":18446744073709551615,"balance":-9223372036854775808,"list":[1,18446744073709551615],"pair":[-9223372036854775808,9223372036854775807],"nullable":1152921504606846976,"boxed":18446744073709551615,"by_name":{"a":[18446744073709551615]},"by_number":{"7":null},"most":18446744073709551615}"#,
    );
}

#[test]
fn integers_are_whole_in_any_spelling_and_beyond_their_type_an_issue() {
    let of = |id: &str| decode::<Wide>(&data(id, "[]"));
    assert_eq!(of("1844674407370955161.5e1").unwrap().id, u64::MAX);
    assert_eq!(of("5.0").unwrap().id, 5);
    assert_eq!(of("18446744073709551616"), Err(vec![fact("out_of_range", "data.id")]));
    assert_eq!(of("-1"), Err(vec![fact("out_of_range", "data.id")]));
    assert_eq!(of("0.5"), Err(vec![fact("wrong_type", "data.id")]));
    assert_eq!(of("\"1\""), Err(vec![fact("wrong_type", "data.id")]));
}

#[test]
fn rules_hold_beyond_what_javascript_holds() {
    let of = |list: &str| decode::<Wide>(&data("1", list));
    assert_eq!(of("[1,2,3,4]"), Err(vec![fact("too_long", "data.list")]));
    assert_eq!(of("[0]"), Err(vec![fact("out_of_range", "data.list[0]")]));
    assert_eq!(of("[18446744073709551615,18446744073709551615]"), Err(vec![fact("not_unique", "data.list")]));
    assert!(of("[18446744073709551614,18446744073709551615]").is_ok());
    let positive = Wide { balance: Some(0), ..wide() };
    let error = positive.wrap("timmy").to_json().unwrap_err();
    assert_eq!(error.issues()[0].path, "data.balance");
}

#[test]
fn the_full_range_is_described() {
    let payload = Wide::CONTRACT.message("wide").unwrap().payload();
    let id = (payload.fields()[0].shape)();
    assert!(matches!(id, Shape::Integer { min: 0, max: 18_446_744_073_709_551_615 }));
    let Shape::List { item, .. } = (payload.fields()[2].shape)() else { panic!("not a list") };
    assert!(matches!(item(), Shape::Integer { min: 0, max: 18_446_744_073_709_551_615 }));
}

fn data(id: &str, list: &str) -> String {
    format!(r#"{{"id":{id},"list":{list},"pair":[0,1],"nullable":null,"by_name":{{}},"by_number":{{}}}}"#)
}

/// A number or its digits.
#[data(untagged)]
#[derive(Debug, Clone, PartialEq)]
enum Amount {
    Number(#[field(full_range)] u64),
    Text(Nullable<String>),
}

#[test]
fn whole_variants_have_the_full_range() {
    for (value, json) in [
        (Amount::Number(u64::MAX), "18446744073709551615"),
        (Amount::Text(Nullable::Value(i64::MIN.to_string())), "\"-9223372036854775808\""),
        (Amount::Text(Nullable::Null), "null"),
    ] {
        assert_eq!(value.to_json().unwrap(), json);
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
        assert_eq!(Amount::from_json(json), Ok(value));
    }
}
