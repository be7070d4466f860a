//! Functions that read: each returns the number of keys that it knows in a value, or `NaN`.

use super::code::{Code, Condition, Part};
use super::known::Known;
use super::refusals::{most, of_key, refusal};
use super::{Room, call, envelope_type, function_of_type, may_be_absent, numbered, property};
use crate::export::description::{Count, Field, Kind, Message, Presence, Type, Value};
use crate::export::json_tree::Json;
use crate::export::typescript::literal::{Literal, key, quote};
use crate::export::typescript::names::Names;
use crate::export::typescript::syntax::typed;

pub(super) const REFUSE: &str = "return NaN;";

/// Writes the function for a struct.
pub(super) fn structure(names: &Names<'_>, known: &Known<'_>, described: &Type) -> String {
    let is_deep = known.is_deep(&Kind::Named(described.name.clone()));
    let head = function_of_type(known, names.reader(&described.name), described, ": number");
    let mut reader = Reader { names, known, code: Code::function(&head) };
    let is_object = format!("!isObject{}(value)", typed(format!("<{}>", names.get(&described.name))));
    let refusals = is_deep.then(|| "room < 1".to_owned()).into_iter().chain([is_object]);
    reader.code.when("", &Condition::any(refusals.map(Part::Plain)), REFUSE);
    reader.count(described);
    reader.code.end()
}

/// Writes the function for an envelope.
pub(super) fn envelope(names: &Names<'_>, known: &Known<'_>, messages: &[(&Message, &Type)]) -> String {
    let description = names.description;
    let mut reader =
        Reader { names, known, code: Code::function(&super::function("readEnvelopePlainly", "", ": number")) };
    let is_object = format!("!isObject{}(value)", typed(format!("<{}>", envelope_type(names))));
    reader.code.when("", &Condition::plain(is_object), REFUSE);
    let header = description.header.fields();
    let required = 1 + header.iter().filter(|field| !may_be_absent(field)).count();
    reader.code.line(&format!("let keys = {required};"));
    for field in header {
        reader.field(field, Room::OF_WHOLE);
    }
    reader.code.open(&format!("switch ({})", property(description.tag_key())));
    let content = property(description.content_key());
    for (message, payload) in messages {
        reader.code.line(&format!("case {}:", quote(&message.tag)));
        let kind = Kind::Named(payload.name.clone());
        let content = call(known, names.reader(&payload.name), &kind, &content, Room::OF_WHOLE);
        let keys = if payload.has_content() { format!("keys + 1 + {content}") } else { "keys".to_owned() };
        reader.code.line(&format!("  return {keys};"));
    }
    reader.code.line("default:");
    reader.code.line("  return NaN;");
    reader.code.close();
    reader.code.end()
}

/// Writes the function for a document.
pub(super) fn document(names: &Names<'_>, known: &Known<'_>, value: &Value) -> String {
    let mut reader =
        Reader { names, known, code: Code::function(&super::function("readDocumentPlainly", "", ": number")) };
    if let Some(keys) = reader.keys_of("value", value, Room::OF_WHOLE) {
        reader.code.line(&format!("return {keys};"));
    } else {
        let start = reader.code.position();
        reader.value("value", value, Room::OF_WHOLE, 1);
        reader.return_keys(start, 0);
    }
    reader.code.end()
}

pub(super) struct Reader<'a> {
    pub(super) names: &'a Names<'a>,
    pub(super) known: &'a Known<'a>,
    pub(super) code: Code,
}

