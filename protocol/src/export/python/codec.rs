//! Straight-line functions that read and write what is plainly good, a pair for each type; the tables do the rest.
//!
//! A type of which one field is not known here has no such functions. A union has them for the members that are known.

mod body;
mod collections;
mod constants;
mod document;
mod elements;
mod envelope;
mod known;
mod reading;
mod rules;
mod unions;
mod untagged;
mod writing;

use std::collections::HashMap;

use super::layout::{Code, statement};
use super::literal::ABSENT;
use super::names::{CLASSES, FIELDS, of_locals, shortened, snake_case};
use super::runtime::declared_names;
use super::types::{Types, Union};
use crate::export::description::{Field, Kind, Names, Presence, Type, TypeKind, Value, Variant};

use constants::Constants;
use known::Known;

/// The functions of a protocol, and the constants that they use.
struct Codec<'a> {
    types: &'a Types<'a>,
    known: Known<'a>,
    /// The names of types in names of functions, by their names in the description.
    names: HashMap<&'a str, String>,
    constants: Constants,
    /// Whether the function that is being written is that of a type that contains itself.
    is_in_itself: bool,
}

/// Writes all functions, and makes them known to the machinery.
pub(super) fn all(types: &Types<'_>) -> String {
    let mut codec = Codec::new(types);
    let mut functions = String::new();
    let (mut blanks, mut ends) = (String::new(), String::from("\n\n"));
    let mut unions = Vec::new();
    for described in codec.known_types() {
        if let Some(union) = Union::of(described) {
            functions.push_str(&codec.union_reader(&union));
            ends.push_str(&codec.readers(&union));
            unions.push(union);
            continue;
        }
        let name = codec.name(&described.name).to_owned();
        let class = types.name(&described.name);
        blanks.push_str(&statement(
            0,
            &format!("_blank_{name}"),
            None,
            Some(&Code::call("_blank", vec![Code::atom(class)])),
        ));
        if let TypeKind::Array(_) = described.kind {
            functions.push_str(&codec.elements_reader(described));
            functions.push_str(&codec.elements_writer(described));
        } else {
            functions.push_str(&codec.reader(described));
            functions.push_str(&codec.writer(described));
        }
        ends.push_str(&codec.by_itself(described).unwrap_or_default());
    }
    if let Some(envelope) = codec.envelope() {
        blanks.push_str("_blank_envelope = _blank(Envelope)\n");
        functions.push_str(&envelope);
        let writing = codec.writing("envelope", &codec.values_of_envelope());
        let envelope =
            "_protocol.quick_read = _read_envelope\n_protocol.quick_tags = _readers\n_protocol.quick_write = ";
        ends.insert_str(2, &format!("{envelope}{writing}\n"));
    }
    if let Some(document) = codec.document() {
        functions.push_str(&document);
        let writing = codec.writing("document", &types.description.document.iter().collect::<Vec<_>>());
        let read = "_document.described.quick_read = _read_document\n_document.described.quick_write = ";
        ends.extend([read, &writing, "\n"]);
    }
    codec.functions_in_use(&mut functions);
    // Most unions are only written as a part of others.
    let is_used = |union: &Union<'_>| functions.contains(&format!("_write_{}(", codec.name(union.name)));
    let unions: Vec<Union<'_>> = unions.into_iter().filter(is_used).collect();
    for union in unions {
        functions.push_str(&codec.union_writer(&union));
        ends.push_str(&codec.writers(&union));
    }
    if functions.is_empty() {
        return functions;
    }
    let constants = codec.constants.code + &blanks;
    let gap = if constants.is_empty() { "" } else { "\n\n" };
    format!("{gap}{constants}{functions}{ends}")
}

impl<'a> Codec<'a> {
    fn new(types: &'a Types<'a>) -> Self {
        let runtime = declared_names();
        let whole = if types.description.document.is_some() { "document" } else { "envelope" };
        let taken: Vec<String> = runtime.iter().flat_map(|name| names_inside(name)).collect();
        let mut names = Names::reserving(taken.iter().map(String::as_str).chain([whole]));
        let mut constants = Constants::new(Names::reserving(runtime.iter().map(String::as_str)));
        let mut all = HashMap::new();
        for described in &types.description.types {
            let name = names.claim(shortened(&snake_case(types.name(&described.name))), CLASSES);
            if let TypeKind::Enum { variants, .. } = &described.kind {
                constants.add_enum(types.name(&described.name), &name, variants);
            }
            all.insert(described.name.as_str(), name);
        }
        Self { types, known: Known::of(types.description), names: all, constants, is_in_itself: false }
    }

