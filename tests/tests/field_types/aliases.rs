//! Type aliases: what the macro cannot see, the types still know.

use protocol::message;

use super::{assert_written, decode, fact, fails};

type Maybe = Option<u8>;
type Name = String;
type Names = Vec<Name>;

#[message(type = "aliased")]
pub struct Aliased {
    pub maybe: Maybe,
    #[field(len(1..=3))]
    pub name: Name,
    #[field(each(len(..=2)))]
    pub names: Option<Names>,
    pub boxed: Box<Option<u8>>,
    #[field(default)]
    pub count: Maybe,
}

#[test]
fn an_option_under_an_alias_is_a_parameter_and_may_be_absent() {
    let none = Aliased::new(None, "a".to_owned(), Box::new(None));
    assert_eq!(decode::<Aliased>(r#"{"name": "a"}"#), Ok(none.clone()));
    assert_eq!(decode::<Aliased>(r#"{"name": "a", "maybe": null, "boxed": null}"#), Ok(none));
    let some = Aliased { count: Some(1), ..Aliased::new(Some(2), "a".to_owned(), Box::new(Some(3))) };
    assert_written(some, r#"{"maybe":2,"name":"a","boxed":3,"count":1}"#);
}

#[test]
fn an_absent_option_under_an_alias_is_not_written_either() {
    let none = Aliased { count: Some(0), ..Aliased::new(None, "a".to_owned(), Box::new(None)) };
    assert_written(none, r#"{"name":"a","count":0}"#);
}

#[test]
fn rules_reach_through_an_alias() {
    assert_eq!(fails::<Aliased>(r#"{"name": ""}"#), fact("too_short", "data.name"));
    assert_eq!(fails::<Aliased>(r#"{"name": "a", "names": ["abc"]}"#), fact("too_long", "data.names[0]"));
    assert_eq!(fails::<Aliased>("{}"), fact("missing_field", "data.name"));
}
