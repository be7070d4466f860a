//! Functions that write: each returns the JSON text of a value that is plainly right, and leaves by `notPlain` otherwise.

use super::code::{Code, Condition, Part};
use super::known::Known;
use super::refusals::{most, of_key, refusal};
use super::{Room, call, envelope_type, function_of_type, may_be_absent, numbered, property};
use crate::contract::Place;
use crate::export::description::{Count, Field, Kind, Message, Presence, Tag, Type, Value};
use crate::export::json_tree::Json;
use crate::export::typescript::literal::{Literal, is_invisible};
use crate::export::typescript::names::Names;
use crate::export::typescript::syntax::typed;

pub(super) const REFUSE: &str = "return notPlain();";

/// Writes the function for a struct.
pub(super) fn structure(names: &Names<'_>, known: &Known<'_>, described: &Type) -> String {
    let is_deep = known.is_deep(&Kind::Named(described.name.clone()));
    let head = function_of_type(known, names.writer(&described.name), described, ": string");
    let mut writer = Writer { names, known, code: Code::function(&head) };
    let properties = described.fields().iter().map(|field| field.name.as_str());
    let room = is_deep.then(|| Part::Plain("room < 1".to_owned()));
    writer.expect_plain(room, (described, names.get(&described.name)), properties);
    let fields = names.description.fields_and_tags(described);
    let fields: Vec<(&Field, Option<Tag<'_>>)> = fields.into_iter().filter(|(field, _)| !field.is_unit()).collect();
    let mut text = writer.fields(&fields, "json", "{", Room::OF_STRUCT);
    match fields.first() {
        None => writer.code.line("return \"{}\";"),
        Some((first, _)) if may_be_absent(first) => {
            writer.hold(&mut text);
            // The brace takes the place of the first comma.
            writer.code.line("return `{${json.slice(1)}}`;");
        }
        Some(_) => writer.code.line(&format!("return `{}}}`;", text.template())),
    }
    writer.code.end()
}

/// Writes the function for an envelope.
pub(super) fn envelope(names: &Names<'_>, known: &Known<'_>, messages: &[(&Message, &Type)]) -> String {
    let description = names.description;
    let mut writer =
        Writer { names, known, code: Code::function(&super::function("writeEnvelopePlainly", "", ": string")) };
    let properties = description.envelope().filter_map(|place| match place {
        Place::Tag(key) | Place::Content(key) => Some(key),
        Place::HeaderField(field) => Some(field.name.as_str()),
        // Such a protocol is described as a document.
        Place::TagWithin { .. } | Place::TagOutside { .. } | Place::PayloadFields => None,
    });
    writer.expect_plain(None, (&description.header, &envelope_type(names)), properties);
    let [before, after] = [("before", false), ("after", true)].map(|(name, is_after)| writer.header(name, is_after));
    writer.code.open(&format!("switch ({})", property(description.tag_key())));
    let content = property(description.content_key());
    for (message, payload) in messages {
        let tag = format!("{{{}:{}", escaped(description.tag_key()), escaped(&message.tag));
        writer.code.line(&format!("case {}:", Literal::text(&message.tag).render(0, 0, 0)));
        if !payload.has_content() {
            writer.code.line(&format!("  if ({content} !== undefined) {REFUSE}"));
            writer.code.line(&format!("  return `{tag}{before}{after}}}`;"));
            continue;
        }
        let kind = Kind::Named(payload.name.clone());
        let payload = call(known, names.writer(&payload.name), &kind, &content, Room::OF_WHOLE);
        writer
            .code
            .line(&format!("  return `{tag}{before},{}:${{{payload}}}{after}}}`;", escaped(description.content_key())));
    }
    writer.code.line("default:");
    writer.code.line(&format!("  {REFUSE}"));
    writer.code.close();
    writer.code.end()
}

/// Writes the function for a document.
pub(super) fn document(names: &Names<'_>, known: &Known<'_>, value: &Value) -> String {
    let mut writer =
        Writer { names, known, code: Code::function(&super::function("writeDocumentPlainly", "", ": string")) };
    let written = writer.value("value", value, Room::OF_WHOLE, 1);
    writer.code.line(&format!("return {};", alone(&written)));
    writer.code.end()
}

/// A text that is put together in a variable.
struct Text<'a> {
    variable: &'a str,
    /// Whether the variable is declared.
    is_begun: bool,
    /// A template of what the variable does not hold yet.
    rest: String,
}

impl Text<'_> {
    /// Returns how a template includes it.
    fn template(&self) -> String {
        if self.is_begun { format!("${{{}}}{}", self.variable, self.rest) } else { self.rest.clone() }
    }
}

pub(super) struct Writer<'a> {
    pub(super) names: &'a Names<'a>,
    pub(super) known: &'a Known<'a>,
    pub(super) code: Code,
}

