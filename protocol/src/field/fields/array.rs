//! Fields of an array, which are found by their positions.

use super::{BETWEEN, ENDED, FAILED, FIRST, Fields, Outer, fields_of};
use crate::contract::Describe;
use crate::json::{Decode, Failed, Reader, UnknownFields};

impl<'de> Fields<'_, 'de> {
    /// [`pass`](Self::pass) over an array. The key of each field is the comma before it: a field is then next if the one
    /// before it has been read in the same pass.
    #[inline(always)]
    #[must_use]
    pub fn pass_array(&mut self) -> bool {
        self.at = self.reader.find_element(self.describe, self.at, self.next, self.outer.as_deref()).into();
        self.at != u32::from(ENDED) && self.at != u32::from(FAILED)
    }

    /// Moves to the next element, whatever it is, or past the end and returns `false`. Elements that are read so are not
    /// counted: the fields are those behind them.
    #[inline]
    pub(crate) fn next_element(&mut self) -> Decode<bool> {
        let more = self.reader.more_elements(self.at)?;
        self.at = if more { BETWEEN } else { ENDED.into() };
        Ok(more)
    }

    /// Returns what the value of such an element is read from.
    pub(crate) fn reader(&mut self) -> &mut Reader<'de> {
        self.reader
    }

    /// Succeeds at the end of the array, or if what is left of it may be skipped.
    pub(crate) fn end_elements(mut self) -> Decode<()> {
        if !self.next_element()? {
            return Ok(());
        }
        if self.undeclared() == UnknownFields::Reject { Err(Failed) } else { self.reader.skip_elements() }
    }
}

impl<'de> Reader<'de> {
    /// Moves to the next element of an array and returns its number; `next` would be that of the next one. Elements
    /// without a field are skipped if they are allowed.
    #[inline(never)]
    fn find_element(&mut self, describe: Describe, at: u32, next: u16, outer: Option<&(dyn Outer<'de> + '_)>) -> u16 {
        let more = self.more_elements(at);
        let count = fields_of(describe).len();
        match more {
            Ok(true) if usize::from(next) < count => next,
            // Its number is the next one, for as many elements as there are.
            Ok(true) if describe().rest().is_some() => count.try_into().unwrap_or(FAILED),
            Ok(true) if self.undeclared(outer) == UnknownFields::Reject => FAILED,
            Ok(true) => self.skip_elements().map_or(FAILED, |()| ENDED),
            Ok(false) => ENDED,
            Err(Failed) => FAILED,
        }
    }

    /// Moves to the next element from one of the states without a field number, or past the end.
    fn more_elements(&mut self, at: u32) -> Decode<bool> {
        match at {
            FIRST => self.begin_array().and_then(|()| self.next_item(true)),
            BETWEEN => self.next_item(false),
            at if at == u32::from(ENDED) => Ok(false),
            // Includes a field that was not requested.
            _ => Err(Failed),
        }
    }

    /// Skips the element that is next and all behind it.
    fn skip_elements(&mut self) -> Decode<()> {
        loop {
            self.skip_value()?;
            if !self.next_item(false)? {
                return Ok(());
            }
        }
    }
}
