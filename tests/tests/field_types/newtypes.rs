//! Newtypes: the value inside on the wire, under rules that hold wherever the type is used.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use protocol::{Envelope, IntoOwned, Nullable, data, message};

use super::{assert_written, decode, fact, fails};

/// Who somebody is.
#[data]
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AgentId(#[field(len(1..=4), check = is_quiet)] pub String);

fn is_quiet(text: &str) -> Result<(), &'static str> {
    if text.contains('!') { Err("is loud") } else { Ok(()) }
}

#[data]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Seat(#[field(range(1..=99), check = is_free)] u8);

#[expect(clippy::trivially_copy_pass_by_ref, reason = "how checks are called")]
fn is_free(seat: &u8) -> Result<(), &'static str> {
    if *seat == 13 { Err("is taken") } else { Ok(()) }
}

#[data]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Row(pub Seat);

#[data]
pub struct Scores(#[field(len(..=2), unique, each(range(..10)))] Vec<u32>);

#[data]
pub struct Maybe(#[field(len(2..))] Nullable<String>);

#[data]
pub struct Serial(#[field(as_string, range(5..))] u64);

#[data]
pub struct Wait(#[field(serde)] Duration);

#[data]
pub struct Tree(Vec<Tree>);

#[data]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    #[field(alias = "hi")]
    High,
    Low,
}

#[data]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rank(Level);

#[message(type = "all")]
pub struct All {
    pub id: AgentId,
    pub seat: Option<Seat>,
    #[field(unique, len(..=3))]
    pub ids: Option<Vec<AgentId>>,
    pub by_id: Option<BTreeMap<AgentId, Row>>,
    pub by_row: Option<HashMap<Row, AgentId>>,
    pub by_rank: Option<HashMap<Rank, u8>>,
    pub scores: Option<Box<Scores>>,
    pub maybe: Option<Maybe>,
    pub serial: Option<Nullable<Serial>>,
    pub wait: Option<Wait>,
    pub tree: Option<Tree>,
}

fn id(text: &str) -> AgentId {
    AgentId::new(text)
}

#[test]
fn what_is_inside_goes_out_and_comes_back() {
    assert_written(All::new(id("a")), r#"{"id":"a"}"#);
    assert_written(
        All {
            seat: Some(7.into()),
            ids: Some(vec![id("a"), id("b")]),
            by_id: Some(BTreeMap::from([(id("a"), Row(Seat(1)))])),
            by_row: Some(HashMap::from([(Row(Seat(2)), id("c"))])),
            by_rank: Some(HashMap::from([(Rank(Level::High), 1)])),
            scores: Some(Box::new(Scores::new(vec![1, 2]))),
            maybe: Some(Maybe(Nullable::Null)),
            serial: Some(Nullable::Value(Serial(u64::MAX))),
            wait: Some(Wait(Duration::from_secs(1))),
            tree: Some(Tree(vec![Tree(vec![]), Tree(vec![])])),
            ..All::new(id("abcd"))
        },
        r#"{"id":"abcd","seat":7,"ids":["a","b"],"by_id":{"a":1},"by_row":{"2":"c"},"by_rank":{"high":1},"scores":[1,2],"maybe":null,"serial":"18446744073709551615","wait":{"secs":1,"nanos":0},"tree":[[],[]]}"#,
    );
}

#[test]
fn rules_hold_wherever_the_type_is_used() {
    let at = |field: &str, json: &str| format!(r#"{{"id": "a", "{field}": {json}}}"#);
    for (field, json, code, path) in [
        ("id", r#""""#, "too_short", "id"),
        ("id", r#""abcde""#, "too_long", "id"),
        ("id", r#""a!""#, "check", "id"),
        ("id", "null", "wrong_type", "id"),
        ("seat", "0", "out_of_range", "seat"),
        ("seat", "256", "out_of_range", "seat"),
        ("ids", r#"["a", ""]"#, "too_short", "ids[1]"),
        ("ids", r#"["a", "b", "a"]"#, "not_unique", "ids"),
        ("ids", r#"["a", "b", "c", "d"]"#, "too_long", "ids"),
        ("by_id", r#"{"": 1}"#, "too_short", "by_id[\"\"]"),
        ("by_id", r#"{"a!": 1}"#, "check", "by_id[\"a!\"]"),
        ("by_id", r#"{"a": 0}"#, "out_of_range", "by_id.a"),
        ("by_row", r#"{"0": "a"}"#, "out_of_range", "by_row[\"0\"]"),
        ("by_row", r#"{"13": "a"}"#, "check", "by_row[\"13\"]"),
        ("by_row", r#"{"01": "a"}"#, "wrong_type", "by_row[\"01\"]"),
        ("by_rank", r#"{"high": 1, "hi": 2}"#, "duplicate_key", "by_rank.high"),
        ("by_rank", r#"{"middle": 1}"#, "unknown_variant", "by_rank.middle"),
        ("scores", "[1, 2, 3]", "too_long", "scores"),
        ("scores", "[1, 1]", "not_unique", "scores"),
        ("scores", "[1, 10]", "out_of_range", "scores[1]"),
        ("maybe", r#""a""#, "too_short", "maybe"),
        ("serial", r#""4""#, "out_of_range", "serial"),
        ("serial", "5", "wrong_type", "serial"),
        ("wait", "1", "check", "wait"),
        ("tree", "[[], 1]", "wrong_type", "tree[1]"),
    ] {
        let text = if field == "id" { format!(r#"{{"id": {json}}}"#) } else { at(field, json) };
        assert_eq!(fails::<All>(&text), fact(code, &format!("data.{path}")), "{text}");
    }
}

#[test]
fn a_newtype_of_a_nullable_keeps_null_in_an_option() {
    assert_eq!(decode::<All>(r#"{"id": "a", "maybe": null}"#).unwrap().maybe, Some(Maybe(Nullable::Null)));
    assert_eq!(decode::<All>(r#"{"id": "a", "seat": null}"#).unwrap().seat, None);
}

#[test]
fn what_breaks_a_rule_is_not_written() {
    use protocol::Payload;

    let broken = [All::new(id("")), All { ids: Some(vec![id("a"), id("a")]), ..All::new(id("a")) }];
    for message in broken {
        assert!(message.wrap("timmy").to_json().is_err());
    }
    let by_id = Some(BTreeMap::from([(id("abcde"), Row(Seat(1)))]));
    let error = All { by_id, ..All::new(id("a")) }.wrap("timmy").to_json().unwrap_err();
    assert_eq!(error.issues()[0].path, "data.by_id.abcde");
}

#[data]
#[derive(Debug, PartialEq)]
pub struct Name<'a>(#[field(len(1..))] Cow<'a, str>);

#[message(type = "borrowed")]
#[derive(Debug, PartialEq)]
pub struct Borrowed<'a> {
    pub name: Name<'a>,
}

#[test]
fn a_borrowed_value_can_be_made_owned() {
    let line = String::from(r#"{"type":"borrowed","agent_id":"a","data":{"name":"x"},"ts":7}"#);
    let borrowed = Envelope::<Borrowed<'_>>::from_json(&line).unwrap().payload;
    assert!(matches!(borrowed.name.0, Cow::Borrowed("x")));
    let owned: Name<'static> = borrowed.name.into_owned();
    drop(line);
    assert_eq!(owned, Name::from(Cow::Borrowed("x")));
    assert_eq!(IntoOwned::into_owned(owned).0, "x");
}

#[test]
fn serde_sees_what_is_inside() {
    assert_eq!(serde_json::to_string(&id("a")).unwrap(), r#""a""#);
    assert_eq!(serde_json::from_str::<AgentId>(r#""b""#).unwrap(), id("b"));
    assert!(serde_json::from_str::<AgentId>(r#""""#).is_err());
}

#[test]
fn another_module_has_a_type_of_the_same_name() {
    #[data]
    #[derive(Debug, PartialEq)]
    struct Seat(super::newtypes::Seat);

    #[data(untagged)]
    #[derive(Debug, PartialEq)]
    enum AgentId {
        Seat(Seat),
        Name(super::newtypes::AgentId),
    }

    assert_eq!(AgentId::from_json("7").unwrap(), AgentId::Seat(Seat(super::newtypes::Seat(7))));
    assert_eq!(AgentId::from_json(r#""a""#).unwrap(), AgentId::Name(id("a")));
}
