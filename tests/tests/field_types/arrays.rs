//! Structs that are arrays on the wire: their fields by position.

use std::borrow::Cow;
use std::collections::BTreeMap;

use protocol::contract::UnknownFields;
use protocol::{Nullable, RawJson, data, message};
use serde::Serialize;
use tests::{assert_explained, facts};

use super::{assert_written, decode, fact, fails};

/// A place with an optional end.
#[data(array)]
#[derive(Debug, Clone, PartialEq)]
struct Point {
    #[field(range(0.0..))]
    x: f64,
    y: f64,
    #[field(len(1..=3))]
    label: Option<String>,
}

/// Optional elements everywhere, and one that is always written.
#[data(array)]
#[derive(Debug, Clone, PartialEq)]
struct Mixed {
    first: Option<u8>,
    second: u8,
    third: Option<bool>,
    #[field(default = 7)]
    fourth: u8,
    fifth: Option<u8>,
    sixth: Option<Nullable<u8>>,
}

#[message(type = "places")]
#[derive(Debug, Clone, PartialEq)]
struct Places {
    point: Point,
    mixed: Option<Mixed>,
    more: Vec<Point>,
}

fn point(x: f64, y: f64, label: Option<&str>) -> Point {
    Point { x, y, label: label.map(Into::into) }
}

fn mixed(first: Option<u8>, third: Option<bool>, fifth: Option<u8>, sixth: Option<Nullable<u8>>) -> Mixed {
    Mixed { first, second: 2, third, fourth: 4, fifth, sixth }
}

