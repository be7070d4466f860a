//! Functions that check and write the values of a type.

use super::super::layout::{Code, string};
use super::body::{Body, alone, verbatim};
use super::reading::{numbered, tuple_items};
use super::rules::{Place, whole_wrong};
use super::{Codec, absent_value, locals};
use crate::export::description::{Field, Kind, Presence, Type, Value, Whole};
use crate::export::json_tree::{Json, quoted};

impl<'a> Codec<'a> {
    /// Writes the function that writes a struct.
    pub(super) fn writer(&mut self, described: &'a Type) -> String {
        let name = self.name(&described.name).to_owned();
        let class = self.types.name(&described.name).to_owned();
        let held = self.types.held(described);
        let mut locals = locals(&held).into_iter();
        let mut attributes = held.iter().map(|(_, attribute)| attribute);
        let mut body = Body::new();
        body.line("kind = value.__class__");
        body.refuse_if(&[format!("kind is not {class}")]);
        let fields = self.types.description.fields_and_tags(described);
        let mut fields = fields.into_iter().filter(|(field, _)| !field.is_unit()).peekable();
        let first_is_there = fields.peek().is_none_or(|(field, _)| absent_value(field).is_none());
        let mut pieces = Vec::new();
        for (index, (field, tag)) in fields.enumerate() {
            let comma = if index > 0 || !first_is_there { "," } else { "" };
            if let Some(tag) = tag {
                let mark = tag.member.mark.to_json().to_line();
                pieces.push(format!("{comma}{}:{}", verbatim(&quoted(tag.key)), verbatim(&mark)));
            } else if let (Some(attribute), Some(local)) = (attributes.next(), locals.next()) {
                pieces.extend(self.write_field(&mut body, field, attribute, &local, comma, &name));
            }
        }
        if first_is_there {
            pieces.insert(0, "{{".to_owned());
            pieces.push("}}".to_owned());
            body.text("return ", &pieces);
        } else {
            body.text("members = ", &pieces);
            body.line("return f\"{{{members[1:]}}}\"");
        }
        writing_head(&name) + &body.into_text()
    }

    /// Writes a field of `value`; returns its pieces of the text. A field that may be omitted is all of its piece.
    pub(super) fn write_field(
        &mut self,
        body: &mut Body,
        field: &Field,
        attribute: &str,
        local: &str,
        comma: &str,
        owner: &str,
    ) -> Vec<String> {
        let place = Place { owner, attribute };
        let key = format!("{comma}{}:", verbatim(&Json::String(field.name.clone()).to_line()));
        body.line(&format!("{local} = value.{attribute}"));
        let Some(absent) = absent_value(field) else {
            let text = self.write(body, &field.value, local, &place, 0);
            return vec![format!("{key}{text}")];
        };
        let value = if field.presence == Presence::Optional { field.value.unless_null() } else { &field.value };
        body.block(&format!("if {local} is {absent}:"), |body| body.line(&format!("{local} = \"\"")));
        body.block("else:", |body| {
            let text = self.write(body, value, local, &place, 0);
            body.text(&format!("{local} = "), &[key, text]);
        });
        vec![format!("{{{local}}}")]
    }

    /// Checks the value of a variable; returns its text as a piece of an f-string.
    pub(super) fn write(
        &mut self,
        body: &mut Body,
        value: &Value,
        local: &str,
        place: &Place<'_>,
        depth: usize,
    ) -> String {
        match &value.kind {
            Kind::Nullable(inner) => {
                body.block(&format!("if {local} is None:"), |body| body.line(&format!("{local} = \"null\"")));
                body.block("else:", |body| {
                    let text = self.write(body, inner, local, place, depth);
                    body.text(&format!("{local} = "), &[text]);
                });
                format!("{{{local}}}")
            }
            Kind::Bool => {
                body.refuse_if(&[format!("{local}.__class__ is not bool")]);
                body.line(&format!("{local} = \"true\" if {local} else \"false\""));
                format!("{{{local}}}")
            }
            Kind::Integer(whole) => write_whole(body, whole.within(value.range()), local, ""),
            Kind::IntegerString(whole) => write_whole(body, whole.within(value.range()), local, "\""),
            Kind::Float32 | Kind::Float64 => self.write_float(body, value, local, place),
            Kind::Constant(json) => {
                let wrong = self.wrong(value, local, place);
                body.refuse_if(&wrong);
                verbatim(&json.to_line())
            }
            Kind::Timestamp => format!("{{_seconds_of({local})}}"),
            Kind::Any | Kind::Foreign { .. } => format!("{{_any_text({local})}}"),
            Kind::List { item, .. } => self.write_list(body, value, item, local, place, depth),
            Kind::Tuple(items) => self.write_tuple(body, items, local, place, depth),
            Kind::Map { key, value: inner } => self.write_map(body, (value, key, inner), local, place, depth),
            Kind::Named(name) => self.named_text(name, local),
            _ => {
                let wrong = self.wrong(value, local, place);
                body.refuse_if(&wrong);
                format!("{{_escaped({local})}}")
            }
        }
    }

