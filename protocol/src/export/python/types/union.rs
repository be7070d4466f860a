//! A tagged union, as the classes are named by it.

use crate::export::description::{Type, TypeKind, UnionMember};

/// A type that is one of several structs, told apart by a tag.
#[derive(Clone, Copy)]
pub(in crate::export::python) struct Union<'a> {
    pub(in crate::export::python) name: &'a str,
    pub(in crate::export::python) tag: &'a str,
    pub(in crate::export::python) members: &'a [UnionMember],
    /// Whether other objects with a tag are kept.
    pub(in crate::export::python) open: bool,
    /// Whether they are messages.
    pub(in crate::export::python) of_messages: bool,
    pub(in crate::export::python) described: &'a Type,
}

impl<'a> Union<'a> {
    pub(in crate::export::python) fn of(described: &'a Type) -> Option<Self> {
        let TypeKind::Union { tag, members, open, of_messages } = &described.kind else { return None };
        Some(Self { name: &described.name, tag, members, open: *open, of_messages: *of_messages, described })
    }

    /// Returns the member whose struct has this name.
    pub(in crate::export::python) fn member(&self, name: &str) -> Option<&'a UnionMember> {
        self.members.iter().find(|member| member.name == name)
    }
}
