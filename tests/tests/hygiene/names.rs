//! The user's names that are also names in the standard library, the runtime or generated code.

use protocol::Payload;

/// Data types with the names of what generated code uses.
#[protocol::protocol]
pub mod shadows {
    /// Shadows every name it can.
    #[message(type = "shadows")]
    pub struct Shadows {
        pub option: Option,
        pub result: Result,
        pub string: String,
        pub list: Vec,
        pub error: Error,
        pub field: Field,
        pub payload: Payload,
        pub header: Header,
        pub maybe: std::option::Option<Default>,
        pub text: std::string::String,
    }

    macro_rules! units {
        ($($name:ident)*) => {$(
            #[::protocol::data]
            #[allow(dead_code, reason = "some are only there to be in the way")]
            pub struct $name;
        )*};
    }

    units! { Option Result String Vec Error Field Payload Header Default Some None Ok Err Into From Clone Debug Box Reader Writer Timestamp }

    /// A message may have such a name too.
    #[message(type = "issue")]
    pub struct Issue {
        pub __reader: u8,
        pub __writer: u8,
        pub self_: u8,
        pub serializer: u8,
        pub value: u8,
    }

    #[message(type = "protocol")]
    pub struct Protocol;

    #[message(type = "send")]
    pub struct Send {
        #[field(default)]
        pub sync: bool,
    }

    #[message(type = "peeked")]
    pub struct Peeked;
}

/// Both spellings of the inner attributes.
#[protocol::protocol]
pub mod spelled {
    #[protocol::message(type = "a")]
    pub struct A {
        pub b: B,
    }

    #[protocol::data]
    pub struct B {
        pub text: String,
    }

    #[::protocol::message(type = "c")]
    pub struct C;

    #[message(type = "d")]
    pub struct D;
}

/// `new` takes what can be turned into a string; here `Into` is something else.
#[protocol::protocol]
pub mod into {
    #[data]
    pub struct Into {
        pub text: String,
    }

    macro_rules! some_type {
        () => {
            Into
        };
    }

    #[message(type = "named")]
    pub struct Named {
        pub text: String,
        pub into: Into,
    }

    #[message(type = "from_macro")]
    pub struct FromMacro {
        pub text: String,
        pub into: some_type!(),
    }

    /// Speaks of it where `new` does not.
    #[message(type = "absent")]
    pub struct Absent {
        pub text: String,
        pub into: Option<Into>,
    }
}

#[test]
fn into_is_what_the_user_calls_so() {
    let into = || into::Into::new("a");
    assert_eq!(into::Named::new("b", into()).into.text, "a");
    assert_eq!(into::FromMacro::new("b", into()).into.text, "a");
    assert!(into::Absent::new("b").into.is_none());
}

#[test]
fn shadowed_names_do_no_harm() {
    use shadows::{Default, Error, Field, Header, Message, Option, Payload as Loaded, Result, Shadows, String, Vec};
    let shadows = Shadows {
        maybe: Some(Default),
        ..Shadows::new(Option, Result, String, Vec, Error, Field, Loaded, Header, "text")
    };
    let json = Message::from(shadows.clone()).wrap("timmy").to_json().unwrap();
    assert_eq!(tests::in_every_order::<Message>(&json).unwrap().payload, Message::Shadows(shadows));
    let issue = shadows::Issue::new(1, 2, 3, 4, 5);
    let json = issue.clone().wrap("timmy").to_json().unwrap();
    assert_eq!(tests::in_every_order::<Message>(&json).unwrap().payload, Message::Issue(issue));
    assert_eq!(shadows::MessageType::ALL.len(), 5);
}

#[test]
fn inner_attributes_can_be_spelled_in_full() {
    let tags: Vec<_> = spelled::MessageType::ALL.iter().map(|message_type| message_type.as_str()).collect();
    assert_eq!(tags, ["a", "c", "d"]);
    let json = spelled::A::new(spelled::B::new("x")).wrap("timmy").to_json().unwrap();
    assert!(tests::in_every_order::<spelled::Message>(&json).is_ok());
}
