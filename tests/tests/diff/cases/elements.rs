//! The elements of arrays.

use protocol::export::Breaks::{Both, Neither, Readers, Writers};

use super::{Case, cases};

cases! {
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
}