    /// Makes known what reads and writes an object by itself, unless it holds a tag: that is left to the tables.
    fn by_itself(&self, described: &Type) -> Option<String> {
        let name = self.name(&described.name);
        // A member of a union is read by the tags too.
        let (function, reader) = match self.types.description.unions_of(&described.name).first() {
            Some(tag) => ("_quick_member", self.name(tag.union)),
            None if self.types.description.has_tag(&described.name) => return None,
            None => ("_quick", name),
        };
        let whole = Value::read(Kind::Named(described.name.clone()), Vec::new());
        let class = self.types.name(&described.name).to_owned();
        let parts = [class, format!("_read_{reader}"), self.writing(name, &[&whole])];
        Some(Code::call(function, parts.map(Code::Atom).to_vec()).at(0, 0, 0) + "\n")
    }

    /// Returns the function that writes these values, which looks at how deep they are if that is not known.
    fn writing(&self, name: &str, values: &[&Value]) -> String {
        let may_be_deep = values.iter().any(|value| self.known.may_be_deep(value));
        if may_be_deep { format!("_shallow(_write_{name})") } else { format!("_write_{name}") }
    }

    /// Returns the name of a type in names of functions.
    fn name(&self, described: &str) -> &str {
        self.names.get(described).map_or("", String::as_str)
    }

    /// Returns the name of a type in names of constants.
    fn constant(&self, described: &str, suffix: &str) -> String {
        format!("_{}_{suffix}", self.name(described).to_uppercase())
    }

    /// Returns the types that have functions: payloads first.
    fn known_types(&self) -> Vec<&'a Type> {
        let description = self.types.description;
        let payloads = description.payloads().map(|(_, payload)| payload);
        let all = payloads.chain(description.data_types());
        let has_functions = |described: &&Type| {
            let unions = description.unions_of(&described.name);
            matches!(described.kind, TypeKind::Struct(_) | TypeKind::Array(_) | TypeKind::Union { .. })
                && self.known.knows_type(&described.name)
                && (!unions.is_empty() || !description.has_tag(&described.name) || self.is_held(&described.name))
                && unions.last().is_none_or(|tag| self.known.knows_member(tag.union, &described.name))
        };
        all.filter(has_functions).collect()
    }

    /// Whether a type that has functions has a field of this type.
    fn is_held(&self, name: &str) -> bool {
        self.types.description.types.iter().any(|holder| {
            let mut values = holder.fields().iter().map(|field| &field.value.kind);
            self.known.knows_type(&holder.name) && values.any(|kind| matches!(kind, Kind::Named(held) if held == name))
        })
    }

    /// Adds the functions of untagged unions that others call, and those that these call in turn.
    fn functions_in_use(&mut self, functions: &mut String) {
        let all = self.types.description.types.iter().filter_map(|described| match &described.kind {
            TypeKind::Untagged(members) if self.known.knows_type(&described.name) => {
                Some((described.name.as_str(), members.as_slice()))
            }
            _ => None,
        });
        let mut unused: Vec<_> =
            all.flat_map(|(name, members)| ["read", "write"].map(|verb| (verb, name, members))).collect();
        let is_used = |codec: &Self, functions: &str, verb: &str, name: &str| {
            functions.contains(&format!("_{verb}_{}(", codec.name(name)))
        };
        while let Some(place) = unused.iter().position(|(verb, name, _)| is_used(self, functions, verb, name)) {
            let (verb, name, members) = unused.remove(place);
            let function =
                if verb == "read" { self.untagged_reader(name, members) } else { self.untagged_writer(name, members) };
            functions.push_str(&function);
        }
    }

    /// Returns the values of an enum, and whether it is open.
    fn enum_named(&self, name: &str) -> Option<(&'a [Variant], bool)> {
        match &self.types.description.type_named(name)?.kind {
            TypeKind::Enum { variants, open } => Some((variants, *open)),
            TypeKind::Struct(_)
            | TypeKind::Array(_)
            | TypeKind::Newtype(_)
            | TypeKind::Integers { .. }
            | TypeKind::Union { .. }
            | TypeKind::Untagged(_) => None,
        }
    }
}

/// Returns the names of types for which the module would declare this name, too.
fn names_inside(declared: &str) -> impl Iterator<Item = String> {
    let functions = ["_read_", "_write_", "_blank_"].into_iter().filter_map(|prefix| declared.strip_prefix(prefix));
    let constants = ["_NAMES", "_TEXTS", "_KEYS", "_ALIASES", "_READERS", "_WRITERS"].into_iter();
    let constants = constants.filter_map(|suffix| declared.strip_prefix('_')?.strip_suffix(suffix));
    functions.map(str::to_owned).chain(constants.map(str::to_lowercase))
}

/// Returns the value of a field that is left out; `None` if it is always there.
fn absent_value(field: &Field) -> Option<&'static str> {
    match field.presence {
        Presence::Optional | Presence::OptionalElement => Some("None"),
        Presence::OptionalBesideNull => Some(ABSENT),
        Presence::Required | Presence::Payload { .. } | Presence::Default { .. } | Presence::Rest => None,
    }
}

/// Returns the names of fields as variables of a function.
fn locals(fields: &[(&Field, String)]) -> Vec<String> {
    let mut names = of_locals();
    fields.iter().map(|(_, attribute)| names.claim(shortened(attribute), FIELDS)).collect()
}
