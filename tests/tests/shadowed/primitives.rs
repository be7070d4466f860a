//! Types and modules with the names of primitive types.

/// `u8` and others are not the primitive types.
pub mod types {
    pub struct bool;
    pub struct char;
    pub struct f64;
    pub struct i128;
    pub struct str;
    pub struct u64;
    pub struct u8;
    pub struct usize;
}

/// `str` is not even a type.
pub mod modules {
    pub mod bool {}
    pub mod str {}
    pub mod u8 {}
    pub mod usize {}
}

macro_rules! declare {
    ($module:ident in $names:ident) => {
        #[::protocol::protocol(unknown = capture)]
        pub mod $module {
            use super::$names::*;

            #[message(type = "line")]
            pub struct Line {
                #[field(len(1..=9), pattern("^a"), one_of("a", "ab"), check = is_short)]
                pub text: ::std::string::String,
                #[field(range(1..=3))]
                pub number: ::core::primitive::u16,
                #[field(range(0.0..=3.0), default = 1.0)]
                pub share: ::core::primitive::f32,
                #[field(default, len(..=5), unique, each(range(..9)))]
                pub list: ::std::vec::Vec<::core::primitive::u16>,
                #[field(values(len(1..)))]
                pub table: ::std::collections::BTreeMap<Tone, ::std::string::String>,
                #[field(as_string)]
                pub id: ::core::primitive::i64,
                #[field(serde)]
                pub address: ::std::net::Ipv4Addr,
            }

            #[message(type = "ping")]
            pub struct Ping;

            #[data]
            #[derive(
                ::core::fmt::Debug,
                ::core::clone::Clone,
                ::core::cmp::PartialEq,
                ::core::cmp::Eq,
                ::core::cmp::PartialOrd,
                ::core::cmp::Ord,
            )]
            pub enum Tone {
                Calm,
                #[other]
                Other(::std::string::String),
            }

            fn is_short(text: &::core::primitive::str) -> ::core::result::Result<(), &'static ::core::primitive::str> {
                if text.len() < 9 { ::core::result::Result::Ok(()) } else { ::core::result::Result::Err("is long") }
            }
        }

        /// The same, borrowing, with a custom header.
        pub mod borrowed {
            #[::protocol::protocol(header = Head, unknown_fields = reject)]
            pub mod $module {
                use super::super::$names::*;

                #[data(header)]
                pub struct Head {
                    pub from: ::std::string::String,
                    #[field(after_content, default = 7)]
                    pub at: ::core::primitive::i64,
                }

                #[message(type = "borrow")]
                pub struct Borrow<'a> {
                    pub text: ::std::borrow::Cow<'a, ::core::primitive::str>,
                }

                #[message(type = "ping", new = false)]
                pub struct Ping;
            }
        }
    };
}

pub mod with_types {
    use super::types;
    declare!(chat in types);
}

pub mod with_modules {
    use super::modules;
    declare!(chat in modules);
}

macro_rules! assert_works {
    ($module:ident) => {{
        use $module::borrowed::chat::{Borrow, Envelope, Head};
        use $module::chat::{Line, Message, MessageType, Ping, Tone};
        let mut line = Line::new("a", 2, ::core::default::Default::default(), 1, ::std::net::Ipv4Addr::LOCALHOST);
        line.table.insert(Tone::Other("b".text()), "c".text());
        let json = round_trip!(::protocol::Payload::wrap(line, "timmy") => $module::chat::Envelope);
        ::std::assert!(json.contains(r#""data":{"text":"a","number":2,"share":1,"list":[],"table":{"b":"c"},"id":"1""#));
        round_trip!(::protocol::Payload::wrap(Message::Ping(Ping::new()), "timmy") => $module::chat::Envelope);
        ::std::assert_eq!(MessageType::ALL.len(), 2);
        let json = round_trip!(::protocol::Payload::wrap(Borrow::new("a"), Head::new("timmy")) => Envelope);
        ::std::assert_eq!(json, r#"{"type":"borrow","from":"timmy","data":{"text":"a"},"at":7}"#);
    }};
}

trait Text {
    fn text(&self) -> ::std::string::String;
}

impl Text for ::core::primitive::str {
    fn text(&self) -> ::std::string::String {
        ::core::convert::From::from(self)
    }
}

#[test]
fn types_may_have_names_of_primitive_types() {
    assert_works!(with_types);
}

#[test]
fn modules_may_have_names_of_primitive_types() {
    assert_works!(with_modules);
}
