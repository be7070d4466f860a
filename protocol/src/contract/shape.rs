//! The shapes of values on the wire.

mod integer_enum_info;
mod protocol_info;
mod roles;
mod server_info;
mod size;
mod union_info;
mod untagged_info;

use super::keys::is_plain;
use super::{Constant, Identity, Rule};
use crate::json::{Writer, written};
use crate::rules::Format;
pub use integer_enum_info::{IntegerEnumInfo, IntegerVariant};
pub use protocol_info::{Contract, MessageInfo, UnknownTypes};
pub use server_info::ServerInfo;
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

/// A struct: the payload of a message, a header, or a data type.
#[derive(Debug, Clone, Copy)]
pub struct StructInfo {
    /// The identity of the type, which distinguishes it from others of the same name.
    pub id: Identity,
    /// The type's name.
    pub name: &'static str,
    /// The type's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// The fields, in declaration order.
    pub fields: &'static [FieldInfo],
    /// The field that holds the members of the object that no field declares: a map, under its name in Rust; of an array,
    /// a list of further elements.
    pub rest: Option<&'static FieldInfo>,
    /// Whether it is written as `struct Ping;`. As a message it then has no payload, where `struct Ping {}` has `{}`.
    pub unit: bool,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl StructInfo {
    /// A struct without fields.
    pub(crate) const EMPTY: Self = Self::new(Identity::of::<()>(), "");

    /// Describes a struct by its name only.
    #[must_use]
    pub const fn new(id: Identity, name: &'static str) -> Self {
        Self { id, name, docs: "", deprecated: None, fields: &[], rest: None, unit: false, may_grow: MayGrow(()) }
    }
}

/// A newtype: a struct of one unnamed field, which is the value inside on the wire.
#[derive(Debug, Clone, Copy)]
pub struct NewtypeInfo {
    /// The identity of the type, which distinguishes it from others of the same name.
    pub id: Identity,
    /// The type's name.
    pub name: &'static str,
    /// The type's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// Constraints on the value in addition to its shape.
    pub rules: &'static [Rule],
    /// The shape of the value inside.
    pub inner: Describe,
    /// Whether people must not see the value.
    pub secret: bool,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl NewtypeInfo {
    /// Describes a newtype by its name and the value inside only.
    #[must_use]
    pub const fn new(id: Identity, name: &'static str, inner: Describe) -> Self {
        Self { id, name, docs: "", deprecated: None, rules: &[], inner, secret: false, may_grow: MayGrow(()) }
    }
}

/// A field of a struct.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other")]
pub struct FieldInfo {
    /// The wire name.
    pub name: &'static str,
    /// Whether the name needs no escapes in JSON text.
    pub plain_name: bool,
    /// The field's doc comment.
    pub docs: &'static str,
    /// The shape of the value.
    pub shape: Describe,
    // Every field of every type has a description in the program, so what most of them do without is elsewhere.
    #[doc(hidden)]
    pub extras: Option<&'static FieldExtras>,
    /// Whether the field may be absent because of `default` or an `Option` that the macro saw.
    pub optional: bool,
    /// Whether people must not see the value.
    pub secret: bool,
    /// Whether this header field is written after the payload.
    pub after_content: bool,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl FieldInfo {
    /// Creates a required field without rules or docs.
    #[must_use]
    pub const fn new(name: &'static str, shape: Describe) -> Self {
        Self {
            name,
            plain_name: is_plain(name),
            docs: "",
            shape,
            extras: None,
            optional: false,
            secret: false,
            after_content: false,
            may_grow: MayGrow(()),
        }
    }

    const fn extras(&self) -> &'static FieldExtras {
        match self.extras {
            Some(extras) => extras,
            None => &FieldExtras::NONE,
        }
    }

    /// Returns further names, which are read but never written.
    #[must_use]
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.extras().aliases
    }

    /// Returns the note from `#[deprecated]`.
    #[must_use]
    pub const fn deprecated(&self) -> Option<&'static str> {
        self.extras().deprecated
    }

    /// Returns the constraints on the value in addition to its shape.
    #[must_use]
    pub const fn rules(&self) -> &'static [Rule] {
        self.extras().rules
    }

    /// Whether the field is required.
    #[must_use]
    pub fn is_required(&self) -> bool {
        !self.optional && !matches!((self.shape)(), Shape::Optional(_))
    }

    /// Returns the JSON text of the declared default, if there is one.
    #[must_use]
    pub fn default_text(&self) -> Option<String> {
        self.extras().default.map(written)
    }

    /// Whether `key` is the field's name or one of its aliases.
    #[must_use]
    pub fn answers_to(&self, key: &str) -> bool {
        self.name == key || self.aliases().contains(&key)
    }
}

/// What is said of few fields.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct FieldExtras {
    pub aliases: &'static [&'static str],
    pub deprecated: Option<&'static str>,
    pub rules: &'static [Rule],
    /// Writes the value of an absent field, if the field has a declared default.
    pub default: Option<fn(&mut Writer<'_>)>,
}

impl FieldExtras {
    /// Those of most fields.
    pub const NONE: Self = Self { aliases: &[], deprecated: None, rules: &[], default: None };
}

/// An enum of named values.
#[derive(Debug, Clone, Copy)]
pub struct EnumInfo {
    /// The identity of the type, which distinguishes it from others of the same name.
    pub id: Identity,
    /// The type's name.
    pub name: &'static str,
    /// The type's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// The known values, in declaration order.
    pub variants: &'static [VariantInfo],
    /// Whether unknown values are kept.
    pub open: bool,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl EnumInfo {
    /// Describes an enum by its name only.
    #[must_use]
    pub const fn new(id: Identity, name: &'static str) -> Self {
        Self { id, name, docs: "", deprecated: None, variants: &[], open: false, may_grow: MayGrow(()) }
    }
}

/// A named value of an enum.
#[derive(Debug, Clone, Copy)]
pub struct VariantInfo {
    /// The wire name.
    pub name: &'static str,
    /// Further names, which are read but never written.
    pub aliases: &'static [&'static str],
    /// The variant's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl VariantInfo {
    /// Creates a value that has only a name.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, aliases: &[], docs: "", deprecated: None, may_grow: MayGrow(()) }
    }
}
