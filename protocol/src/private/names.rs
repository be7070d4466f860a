//! All names that generated code uses, from this crate, serde and the standard library.
//!
//! Generated code uses no others: its blocks import this module as `__rt`, and all of their paths begin with it.

pub use core::convert::{AsRef, From, Into, TryFrom};
pub use core::fmt::{self, Display, Formatter};
pub use core::option::Option::{self, None, Some};
pub use core::primitive::{bool, i64, str, u8, u16, usize};
pub use core::result::Result::{self, Err, Ok};
pub use core::str::FromStr;

pub use serde::ser::SerializeStruct;
pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use super::{
    CowStr, DeclaredMessage, Decoded, HeaderOf, MessageDeclaration, MessageWithHeader, NamedValues, NotAHeader, Secret,
    Serialized, String, Vec, Visitor, assert_apart, assert_distinct_keys, assert_null_is_absent, broken,
    decode_content_owned, decode_envelope_owned, decode_owned, deserialize_borrowed, deserialize_content,
    deserialize_integer_type, deserialize_type, deserialize_value, docs, document, elements, encode_array,
    encode_struct, enum_info, find_tag, included, integer_enum_info, integers, judge, lay_out_tags, local,
    message_entry, named, newtype_info, option, outcome, required, roles, serialize_array, serialize_message,
    serialize_struct, serialize_value, struct_info, tag_within, tagged, union_info, unknown_type, untagged,
    untagged_info, variant_info,
};
pub use crate::__conversions as conversions;
pub use crate::__own_impls as own_impls;
pub use crate::contract::{
    Check, Constant, Contract, DataContract, Ends, EnumInfo, FieldExtras, FieldInfo, Format, HeaderField,
    IntegerEnumInfo, IntegerVariant, Keep, KeyField, KeyTree, Keys, Kinds, Limit, Mark, MessageEntry, MessageRoles,
    NewtypeInfo, Number, Place, Places, Range, Rate, Rule, Sender, ServerInfo, Shape, StructInfo, UnionInfo,
    UnionVariant, UnknownFields, UnknownTypes, UntaggedContent, UntaggedInfo, UntaggedVariant, VariantInfo,
};
pub use crate::field::{
    AsString, Bounds, DeclaredConstant, Fields, FullRange, Is, MapKey, Members, Remaining, Rest, ThroughSerde,
};
pub use crate::json::{Decode, Failed, Reader, Writer};
pub use crate::message::sealed::Sealed;
pub use crate::{
    Error, Field, Header, HeaderFields, IntoOwned, Nullable, Payload, Peeked, Protocol, ReceivedBy, Role,
    SelectPayload, Selected, SentBy, StateKey, TypeInText, TypeOutside, Unknown, WithHeader,
};
pub use crate::{contract, rules};
