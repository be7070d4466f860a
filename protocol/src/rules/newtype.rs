//! Newtypes, as seen by what applies to the value inside.

/// A struct of one unnamed field, which is the value inside on the wire. `#[data]` implements it.
pub trait Newtype: Sized {
    /// The type of the value inside.
    type Inner;

    /// Puts a value inside.
    fn wrap(inner: Self::Inner) -> Self;

    /// Returns the value inside.
    fn inner(&self) -> &Self::Inner;

    /// Whether the value inside keeps the rules of the newtype.
    fn keeps_rules(&self) -> bool;
}
