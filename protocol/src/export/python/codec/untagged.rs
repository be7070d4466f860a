//! Functions that read and write untagged unions: a key, or else the kind of JSON, says which member a value is of.

use super::super::layout::string;
use super::Codec;
use super::body::{Body, alone};
use super::reading::reading_head;
use super::rules::Place;
use super::writing::writing_head;
use crate::contract::Kinds;
use crate::export::description::{Kind, TypeKind, UntaggedMember, Value, kinds_of};

/// A kind of JSON, what the scanner makes of it, and what is written as it.
type Row = (Kinds, &'static [&'static str], &'static [&'static str]);

const CLASSES: [Row; 5] = [
    (Kinds::BOOLEAN, &["bool"], &["bool"]),
    // A fraction is in bytes.
    (Kinds::NUMBER, &["int", "bytes", "float"], &["int", "float"]),
    (Kinds::STRING, &["str"], &["str"]),
    (Kinds::ARRAY, &["list"], &["list", "tuple"]),
    (Kinds::OBJECT, &["dict"], &["dict"]),
];

impl Codec<'_> {
    /// Writes the function that reads an untagged union.
    pub(super) fn untagged_reader(&mut self, described: &str, members: &[UntaggedMember]) -> String {
        let name = self.name(described).to_owned();
        self.is_in_itself = self.known.contains_itself(described);
        let mut body = Body::new();
        body.line("kind = value.__class__");
        let by_key = members.iter().filter_map(|member| {
            Some((&member.value, format!("kind is dict and {} in value", string(member.when.as_ref()?))))
        });
        let by_kind = self.by_kind(members, |(_, read, _)| read);
        for (value, condition) in by_key.chain(by_kind) {
            body.block(&format!("if {condition}:"), |body| {
                if !self.known.knows(value) {
                    return body.line("raise _Refused");
                }
                self.read(body, value, "value", "value", &Place { owner: &name, attribute: "value" }, 0);
                body.line("return value");
            });
        }
        body.line("raise _Refused");
        reading_head(&name) + &body.into_text()
    }

    /// Writes the function that writes an untagged union. Objects are told apart by their classes, all else by its kind.
    pub(super) fn untagged_writer(&mut self, described: &str, members: &[UntaggedMember]) -> String {
        let name = self.name(described).to_owned();
        let mut body = Body::new();
        body.line("kind = value.__class__");
        let by_class = members.iter().flat_map(|member| {
            self.classes(&member.value).into_iter().map(|class| (&member.value, format!("kind is {class}")))
        });
        let by_class: Vec<_> = by_class.collect();
        for (value, condition) in self.by_kind(members, |(.., written)| written).into_iter().chain(by_class) {
            body.block(&format!("if {condition}:"), |body| {
                if !self.known.knows(value) {
                    return body.line("raise _Refused");
                }
                let text = self.write(body, value, "value", &Place { owner: &name, attribute: "value" }, 0);
                match alone(&text) {
                    Some(call) => body.line(&format!("return {call}")),
                    None => body.text("return ", &[text]),
                }
            });
        }
        body.line("raise _Refused");
        writing_head(&name) + &body.into_text()
    }

    /// Returns the members that are told by their kinds, and when a value without a class of its own is of one, unless it is
    /// of one before. What follows one of any kind is never looked for; that itself is left to the tables.
    fn by_kind<'m>(
        &self,
        members: &'m [UntaggedMember],
        classes: impl Fn(Row) -> &'static [&'static str],
    ) -> Vec<(&'m Value, String)> {
        let mut told = Vec::new();
        for UntaggedMember { value, .. } in members.iter().filter(|member| member.when.is_none()) {
            let kinds = kinds_of(value, &self.types.description.types);
            if kinds.is_any() {
                break;
            }
            let classes: Vec<&str> =
                CLASSES.into_iter().filter(|(kind, ..)| kinds.overlap(*kind)).flat_map(&classes).copied().collect();
            let is_null = kinds.overlap(Kinds::NULL).then(|| "value is None".to_owned());
            let is_of_class = match classes.as_slice() {
                [] => None,
                [only] => Some(format!("kind is {only}")),
                several => Some(format!("kind in ({})", several.join(", "))),
            };
            told.push((value, is_null.into_iter().chain(is_of_class).collect::<Vec<_>>().join(" or ")));
        }
        told
    }

    /// Returns the classes of the objects that a value may be.
    fn classes(&self, value: &Value) -> Vec<String> {
        let Kind::Named(name) = &value.kind else { return Vec::new() };
        let described = self.types.description.type_named(name).filter(|_| self.known.knows_type(name));
        match described.map(|described| &described.kind) {
            Some(TypeKind::Struct(_) | TypeKind::Array(_)) => vec![self.types.name(name).to_owned()],
            Some(TypeKind::Union { .. }) => {
                self.objects(name).into_iter().map(|object| self.types.name(object).to_owned()).collect()
            }
            Some(TypeKind::Untagged(members)) => {
                members.iter().flat_map(|member| self.classes(&member.value)).collect()
            }
            _ => Vec::new(),
        }
    }
}
