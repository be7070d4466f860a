//! Data types whose fields stand beside the tag.

use protocol::{Field, NoHeader, Payload, data, message};

use super::{assert_reads, assert_refuses};

#[data]
pub struct Call {
    #[field(alias = "title")]
    pub name: String,
    #[field(range(1..))]
    pub count: Option<u32>,
}

#[data(tag = "type")]
pub enum Item {
    Call(Call),
    #[field(rename = "again")]
    Boxed(Box<Call>),
    Empty(Nothing),
}

#[data]
pub struct Nothing;

#[message(type = "test", header = NoHeader, unknown_fields = reject)]
pub struct Test {
    pub value: Item,
}

#[test]
fn the_fields_stand_beside_the_tag() {
    let call = |count| Call { name: "f".into(), count };
    let read =
        assert_reads::<Test>(r#"{"title":"f","type":"call","count":2}"#, r#"{"type":"call","name":"f","count":2}"#);
    assert_eq!(read.value, Item::Call(call(Some(2))));
    let read = assert_reads::<Test>(r#"{"type":"again","name":"f"}"#, r#"{"type":"again","name":"f"}"#);
    assert_eq!(read.value, Item::Boxed(Box::new(call(None))));
    assert_reads::<Test>(r#"{"type":"empty"}"#, r#"{"type":"empty"}"#);
}

#[test]
fn issues_have_the_paths_of_the_fields() {
    assert_refuses::<Test>(r#"{"type":"call","count":0}"#, &[("missing_field", "name"), ("out_of_range", "count")]);
    assert_refuses::<Test>(r#"{"name":"f","type":"again","nam":1}"#, &[("unknown_field", "nam")]);
    assert_refuses::<Test>(r#"{"name":"f","type":"call","title":"f"}"#, &[("duplicate_key", "name")]);
    let invalid = Item::Call(Call { name: String::new(), count: Some(0) });
    assert!(!invalid.is_valid_value());
    assert_eq!(tests::refuse(&Test::new(invalid).wrap(NoHeader))[0].1, "data.value.count");
}
