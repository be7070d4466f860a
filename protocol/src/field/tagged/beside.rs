//! An enum with a tag in an object that has other members too.

use super::{Tag, seek, text_of};
use crate::contract::{Describe, Shape, StructInfo};
use crate::field::fields::{Beginning, Fields, Outer};
use crate::field::unknown::Unknown;
use crate::json::{Decode, Reader, UnknownFields};

/// An object in which other members stand beside a tag and the fields that it determines.
pub struct Beside<'r, 'de> {
    reader: &'r mut Reader<'de>,
    members: TagBeside<'r, 'de>,
    beginning: Beginning,
    /// At the value of the tag.
    mark: Reader<'de>,
}

/// A tag, and what stands around it in the same object.
struct TagBeside<'r, 'de> {
    tag: Tag,
    outer: Option<&'r mut (dyn Outer<'de> + 'r)>,
}

impl<'r, 'de> Beside<'r, 'de> {
    /// Finds the tag. `number` returns what it stands for.
    pub fn find(
        fields: Fields<'r, 'de>,
        key: &'static str,
        number: impl FnOnce(&mut Reader<'de>) -> Decode<usize>,
    ) -> Decode<(usize, Self)> {
        let (reader, outer, beginning) = fields.apart();
        let read = |reader: &mut Reader<'de>| {
            let mark = reader.clone();
            number(reader).map(|number| (number, mark))
        };
        let ((number, mark), tag) = seek(reader, key, beginning, read)?;
        let beginning = tag.goes_on(beginning);
        Ok((number, Self { reader, members: TagBeside { tag, outer }, beginning, mark }))
    }

    /// Returns the fields beside the tag.
    pub fn fields(&mut self, describe: Describe) -> Fields<'_, 'de> {
        Fields::beside(&mut self.members, self.reader, describe, self.beginning)
    }

    /// Keeps all members that belong to nothing else, with a tag that stands for no declared variant.
    #[cold]
    pub fn unknown(mut self) -> Decode<Unknown> {
        let (key, written) = (self.members.tag.key, self.mark.clone().skip_value()?);
        let mark = text_of(&mut self.mark)?;
        Unknown::decode_beside_tag((key, written), mark, self.fields(|| &Shape::Struct(StructInfo::EMPTY)))
    }
}

impl<'de> Outer<'de> for TagBeside<'_, 'de> {
    fn take(&mut self, key: &str, reader: &mut Reader<'de>) -> Decode<bool> {
        if self.tag.take(key, reader)? {
            return Ok(true);
        }
        self.outer.as_mut().map_or(Ok(false), |outer| outer.take(key, reader))
    }

    fn take_other(&mut self, key: &str, reader: &mut Reader<'de>) -> Decode<bool> {
        self.outer.as_mut().map_or(Ok(false), |outer| outer.take_other(key, reader))
    }

    fn unknown_fields(&self) -> Option<UnknownFields> {
        self.outer.as_ref().and_then(|outer| outer.unknown_fields())
    }

    fn pass(&mut self, reader: &mut Reader<'de>) -> bool {
        self.tag.pass(reader) || self.outer.as_mut().is_some_and(|outer| outer.pass(reader))
    }

    fn read_behind(&mut self, reader: &mut Reader<'de>) -> Decode<()> {
        self.outer.as_mut().map_or(Ok(()), |outer| outer.read_behind(reader))
    }
}
