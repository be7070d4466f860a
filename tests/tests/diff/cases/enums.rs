//! The values of enums, also as keys of maps, and whether an enum is open.

use protocol::export::Breaks::{Neither, Readers, Writers};

use super::{Case, cases};

cases! {
    value_added: ["variant_added"] Readers Readers {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good, Bad }
    } => {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good, Fair, Bad }
    }
    value_added_to_open_enum: ["variant_added"] Neither Neither {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good, #[other] Other(String) }
    } => {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good, Bad, #[other] Other(String) }
    }
    value_removed: ["variant_removed"] Writers Writers {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good, Bad }
    } => {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good }
    }
    value_renamed: ["variant_renamed"] Readers Readers {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good, Bad }
    } => {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good, #[field(alias = "bad")] Awful }
    }
    value_alias_removed: ["alias_removed"] Writers Writers {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good, #[field(alias = "poor")] Bad }
    } => {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good, Bad }
    }
    values_merged: ["alias_added"] Neither Neither {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good, Fine }
    } => {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { #[field(alias = "fine")] Good }
    }
    value_was_an_alias: ["alias_removed" "variant_added"] Neither Neither {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { #[field(alias = "fine")] Good }
    } => {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good, Fine }
    }
    keys_merged: ["keys_merged" "alias_added"] Writers Writers {
        #[message(type = "say")]
        pub struct Say { pub moods: std::collections::BTreeMap<Mood, u8> }
        #[data]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Mood { Good, Fine }
    } => {
        #[message(type = "say")]
        pub struct Say { pub moods: std::collections::BTreeMap<Mood, u8> }
        #[data]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Mood { #[field(alias = "fine")] Good }
    }
    keys_split: ["keys_split" "alias_removed" "variant_added"] Readers Readers {
        #[message(type = "say")]
        pub struct Say { pub moods: std::collections::BTreeMap<Mood, u8> }
        #[data]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Mood { #[field(alias = "fine")] Good }
    } => {
        #[message(type = "say")]
        pub struct Say { pub moods: std::collections::BTreeMap<Mood, u8> }
        #[data]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Mood { Good, Fine }
    }
    keys_of_an_open_enum_merged: ["keys_merged" "alias_added"] Writers Writers {
        #[message(type = "say")]
        pub struct Say { pub moods: std::collections::BTreeMap<Mood, u8> }
        #[data]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Mood { Good, #[other] Other(String) }
    } => {
        #[message(type = "say")]
        pub struct Say { pub moods: std::collections::BTreeMap<Mood, u8> }
        #[data]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Mood { #[field(alias = "fine")] Good, #[other] Other(String) }
    }
    keys_became_names: ["shape_changed" "keys_merged"] Writers Writers {
        #[message(type = "say")]
        pub struct Say { pub moods: std::collections::BTreeMap<String, u8> }
    } => {
        #[message(type = "say")]
        pub struct Say { pub moods: std::collections::BTreeMap<Mood, u8> }
        #[data]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Mood { #[field(alias = "fine")] Good, #[other] Other(String) }
    }
    opened: ["enum_opened"] Readers Readers {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good }
    } => {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good, #[other] Other(String) }
    }
    closed: ["enum_closed"] Writers Writers {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good, #[other] Other(String) }
    } => {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good }
    }
    enum_became_string: ["shape_changed"] Readers Readers {
        #[message(type = "say")]
        pub struct Say { pub mood: Mood }
        #[data]
        pub enum Mood { Good }
    } => {
        #[message(type = "say")]
        pub struct Say { pub mood: String }
    }
}
