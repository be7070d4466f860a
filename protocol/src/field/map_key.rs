//! The trait of types that can be keys of a map.

use std::borrow::Cow;
use std::hash::Hash;

use super::Field;
use crate::contract::Shape;
use crate::json::Writer;
use crate::rules::Newtype;

/// A type that can be the key of a map: strings, characters, integers, enums under `#[data]`, and newtypes of these.
///
/// A JSON key is a string; an integer is written as its digits.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a map",
    label = "not a key type",
    note = "map keys are `String`, `Cow<'_, str>`, `char`, integers, or enums and newtypes under `#[data]`"
)]
pub trait MapKey<'de>: Sized {
    /// Returns the key for an unescaped string, or `None` if it is not one.
    fn from_key(key: Cow<'de, str>) -> Option<Self>;

    /// Returns the key as an unescaped string.
    fn to_key(&self) -> Cow<'_, str>;

    /// Writes the key of an entry, after a comma where one is needed.
    #[doc(hidden)]
    fn encode_key(&self, writer: &mut Writer<'_>) {
        writer.key_of(&self.to_key());
    }

    /// Whether the key may be sent.
    fn is_valid_key(&self) -> bool {
        true
    }

    /// Describes the key: `String`, `Char`, `Integer` or `Enum`, or a newtype of one.
    fn describe() -> &'static Shape;
}

#[diagnostic::do_not_recommend]
impl<'de, T: Newtype<Inner: MapKey<'de>> + Field<'de>> MapKey<'de> for T {
    fn from_key(key: Cow<'de, str>) -> Option<Self> {
        T::Inner::from_key(key).map(T::wrap)
    }

    fn to_key(&self) -> Cow<'_, str> {
        self.inner().to_key()
    }

    fn encode_key(&self, writer: &mut Writer<'_>) {
        self.inner().encode_key(writer);
    }

    fn is_valid_key(&self) -> bool {
        self.inner().is_valid_key() && self.keeps_rules()
    }

    fn describe() -> &'static Shape {
        <T as Field<'de>>::describe()
    }
}

/// A key of a `HashMap`.
///
/// A single trait for all requirements, so that a type that meets none of them causes one error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a `HashMap`",
    label = "not a key type",
    note = "map keys are `String`, `Cow<'_, str>`, `char`, integers, or enums and newtypes under `#[data]` that derive `Eq` and `Hash`"
)]
pub trait HashKey<'de>: MapKey<'de> + Hash + Eq {}

#[diagnostic::do_not_recommend]
impl<'de, K: MapKey<'de> + Hash + Eq> HashKey<'de> for K {}

/// A key of a `BTreeMap`; see [`HashKey`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a `BTreeMap`",
    label = "not a key type",
    note = "map keys are `String`, `Cow<'_, str>`, `char`, integers, or enums and newtypes under `#[data]` that derive `Ord`"
)]
pub trait SortedKey<'de>: MapKey<'de> + Ord {}

#[diagnostic::do_not_recommend]
impl<'de, K: MapKey<'de> + Ord> SortedKey<'de> for K {}
