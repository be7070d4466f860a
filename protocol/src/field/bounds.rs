//! Upper bounds on the size of a value, known before it is read.

/// The maximum size of a value by its `len` rules. Reading stops beyond it, which bounds the memory that a text can
/// take.
///
/// A list of large structs may take a hundred times the memory of its text, `{},{},{}`.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// The maximum number of items of a list, entries of a map, or characters of a string.
    pub most: usize,
    /// The bounds of a list's items or a map's values.
    pub inside: Option<&'static Bounds>,
}

impl Bounds {
    /// Returns what both allow; of the bounds inside, these.
    #[must_use]
    pub const fn and(&self, other: &Self) -> Self {
        let inside = if self.inside.is_some() { self.inside } else { other.inside };
        Self { most: if self.most < other.most { self.most } else { other.most }, inside }
    }
}
