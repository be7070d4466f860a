//! Compares protocols and documents as a whole: keys of the envelope, handling of unknown fields and types, messages.

use super::{Breaks, ChangeRule, Comparison, Place};
use crate::export::Description;
use crate::export::description::{IntegerVariant, Message, Type, TypeKind, Undeclared, Variant};

impl<'a> Comparison<'a> {
    /// Compares what whole texts are: envelopes or values.
    pub(super) fn whole_texts(&mut self) {
        match (&self.old.document, &self.new.document) {
            (None, None) => self.protocols(),
            (Some(old), Some(new)) => {
                self.unknown_keys_and_types();
                self.values(&Place::of(""), &old.on_wire(), &new.on_wire());
            }
            _ => {
                let form = |description: &Description| match description.kind() {
                    "document" => "a document",
                    _ if description.document.is_some() => "a protocol with fields of payloads beside the tag",
                    _ => "a protocol",
                };
                let text = format!("is {}, was {}", form(self.new), form(self.old));
                self.note(ChangeRule::ShapeChanged, &Place::of(""), Breaks::Both, text);
            }
        }
    }

    /// Compares the envelopes and the messages.
    fn protocols(&mut self) {
        // Payloads are compared with their messages, even if they are also used elsewhere.
        self.met = self.new.messages.iter().filter_map(|message| self.payloads(message)).map(names).collect();
        self.keys();
        self.unknown_keys_and_types();
        let place = Place::of("");
        let (old, new) = (self.old, self.new);
        self.fields(&place, &[], &old.header, &new.header);
        for message in &new.messages {
            if old.messages.iter().any(|earlier| earlier.tag == message.tag) {
                self.payload(message);
            } else {
                self.type_added(message);
            }
        }
        for message in &old.messages {
            if !new.messages.iter().any(|later| later.tag == message.tag) {
                // If unknown types are kept, the message is still accepted, as an unknown one.
                let breaks = Breaks::from(false, new.unknown.is_none());
                self.note(ChangeRule::TypeRemoved, &Place::of(&message.tag), breaks, "is no message type any more");
            }
        }
    }

    fn keys(&mut self) {
        let (old, new) = (self.old, self.new);
        let keys = [
            (ChangeRule::TagRenamed, "message type", old.tag_key(), new.tag_key()),
            (ChangeRule::ContentRenamed, "payload", old.content_key(), new.content_key()),
        ];
        for (rule, what, old, new) in keys {
            if old != new {
                let text = format!("is the key of the {what}, was `{old}`");
                let values = (Some(old.to_owned()), Some(new.to_owned()));
                self.note_values(rule, &Place::of("").field(new), Breaks::Both, values, text);
            }
        }
    }

    fn unknown_keys_and_types(&mut self) {
        if let Some(rejected) = self.undeclared() {
            let texts = ["unknown fields are rejected, were ignored", "unknown fields are ignored, were rejected"];
            self.undeclared_fields(&Place::of(""), rejected, texts);
        }
        self.unknown_types(&Place::of(""), (self.old.unknown.is_some(), self.new.unknown.is_some()));
    }

    /// Returns whether unknown fields were and are rejected, if that is the same in all types of either version, and changed.
    fn undeclared(&self) -> Option<(bool, bool)> {
        match (self.old.undeclared(), self.new.undeclared()) {
            (Undeclared::Ignored, Undeclared::Refused) => Some((false, true)),
            (Undeclared::Refused, Undeclared::Ignored) => Some((true, false)),
            _ => None,
        }
    }

    fn undeclared_fields(&mut self, place: &Place, are_rejected: (bool, bool), [rejected, ignored]: [&str; 2]) {
        let changes = [
            // Our own writers send none, but others may, as long as they are ignored.
            (ChangeRule::UnknownFieldsRejected, Breaks::Writers, rejected),
            // Writers send nothing new.
            (ChangeRule::UnknownFieldsIgnored, Breaks::Neither, ignored),
        ];
        self.note_switch(place, are_rejected, changes);
    }

    /// Compares what becomes of unknown fields in a type, unless that is said of all types.
    pub(super) fn unknown_fields(&mut self, place: &Place, old: &Type, new: &Type) {
        let are_rejected = (old.is_closed(), new.is_closed());
        let has_changed = are_rejected.0 != are_rejected.1 && old.may_have_undeclared() && new.may_have_undeclared();
        // Last, since it counts all types.
        if has_changed && self.undeclared().is_none() {
            let texts = ["rejects unknown fields, ignored them", "ignores unknown fields, rejected them"];
            self.undeclared_fields(place, are_rejected, texts);
        }
    }

