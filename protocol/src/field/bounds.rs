//! How much a value may hold, known before it is read.

/// How much a value may hold, by its `len` rules: reading stops behind it, so that a text cannot take more memory than that.
///
/// A list of large structs may take a hundred times the memory of its text, `{},{},{}`.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Items of a list, entries of a map, characters of a string.
    pub most: usize,
    /// The same for the items of a list or the values of a map.
    pub inside: Option<&'static Bounds>,
}
