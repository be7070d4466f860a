//! `each`: rules for the items of a list.

/// A list whose items can have rules of their own.
#[diagnostic::on_unimplemented(
    message = "`each` does not apply to `{Self}`",
    label = "not a list",
    note = "`each` is for `Vec` and arrays; for maps use `keys` and `values`"
)]
pub trait Each {
    /// The type of the items.
    type Item;

    /// Whether every item passes the test.
    fn all_items(&self, test: impl FnMut(&Self::Item) -> bool) -> bool;
}

#[diagnostic::do_not_recommend]
impl<T> Each for Vec<T> {
    type Item = T;

    fn all_items(&self, test: impl FnMut(&T) -> bool) -> bool {
        self.iter().all(test)
    }
}

#[diagnostic::do_not_recommend]
impl<T, const N: usize> Each for [T; N] {
    type Item = T;

    fn all_items(&self, test: impl FnMut(&T) -> bool) -> bool {
        self.iter().all(test)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Each> Each for Option<T> {
    type Item = T::Item;

    fn all_items(&self, test: impl FnMut(&T::Item) -> bool) -> bool {
        self.as_ref().is_none_or(|list| list.all_items(test))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Each> Each for Box<T> {
    type Item = T::Item;

    fn all_items(&self, test: impl FnMut(&T::Item) -> bool) -> bool {
        (**self).all_items(test)
    }
}
