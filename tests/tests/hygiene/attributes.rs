//! The user's attributes next to ours: all stay, in any order, and what they say about names and lints is respected.
#![deny(warnings, clippy::pedantic, clippy::nursery, reason = "generated code must not need what the user allows")]
#![allow(missing_docs, clippy::mixed_attributes_style, reason = "tests")]

use std::collections::BTreeSet;
use std::hash::Hash;

use protocol::{Payload, protocol};

#[protocol]
#[allow(clippy::exhaustive_structs, reason = "carried over")]
#[doc(alias = "talk")]
pub mod chat {
    #![doc = "All that is said."]
    #![allow(clippy::module_name_repetitions, reason = "carried over")]

    #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[doc(alias = "speech")]
    #[must_use]
    #[non_exhaustive]
    #[repr(C)]
    #[message(type = "say")]
    #[expect(non_snake_case, reason = "as others write it")]
    pub struct Say {
        #[doc(hidden)]
        #[deprecated(since = "1.0.0", note = "nobody asks")]
        pub askedFor: Option<u8>,
        #[cfg_attr(all(), doc = "How often.")]
        pub times: u8,
    }

    /// What is asked, as in
    #[doc = include_str!("question.md")]
    #[doc = concat!("and", " in more.")]
    #[message(type = "ask")]
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[forbid(dead_code, deprecated)]
    #[doc(hidden)]
    pub struct Ask {}

    #[message(type = "former")]
    #[deprecated = "not any more"]
    pub struct Former {
        pub tone: u8,
        pub pitch: u8,
        pub volume: u8,
        pub length: u8,
        pub echo: u8,
        pub hall: u8,
        pub bass: u8,
        pub treble: u8,
    }

    #[message(type = "listen")]
    #[expect(deprecated, reason = "of the field's type")]
    pub struct Listen {
        pub tone: Option<Tone>,
        #[field(default = Tone::Calm)]
        pub otherwise: Tone,
        pub more: Vec<Tone>,
    }

    #[message(type = "snake")]
    #[expect(non_camel_case_types, reason = "the variants are not what is complained about")]
    pub struct snake_case;

    #[cfg_attr(not(test), doc = "`derive` is only a word here.")]
    #[cfg_attr(any(), derive(Hash))]
    #[cfg_attr(all(), derive(Debug, Clone, PartialEq), allow(clippy::derive_partial_eq_without_eq))]
    #[message(type = "conditional")]
    pub struct Conditional;

    /// Not any more.
    #[data]
    #[deprecated]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[repr(u8)]
    #[non_exhaustive]
    pub enum Tone {
        #[doc(hidden)]
        Calm,
        #[deprecated(note = "too loud")]
        Loud,
        #[expect(non_camel_case_types, reason = "as others write it")]
        very_loud,
    }

    #[data]
    #[cfg_attr(not(test), doc = "`derive` is only a word here.")]
    pub struct Usual;
}

/// In another order, outside a protocol.
#[protocol::message(type = "alone")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[must_use]
pub struct Alone {
    pub number: u8,
}

const fn is<T: Hash + Ord + Clone + std::fmt::Debug>() {}
const _: () = is::<chat::Say>();
const _: () = is::<Alone>();

#[test]
fn derives_stay() {
    let mut set = BTreeSet::from([Alone::new(2), Alone::new(1)]);
    assert_eq!(set.pop_first(), Some(Alone::new(1)));
    assert_eq!(format!("{:?}", chat::Usual.clone()), "Usual");
    assert!(chat::Say::new(1) < chat::Say::new(2));
}

#[test]
fn docs_that_rustc_puts_together_are_in_the_contract() {
    let docs = |tag| chat::CONTRACT.message(tag).unwrap().payload().as_struct().unwrap().docs;
    assert_eq!(docs("ask"), "What is asked, as in\n*\"Who goes there?\"*\n\nand in more.");
    assert!(chat::Ask::new().wrap("timmy").to_json().is_ok());
}

#[test]
fn deprecation_is_in_the_contract() {
    let former = chat::CONTRACT.message("former").unwrap().payload().as_struct().unwrap();
    assert_eq!(former.deprecated, Some("not any more"));
    let say = chat::CONTRACT.message("say").unwrap().payload().as_struct().unwrap();
    assert_eq!(say.fields[0].deprecated(), Some("nobody asks"));
}
