//! Whether a field may be absent or `null`, and its default.

use protocol::export::Breaks::{Neither, Readers, Writers};

use super::{Case, cases, field_cases};

field_cases! {
    null_refused_by_default: ["default_changed" "null_refused"] Writers Writers
        { pub more: Option<u8> } => { #[field(default)] pub more: u8 }
    null_allowed_without_default: ["default_changed" "null_allowed"] Readers Readers
        { #[field(default)] pub more: u8 } => { pub more: Option<u8> }
    null_kept_beside_default: ["default_changed"] Neither Neither
        { pub more: Option<u8> } => { #[field(default = Some(1))] pub more: Option<u8> }
    null_or_anything: ["default_changed" "shape_changed"] Readers Readers
        { #[field(default = Some(1))] pub more: Option<u8> }
        => { #[field(default)] pub more: serde_json::Value }
    field_became_required: ["field_required"] Writers Writers { pub more: Option<u8> } => { pub more: u8 }
    field_became_optional: ["field_optional"] Readers Readers { pub more: u8 } => { pub more: Option<u8> }
    default_changed: ["default_changed"] Neither Neither
        { #[field(default = 1)] pub more: u8 } => { #[field(default = 2)] pub more: u8 }
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
}
