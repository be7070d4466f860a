//! Which fields there are, and their names.

use protocol::export::Breaks::{Both, Neither, Readers, Writers};

use super::{Case, cases, field_cases};

field_cases! {
    optional_field_added: ["field_added_optional"] Neither Readers {} => { pub more: Option<u8> }
    defaulted_field_added: ["field_added_optional"] Neither Readers {} => { #[field(default)] pub more: u8 }
    required_field_added: ["field_added_required"] Writers Both {} => { pub more: u8 }
    optional_field_removed: ["field_removed"] Neither Writers { pub more: Option<u8> } => {}
    required_field_removed: ["field_removed"] Readers Both { pub more: u8 } => {}
    two_fields_became_one: ["alias_added" "field_removed"] Writers Writers
        { pub one: Option<u8>, pub other: Option<u8> } => { #[field(alias = "other")] pub one: Option<u8> }
    one_field_became_two: ["field_added_optional" "alias_removed"] Both Both
        { #[field(alias = "other")] pub one: Option<u8> } => { pub other: Option<u8>, pub one: Option<u8> }
    renamed_to_an_alias_of_another: ["alias_removed" "field_renamed"] Both Both
        { #[field(alias = "third")] pub one: Option<u8>, pub other: Option<u8> }
        => { pub one: Option<u8>, #[field(alias = "other")] pub third: Option<u8> }
    optional_field_renamed: ["field_renamed"] Neither Readers
        { pub more: Option<u8> } => { #[field(alias = "more")] pub extra: Option<u8> }
    required_field_renamed: ["field_renamed"] Readers Readers
        { pub more: u8 } => { #[field(alias = "more")] pub extra: u8 }
    renamed_without_alias: ["field_added_optional" "field_removed"] Neither Both
        { pub more: Option<u8> } => { pub extra: Option<u8> }
    field_alias_added: ["alias_added"] Neither Neither { pub more: u8 } => { #[field(alias = "extra")] pub more: u8 }
    field_alias_removed: ["alias_removed"] Writers Writers
        { #[field(alias = "extra")] pub more: u8 } => { pub more: u8 }
}
