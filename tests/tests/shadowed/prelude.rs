//! Types and traits with the names of those in the prelude and in the runtime.

macro_rules! shadow {
    (types: $($type:ident)*; traits: $($trait:ident)*) => {
        $(#[derive(Debug, Clone, PartialEq)] pub struct $type;)*
        $(pub trait $trait {})*
    };
}

pub mod names {
    shadow! {
        types: Box Cow Decode Err Error Header Issue Key None Ok Option Peeked Reader Result Shape Some String Unknown Vec Writer;
        traits: AsRef Clone Copy Debug Default Deserialize Deserializer Display Eq Field From FromStr Hash Into IntoOwned
            Iterator NamedValues Ord PartialEq PartialOrd Payload Protocol Rule Serialize Serializer Sized ToOwned ToString
            TryFrom TryInto
    }
}

#[::protocol::protocol]
pub mod chat {
    use super::names::*;

    #[message(type = "line")]
    pub struct Line {
        #[field(len(1..))]
        pub text: ::std::string::String,
        pub tone: ::core::option::Option<Tone>,
        #[field(serde)]
        pub first: Point,
        #[field(default)]
        pub list: ::std::vec::Vec<Tone>,
    }

    /// Messages with the same names.
    #[message(type = "some")]
    pub struct Some;

    #[message(type = "string")]
    pub struct String<'a> {
        pub text: ::std::borrow::Cow<'a, str>,
    }

    #[message(type = "payload")]
    pub struct Payload {
        #[field(default)]
        pub field: Field,
    }

    #[data]
    #[derive(Debug, Clone, PartialEq, Default)]
    pub struct Field {
        #[field(default)]
        pub header: bool,
    }

    #[data]
    pub enum Tone {
        Ok,
        Err,
        None,
        Self_,
        #[other]
        Some(::std::string::String),
    }

    #[data]
    pub struct Point {
        pub x: f64,
    }
}

#[test]
fn names_of_the_prelude_do_no_harm() {
    use chat::{Field, Line, Message, Payload, Point, Some, Tone};
    let mut line = Line::new("a", Point::new(0.5));
    line.tone = ::core::option::Option::Some(Tone::None);
    line.list = ::std::vec![Tone::Ok, Tone::Err, Tone::Self_, Tone::Some(::core::convert::From::from("c"))];
    round_trip!(::protocol::Payload::wrap(line, "timmy") => chat::Envelope);
    round_trip!(::protocol::Payload::wrap(Message::Some(Some), "timmy") => chat::Envelope);
    round_trip!(::protocol::Payload::wrap(Payload { field: Field { header: true } }, "timmy") => chat::Envelope);
    let json = round_trip!(::protocol::Payload::wrap(chat::String::new("a"), "timmy") => chat::Envelope);
    ::std::assert!(json.starts_with(r#"{"type":"string","agent_id":"timmy","data":{"text":"a"},"#), "{json}");
}
