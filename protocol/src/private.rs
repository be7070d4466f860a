//! What generated code calls apart from the public traits. Not public API: it may change at any time.

#[path = "private/assertions.rs"]
mod assertions;
#[path = "private/conversions.rs"]
mod conversions;
#[path = "private/describe.rs"]
mod describe;
#[path = "private/elements.rs"]
pub mod elements;
#[path = "private/keys.rs"]
pub mod keys;
#[path = "private/own_impls.rs"]
mod own_impls;
#[path = "private/through_serde.rs"]
mod through_serde;
// The macros import this module by a versioned name. If their version differs, rustc reports that name as missing and
// suggests this one, so the error shows both versions.
#[path = "private/names.rs"]
pub mod protocol_macros_0_1_0_needs_protocol_0_1_0;

use std::fmt::{self, Display};

pub use serde;
pub use std::string::String;
pub use std::vec::Vec;

/// A string that may borrow from the text it was read from.
pub type CowStr<'a> = std::borrow::Cow<'a, str>;

pub use assertions::{assert_apart, assert_distinct_keys, assert_null_is_absent};
pub use describe::{
    enum_info, integer_enum_info, newtype_info, option, required, struct_info, union_info, untagged_info, variant_info,
};
pub use through_serde::{
    Serialized, deserialize_borrowed, deserialize_content, deserialize_integer_type, deserialize_type,
    deserialize_value, serialize_value,
};

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

use crate::contract::Contract;
use crate::diagnose::{self, Extent, Origin};
use crate::error::Error;
use crate::field::owned::IntoOwned;
use crate::message::payload::SelectPayload;

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
