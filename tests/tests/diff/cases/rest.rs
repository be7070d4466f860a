//! A `rest`, and fields beside it.

use protocol::export::Breaks::{Both, Neither, Readers, Writers};

use super::{Case, cases, field_cases};

field_cases! {
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
}
