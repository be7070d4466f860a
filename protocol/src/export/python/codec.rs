//! Straight-line functions that read and write what is plainly good, a pair for each type; the tables do the rest.
//!
//! A type of which one field is not known here, or which contains itself, has no such functions.

mod body;
mod document;
mod envelope;
mod reading;
mod rules;
mod writing;

use std::collections::HashMap;

use super::classes::ABSENT;
use super::layout::{Code, statement, string};
use super::names::{CLASSES, FIELDS, of_locals, shortened, snake_case};
use super::types::Types;
use crate::export::description::{Field, Kind, Names, Presence, Type, TypeKind, Value, Variant};

/// The functions of a protocol, and the constants that they use.
struct Codec<'a> {
    types: &'a Types<'a>,
    /// The names of types in names of functions, by their names in the description.
    names: HashMap<&'a str, String>,
    constants: Constants,
}

/// Constants that functions use, with their values.
struct Constants {
    names: Names,
    code: String,
    /// The rules that are there already, with their names.
    rules: HashMap<String, String>,
}

impl Constants {
    fn add(&mut self, name: &str, annotation: Option<&Code>, value: &Code) -> String {
        let name = self.names.claim(name, CLASSES);
        self.code.push_str(&statement(0, &name, annotation, Some(value)));
        name
    }
}

/// Writes all functions, and makes them known to the machinery.
pub(super) fn all(types: &Types<'_>) -> String {
    let mut codec = Codec::new(types);
    let structs: Vec<_> = codec.known_types().map(|it| (it, codec.name(&it.name).to_owned())).collect();
    let mut functions = String::new();
    let (mut blanks, mut ends) = (String::new(), String::from("\n\n"));
    for (described, name) in &structs {
        let class = types.name(&described.name);
        blanks.push_str(&statement(
            0,
            &format!("_blank_{name}"),
            None,
            Some(&Code::call("_blank", vec![Code::atom(class)])),
        ));
        functions.push_str(&codec.reader(described));
        functions.push_str(&codec.writer(described));
        let parts = [class.to_owned(), format!("_read_{name}"), format!("_write_{name}")];
        ends.push_str(&Code::call("_quick", parts.map(Code::Atom).to_vec()).at(0, 0, 0));
        ends.push('\n');
    }
    if let Some(envelope) = codec.envelope() {
        blanks.push_str("_blank_envelope = _blank(Envelope)\n");
        functions.push_str(&envelope);
        ends.insert_str(2, "_protocol.quick_read = _read_envelope\n_protocol.quick_tags = _readers\n_protocol.quick_write = _write_envelope\n");
    }
    if let Some(document) = codec.document() {
        functions.push_str(&document);
        ends.push_str(
            "_document.described.quick_read = _read_document\n_document.described.quick_write = _write_document\n",
        );
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
        // The runtime has functions of these names.
        let whole = if types.description.document.is_some() { "document" } else { "envelope" };
        let mut names = Names::reserving(["quickly", whole]);
        let mut constants = Constants { names: Names::default(), code: String::new(), rules: HashMap::new() };
        let mut all = HashMap::new();
        for described in &types.description.types {
            let name = names.claim(shortened(&snake_case(types.name(&described.name))), CLASSES);
            if let TypeKind::Enum { variants, .. } = &described.kind {
                constants.add_enum(types.name(&described.name), &name, variants);
            }
            all.insert(described.name.as_str(), name);
        }
        Self { types, names: all, constants }
    }

    /// Returns the name of a type in names of functions.
    fn name(&self, described: &str) -> &str {
        self.names.get(described).map_or("", String::as_str)
    }

    /// Returns the name of a type in names of constants.
    fn constant(&self, described: &str, suffix: &str) -> String {
        format!("_{}_{suffix}", self.name(described).to_uppercase())
    }

    /// Returns the structs that have functions: payloads first.
    fn known_types(&self) -> impl Iterator<Item = &'a Type> {
        let description = self.types.description;
        let payloads = description.payloads().map(|(_, payload)| payload);
        let all = payloads.chain(description.data_types());
        all.filter(|described| matches!(described.kind, TypeKind::Struct(_)) && self.knows_type(&described.name, &[]))
    }

    /// Whether all fields of a type are known; `outer` are the types that contain it.
    fn knows_type(&self, name: &str, outer: &[&str]) -> bool {
        let within: Vec<&str> = outer.iter().copied().chain([name]).collect();
        match self.types.description.type_named(name).map(|described| &described.kind) {
            Some(TypeKind::Struct(fields)) => {
                // The members of unions are left to the tables.
                !self.types.description.has_tag(name)
                    && !outer.contains(&name)
                    && fields.iter().all(|field| !field.is_rest() && self.knows(&field.value, &within))
            }
            Some(TypeKind::Enum { .. }) => true,
            Some(
                TypeKind::Array(_)
                | TypeKind::Newtype(_)
                | TypeKind::Integers { .. }
                | TypeKind::Union { .. }
                | TypeKind::Untagged(_),
            )
            | None => false,
        }
    }

    fn knows(&self, value: &Value, outer: &[&str]) -> bool {
        match &value.kind {
            Kind::Any | Kind::Raw | Kind::Foreign { .. } | Kind::InString(_) => false,
            Kind::Nullable(inner) => !matches!(inner.kind, Kind::Nullable(_)) && self.knows(inner, outer),
            Kind::List { item, .. } => self.knows(item, outer),
            Kind::Tuple(items) => items.iter().all(|item| self.knows(item, outer)),
            Kind::Map { key, value } => self.knows_key(key) && self.knows(value, outer),
            Kind::Named(name) => self.knows_type(name, outer),
            _ => true,
        }
    }

    /// Two keys may be one value where an enum has aliases.
    fn knows_key(&self, key: &Value) -> bool {
        match &key.kind {
            Kind::Named(name) => {
                self.enum_named(name).is_some_and(|(variants, _)| variants.iter().all(|it| it.aliases.is_empty()))
            }
            kind => matches!(kind, Kind::String | Kind::Char | Kind::Integer(_) | Kind::IntegerString(_)),
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

impl Constants {
    /// Adds a rule, unless it is there already.
    fn add_rule(&mut self, name: &str, rule: &Code) -> String {
        let place = format!("{name} = {}", rule.flat());
        if let Some(name) = self.rules.get(&place) {
            return name.clone();
        }
        let name = self.add(name, None, rule);
        self.rules.insert(place, name.clone());
        name
    }

    /// Adds a set of keys.
    fn add_keys<'k>(&mut self, name: &str, keys: impl Iterator<Item = &'k str>) -> String {
        let keys = keys.map(|key| Code::Atom(string(key))).collect();
        let set = Code::Call { open: "{".to_owned(), parts: keys, close: '}' };
        self.add(name, Some(&Code::atom("frozenset[str]")), &Code::call("frozenset", vec![set]))
    }

    /// Adds the values of an enum by their names, and their texts.
    fn add_enum(&mut self, class: &str, name: &str, variants: &[Variant]) {
        let upper = name.to_uppercase();
        let mut parts = vec![Code::atom(class)];
        let aliases: Vec<(String, Code)> = variants
            .iter()
            .flat_map(|it| it.aliases.iter().map(|alias| (string(alias), Code::Atom(string(&it.name)))))
            .collect();
        if !aliases.is_empty() {
            parts.push(Code::dict(aliases));
        }
        let names = self.add(&format!("_{upper}_NAMES"), None, &Code::call("_names_of", parts));
        self.add(&format!("_{upper}_TEXTS"), None, &Code::call("_texts_of", vec![Code::atom(names)]));
    }
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
