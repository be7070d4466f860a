//! Functions of arrays whose items are fields, by their positions.

use super::super::layout::Code;
use super::super::literal::ABSENT;
use super::super::types::Types;
use super::body::{Body, verbatim};
use super::reading::{absent, fill, reading_head};
use super::rules::Place;
use super::writing::writing_head;
use super::{Codec, absent_value, locals};
use crate::export::description::{Count, Field, Presence, Tag, Type};

/// An element of an array.
struct Element<'a> {
    field: &'a Field,
    tag: Option<Tag<'a>>,
    /// What objects call it, and functions.
    names: Option<(String, String)>,
}

/// Returns the elements with positions of their own, and what holds the further ones.
fn elements<'a>(described: &'a Type, types: &Types<'a>) -> (Vec<Element<'a>>, Option<Element<'a>>) {
    let held = types.held(described);
    let mut names = held.iter().map(|(_, attribute)| attribute.clone()).zip(locals(&held));
    let fields = types.description.fields_and_tags(described).into_iter().filter(|(field, _)| !field.is_unit());
    let elements =
        fields.map(|(field, tag)| Element { field, tag, names: tag.is_none().then(|| names.next()).flatten() });
    let (mut rest, elements): (Vec<_>, Vec<_>) = elements.partition(|element| element.field.is_rest());
    (elements, rest.pop())
}

impl<'a> Codec<'a> {
    /// Writes the function that reads.
    pub(super) fn elements_reader(&mut self, described: &'a Type) -> String {
        let name = self.name(&described.name).to_owned();
        self.is_in_itself = self.known.contains_itself(&described.name);
        let (elements, rest) = elements(described, self.types);
        let always = elements.iter().rposition(|element| element.field.is_required()).map_or(0, |last| last + 1);
        let mut body = Body::new();
        let count = Count { min: always, max: rest.is_none().then_some(elements.len()) };
        let wrong = super::rules::length(count, "value");
        body.refuse_if(&["value.__class__ is not list".to_owned()].into_iter().chain(wrong).collect::<Vec<_>>());
        let mut filled = Vec::new();
        for (index, Element { field, names, .. }) in elements.iter().chain(&rest).enumerate() {
            let Some((attribute, local)) = names else { continue };
            let place = Place { owner: &name, attribute };
            if field.is_rest() {
                self.read(&mut body, &field.value, local, &format!("value[{index}:]"), &place, 0);
            } else {
                self.read_element(&mut body, field, (index, index < always), local, &place);
            }
            filled.push((attribute, local));
        }
        body.line(&format!("made = _blank_{name}()"));
        fill(&mut body, filled.into_iter(), self.types.name(&described.name));
        reading_head(&name) + &body.into_text()
    }

    fn read_element(
        &mut self,
        body: &mut Body,
        field: &Field,
        (index, is_always): (usize, bool),
        local: &str,
        place: &Place<'_>,
    ) {
        let element = format!("value[{index}]");
        let absent = match field.presence {
            Presence::Default { .. } => absent(field),
            Presence::Payload { .. } => Some(Code::atom("{}")),
            _ => absent_value(field).map(Code::atom),
        };
        let Some(absent) = absent.filter(|_| !is_always) else {
            // Where a default is more than a few plain values, the tables supply it.
            return self.read(body, &field.value, local, &element, place, 0);
        };
        body.code(&format!("{local} = "), &absent);
        body.block(&format!("if len(value) > {index}:"), |body| body.line(&format!("{local} = {element}")));
        match field.presence {
            Presence::OptionalBesideNull => {
                let is_present = format!("{local} not in (None, {ABSENT})");
                self.read_guarded(body, field.value.unless_null(), local, &is_present, place, 0);
            }
            Presence::Payload { .. } => {
                body.block(&format!("if {local} is None:"), |body| body.line(&format!("{local} = {{}}")));
                self.read(body, &field.value, local, local, place, 0);
            }
            _ => self.read(body, &field.value, local, local, place, 0),
        }
    }

    /// Writes the function that writes. What may be absent is written from the end: before others, it is `null`.
    pub(super) fn elements_writer(&mut self, described: &'a Type) -> String {
        let name = self.name(&described.name).to_owned();
        let class = self.types.name(&described.name).to_owned();
        let (mut elements, rest) = elements(described, self.types);
        let always = elements.iter().rposition(|it| absent_value(it.field).is_none()).map_or(0, |last| last + 1);
        let further = elements.split_off(always);
        let mut body = Body::new();
        body.line("kind = value.__class__");
        body.refuse_if(&[format!("kind is not {class}")]);
        let mut pieces = Vec::new();
        for (index, Element { field, tag, names }) in elements.iter().enumerate() {
            let comma = if index > 0 { "," } else { "" };
            if let Some(tag) = tag {
                pieces.push(format!("{comma}{}", verbatim(&tag.member.mark.to_json().to_line())));
            } else if let Some((attribute, local)) = names {
                body.line(&format!("{local} = value.{attribute}"));
                let text = self.write(&mut body, &field.value, local, &Place { owner: &name, attribute }, 0);
                pieces.push(format!("{comma}{text}"));
            }
        }
        let has_further = !further.is_empty() || rest.is_some();
        if has_further {
            body.line("members = \"\"");
        }
        for Element { field, names, .. } in rest.iter().chain(further.iter().rev()) {
            let Some((attribute, local)) = names else { continue };
            self.write_further(&mut body, field, local, &Place { owner: &name, attribute });
        }
        if pieces.is_empty() && has_further {
            body.line("return f\"[{members[1:]}]\"");
        } else {
            pieces.insert(0, "[".to_owned());
            pieces.extend(has_further.then(|| "{members}".to_owned()));
            pieces.push("]".to_owned());
            body.text("return ", &pieces);
        }
        writing_head(&name) + &body.into_text()
    }

    /// Writes an element before those in `members`, or all further ones.
    fn write_further(&mut self, body: &mut Body, field: &Field, local: &str, place: &Place<'_>) {
        body.line(&format!("{local} = value.{}", place.attribute));
        let Some(absent) = absent_value(field) else {
            let list = self.write(body, &field.value, local, place, 0);
            let items = list.strip_prefix('[').and_then(|list| list.strip_suffix(']')).unwrap_or(&list).to_owned();
            return body.block(&format!("if {local}:"), |body| body.text("members = ", &[",".to_owned(), items]));
        };
        let value = if absent == ABSENT { &field.value } else { field.value.unless_null() };
        body.block(&format!("if {local} is not {absent}:"), |body| {
            let text = self.write(body, value, local, place, 0);
            body.text("members = ", &[",".to_owned(), text, "{members}".to_owned()]);
        });
        body.block("elif members:", |body| body.line("members = f\",null{members}\""));
    }
}
