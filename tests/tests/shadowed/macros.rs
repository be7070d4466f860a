//! Macros with the names of those that generated code uses, and others.

macro_rules! wrong {
    ($dollar:tt $($name:ident)*) => {$(
        #[allow(unused_macros, reason = "they are only there to be in the way")]
        macro_rules! $name {
            ($dollar($dollar tokens:tt)*) => { ::core::compile_error!("this is not the macro that was meant") };
        }
    )*};
}

pub mod declared {
    wrong! { $ assert cfg compile_error concat debug_assert env format include_str matches module_path panic stringify
    todo unimplemented unreachable vec write }

    #[::protocol::protocol]
    pub mod chat {
        #[message(type = "line")]
        pub struct Line {
            #[field(len(1..), pattern("a"), one_of("a", "ab"))]
            pub text: ::std::string::String,
            #[field(default)]
            pub list: ::std::vec::Vec<Tone>,
        }

        #[data]
        pub enum Tone {
            Calm,
            #[cfg(test)]
            #[other]
            Other(::std::string::String),
        }
    }
}

#[test]
fn macros_of_the_same_names_do_no_harm() {
    use declared::chat::{Line, Message, Tone};
    let mut line = Line::new("a");
    line.list.push(Tone::Calm);
    line.list.push(Tone::Other(::core::convert::From::from("loud")));
    round_trip!(::protocol::Payload::wrap(Message::Line(line), "timmy") => declared::chat::Envelope);
}
