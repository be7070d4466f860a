//! Standalone messages with every rule.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use protocol::{data, message};

#[message(type = "lengths")]
pub struct Lengths {
    #[field(len(2..=4))]
    pub text: Option<String>,
    #[field(len(2..=4))]
    pub boxed: Option<Box<String>>,
    #[field(len(2..=4))]
    pub cow: Option<Cow<'static, str>>,
    #[field(len(2..=4))]
    pub list: Option<Vec<u8>>,
    #[field(len(2..=4))]
    pub map: Option<BTreeMap<String, u8>>,
    #[field(len(1..=2))]
    pub table: Option<HashMap<u8, u8>>,
    #[field(len(2..))]
    pub long: Option<String>,
    #[field(len(..=3))]
    pub short: Option<String>,
    #[field(len(3..=3))]
    pub exact: Option<String>,
}

#[message(type = "ranges")]
pub struct Ranges {
    #[field(range(10..=20))]
    pub int: Option<u8>,
    #[field(range(-5..=5))]
    pub signed: Option<Box<i64>>,
    #[field(range(0.0..=1.0))]
    pub share: Option<f64>,
    #[field(range(0.5..=1.5))]
    pub single: Option<f32>,
    #[field(range(1..))]
    pub from: Option<u32>,
    #[field(range(..=9))]
    pub to: Option<u32>,
    #[field(range(0..10))]
    pub below: Option<i32>,
    #[field(range(0.0..1.0))]
    pub below_one: Option<f64>,
    #[field(as_string, range(1..=18446744073709551614))]
    pub id: Option<u64>,
    #[field(as_string, range(-9223372036854775807..))]
    pub offset: Option<i64>,
    #[field(range(1..=3))]
    pub whole: Option<f64>,
}

#[message(type = "strings")]
pub struct Strings {
    #[field(pattern("^[a-z]+$"))]
    pub word: Option<String>,
    #[field(pattern("b+"))]
    pub anywhere: Option<Cow<'static, str>>,
    #[field(pattern("^é[0-9]{2}\"\\\\$"))]
    pub odd: Option<Box<String>>,
    #[field(one_of("red", "green", "", "a \"quoted\" one"))]
    pub colour: Option<String>,
    #[field(len(2..=4), pattern("^[a-z]*$"), one_of("ab", "abcd"))]
    pub all: Option<String>,
    #[field(unique)]
    pub strings: Option<Vec<String>>,
    #[field(unique)]
    pub numbers: Option<Box<Vec<i64>>>,
    #[field(unique)]
    pub chars: Option<Vec<char>>,
}

#[message(type = "nested")]
pub struct Nested {
    #[field(len(..=3), unique, each(len(1..=2), pattern("^[a-z]*$")))]
    pub words: Option<Vec<String>>,
    #[field(each(range(0..=9)))]
    pub digits: Option<[u8; 3]>,
    #[field(each(each(range(0..=9))))]
    pub rows: Option<Vec<Vec<u8>>>,
    #[field(each(len(1..=2)))]
    pub maybe: Option<Vec<Option<String>>>,
    #[field(keys(len(1..=2)), values(range(0.0..=1.0)))]
    pub shares: Option<BTreeMap<String, f64>>,
    #[field(keys(range(1..=5)), values(len(..=1), each(one_of("a", "b"))))]
    pub table: Option<HashMap<i32, Vec<String>>>,
    #[field(values(values(range(..=9))))]
    pub deep: Option<BTreeMap<String, Box<BTreeMap<String, Option<u8>>>>>,
    pub inner: Option<Inner>,
    pub inners: Option<BTreeMap<String, Vec<Inner>>>,
}

#[data]
pub struct Inner {
    #[field(len(1..=3))]
    pub name: String,
    #[field(range(1..=9))]
    pub rank: Option<u8>,
    pub below: Option<Box<Inner>>,
}
