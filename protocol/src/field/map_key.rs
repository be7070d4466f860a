//! What a type must do to be the key of a map.

use std::borrow::Cow;

use crate::contract::Shape;

/// A type that can be the key of a map: strings, characters, integers, and enums under `#[data]`.
///
/// A JSON key is a string; an integer stands in it as its digits.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a map",
    label = "not a key type",
    note = "map keys are `String`, `Cow<'_, str>`, `char`, integers, or enums under `#[data]`"
)]
pub trait MapKey<'de>: Sized {
    /// Reads the key, already unquoted.
    fn from_key(key: Cow<'de, str>) -> Option<Self>;

    /// The key, before it is quoted.
    fn to_key(&self) -> Cow<'_, str>;

    /// The key may be sent.
    fn is_valid_key(&self) -> bool {
        true
    }

    /// What the key looks like: `String`, `Char`, `Integer` or `Enum`.
    fn describe() -> &'static Shape;
}
