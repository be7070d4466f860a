//! Functions that read and write unions: the tag, or the class, says which function of a member goes on. What is kept with
//! an undeclared tag is left to the tables, and so are aliases.

use super::super::layout::{Code, statement, string};
use super::super::types::Union;
use super::super::unions::mark;
use super::Codec;
use super::body::Body;
use super::reading::reading_head;
use super::writing::writing_head;
use crate::export::description::TagPlace;

impl<'a> Codec<'a> {
    /// Writes the function that reads a union.
    pub(super) fn union_reader(&self, union: &Union<'_>) -> String {
        let mut body = Body::new();
        let place = match union.tag {
            TagPlace::Key(key) => format!("[{}]", string(key)),
            TagPlace::Within { field, key } => format!("[{}][{}]", string(field), string(key)),
            TagPlace::Index(index) => format!("[{index}]"),
            // Such a union has no functions.
            TagPlace::Outside => String::new(),
        };
        body.line(&format!("tag = value{place}"));
        if union.members.iter().any(|member| !member.mark.is_text()) {
            // `True` would be found under 1.
            body.refuse_if(&["tag.__class__ is not int".to_owned()]);
        }
        body.line(&format!("return {}[tag](value, tally)", self.constant(union.name, "READERS")));
        reading_head(self.name(union.name)) + &body.into_text()
    }

    /// Writes the function that writes a union.
    pub(super) fn union_writer(&self, union: &Union<'_>) -> String {
        let mut body = Body::new();
        body.line(&format!("return {}[value.__class__](value)", self.constant(union.name, "WRITERS")));
        writing_head(self.name(union.name)) + &body.into_text()
    }

    /// Writes which function reads which member of a union, once these are there.
    pub(super) fn readers(&self, union: &Union<'_>) -> String {
        let known = union.members.iter().filter(|member| self.known.knows_member(union.name, &member.name));
        let entries =
            known.map(|member| (mark(&member.mark).flat(), Code::Atom(format!("_read_{}", self.name(&member.name)))));
        self.table(union, "READERS", "dict[typing.Any, _Read]", entries.collect())
    }

    /// Writes which function writes objects of which class.
    pub(super) fn writers(&self, union: &Union<'_>) -> String {
        let entries = self
            .objects(union.name)
            .into_iter()
            .map(|object| (self.types.name(object).to_owned(), Code::Atom(format!("_write_{}", self.name(object)))));
        self.table(union, "WRITERS", "dict[typing.Any, _Write]", entries.collect())
    }

    fn table(&self, union: &Union<'_>, suffix: &str, annotation: &str, entries: Vec<(String, Code)>) -> String {
        let name = self.constant(union.name, suffix);
        statement(0, &name, Some(&Code::atom(annotation)), Some(&Code::dict(entries)))
    }

    /// Returns the structs that are known in a union, and in unions inside of it.
    pub(super) fn objects(&self, union: &str) -> Vec<&'a str> {
        let Some(union) = self.types.description.type_named(union).and_then(Union::of) else { return Vec::new() };
        let known = union.members.iter().filter(|member| self.known.knows_member(union.name, &member.name));
        known
            .flat_map(|member| {
                let inside = self.objects(&member.name);
                if inside.is_empty() { vec![member.name.as_str()] } else { inside }
            })
            .collect()
    }
}
