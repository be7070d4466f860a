//! Who receives a message: a set of roles.

/// A set of roles, by their numbers in the order of declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Audience(u32);

impl Audience {
    /// Everybody.
    pub const ALL: Self = Self(u32::MAX);

    /// Nobody.
    pub const NONE: Self = Self(0);

    /// Returns the set of those roles. A role beyond the thirty-second counts as the thirty-second.
    pub fn of(roles: impl IntoIterator<Item = usize>) -> Self {
        Self(roles.into_iter().fold(0, |set, role| set | Self::bit(role)))
    }

    /// Returns the set as a number, one bit for each role.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Returns the set that has this number.
    #[must_use]
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// Whether the role is in the set.
    #[must_use]
    pub const fn contains(self, role: usize) -> bool {
        self.0 & Self::bit(role) != 0
    }

    const fn bit(role: usize) -> u32 {
        1 << if role < 32 { role } else { 31 }
    }
}
