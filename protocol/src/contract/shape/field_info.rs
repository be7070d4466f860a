//! The fields of a struct.

use super::{Describe, MayGrow, Shape};
use crate::contract::Rule;
use crate::contract::keys::is_plain;
use crate::json::{Writer, written};

/// A field of a struct.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other")]
pub struct FieldInfo {
    /// The wire name.
    pub name: &'static str,
    /// Whether the name needs no escapes in JSON text.
    pub plain_name: bool,
    /// The field's doc comment.
    pub docs: &'static str,
    /// The shape of the value.
    pub shape: Describe,
    // Every field of every type has a description in the program, so what most of them do without is elsewhere.
    #[doc(hidden)]
    pub extras: Option<&'static FieldExtras>,
    /// Whether the field may be absent because of `default` or an `Option` that the macro saw.
    pub optional: bool,
    /// Whether people must not see the value.
    pub secret: bool,
    /// Whether this header field is written after the payload.
    pub after_content: bool,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl FieldInfo {
    /// Creates a required field without rules or docs.
    #[must_use]
    pub const fn new(name: &'static str, shape: Describe) -> Self {
        Self {
            name,
            plain_name: is_plain(name),
            docs: "",
            shape,
            extras: None,
            optional: false,
            secret: false,
            after_content: false,
            may_grow: MayGrow(()),
        }
    }

    const fn extras(&self) -> &'static FieldExtras {
        match self.extras {
            Some(extras) => extras,
            None => &FieldExtras::NONE,
        }
    }

    /// Returns further names, which are read but never written.
    #[must_use]
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.extras().aliases
    }

    /// Returns the note from `#[deprecated]`.
    #[must_use]
    pub const fn deprecated(&self) -> Option<&'static str> {
        self.extras().deprecated
    }

    /// Returns the constraints on the value in addition to its shape.
    #[must_use]
    pub const fn rules(&self) -> &'static [Rule] {
        self.extras().rules
    }

    /// Whether the field is required.
    #[must_use]
    pub fn is_required(&self) -> bool {
        !self.optional && !matches!((self.shape)(), Shape::Optional(_))
    }

    /// Returns the JSON text of the declared default, if there is one.
    #[must_use]
    pub fn default_text(&self) -> Option<String> {
        self.extras().default.map(written)
    }

    /// Whether `key` is the field's name or one of its aliases.
    #[must_use]
    pub fn answers_to(&self, key: &str) -> bool {
        self.name == key || self.aliases().contains(&key)
    }
}

/// What is said of few fields.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct FieldExtras {
    pub aliases: &'static [&'static str],
    pub deprecated: Option<&'static str>,
    pub rules: &'static [Rule],
    /// Writes the value of an absent field, if the field has a declared default.
    pub default: Option<fn(&mut Writer<'_>)>,
}

impl FieldExtras {
    /// Those of most fields.
    pub const NONE: Self = Self { aliases: &[], deprecated: None, rules: &[], default: None };
}
