//! A tagged union, as the classes are named by it.

use crate::export::description::{Field, TagPlace, Type, TypeKind, UnionMember};

/// A type that is one of several structs, told apart by a tag.
#[derive(Clone, Copy)]
pub(in crate::export::python) struct Union<'a> {
    pub(in crate::export::python) name: &'a str,
    pub(in crate::export::python) tag: &'a TagPlace,
    pub(in crate::export::python) members: &'a [UnionMember],
    /// Whether other objects with a tag are kept.
    pub(in crate::export::python) open: bool,
    /// Whether they are messages.
    pub(in crate::export::python) of_messages: bool,
    /// The fields of objects that are kept, if these are looked at.
    pub(in crate::export::python) around: &'a [Field],
    pub(in crate::export::python) described: &'a Type,
}

impl<'a> Union<'a> {
    pub(in crate::export::python) fn of(described: &'a Type) -> Option<Self> {
        let TypeKind::Union { tag, members, open, of_messages, around } = &described.kind else { return None };
        Some(Self { name: &described.name, tag, members, open: *open, of_messages: *of_messages, around, described })
    }
}
