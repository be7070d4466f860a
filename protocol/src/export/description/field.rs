//! The fields of a type: their values, and what holds where they are absent.

use super::value::{Kind, Value};
use super::wire::Wire;
use crate::error::shown::SECRET;
use crate::export::json_tree::Json;

/// A field of a struct or of the envelope.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) docs: String,
    /// The note of `#[deprecated]`, which may be empty.
    pub(crate) deprecated: Option<String>,
    pub(crate) presence: Presence,
    pub(crate) value: Value,
    /// Whether the field comes after the payload, in the envelope.
    pub(crate) after_content: bool,
}

/// Whether a field is required.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Presence {
    Required,
    /// The field may be absent; `null` means the same.
    Optional,
    /// The element of an array may be absent at the end, and `null` means the same, which stands for it before others.
    OptionalElement,
    /// The field may be absent; `null` is another value.
    OptionalBesideNull,
    /// The field is the payload of a message without required fields: absent and `null` mean an empty object.
    Payload {
        /// Whether it is never written.
        unit: bool,
    },
    /// The field is no member of the object, but a map of those that no other field declares; in an array, a list of the
    /// further elements.
    Rest,
    /// The field may be absent, and then reads as this value.
    Default {
        /// The JSON text as written.
        text: String,
        /// The same as a tree, with its keys in a fixed order; `None` if the default breaks the field's own rules,
        /// which makes the field required.
        value: Option<Json>,
        /// Whether people must not see it.
        is_secret: bool,
    },
}

impl Field {
    /// Whether an omitted value of a message that is being built is the current time: that of a required timestamp.
    pub(crate) fn is_now(&self) -> bool {
        self.value.kind == Kind::Timestamp && self.presence == Presence::Required
    }

    /// Whether the field holds the members of the object that no other declares; its name is not a key.
    pub(crate) fn is_rest(&self) -> bool {
        self.presence == Presence::Rest
    }

    /// Returns the value of each member or element that such a field holds.
    pub(crate) const fn entry(&self) -> Option<&Value> {
        match (&self.presence, &self.value.kind) {
            (Presence::Rest, Kind::Map { value, .. } | Kind::List { item: value, .. }) => Some(value),
            _ => None,
        }
    }

    /// Whether there is only one value.
    pub(crate) const fn is_constant(&self) -> bool {
        matches!(self.value.kind, Kind::Constant(_))
    }

    /// Whether a message without the field is invalid.
    pub(crate) fn is_required(&self) -> bool {
        matches!(self.presence, Presence::Required | Presence::Default { value: None, .. })
    }

    /// Whether the field may be absent, and `null` means the same.
    pub(crate) const fn null_is_absent(&self) -> bool {
        matches!(self.presence, Presence::Optional | Presence::OptionalElement | Presence::Payload { .. })
    }

    /// Whether the field is read, but is no part of what was read and never written.
    pub(crate) const fn is_unit(&self) -> bool {
        matches!(self.presence, Presence::Payload { unit: true })
    }

    /// Whether an absent field reads as nothing.
    pub(crate) const fn is_optional(&self) -> bool {
        matches!(self.presence, Presence::Optional | Presence::OptionalElement | Presence::OptionalBesideNull)
    }

    /// Returns the value that an absent field reads as, if it may be absent.
    pub(crate) fn default_value(&self) -> Option<&Json> {
        if let Presence::Default { value, .. } = &self.presence { value.as_ref() } else { None }
    }

    /// Returns the JSON text of the declared default as it is shown to people.
    pub(crate) fn shown_default(&self) -> Option<&str> {
        match &self.presence {
            Presence::Default { is_secret: true, .. } => Some(SECRET),
            Presence::Default { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Whether people must not see the default.
    pub(crate) const fn has_secret_default(&self) -> bool {
        matches!(self.presence, Presence::Default { is_secret: true, .. })
    }

    /// Returns the JSON text of the declared default. What holds the other members of an object is empty without any.
    pub(crate) fn default_text(&self) -> Option<&str> {
        match &self.presence {
            Presence::Default { text, .. } => Some(text),
            Presence::Rest if matches!(self.value.kind, Kind::List { .. }) => Some("[]"),
            Presence::Rest => Some("{}"),
            _ => None,
        }
    }

    /// Returns the names of the field's custom checks.
    pub(crate) fn checks(&self) -> &[String] {
        &self.value.unless_null().checks
    }

    /// Returns the value's form on the wire. `None` is written as absent and read from absent, so `null` adds nothing.
    /// But if an absent field reads as another value, only `null` means `None`.
    pub(crate) fn on_wire(&self) -> Wire<'_> {
        match self.presence {
            Presence::Optional | Presence::Payload { .. } => self.value.on_wire().unless_null(),
            _ => self.value.on_wire(),
        }
    }
}
