//! The shape of a value.

use protocol::export::Breaks::{Both, Readers, Writers};

use super::{Case, cases, field_cases};

field_cases! {
    constant_changed: ["constant_changed"] Both Both
        { #[field(is = "1")] pub more: () } => { #[field(is = "2")] pub more: () }
    string_became_constant: ["shape_changed"] Writers Writers
        { pub more: String } => { #[field(is = "2")] pub more: () }
    constant_became_integer: ["shape_changed"] Readers Readers
        { #[field(is = 2)] pub more: () } => { pub more: u8 }
    constant_became_boolean: ["shape_changed"] Readers Readers
        { #[field(is = true)] pub more: () } => { pub more: bool }
    string_became_json: ["shape_changed"] Writers Writers
        { pub more: String } => { #[field(as_string)] pub more: Vec<u8> }
    list_became_string: ["shape_changed"] Both Both
        { pub more: Vec<u8> } => { #[field(as_string)] pub more: Vec<u8> }
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
