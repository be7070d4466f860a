//! Functions that read and write unions: the tag, or the class, says which function of a member goes on. What is kept with
//! an undeclared tag is left to the tables, and so are aliases.

use super::super::layout::{Code, statement, string};
use super::super::types::Union;
use super::super::unions::mark;
use super::Codec;
use super::body::Body;

impl<'a> Codec<'a> {
    /// Writes the functions of a union.
    pub(super) fn union(&mut self, union: &Union<'a>) -> String {
        let name = self.name(union.name).to_owned();
        let (readers, writers) = (self.constant(union.name, "READERS"), self.constant(union.name, "WRITERS"));
        let mut reader = Body::new();
        reader.line(&format!("tag = value[{}]", string(union.tag)));
        if union.members.iter().any(|member| !member.mark.is_text()) {
            // `True` would be found under 1.
            reader.refuse_if(&["tag.__class__ is not int".to_owned()]);
        }
        reader.line(&format!("return {readers}[tag](value, tally)"));
        let mut writer = Body::new();
        writer.line(&format!("return {writers}[value.__class__](value)"));
        format!(
            "\n\ndef _read_{name}(value: typing.Any, tally: _Tally) -> typing.Any:\n{}{}{}",
            reader.into_text(),
            self.writing_head(&name),
            writer.into_text()
        )
    }

    /// Writes which function reads and writes which member of a union, once these are there.
    pub(super) fn members(&self, union: &Union<'a>) -> String {
        let known = union.members.iter().filter(|member| self.known.knows_member(union.name, &member.name));
        let readers = known.map(|member| {
            (mark(&member.mark).flat(), Code::Atom(format!("_read_{}", self.name(&member.name))))
        });
        let writers = self.objects(union.name).into_iter().map(|object| {
            (self.types.name(object).to_owned(), Code::Atom(format!("_write_{}", self.name(object))))
        });
        let table = |suffix: &str, annotation: &str, entries: Vec<(String, Code)>| {
            let name = self.constant(union.name, suffix);
            statement(0, &name, Some(&Code::atom(annotation)), Some(&Code::dict(entries)))
        };
        table("READERS", "dict[typing.Any, _Read]", readers.collect())
            + &table("WRITERS", "dict[typing.Any, _Write]", writers.collect())
    }

    /// Returns the structs that are known in a union, and in unions inside of it.
    fn objects(&self, union: &str) -> Vec<&'a str> {
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
