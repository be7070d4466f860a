//! Objects and arrays: opening and closing brackets, commas, and nesting depth.

use super::read::{Decode, Failed, MAX_DEPTH, Reader};

impl Reader<'_> {
    /// Leaves a container.
    #[inline]
    pub(super) fn ascend(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// Reads an opening bracket, unless it exceeds the depth limit.
    #[inline]
    fn open(&mut self, mark: &str) -> Decode<()> {
        self.peek();
        if self.eat_opening(mark) { Ok(()) } else { Err(Failed) }
    }

    /// Reads an opening bracket, and what else `mark` has, if it is next, without skipping whitespace, unless it exceeds the
    /// depth limit.
    #[inline]
    pub(crate) fn eat_opening(&mut self, mark: &str) -> bool {
        let opens = self.depth < MAX_DEPTH && self.eat(mark);
        self.depth += u32::from(opens);
        opens
    }

    /// Reads `{` and the first key with its colon, `{"text":`, as [`eat_key`](Self::eat_key) reads other keys.
    #[expect(clippy::inline_always, reason = "the key is a constant")]
    #[inline(always)]
    pub(crate) fn eat_first_key(&mut self, opening: &str) -> bool {
        let opens = self.depth < MAX_DEPTH && self.eat_key(opening);
        self.depth += u32::from(opens);
        opens
    }

    /// Reads `{`.
    #[inline]
    pub fn begin_object(&mut self) -> Decode<()> {
        self.open("{")
    }

    /// Reads `}` if it is next, without skipping whitespace.
    #[inline]
    pub(crate) fn end_object(&mut self) -> bool {
        let ends = self.eat("}");
        if ends {
            self.ascend();
        }
        ends
    }

    /// Moves to the next key of an object, or past its end and returns `false`. `first` is true before the first key.
    #[inline]
    pub fn next_member(&mut self, first: bool) -> Decode<bool> {
        self.next(first, "}")?.map_or(Ok(false), |byte| if byte == b'"' { Ok(true) } else { Err(Failed) })
    }

    /// Reads an object's `{` and moves to its first key, or past its end and returns `false`.
    #[inline]
    pub(crate) fn begin_fields(&mut self) -> Decode<bool> {
        match self.rest.strip_prefix('{') {
            Some(rest) if rest.starts_with('"') && self.depth < MAX_DEPTH => {
                self.rest = rest;
                self.depth += 1;
                Ok(true)
            }
            _ => self.begin_spaced_fields(),
        }
    }

    /// [`begin_fields`](Self::begin_fields) for an object that is empty, not compact, or missing.
    #[inline(never)]
    fn begin_spaced_fields(&mut self) -> Decode<bool> {
        self.begin_object()?;
        self.next_spaced_member(true)
    }

    /// After a value, moves to the next key, or past the object's end and returns `false`.
    #[inline]
    pub(crate) fn next_field(&mut self) -> Decode<bool> {
        match self.rest.strip_prefix(',') {
            Some(key) if key.starts_with('"') => {
                self.rest = key;
                Ok(true)
            }
            _ => self.last_or_spaced_field(),
        }
    }

    /// [`next_field`](Self::next_field) at the end of the object or before whitespace.
    #[inline(never)]
    fn last_or_spaced_field(&mut self) -> Decode<bool> {
        self.next_spaced_member(false)
    }

    /// [`next_member`](Self::next_member), which remembers whether there is whitespace before the key.
    #[inline]
    fn next_spaced_member(&mut self, first: bool) -> Decode<bool> {
        let before = self.rest.len();
        let more = self.next_member(first)?;
        // There may be a comma.
        self.spaced |= more && before - self.rest.len() > 1;
        Ok(more)
    }

    /// Reads `[`.
    #[inline]
    pub fn begin_array(&mut self) -> Decode<()> {
        self.open("[")
    }

    /// Moves to the next item of an array, or past its end and returns `false`. `first` is true before the first item.
    #[inline]
    pub fn next_item(&mut self, first: bool) -> Decode<bool> {
        Ok(self.next(first, "]")?.is_some())
    }

    /// Reads the comma before an element, or the closing bracket. Returns the element's first byte.
    #[inline]
    fn next(&mut self, first: bool, close: &str) -> Decode<Option<u8>> {
        self.peek();
        // Tries the comma first where one is possible: most elements are not the last.
        if first || !self.eat(",") {
            if self.eat(close) {
                self.ascend();
                return Ok(None);
            }
            if !first {
                return Err(Failed);
            }
        }
        match self.peek() {
            // A trailing comma.
            Some(_) if self.rest.starts_with(close) => Err(Failed),
            Some(byte) => Ok(Some(byte)),
            None => Err(Failed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads an array of numbers and returns its length if it is well-formed.
    fn items(text: &str) -> Option<usize> {
        let mut reader = Reader::new(text);
        reader.begin_array().ok()?;
        let mut count = 0;
        while reader.next_item(count == 0).ok()? {
            reader.integer(0, 9).ok()?;
            count += 1;
        }
        reader.end().ok().map(|()| count)
    }

    #[test]
    fn separates_items_by_one_comma_each() {
        assert_eq!(["[]", "[ ]", "[1]", " [ 1 , 2,3 ] "].map(items), [Some(0), Some(0), Some(1), Some(3)]);
        for text in ["", "[", "[1", "[1,", "[1,]", "[,]", "[,1]", "[1,,2]", "[1 2]", "[1}", "[]]", "{}"] {
            assert_eq!(items(text), None, "{text}");
        }
    }

    #[test]
    fn opens_no_more_levels_than_allowed() {
        let text = "[".repeat(200);
        let mut reader = Reader::new(&text);
        while reader.begin_array().is_ok() {}
        assert_eq!((reader.depth(), reader.position()), (MAX_DEPTH, MAX_DEPTH as usize));
        reader.ascend();
        assert_eq!(reader.begin_array(), Ok(()));
    }
}
