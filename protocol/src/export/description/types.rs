//! The types of a protocol: structs, enums with their values, and newtypes.

use std::fmt;

use super::field::Field;
use super::tag_place::TagPlace;
use super::value::Value;
use crate::contract::{EnumInfo, Identity, Shape, StructInfo};
use crate::diagnose;
use crate::export::json_tree::Json;

/// A payload, a header or a data type.
#[derive(Debug, Clone)]
pub(crate) struct Type {
    /// The unique name by which the type is referred to.
    pub(crate) name: String,
    /// The name in Rust, which other types may share.
    pub(crate) rust_name: String,
    /// The identity of the type in Rust; `None` if it was read back.
    pub(crate) id: Option<Identity>,
    pub(crate) docs: String,
    /// The note of `#[deprecated]`, which may be empty.
    pub(crate) deprecated: Option<String>,
    pub(crate) kind: TypeKind,
    /// Whether the envelope that the type is in rejects unknown fields.
    pub(in crate::export) closed: bool,
    /// The declaration, if the type is a struct.
    pub(super) declared: Option<&'static StructInfo>,
}

/// The kind of a type.
#[derive(Debug, Clone)]
pub(crate) enum TypeKind {
    /// An object with named fields.
    Struct(Vec<Field>),
    /// An array whose items are fields, by their positions.
    Array(Vec<Field>),
    /// A string from a list.
    Enum { variants: Vec<Variant>, open: bool },
    /// An integer from a list.
    Integers { variants: Vec<IntegerVariant>, open: bool },
    /// One of several objects, told apart by what is under the tag; or one of several arrays.
    Union {
        tag: TagPlace,
        members: Vec<UnionMember>,
        open: bool,
        /// Whether they are the messages of a protocol.
        of_messages: bool,
        /// The fields of an object with an undeclared tag, which are checked before it is kept. Without any, nothing of it
        /// is checked.
        around: Vec<Field>,
    },
    /// One of several values, told apart by their kinds of JSON, and objects by their keys.
    Untagged(Vec<UntaggedMember>),
    /// A value of another type under a name of its own.
    Newtype(Value),
}

/// A value of an enum of integers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct IntegerVariant {
    pub(crate) integer: i64,
    /// The name in Rust; empty if it was read back.
    pub(crate) name: String,
    pub(crate) docs: String,
    /// The note of `#[deprecated]`, which may be empty.
    pub(crate) deprecated: Option<String>,
}

/// One of the objects that a union consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UnionMember {
    pub(crate) mark: Mark,
    /// Further values of the tag, which are read but never written.
    pub(crate) aliases: Vec<String>,
    /// The name of the struct, whose first field is the tag.
    pub(crate) name: String,
}

/// One of the values that an untagged union consists of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct UntaggedMember {
    /// The key whose presence in an object tells it apart.
    pub(crate) when: Option<String>,
    pub(crate) value: Value,
}

impl UnionMember {
    /// Returns the member that an object or an array is, by its tag.
    pub(crate) fn of<'a>(json: &Json, tag: &TagPlace, members: &'a [Self]) -> Option<&'a Self> {
        let mark = tag.find(json)?;
        members.iter().find(|member| member.mark.to_json() == *mark)
    }
}

/// The value of a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mark {
    Text(String),
    Integer(i64),
}

impl Mark {
    pub(crate) const fn is_text(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    pub(crate) fn as_text(&self) -> Option<&str> {
        if let Self::Text(mark) = self { Some(mark) } else { None }
    }

    pub(crate) fn to_json(&self) -> Json {
        match self {
            Self::Text(mark) => mark.as_str().into(),
            Self::Integer(mark) => Json::Number(mark.to_string()),
        }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(mark) => formatter.write_str(mark),
            Self::Integer(mark) => mark.fmt(formatter),
        }
    }
}

impl Type {
    /// Creates a type that was read back, whose name in Rust is not known.
    pub(crate) fn read(name: &str, docs: String, deprecated: bool, kind: TypeKind) -> Self {
        let deprecated = deprecated.then(String::new);
        let (name, rust_name) = (name.to_owned(), name.to_owned());
        Self { name, rust_name, id: None, docs, deprecated, kind, closed: false, declared: None }
    }

