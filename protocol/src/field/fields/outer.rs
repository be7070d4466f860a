//! Members of an object that belong to what stands around the struct that is read.

use super::{BETWEEN, COMPACT, FIRST, Fields};
use crate::contract::Describe;
use crate::json::{Decode, Reader, UnknownFields};

/// The members of an object that are not fields of the struct that is read, such as the tag of an enum.
///
/// It is asked only for keys that the struct does not have.
pub(crate) trait Outer<'de> {
    /// Reads the value of the member with this key, if it is declared here; returns whether it is.
    fn take(&mut self, key: &str, reader: &mut Reader<'de>) -> Decode<bool>;

    /// Reads the value of a member that nothing in the object declares, if this holds such members; returns whether it does.
    ///
    /// What stands further inside of the object holds them first.
    fn take_other(&mut self, _key: &str, _reader: &mut Reader<'de>) -> Decode<bool> {
        Ok(false)
    }

    /// Returns how an undeclared member of the object is treated, if not as in the values of the fields.
    fn unknown_fields(&self) -> Option<UnknownFields> {
        None
    }

    /// Moves past the next member if it is one that was read ahead; returns whether it is.
    fn pass(&mut self, reader: &mut Reader<'de>) -> bool;

    /// Reads the members that usually stand behind the fields, as far as they come next.
    fn read_behind(&mut self, _reader: &mut Reader<'de>) -> Decode<()> {
        Ok(())
    }
}

/// Where reading begins in an object that contains other members beside the fields.
#[derive(Clone, Copy)]
pub(crate) enum Beginning {
    /// At its `{`.
    Object,
    /// After another member.
    Member,
    /// After another member, written as usual: so are, most likely, the fields.
    Compact,
}

impl<'r, 'de> Fields<'r, 'de> {
    /// Begins in an object that contains other members beside the fields.
    #[inline(always)]
    pub(crate) fn beside(
        outer: &'r mut (dyn Outer<'de> + 'r),
        reader: &'r mut Reader<'de>,
        describe: Describe,
        beginning: Beginning,
    ) -> Self {
        let at = match beginning {
            Beginning::Object => FIRST,
            Beginning::Member => BETWEEN,
            Beginning::Compact => COMPACT,
        };
        Self { reader, describe, outer: Some(outer), at, next: 0 }
    }

    /// Returns what the fields are read from, for something that finds its own.
    pub(crate) fn apart(self) -> (&'r mut Reader<'de>, Option<&'r mut (dyn Outer<'de> + 'r)>, Beginning) {
        let beginning = match self.at {
            FIRST => Beginning::Object,
            COMPACT => Beginning::Compact,
            _ => Beginning::Member,
        };
        (self.reader, self.outer, beginning)
    }

    /// Returns the same fields, as those of another struct.
    #[inline(always)]
    #[must_use]
    pub fn of(self, describe: Describe) -> Self {
        Self { describe, ..self }
    }

    /// Takes out what stands around the struct, for another to ask it.
    pub(crate) fn take_outer(&mut self) -> Option<&'r mut (dyn Outer<'de> + 'r)> {
        self.outer.take()
    }

    /// Returns the same fields with other members beside them.
    // Not `Self`: a reference to a trait object fixes the lifetime.
    pub(crate) fn with_outer<'f>(self, outer: &'f mut (dyn Outer<'de> + 'f)) -> Fields<'f, 'de>
    where
        'r: 'f,
    {
        Fields { reader: self.reader, describe: self.describe, outer: Some(outer), at: self.at, next: self.next }
    }
}

/// What stands in the same object around fields whose values are read under a policy of their own for unknown fields.
struct Shared<'r, 'de> {
    outer: Option<&'r mut (dyn Outer<'de> + 'r)>,
    /// The policy around them.
    unknown_fields: UnknownFields,
}

impl<'de> Fields<'_, 'de> {
    /// Reads what the fields belong to, with values that obey `own`. The members of an object that several share obey the policy
    /// of the outermost.
    pub(crate) fn under<T>(self, own: UnknownFields, read: impl FnOnce(Fields<'_, 'de>) -> Decode<T>) -> Decode<T> {
        let Fields { reader, describe, outer, at, next } = self;
        let unknown_fields = reader.unknown_fields();
        if unknown_fields == own {
            return read(Fields { reader, describe, outer, at, next });
        }
        let mut shared = Shared { outer, unknown_fields };
        reader.under(own, |reader| read(Fields { reader, describe, outer: Some(&mut shared), at, next }))
    }

    /// Returns how an undeclared member of the object is treated.
    pub(super) fn undeclared(&self) -> UnknownFields {
        self.reader.undeclared(self.outer.as_deref())
    }
}

impl<'de> Reader<'de> {
    /// Returns how an undeclared member is treated in an object with these members.
    pub(super) fn undeclared(&self, outer: Option<&(dyn Outer<'de> + '_)>) -> UnknownFields {
        outer.and_then(Outer::unknown_fields).unwrap_or(self.unknown_fields())
    }
}

impl<'de> Outer<'de> for Shared<'_, 'de> {
    fn take(&mut self, key: &str, reader: &mut Reader<'de>) -> Decode<bool> {
        let Some(outer) = &mut self.outer else { return Ok(false) };
        reader.under(self.unknown_fields, |reader| outer.take(key, reader))
    }

    fn take_other(&mut self, key: &str, reader: &mut Reader<'de>) -> Decode<bool> {
        let Some(outer) = &mut self.outer else { return Ok(false) };
        reader.under(self.unknown_fields, |reader| outer.take_other(key, reader))
    }

    fn unknown_fields(&self) -> Option<UnknownFields> {
        self.outer.as_ref().and_then(|outer| outer.unknown_fields()).or(Some(self.unknown_fields))
    }

    fn pass(&mut self, reader: &mut Reader<'de>) -> bool {
        self.outer.as_mut().is_some_and(|outer| outer.pass(reader))
    }

    fn read_behind(&mut self, reader: &mut Reader<'de>) -> Decode<()> {
        let Some(outer) = &mut self.outer else { return Ok(()) };
        reader.under(self.unknown_fields, |reader| outer.read_behind(reader))
    }
}
