//! Keys that tokens name by `kid`: so that several are valid at once, and each can be replaced by itself.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error};

/// A key that tokens name.
#[derive(Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NamedKey {
    /// A secret that whoever makes tokens has as well (HS256).
    Secret(String),
    /// A public key of Ed25519 (`EdDSA`), as a JSON Web Key has it in `x`: 32 bytes in base64url. Who has it makes no tokens.
    Ed25519(String),
}

/// The key itself is never shown.
impl fmt::Debug for NamedKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Secret(_) => "Secret",
            Self::Ed25519(_) => "Ed25519",
        })
    }
}

/// Reads secrets. What else is found may be one too, and is not repeated.
pub(super) fn secrets<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    unrepeated(deserializer, "expected a list of keys, `[\"...\"]`")
}

/// Reads keys that have names.
pub(super) fn named<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, NamedKey>, D::Error> {
    unrepeated(deserializer, "expected keys with names, each `secret = \"...\"` or `ed25519 = \"...\"`")
}

/// Reads what is not repeated if it is something else than expected.
pub(super) fn unrepeated<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
    expected: &str,
) -> Result<T, D::Error> {
    T::deserialize(deserializer).map_err(|_| D::Error::custom(expected))
}
