//! The keys of the objects that a type is written as.

use crate::json::needs_care;

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

    /// Whether they are those of a struct.
    #[must_use]
    pub const fn are_declared(self) -> bool {
        self.0.is_some()
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

/// The keys that a type reads from the object that it stands in, with those of what stands in the same object.
///
/// A tree, since constants cannot be concatenated.
#[derive(Debug, Clone, Copy)]
pub struct KeyTree {
    own: &'static [&'static str],
    inner: &'static [&'static Self],
    has_rest: bool,
    is_array: bool,
}

impl KeyTree {
    /// No keys.
    pub const NONE: &'static Self = &Self::of(&[]);

    /// Elements of an array, which have no keys.
    pub const ELEMENTS: &'static Self = &Self { is_array: true, ..Self::of(&[]) };

    /// These keys.
    #[must_use]
    pub const fn of(own: &'static [&'static str]) -> Self {
        Self { own, inner: &[], has_rest: false, is_array: false }
    }

    /// These keys and those of all these trees.
    #[must_use]
    pub const fn around(own: &'static [&'static str], inner: &'static [&'static Self]) -> Self {
        let (mut has_rest, mut is_array) = (false, false);
        let mut trees = inner;
        while let [tree, rest @ ..] = trees {
            has_rest |= tree.has_rest;
            is_array |= tree.is_array;
            trees = rest;
        }
        Self { own, inner, has_rest, is_array }
    }

    /// Returns these keys, of something that also holds the members of the object that belong to nothing else.
    #[must_use]
    pub const fn with_rest(self) -> Self {
        Self { has_rest: true, ..self }
    }

    /// Whether something holds the members of the object that belong to nothing else.
    #[must_use]
    pub const fn has_rest(&self) -> bool {
        self.has_rest
    }

    /// Whether these are elements of an array, and not members of an object.
    #[must_use]
    pub const fn is_array(&self) -> bool {
        self.is_array
    }

    /// Whether the key is in the tree.
    #[must_use]
    pub const fn contains(&self, key: &str) -> bool {
        let mut own = self.own;
        while let [name, rest @ ..] = own {
            if is_same(name, key) {
                return true;
            }
            own = rest;
        }
        let mut inner = self.inner;
        while let [tree, rest @ ..] = inner {
            if tree.contains(key) {
                return true;
            }
            inner = rest;
        }
        false
    }

    /// Returns the first key that is also in the other tree.
    #[must_use]
    pub const fn shared_with(&self, other: &Self) -> Option<&'static str> {
        let mut own = self.own;
        while let [name, rest @ ..] = own {
            if other.contains(name) {
                return Some(name);
            }
            own = rest;
        }
        let mut inner = self.inner;
        while let [tree, rest @ ..] = inner {
            if let Some(key) = tree.shared_with(other) {
                return Some(key);
            }
            inner = rest;
        }
        None
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

/// Whether the name needs no escapes in JSON text.
pub(super) const fn is_plain(name: &str) -> bool {
    let mut rest = name.as_bytes();
    while let [byte, behind @ ..] = rest {
        if needs_care(*byte) {
            return false;
        }
        rest = behind;
    }
    true
}
