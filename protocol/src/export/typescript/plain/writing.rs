//! Functions that write: each returns the JSON text of a value that is plainly right, and leaves by `notPlain` otherwise.

mod fields;
mod template;
mod values;

use super::code::{Code, Condition, Part};
use super::known::Known;
use super::{Room, call, envelope_type, function_of_type, may_be_absent, property};
use crate::contract::Place;
use crate::export::description::{Field, Kind, Message, Tag, Type, Value};
use crate::export::typescript::literal::Literal;
use crate::export::typescript::names::Names;
use crate::export::typescript::syntax::typed;

use template::escaped;
pub(super) use template::{alone, in_template};

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
}
