//! Where the tag of a union stands.

use std::fmt;

use crate::export::json_tree::Json;

/// Where the tag of a union stands in each of its objects, or in each of its arrays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TagPlace {
    /// Under this key.
    Key(String),
    /// Inside of the object that a field is, under this key there.
    Within { field: String, key: String },
    /// At this position of an array, in digits, which are also the name of that element.
    Index(String),
    /// Nowhere: the message type comes from outside.
    Outside,
}

impl TagPlace {
    /// Returns the key, wherever that stands, or the position; nothing if the tag comes from outside.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Key(name) | Self::Within { key: name, .. } | Self::Index(name) => name,
            Self::Outside => "",
        }
    }

    /// Returns the field inside of which the tag stands.
    pub(crate) fn field(&self) -> Option<&str> {
        if let Self::Within { field, .. } = self { Some(field) } else { None }
    }

    /// Returns the name of what is or holds the tag.
    pub(crate) fn first(&self) -> &str {
        self.field().unwrap_or_else(|| self.name())
    }

    /// Whether the members of the union are arrays.
    pub(crate) const fn is_index(&self) -> bool {
        matches!(self, Self::Index(_))
    }

    /// Returns the tag of an object or of an array.
    pub(crate) fn find<'j>(&self, json: &'j Json) -> Option<&'j Json> {
        match self {
            Self::Key(key) => json.get(key),
            Self::Within { field, key } => json.get(field)?.get(key),
            Self::Index(index) => json.items().get(index.parse::<usize>().ok()?),
            Self::Outside => None,
        }
    }
}

/// As people are told of it: `type`, `metadata.type`, `0`.
impl fmt::Display for TagPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(name) | Self::Index(name) => f.write_str(name),
            Self::Within { field, key } => write!(f, "{field}.{key}"),
            Self::Outside => f.write_str("outside"),
        }
    }
}
