//! Values around the value that a rule applies to: `Option`, `Box` and the like.

/// A value around another, to which its rules apply.
///
/// Rules for what is inside of a value (`each`, `keys`, `values`) are implemented for each wrapper: through this trait,
/// rustc would say that a type is no wrapper, not that the rule does not apply to it.
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
