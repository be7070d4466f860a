//! What tells the objects of a union apart, seen from the types that they are of.

use super::{Description, Field, Kind, TagPlace, Type, TypeKind, UnionMember};

/// The union of all messages of a protocol.
pub(crate) struct WholeMessages<'a> {
    pub(crate) name: &'a str,
    /// Where the message type stands.
    pub(crate) tag: &'a TagPlace,
    pub(crate) members: &'a [UnionMember],
    /// Whether messages of undeclared types are kept.
    pub(crate) open: bool,
}

/// What tells an object apart in a union.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tag<'a> {
    /// The name of the union.
    pub(crate) union: &'a str,
    /// The field in whose object it stands, unless it is a field itself.
    pub(crate) field: Option<&'a str>,
    pub(crate) key: &'a str,
    pub(crate) member: &'a UnionMember,
}

impl Description {
    /// Returns the union of all messages, where they are described as a document: fields of payloads stand beside the tag.
    pub(crate) fn whole_messages(&self) -> Option<WholeMessages<'_>> {
        let Kind::Named(name) = &self.document.as_ref()?.kind else { return None };
        match &self.type_named(name)?.kind {
            TypeKind::Union { tag, members, open, of_messages: true, .. } => {
                Some(WholeMessages { name, tag, members, open: *open })
            }
            _ => None,
        }
    }

    /// Whether the type of a message comes from outside, and is not in the text.
    pub(crate) fn has_tag_outside(&self) -> bool {
        self.whole_messages().is_some_and(|whole| *whole.tag == TagPlace::Outside)
    }

    /// Returns the message whose type comes from outside and that objects of a type are as a whole.
    pub(crate) fn told_message(&self, name: &str) -> Option<&UnionMember> {
        let whole = self.whole_messages().filter(|whole| *whole.tag == TagPlace::Outside)?;
        let outermost = self.unions_of(name).first().map_or(name, |tag| tag.union);
        whole.members.iter().find(|member| member.name == outermost)
    }

    /// Returns what tells the objects of a type apart in a union, and in unions around that, the outermost first: those of
    /// its fields that are tags.
    pub(crate) fn tags_of(&self, name: &str) -> Vec<Tag<'_>> {
        let mut tags = self.unions_of(name);
        tags.retain(|tag| tag.field.is_none());
        tags.extend(self.held_tag(name));
        tags
    }

    /// Returns the tags that stand inside of fields of a type, the outermost first.
    pub(crate) fn tags_within(&self, name: &str) -> Vec<Tag<'_>> {
        let mut tags = self.unions_of(name);
        tags.retain(|tag| tag.field.is_some());
        tags
    }

    /// Whether the objects of a type have a tag, or belong to those that are told apart by one inside of a field.
    pub(crate) fn has_tag(&self, name: &str) -> bool {
        self.union_of(name).is_some() || self.held_tag(name).is_some()
    }

    /// Returns what tells the objects of a type apart in a union, and in unions around that, the outermost first, wherever it
    /// stands.
    pub(crate) fn unions_of(&self, name: &str) -> Vec<Tag<'_>> {
        let (mut tags, mut inner) = (Vec::new(), name);
        // In a schema that was edited, unions may hold each other.
        while let Some(tag) = self.union_of(inner).filter(|_| tags.len() < self.types.len()) {
            inner = tag.union;
            tags.insert(0, tag);
        }
        tags
    }

    /// Whether all that tells the objects of a type apart is a member of theirs, or an element, and tells nothing else apart.
    pub(crate) fn is_told_by_members(&self, name: &str) -> bool {
        self.held_tag(name).is_none() && self.unions_of(name).iter().all(|tag| tag.field.is_none())
    }

    /// Whether a message that is one object has this field from the header, and it is the current time if it is omitted.
    pub(crate) fn is_now(&self, described: &Type, field: &Field) -> bool {
        let is_message = |whole: WholeMessages<'_>| {
            self.told_message(&described.name).is_some()
                || self.unions_of(&described.name).first().is_some_and(|tag| tag.union == whole.name)
        };
        let mut header = self.header.fields().iter();
        field.is_now()
            && header.any(|of_header| of_header.name == field.name)
            && self.whole_messages().is_some_and(is_message)
    }

    /// Returns what tells the objects of a type apart in the union that it belongs to, if that is in them.
    fn union_of(&self, name: &str) -> Option<Tag<'_>> {
        self.types.iter().find_map(|described| match &described.kind {
            TypeKind::Union { tag, members, .. } if *tag != TagPlace::Outside => {
                let member = members.iter().find(|member| member.name == name)?;
                Some(Tag { union: &described.name, field: tag.field(), key: tag.name(), member })
            }
            _ => None,
        })
    }

    /// Returns the tag that stands in the objects of a type, if that is the field of others which these are told by.
    fn held_tag(&self, name: &str) -> Option<Tag<'_>> {
        let is_one = |described: &Type| matches!(described.kind, TypeKind::Union { tag: TagPlace::Within { .. }, .. });
        let are_any = self.types.iter().any(is_one);
        if !are_any {
            return None;
        }
        self.types.iter().find_map(|holder| {
            let TypeKind::Struct(fields) = &holder.kind else { return None };
            let field = fields.iter().find(|field| matches!(&field.value.kind, Kind::Named(named) if named == name))?;
            let tag = self.tags_within(&holder.name).into_iter().find(|tag| tag.field == Some(&field.name))?;
            Some(Tag { field: None, ..tag })
        })
    }

    /// Returns the fields of a type, those by which it is told apart in unions with what tells it apart.
    pub(crate) fn fields_and_tags<'a>(&'a self, described: &'a Type) -> Vec<(&'a Field, Option<Tag<'a>>)> {
        let tags = self.tags_of(&described.name);
        let tag = |field: &Field| tags.iter().copied().find(|tag| tag.key == field.name && !field.is_rest());
        described.fields().iter().map(|field| (field, tag(field))).collect()
    }

    /// Returns the further names of a field that all structs of a type have, if it is a union of such.
    pub(crate) fn aliases_of(&self, name: &str, field: &str) -> &[String] {
        let mut described = self.type_named(name);
        for _ in &self.types {
            let Some(TypeKind::Union { members, .. }) = described.map(|described| &described.kind) else { break };
            described = members.first().and_then(|member| self.type_named(&member.name));
        }
        let fields = described.map_or(&[][..], Type::fields);
        fields.iter().find(|own| own.name == field).map_or(&[], |own| &own.aliases)
    }

    /// Returns the fields of a type, without those by which it is told apart in unions.
    pub(crate) fn fields_beside_tags<'a>(&'a self, described: &'a Type) -> Vec<&'a Field> {
        let fields = self.fields_and_tags(described).into_iter();
        fields.filter_map(|(field, tag)| tag.is_none().then_some(field)).collect()
    }
}
