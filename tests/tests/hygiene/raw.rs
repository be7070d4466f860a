//! Raw identifiers wherever there can be an identifier: their names on the wire have no `r#`.

use protocol::Payload;

#[::protocol::protocol(unknown = capture)]
#[expect(non_camel_case_types, reason = "keywords are lower case")]
pub mod r#mod {
    #[message(type = "struct")]
    pub struct r#struct {
        pub r#type: String,
        pub r#match: Option<u8>,
        #[field(default)]
        pub r#fn: bool,
        #[field(len(1..), check = r#impl)]
        pub r#let: Vec<u8>,
        #[field(default = r#const())]
        pub r#gen: u8,
        #[field(pattern("^a"), alias = "for")]
        pub r#while: Option<String>,
    }

    #[message(type = "async", rename_all = "UPPERCASE")]
    pub struct r#async<'r#box> {
        pub r#ref: std::borrow::Cow<'r#box, str>,
        pub r#in: r#enum,
    }

    #[data(rename_all = "lowercase")]
    pub struct r#dyn {
        pub r#as: r#enum,
    }

    #[data]
    pub enum r#enum {
        r#true,
        r#match,
        #[other]
        r#else(String),
    }

    fn r#impl(r#let: &[u8]) -> Result<(), &'static str> {
        if r#let.len() < 3 { Ok(()) } else { Err("is long") }
    }

    fn r#const() -> u8 {
        3
    }
}

use r#mod::{CONTRACT, Envelope, Message, MessageType, r#async, r#dyn, r#enum, r#struct};

#[test]
fn wire_names_are_without_the_prefix() {
    let json = r#struct::new("a", vec![1]).wrap("timmy").to_json().unwrap();
    assert!(json.contains(r#""data":{"type":"a","fn":false,"let":[1],"gen":3}"#), "{json}");
    let read = Envelope::from_json(&json).unwrap().payload;
    assert!(matches!(&read, Message::r#struct(found) if found.r#type == "a"), "{read:?}");
    let json = r#async::new("b", r#enum::r#true).wrap("timmy").to_json().unwrap();
    assert!(json.contains(r#""data":{"REF":"b","IN":"true"}"#), "{json}");
    assert_eq!(serde_json::to_string(&r#dyn::new(r#enum::r#match)).unwrap(), r#"{"as":"match"}"#);
    assert_eq!(r#enum::r#else("x".to_owned()).as_str(), "x");
    assert_eq!(MessageType::ALL, [MessageType::r#struct, MessageType::r#async]);
}

#[test]
fn the_contract_is_without_the_prefix() {
    assert_eq!(CONTRACT.name, "mod");
    let message = CONTRACT.message("struct").unwrap().payload().as_struct().unwrap();
    assert_eq!(message.name, "struct");
    let names: Vec<_> = message.fields.iter().map(|field| field.name).collect();
    assert_eq!(names, ["type", "match", "fn", "let", "gen", "while"]);
}

#[test]
fn errors_are_without_the_prefix() {
    let error = r#struct { r#match: Some(1), ..r#struct::new("a", vec![1, 2, 3]) }.validate().unwrap_err();
    assert_eq!(error.issues()[0].path, "data.let");
}
