//! What stands around something in the same object: tags, and the fields of headers.

use super::{Field, Kind, Presence, Value, Whole};
use crate::export::description::{Mark, Rule};

/// Members of an object around something that stands in it.
#[derive(Clone, Default)]
pub(super) struct Around {
    /// Tags are among these.
    pub(super) before: Vec<Field>,
    pub(super) behind: Vec<Field>,
    /// Where the innermost tag belongs among those before.
    tag_at: usize,
}

impl Around {
    pub(super) fn is_empty(&self) -> bool {
        self.before.is_empty() && self.behind.is_empty()
    }

    /// Returns the same for something else in the same object that begins with a tag.
    pub(super) fn inside(&self) -> Self {
        Self { tag_at: self.before.len(), ..self.clone() }
    }

    pub(super) fn with_tag(mut self, tag: Field) -> Self {
        self.before.insert(self.tag_at.min(self.before.len()), tag);
        self
    }

    /// Returns the same with this type of the field of this name.
    pub(super) fn with_type(mut self, name: &str, named: &str) -> Self {
        for field in self.before.iter_mut().chain(&mut self.behind).filter(|field| field.name == name) {
            field.value.kind = Kind::Named(named.to_owned());
        }
        self
    }

    /// Returns the fields of the whole object, in the order in which they are written.
    pub(super) fn around(self, fields: Vec<Field>) -> Vec<Field> {
        let all = self.before.into_iter().chain(fields).chain(self.behind);
        // What holds the members that no field declares is described last; what is kept whole comes first among such.
        let (mut others, mut all): (Vec<Field>, Vec<Field>) = all.partition(Field::is_rest);
        others.truncate(1);
        all.append(&mut others);
        all
    }
}

/// Returns the field that a tag is, with this value.
pub(super) fn tag_field(tag: &str, mark: &Mark) -> Field {
    let (kind, rules) = match mark {
        Mark::Text(mark) => (Kind::String, vec![Rule::OneOf(vec![mark.clone()])]),
        Mark::Integer(mark) => (Kind::Integer(Whole { min: (*mark).into(), max: (*mark).into() }), Vec::new()),
    };
    Field { value: Value::read(kind, rules), ..required(tag, Kind::Any) }
}

/// Returns what holds the members of an object of which nothing is known.
pub(super) fn others() -> Field {
    let [key, value] = [Kind::String, Kind::Raw].map(|kind| Box::new(Value::read(kind, Vec::new())));
    Field { presence: Presence::Rest, ..required("others", Kind::Map { key, value }) }
}

/// Returns a field that must be there, of which nothing else is known.
pub(super) fn required(name: &str, kind: Kind) -> Field {
    Field {
        name: name.to_owned(),
        aliases: Vec::new(),
        docs: String::new(),
        deprecated: None,
        presence: Presence::Required,
        value: Value::read(kind, Vec::new()),
        after_content: false,
    }
}