#[test]
fn fields_are_written_by_position() {
    let more = vec![point(0.5, -1.5, Some("abc"))];
    let places = Places { point: point(1.5, 2.5, None), mixed: None, more };
    assert_written(places, r#"{"point":[1.5,2.5],"more":[[0.5,-1.5,"abc"]]}"#);
}

#[test]
fn an_absent_element_is_null_before_others_and_left_out_at_the_end() {
    for (value, json) in [
        (mixed(None, None, None, None), "[null,2,null,4]"),
        (mixed(Some(1), Some(true), Some(5), Some(Nullable::Value(6))), "[1,2,true,4,5,6]"),
        (mixed(None, None, None, Some(Nullable::Null)), "[null,2,null,4,null,null]"),
        (mixed(None, Some(false), Some(5), None), "[null,2,false,4,5]"),
    ] {
        assert_eq!(value.to_json().unwrap(), json);
        assert_eq!(Mixed::from_json(json).unwrap(), value, "{json}");
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
        assert_eq!(serde_json::from_str::<Mixed>(json).unwrap(), value);
        assert_eq!(serde_json::from_value::<Mixed>(serde_json::to_value(&value).unwrap()).unwrap(), value);
        let packed = rmp_serde::to_vec(&value).unwrap();
        assert_eq!(rmp_serde::from_slice::<Mixed>(&packed).unwrap(), value);
    }
}

#[test]
fn elements_at_the_end_may_be_missing() {
    let short = Mixed { first: Some(1), second: 2, third: None, fourth: 7, fifth: None, sixth: None };
    for text in ["[1,2]", "[1,2,null]", "[1,2,null,7]", "[1,2,null,7,null]", " [ 1 , 2 ] ", "[1\n,\t2,null ]"] {
        assert_eq!(Mixed::from_json(text).unwrap(), short, "{text}");
    }
    assert_eq!(Point::from_json("[1,2,null]").unwrap(), point(1.0, 2.0, None));
}

#[test]
fn a_missing_element_is_named_at_its_index() {
    let error = Point::from_json("[1]").unwrap_err();
    assert_eq!(error.to_string(), "[1] (`y`) is missing (line 1, column 1)");
    assert_eq!(error.issues()[0].pointer(), "/1");
    assert_eq!(fails::<Places>(r#"{"point":[1],"more":[]}"#), fact("missing_field", "data.point[1]"));
    assert_eq!(fails::<Places>(r#"{"point":[1,2],"more":[[1]]}"#), fact("missing_field", "data.more[0][1]"));
    let before = Mixed::from_json("[]").unwrap_err();
    assert_eq!(facts(&before), [fact("missing_field", "[0]"), fact("missing_field", "[1]")]);
    let all = decode::<Places>(r#"{"point":[],"more":[[]]}"#).unwrap_err();
    assert_eq!(all.len(), 4, "{all:?}");
}

#[test]
fn issues_have_the_index_of_their_element() {
    for (point, code, path) in [
        (r#"["1",2]"#, "wrong_type", "data.point[0]"),
        ("[1,null]", "wrong_type", "data.point[1]"),
        (r#"[1,2,""]"#, "too_short", "data.point[2]"),
        ("[-1,2]", "out_of_range", "data.point[0]"),
        (r#"{"x":1,"y":2}"#, "wrong_type", "data.point"),
        ("1", "wrong_type", "data.point"),
        ("null", "wrong_type", "data.point"),
    ] {
        let text = format!(r#"{{"point":{point},"more":[]}}"#);
        assert_eq!(fails::<Places>(&text), fact(code, path), "{text}");
    }
    let error = point(-1.0, f64::NAN, Some("")).to_json().unwrap_err();
    assert_eq!(facts(&error), [fact("not_finite", "[1]"), fact("out_of_range", "[0]"), fact("too_short", "[2]")]);
}

#[test]
fn what_is_no_json_is_no_array() {
    for text in
        ["[1,2", "[1,2,]", "[,1,2]", "[1 2]", "[1,,2]", "[1,2]]", "[1;2]", "[", "[1,\"y\":2]", "[\"x\":1,2]", ""]
    {
        let error = Point::from_json(text).unwrap_err();
        assert_explained(Some(text), &error);
        assert_eq!(error.issues()[0].code.as_str(), "syntax", "{text}");
    }
}

#[data(array, unknown_fields = reject)]
#[derive(Debug, Clone, PartialEq)]
struct Strict {
    x: u8,
    inner: Option<Point>,
}

#[test]
fn further_elements_obey_unknown_fields() {
    for text in ["[1,2,null,3]", r#"[1,2,null,{"a":[]},[]]"#, "[1,2,null , 3 ]"] {
        assert_eq!(Point::from_json(text).unwrap(), point(1.0, 2.0, None), "{text}");
    }
    let error = Strict::from_json("[1,null,2,3]").unwrap_err();
    assert_eq!(
        error.to_string(),
        "\
        [2] is beyond the last known element (line 1, column 9)\n\
        [3] is beyond the last known element (line 1, column 11)"
    );
    assert_eq!(facts(&error), [fact("unknown_field", "[2]"), fact("unknown_field", "[3]")]);
    let inside = Strict::from_json("[1,[1,2,null,4]]").unwrap_err();
    assert_eq!(facts(&inside), [fact("unknown_field", "[1][3]")]);
    assert!(Point::from_json("[1,2,null,}]").is_err());
}

/// What is always the same, and what any field may be.
#[data(array)]
#[derive(Debug, Clone, PartialEq)]
struct Request<'a> {
    #[field(is = "REQ")]
    kind: (),
    id: Cow<'a, str>,
    #[field(as_string)]
    serial: Option<u64>,
    #[field(full_range)]
    wide: u64,
    #[field(serde)]
    wait: Option<std::time::Duration>,
    raw: Option<RawJson>,
    inner: Option<Box<Request<'a>>>,
}

#[test]
fn elements_are_what_fields_are() {
    let json = r#"["REQ","a",null,18446744073709551615,null,{"b": 1},["REQ","c","7",0]]"#;
    let request = Request::from_json(json).unwrap();
    assert!(matches!(request.id, Cow::Borrowed("a")));
    assert_eq!(request.inner.as_ref().unwrap().serial, Some(7));
    assert_eq!(request.to_json().unwrap(), json);
    assert_eq!(serde_json::to_string(&request).unwrap(), json);
    let owned: Request<'static> = request.clone().into_owned();
    assert_eq!(owned, request);
    assert_eq!(Request::new("a", 3).to_json().unwrap(), r#"["REQ","a",null,3]"#);
    let error = Request::from_json(r#"["EVENT","a",null,1]"#).unwrap_err();
    assert_eq!(facts(&error), [fact("not_one_of", "[0]")]);
}

/// A request with any number of filters behind its id.
#[data(array, unknown_fields = reject)]
#[derive(Debug, Clone, PartialEq)]
struct Call<'a> {
    #[field(is = "REQ")]
    kind: (),
    id: Cow<'a, str>,
    limit: Option<u8>,
    #[field(rest, each(len(1..=3)))]
    filters: Vec<Option<Cow<'a, str>>>,
}

#[test]
fn a_rest_holds_the_elements_that_no_other_field_declares() {
    for (json, limit, filters) in [
        (r#"["REQ","a"]"#, None, vec![]),
        (r#"["REQ","a",3]"#, Some(3), vec![]),
        (r#"["REQ","a",null,"b"]"#, None, vec![Some("b")]),
        (r#"["REQ","a",3,"b",null,"cde",null]"#, Some(3), vec![Some("b"), None, Some("cde"), None]),
    ] {
        let filters = filters.into_iter().map(|filter| filter.map(Cow::Borrowed)).collect();
        let call = Call { kind: (), id: "a".into(), limit, filters };
        assert_eq!(Call::from_json(json).unwrap(), call);
        assert_eq!(call.to_json().unwrap(), json);
        assert_eq!(serde_json::to_string(&call).unwrap(), json);
        assert_eq!(rmp_serde::from_slice::<Call<'static>>(&rmp_serde::to_vec(&call).unwrap()).unwrap(), call);
        assert_eq!(Call::from_json(&json.replace(',', " , ")).unwrap(), call);
    }
    let Ok(Call { filters, .. }) = Call::from_json(r#"["REQ","a",3,"b"]"#) else { panic!("not read") };
    assert!(matches!(filters[..], [Some(Cow::Borrowed("b"))]));
    let error = Call::from_json(r#"["REQ","a",3,"","b",4]"#).unwrap_err();
    assert_eq!(facts(&error), [fact("too_short", "[3]"), fact("wrong_type", "[5]")]);
    assert_eq!(Call::new("a").filters, []);
    assert!(Call::from_json(r#"["REQ","a",3,"b",]"#).is_err());
}

/// Arrays and objects are told apart.
#[data(untagged)]
#[derive(Debug, Clone, PartialEq)]
enum Shape {
    At(Point),
    Named { name: String },
    Text(String),
}

#[test]
fn an_untagged_enum_tells_it_from_an_object() {
    for (json, value) in [
        ("[1,2]", Shape::At(point(1.0, 2.0, None))),
        (r#"{"name":"a"}"#, Shape::Named { name: "a".into() }),
        (r#""a""#, Shape::Text("a".into())),
    ] {
        assert_eq!(Shape::from_json(json).unwrap(), value);
        assert_eq!(value.to_json().unwrap(), json);
    }
    assert_eq!(facts(&Shape::from_json("[1]").unwrap_err()), [fact("missing_field", "[1]")]);
}

#[data(tag = "kind", content = "value")]
#[derive(Debug, Clone, PartialEq)]
enum Under {
    At(Point),
}

/// What an array may be inside of.
#[data]
#[derive(Debug, Clone, PartialEq)]
struct Around {
    under: Under,
    by_name: BTreeMap<String, Point>,
    pair: (Point, Nullable<Point>),
    newtype: Home,
    #[field(as_string)]
    inside: Point,
    #[field(default = Point::new(0.5, 1.0))]
    origin: Point,
}

#[data]
#[derive(Debug, Clone, PartialEq)]
struct Home(Point);

#[test]
fn an_array_may_be_inside_of_anything() {
    let json = r#"{"under":{"kind":"at","value":[1,2]},"by_name":{"a":[3,4]},"pair":[[5,6],null],"newtype":[7,8],"inside":"[9,10]","origin":[0.5,1]}"#;
    let around = Around::from_json(json).unwrap();
    assert_eq!(around.newtype, Home(point(7.0, 8.0, None)));
    assert_eq!(around.origin, point(0.5, 1.0, None));
    assert_eq!(around.to_json().unwrap(), json);
    assert_eq!(serde_json::from_str::<Around>(&serde_json::to_string(&around).unwrap()).unwrap(), around);
    let without = json.replace(r#","origin":[0.5,1]"#, "");
    assert_eq!(Around::from_json(&without).unwrap(), around);
}

/// An array in itself.
#[data(array)]
#[derive(Debug, Clone, PartialEq)]
struct Nested {
    inner: Option<Box<Nested>>,
}

#[test]
fn levels_are_counted() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let deepest = Nested::from_json(&nested(127)).unwrap();
    assert_eq!(deepest.to_json().unwrap(), nested(127));
    assert_eq!(facts(&Nested::from_json(&nested(128)).unwrap_err())[0].0, "too_deep");
    let deeper = Nested { inner: Some(Box::new(deepest)) };
    assert_eq!(facts(&deeper.to_json().unwrap_err())[0].0, "too_deep");
}

/// A default that takes levels of its own.
#[data(array)]
#[derive(Debug, Clone, PartialEq)]
struct Defaulted {
    size: u8,
    #[field(default = vec![vec![1]])]
    grid: Vec<Vec<u8>>,
    #[cfg(any())]
    never: u8,
    #[cfg(not(any()))]
    last: Option<u8>,
}

#[data]
struct Holder {
    around: Vec<Holder>,
    inner: Option<Defaulted>,
}

#[test]
fn a_default_counts_the_levels_where_it_is_absent() {
    let text = |levels: usize, inner: &str| {
        let (open, close) = (r#"{"around":["#.repeat(levels), "]}".repeat(levels));
        format!(r#"{open}{{"around":[],"inner":{inner}}}{close}"#)
    };
    for (levels, verdict) in [(61, true), (62, false)] {
        assert_eq!(Holder::from_json(&text(levels, "[1]")).is_ok(), verdict, "{levels}");
    }
    assert!(Holder::from_json(&text(62, "[1,[]]")).is_ok());
    let Err(error) = Holder::from_json(&text(62, "[1]")) else { panic!("too deep") };
    assert_eq!(error.issues()[0].code.as_str(), "too_deep");
    let value = Defaulted { size: 1, grid: vec![vec![1]], last: None };
    assert_eq!(Defaulted::from_json("[1]").unwrap(), value);
    assert_eq!(value.to_json().unwrap(), "[1,[[1]]]");
}

/// An alias hides the `Option` from the macro.
type Maybe<T> = Option<T>;

#[data(array)]
#[derive(Debug, Clone, PartialEq)]
struct Aliased {
    first: Maybe<u8>,
    last: Maybe<u8>,
}

#[test]
fn an_option_under_an_alias_may_be_absent() {
    for (value, json) in [
        (Aliased { first: None, last: Some(1) }, "[null,1]"),
        (Aliased { first: Some(1), last: None }, "[1]"),
        (Aliased { first: None, last: None }, "[]"),
    ] {
        assert_eq!(value.to_json().unwrap(), json);
        assert_eq!(Aliased::from_json(json).unwrap(), value);
    }
}

#[test]
fn a_contract_shows_its_fields() {
    let shape = Point::CONTRACT.shape();
    assert!(shape.as_struct().is_none());
    assert_eq!(shape.fields().iter().map(|field| field.name).collect::<Vec<_>>(), ["x", "y", "label"]);
    assert_eq!(Strict::CONTRACT.unknown_fields, UnknownFields::Reject);
}

/// A type of another crate takes it as any value.
#[derive(Serialize)]
struct Foreign {
    point: Point,
}

#[test]
fn serde_refuses_what_is_not_valid() {
    assert!(serde_json::to_string(&Foreign { point: point(-1.0, 0.0, None) }).is_err());
    assert_eq!(serde_json::to_string(&Foreign { point: point(1.0, 0.0, None) }).unwrap(), r#"{"point":[1.0,0.0]}"#);
    assert!(serde_json::from_str::<Point>("[-1,0]").is_err());
}
