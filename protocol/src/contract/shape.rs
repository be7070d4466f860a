//! The shapes of values on the wire.

mod enum_info;
mod field_info;
mod integer_enum_info;
mod message_info;
mod protocol_info;
mod roles;
mod server_info;
mod size;
mod struct_info;
mod union_info;
mod untagged_info;

use super::Constant;
use crate::rules::Format;
pub use enum_info::{EnumInfo, VariantInfo};
pub use field_info::{FieldExtras, FieldInfo};
pub use integer_enum_info::{IntegerEnumInfo, IntegerVariant};
pub use message_info::{MessageEntry, MessageInfo};
pub use protocol_info::{Contract, UnknownTypes};
pub use server_info::ServerInfo;
pub use struct_info::{NewtypeInfo, StructInfo};
pub use union_info::{Mark, UnionInfo, UnionVariant};
pub use untagged_info::{UntaggedContent, UntaggedInfo, UntaggedVariant};

/// A function that describes a type. A function rather than a reference, so that recursive types can be described.
pub type Describe = fn() -> &'static Shape;

/// The shape of a value on the wire.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Shape {
    /// `true` or `false`.
    Bool,
    /// An integer between two bounds, inclusive.
    Integer {
        /// The minimum.
        min: i128,
        /// The maximum.
        max: i128,
    },
    /// An integer between two bounds, inclusive, in a string: `"18446744073709551615"`.
    IntegerString {
        /// The minimum.
        min: i128,
        /// The maximum.
        max: i128,
    },
    /// A finite number, stored as an `f32`.
    Float32,
    /// A finite number, stored as an `f64`.
    Float64,
    /// A string.
    String,
    /// A string of exactly one Unicode code point.
    Char,
    /// A [`Timestamp`](crate::Timestamp): seconds since the Unix epoch.
    Timestamp,
    /// A string in a standard form, stored as a type of another crate.
    Formatted {
        /// The form.
        format: Format,
        /// The name of the Rust type.
        type_name: &'static str,
        /// Whether the type can represent a text of this form.
        accepts: fn(&str) -> bool,
    },
    /// A value that is always the same.
    Constant(Constant),
    /// Any JSON value, stored as a tree.
    Value,
    /// Any JSON value, stored as text.
    RawJson,
    /// A foreign type, read and written through `serde_json`.
    Serde {
        /// The name of the Rust type.
        type_name: fn() -> &'static str,
        /// Checks a JSON text; an error is serde's message.
        accepts: fn(&str) -> Result<(), String>,
    },
    /// A value that may be absent, or `null`, which means the same.
    Optional(Describe),
    /// A value or `null`, which is kept.
    Nullable(Describe),
    /// An array whose items have the same shape.
    List {
        /// The shape of the items.
        item: Describe,
        /// The exact number of items, if the type fixes it.
        length: Option<usize>,
    },
    /// An array whose items each have their own shape.
    Tuple(&'static [Describe]),
    /// A string that contains JSON of this shape.
    InString(Describe),
    /// An object whose entries have the same shape.
    Map {
        /// The shape of the unescaped keys: `String`, `Formatted`, `Char`, `Integer` or `Enum`, or a newtype of one.
        key: Describe,
        /// The shape of the values.
        value: Describe,
    },
    /// An object with named fields.
    Struct(StructInfo),
    /// An array whose items are the fields of a struct, by their positions.
    Array(StructInfo),
    /// A string from a list of names.
    Enum(EnumInfo),
    /// An integer from a list.
    IntegerEnum(IntegerEnumInfo),
    /// An object with a tag, which determines the fields beside it.
    Union(UnionInfo),
    /// An object with a tag, a header and a payload: a message of another protocol.
    Envelope(&'static Contract),
    /// A value that is told apart by what it looks like.
    Untagged(UntaggedInfo),
    /// A value of another shape, with a name and rules of its own.
    Newtype(NewtypeInfo),
}

impl Shape {
    /// Returns the struct if this is an object with named fields.
    #[must_use]
    pub const fn as_struct(&self) -> Option<&StructInfo> {
        match self {
            Self::Struct(info) => Some(info),
            _ => None,
        }
    }

    /// Whether `null` is a value of its own, so that it differs from an absent one.
    #[must_use]
    pub fn keeps_null(&self) -> bool {
        match self.without_names() {
            Self::Nullable(_) => true,
            Self::Untagged(info) => info.kinds().keep_null(),
            _ => false,
        }
    }

    /// Returns the shape inside newtypes, or the shape itself.
    #[must_use]
    pub fn without_names(&self) -> &Self {
        if let Self::Newtype(info) = self { (info.inner)().without_names() } else { self }
    }

    /// Whether the value is a secret one, whatever the field.
    pub(crate) fn is_secret(&self) -> bool {
        match self {
            Self::Newtype(info) => info.secret || (info.inner)().is_secret(),
            Self::Optional(inner) | Self::Nullable(inner) | Self::InString(inner) => inner().is_secret(),
            _ => false,
        }
    }

    /// Returns the fields of a struct, an object or an array; other shapes have none.
    #[must_use]
    pub const fn fields(&self) -> &'static [FieldInfo] {
        match self {
            Self::Struct(info) | Self::Array(info) => info.fields,
            _ => &[],
        }
    }

    /// Returns the field that holds the members of the object, or the elements of the array, that no other declares.
    #[must_use]
    pub const fn rest(&self) -> Option<&'static FieldInfo> {
        match self {
            Self::Struct(info) | Self::Array(info) => info.rest,
            _ => None,
        }
    }

    /// Returns the name and the doc comment of a declared type; other shapes have none.
    pub(super) const fn name_and_docs(&self) -> (&'static str, &'static str) {
        match self {
            Self::Struct(info) | Self::Array(info) => (info.name, info.docs),
            Self::Enum(info) => (info.name, info.docs),
            Self::IntegerEnum(info) => (info.name, info.docs),
            Self::Union(info) => (info.name, info.docs),
            Self::Untagged(info) => (info.name, info.docs),
            Self::Newtype(info) => (info.name, info.docs),
            _ => ("", ""),
        }
    }
}

/// A field of descriptions that users cannot construct, so that later versions can add fields.
///
/// `#[non_exhaustive]` would also prevent generated code from using `..FieldInfo::new(..)`.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct MayGrow(pub(super) ());
