//! `one_of`: a string from a list.

use std::borrow::Cow;

use super::Wrapper;

/// A string that `one_of` applies to.
#[diagnostic::on_unimplemented(
    message = "`one_of` does not apply to `{Self}`",
    label = "not a string",
    note = "`one_of` is for `String` and `Cow<'_, str>`; for a closed set of values use an enum under `#[data]`",
    note = "the rules of a newtype under `#[data]` are declared with it: `struct Name(#[field(...)] Type);`"
)]
pub trait OneOf {
    /// Whether the string is in the list.
    fn is_one_of(&self, allowed: &[&str]) -> bool;
}

#[diagnostic::do_not_recommend]
impl OneOf for String {
    fn is_one_of(&self, allowed: &[&str]) -> bool {
        allowed.contains(&self.as_str())
    }
}

#[diagnostic::do_not_recommend]
impl OneOf for Cow<'_, str> {
    fn is_one_of(&self, allowed: &[&str]) -> bool {
        allowed.contains(&self.as_ref())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Wrapper<Inner: OneOf>> OneOf for T {
    fn is_one_of(&self, allowed: &[&str]) -> bool {
        self.inner().is_none_or(|value| value.is_one_of(allowed))
    }
}
