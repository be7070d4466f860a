//! Keys that tokens name by `kid`: so that several are valid at once, and each can be replaced by itself.

use std::fmt;

use serde::Deserialize;

/// A key that tokens name.
#[derive(Clone, PartialEq, Eq, Deserialize)]
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
