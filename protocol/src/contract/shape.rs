//! The shapes that values have on the wire.

use super::{Identity, Rule};
use crate::json::{Writer, needs_care};

/// The function that describes a type. A function, so that recursive types can be described.
pub type Describe = fn() -> &'static Shape;

/// What a value looks like on the wire.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Shape {
    /// `true` or `false`.
    Bool,
    /// A whole number between two bounds, both included.
    Integer {
        /// The least value.
        min: i128,
        /// The greatest value.
        max: i128,
    },
    /// A whole number between two bounds, in a string: `"18446744073709551615"`.
    IntegerString {
        /// The least value.
        min: i128,
        /// The greatest value.
        max: i128,
    },
    /// A finite number, kept with 32 bits.
    Float32,
    /// A finite number, kept with 64 bits.
    Float64,
    /// A string.
    String,
    /// A string of one Unicode code point.
    Char,
    /// A [`Timestamp`](crate::Timestamp): seconds since the Unix epoch.
    Timestamp,
    /// Any JSON value, kept as a tree.
    Value,
    /// Any JSON value, kept as text.
    RawJson,
    /// A foreign type, read and written through `serde_json`.
    Serde {
        /// The Rust type.
        type_name: fn() -> &'static str,
        /// Why a JSON text is not one, in serde's words.
        accepts: fn(&str) -> Result<(), String>,
    },
    /// A value or `null`.
    Optional(Describe),
    /// An array of items of one shape.
    List {
        /// What is in it.
        item: Describe,
        /// How many there must be, where the type says so.
        length: Option<usize>,
    },
    /// An array of items, each of its own shape.
    Tuple(&'static [Describe]),
    /// An object of entries of one shape.
    Map {
        /// What the keys are, once unquoted: `String`, `Char`, `Integer` or `Enum`.
        key: Describe,
        /// What the values are.
        value: Describe,
    },
    /// An object with named fields.
    Struct(StructInfo),
    /// A string out of a list.
    Enum(EnumInfo),
}

impl Shape {
    /// The named fields, where this is an object with named fields.
    #[must_use]
    pub const fn as_struct(&self) -> Option<&StructInfo> {
        match self {
            Self::Struct(info) => Some(info),
            _ => None,
        }
    }
}

/// What a description holds so that nobody builds one of all its fields, and a later version can have further ones.
///
/// `#[non_exhaustive]` would do that too, and keep generated code from `..FieldInfo::new(..)`.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct MayGrow(pub(super) ());

/// A struct: the payload of a message, a header, or a data type.
#[derive(Debug, Clone, Copy)]
pub struct StructInfo {
    /// What tells the type from all others, of the same name as well.
    pub id: Identity,
    /// The type's name.
    pub name: &'static str,
    /// The type's doc comment.
    pub docs: &'static str,
    /// The note of `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// The fields, in order.
    pub fields: &'static [FieldInfo],
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl StructInfo {
    /// No fields at all.
    pub(crate) const EMPTY: Self = Self::new(Identity::of::<()>(), "");

    /// A struct of which nothing but its name is said.
    #[must_use]
    pub const fn new(id: Identity, name: &'static str) -> Self {
        Self { id, name, docs: "", deprecated: None, fields: &[], may_grow: MayGrow(()) }
    }
}

/// A field of a struct.
#[derive(Debug, Clone, Copy)]
pub struct FieldInfo {
    /// The wire name.
    pub name: &'static str,
    /// The name stands in JSON text as it is: nothing in it needs an escape.
    pub plain_name: bool,
    /// Further names that are read, never written.
    pub aliases: &'static [&'static str],
    /// The field's doc comment.
    pub docs: &'static str,
    /// The note of `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// What the value looks like.
    pub shape: Describe,
    /// What the value must satisfy beside its shape.
    pub rules: &'static [Rule],
    /// Writes the value that an absent field reads as, where one is declared.
    pub default: Option<fn(&mut Writer<'_>)>,
    /// `default` or an `Option` that the macro saw: never missing.
    pub optional: bool,
    /// In a header: stands behind the payload.
    pub after_content: bool,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl FieldInfo {
    /// A field that must be there and of which nothing else is said.
    #[must_use]
    pub const fn new(name: &'static str, shape: Describe) -> Self {
        Self {
            name,
            plain_name: is_plain(name),
            aliases: &[],
            docs: "",
            deprecated: None,
            shape,
            rules: &[],
            default: None,
            optional: false,
            after_content: false,
            may_grow: MayGrow(()),
        }
    }

    /// The field must be there.
    #[must_use]
    pub fn is_required(&self) -> bool {
        !self.optional && !matches!((self.shape)(), Shape::Optional(_))
    }

    /// The JSON text of what an absent field reads as, where that is declared.
    pub(crate) fn default_text(&self) -> Option<String> {
        let mut text = Vec::new();
        (self.default?)(&mut Writer::new(&mut text));
        Some(String::from_utf8_lossy(&text).into_owned())
    }

    /// `key` is the field's name or one of its aliases.
    #[must_use]
    pub fn answers_to(&self, key: &str) -> bool {
        self.name == key || self.aliases.contains(&key)
    }
}

const fn is_plain(name: &str) -> bool {
    let mut rest = name.as_bytes();
    while let [byte, behind @ ..] = rest {
        if needs_care(*byte) {
            return false;
        }
        rest = behind;
    }
    true
}

/// An enum of named values.
#[derive(Debug, Clone, Copy)]
pub struct EnumInfo {
    /// What tells the type from all others, of the same name as well.
    pub id: Identity,
    /// The type's name.
    pub name: &'static str,
    /// The type's doc comment.
    pub docs: &'static str,
    /// The note of `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// The known values, in order.
    pub variants: &'static [VariantInfo],
    /// Unknown values are kept.
    pub open: bool,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl EnumInfo {
    /// An enum of which nothing but its name is said.
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
    /// Further names that are read, never written.
    pub aliases: &'static [&'static str],
    /// The variant's doc comment.
    pub docs: &'static str,
    /// The note of `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl VariantInfo {
    /// A value of which nothing but its name is said.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, aliases: &[], docs: "", deprecated: None, may_grow: MayGrow(()) }
    }
}
