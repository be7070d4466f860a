//! Protocols in modules in modules, private ones, several in one place, made by `macro_rules!`.

use protocol::Payload;

mod outer {
    /// Private to the crate, as is what is generated.
    #[protocol::protocol]
    pub(crate) mod inner {
        #[message(type = "a")]
        pub(crate) struct A {
            pub(crate) number: super::Number,
        }

        #[message(type = "b")]
        pub(crate) struct B;

        /// Only direct items are messages.
        pub(crate) mod nested {
            #[::protocol::message(type = "a")]
            pub(crate) struct Other {
                pub(crate) text: String,
            }
        }
    }

    #[protocol::data]
    pub(crate) struct Number {
        pub(crate) value: u8,
    }
}

/// Private.
#[protocol::protocol]
mod private {
    #[message(type = "a")]
    pub(super) struct A {
        pub(super) number: u8,
    }
}

/// A module that is itself named `protocol`.
mod called {
    #[::protocol::protocol]
    pub(crate) mod protocol {
        #[message(type = "a")]
        pub(crate) struct A {
            pub(crate) number: u8,
        }
    }
}

macro_rules! declare {
    ($module:ident, $name:ident, $tag:literal, $field:ident: $type:ty, $most:literal) => {
        #[protocol::protocol]
        mod $module {
            #[message(type = $tag)]
            pub(super) struct $name {
                #[field(range(0..=$most))]
                pub(super) $field: $type,
            }
        }
    };
}

declare!(made, Made, "made", count: u8, 7);

/// The same names as in `outer`, and a message and a data type next to the protocol with the same name.
mod again {
    pub(crate) mod outer {
        #[protocol::protocol(unknown = capture)]
        pub(crate) mod inner {
            #[message(type = "a")]
            pub(crate) struct A {
                pub(crate) letter: char,
                /// Private, as is its type.
                #[field(default)]
                hidden: Vec<Hidden>,
            }

            #[data]
            struct Hidden {
                number: super::A,
            }
        }

        #[protocol::data]
        pub(crate) struct A {
            number: u8,
        }
    }
}

/// Lifetimes with names that generated code might use.
#[protocol::protocol]
mod lifetimes {
    use std::borrow::Cow;

    #[message(type = "one")]
    pub(super) struct One<'de> {
        pub(super) text: Cow<'de, str>,
    }

    #[message(type = "three")]
    pub(super) struct Three<'__a, 'a, '__value> {
        #[field(check = is_short, default = Cow::Borrowed("short"))]
        pub(super) first: Cow<'__a, str>,
        pub(super) second: Cow<'a, str>,
        #[field(check = is_short)]
        pub(super) third: Cow<'__value, str>,
        pub(super) more: Option<Vec<Self>>,
    }

    fn is_short(text: &str) -> Result<(), String> {
        if text.len() < 9 { Ok(()) } else { Err("is long".to_owned()) }
    }
}

/// Declarations in all kinds of bodies.
trait Speaks {
    const LOUDNESS: u8 = {
        #[protocol::data]
        struct Loudness {
            by: u8,
        }
        9
    };

    fn speak() -> String {
        #[protocol::message(type = "speak", header = protocol::NoHeader)]
        struct Speak<'a> {
            text: std::borrow::Cow<'a, str>,
            by: Speaker,
        }

        #[protocol::data]
        enum Speaker {
            Dog,
        }

        Speak::new("Woof", Speaker::Dog).wrap(protocol::NoHeader).to_json().unwrap()
    }
}

struct Dog;

impl Speaks for Dog {}

fn wait<T>(_: &T) -> String {
    let ping = || {
        #[protocol::protocol(header = protocol::NoHeader)]
        mod inside {
            #[message(type = "ping")]
            pub(super) struct Ping;
        }
        inside::Message::from(inside::Ping).wrap(protocol::NoHeader)
    };
    ping().to_json().unwrap()
}

#[test]
fn names_may_be_used_again_elsewhere() {
    use again::outer::{
        A as Data,
        inner::{A, Envelope, Message},
    };
    let json = A::new('x').wrap("timmy").to_json().unwrap();
    assert!(matches!(Envelope::from_json(&json).unwrap().payload, Message::A(found) if found.letter == 'x'));
    assert!(outer::inner::Message::from_json(&json).is_err(), "that one has a number");
    assert_eq!(serde_json::to_string(&Data::new(1)).unwrap(), r#"{"number":1}"#);
}

#[test]
fn lifetimes_may_have_any_name() {
    use lifetimes::{Message, One, Three};
    let json =
        Three { more: Some(vec![Three::new("c", "d")]), ..Three::new("a", "b") }.wrap("timmy").to_json().unwrap();
    assert!(matches!(Message::from_json(&json).unwrap().payload, Message::Three(found) if found.first == "short"));
    assert!(Three::new("a", "far too long").validate().is_err());
    assert_eq!(One::new("a").into_owned().text, "a");
}

#[test]
fn bodies_may_hold_declarations() {
    assert_eq!(Dog::speak(), r#"{"type":"speak","data":{"text":"Woof","by":"dog"}}"#);
    assert_eq!(wait(&Dog::LOUDNESS), r#"{"type":"ping"}"#);
}

#[test]
fn visibility_is_that_of_the_messages() {
    use outer::inner::{A, Message, MessageType, nested::Other};
    let json = A::new(outer::Number::new(1)).wrap("timmy").to_json().unwrap();
    assert!(matches!(Message::from_json(&json).unwrap().payload, Message::A(_)));
    assert_eq!(MessageType::ALL.len(), 2, "nested messages are not of the protocol");
    assert_eq!(Message::from(outer::inner::B).tag(), "b");
    assert_eq!(Other::new("x").tag(), "a");
    let json = private::A::new(1).wrap("timmy").to_json().unwrap();
    assert_eq!(
        tests::in_every_order::<private::Message>(&json).unwrap().payload,
        private::Message::A(private::A::new(1))
    );
}

#[test]
fn a_module_may_be_called_protocol() {
    use called::protocol::{A, Message};
    let json = A::new(1).wrap("timmy").to_json().unwrap();
    assert_eq!(tests::in_every_order::<Message>(&json).unwrap().payload, Message::A(A::new(1)));
}

#[test]
fn macros_may_make_protocols() {
    use made::{Envelope, Made, Message, MessageType};
    let json = Made::new(7).wrap("timmy").to_json().unwrap();
    assert_eq!(Message::peek(&json).unwrap().message_type(), MessageType::Made);
    let read: Envelope = Envelope::from_json(&json).unwrap();
    assert_eq!(read.payload.message_type(), MessageType::Made);
    assert_eq!(tests::in_every_order::<Message>(&json).unwrap().payload, Message::Made(Made::new(7)));
    assert!(Made::new(8).validate().is_err());
}
