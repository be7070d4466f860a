//! `uuid::Uuid`: read in capital or small letters, written in small ones.

use uuid::Uuid;

use super::{Formatted, field_type};
use crate::contract::Format;

impl Formatted for Uuid {
    const FORMAT: Format = Format::Uuid;

    fn of(text: &str) -> Option<Self> {
        Self::try_parse(text).ok()
    }

    fn text(&self) -> String {
        self.hyphenated().to_string()
    }

    fn is_writable(&self) -> bool {
        true
    }
}

field_type!(Uuid, "uuid::Uuid");
