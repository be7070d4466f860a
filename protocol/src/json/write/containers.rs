//! Writes brackets and commas, and counts nesting levels.

use super::{Unwritable, Writer};

impl Writer<'_> {
    #[inline]
    fn begin(&mut self, mark: &'static str) {
        self.text(mark);
        self.depth += 1;
        if self.is_too_deep() {
            self.fail_too_deep();
        }
    }

    // Of what fails inside of a container, each type has no more than a call.
    #[cold]
    #[inline(never)]
    fn fail_too_deep(&mut self) {
        self.fail(Unwritable::TooDeep);
    }

    #[inline]
    fn end(&mut self, mark: &'static str) {
        self.text(mark);
        self.depth = self.depth.saturating_sub(1);
    }

    /// Opens a container, and returns whether to write its contents: not where they would exceed the depth limit, since
    /// values may be deeper than the stack.
    #[inline]
    fn opens(&mut self, mark: &'static str) -> bool {
        self.begin(mark);
        !self.is_too_deep()
    }

    /// Writes a comma, unless the container has just been opened. No value ends with an opening bracket.
    #[inline]
    pub(super) fn separate(&mut self, opening: char) {
        if !self.out.ends_with(opening) {
            self.out.push(',');
        }
    }

    /// Writes `{`, and returns whether to write members.
    #[inline]
    pub(crate) fn opens_object(&mut self) -> bool {
        self.opens("{")
    }

    /// Writes an object.
    #[inline]
    pub(crate) fn object(&mut self, inside: impl FnOnce(&mut Self)) {
        if self.opens_object() {
            inside(self);
        }
        self.end_object();
    }

    /// Writes an array.
    #[inline]
    pub(crate) fn array(&mut self, inside: impl FnOnce(&mut Self)) {
        if self.opens("[") {
            inside(self);
        }
        self.end("]");
    }

    /// Writes `{`.
    #[inline]
    pub fn begin_object(&mut self) {
        self.begin("{");
    }

    /// Writes `}`.
    #[inline]
    pub fn end_object(&mut self) {
        self.end("}");
    }

    /// Writes the opening of an object, including its first members.
    #[inline]
    pub(crate) fn begin_message(&mut self, opening: &'static str) {
        self.text(opening);
        self.depth += 1;
    }

    /// Writes the members of the object that `write` writes into the one that is open, which may have some already; or, likewise,
    /// the items of an array.
    pub(crate) fn members_of(&mut self, write: impl FnOnce(&mut Self)) {
        let at = self.out.len();
        let is_first = self.out.ends_with(['{', '[']);
        write(self);
        self.out.pop();
        if self.out.len() == at + 1 {
            self.out.truncate(at);
        } else {
            self.out.replace_range(at..=at, if is_first { "" } else { "," });
        }
    }

    /// Writes `[`.
    pub fn begin_array(&mut self) {
        self.begin("[");
    }

    /// Begins an item: writes the comma before it where one is needed.
    pub fn item(&mut self) {
        self.separate('[');
    }

    /// Writes `]`.
    pub fn end_array(&mut self) {
        self.end("]");
    }
}
