//! Objects that a tag tells apart, and what unions are made of: enums whose variants hold something. Each is a union of structs
//! that begin with the tag.

use super::around::{Around, others, required, tag_field};
use super::{Collection, Field, Kind, Policy, TagPlace, Type, TypeKind, elements, owned};
use crate::contract::{self, Shape, StructInfo, UnionInfo};
use crate::export::description::{Mark, UnionMember};

impl Collection {
    /// Describes the union under the name assigned to it, and then its members.
    pub(super) fn union(&mut self, name: &str, info: &'static UnionInfo) {
        let place = self.types.len();
        let named = Type::named(name, info.name, (info.docs, info.deprecated));
        self.types.push(Type { id: Some(info.id), ..named });
        self.hold_variants(place, info, &Around::alone(self.closed));
    }

    /// Returns what the names of objects begin with that stand in this one; nothing if it is not inside of another.
    pub(super) fn owner(&self, place: usize, around: &Around) -> String {
        let owner = self.types.get(place).filter(|_| !around.is_empty());
        owner.map(|owner| owner.rust_name.clone()).unwrap_or_default()
    }

    /// Describes an object of what stands in it beside other members.
    pub(super) fn flattened(&mut self, place: usize, shape: &'static Shape, around: Around) {
        match shape.without_names() {
            Shape::Envelope(contract) => self.envelope_at(place, contract, &around),
            Shape::Union(info) => self.hold_variants(place, info, &around),
            Shape::Array(info) => {
                let fields = self.fields(info);
                self.set_array(place, around, fields);
            }
            shape => {
                // As a whole object, even a unit struct is written.
                let info = shape.as_struct().filter(|info| !info.unit).unwrap_or(&StructInfo::EMPTY);
                let fields = self.fields(info);
                self.set_struct(place, around, fields, info);
            }
        }
    }

    /// Makes the type at this place a union, in objects with further members.
    fn hold_variants(&mut self, place: usize, info: &'static UnionInfo, around: &Around) {
        let name = self.types.get(place).map(|owner| owner.name.clone());
        let owner = Some(self.owner(place, around)).filter(|owner| !owner.is_empty()).or(name).unwrap_or_default();
        let members = info.variants.iter().map(|variant| UnionMember {
            mark: Mark::from(variant.mark),
            aliases: owned(variant.aliases),
            name: self.names.claim(&format!("{owner}{}", variant.name), Policy::NUMBERED),
        });
        let members: Vec<UnionMember> = members.collect();
        // By itself, an object with another tag is kept as it is.
        let inside = around.inside();
        let kept = if around.is_empty() {
            Vec::new()
        } else {
            inside.clone().with_tag(required(info.tag, Kind::Raw)).around(vec![others(false)])
        };
        let tag = TagPlace::Key(info.tag.to_owned());
        self.set_union(place, tag, members.clone(), (info.open, false), (kept, around.closed));
        for (variant, member) in info.variants.iter().zip(members) {
            let place = self.types.len();
            let docs = if variant.docs.is_empty() { said((variant.payload)()).0 } else { variant.docs };
            self.types.push(Type::named(&member.name, &member.name, (docs, variant.deprecated)));
            let around = inside.clone().with_tag(tag_field(info.tag, &member.mark));
            self.flattened(place, (variant.payload)(), around);
        }
    }

    /// Makes the type at this place a union, which keeps other objects if it is open.
    pub(super) fn set_union(
        &mut self,
        place: usize,
        tag: TagPlace,
        members: Vec<UnionMember>,
        (open, of_messages): (bool, bool),
        (kept, closed): (Vec<Field>, bool),
    ) {
        let around = if open { kept } else { Vec::new() };
        if let Some(described) = self.types.get_mut(place) {
            described.kind = TypeKind::Union { tag, members, open, of_messages, around };
            described.closed = closed;
        }
    }

    /// Makes the type at this place a struct, some fields of which are declared together.
    pub(super) fn set_struct(
        &mut self,
        place: usize,
        around: Around,
        fields: Vec<Field>,
        declared: &'static StructInfo,
    ) {
        if let Some(described) = self.types.get_mut(place) {
            described.closed = around.closed;
            described.kind = TypeKind::Struct(around.around(fields));
            // What holds other members would take those around for its own.
            described.declared = Some(if declared.rest.is_some() { &StructInfo::EMPTY } else { declared });
        }
    }

    /// Makes the type at this place an array. What it is in Rust is known only of the whole message.
    pub(super) fn set_array(&mut self, place: usize, around: Around, fields: Vec<Field>) {
        if let Some(described) = self.types.get_mut(place) {
            described.closed = around.closed;
            described.kind = TypeKind::Array(elements(around.around(fields)));
            described.declared = Some(&StructInfo::EMPTY);
        }
    }
}

/// Returns the doc comment and the note of `#[deprecated]` of a message's type.
pub(super) fn said(payload: &Shape) -> (&'static str, Option<&'static str>) {
    match payload {
        Shape::Struct(info) | Shape::Array(info) => (info.docs, info.deprecated),
        Shape::Newtype(info) => (info.docs, info.deprecated),
        _ => ("", None),
    }
}

impl From<contract::Mark> for Mark {
    fn from(mark: contract::Mark) -> Self {
        match mark {
            contract::Mark::Text(mark) => Self::Text(mark.to_owned()),
            contract::Mark::Integer(mark) => Self::Integer(mark),
        }
    }
}
