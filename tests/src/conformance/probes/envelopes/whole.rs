//! The messages of an envelope, each with all that stands in its object.

use protocol::contract::{Contract, FieldInfo, Mark, Place, Shape, UnionInfo};

use crate::conformance::{quote, sample};

pub(super) type Members = Vec<(String, String)>;

/// A message, of all that stands in its object.
#[derive(Clone, Default)]
pub(super) struct Whole {
    /// What its tags stand for: `ask: where`.
    pub(super) label: String,
    pub(super) before: Vec<Part>,
    pub(super) behind: Vec<Part>,
    pub(super) rest: Option<&'static FieldInfo>,
}

/// A member of the object.
#[derive(Clone)]
pub(super) enum Part {
    Tag(&'static str, String),
    Field(FieldInfo),
    /// A field of the header that holds a tag, by its key and value.
    Holder(FieldInfo, &'static str, String),
    /// A payload under a key of its own.
    Payload(FieldInfo),
}

impl Whole {
    pub(super) fn parts(&self) -> impl Iterator<Item = Part> + use<> {
        [self.before.clone(), self.behind.clone()].concat().into_iter()
    }

    /// Returns the tags and those of the other members that are wanted.
    pub(super) fn members(&self, wanted: fn(&FieldInfo) -> bool) -> Members {
        let parts = self.parts().filter(|part| part.field().is_none_or(wanted));
        parts.filter_map(|part| Some((part.name().to_owned(), part.value()?))).collect()
    }

    fn with_tag(&self, key: &'static str, mark: Mark) -> Self {
        let mut inside = self.labelled(mark);
        inside.before.push(Part::Tag(key, written(mark)));
        inside
    }

    fn labelled(&self, mark: Mark) -> Self {
        let label = if self.label.is_empty() { format!("{mark}:") } else { format!("{} {mark}", self.label) };
        Self { label, ..self.clone() }
    }
}

/// Returns the value of a tag as JSON.
fn written(mark: Mark) -> String {
    if let Mark::Text(mark) = mark { quote(mark) } else { mark.to_string() }
}

impl Part {
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Tag(key, _) => key,
            Self::Field(field) | Self::Payload(field) | Self::Holder(field, ..) => field.name,
        }
    }

    pub(super) fn field(&self) -> Option<&FieldInfo> {
        match self {
            Self::Tag(..) => None,
            Self::Field(field) | Self::Payload(field) | Self::Holder(field, ..) => Some(field),
        }
    }

    pub(super) fn value(&self) -> Option<String> {
        match self {
            Self::Tag(_, mark) => Some(mark.clone()),
            Self::Field(field) | Self::Payload(field) => sample::value(field),
            Self::Holder(field, ..) => Some(self.holding(&sample::value(field)?)),
        }
    }

    /// Returns a value of the part, with the tag that it holds, if it is an object and holds one.
    pub(super) fn holding(&self, value: &str) -> String {
        match (self, value.strip_prefix('{')) {
            (Self::Holder(_, key, mark), Some("}")) => format!("{{{}:{mark}}}", quote(key)),
            (Self::Holder(_, key, mark), Some(members)) => format!("{{{}:{mark},{members}", quote(key)),
            _ => value.to_owned(),
        }
    }
}

/// Returns the messages of a protocol, around which there may be others.
pub(super) fn of_envelope(contract: &'static Contract, around: &Whole) -> Vec<Whole> {
    let wholes = contract.messages().flat_map(|message| {
        let key = contract.tag_key();
        let mut inside = match contract.tag_field() {
            Some(_) => around.labelled(message.mark),
            None if contract.has_tag_outside() => around.labelled(message.mark),
            None => around.with_tag(key, message.mark),
        };
        let part = |field: FieldInfo| match contract.tag_field() {
            Some(name) if name == field.name => Part::Holder(field, key, written(message.mark)),
            _ => Part::Field(field),
        };
        let (mut behind, mut is_behind) = (Vec::new(), false);
        for place in contract.envelope() {
            match place {
                Place::Tag(_) | Place::TagWithin { .. } | Place::TagOutside { .. } => {}
                Place::HeaderField(field) if is_behind => behind.push(part(*field)),
                Place::HeaderField(field) => inside.before.push(part(*field)),
                Place::Content(_) | Place::PayloadFields => is_behind = true,
            }
        }
        inside.behind.splice(0..0, behind);
        inside.rest = inside.rest.or(contract.header().rest);
        let key = contract.content_key().or(message.content);
        match key {
            Some(key) => {
                inside.before.push(Part::Payload(FieldInfo::new(key, message.payload)));
                vec![inside]
            }
            None => of_payload(message.payload(), inside),
        }
    });
    wholes.collect()
}

/// Returns what stands in the same object as what is around.
fn of_payload(shape: &'static Shape, around: Whole) -> Vec<Whole> {
    match shape.without_names() {
        Shape::Envelope(contract) => of_envelope(contract, &around),
        Shape::Union(info) => of_union(info, &around),
        shape => {
            let mut whole = around;
            whole.before.extend(shape.fields().iter().copied().map(Part::Field));
            whole.rest = whole.rest.or(shape.rest());
            vec![whole]
        }
    }
}

fn of_union(info: &'static UnionInfo, around: &Whole) -> Vec<Whole> {
    let variants = info.variants.iter();
    variants.flat_map(|variant| of_payload((variant.payload)(), around.with_tag(info.tag, variant.mark))).collect()
}
