//! Values that are in the model what they are in the declaration: numbers, and choices that are words.

/// A literal number, as precise as it was written.
#[derive(Clone, Copy)]
pub(crate) enum Number {
    Integer(i128),
    Float(f64),
}

/// What becomes of a message whose type is not declared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unknown {
    /// It is an error.
    Reject,
    /// It is kept as `Message::Unknown`.
    Capture,
}

/// What becomes of a key that is not declared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnknownFields {
    /// It is skipped.
    Ignore,
    /// It is an error.
    Reject,
}
