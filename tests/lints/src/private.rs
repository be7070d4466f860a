//! What nobody uses: none of it may be called dead.

/// Private to this file, and never used.
#[protocol::protocol]
mod unused {
    use std::borrow::Cow;

    /// A line.
    #[message(type = "line")]
    struct Line<'a> {
        /// What is said.
        #[field(len(1..), check = is_quiet)]
        text: Cow<'a, str>,
        /// How often.
        #[field(default = 3, range(1..))]
        times: u8,
        /// A point.
        point: Option<Point>,
    }

    /// Nothing.
    #[message(type = "ping")]
    struct Ping;

    /// A point.
    #[data]
    struct Point {
        /// East.
        x: u8,
        /// A tone.
        tone: Tone,
    }

    /// A tone.
    #[data]
    enum Tone {
        /// Calm.
        Calm,
        /// Another.
        #[other]
        Other(String),
    }

    /// Whether a text is quiet.
    fn is_quiet(text: &str) -> Result<(), &'static str> {
        if text.ends_with('!') { Err("is shouted") } else { Ok(()) }
    }
}

/// Private, with everything that can be chosen.
#[protocol::protocol(unknown = capture, header = Head)]
mod chosen {
    /// Who.
    #[data(header)]
    struct Head {
        /// Who.
        from: String,
        /// When.
        #[field(after_content)]
        at: Option<u64>,
    }

    /// A line.
    #[message(type = "line")]
    struct Line {
        /// What is said.
        text: String,
    }
}

/// For some of the crate.
mod outer {
    /// For some of the crate.
    #[protocol::protocol]
    pub(super) mod restricted {
        /// A line.
        #[message(type = "line")]
        pub(in crate::private) struct Line {
            /// What is said.
            pub(in crate::private) text: String,
        }
    }
}

/// A message that nobody sends.
#[protocol::message(type = "alone")]
struct Alone {
    /// What is said.
    text: String,
    /// How.
    kind: Option<Kind>,
}

/// What nobody says.
#[protocol::data]
enum Kind {
    /// One.
    One,
    /// Two.
    Two,
}

/// A function, for what stands in functions.
const fn _in_a_function() {
    use std::borrow::Cow;

    #[protocol::message(type = "inner")]
    struct Inner<'a> {
        /// What is said.
        text: Cow<'a, str>,
    }

    /// What nobody says.
    #[protocol::data]
    enum Kind {
        /// One.
        One,
    }

    /// The whole text.
    #[protocol::protocol]
    mod chat {
        /// Nothing.
        #[message(type = "ping")]
        struct Ping;
    }
}
