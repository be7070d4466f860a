//! The types of a protocol, and their names in Python.

mod union;

use std::collections::HashMap;

use super::names::{CLASSES, FIELDS, ROLES, VALUES, class_name, field_name, snake_case, value_name};
use super::{names, role_names, runtime};
use crate::export::description::{
    Description, Field, IntegerVariant, Names, Type, TypeKind, UntaggedMember, Value, Variant,
};
pub(super) use union::Union;

/// A protocol, and the names of everything in it.
pub(super) struct Types<'a> {
    pub(super) description: &'a Description,
    /// The upper-case names of the message types.
    pub(super) members: Vec<String>,
    /// The names of payloads and data types, by their names in the description.
    names: HashMap<&'a str, String>,
    /// The names of the classes for members of open unions that are not declared, by the names of the unions.
    kept: HashMap<&'a str, String>,
    /// The same names in the order in which they were assigned.
    given: Vec<String>,
    /// The names of what is said of roles and states.
    pub(super) of_roles: Vec<String>,
    /// The names of the classes of roles, by the names of the roles.
    roles: HashMap<&'a str, String>,
}

/// The names that the writer itself uses.
const OF_PROTOCOLS: &[&str] =
    &["Envelope", "Message", "MessageType", "Payload", "decode", "decode_dict", "encode_dict", "message_class"];

/// The same in the module of a document.
const OF_DOCUMENTS: &[&str] = &["decode", "decode_dict", "encode", "encode_dict"];

/// The same where that is a message.
const OF_WHOLE_MESSAGES: &[&str] = &["Message", "decode", "decode_dict", "encode", "encode_dict", "message_class"];

/// The same where the types of messages come from outside.
const OF_TAG_OUTSIDE: &[&str] = &["Message", "decode_as", "decode_dict_as", "encode", "encode_dict", "message_class"];

impl<'a> Types<'a> {
    pub(super) fn of(description: &'a Description) -> Self {
        let mut members = Names::default();
        let mut types = Self {
            description,
            members: description.messages.iter().map(|it| members.claim(&value_name(&it.tag), VALUES)).collect(),
            names: HashMap::new(),
            kept: HashMap::new(),
            given: Vec::new(),
            of_roles: role_names::declared_names(description),
            roles: HashMap::new(),
        };
        let unknown = types.captures().then_some("Unknown");
        let mut names = names::of_module(types.reserved().chain(unknown));
        let payloads = description.payloads().map(|(_, payload)| payload);
        for described in payloads.chain(description.data_types()) {
            let name = if described.is_of_runtime() {
                described.rust_name.clone()
            } else {
                names.claim(&class_name(&described.rust_name), CLASSES)
            };
            types.given.push(name.clone());
            types.names.insert(&described.name, name);
        }
        for union in types.unions().filter(|union| union.open).collect::<Vec<_>>() {
            let name = names.claim(&format!("{}Unknown", types.name(union.name)), CLASSES);
            types.given.push(name.clone());
            types.kept.insert(union.name, name);
        }
        for role in description.roles.all().filter(|_| role_names::has_clients(description)) {
            let name = names.claim(&role_names::class(role), ROLES);
            types.given.push(name.clone());
            types.roles.insert(role, name);
        }
        types
    }

    /// Returns the names of the classes of roles.
    pub(super) fn role_names(&self) -> impl Iterator<Item = &str> {
        self.description.roles.all().filter_map(|role| self.roles.get(role).map(String::as_str))
    }

    /// Returns the name of the class of a role.
    pub(super) fn role(&self, role: &str) -> &str {
        self.roles.get(role).map_or("object", String::as_str)
    }

    /// Whether messages of undeclared types are kept.
    pub(super) fn captures(&self) -> bool {
        self.description.unknown.is_some()
    }

    /// Returns the payloads with their names, in the order of their messages.
    pub(super) fn payloads(&self) -> impl Iterator<Item = (&str, &'a Type)> {
        self.description.payloads().map(|(_, payload)| (self.name(&payload.name), payload))
    }

    /// Returns the structs and arrays that are not payloads.
    pub(super) fn structs(&self) -> impl Iterator<Item = (&str, &'a Type)> {
        self.data_types().filter(|(_, described)| matches!(described.kind, TypeKind::Struct(_) | TypeKind::Array(_)))
    }

    /// Returns the enums used by fields.
    pub(super) fn enums(&self) -> impl Iterator<Item = (&str, &'a Type, &'a [Variant], bool)> {
        self.data_types().filter_map(|(name, described)| match &described.kind {
            TypeKind::Enum { variants, open } => Some((name, described, variants.as_slice(), *open)),
            TypeKind::Struct(_)
            | TypeKind::Array(_)
            | TypeKind::Newtype(_)
            | TypeKind::Integers { .. }
            | TypeKind::Union { .. }
            | TypeKind::Untagged(_) => None,
        })
    }

