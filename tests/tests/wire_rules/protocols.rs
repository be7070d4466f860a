//! The protocols that the rules are tested with.

use protocol::protocol;

/// A protocol with default settings.
#[protocol]
pub mod wire {
    use std::collections::{BTreeMap, HashMap};

    #[message(type = "note")]
    pub struct Note {
        pub text: String,
        #[field(alias = "n", alias = "number")]
        pub count: Option<i32>,
        pub at: Option<Point>,
        pub list: Option<Vec<Point>>,
        pub map: Option<BTreeMap<String, Point>>,
    }

    #[data]
    pub struct Point {
        pub x: f64,
        pub y: f64,
    }

    #[message(type = "ping")]
    pub struct Ping;

    #[message(type = "tuning")]
    pub struct Tuning {
        pub volume: Option<u8>,
        #[field(default = 3)]
        pub speed: u8,
        #[field(default)]
        pub muted: bool,
    }

    #[message(type = "numbers")]
    pub struct Numbers {
        pub a: Option<u8>,
        pub b: Option<u16>,
        pub c: Option<u32>,
        pub d: Option<u64>,
        pub e: Option<i8>,
        pub f: Option<i16>,
        pub g: Option<i32>,
        pub h: Option<i64>,
        #[field(as_string)]
        pub id: Option<u64>,
        #[field(as_string)]
        pub offset: Option<i64>,
        pub single: Option<f32>,
        pub double: Option<f64>,
    }

    #[message(type = "nulls")]
    pub struct Nulls {
        pub list: Vec<Option<u8>>,
        pub map: HashMap<String, Option<u8>>,
        pub pair: (Option<u8>, Option<bool>),
        pub array: [Option<u8>; 2],
    }

    #[message(type = "moods")]
    pub struct Moods {
        pub open: Option<Open>,
        pub closed: Option<Closed>,
        #[field(len(2..=3))]
        pub name: Option<String>,
        pub by_mood: Option<BTreeMap<Closed, u8>>,
    }

    #[data]
    pub enum Open {
        Calm,
        VeryLoud,
        #[other]
        Other(String),
    }

    #[data]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Closed {
        Calm,
        VeryLoud,
        #[field(rename = "Odd-One", alias = "odd")]
        Odd,
    }

    #[message(type = "tree")]
    pub struct Tree {
        pub any: serde_json::Value,
        pub children: Option<Vec<Branch>>,
        pub link: Option<Link>,
    }

    #[data]
    pub struct Branch {
        pub children: Vec<Branch>,
    }

    #[data]
    pub struct Link {
        #[field(default)]
        pub list: Vec<u8>,
        #[field(default = vec![vec![]])]
        pub grid: Vec<Vec<u8>>,
        pub next: Option<Box<Link>>,
        pub last: Option<Last>,
    }

    #[data]
    pub struct Last {
        #[field(default = 3)]
        pub number: u8,
        #[field(default)]
        pub word: String,
    }
}

/// A protocol that accepts only what it declares.
#[protocol(unknown_fields = reject)]
pub mod strict {
    use std::collections::BTreeMap;

    #[message(type = "note")]
    pub struct Note {
        pub text: String,
        pub count: Option<i32>,
        pub at: Option<Point>,
        pub list: Option<Vec<Box<Point>>>,
        pub map: Option<BTreeMap<String, Option<Point>>>,
        pub pair: Option<(Point, Point)>,
        pub any: Option<serde_json::Value>,
    }

    #[data]
    pub struct Point {
        pub x: f64,
        pub y: f64,
        pub label: Option<Label>,
    }

    #[data]
    pub struct Label {
        pub text: String,
    }

    #[message(type = "ping")]
    pub struct Ping;
}
