//! `keys` and `values`: rules for the entries of a map.

use std::collections::{BTreeMap, HashMap};

/// A map whose keys can have rules of their own.
#[diagnostic::on_unimplemented(
    message = "`keys` does not apply to `{Self}`",
    label = "not a map",
    note = "`keys` is for `HashMap` and `BTreeMap`; for lists use `each`"
)]
pub trait Keys {
    /// The type of the keys.
    type Key;

    /// Whether every key passes the test.
    fn all_keys(&self, test: impl FnMut(&Self::Key) -> bool) -> bool;
}

/// A map whose values can have rules of their own.
#[diagnostic::on_unimplemented(
    message = "`values` does not apply to `{Self}`",
    label = "not a map",
    note = "`values` is for `HashMap` and `BTreeMap`; for lists use `each`"
)]
pub trait Values {
    /// The type of the values.
    type Value;

    /// Whether every value passes the test.
    fn all_values(&self, test: impl FnMut(&Self::Value) -> bool) -> bool;
}

#[diagnostic::do_not_recommend]
impl<K, V, H> Keys for HashMap<K, V, H> {
    type Key = K;

    fn all_keys(&self, test: impl FnMut(&K) -> bool) -> bool {
        self.keys().all(test)
    }
}

#[diagnostic::do_not_recommend]
impl<K, V, H> Values for HashMap<K, V, H> {
    type Value = V;

    fn all_values(&self, test: impl FnMut(&V) -> bool) -> bool {
        self.values().all(test)
    }
}

#[diagnostic::do_not_recommend]
impl<K, V> Keys for BTreeMap<K, V> {
    type Key = K;

    fn all_keys(&self, test: impl FnMut(&K) -> bool) -> bool {
        self.keys().all(test)
    }
}

#[diagnostic::do_not_recommend]
impl<K, V> Values for BTreeMap<K, V> {
    type Value = V;

    fn all_values(&self, test: impl FnMut(&V) -> bool) -> bool {
        self.values().all(test)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Keys> Keys for Option<T> {
    type Key = T::Key;

    fn all_keys(&self, test: impl FnMut(&T::Key) -> bool) -> bool {
        self.as_ref().is_none_or(|map| map.all_keys(test))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Values> Values for Option<T> {
    type Value = T::Value;

    fn all_values(&self, test: impl FnMut(&T::Value) -> bool) -> bool {
        self.as_ref().is_none_or(|map| map.all_values(test))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Keys> Keys for Box<T> {
    type Key = T::Key;

    fn all_keys(&self, test: impl FnMut(&T::Key) -> bool) -> bool {
        (**self).all_keys(test)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Values> Values for Box<T> {
    type Value = T::Value;

    fn all_values(&self, test: impl FnMut(&T::Value) -> bool) -> bool {
        (**self).all_values(test)
    }
}
