//! What stands around something in the same object: tags, and the fields of headers.

use super::{Field, Kind, Presence, Value, Whole};
use crate::export::description::{Mark, Rule};

/// Members of an object around something that stands in it.
#[derive(Clone)]
pub(super) struct Around {
    /// Tags are among these.
    pub(super) before: Vec<Field>,
    pub(super) behind: Vec<Field>,
    /// Where the innermost tag belongs among those before, or else among those behind.
    tag_at: usize,
    is_tag_behind: bool,
    /// Whether the object rejects undeclared members.
    pub(super) closed: bool,
}

impl Around {
    /// Returns what stands around something that has an object of its own: nothing.
    pub(super) const fn alone(closed: bool) -> Self {
        Self { before: Vec::new(), behind: Vec::new(), tag_at: 0, is_tag_behind: false, closed }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.before.is_empty() && self.behind.is_empty()
    }

    /// Returns the same for something else in the same object that begins with a tag.
    pub(super) fn inside(&self) -> Self {
        Self { tag_at: self.before.len(), is_tag_behind: false, ..self.clone() }
    }

    /// Puts the tag behind what stands before the payload so far, or behind these fields, which stand behind it.
    pub(super) fn expect_tag(&mut self, behind: Option<&[Field]>) {
        (self.tag_at, self.is_tag_behind) = (behind.map_or(self.before.len(), <[Field]>::len), behind.is_some());
    }

    pub(super) fn with_tag(mut self, tag: Field) -> Self {
        let fields = if self.is_tag_behind { &mut self.behind } else { &mut self.before };
        fields.insert(self.tag_at.min(fields.len()), tag);
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

/// Returns what holds the members of an object, or the elements of an array, of which nothing is known.
pub(super) fn others(is_array: bool) -> Field {
    let item = Box::new(Value::read(Kind::Raw, Vec::new()));
    if is_array {
        return Field { presence: Presence::Rest, ..required("others", Kind::List { item, length: None }) };
    }
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