    /// Returns the text of an enum's value or of a struct.
    fn named_text(&self, name: &str, local: &str) -> String {
        let texts = self.constant(name, "TEXTS");
        match self.enum_named(name) {
            Some((_, true)) => format!("{{{texts}.get({local}) or _escaped({local})}}"),
            Some((_, false)) => format!("{{{texts}[{local}]}}"),
            None => format!("{{_write_{}({local})}}", self.name(name)),
        }
    }

    fn write_float(&mut self, body: &mut Body, value: &Value, local: &str, place: &Place<'_>) -> String {
        if value.kind == Kind::Float32 {
            body.line(&format!("{local} = _single_from({local})"));
        } else {
            body.block(&format!("if {local}.__class__ is not float:"), |body| {
                body.line(&format!("{local} = _float_from({local})"));
            });
        }
        let wrong = self.float_out_of_range(value, local, place, true);
        body.refuse_if(&wrong.into_iter().collect::<Vec<_>>());
        format!("{{_float_text({local})}}")
    }

    fn write_list(
        &mut self,
        body: &mut Body,
        list: &Value,
        item: &Value,
        local: &str,
        place: &Place<'_>,
        depth: usize,
    ) -> String {
        let mut wrong = vec![format!("{local}.__class__ is not list")];
        wrong.extend(self.broken(list, local, place));
        wrong.extend(list.is_unique().then(|| format!("len(set({local})) != len({local})")));
        body.refuse_if(&wrong);
        let one = numbered("item", depth);
        if matches!(item.kind, Kind::String) {
            body.block(&format!("for {one} in {local}:"), |body| self.write(body, item, &one, place, depth + 1));
            body.line(&format!("{local} = \",\".join(map(_escaped, {local}))"));
        } else if let Some(text) = self.text_alone(item, &one) {
            let texts = body.variable("texts");
            body.assign_each(&texts, &text, &format!("for {one} in {local}"));
            body.line(&format!("{local} = \",\".join({texts})"));
        } else {
            let texts = body.variable("texts");
            body.line(&format!("{texts}: list[str] = []"));
            body.block(&format!("for {one} in {local}:"), |body| {
                let text = self.write(body, item, &one, place, depth + 1);
                body.append(&texts, &[text]);
            });
            body.line(&format!("{local} = \",\".join({texts})"));
        }
        format!("[{{{local}}}]")
    }

    /// Returns the expression of the text of a value that needs no statement.
    fn text_alone(&self, value: &Value, local: &str) -> Option<String> {
        let text = match &value.kind {
            Kind::Named(name) => self.named_text(name, local),
            Kind::Timestamp => format!("{{_seconds_of({local})}}"),
            Kind::Any | Kind::Foreign { .. } => format!("{{_any_text({local})}}"),
            _ => return None,
        };
        alone(&text)
    }

    fn write_tuple(
        &mut self,
        body: &mut Body,
        items: &[Value],
        local: &str,
        place: &Place<'_>,
        depth: usize,
    ) -> String {
        body.refuse_if(&[format!("{local}.__class__ is not tuple"), format!("len({local}) != {}", items.len())]);
        let names = tuple_items(items.len(), depth);
        body.line(&format!("{} = {local}", Code::tuple(names.iter().map(Code::atom).collect()).flat()));
        let texts: Vec<String> =
            items.iter().zip(&names).map(|(item, name)| self.write(body, item, name, place, depth + 1)).collect();
        format!("[{}]", texts.join(","))
    }

    /// Writes a map, given its own value and those of its keys and values.
    fn write_map(
        &mut self,
        body: &mut Body,
        (map, key, value): (&Value, &Value, &Value),
        local: &str,
        place: &Place<'_>,
        depth: usize,
    ) -> String {
        let mut wrong = vec![format!("{local}.__class__ is not dict")];
        wrong.extend(self.broken(map, local, place));
        body.refuse_if(&wrong);
        let (name, one, texts) = (numbered("key", depth), numbered("item", depth), body.variable("texts"));
        body.line(&format!("{texts}: list[str] = []"));
        body.block(&format!("for {name}, {one} in {local}.items():"), |body| {
            let key = match key.kind {
                // On the wire, a key is a string.
                Kind::Integer(whole) => write_whole(body, whole.within(key.range()), &name, "\""),
                _ => self.write(body, key, &name, place, depth + 1),
            };
            let text = self.write(body, value, &one, place, depth + 1);
            body.append(&texts, &[format!("{key}:"), text]);
        });
        body.line(&format!("{local} = \",\".join({texts})"));
        format!("{{{{{{{local}}}}}}}")
    }
}

/// Returns the head of the function that writes a type.
pub(super) fn writing_head(name: &str) -> String {
    let head = Code::call(&format!("def _write_{name}"), vec![Code::atom("value: typing.Any")]);
    format!("\n\n{} -> str:\n", head.at(0, 0, " -> str:".len()))
}

/// Checks a whole number; returns its text, in such quotes.
fn write_whole(body: &mut Body, whole: Whole, local: &str, quote: &str) -> String {
    body.refuse_if(&whole_wrong(whole, local));
    format!("{quote}{{{local}}}{quote}")
}

/// Returns the JSON text of a string as a constant.
pub(super) fn json_text(text: &str) -> String {
    string(&Json::String(text.to_owned()).to_line())
}
