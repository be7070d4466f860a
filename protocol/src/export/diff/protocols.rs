//! The protocol as a whole: keys of the envelope, what is unknown, messages.

use super::{Breaks, ChangeRule, Comparison, Place};
use crate::export::description::{Message, Type, TypeKind};

impl<'a> Comparison<'a> {
    /// Compares the envelopes and the messages.
    pub(super) fn protocols(&mut self) {
        // Payloads are compared as such, wherever else they are met.
        self.met = self.new.messages.iter().filter_map(|message| self.payloads(message)).map(names).collect();
        self.keys();
        self.unknown_fields();
        self.unknown_types();
        let place = Place::of("");
        let (old, new) = (self.old, self.new);
        self.fields(&place, old.header.fields(), new.header.fields());
        for message in &new.messages {
            if old.messages.iter().any(|earlier| earlier.tag == message.tag) {
                self.payload(message);
            } else {
                self.type_added(message);
            }
        }
        for message in &old.messages {
            if !new.messages.iter().any(|later| later.tag == message.tag) {
                // Where unknown types are kept, the message is still read, as one of those.
                let breaks = Breaks::from(false, new.unknown.is_none());
                self.note(ChangeRule::TypeRemoved, &Place::of(&message.tag), breaks, "is no message type any more");
            }
        }
    }

    fn keys(&mut self) {
        let (old, new) = (self.old, self.new);
        let keys = [
            (ChangeRule::TagRenamed, "message type", &old.tag, &new.tag),
            (ChangeRule::ContentRenamed, "payload", &old.content, &new.content),
        ];
        for (rule, what, old, new) in keys {
            if old != new {
                let text = format!("is the key of the {what}, was `{old}`");
                let values = (Some(old.clone()), Some(new.clone()));
                self.note_values(rule, &Place::of("").field(new), Breaks::Both, values, text);
            }
        }
    }

    fn unknown_fields(&mut self) {
        let place = Place::of("");
        match (self.old.closed, self.new.closed) {
            // A writer of ours sends none. Others may, as long as nobody minds.
            (false, true) => {
                self.note(
                    ChangeRule::UnknownFieldsRejected,
                    &place,
                    Breaks::Writers,
                    "unknown fields are rejected, were ignored",
                );
            }
            // Nothing is sent that was not sent before.
            (true, false) => {
                self.note(
                    ChangeRule::UnknownFieldsIgnored,
                    &place,
                    Breaks::Neither,
                    "unknown fields are ignored, were rejected",
                );
            }
            _ => {}
        }
    }

    fn unknown_types(&mut self) {
        let place = Place::of("");
        match (&self.old.unknown, &self.new.unknown) {
            (Some(_), None) => {
                self.note(
                    ChangeRule::UnknownTypesRejected,
                    &place,
                    Breaks::Writers,
                    "unknown types are rejected, were kept",
                );
            }
            // What is kept is also passed on.
            (None, Some(_)) => {
                self.note(
                    ChangeRule::UnknownTypesCaptured,
                    &place,
                    Breaks::Readers,
                    "unknown types are kept, were rejected",
                );
            }
            _ => {}
        }
    }

    fn type_added(&mut self, message: &Message) {
        // Where unknown types are kept, an old reader keeps this one.
        let breaks = Breaks::from(self.old.unknown.is_none(), false);
        self.note(ChangeRule::TypeAdded, &Place::of(&message.tag), breaks, "is a new message type");
    }

    fn payload(&mut self, message: &'a Message) {
        let place = Place::of(&message.tag).field(&self.new.content);
        if let Some((old, new)) = self.payloads(message) {
            self.types(&place, old, new);
        }
    }

    /// What the payload of a message was, and what it is.
    fn payloads(&self, message: &Message) -> Option<(&'a Type, &'a Type)> {
        let earlier = self.old.messages.iter().find(|earlier| earlier.tag == message.tag)?;
        Some((self.old.type_named(&earlier.payload)?, self.new.type_named(&message.payload)?))
    }

    /// Compares the data types that have been met, and those that are met on the way.
    pub(super) fn named_types(&mut self) {
        while let Some((old, new)) = self.waiting.pop_front() {
            self.types(&Place::of(&new.name), old, new);
        }
    }

    fn types(&mut self, place: &Place, old: &'a Type, new: &'a Type) {
        match (&old.kind, &new.kind) {
            (TypeKind::Struct(old), TypeKind::Struct(new)) => self.fields(place, old, new),
            (TypeKind::Enum { variants: old, open: was_open }, TypeKind::Enum { variants: new, open }) => {
                self.variants(place, (old, *was_open), (new, *open));
            }
            (TypeKind::Struct(_), TypeKind::Enum { .. }) | (TypeKind::Enum { .. }, TypeKind::Struct(_)) => {
                self.note(ChangeRule::ShapeChanged, place, Breaks::Both, "is something else than it was");
            }
        }
    }
}

fn names<'a>((old, new): (&'a Type, &'a Type)) -> (&'a str, &'a str) {
    (&old.name, &new.name)
}
