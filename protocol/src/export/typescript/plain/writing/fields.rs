//! Writes the fields of an object: what is always there in one template, the rest one by one.

use super::template::{escaped, in_template};
use super::{REFUSE, Writer};
use crate::export::description::{Field, Kind, Presence, Tag};
use crate::export::typescript::plain::code::Condition;
use crate::export::typescript::plain::{Room, may_be_absent, property};

/// A text that is put together in a variable.
pub(super) struct Text<'a> {
    variable: &'a str,
    /// Whether the variable is declared.
    is_begun: bool,
    /// A template of what the variable does not hold yet.
    rest: String,
}

impl Text<'_> {
    /// Returns how a template includes it.
    pub(super) fn template(&self) -> String {
        if self.is_begun { format!("${{{}}}{}", self.variable, self.rest) } else { self.rest.clone() }
    }
}

impl Writer<'_> {
    /// Writes the fields of the header before or after the payload, and returns how a template includes them.
    pub(super) fn header(&mut self, text: &str, is_after: bool) -> String {
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
    pub(super) fn fields<'t>(
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
    pub(super) fn hold(&mut self, text: &mut Text<'_>) {
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
}
