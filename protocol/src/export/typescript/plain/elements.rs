//! Functions of arrays whose items are fields, by their positions. Without an element that has a default an array is not
//! plain, nor is one that ends with `null`.

use super::code::{Code, Condition, Part};
use super::known::Known;
use super::reading::{self, Reader};
use super::refusals::most;
use super::writing::{self, Writer, in_template};
use super::{Room, function_of_type};
use crate::export::description::{Field, Kind, Tag, Type, Value};
use crate::export::typescript::names::Names;

/// The elements of an array.
struct Elements<'a> {
    /// Those with a position of their own, with what they are if they are tags.
    fields: Vec<(&'a Field, Option<Tag<'a>>)>,
    /// How many of them are always there.
    always: usize,
    /// The value of each further one, if there may be such.
    entry: Option<&'a Value>,
    is_deep: bool,
}

impl<'a> Elements<'a> {
    fn of(names: &Names<'a>, known: &Known<'_>, described: &'a Type) -> Self {
        let mut fields = names.description.fields_and_tags(described);
        fields.retain(|(field, _)| !field.is_unit() && !field.is_rest());
        let always = fields.iter().rposition(|(field, _)| !field.is_optional()).map_or(0, |last| last + 1);
        let entry = described.fields().iter().find_map(Field::entry);
        Self { fields, always, entry, is_deep: known.is_deep(&Kind::Named(described.name.clone())) }
    }

    /// Leaves the function if the value is no array of this length.
    fn expect(&self, code: &mut Code, refuse: &str) {
        let most = most(self.entry.is_none().then_some(self.fields.len()));
        let is_list = format!("!isList(value, {}, {most})", self.always);
        let refusals = self.is_deep.then(|| "room < 1".to_owned()).into_iter().chain([is_list]);
        code.when("", &Condition::any(refusals.map(Part::Plain)), refuse);
        if self.always < self.fields.len() {
            let is_longer = format!("value.length > {}", self.always);
            let ends_absent = "value[value.length - 1] === null".to_owned();
            code.when("", &Condition::all([is_longer, ends_absent].map(Part::Plain)), refuse);
        }
    }

    /// Returns where the elements stand.
    fn places(&self) -> Vec<Place<'a>> {
        let fields = self.fields.iter().enumerate().map(|(index, (field, tag))| Place {
            under: (index >= self.always).then(|| format!("if (value.length > {index})")),
            element: format!("value[{index}]"),
            tag: *tag,
            value: &field.value,
            nested: 1,
        });
        let others = self.entry.map(|entry| Place {
            under: Some(format!("for (const item of value.slice({}))", self.fields.len())),
            element: "item".to_owned(),
            tag: None,
            value: entry,
            nested: 2,
        });
        fields.chain(others).collect()
    }
}

/// Where an element stands.
struct Place<'a> {
    /// The head of the block that it is looked at in, unless it is always there.
    under: Option<String>,
    /// What the code calls it.
    element: String,
    tag: Option<Tag<'a>>,
    value: &'a Value,
    /// The number of the first loop inside.
    nested: usize,
}

/// Writes the function that reads.
pub(super) fn reading(names: &Names<'_>, known: &Known<'_>, described: &Type) -> String {
    let head = function_of_type(known, names.reader(&described.name), described, ": number");
    let mut reader = Reader { names, known, code: Code::function(&head) };
    let elements = Elements::of(names, known, described);
    elements.expect(&mut reader.code, reading::REFUSE);
    let start = reader.code.position();
    // The union has looked at tags.
    for Place { under, element, value, nested, .. } in elements.places().into_iter().filter(|it| it.tag.is_none()) {
        if let Some(under) = &under {
            reader.code.open(under);
        }
        reader.value(&element, value, Room::OF_STRUCT, nested);
        if under.is_some() {
            reader.code.close();
        }
    }
    reader.return_keys(start, 0);
    reader.code.end()
}

/// Writes the function that writes.
pub(super) fn writing(names: &Names<'_>, known: &Known<'_>, described: &Type) -> String {
    let head = function_of_type(known, names.writer(&described.name), described, ": string");
    let mut writer = Writer { names, known, code: Code::function(&head) };
    let elements = Elements::of(names, known, described);
    elements.expect(&mut writer.code, writing::REFUSE);
    let (always, further): (Vec<_>, Vec<_>) = elements.places().into_iter().partition(|place| place.under.is_none());
    let texts: Vec<String> = always.into_iter().map(|place| writer.element(place)).collect();
    let text = texts.join(",");
    if further.is_empty() {
        writer.code.line(&format!("return `[{text}]`;"));
        return writer.code.end();
    }
    let has_first = !texts.is_empty();
    writer.code.line(&if has_first { format!("let json = `[{text}`;") } else { "let json = \"\";".to_owned() });
    for mut place in further {
        writer.code.open(&place.under.take().unwrap_or_default());
        let text = writer.element(place);
        writer.code.line(&format!("json += `,{text}`;"));
        writer.code.close();
    }
    // The bracket takes the place of the first comma.
    writer.code.line(if has_first { "return `${json}]`;" } else { "return `[${json.slice(1)}]`;" });
    writer.code.end()
}

impl Writer<'_> {
    /// Checks an element, and returns how a template includes its text.
    fn element(&mut self, Place { element, tag, value, nested, .. }: Place<'_>) -> String {
        match tag {
            Some(tag) => in_template(&tag.member.mark.to_json().to_line()),
            None => self.value(&element, value, Room::OF_STRUCT, nested),
        }
    }
}