impl Reader<'_> {
    /// Reads all fields and returns the number of their keys. A tag has been looked at.
    fn count(&mut self, described: &Type) {
        let is_payload = |field: &Field| matches!(field.presence, Presence::Payload { .. });
        let required = described.fields().iter().filter(|field| !may_be_absent(field) && !is_payload(field)).count();
        let start = self.code.position();
        for field in self.names.description.fields_beside_tags(described) {
            self.field(field, Room::OF_STRUCT);
        }
        self.return_keys(start, required);
    }

    /// Returns the number of keys that the lines from this position on have counted, and those that are always there.
    pub(super) fn return_keys(&mut self, start: usize, required: usize) {
        if self.code.contains_since(start, "keys += ") {
            self.code.insert(start, &format!("let keys = {required};"));
            self.code.line("return keys;");
        } else {
            self.code.line(&format!("return {required};"));
        }
    }

    fn field(&mut self, field: &Field, room: Room) {
        let value = property(&field.name);
        match (&field.presence, field.default_value()) {
            (Presence::Optional, _) => {
                let inner = if let Kind::Nullable(inner) = &field.value.kind { inner } else { &field.value };
                self.optional(&value, inner, room);
            }
            (Presence::OptionalBesideNull, _) => self.optional_beside_null(&value, &field.value, room),
            // One that is there is not plain.
            (Presence::Payload { unit: true }, _) => {}
            (Presence::Payload { unit: false }, _) => {
                self.code.when("", &Condition::plain(format!("{value} === undefined")), &format!("{value} = {{}};"));
                self.code.line("else keys += 1;");
                self.value(&value, &field.value, room, 1);
            }
            (_, Some(default)) => self.with_default(&value, default, &field.value, room),
            _ => self.value(&value, &field.value, room, 1),
        }
    }

    fn optional(&mut self, value: &str, described: &Value, room: Room) {
        if !self.known.knows(described) {
            return self.code.when("", &Condition::plain(format!("{value} !== undefined")), REFUSE);
        }
        self.code.open(&format!("if ({value} !== undefined)"));
        self.code.when("", &Condition::plain(format!("{value} === null")), &format!("delete {value};"));
        self.otherwise(value, described, room);
        self.code.line("keys += 1;");
        self.code.close();
    }

    fn optional_beside_null(&mut self, value: &str, described: &Value, room: Room) {
        let is_present = format!("{value} !== undefined");
        if !self.known.knows(described) {
            return self.code.when("", &Condition::plain(is_present), REFUSE);
        }
        self.code.open(&format!("if ({is_present})"));
        self.value(value, described, room, 1);
        self.code.line("keys += 1;");
        self.code.close();
    }

    fn with_default(&mut self, value: &str, default: &Json, described: &Value, room: Room) {
        let before = format!("if ({value} === undefined) {value} = ").len();
        let set = format!("{value} = {};", literal(default).render(self.code.indent(), before, 1));
        self.code.when("", &Condition::plain(format!("{value} === undefined")), &set);
        if let Some(refusal) = refusal(self.names, self.known, value, described) {
            self.code.when("else ", &refusal, REFUSE);
            self.code.line("else keys += 1;");
        } else {
            self.code.open("else");
            self.value(value, described, room, 1);
            self.code.line("keys += 1;");
            self.code.close();
        }
    }

    /// Reads a value after `if (..) ..`.
    fn otherwise(&mut self, value: &str, described: &Value, room: Room) {
        if let Some(refusal) = refusal(self.names, self.known, value, described) {
            self.code.when("else ", &refusal, REFUSE);
        } else if let Some(keys) = self.keys_of(value, described, room) {
            self.code.line(&format!("else keys += {keys};"));
        } else {
            self.code.open("else");
            self.value(value, described, room, 1);
            self.code.close();
        }
    }

    /// Returns the call that counts the keys of a value, if there is one.
    pub(super) fn keys_of(&self, value: &str, described: &Value, room: Room) -> Option<String> {
        match &described.kind {
            Kind::Any | Kind::Foreign { .. } => Some(format!("keysWithin({value}, {})", room.render())),
            Kind::Named(name) if self.known.enumeration(described).is_none() => {
                Some(call(self.known, self.names.reader(name), &described.kind, value, room))
            }
            _ => None,
        }
    }

    /// Reads a value: leaves the function if it is not plainly right, and counts the keys inside. `nested` numbers the
    /// variables of loops.
    pub(super) fn value(&mut self, value: &str, described: &Value, room: Room, nested: usize) {
        if let Some(refusal) = refusal(self.names, self.known, value, described) {
            return self.code.when("", &refusal, REFUSE);
        }
        if let Some(keys) = self.keys_of(value, described, room) {
            return self.code.line(&format!("keys += {keys};"));
        }
        match &described.kind {
            Kind::Nullable(inner) => self.nullable(value, inner, room, nested),
            Kind::List { item, length } => {
                let count = length.map_or(Count::ANY, Count::exactly).and(described.length());
                self.list(value, item, count, room.inside(), nested);
                if described.is_unique() {
                    self.code.when("", &Condition::plain(format!("!isUnique({value})")), REFUSE);
                }
            }
            Kind::Tuple(items) => {
                let count = items.len();
                self.code.when("", &Condition::plain(format!("!isList({value}, {count}, {count})")), REFUSE);
                for (index, item) in items.iter().enumerate() {
                    self.value(&format!("{value}[{index}]"), item, room.inside(), nested);
                }
            }
            Kind::Map { key, value: entry } => self.map(value, (key, entry), described.length(), room.inside(), nested),
            _ => self.code.line(REFUSE),
        }
    }

    fn nullable(&mut self, value: &str, inner: &Value, room: Room, nested: usize) {
        if let Some(refusal) = refusal(self.names, self.known, value, inner) {
            self.code.when("", &refusal.unless_null(value), REFUSE);
        } else if let Some(keys) = self.keys_of(value, inner, room) {
            self.code.line(&format!("if ({value} !== null) keys += {keys};"));
        } else {
            self.code.open(&format!("if ({value} !== null)"));
            self.value(value, inner, room, nested);
            self.code.close();
        }
    }

    fn list(&mut self, value: &str, item: &Value, Count { min, max }: Count, room: Room, nested: usize) {
        self.code.when("", &Condition::plain(format!("!isList({value}, {min}, {})", most(max))), REFUSE);
        let name = numbered("item", nested);
        self.code.open(&format!("for (const {name} of {value})"));
        self.value(&name, item, room, nested + 1);
        self.code.close();
    }

    fn map(&mut self, value: &str, (key, entry): (&Value, &Value), length: Count, room: Room, nested: usize) {
        let Count { min, max } = length;
        self.code.when("", &Condition::plain(format!("!isMap({value}, {min}, {})", most(max))), REFUSE);
        let (key_name, entry_name) = (numbered("key", nested), numbered("entry", nested));
        let key = of_key(self.names, self.known, &key_name, key);
        let (names, entries) = match &key {
            Some(_) => (format!("[{key_name}, {entry_name}]"), "entries"),
            None => (entry_name.clone(), "values"),
        };
        self.code.open(&format!("for (const {names} of Object.{entries}({value}))"));
        if let Some(refusal) = key {
            self.code.when("", &refusal, REFUSE);
        }
        self.value(&entry_name, entry, room, nested + 1);
        self.code.line("keys += 1;");
        self.code.close();
    }
}

/// Returns a default as a value in JavaScript.
fn literal(json: &Json) -> Literal {
    match json {
        Json::Null => Literal::Plain("null".to_owned()),
        Json::Bool(is) => Literal::Plain(is.to_string()),
        Json::Number(text) => Literal::Plain(text.strip_suffix(".0").unwrap_or(text).to_owned()),
        Json::String(text) => Literal::text(text),
        Json::Array(items) => Literal::List(items.iter().map(literal).collect()),
        Json::Object(members) => {
            Literal::Object(members.iter().map(|(name, value)| (key(name), literal(value))).collect())
        }
    }
}