    /// Returns the enums of integers used by fields.
    pub(super) fn integers(&self) -> impl Iterator<Item = (&str, &'a Type, &'a [IntegerVariant], bool)> {
        self.data_types().filter_map(|(name, described)| match &described.kind {
            TypeKind::Integers { variants, open } => Some((name, described, variants.as_slice(), *open)),
            _ => None,
        })
    }

    /// Returns the untagged unions used by fields.
    pub(super) fn untagged(&self) -> impl Iterator<Item = (&str, &'a Type, &'a [UntaggedMember])> {
        self.data_types().filter_map(|(name, described)| match &described.kind {
            TypeKind::Untagged(members) => Some((name, described, members.as_slice())),
            _ => None,
        })
    }

    /// Returns the unions.
    pub(super) fn unions(&self) -> impl Iterator<Item = Union<'a>> + use<'a> {
        self.description.types.iter().filter_map(Union::of)
    }

    /// Returns the fields of a struct that its objects hold; the tags of a union's member are the same for all of them.
    pub(super) fn held(&self, described: &'a Type) -> Vec<(&'a Field, String)> {
        let tags = self.description.tags_of(&described.name);
        let is_held = |field: &Field| !field.is_unit() && tags.iter().all(|tag| tag.key != field.name);
        self.attributes(described.fields()).into_iter().filter(|(field, _)| is_held(field) || field.is_rest()).collect()
    }

    /// Returns the name of the class for members of an open union that are not declared.
    pub(super) fn kept(&self, union: &Union<'_>) -> Option<&str> {
        self.kept.get(union.name).map(String::as_str)
    }

    /// Returns the names of the classes of a type: several, if it is a union.
    pub(super) fn classes(&self, described: &str) -> Vec<&str> {
        let Some(union) = self.description.type_named(described).and_then(Union::of) else {
            return vec![self.name(described)];
        };
        union.members.iter().flat_map(|member| self.classes(&member.name)).chain(self.kept(&union)).collect()
    }

    /// Returns the newtypes, with the values inside.
    pub(super) fn newtypes(&self) -> impl Iterator<Item = (&str, &'a Type, &'a Value)> {
        self.data_types().filter_map(|(name, described)| Some((name, described, described.inner()?)))
    }

    fn data_types(&self) -> impl Iterator<Item = (&str, &'a Type)> {
        let own = self.description.data_types().filter(|described| !described.is_of_runtime());
        own.map(|described| (self.name(&described.name), described))
    }

    /// Returns the name of a payload or data type.
    pub(super) fn name(&self, described: &str) -> &str {
        self.names.get(described).map_or("object", String::as_str)
    }

    /// Returns fields with their names.
    pub(super) fn attributes(&self, fields: &'a [Field]) -> Vec<(&'a Field, String)> {
        let mut names = names::of_fields(self.module());
        fields.iter().map(|field| (field, names.claim(&field_name(&field.name), FIELDS))).collect()
    }

    /// Returns the fields of the header with their names in the envelope.
    pub(super) fn header(&self) -> Vec<(&'a Field, String)> {
        let mut names = names::of_header(self.module());
        let fields = self.description.header.fields();
        fields.iter().map(|field| (field, names.claim(&field_name(&field.name), FIELDS))).collect()
    }

    /// Returns all names that the module uses.
    fn module(&self) -> impl Iterator<Item = &str> {
        self.reserved().chain(["Issue", "IssueCode"]).chain(self.given.iter().map(String::as_str))
    }

    fn reserved(&self) -> impl Iterator<Item = &str> {
        let of_roles = self.of_roles.iter().map(String::as_str);
        self.own_names().iter().chain(runtime::PUBLIC).copied().chain(runtime::module_names()).chain(of_roles)
    }

    /// Returns the names that the writer itself uses.
    pub(super) fn own_names(&self) -> &'static [&'static str] {
        match &self.description.document {
            None => OF_PROTOCOLS,
            Some(_) if self.description.has_tag_outside() => OF_TAG_OUTSIDE,
            Some(_) if self.description.whole_messages().is_some() => OF_WHOLE_MESSAGES,
            Some(_) => OF_DOCUMENTS,
        }
    }
}

/// Returns the names of an enum's values, in order.
pub(super) fn values(variants: &[Variant]) -> Vec<String> {
    let mut names = Names::default();
    variants.iter().map(|variant| names.claim(&value_name(&variant.name), VALUES)).collect()
}

/// Returns the names of the values of an enum of integers, in order.
pub(super) fn integer_values(variants: &[IntegerVariant]) -> Vec<String> {
    let mut names = Names::default();
    variants.iter().map(|variant| names.claim(&value_name(&snake_case(&variant.name)), VALUES)).collect()
}
