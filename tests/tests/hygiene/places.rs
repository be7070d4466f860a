//! Protocols in modules in modules, private ones, several in one place, made by `macro_rules!`.

use protocol::Payload;

mod outer {
    /// Private to the crate: so is what is generated.
    #[protocol::protocol]
    pub(crate) mod inner {
        #[message(type = "a")]
        pub(crate) struct A {
            pub(crate) number: super::Number,
        }

        #[message(type = "b")]
        pub(crate) struct B;

        /// Messages are the direct items only.
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

/// Seen by nobody else.
#[protocol::protocol]
mod private {
    #[message(type = "a")]
    pub(super) struct A {
        pub(super) number: u8,
    }
}

/// A module that is itself called `protocol`.
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
