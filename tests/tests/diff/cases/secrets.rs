//! Whether a value is secret.

use protocol::export::Breaks::Neither;

use super::{Case, cases, field_cases};

field_cases! {
    made_secret: ["secret_added"] Neither Neither { pub more: String } => { #[field(secret)] pub more: String }
    secret_no_more: ["secret_removed"] Neither Neither
        { #[field(secret)] pub more: Option<u8> } => { pub more: Option<u8> }
    default_made_secret: ["secret_added"] Neither Neither
        { #[field(default = 1)] pub more: u8 } => { #[field(default = 2, secret)] pub more: u8 }
}