    pub(super) fn unknown_types(&mut self, place: &Place, captured: (bool, bool)) {
        let changes = [
            // Messages that are kept may also be forwarded.
            (ChangeRule::UnknownTypesCaptured, Breaks::Readers, "unknown types are kept, were rejected"),
            (ChangeRule::UnknownTypesRejected, Breaks::Writers, "unknown types are rejected, were kept"),
        ];
        self.note_switch(place, captured, changes);
    }

    fn type_added(&mut self, message: &Message) {
        // If unknown types are kept, an old reader keeps this one.
        let breaks = Breaks::from(self.old.unknown.is_none(), false);
        self.note(ChangeRule::TypeAdded, &Place::of(&message.tag), breaks, "is a new message type");
    }

    fn payload(&mut self, message: &'a Message) {
        let place = Place::of(&message.tag).field(self.new.content_key());
        if let Some((old, new)) = self.payloads(message) {
            self.types(&place, old, new);
        }
    }

    /// Returns the old and the new payload of a message.
    fn payloads(&self, message: &Message) -> Option<(&'a Type, &'a Type)> {
        let earlier = self.old.messages.iter().find(|earlier| earlier.tag == message.tag)?;
        Some((self.old.payload_type(earlier)?, self.new.payload_type(message)?))
    }

    /// Compares the data types found so far, and those found on the way.
    pub(super) fn named_types(&mut self) {
        while let Some((old, new)) = self.waiting.pop_front() {
            self.types(&self.place_of(&new.name), old, new);
        }
    }

    /// Returns the place of a type: a message has that of its tag, and all of them that of the protocol.
    fn place_of(&self, name: &str) -> Place {
        match self.new.whole_messages() {
            Some(whole) if whole.name == name => Place::of(""),
            Some(whole) => {
                let member = whole.members.iter().find(|member| member.name == name);
                Place::of(&member.map_or_else(|| name.to_owned(), |member| member.mark.to_string()))
            }
            None => Place::of(name),
        }
    }

    fn types(&mut self, place: &Place, old: &'a Type, new: &'a Type) {
        match (&old.kind, &new.kind) {
            (TypeKind::Struct(_), TypeKind::Struct(_)) => {
                let tags = [self.old.tags_of(&old.name), self.new.tags_of(&new.name)].concat();
                let tags: Vec<&str> = tags.into_iter().map(|tag| tag.key).collect();
                self.fields(place, &tags, old, new);
            }
            (TypeKind::Array(_), TypeKind::Array(_)) => self.elements(place, old, new),
            (TypeKind::Integers { variants: old, open: was_open }, TypeKind::Integers { variants: new, open }) => {
                let variants = |variants: &[IntegerVariant]| -> Vec<Variant> {
                    variants.iter().map(|variant| Variant::new(&variant.integer.to_string(), Vec::new())).collect()
                };
                self.variants(place, (&variants(old), *was_open), (&variants(new), *open));
            }
            (TypeKind::Untagged(old), TypeKind::Untagged(new)) => self.untagged(place, old, new),
            (
                TypeKind::Union { tag: was, members: old, open: was_open, of_messages: were_messages, .. },
                TypeKind::Union { tag, members: new, open, of_messages, .. },
            ) => {
                let are_messages = *were_messages && *of_messages;
                self.unions(place, are_messages, (was, old, *was_open), (tag, new, *open));
            }
            (TypeKind::Enum { variants: old, open: was_open }, TypeKind::Enum { variants: new, open }) => {
                self.variants(place, (old, *was_open), (new, *open));
            }
            (TypeKind::Newtype(old), TypeKind::Newtype(new)) => {
                self.checks(place, &old.unless_null().checks, &new.unless_null().checks);
                self.secrecy(place, old, new);
                self.values(place, &old.on_wire(), &new.on_wire());
            }
            _ => {
                self.note(ChangeRule::ShapeChanged, place, Breaks::Both, "is something else than it was");
            }
        }
    }
}

fn names<'a>((old, new): (&'a Type, &'a Type)) -> (&'a str, &'a str) {
    (&old.name, &new.name)
}