impl Writer<'_> {
    /// Writes the check that the value is an object, with these properties only if others are issues in this type.
    fn expect_plain<'n>(
        &mut self,
        room: Option<Part>,
        (described, type_name): (&Type, &str),
        properties: impl Iterator<Item = &'n str>,
    ) {
        let is_plain = format!("!isPlain{}(value", typed(format!("<{type_name}>")));
        let is_plain = if described.is_closed() {
            Part::Call(format!("{is_plain}, "), Literal::List(properties.map(Literal::text).collect()))
        } else {
            Part::Plain(format!("{is_plain})"))
        };
        self.code.when("", &Condition::any(room.into_iter().chain([is_plain])), REFUSE);
    }

    /// Writes the fields of the header before or after the payload, and returns how a template includes them.
    fn header(&mut self, text: &str, is_after: bool) -> String {
        let fields = self.names.description.header.fields().iter();
        let fields = fields.filter(|field| field.after_content == is_after).map(|field| (field, None));
        let fields: Vec<(&Field, Option<Tag<'_>>)> = fields.collect();
        if fields.is_empty() {
            return String::new();
        }
        let mut text = self.fields(&fields, text, ",", Room::OF_WHOLE);
        self.hold(&mut text);
        text.template()
    }

    /// Writes fields: their keys and values, each after a comma. The first one has `opening` before it, unless it may be
    /// absent. What is always there is put into one template, since each one that is appended takes time.
    fn fields<'t>(
        &mut self,
        fields: &[(&Field, Option<Tag<'_>>)],
        variable: &'t str,
        opening: &str,
        room: Room,
    ) -> Text<'t> {
        let mut text = Text { variable, is_begun: false, rest: String::new() };
        let mut before = opening;
        if fields.first().is_some_and(|(first, _)| may_be_absent(first)) {
            self.code.line(&format!("let {variable} = \"\";"));
            (text.is_begun, before) = (true, ",");
        }
        for (field, tag) in fields {
            if let Some(Tag { key, member, .. }) = tag {
                let mark = in_template(&member.mark.to_json().to_line());
                text.rest.extend([before, &escaped(key), ":", &mark]);
            } else if may_be_absent(field) {
                self.hold(&mut text);
                self.field(field, variable, room);
            } else {
                let value = self.value(&property(&field.name), &field.value, room, 1);
                text.rest.extend([before, &escaped(&field.name), ":", &value]);
            }
            before = ",";
        }
        text
    }

    /// Appends to the variable what it does not hold yet.
    fn hold(&mut self, text: &mut Text<'_>) {
        let rest = std::mem::take(&mut text.rest);
        if !rest.is_empty() {
            let head = if text.is_begun { format!("{} +=", text.variable) } else { format!("let {} =", text.variable) };
            self.code.line(&format!("{head} `{rest}`;"));
            text.is_begun = true;
        }
    }

    /// Appends a field that may be absent to a variable.
    fn field(&mut self, field: &Field, variable: &str, room: Room) {
        let value = property(&field.name);
        let described = match (&field.presence, &field.value.kind) {
            (Presence::Optional, Kind::Nullable(inner)) => inner,
            _ => &field.value,
        };
        let is_present = if field.presence == Presence::Optional { "!= null" } else { "!== undefined" };
        let is_present = format!("{value} {is_present}");
        if !self.known.knows(described) {
            return self.code.when("", &Condition::plain(is_present), REFUSE);
        }
        self.code.open(&format!("if ({is_present})"));
        let written = self.value(&value, described, room, 1);
        self.code.line(&format!("{variable} += `,{}:{written}`;", escaped(&field.name)));
        self.code.close();
    }

    /// Checks a value, and returns how a template includes its text.
    pub(super) fn value(&mut self, value: &str, described: &Value, room: Room, nested: usize) -> String {
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

/// Returns an expression for the text that a template with nothing else gives. A call returns a string; a template makes one
/// of anything else.
pub(super) fn alone(written: &str) -> String {
    let call = written.strip_prefix("${").and_then(|call| call.strip_suffix('}'));
    let call = call.filter(|call| call.ends_with(')') && !call.contains('{'));
    call.map_or_else(|| format!("`{written}`"), str::to_owned)
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

/// Returns a string as JSON, as it is written in a template.
fn escaped(text: &str) -> String {
    in_template(&Json::from(text).to_line())
}

/// Returns JSON as it is written in a template.
pub(super) fn in_template(json: &str) -> String {
    let mut escaped = String::new();
    for letter in json.chars() {
        match letter {
            '\\' | '`' => escaped.extend(['\\', letter]),
            '$' => escaped.push_str("\\$"),
            letter if letter.is_control() || is_invisible(letter) => escaped.extend(letter.escape_unicode()),
            letter => escaped.push(letter),
        }
    }
    escaped
}
