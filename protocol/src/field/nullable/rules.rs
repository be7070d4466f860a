//! Rules on a `Nullable`, which apply to the value inside.

use super::Nullable;
use crate::rules::{Each, Keys, Values, Wrapper};

impl<T> Wrapper for Nullable<T> {
    type Inner = T;

    fn inner(&self) -> Option<&T> {
        self.as_option()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Each> Each for Nullable<T> {
    type Item = T::Item;

    fn all_items(&self, test: impl FnMut(&T::Item) -> bool) -> bool {
        self.as_option().is_none_or(|list| list.all_items(test))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Keys> Keys for Nullable<T> {
    type Key = T::Key;

    fn all_keys(&self, test: impl FnMut(&T::Key) -> bool) -> bool {
        self.as_option().is_none_or(|map| map.all_keys(test))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Values> Values for Nullable<T> {
    type Value = T::Value;

    fn all_values(&self, test: impl FnMut(&T::Value) -> bool) -> bool {
        self.as_option().is_none_or(|map| map.all_values(test))
    }
}
