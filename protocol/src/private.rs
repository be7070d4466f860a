//! What generated code calls apart from the public traits. Not public API: it may change at any time.

#[path = "private/conversions.rs"]
mod conversions;
#[path = "private/elements.rs"]
pub mod elements;
#[path = "private/keys.rs"]
pub mod keys;
#[path = "private/own_impls.rs"]
mod own_impls;
// The macros import this module by a versioned name. If their version differs, rustc reports that name as missing and
// suggests this one, so the error shows both versions.
#[path = "private/names.rs"]
pub mod protocol_macros_0_1_0_needs_protocol_0_1_0;

use std::fmt::{self, Display};

use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserializer, Serializer};

pub use serde;
pub use std::string::String;
pub use std::vec::Vec;

/// A string that may borrow from the text it was read from.
pub type CowStr<'a> = std::borrow::Cow<'a, str>;

pub use crate::envelope::serde_impls::serialize_message;
#[cfg(feature = "contract")]
pub use crate::export::assert_written;
pub use crate::field::decode_owned::decode_owned;
pub use crate::field::named_values::NamedValues;
pub use crate::field::{encode_array, encode_struct, judge, serialize_array, serialize_struct};
pub use crate::message::declaration::{DeclaredMessage, Decoded, MessageDeclaration, message_entry};
pub use crate::message::header::{HeaderOf, NotAHeader};
pub use crate::message::included::MessageWithHeader;
pub use crate::message::tag_table::{find as find_tag, lay_out as lay_out_tags};
pub use crate::message::visitor::Visitor;

/// Enums of integers.
pub mod integers {
    pub use crate::field::integer_values::{IntegerValues, decode, describe, encode, is_valid, serialize};
}

/// Enums whose variants are told apart by what they look like.
pub mod untagged {
    pub use crate::field::untagged::{
        assert_apart, assert_held_as_written, assert_object, assert_unclaimed, assert_written, find_key, kind,
    };
}

/// Enums whose variants hold something.
pub mod tagged {
    pub use crate::field::tagged::{
        Around, Beside, Flatten, Nth, OTHER, Tag, decode_content, encode_variant, find, integer, opens, read,
        serialize_variant, text, unknown,
    };
    pub use crate::field::{Variant, are_fields_valid};
}

/// Messages that a protocol includes.
pub mod included {
    pub use crate::message::included::{Included, NotAMessage, assert_same_envelope, assert_tag_is_free};
}

/// Roles, and the keys of states.
pub mod roles {
    pub use crate::message::header::wire_name;
    pub use crate::message::included::{assert_roles, assert_sender, assert_unsaid};
    pub use crate::message::role::{If, Receives, Sends, is_received_by, is_sent_by};
    pub use crate::message::state_key::{assert_identity, assert_one_place, correlation, identity};
}

/// Tags inside of a field of the header.
pub mod tag_within {
    pub use crate::message::tag_within::{NotAStruct, TypeOf, assert_holds_tag};
}

/// Whole texts of a data type.
pub mod document {
    pub use crate::document::{accept, contract, from_json, from_slice, to_json, validate, write_json};
}

/// Enums of named values.
pub mod named {
    pub use crate::field::named_values::{decode, describe, encode, from_key, serialize, to_key};
}

use crate::contract::{
    Contract, Describe, EnumInfo, FieldInfo, Identity, IntegerEnumInfo, KeyTree, NewtypeInfo, StructInfo, UnionInfo,
    UnknownFields, UntaggedInfo, VariantInfo,
};
use crate::diagnose::{self, Extent, Origin};
use crate::error::Error;
use crate::field::Field;
use crate::field::owned::IntoOwned;
use crate::message::constant_text::Text;
use crate::message::payload::SelectPayload;

/// The result of serializing a value.
pub type Serialized<S> = Result<<S as Serializer>::Ok, <S as Serializer>::Error>;

/// Imported under the names of parameters of generated functions, so that these do not match statics or constants of the
/// user.
pub const fn local() {}

/// What `Debug` shows instead of a value that people must not see.
pub struct Secret;

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(crate::error::shown::SECRET)
    }
}

/// Trims a doc comment that rustc has concatenated.
#[must_use]
pub const fn docs(text: &str) -> &str {
    text.trim_ascii()
}

/// Describes a struct by its name only.
#[must_use]
pub const fn struct_info<T: 'static>(name: &'static str) -> StructInfo {
    StructInfo::new(Identity::of::<T>(), name)
}

/// Describes a newtype by its name and the value inside only.
#[must_use]
pub const fn newtype_info<T: 'static>(name: &'static str, inner: Describe) -> NewtypeInfo {
    NewtypeInfo::new(Identity::of::<T>(), name, inner)
}

/// Describes an enum by its name only.
#[must_use]
pub const fn enum_info<T: 'static>(name: &'static str) -> EnumInfo {
    EnumInfo::new(Identity::of::<T>(), name)
}

/// Describes a required field without rules or docs.
#[must_use]
pub const fn required(name: &'static str, shape: Describe) -> FieldInfo {
    FieldInfo::new(name, shape)
}

/// Describes a field that may be absent.
#[must_use]
pub const fn option(name: &'static str, shape: Describe) -> FieldInfo {
    FieldInfo { optional: true, ..FieldInfo::new(name, shape) }
}

/// Describes an enum whose variants are told apart by what they look like by its name only.
#[must_use]
pub const fn untagged_info<T: 'static>(name: &'static str) -> UntaggedInfo {
    UntaggedInfo::new(Identity::of::<T>(), name)
}

/// Describes an enum of integers by its name only.
#[must_use]
pub const fn integer_enum_info<T: 'static>(name: &'static str) -> IntegerEnumInfo {
    IntegerEnumInfo::new(Identity::of::<T>(), name)
}

