//! The static description contains everything that was declared.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    unreachable_pub,
    deprecated,
    reason = "tests"
)]
#![allow(clippy::trivially_copy_pass_by_ref, reason = "how checks are called")]

use protocol::contract::{FieldInfo, Identity, Limit, Number, Rule, Shape, UnknownFields, UnknownTypes};
use protocol::protocol;

fn even(number: &u8) -> Result<(), &'static str> {
    if number.is_multiple_of(2) { Ok(()) } else { Err("is odd") }
}

/// A protocol
/// in two lines.
///
/// And a paragraph.
#[protocol(
    tag = "op",
    content = "body",
    unknown = capture,
    unknown_fields = reject,
    address = "/op",
    version = "2.0"
)]
pub mod world {
    use std::collections::BTreeMap;

    /// Says something.
    #[message(type = "say")]
    #[deprecated = "use `tell`"]
    pub struct Say {
        /// What is said.
        #[field(len(1..=5), pattern("^a"), one_of("a", "ab"))]
        pub text: String,
        #[field(rename = "loudness", alias = "volume", alias = "vol", range(0.5..2.0))]
        pub loud: Option<f64>,
        #[field(default = 4, range(..=9), check = super::even)]
        #[deprecated]
        pub times: u8,
        #[field(len(..=3), unique, each(len(2..)))]
        pub tags: Option<Vec<String>>,
        #[field(keys(range(1..)), values(one_of("x")))]
        pub map: Option<BTreeMap<u8, String>>,
        pub mood: Mood,
        #[field(as_string)]
        pub id: Option<u64>,
        #[field(serde)]
        pub wait: Option<std::time::Duration>,
        pub pair: Option<(bool, [f32; 2])>,
        pub tree: Option<Box<Tree>>,
    }

    /// A mood.
    #[data]
    pub enum Mood {
        /// All is well.
        Good,
        #[deprecated = "cheer up"]
        #[field(alias = "terrible")]
        Bad,
        #[other]
        Other(String),
    }

    #[data]
    pub struct Tree {
        pub children: Vec<Tree>,
    }

    #[message(type = "ping")]
    pub struct Ping;
}

fn field(name: &str) -> FieldInfo {
    let say = world::CONTRACT.message("say").unwrap();
    *say.payload().fields().iter().find(|field| field.name == name).unwrap()
}

#[test]
fn the_protocol_is_described() {
    let contract = world::CONTRACT;
    assert_eq!(
        (contract.name, contract.tag_key(), contract.content_key().unwrap_or_default()),
        ("world", "op", "body")
    );
    assert_eq!(contract.docs, "A protocol\nin two lines.\n\nAnd a paragraph.");
    assert_eq!((contract.address, contract.version), ("/op", "2.0"));
    assert_eq!((contract.unknown, contract.unknown_fields), (UnknownTypes::Capture, UnknownFields::Reject));
    let matrix = protocol::matrix::CONTRACT;
    assert_eq!((matrix.unknown, matrix.unknown_fields), (UnknownTypes::Reject, UnknownFields::Ignore));
    assert_eq!(contract.messages().map(|message| message.tag).collect::<Vec<_>>(), ["say", "ping"]);
    assert!(contract.message("ping").unwrap().payload().fields().is_empty());
    assert_eq!(contract.header().name, "Header");
}

#[test]
fn messages_and_fields_are_described_in_order() {
    let say = world::CONTRACT.message("say").unwrap().payload().as_struct().unwrap();
    assert_eq!((say.name, say.docs, say.deprecated), ("Say", "Says something.", Some("use `tell`")));
    assert_eq!(say.id, Identity::of::<world::Say>());
    let names: Vec<&str> = say.fields.iter().map(|field| field.name).collect();
    assert_eq!(names, ["text", "loudness", "times", "tags", "map", "mood", "id", "wait", "pair", "tree"]);
    let required: Vec<&str> = say.fields.iter().filter(|field| field.is_required()).map(|field| field.name).collect();
    assert_eq!(required, ["text", "mood"]);
    assert_eq!(field("text").docs, "What is said.");
    assert_eq!(field("loudness").aliases(), ["volume", "vol"]);
    assert!(field("loudness").answers_to("vol") && !field("loudness").answers_to("loud"));
    assert!(field("times").deprecated().is_some() && field("text").deprecated().is_none());
}

