//! Checks that the names of generated items are not taken.

use proc_macro2::Ident;

use crate::diagnostics::{Errors, texts};
use crate::model::Unknown;

/// What `#[protocol]` generates into the module.
const RESERVED: &[&str] = &["Message", "MessageType", "Envelope", "CONTRACT"];

/// Rule: a name is declared once. Rejected: `struct Message` or `use other::Message` in a protocol.
///
/// Returns true if the name is free.
pub(crate) fn check_name(ident: &Ident, errors: &mut Errors) -> bool {
    let is_free = !RESERVED.iter().any(|name| ident == name);
    if !is_free {
        errors.push(ident, texts::reserved_name(&ident.to_string()));
    }
    is_free
}

/// Rule: a message is not named like `MessageType::ALL`, the list of all types. Rejected: a message `ALL`.
pub(crate) fn check_type_name(ident: &Ident, errors: &mut Errors) -> bool {
    let is_free = ident != "ALL";
    if !is_free {
        errors.push(ident, texts::RESERVED_ALL);
    }
    is_free
}

/// Rule: `Message::Unknown` is one variant. Rejected: a message `Unknown` in a protocol with `unknown = capture`.
pub(crate) fn check_unknown(ident: &Ident, unknown: Unknown, errors: &mut Errors) -> bool {
    let is_free = unknown == Unknown::Reject || ident != "Unknown";
    if !is_free {
        errors.push(ident, texts::RESERVED_UNKNOWN);
    }
    is_free
}
