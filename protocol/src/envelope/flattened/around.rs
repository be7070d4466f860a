//! What stands beside the payload's fields in the same object: the tag, and the header.

use super::read_header_field;
use crate::contract::Key;
use crate::envelope::tag::tag_of;
use crate::field::fields::{Fields, Outer, fields_of, number};
use crate::field::tagged::{self, Tag};
use crate::json::{Decode, Failed, Reader, UnknownFields};
use crate::message::header::HeaderFields;

/// What is known of the tag.
pub(in crate::envelope) enum TagState<'de> {
    /// It has been read, here or ahead.
    Known(Tag),
    /// Under this key there should be this text.
    Guessed(Key, &'de str),
    /// It has been read ahead, in the object of this field of the header, where its member begins there.
    Within { field: Key, at: usize },
    /// It is not in the text.
    Outside,
}

impl<'de> TagState<'de> {
    fn take(&mut self, key: &str, reader: &mut Reader<'de>) -> Decode<bool> {
        match self {
            Self::Known(tag) => tag.take(key, reader),
            Self::Guessed(own, guess) if key == own.name() => {
                if tag_of(reader, *own)? != *guess {
                    return Err(Failed);
                }
                *self = Self::Known(tagged::read(own.name()));
                Ok(true)
            }
            Self::Guessed(..) | Self::Within { .. } | Self::Outside => Ok(false),
        }
    }

    fn pass(&mut self, reader: &mut Reader<'de>) -> bool {
        match self {
            Self::Known(tag) => tag.pass(reader),
            Self::Guessed(..) | Self::Within { .. } | Self::Outside => false,
        }
    }

    /// Reads the tag if it comes next.
    fn read_behind(&mut self, reader: &mut Reader<'de>) -> Decode<()> {
        match self {
            Self::Guessed(key, _) if reader.eat(key.written()) => {
                let name = key.name();
                self.take(name, reader).map(drop)
            }
            _ => Ok(()),
        }
    }
}

/// What stands beside the payload's fields, while these are read.
pub(in crate::envelope) struct Around<'s, 'r, 'de, H: HeaderFields> {
    pub(in crate::envelope) slots: &'s mut H::Slots,
    pub(in crate::envelope) tag: TagState<'de>,
    /// What stands around the envelope in the same object.
    pub(in crate::envelope) outer: Option<&'r mut (dyn Outer<'de> + 'r)>,
}

impl<'de, H: HeaderFields> Around<'_, '_, 'de, H> {
    /// Reads from the header, past a tag that stands there.
    #[inline]
    fn read_header(
        &mut self,
        reader: &mut Reader<'de>,
        read: impl FnOnce(&mut H::Slots, &mut Reader<'de>) -> Decode<()>,
    ) -> Decode<()> {
        match self.tag {
            TagState::Within { at, .. } => reader.passing(at, |reader| read(self.slots, reader)),
            _ => read(self.slots, reader),
        }
    }

    /// Skips the value under this key if it is where the tag stands, in a message that is read without its header.
    fn passes_alone(&self, key: &str, reader: &mut Reader<'de>) -> Decode<bool> {
        match self.tag {
            TagState::Within { field, .. } if field.name() == key => reader.skip_value().map(|_| true),
            _ => Ok(false),
        }
    }
}

impl<'de, H: HeaderFields> Outer<'de> for Around<'_, '_, 'de, H> {
    fn take(&mut self, key: &str, reader: &mut Reader<'de>) -> Decode<bool> {
        if self.tag.take(key, reader)? {
            return Ok(true);
        }
        if let Some(number) = number(fields_of(H::describe), |field| field.answers_to(key)) {
            self.read_header(reader, |slots, reader| read_header_field::<H>(reader, number, slots))?;
            return Ok(true);
        }
        if self.passes_alone(key, reader)? {
            return Ok(true);
        }
        self.outer.as_mut().map_or(Ok(false), |outer| outer.take(key, reader))
    }

    fn take_other(&mut self, key: &str, reader: &mut Reader<'de>) -> Decode<bool> {
        if H::take_other(self.slots, key, reader)? {
            return Ok(true);
        }
        self.outer.as_mut().map_or(Ok(false), |outer| outer.take_other(key, reader))
    }

    fn unknown_fields(&self) -> Option<UnknownFields> {
        self.outer.as_ref().and_then(|outer| outer.unknown_fields())
    }

    fn pass(&mut self, reader: &mut Reader<'de>) -> bool {
        self.tag.pass(reader) || self.outer.as_mut().is_some_and(|outer| outer.pass(reader))
    }

    fn read_behind(&mut self, reader: &mut Reader<'de>) -> Decode<()> {
        self.read_header(reader, |slots, reader| H::read_after(slots, &mut Fields::go_on(reader, H::describe, None)))?;
        self.tag.read_behind(reader)?;
        self.outer.as_mut().map_or(Ok(()), |outer| outer.read_behind(reader))
    }
}
