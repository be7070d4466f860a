//! Constants, statics, unit structs and functions with names that variables of generated code might have.

macro_rules! constants {
    ($($constant:ident)*; $($static:ident)*; $($structure:ident)*; $($function:ident)*) => {
        $(pub const $constant: u8 = 1;)*
        $(pub static $static: u8 = 1;)*
        $(pub struct $structure;)*
        $(pub fn $function() {})*
    };
}

pub mod names {
    constants! {
        a content de envelope error field fields found formatter;
        from head in_ index input item json key keys kind length message name number other owned;
        payload reader result selected self_ serializer slot slots some state structure;
        tag text to ts r#type unknown value values writer
    }
}

#[::protocol::protocol(unknown = capture, header = Head)]
pub mod chat {
    use super::names::*;

    #[data(header)]
    pub struct Head {
        pub who: ::std::string::String,
    }

    #[message(type = "line")]
    pub struct Line<'a> {
        #[field(len(1..), check = is_fine)]
        pub line: ::std::borrow::Cow<'a, str>,
        #[field(default = number)]
        pub times: u8,
        #[field(default = key)]
        pub more: u8,
        #[field(each(range(1..)))]
        pub many: ::core::option::Option<::std::vec::Vec<u8>>,
        pub tone: ::core::option::Option<Tone>,
    }

    #[data]
    pub enum Tone {
        Calm,
        #[other]
        Other(::std::string::String),
    }

    fn is_fine(_: &str) -> ::core::result::Result<(), &'static str> {
        text();
        ::core::result::Result::Ok(())
    }
}

/// Fields with names of generated functions and variables.
#[::protocol::message(type = "fields")]
pub struct Fields {
    #[field(default = 3)]
    pub x: u8,
    pub __default_x: u8,
    #[field(check = is_small)]
    pub y: u8,
    pub __check_y: u8,
    pub ___x: u8,
    pub __x_: u8,
    pub __in: u8,
    pub __to: u8,
    pub __fields: u8,
    pub __field: u8,
    pub __reader: u8,
    pub __writer: u8,
    pub __struct: ::core::option::Option<u8>,
    pub __length: u8,
    pub __serializer: u8,
    pub __value: u8,
    pub self_: u8,
    pub json: u8,
    pub reader: u8,
    pub writer: u8,
    pub value: u8,
}

fn is_small(y: &u8) -> ::core::result::Result<(), &'static str> {
    if *y < 3 { ::core::result::Result::Ok(()) } else { ::core::result::Result::Err("is large") }
}

#[test]
fn constants_of_the_same_names_do_no_harm() {
    use chat::{Envelope, Head, Line, Message, Tone};
    let mut line = Line::new("a");
    line.tone = ::core::option::Option::Some(Tone::Calm);
    line.many = ::core::option::Option::Some(::std::vec![1]);
    let json = round_trip!(::protocol::Payload::wrap(Message::Line(line), Head::new("timmy")) => Envelope);
    let expected = r#"{"type":"line","who":"timmy","data":{"line":"a","times":1,"more":1,"many":[1],"tone":"calm"}}"#;
    ::std::assert_eq!(json, expected);
}

#[test]
fn fields_may_have_names_of_generated_variables() {
    let mut fields = Fields::new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
    fields.__struct = ::core::option::Option::Some(20);
    ::std::assert_eq!((fields.x, fields.__default_x, fields.y, fields.value), (3, 1, 2, 19));
    round_trip!(::protocol::Payload::wrap(fields, "timmy") => ::protocol::Envelope<Fields>);
}