/// Describes an enum whose variants hold something by its name and tag only.
#[must_use]
pub const fn union_info<T: 'static>(name: &'static str, tag: &'static str) -> UnionInfo {
    UnionInfo::new(Identity::of::<T>(), name, tag)
}

/// Describes a variant by its name only.
#[must_use]
pub const fn variant_info(name: &'static str) -> VariantInfo {
    VariantInfo::new(name)
}

/// The body of code generated from an invalid declaration: the build fails before it could run.
///
/// # Panics
///
/// Always.
pub fn broken() -> ! {
    unreachable!("the declaration has a compile error")
}

/// Converts the error of a user's check to a string.
pub fn outcome<E: Display>(verdict: Result<(), E>) -> Result<(), String> {
    verdict.map_err(|error| error.to_string())
}

/// The text of an envelope that is an array among the members of an object.
const ARRAY_IN_OBJECT: &str = "this envelope is an array, whose elements cannot be members of an object; give it a key";

/// Fails to compile if one of these keys is one of the object's own, with the message given for that key.
#[track_caller]
pub const fn assert_distinct_keys(keys: &KeyTree, mut own: &[(&str, &str)]) {
    while let [(key, message), rest @ ..] = own {
        assert!(!keys.is_array(), "{}", ARRAY_IN_OBJECT);
        assert!(!keys.contains(key), "{}", *message);
        own = rest;
    }
}

/// Fails to compile if fields that stand beside a tag and those of the header share a key, one of them is the tag, or both
/// hold what nothing else does; also if the header does, and cannot know the keys of what a newtype holds. `what` ends the
/// message.
#[track_caller]
pub const fn assert_apart(fields: &KeyTree, is_newtype: bool, header: &KeyTree, tag: &str, what: &str) {
    assert!(!fields.is_array(), "{}", ARRAY_IN_OBJECT);
    if let Some(key) = header.shared_with(fields) {
        panic!("{}", Text::of(&["the header has a field `", key, "`, which is also one ", what]).as_str());
    }
    assert!(
        !fields.contains(tag),
        "{}",
        Text::of(&["`", tag, "` is the key of the message type, and also one ", what]).as_str()
    );
    assert!(
        !(fields.has_rest() && header.has_rest()),
        "{}",
        Text::of(&["the header has a field under `rest`, and there is another ", what]).as_str()
    );
    assert!(
        !(is_newtype && header.has_rest()),
        "{}",
        Text::of(&["the header has a field under `rest`, which cannot tell its keys from those ", what]).as_str()
    );
}

/// Fails to compile with this message if an absent value of an element differs from `null`, though others follow.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_null_is_absent(tells_apart: bool, message: &str) {
    assert!(!tells_apart, "{}", message);
}

/// Reads a whole message written by our own writer.
pub fn decode_envelope_owned<'t, P: SelectPayload<'t> + IntoOwned>(
    text: &'t str,
) -> Result<(P::Header, P::Owned), Error> {
    crate::envelope::read::<P::Header, P>(text, Extent::Whole, Origin::Written)
        .map(|envelope| (envelope.header, envelope.payload.into_owned()))
}

/// Reads tag and payload written by our own writer.
pub fn decode_content_owned<'t, P: SelectPayload<'t> + IntoOwned>(text: &'t str) -> Result<P::Owned, Error> {
    crate::envelope::content_only::<P>(text).map(P::into_owned)
}

/// Passes a value to serde if it is valid.
pub fn serialize_value<'de, T: Field<'de>, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    document::validate(value).map_err(S::Error::custom)?;
    value.serialize(serializer)
}

/// Reads a value through serde.
pub fn deserialize_value<'de, D: Deserializer<'de>, T: for<'t> Field<'t> + IntoOwned<Owned = T>>(
    deserializer: D,
    unknown_fields: UnknownFields,
) -> Result<T, D::Error> {
    crate::serde::from_serde::deserialize(deserializer, |text| decode_owned::<T>(text, unknown_fields))
}

/// Reads a value through serde that borrows from its input; `read` receives it as JSON text.
pub fn deserialize_borrowed<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    unknown_fields: UnknownFields,
    read: impl FnOnce(&str, UnknownFields) -> Result<T, Error>,
) -> Result<T, D::Error> {
    crate::serde::from_serde::deserialize(deserializer, |text| read(text, unknown_fields))
}

/// Reads tag and payload through serde; `read` receives them as JSON text.
pub fn deserialize_content<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    read: impl FnOnce(&str) -> Result<T, Error>,
) -> Result<T, D::Error> {
    crate::serde::from_serde::deserialize(deserializer, read)
}

/// Reads a message type through serde, by its name.
pub fn deserialize_type<'de, D: Deserializer<'de>, T: std::str::FromStr<Err = Error>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let name: String = serde::Deserialize::deserialize(deserializer)?;
    name.parse().map_err(D::Error::custom)
}

/// Reads a message type that is an integer through serde.
pub fn deserialize_integer_type<'de, D: Deserializer<'de>, T: std::str::FromStr<Err = Error>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let number: i64 = serde::Deserialize::deserialize(deserializer)?;
    number.to_string().parse().map_err(D::Error::custom)
}

/// Whether diagnosis finds nothing wrong with this text. For tests: it must agree with the codec.
#[must_use]
pub fn is_faultless(text: &str, contract: &Contract) -> bool {
    diagnose::finds_nothing(text, contract, None)
}

/// Returns the error for a name that is not a message type.
#[must_use]
pub fn unknown_type(contract: &Contract, name: &str) -> Error {
    diagnose::unknown_type(contract, name)
}