    /// Returns the same type, of which it is known whether unknown fields are rejected.
    pub(crate) fn closed_if(self, closed: bool) -> Self {
        Self { closed, ..self }
    }

    /// Whether an undeclared key or element is an error.
    pub(crate) fn is_closed(&self) -> bool {
        self.closed && self.may_have_undeclared()
    }

    /// Whether something must be done about undeclared keys or elements: the type may have some, and does not hold them.
    pub(crate) fn may_have_undeclared(&self) -> bool {
        match &self.kind {
            TypeKind::Struct(fields) | TypeKind::Array(fields) | TypeKind::Union { around: fields, .. } => {
                !fields.iter().any(Field::is_rest)
            }
            _ => false,
        }
    }

    /// Whether the text is a valid value of this type.
    pub(crate) fn accepts(&self, text: &str) -> bool {
        let shape = match self.kind {
            TypeKind::Array(_) => Shape::Array,
            _ => Shape::Struct,
        };
        self.declared.is_some_and(|info| diagnose::is_faultless(text, &shape(*info), &[]))
    }

    /// Whether a payload of this type is written: a unit struct is left out, and one that was read back without fields.
    pub(crate) fn has_content(&self) -> bool {
        match &self.kind {
            TypeKind::Struct(fields) => !fields.is_empty() || self.declared.is_some_and(|declared| !declared.unit),
            _ => true,
        }
    }

    /// Whether a payload of this type must be there: it has required fields, or is something else than fields.
    pub(crate) fn needs_content(&self) -> bool {
        if let TypeKind::Struct(fields) = &self.kind { fields.iter().any(Field::is_required) } else { true }
    }

    /// Whether the type is [`Issue`](crate::Issue) or its code, which written modules have anyway.
    pub(crate) fn is_of_runtime(&self) -> bool {
        let types = [<crate::Issue as crate::Field>::describe(), <crate::IssueCode as crate::Field>::describe()];
        types.iter().any(|shape| match shape {
            Shape::Struct(StructInfo { id, .. }) | Shape::Enum(EnumInfo { id, .. }) => self.id == Some(*id),
            _ => false,
        })
    }

    /// Returns the values that the type is made of: those of its fields or untagged members, or the one inside a newtype.
    pub(crate) fn values(&self) -> impl Iterator<Item = &Value> + Clone {
        let members = if let TypeKind::Untagged(members) = &self.kind { members.as_slice() } else { &[] };
        let members = members.iter().map(|member| &member.value);
        self.fields().iter().map(|field| &field.value).chain(self.inner()).chain(members)
    }

    /// Returns the value inside a newtype.
    pub(crate) const fn inner(&self) -> Option<&Value> {
        if let TypeKind::Newtype(value) = &self.kind { Some(value) } else { None }
    }

    /// Returns the fields of a struct, or those around the undeclared members of a union; other types have none.
    pub(crate) fn fields(&self) -> &[Field] {
        match &self.kind {
            TypeKind::Struct(fields) | TypeKind::Array(fields) | TypeKind::Union { around: fields, .. } => fields,
            _ => &[],
        }
    }

    /// Returns the values of an enum; other types have none.
    pub(crate) fn variants(&self) -> &[Variant] {
        if let TypeKind::Enum { variants, .. } = &self.kind { variants } else { &[] }
    }

    pub(crate) fn fields_mut(&mut self) -> &mut [Field] {
        match &mut self.kind {
            TypeKind::Struct(fields) | TypeKind::Array(fields) | TypeKind::Union { around: fields, .. } => fields,
            _ => &mut [],
        }
    }
}

/// A named value of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variant {
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) docs: String,
    /// The note of `#[deprecated]`, which may be empty.
    pub(crate) deprecated: Option<String>,
}

impl Variant {
    /// Creates a variant of which nothing else is known.
    pub(crate) fn new(name: &str, aliases: Vec<String>) -> Self {
        Self { name: name.to_owned(), aliases, docs: String::new(), deprecated: None }
    }
}
