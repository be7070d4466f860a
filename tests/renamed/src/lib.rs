//! A protocol, a message and data types, with the runtime under another name, in the oldest edition that can do it, and
//! without the standard library by name: generated code must name neither.
#![no_std]
#![forbid(unsafe_code)]
#![deny(warnings)]

extern crate alloc;

/// A world of which little is known.
#[wire::protocol(crate = ::wire, unknown = capture)]
pub mod world {
    use alloc::borrow::Cow;
    use alloc::collections::BTreeMap;
    use alloc::string::String;
    use alloc::vec::Vec;

    /// Says something.
    #[message(type = "say")]
    pub struct Say<'a> {
        /// What is said.
        #[field(len(1..=20), pattern("^[A-Z]"), check = super::no_shouting)]
        pub text: Cow<'a, str>,
        /// How.
        pub tone: Option<Tone>,
        /// What else.
        #[field(default, each(len(..=5)), unique)]
        pub words: Vec<String>,
        /// By number.
        #[field(keys(range(1..=9)))]
        pub table: Option<BTreeMap<u8, super::Point>>,
        /// A large number.
        #[field(as_string)]
        pub id: Option<u64>,
        /// A foreign type.
        #[field(serde)]
        pub pair: Option<(bool, Option<f64>)>,
    }

    /// Says nothing.
    #[message(type = "ping")]
    pub struct Ping;

    /// A tone.
    #[data]
    pub enum Tone {
        /// Calm.
        Calm,
        /// Another.
        #[other]
        Other(String),
    }
}

/// A point.
#[wire::data(crate = ::wire)]
pub struct Point {
    /// East.
    #[field(range(-1.0..=1.0))]
    pub x: f64,
    /// What it is called.
    #[field(default = alloc::string::String::from("home"))]
    pub name: alloc::string::String,
}

/// A message of its own.
#[wire::message(type = "alone", crate = ::wire)]
pub struct Alone {
    /// A number.
    pub number: u8,
}

fn no_shouting(text: &str) -> Result<(), &'static str> {
    if text.ends_with('!') { Err("is shouted") } else { Ok(()) }
}
