//! `Bytes`: bytes as base64 in a string.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Formatted, field_type};
use crate::contract::Format;
use crate::rules::{Length, sextet};

/// Bytes, on the wire a string in base64 ([RFC 4648, section 4](https://www.rfc-editor.org/rfc/rfc4648#section-4), with
/// padding), as the rule `format(base64)` judges it.
///
/// Equal bytes are equal texts. The rule `len` counts the characters of the text, of which three bytes take four, since
/// that is what all languages see. Through serde they are that string too.
///
/// ```
/// use protocol::{Bytes, data};
///
/// #[data]
/// struct Icon {
///     #[field(len(..=4096))]
///     png: Bytes,
/// }
///
/// let icon = Icon::from_json(r#"{"png":"iVBORw=="}"#)?;
/// assert_eq!(icon.png.as_ref(), b"\x89PNG");
/// assert_eq!(Icon::new(Bytes::from(*b"\x89PNG")).to_json()?, r#"{"png":"iVBORw=="}"#);
/// # Ok::<(), protocol::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Bytes(Vec<u8>);

impl Bytes {
    /// Takes over bytes.
    #[must_use]
    pub const fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// Returns the bytes.
    #[must_use]
    pub fn into_vec(self) -> Vec<u8> {
        self.0
    }

    /// Returns the length of the text.
    fn text_len(&self) -> usize {
        self.0.len().div_ceil(3).saturating_mul(4)
    }
}

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }
}

impl<const N: usize> From<[u8; N]> for Bytes {
    fn from(bytes: [u8; N]) -> Self {
        Self(bytes.to_vec())
    }
}

/// Writes the text.
impl fmt::Display for Bytes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text())
    }
}

impl fmt::Debug for Bytes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Bytes").field(&self.text()).finish()
    }
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

impl Formatted for Bytes {
    const FORMAT: Format = Format::Base64;

    fn of(text: &str) -> Option<Self> {
        let digits = text.trim_end_matches('=').as_bytes();
        let mut bytes = Vec::with_capacity(digits.len() / 4 * 3 + 2);
        for group in digits.chunks(4) {
            let mut bits = 0;
            for digit in group {
                bits = bits << 6 | u32::from(sextet(*digit)?);
            }
            // Of the bits of two digits or three, those that fill no byte encode nothing.
            let [_, made @ ..] = (bits << (6 * (4 - group.len()))).to_be_bytes();
            bytes.extend(made.iter().take(group.len() * 6 / 8));
        }
        Some(Self(bytes))
    }

    fn text(&self) -> String {
        let mut text = String::with_capacity(self.text_len());
        for group in self.0.chunks(3) {
            let byte = |index: usize| u32::from(group.get(index).copied().unwrap_or_default());
            let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
            for (place, shift) in [18, 12, 6, 0].into_iter().enumerate() {
                let digit = DIGITS.get((bits >> shift & 63) as usize).filter(|_| place <= group.len());
                text.push(digit.copied().map_or('=', char::from));
            }
        }
        text
    }

    fn is_writable(&self) -> bool {
        true
    }
}

field_type!(Bytes, "protocol::Bytes");

#[diagnostic::do_not_recommend]
impl Length for Bytes {
    fn length_within(&self, min: usize, max: usize) -> bool {
        (min..=max).contains(&self.text_len())
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = if Format::Base64.is_match(&text) { Self::of(&text) } else { None };
        bytes.ok_or_else(|| D::Error::custom("is not base64"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The test vectors of RFC 4648, section 10, and bytes of every value.
    #[test]
    fn texts_are_those_of_the_rfc() {
        let vectors =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE=")];
        for (bytes, text) in vectors {
            let bytes = Bytes::from(bytes.as_bytes());
            assert_eq!(bytes.to_string(), text);
            assert_eq!(bytes.text_len(), text.len());
            assert_eq!(Bytes::of(text), Some(bytes));
        }
        for length in 0..=260 {
            let bytes = Bytes::new((0..length).map(|number: u32| number.to_le_bytes()[0]).collect());
            let text = bytes.to_string();
            assert!(Format::Base64.is_match(&text), "{text}");
            assert_eq!(Bytes::of(&text), Some(bytes));
        }
    }
}
