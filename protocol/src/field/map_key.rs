//! What a type must do to be the key of a map.

use std::borrow::Cow;
use std::hash::Hash;

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

/// A key of a `HashMap`.
///
/// One trait for all that is asked of it, so that a type that can do none of it is one error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a `HashMap`",
    label = "not a key type",
    note = "map keys are `String`, `Cow<'_, str>`, `char`, integers, or enums under `#[data]` that derive `Eq` and `Hash`"
)]
pub trait HashKey<'de>: MapKey<'de> + Hash + Eq {}

#[diagnostic::do_not_recommend]
impl<'de, K: MapKey<'de> + Hash + Eq> HashKey<'de> for K {}

/// A key of a `BTreeMap`; see [`HashKey`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a `BTreeMap`",
    label = "not a key type",
    note = "map keys are `String`, `Cow<'_, str>`, `char`, integers, or enums under `#[data]` that derive `Ord`"
)]
pub trait SortedKey<'de>: MapKey<'de> + Ord {}

#[diagnostic::do_not_recommend]
impl<'de, K: MapKey<'de> + Ord> SortedKey<'de> for K {}
