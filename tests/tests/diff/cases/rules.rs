//! The rules of a value, and the bounds of its type.

use protocol::export::Breaks::{Both, Readers, Writers};

use super::{Case, anything, cases, field_cases};

field_cases! {
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
}
