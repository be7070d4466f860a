//! The keys of the objects that a type is written as.

/// The keys that the objects of a type may have when they are written, as far as they are declared.
#[derive(Debug, Clone, Copy)]
pub struct Keys(Option<&'static [(&'static str, bool)]>);

impl Keys {
    /// Any keys, as far as one knows.
    pub const UNKNOWN: Self = Self(None);

    /// These keys, each with whether it is always there.
    #[must_use]
    pub const fn declared(keys: &'static [(&'static str, bool)]) -> Self {
        Self(Some(keys))
    }

    /// Whether an object is known to be written without this key, at least at times.
    #[must_use]
    pub const fn may_lack(self, key: &str) -> bool {
        let Some(mut keys) = self.0 else { return false };
        while let [(name, is_certain), rest @ ..] = keys {
            if is_same(name, key) {
                return !*is_certain;
            }
            keys = rest;
        }
        true
    }

    /// Whether an object is known to be written with this key, at least at times.
    #[must_use]
    pub const fn may_have(self, key: &str) -> bool {
        let Some(mut keys) = self.0 else { return false };
        while let [(name, _), rest @ ..] = keys {
            if is_same(name, key) {
                return true;
            }
            keys = rest;
        }
        false
    }
}

/// Whether two strings are equal, in constants too.
pub(crate) const fn is_same(left: &str, right: &str) -> bool {
    let (mut left, mut right) = (left.as_bytes(), right.as_bytes());
    while let ([a, left_rest @ ..], [b, right_rest @ ..]) = (left, right) {
        if *a != *b {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    left.is_empty() && right.is_empty()
}
