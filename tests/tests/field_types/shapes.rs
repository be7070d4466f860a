//! What `Field` describes agrees with what it does, for data types outside messages.

use std::collections::BTreeMap;

use protocol::contract::Shape;
use protocol::{Field, IntoOwned, data};

/// A data type with all names renamed.
#[data(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct Settings {
    pub max_count: u8,
    #[field(rename = "other")]
    pub min_count: Option<u8>,
}

#[data(rename_all = "kebab-case")]
pub enum Direction {
    NorthEast,
    South,
    #[field(rename = "W")]
    West,
}

/// Variants are `snake_case` by default.
#[data]
pub enum Plain {
    HttpError,
    A1,
    Ok,
}

#[data]
pub struct Unit;

#[test]
fn names_are_changed_as_a_whole() {
    let settings = Settings { min_count: Some(1), ..Settings::new(2) };
    assert_eq!(serde_json::to_string(&settings).unwrap(), r#"{"MAX_COUNT":2,"other":1}"#);
    assert_eq!(serde_json::from_str::<Settings>(r#"{"other": 1, "MAX_COUNT": 2}"#).unwrap(), settings);
    assert!(serde_json::from_str::<Settings>(r#"{"max_count": 2}"#).is_err());
    assert_eq!(Direction::NorthEast.as_str(), "north-east");
    assert_eq!(Direction::West.as_str(), "W");
    assert_eq!(Plain::HttpError.as_str(), "http_error");
    assert_eq!(Plain::Ok.to_string(), "ok");
}

#[test]
fn every_rename_rule_is_known() {
    macro_rules! renamed {
        ($($rule:literal => $field:literal, $variant:literal;)*) => {$({
            #[data(rename_all = $rule)]
            struct Renamed {
                some_long_name: u8,
            }
            #[data(rename_all = $rule)]
            enum Named {
                SomeLongName,
            }
            assert_eq!(serde_json::to_string(&Renamed::new(1)).unwrap(), format!(r#"{{"{}":1}}"#, $field), $rule);
            assert_eq!(Named::SomeLongName.as_str(), $variant, $rule);
        })*};
    }
    renamed! {
        "lowercase" => "some_long_name", "somelongname";
        "UPPERCASE" => "SOME_LONG_NAME", "SOMELONGNAME";
        "PascalCase" => "SomeLongName", "SomeLongName";
        "camelCase" => "someLongName", "someLongName";
        "snake_case" => "some_long_name", "some_long_name";
        "SCREAMING_SNAKE_CASE" => "SOME_LONG_NAME", "SOME_LONG_NAME";
        "kebab-case" => "some-long-name", "some-long-name";
        "SCREAMING-KEBAB-CASE" => "SOME-LONG-NAME", "SOME-LONG-NAME";
    }
}

#[test]
fn data_types_are_described() {
    let Shape::Struct(settings) = Settings::describe() else { panic!("not a struct") };
    assert_eq!(settings.fields.iter().map(|field| field.name).collect::<Vec<_>>(), ["MAX_COUNT", "other"]);
    assert_eq!(settings.docs, "A data type with all names renamed.");
    let Shape::Enum(direction) = Direction::describe() else { panic!("not an enum") };
    assert_eq!(direction.variants.iter().map(|variant| variant.name).collect::<Vec<_>>(), ["north-east", "south", "W"]);
    assert!(!direction.open);
    assert!(matches!(<BTreeMap<String, Vec<u8>>>::describe(), Shape::Map { .. }));
    assert_ne!(settings.id, direction.id);
}

#[test]
fn a_unit_data_type_is_an_empty_object() {
    assert_eq!(serde_json::to_string(&Unit).unwrap(), "{}");
    assert_eq!(serde_json::from_str::<Unit>("{}").unwrap(), Unit);
    assert_eq!(serde_json::from_str::<Unit>(r#"{"x": 1}"#).unwrap(), Unit);
    assert!(serde_json::from_str::<Unit>("null").is_err());
    assert_eq!(Unit::new().into_owned(), Unit);
}
