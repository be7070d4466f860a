//! Checks the values of each kind, and writes how a template includes their texts.

use super::template::in_template;
use super::{REFUSE, Writer};
use crate::export::description::{Count, Kind, Value};
use crate::export::typescript::plain::code::{Condition, Part};
use crate::export::typescript::plain::refusals::{most, of_key, refusal};
use crate::export::typescript::plain::{Room, call, numbered};

impl Writer<'_> {
    /// Checks a value, and returns how a template includes its text.
    pub(in crate::export::typescript::plain) fn value(
        &mut self,
        value: &str,
        described: &Value,
        room: Room,
        nested: usize,
    ) -> String {
        if let Some(refusal) = refusal(self.names, self.known, value, described) {
            self.code.when("", &refusal, REFUSE);
            return leaf(value, described).0;
        }
        match &described.kind {
            Kind::Any | Kind::Foreign { .. } => format!("${{jsonOfAny({value}, {})}}", room.render()),
            Kind::Named(name) => {
                format!("${{{}}}", call(self.known, self.names.writer(name), &described.kind, value, room))
            }
            Kind::Nullable(inner) => self.nullable(value, inner, room, nested),
            Kind::List { item, length } => {
                let count = length.map_or(Count::ANY, Count::exactly).and(described.length());
                self.list(value, (item, count, described.is_unique()), room.inside(), nested)
            }
            Kind::Tuple(items) => {
                let count = items.len();
                self.code.when("", &Condition::plain(format!("!isList({value}, {count}, {count})")), REFUSE);
                let items = items.iter().enumerate();
                let items: Vec<String> = items
                    .map(|(index, item)| self.value(&format!("{value}[{index}]"), item, room.inside(), nested))
                    .collect();
                format!("[{}]", items.join(","))
            }
            Kind::Map { key, value: entry } => self.map(value, (key, entry, described.length()), room.inside(), nested),
            _ => {
                self.code.line(REFUSE);
                String::new()
            }
        }
    }

    fn nullable(&mut self, value: &str, inner: &Value, room: Room, nested: usize) -> String {
        if let Some(refusal) = refusal(self.names, self.known, value, inner) {
            self.code.when("", &refusal.unless_null(value), REFUSE);
            let (template, expression) = leaf(value, inner);
            return expression.map_or(template, |text| format!("${{{value} === null ? \"null\" : {text}}}"));
        }
        let part = self.code.variable("part");
        self.code.line(&format!("let {part} = \"null\";"));
        self.code.open(&format!("if ({value} !== null)"));
        let written = self.value(value, inner, room, nested);
        self.code.line(&format!("{part} = `{written}`;"));
        self.code.close();
        format!("${{{part}}}")
    }

    fn list(
        &mut self,
        value: &str,
        (item, count, is_unique): (&Value, Count, bool),
        room: Room,
        nested: usize,
    ) -> String {
        let Count { min, max } = count;
        let is_list = format!("!isList({value}, {min}, {})", most(max));
        let is_unique = is_unique.then(|| format!("!isUnique({value})"));
        self.code.when("", &Condition::any([is_list].into_iter().chain(is_unique).map(Part::Plain)), REFUSE);
        let (list, name) = (self.code.variable("list"), numbered("item", nested));
        self.code.line(&format!("let {list} = \"\";"));
        self.code.open(&format!("for (const {name} of {value})"));
        let written = self.value(&name, item, room, nested + 1);
        self.code.line(&format!("{list} += `${{{list} && \",\"}}{written}`;"));
        self.code.close();
        format!("[${{{list}}}]")
    }

    fn map(&mut self, value: &str, (key, entry, count): (&Value, &Value, Count), room: Room, nested: usize) -> String {
        let Count { min, max } = count;
        self.code.when("", &Condition::plain(format!("!isMap({value}, {min}, {})", most(max))), REFUSE);
        let map = self.code.variable("map");
        let (key_name, entry_name) = (numbered("key", nested), numbered("entry", nested));
        self.code.line(&format!("let {map} = \"\";"));
        self.code.open(&format!("for (const [{key_name}, {entry_name}] of Object.entries({value}))"));
        if let Some(refusal) = of_key(self.names, self.known, &key_name, key) {
            self.code.when("", &refusal, REFUSE);
        }
        let written = self.value(&entry_name, entry, room, nested + 1);
        self.code.line(&format!("{map} += `${{{map} && \",\"}}\"${{inQuotes({key_name})}}\":{written}`;"));
        self.code.close();
        format!("{{${{{map}}}}}")
    }
}

/// Returns how a template includes a value without parts; and the expression in it, unless it is the value itself, which
/// may then be `null` as well.
fn leaf(value: &str, described: &Value) -> (String, Option<String>) {
    let text = match &described.kind {
        Kind::Constant(json) => return (in_template(&json.to_line()), None),
        Kind::String | Kind::Char | Kind::Named(_) => {
            // The quotes belong to the constants around it.
            let text = format!("\"${{inQuotes({value})}}\"");
            return (text.clone(), Some(format!("`{text}`")));
        }
        Kind::Float32 | Kind::Float64 => format!("jsonNumber({value})"),
        Kind::IntegerString(_) => return (format!("\"${{{value}}}\""), Some(format!("`\"${{{value}}}\"`"))),
        _ => return (format!("${{{value}}}"), None),
    };
    (format!("${{{text}}}"), Some(text))
}
