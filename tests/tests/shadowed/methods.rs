//! A trait implemented for all types, with methods named like those that generated code might call.

macro_rules! methods {
    ($($name:ident)*) => {
        pub trait Everything: ::core::marker::Sized {
            $(#[allow(clippy::wrong_self_convention, clippy::new_ret_no_self, clippy::return_self_not_must_use, reason = "they are only there to be in the way")]
            fn $name(self) -> Self { self })*
        }
        impl<T> Everything for T {}
    };
}

methods! { absent as_ref as_serialize as_str begin clone cmp decode default describe deserialize encode end eq flatten fmt
from from_name into into_owned is_absent is_ok is_some is_valid is_valid_value key len map name new next ok_or_else select serialize tag
then_some to_key to_owned to_string try_from unwrap_or_else wrap }

#[::protocol::protocol(unknown = capture)]
pub mod chat {
    use super::Everything;

    #[message(type = "line")]
    pub struct Line {
        #[field(len(1..), unique, each(len(1..)))]
        pub list: ::std::vec::Vec<::std::string::String>,
        pub tone: ::core::option::Option<Tone>,
        #[field(default = 3)]
        pub times: u8,
        #[field(keys(range(1..)))]
        pub table: ::std::collections::BTreeMap<u8, Tone>,
    }

    #[message(type = "borrow")]
    pub struct Borrow<'a> {
        pub text: ::std::borrow::Cow<'a, str>,
    }

    #[data]
    pub enum Tone {
        Calm,
        #[other]
        Other(::std::string::String),
    }

    pub fn is_there() -> u8 {
        Everything::wrap(1)
    }
}

#[test]
fn methods_of_the_same_names_do_no_harm() {
    use chat::{Line, Message, Tone};
    let mut line = Line::new(::std::vec![::core::convert::From::from("a")], ::core::default::Default::default());
    line.tone = ::core::option::Option::Some(Tone::Calm);
    line.table.insert(chat::is_there(), Tone::Other(::core::convert::From::from("b")));
    round_trip!(::protocol::Payload::wrap(Message::Line(line), "timmy") => chat::Envelope);
}
