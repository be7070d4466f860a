//! Values around the value that a rule applies to: `Option`, `Box` and the like.

/// A value around another, to which all rules apply.
pub trait Wrapper {
    /// The type of the value inside.
    type Inner;

    /// Returns the value inside; `None` if there is none, which satisfies every rule.
    fn inner(&self) -> Option<&Self::Inner>;
}

impl<T> Wrapper for Option<T> {
    type Inner = T;

    fn inner(&self) -> Option<&T> {
        self.as_ref()
    }
}

impl<T> Wrapper for Box<T> {
    type Inner = T;

    fn inner(&self) -> Option<&T> {
        Some(&**self)
    }
}
