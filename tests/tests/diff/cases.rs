//! Versions that differ in one thing: which rule reports it, and which side it breaks, if unknown fields are ignored
//! and if they are rejected. The package `tests/compatibility` compares the same versions with another program.

use protocol::contract::{Contract, Place, UnknownFields, UnknownTypes};
use protocol::export::Breaks::{self, Both, Neither, Readers, Writers};

/// A change.
pub struct Case {
    pub name: &'static str,
    /// The rules that report it, in order.
    pub rules: &'static [&'static str],
    /// The old version, the new one, and which side the change breaks.
    pub versions: Vec<(Contract, Contract, Breaks)>,
}

impl Case {
    /// Makes a case that is tested twice: with unknown fields ignored, and with unknown fields rejected.
    fn twice(
        name: &'static str,
        rules: &'static [&'static str],
        (open, closed): (Breaks, Breaks),
        (old, new): (Contract, Contract),
    ) -> Self {
        let modes = [(UnknownFields::Ignore, open), (UnknownFields::Reject, closed)];
        let versions =
            modes.map(|(mode, breaks)| (with_unknown_fields(old, mode), with_unknown_fields(new, mode), breaks));
        Self { name, rules, versions: versions.into() }
    }
}

fn with_unknown_fields(mut contract: Contract, mode: UnknownFields) -> Contract {
    contract.unknown_fields = mode;
    contract
}

macro_rules! cases {
    ($($name:ident: [$($rule:literal)*] $open:ident $closed:ident { $($old:tt)* } => { $($new:tt)* })*) => {
        $(mod $name {
            #[protocol::protocol(header = protocol::NoHeader)]
            pub mod old { $($old)* }

            #[protocol::protocol(header = protocol::NoHeader)]
            pub mod new { $($new)* }
        })*

        /// Returns the declared pairs.
        fn declared() -> Vec<Case> {
            vec![$(Case::twice(
                stringify!($name),
                &[$($rule),*],
                ($open, $closed),
                ($name::old::CONTRACT, $name::new::CONTRACT),
            )),*]
        }
    };
}

macro_rules! field_cases {
    ($($name:ident: [$($rule:literal)*] $open:ident $closed:ident { $($old:tt)* } => { $($new:tt)* })*) => {
        cases! {
            // Changes of something other than one field of one message.
            docs_only: [] Neither Neither {
                /// Says something.
                #[message(type = "say")]
                pub struct Say { pub text: String }
            } => {
                /// Says it in other words.
                #[message(type = "say")]
                pub struct Say {
                    /// What is said.
                    pub text: String,
                }
            }
            element_renamed: [] Neither Neither {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub x: f64, pub y: f64 }
            } => {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub left: f64, pub y: f64 }
            }
            elements_swapped: ["field_moved" "field_moved"] Both Both {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub x: f64, pub y: f64 }
            } => {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub y: f64, pub x: f64 }
            }
            optional_element_appended: ["field_added_optional"] Neither Readers {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub x: f64, pub y: Option<f64> }
            } => {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub x: f64, pub y: Option<f64>, pub z: Option<f64> }
            }
            required_element_appended: ["field_required" "field_added_required"] Writers Both {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub x: f64, pub y: Option<f64> }
            } => {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub x: f64, pub y: Option<f64>, pub z: f64 }
            }
            last_element_removed: ["field_removed"] Readers Both {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub x: f64, pub y: f64 }
            } => {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub x: f64 }
            }
            first_element_removed: ["field_moved" "shape_changed" "field_removed"] Both Both {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub x: f64, pub label: String }
            } => {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub label: String }
            }
            element_narrowed: ["bound_tightened"] Writers Writers {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub x: u8, pub label: Option<String> }
            } => {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { #[field(range(..=9))] pub x: u8, pub label: Option<String> }
            }
            further_elements_kept: ["other_fields_kept"] Writers Readers {
                #[message(type = "say")]
                pub struct Say { pub at: Call }
                #[data(array)]
                pub struct Call { pub id: u8 }
            } => {
                #[message(type = "say")]
                pub struct Say { pub at: Call }
                #[data(array)]
                pub struct Call { pub id: u8, #[field(rest)] pub more: Vec<u8> }
            }
            further_elements_narrowed: ["bound_tightened"] Writers Writers {
                #[message(type = "say")]
                pub struct Say { pub at: Call }
                #[data(array)]
                pub struct Call { pub id: u8, #[field(rest)] pub more: Vec<u8> }
            } => {
                #[message(type = "say")]
                pub struct Say { pub at: Call }
                #[data(array)]
                pub struct Call { pub id: u8, #[field(rest, each(range(..=9)))] pub more: Vec<u8> }
            }
            object_became_array: ["shape_changed"] Both Both {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data]
                pub struct Point { pub x: f64 }
            } => {
                #[message(type = "say")]
                pub struct Say { pub at: Point }
                #[data(array)]
                pub struct Point { pub x: f64 }
            }
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
            message_added: ["type_added"] Readers Readers {
                #[message(type = "say")]
                pub struct Say { pub text: String }
            } => {
                #[message(type = "say")]
                pub struct Say { pub text: String }
                #[message(type = "ping")]
                pub struct Ping;
            }
            message_removed: ["type_removed"] Writers Writers {
                #[message(type = "say")]
                pub struct Say { pub text: String }
                #[message(type = "ping")]
                pub struct Ping;
            } => {
                #[message(type = "say")]
                pub struct Say { pub text: String }
            }
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
            // Changes of one field of one message, next to one that stays.
            $($name: [$($rule)*] $open $closed {
                #[message(type = "say")]
                pub struct Say { pub text: String, $($old)* }
            } => {
                #[message(type = "say")]
                pub struct Say { pub text: String, $($new)* }
            })*
        }
    };
}

