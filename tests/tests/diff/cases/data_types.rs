//! Data types: their names in Rust, and what is inside of them and of newtypes.

use protocol::export::Breaks::{Both, Neither, Readers, Writers};

use super::{Case, anything, cases};

cases! {
    type_renamed_in_rust: [] Neither Neither {
        #[message(type = "say")]
        pub struct Say { pub mood: Option<Mood>, pub place: Place }
        #[data]
        pub enum Mood { Good, Bad }
        #[data]
        pub struct Place { pub x: f64 }
    } => {
        #[message(type = "say")]
        pub struct Talk { pub mood: Option<Temper>, pub place: Position }
        #[data]
        pub enum Temper { Bad, Good }
        #[data]
        pub struct Position { pub x: f64 }
    }
    struct_became_number: ["shape_changed"] Both Both {
        #[message(type = "say")]
        pub struct Say { pub at: Place }
        #[data]
        pub struct Place { pub x: f64 }
    } => {
        #[message(type = "say")]
        pub struct Say { pub at: f64 }
    }
    deep_in_a_recursive_type: ["bound_tightened"] Writers Writers {
        #[message(type = "say")]
        pub struct Say { pub tree: Tree }
        #[data]
        pub struct Tree { pub size: u16, pub children: Vec<Tree> }
    } => {
        #[message(type = "say")]
        pub struct Say { pub tree: Tree }
        #[data]
        pub struct Tree { pub size: u8, pub children: Vec<Tree> }
    }
    name_given_to_a_value: [] Neither Neither {
        #[message(type = "say")]
        pub struct Say { #[field(len(1..=9))] pub from: String, pub by_from: std::collections::BTreeMap<String, u8> }
    } => {
        #[message(type = "say")]
        pub struct Say { pub from: Name, pub by_from: std::collections::BTreeMap<Key, u8> }
        #[data]
        pub struct Name(#[field(len(1..=9))] String);
        #[data]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct Key(String);
    }
    name_taken_from_a_value: ["bound_widened" "bound_widened"] Readers Readers {
        #[message(type = "say")]
        pub struct Say { pub from: Option<Vec<Name>> }
        #[data]
        pub struct Name(#[field(len(1..=9))] String);
    } => {
        #[message(type = "say")]
        pub struct Say { pub from: Option<Vec<String>> }
    }
    named_value_tightened: ["bound_tightened"] Writers Writers {
        #[message(type = "say")]
        pub struct Say { pub from: Name, pub others: Vec<Name> }
        #[data]
        pub struct Name(#[field(len(1..=9))] String);
    } => {
        #[message(type = "say")]
        pub struct Say { pub from: Name, pub others: Vec<Name> }
        #[data]
        pub struct Name(#[field(len(1..=8))] String);
    }
    named_value_became_number: ["shape_changed"] Both Both {
        #[message(type = "say")]
        pub struct Say { pub from: Name }
        #[data]
        pub struct Name(String);
    } => {
        #[message(type = "say")]
        pub struct Say { pub from: Name }
        #[data]
        pub struct Name(u8);
    }
    named_value_checked: ["check_added"] Writers Writers {
        #[message(type = "say")]
        pub struct Say { pub from: Name }
        #[data]
        pub struct Name(String);
    } => {
        #[message(type = "say")]
        pub struct Say { pub from: Name }
        #[data]
        pub struct Name(#[field(check = super::super::anything)] String);
    }
    named_value_holds_itself: ["bound_widened"] Readers Readers {
        #[message(type = "say")]
        pub struct Say { pub tree: Tree }
        #[data]
        pub struct Tree(#[field(len(..=2))] Vec<Tree>);
    } => {
        #[message(type = "say")]
        pub struct Say { pub tree: Tree }
        #[data]
        pub struct Tree(#[field(len(..=3))] Vec<Tree>);
    }
}