#[test]
fn rules_are_described_as_they_were_written() {
    assert!(matches!(
        field("text").rules(),
        [Rule::Length { min: 1, max: 5 }, Rule::Pattern(_), Rule::OneOf(["a", "ab"])]
    ));
    let [Rule::Range(range)] = field("loudness").rules() else { panic!("{:?}", field("loudness").rules()) };
    assert_eq!((range.min, range.max), (Limit::Included(Number::Float(0.5)), Limit::Excluded(Number::Float(2.0))));
    let [Rule::Range(range), Rule::Check(check)] = field("times").rules() else {
        panic!("{:?}", field("times").rules())
    };
    assert_eq!((range.min, range.max), (Limit::Open, Limit::Included(Number::Integer(9))));
    assert!(check.name.replace(' ', "").ends_with("super::even"), "{}", check.name);
    let [Rule::Length { min: 0, max: 3 }, Rule::Unique, Rule::Each([Rule::Length { min: 2, max: usize::MAX }])] =
        field("tags").rules()
    else {
        panic!("{:?}", field("tags").rules())
    };
    assert!(matches!(field("map").rules(), [Rule::Keys([Rule::Range(_)]), Rule::Values([Rule::OneOf(["x"])])]));
}

#[test]
fn defaults_are_described() {
    assert_eq!(field("times").default_text().as_deref(), Some("4"));
    assert!(field("text").default_text().is_none() && field("loudness").default_text().is_none());
}

/// Returns the shape inside an `Option`.
fn inner(name: &str) -> &'static Shape {
    match (field(name).shape)() {
        Shape::Optional(shape) | Shape::Nullable(shape) => shape(),
        shape => shape,
    }
}

#[test]
fn shapes_are_described() {
    assert!(matches!(inner("text"), Shape::String));
    assert!(matches!(inner("loudness"), Shape::Float64));
    assert!(matches!(inner("times"), Shape::Integer { min: 0, max: 255 }));
    assert!(matches!(inner("id"), Shape::IntegerString { min: 0, max: 18_446_744_073_709_551_615 }));
    assert!(matches!(inner("tags"), Shape::List { length: None, .. }));
    let Shape::Map { key, .. } = inner("map") else { panic!("not a map") };
    assert!(matches!(key(), Shape::Integer { min: 0, max: 255 }));
    let Shape::Serde { type_name, accepts } = inner("wait") else { panic!("not foreign") };
    assert!(type_name().contains("Duration"));
    assert!(accepts("{\"secs\": 1, \"nanos\": 2}").is_ok() && accepts("1").is_err());
    let Shape::Tuple([first, second]) = inner("pair") else { panic!("not a pair") };
    assert!(matches!(first(), Shape::Bool) && matches!(second(), Shape::List { length: Some(2), .. }));
}

#[test]
fn enums_and_recursive_types_are_described() {
    let Shape::Enum(mood) = inner("mood") else { panic!("not an enum") };
    assert_eq!((mood.name, mood.docs, mood.open), ("Mood", "A mood.", true));
    assert_eq!(mood.variants.iter().map(|variant| variant.name).collect::<Vec<_>>(), ["good", "bad"]);
    assert_eq!((mood.variants[0].docs, mood.variants[1].deprecated), ("All is well.", Some("cheer up")));
    assert_eq!(mood.variants[1].aliases, ["terrible"]);
    let Shape::Struct(tree) = inner("tree") else { panic!("not a struct") };
    let Shape::List { item, .. } = (tree.fields[0].shape)() else { panic!("not a list") };
    let Shape::Struct(again) = item() else { panic!("not a struct") };
    assert_eq!(again.id, tree.id);
}
