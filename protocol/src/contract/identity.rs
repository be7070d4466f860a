//! The identity of a described type.

use std::any::TypeId;
use std::fmt;
use std::hash::{Hash, Hasher};

/// The identity of a type. Two are equal if they belong to the same type, whatever its name and wherever it is
/// declared.
///
/// ```
/// use protocol::contract::Identity;
///
/// struct Leaf;
/// let outer = Identity::of::<Leaf>();
/// {
///     struct Leaf;
///     assert_ne!(Identity::of::<Leaf>(), outer);
/// }
/// assert_eq!(Identity::of::<Leaf>(), outer);
/// ```
// Contains a function, since `TypeId::of` is `const` only from Rust 1.91 on.
#[derive(Clone, Copy)]
pub struct Identity(fn() -> TypeId);

impl Identity {
    /// Returns the identity of `T`.
    #[must_use]
    pub const fn of<T: 'static>() -> Self {
        Self(TypeId::of::<T>)
    }
}

impl PartialEq for Identity {
    fn eq(&self, other: &Self) -> bool {
        (self.0)() == (other.0)()
    }
}

impl Eq for Identity {}

impl Hash for Identity {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.0)().hash(state);
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.0)().fmt(formatter)
    }
}