field_cases! {
    optional_field_added: ["field_added_optional"] Neither Readers {} => { pub more: Option<u8> }
    defaulted_field_added: ["field_added_optional"] Neither Readers {} => { #[field(default)] pub more: u8 }
    required_field_added: ["field_added_required"] Writers Both {} => { pub more: u8 }
    optional_field_removed: ["field_removed"] Neither Writers { pub more: Option<u8> } => {}
    required_field_removed: ["field_removed"] Readers Both { pub more: u8 } => {}
    null_refused_by_default: ["default_changed" "null_refused"] Writers Writers
        { pub more: Option<u8> } => { #[field(default)] pub more: u8 }
    null_allowed_without_default: ["default_changed" "null_allowed"] Readers Readers
        { #[field(default)] pub more: u8 } => { pub more: Option<u8> }
    null_kept_beside_default: ["default_changed"] Neither Neither
        { pub more: Option<u8> } => { #[field(default = Some(1))] pub more: Option<u8> }
    null_or_anything: ["default_changed" "shape_changed"] Readers Readers
        { #[field(default = Some(1))] pub more: Option<u8> }
        => { #[field(default)] pub more: serde_json::Value }
    two_fields_became_one: ["alias_added" "field_removed"] Writers Writers
        { pub one: Option<u8>, pub other: Option<u8> } => { #[field(alias = "other")] pub one: Option<u8> }
    one_field_became_two: ["field_added_optional" "alias_removed"] Both Both
        { #[field(alias = "other")] pub one: Option<u8> } => { pub other: Option<u8>, pub one: Option<u8> }
    renamed_to_an_alias_of_another: ["alias_removed" "field_renamed"] Both Both
        { #[field(alias = "third")] pub one: Option<u8>, pub other: Option<u8> }
        => { pub one: Option<u8>, #[field(alias = "other")] pub third: Option<u8> }
    field_became_required: ["field_required"] Writers Writers { pub more: Option<u8> } => { pub more: u8 }
    field_became_optional: ["field_optional"] Readers Readers { pub more: u8 } => { pub more: Option<u8> }
    optional_field_renamed: ["field_renamed"] Neither Readers
        { pub more: Option<u8> } => { #[field(alias = "more")] pub extra: Option<u8> }
    required_field_renamed: ["field_renamed"] Readers Readers
        { pub more: u8 } => { #[field(alias = "more")] pub extra: u8 }
    renamed_without_alias: ["field_added_optional" "field_removed"] Neither Both
        { pub more: Option<u8> } => { pub extra: Option<u8> }
    field_alias_added: ["alias_added"] Neither Neither { pub more: u8 } => { #[field(alias = "extra")] pub more: u8 }
    field_alias_removed: ["alias_removed"] Writers Writers
        { #[field(alias = "extra")] pub more: u8 } => { pub more: u8 }
    default_changed: ["default_changed"] Neither Neither
        { #[field(default = 1)] pub more: u8 } => { #[field(default = 2)] pub more: u8 }
    maximum_lowered: ["bound_tightened"] Writers Writers
        { #[field(range(..=9))] pub more: u8 } => { #[field(range(..=8))] pub more: u8 }
    maximum_raised: ["bound_widened"] Readers Readers
        { #[field(range(..=9))] pub more: u8 } => { #[field(range(..=10))] pub more: u8 }
    both_ends_moved: ["bound_tightened" "bound_widened"] Both Both
        { #[field(range(1..=9))] pub more: u8 } => { #[field(range(2..=10))] pub more: u8 }
    integer_type_widened: ["bound_widened"] Readers Readers { pub more: u8 } => { pub more: u32 }
    float_end_excluded: ["bound_tightened"] Writers Writers
        { #[field(range(0.0..=1.0))] pub more: f64 } => { #[field(range(0.0..1.0))] pub more: f64 }
    float_limit_removed: ["bound_widened"] Readers Readers
        { #[field(range(0.0..=1.0))] pub more: f64 } => { #[field(range(0.0..))] pub more: f64 }
    text_shortened: ["bound_tightened"] Writers Writers
        { #[field(len(..=9))] pub more: String } => { #[field(len(..=8))] pub more: String }
    text_limited: ["bound_tightened"] Writers Writers { pub more: String } => { #[field(len(..=8))] pub more: String }
    list_may_be_empty: ["bound_widened"] Readers Readers
        { #[field(len(1..=3))] pub more: Vec<u8> } => { #[field(len(0..=3))] pub more: Vec<u8> }
    map_grew: ["bound_widened"] Readers Readers
        { #[field(len(..=3))] pub more: std::collections::BTreeMap<String, u8> }
        => { #[field(len(..=4))] pub more: std::collections::BTreeMap<String, u8> }
    items_tightened: ["bound_tightened"] Writers Writers
        { pub more: Vec<Vec<u8>> } => { #[field(each(each(range(..=99))))] pub more: Vec<Vec<u8>> }
    keys_tightened: ["bound_tightened"] Writers Writers
        { pub more: std::collections::BTreeMap<String, u8> }
        => { #[field(keys(len(1..)))] pub more: std::collections::BTreeMap<String, u8> }
    map_values_widened: ["bound_widened"] Readers Readers
        { pub more: std::collections::BTreeMap<u8, u8> } => { pub more: std::collections::BTreeMap<u8, u16> }
    pattern_added: ["pattern_added"] Writers Writers
        { pub more: String } => { #[field(pattern("^[a-z]+$"))] pub more: String }
    pattern_removed: ["pattern_removed"] Readers Readers
        { #[field(pattern("^[a-z]+$"))] pub more: String } => { pub more: String }
    pattern_changed: ["pattern_changed"] Both Both
        { #[field(pattern("^[a-z]+$"))] pub more: String } => { #[field(pattern("^[0-9]+$"))] pub more: String }
    made_secret: ["secret_added"] Neither Neither { pub more: String } => { #[field(secret)] pub more: String }
    secret_no_more: ["secret_removed"] Neither Neither
        { #[field(secret)] pub more: Option<u8> } => { pub more: Option<u8> }
    default_made_secret: ["secret_added"] Neither Neither
        { #[field(default = 1)] pub more: u8 } => { #[field(default = 2, secret)] pub more: u8 }
    rest_added: ["other_fields_kept"] Writers Readers
        { pub one: u8 } => { pub one: u8, #[field(rest)] pub more: std::collections::BTreeMap<String, u8> }
    rest_of_anything_added: ["other_fields_kept"] Neither Readers
        { pub one: u8 } => { pub one: u8, #[field(rest)] pub more: std::collections::BTreeMap<String, serde_json::Value> }
    rest_removed: ["other_fields_dropped"] Neither Writers
        { pub one: u8, #[field(rest)] pub more: std::collections::BTreeMap<String, u8> } => { pub one: u8 }
    rest_widened: ["bound_widened"] Readers Readers
        { #[field(rest)] pub more: std::collections::BTreeMap<String, u8> }
        => { #[field(rest)] pub others: std::collections::BTreeMap<String, u16> }
    field_added_that_a_rest_holds: ["field_added_optional"] Neither Neither
        { #[field(rest)] pub more: std::collections::BTreeMap<String, u8> }
        => { pub one: Option<u8>, #[field(rest)] pub more: std::collections::BTreeMap<String, u8> }
    field_added_that_a_rest_does_not_hold: ["field_added_optional"] Both Both
        { #[field(rest)] pub more: std::collections::BTreeMap<String, u8> }
        => { pub one: Option<String>, #[field(rest)] pub more: std::collections::BTreeMap<String, u8> }
    field_removed_that_a_rest_holds: ["field_removed"] Neither Neither
        { pub one: Option<u8>, #[field(rest)] pub more: std::collections::BTreeMap<String, u8> }
        => { #[field(rest)] pub more: std::collections::BTreeMap<String, u8> }
    constant_changed: ["constant_changed"] Both Both
        { #[field(is = "1")] pub more: () } => { #[field(is = "2")] pub more: () }
    string_became_constant: ["shape_changed"] Writers Writers
        { pub more: String } => { #[field(is = "2")] pub more: () }
    constant_became_integer: ["shape_changed"] Readers Readers
        { #[field(is = 2)] pub more: () } => { pub more: u8 }
    constant_became_boolean: ["shape_changed"] Readers Readers
        { #[field(is = true)] pub more: () } => { pub more: bool }
    format_added: ["format_added"] Writers Writers
        { pub more: String } => { #[field(format(date))] pub more: String }
    format_removed: ["format_removed"] Readers Readers
        { #[field(format(base64))] pub more: String } => { pub more: String }
    format_changed: ["format_changed"] Both Both
        { #[field(format(date_time))] pub more: String } => { #[field(format(date))] pub more: String }
    format_beside_a_pattern_added: ["format_added"] Writers Writers
        { #[field(pattern("^2"))] pub more: String } => { #[field(pattern("^2"), format(uuid))] pub more: String }
    format_instead_of_a_list: ["format_added" "enum_opened"] Both Both
        { #[field(one_of("x"))] pub more: String } => { #[field(format(date))] pub more: String }
    list_in_string_tightened: ["bound_tightened"] Writers Writers
        { #[field(as_string)] pub more: Vec<u8> } => { #[field(as_string, len(..=8))] pub more: Vec<u8> }
    string_became_json: ["shape_changed"] Writers Writers
        { pub more: String } => { #[field(as_string)] pub more: Vec<u8> }
    list_became_string: ["shape_changed"] Both Both
        { pub more: Vec<u8> } => { #[field(as_string)] pub more: Vec<u8> }
    list_became_unique: ["unique_added"] Writers Writers
        { pub more: Vec<u8> } => { #[field(unique)] pub more: Vec<u8> }
    list_no_longer_unique: ["unique_removed"] Readers Readers
        { #[field(unique)] pub more: Vec<u8> } => { pub more: Vec<u8> }
    check_added: ["check_added"] Writers Writers
        { pub more: String } => { #[field(check = super::super::anything)] pub more: String }
    check_removed: ["check_removed"] Readers Readers
        { #[field(check = super::super::anything)] pub more: String } => { pub more: String }
    list_of_strings_closed: ["enum_closed"] Writers Writers
        { pub more: String } => { #[field(one_of("a", "b"))] pub more: String }
    list_of_strings_opened: ["enum_opened"] Readers Readers
        { #[field(one_of("a", "b"))] pub more: String } => { pub more: String }
    list_of_strings_changed: ["variant_added" "variant_removed"] Both Both
        { #[field(one_of("a", "b"))] pub more: String } => { #[field(one_of("b", "c"))] pub more: String }
    null_inside_allowed: ["null_allowed"] Readers Readers { pub more: Vec<u8> } => { pub more: Vec<Option<u8>> }
    null_inside_refused: ["null_refused"] Writers Writers { pub more: Vec<Option<u8>> } => { pub more: Vec<u8> }
    null_refused_where_it_was_kept: ["null_refused"] Writers Writers
        { pub more: protocol::Nullable<u8> } => { pub more: u8 }
    null_kept_where_it_was_refused: ["null_allowed"] Readers Readers
        { pub more: u8 } => { pub more: protocol::Nullable<u8> }
    null_kept_where_it_was_absent: ["null_kept"] Neither Neither
        { pub more: Option<u8> } => { pub more: Option<protocol::Nullable<u8>> }
    null_absent_where_it_was_kept: ["null_made_absent"] Neither Neither
        { pub more: Option<protocol::Nullable<u8>> } => { pub more: Option<u8> }
    nullable_became_optional: ["field_optional"] Readers Readers
        { pub more: protocol::Nullable<u8> } => { pub more: Option<u8> }
    optional_became_nullable: ["field_required"] Writers Writers
        { pub more: Option<u8> } => { pub more: protocol::Nullable<u8> }
    nullable_may_be_absent: ["field_optional"] Readers Readers
        { pub more: protocol::Nullable<u8> } => { pub more: Option<protocol::Nullable<u8>> }
    value_may_be_null_or_absent: ["field_optional" "null_allowed"] Readers Readers
        { pub more: u8 } => { pub more: Option<protocol::Nullable<u8>> }
    integer_became_number: ["shape_changed"] Readers Readers { pub more: u8 } => { pub more: f64 }
    number_became_integer: ["shape_changed"] Writers Writers { pub more: f64 } => { pub more: i64 }
    number_became_string: ["shape_changed"] Both Both
        { pub more: u64 } => { #[field(as_string)] pub more: u64 }
    character_became_digits: ["shape_changed"] Writers Writers
        { pub more: char } => { #[field(as_string, range(0..=9))] pub more: u64 }
    list_became_array: ["bound_tightened" "bound_tightened"] Writers Writers { pub more: Vec<u8> } => { pub more: [u8; 2] }
    tuple_became_list: ["shape_changed"] Readers Readers { pub more: (u8, u8) } => { pub more: Vec<u8> }
    tuple_grew: ["shape_changed"] Both Both { pub more: (u8, u8) } => { pub more: (u8, u8, u8) }
    anything_is_taken: ["shape_changed"] Readers Readers { pub more: u8 } => { pub more: protocol::RawJson }
    string_became_character: ["bound_tightened" "bound_tightened"] Writers Writers
        { pub more: String } => { pub more: char }
}

#[expect(clippy::unnecessary_wraps, reason = "how checks look")]
fn anything(_: &str) -> Result<(), String> {
    Ok(())
}

macro_rules! flattened_cases {
    ($($name:ident: [$($rule:literal)*] $open:ident $closed:ident
        $old_options:tt { $($old:tt)* } => $new_options:tt { $($new:tt)* })*) => {
        $(mod $name {
            flattened_cases!(version old $old_options { $($old)* });
            flattened_cases!(version new $new_options { $($new)* });
        })*

        /// Returns the pairs in which fields of payloads stand beside the tag.
        fn flattened() -> Vec<Case> {
            vec![$(Case::twice(
                stringify!($name),
                &[$($rule),*],
                ($open, $closed),
                ($name::old::CONTRACT, $name::new::CONTRACT),
            )),*]
        }
    };
    (version $name:ident ($($options:tt)*) { $($items:tt)* }) => {
        #[protocol::protocol(content = flatten, $($options)*)]
        pub mod $name {
            $($items)*

            #[message(type = "other")]
            pub struct Other;
        }
    };
}

flattened_cases! {
    flattened_message_added: ["type_added"] Readers Readers
        (header = protocol::NoHeader) {} => (header = protocol::NoHeader) { #[message(type = "a")] pub struct A; }
    flattened_message_removed: ["type_removed"] Writers Writers
        (header = protocol::NoHeader) { #[message(type = "a")] pub struct A; } => (header = protocol::NoHeader) {}
    flattened_tag_key_renamed: ["tag_renamed"] Both Both
        (header = protocol::NoHeader) {} => (header = protocol::NoHeader, tag = "op") {}
    flattened_types_kept: ["unknown_types_captured"] Readers Readers
        (header = protocol::NoHeader) {} => (header = protocol::NoHeader, unknown = capture) {}
    flattened_header_grew: ["field_added_required"] Writers Both
        (header = Head) { #[data(header)] pub struct Head { pub a: u8 } }
        => (header = Head) { #[data(header)] pub struct Head { pub a: u8, pub b: u8 } }
    flattened_field_tightened: ["bound_tightened"] Writers Writers
        (header = protocol::NoHeader) { #[message(type = "a")] pub struct A { pub a: u8 } }
        => (header = protocol::NoHeader) { #[message(type = "a")] pub struct A { #[field(range(..=9))] pub a: u8 } }
    flattened_payload_went_under_a_key: ["field_added_required" "field_removed"] Both Both
        (header = protocol::NoHeader) { #[message(type = "a")] pub struct A { pub a: u8 } }
        => (header = protocol::NoHeader) { #[message(type = "a", content = "b")] pub struct A { pub a: u8 } }
    flattened_variant_inside_added: ["variant_added"] Readers Readers
        (header = protocol::NoHeader) {
            #[message(type = "a")] pub struct A(pub B);
            #[data(tag = "b")] pub enum B { C { x: u8 } }
        }
        => (header = protocol::NoHeader) {
            #[message(type = "a")] pub struct A(pub B);
            #[data(tag = "b")] pub enum B { C { x: u8 }, D { y: u8 } }
        }
}

/// Returns all changes: the declared ones, and those of the protocol itself.
pub fn all() -> Vec<Case> {
    let base = message_removed::new::CONTRACT;
    let with = |change: fn(&mut Contract)| {
        let mut contract = base;
        change(&mut contract);
        contract
    };
    let capturing = with(|contract| contract.unknown = UnknownTypes::Capture);
    let closed = with(|contract| contract.unknown_fields = UnknownFields::Reject);
    let mut cases = declared();
    cases.extend(flattened());
    cases.extend([
        Case::twice(
            "tag_key_renamed",
            &["tag_renamed"],
            (Both, Both),
            (base, with(|new| new.places = Place::of_keys(r#","kind":"#, r#","data":"#))),
        ),
        Case::twice(
            "payload_key_renamed",
            &["content_renamed"],
            (Both, Both),
            (base, with(|new| new.places = Place::of_keys(r#","type":"#, r#","body":"#))),
        ),
        Case::twice("unknown_types_kept", &["unknown_types_captured"], (Readers, Readers), (base, capturing)),
        Case::twice("unknown_types_refused", &["unknown_types_rejected"], (Writers, Writers), (capturing, base)),
        Case {
            name: "unknown_fields_refused",
            rules: &["unknown_fields_rejected"],
            versions: vec![(base, closed, Writers)],
        },
        Case {
            name: "unknown_fields_passed_over",
            rules: &["unknown_fields_ignored"],
            versions: vec![(closed, base, Neither)],
        },
    ]);
    cases
}
