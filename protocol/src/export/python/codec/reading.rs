//! Functions that read the values of a type from a tree of JSON.

use super::super::json;
use super::super::layout::{Code, string, width};
use super::super::literal::ABSENT;
use super::body::Body;
use super::rules::Place;
use super::{Codec, locals};
use crate::export::description::{Field, Kind, Presence, Type, Value};
use crate::export::json_tree::Json;

/// What is longer than this stands on lines of its own.
const LONG: usize = 40;

impl<'a> Codec<'a> {
    /// Writes the function that reads a struct.
    pub(super) fn reader(&mut self, described: &'a Type) -> String {
        let name = self.name(&described.name).to_owned();
        self.is_in_itself = self.known.contains_itself(&described.name);
        let fields = self.types.held(described);
        let locals = locals(&fields);
        let mut body = Body::new();
        let keys = described.fields().iter().map(|field| field.name.as_str());
        self.read_keys(&mut body, (&name, described), keys);
        // What is read, but not held, is left to the tables.
        let units = described.fields().iter().filter(|field| field.is_unit());
        let units: Vec<String> = units.map(|field| format!("{} in value", string(&field.name))).collect();
        body.refuse_if(&units);
        for ((field, attribute), local) in fields.iter().zip(&locals) {
            self.read_field(&mut body, field, local, &Place { owner: &name, attribute });
        }
        let class = self.types.name(&described.name);
        body.line(&format!("made = _blank_{name}()"));
        let attributes: Vec<&String> = fields.iter().map(|(_, attribute)| attribute).collect();
        fill(&mut body, attributes.into_iter().zip(&locals), class);
        reading_head(&name) + &body.into_text()
    }

