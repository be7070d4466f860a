//! A protocol with everything in it.

use protocol::{Payload, protocol};

/// All keys of all attributes.
#[protocol(
    tag = "kind", content = "body", header = Header, unknown = capture, unknown_fields = reject,
    address = "/chat", version = "2.1"
)]
#[allow(dead_code)]
pub mod chat {
    use std::borrow::Cow;
    use std::collections::BTreeMap;

    /// Who, and when.
    #[data(header)]
    pub struct Header {
        pub from: String,
        #[field(after_content)]
        pub at: Option<u64>,
    }

    /// A line.
    #[message(type = "line", rename_all = "camelCase", example = Line::new("Hi", vec![], 1, std::net::Ipv4Addr::LOCALHOST))]
    pub struct Line<'a> {
        #[field(len(1..=280), pattern("^[^ ]"), check = not_shouted)]
        pub text: Cow<'a, str>,
        #[field(range(0.0..=1.0), default = 0.5)]
        pub loudness: f64,
        #[field(rename = "mood", alias = "temper", alias = "tone")]
        pub tone: Option<Tone>,
        #[field(len(..=8), unique, each(len(1..), one_of("a", "b")))]
        pub labels: Vec<String>,
        #[field(default, keys(len(1..)), values(range(1..)))]
        pub counts: BTreeMap<String, u32>,
        #[field(as_string)]
        pub id: u64,
        #[field(serde)]
        pub extra: std::net::Ipv4Addr,
        #[deprecated]
        #[cfg(not(windows))]
        pub old: Option<Box<Point>>,
    }

    #[protocol::message(type = "ping", new = false)]
    #[derive(Debug)]
    pub struct Ping;

    #[data(new = false)]
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Point {
        pub x: f32,
        pub y: f32,
    }

    #[data(rename_all = "UPPERCASE")]
    pub enum Tone {
        Calm,
        #[field(rename = "stern", alias = "strict")]
        Stern,
        #[other]
        Other(String),
    }

    pub struct Error;
    pub type Option<T> = std::option::Option<T>;

    fn not_shouted(text: &str) -> Result<(), &'static str> {
        if text.ends_with('!') { Err("is shouted") } else { Ok(()) }
    }
}

fn main() {
    let text = r#"{"kind": "later", "from": "timmy", "body": [1]}"#;
    let chat::Message::Unknown(unknown) = chat::Envelope::from_json(text).unwrap().payload else {
        panic!("`later` is not declared");
    };
    assert_eq!((unknown.tag(), unknown.payload()), ("later", "[1]"));
    let ping = chat::Message::from(chat::Ping).wrap(chat::Header::new("timmy"));
    assert_eq!(ping.to_json().unwrap(), r#"{"kind":"ping","from":"timmy"}"#);
}