    /// Counts the keys; what must not be there is left to the tables.
    pub(super) fn read_keys<'k>(
        &mut self,
        body: &mut Body,
        (owner, described): (&str, &Type),
        keys: impl Iterator<Item = &'k str>,
    ) {
        let fields = described.fields();
        body.refuse_if(&["value.__class__ is not dict".to_owned()]);
        let upper = owner.to_uppercase();
        let mut wrong = None;
        if described.is_closed() {
            let keys = self.constants.add_keys(&format!("_{upper}_KEYS"), keys);
            wrong = Some(format!("not {keys}.issuperset(value)"));
        } else if fields.iter().any(|field| !field.aliases.is_empty()) {
            let aliases = fields.iter().flat_map(|field| &field.aliases).map(String::as_str);
            let aliases = self.constants.add_keys(&format!("_{upper}_ALIASES"), aliases);
            wrong = Some(format!("not {aliases}.isdisjoint(value)"));
        }
        body.refuse_if(wrong.as_slice());
        body.line("tally[0] += len(value)");
        self.count_level(body);
    }

    /// Counts a level of a value that may have more of them than its type.
    pub(super) fn count_level(&self, body: &mut Body) {
        if self.is_in_itself {
            body.line("tally[2] += 1");
        }
    }

    /// Reads a field from the dictionary `value`.
    pub(super) fn read_field(&mut self, body: &mut Body, field: &Field, local: &str, place: &Place<'_>) {
        let name = string(&field.name);
        let name = Code::Atom(name);
        let raw = match (&field.presence, absent(field)) {
            (Presence::Default { .. }, Some(default)) => Code::call("value.get", vec![name, default]),
            (Presence::Optional, _) => Code::call("value.get", vec![name]),
            (Presence::Payload { .. }, _) => {
                body.line(&format!("{local} = value.get({})", name.flat()));
                body.block(&format!("if {local} is None:"), |body| body.line(&format!("{local} = {{}}")));
                return self.read(body, &field.value, local, local, place, 0);
            }
            (Presence::OptionalBesideNull, _) => {
                body.line(&format!("{local} = value.get({}, {ABSENT})", name.flat()));
                let is_present = format!("{local} not in (None, {ABSENT})");
                return self.read_guarded(body, field.value.unless_null(), local, &is_present, place, 0);
            }
            // Where a default is more than a few plain values, the tables supply it.
            _ => Code::subscript("value", vec![name]),
        };
        let flat = raw.flat();
        if width(&flat) < LONG {
            return self.read(body, &field.value, local, &flat, place, 0);
        }
        body.code(&format!("{local} = "), &raw);
        self.read(body, &field.value, local, local, place, 0);
    }

    /// Makes `local` the value that the JSON in `raw` stands for.
    pub(super) fn read(
        &mut self,
        body: &mut Body,
        value: &Value,
        local: &str,
        raw: &str,
        place: &Place<'_>,
        depth: usize,
    ) {
        if let Some(converted) = self.converted(value, raw) {
            body.line(&format!("{local} = {converted}"));
            let wrong = self.still_wrong(value, local, place);
            return body.refuse_if(&wrong);
        }
        if raw != local {
            body.line(&format!("{local} = {raw}"));
        }
        match &value.kind {
            Kind::Nullable(inner) => {
                self.read_guarded(body, inner, local, &format!("{local} is not None"), place, depth);
            }
            Kind::List { item, .. } => self.read_list(body, value, item, local, place, depth),
            Kind::Tuple(items) => self.read_tuple(body, items, local, place, depth),
            Kind::Map { key, value: inner } => self.read_map(body, (value, key, inner), local, place, depth),
            Kind::Named(name) => {
                body.refuse_if(&[format!("{local}.__class__ is not str")]);
                let names = self.constant(name, "NAMES");
                body.line(&format!("{local} = {names}.get({local}, {local})"));
            }
            _ => {
                let wrong = self.wrong(value, local, place);
                body.refuse_if(&wrong);
            }
        }
    }

    /// Reads what is in `local` where the guard holds.
    pub(super) fn read_guarded(
        &mut self,
        body: &mut Body,
        value: &Value,
        local: &str,
        guard: &str,
        place: &Place<'_>,
        depth: usize,
    ) {
        if is_kept(value) {
            let wrong = self.wrong(value, local, place);
            return body.refuse_where(guard, &wrong);
        }
        body.block(&format!("if {guard}:"), |body| self.read(body, value, local, local, place, depth));
    }

    /// Returns the expression that reads such a value, if there is one.
    pub(super) fn converted(&self, value: &Value, raw: &str) -> Option<String> {
        match &value.kind {
            Kind::Float32 => Some(format!("_single_of({raw}, tally)")),
            Kind::Float64 => Some(format!("_float_of({raw}, tally)")),
            Kind::Timestamp => Some(format!("_time_of({raw})")),
            Kind::Any | Kind::Foreign { .. } => Some(format!("_any_of({raw}, tally)")),
            Kind::IntegerString(whole) => {
                let whole = whole.within(value.range());
                Some(format!("_integer_of({raw}, {}, {})", whole.min, whole.max))
            }
            Kind::Named(name) => match self.enum_named(name) {
                Some((_, true)) => None,
                Some((_, false)) => Some(format!("{}[{raw}]", self.constant(name, "NAMES"))),
                None => Some(format!("_read_{}({raw}, tally)", self.name(name))),
            },
            _ => None,
        }
    }

    /// Returns what may be wrong with a value that was read by an expression.
    fn still_wrong(&mut self, value: &Value, local: &str, place: &Place<'_>) -> Vec<String> {
        match value.kind {
            Kind::Float32 | Kind::Float64 => self.float_out_of_range(value, local, place, false).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Whether an expression is all that it takes to read such a value.
    pub(super) fn is_converted(&self, value: &Value) -> bool {
        self.converted(value, "").is_some() && (value.range().is_none() || matches!(value.kind, Kind::IntegerString(_)))
    }
}

/// Returns the head of the function that reads a type.
pub(super) fn reading_head(name: &str) -> String {
    let parameters = ["value: typing.Any", "tally: _Tally"].map(Code::atom).to_vec();
    let head = Code::call(&format!("def _read_{name}"), parameters);
    format!("\n\n{} -> typing.Any:\n", head.at(0, 0, " -> typing.Any:".len()))
}

/// Fills in the attributes of an object that is not of its class yet.
pub(super) fn fill<'n>(body: &mut Body, values: impl Iterator<Item = (&'n String, &'n String)>, class: &str) {
    for (attribute, local) in values {
        body.line(&format!("made.{attribute} = {local}"));
    }
    body.line(&format!("made.__class__ = {class}"));
    body.line("return made");
}

/// Whether such a value stays as it is, once it has been looked at.
pub(super) fn is_kept(value: &Value) -> bool {
    match &value.kind {
        Kind::Nullable(inner) => is_kept(inner),
        kind => matches!(kind, Kind::Bool | Kind::Integer(_) | Kind::String | Kind::Char),
    }
}

/// Returns the JSON that an absent field is read from, if it satisfies the rules and holds no keys.
pub(super) fn absent(field: &Field) -> Option<Code> {
    let json = field.default_value()?;
    let has_no_keys = match json {
        Json::Object(members) => members.is_empty(),
        Json::Array(items) => !items.iter().any(|item| matches!(item, Json::Object(_) | Json::Array(_))),
        _ => true,
    };
    has_no_keys.then(|| json::any(json)).flatten()
}

/// Returns the name of a variable inside of others of the same name.
pub(super) fn numbered(name: &str, depth: usize) -> String {
    if depth == 0 { name.to_owned() } else { format!("{name}{}", depth + 1) }
}

/// Returns the names of the items of a tuple.
pub(super) fn tuple_items(count: usize, depth: usize) -> Vec<String> {
    let item = numbered("item", depth);
    (0..count).map(|index| format!("{item}_{index}")).collect()
}
