//! The collector: mistakes are pushed and work continues, so that one build shows them all.

use std::cell::RefCell;

use proc_macro2::TokenStream;
use quote::ToTokens;

thread_local! {
    /// Errors in collectors that were dropped, until the running macro reports them.
    static LEFT_BEHIND: RefCell<Vec<syn::Error>> = const { RefCell::new(Vec::new()) };
}

/// Collects errors, in the order of the mistakes in the source.
///
/// None is lost: a mistake that is found but not reported would compile to a program that does something other than
/// what was written. What a part has collected is passed on with [`append`](Self::append) and at the end with
/// [`finish`](Self::finish); if a stage returns early and drops it, `finish` still reports it.
#[derive(Default)]
pub(crate) struct Errors {
    list: Vec<syn::Error>,
}

impl Errors {
    /// Reports a mistake in `blamed`, underlining all its tokens.
    pub(crate) fn push(&mut self, blamed: impl ToTokens, text: impl Into<String>) {
        self.list.push(syn::Error::new_spanned(blamed, text.into()));
    }

    /// Reports an error that a syn parser returned.
    pub(crate) fn push_error(&mut self, error: syn::Error) {
        self.list.push(error);
    }

    /// Appends the errors of a part.
    pub(crate) fn append(&mut self, mut part: Errors) {
        self.list.append(&mut part.list);
    }

    /// Discards errors about the inside of something that is a mistake as a whole.
    pub(crate) fn discard(mut self) {
        self.list.clear();
    }

    /// Returns the number of errors: if it has grown while an item was checked, the item is broken.
    pub(crate) fn count(&self) -> usize {
        self.list.len()
    }

    /// Returns the errors as `compile_error!`s for rustc to show.
    pub(crate) fn into_tokens(mut self) -> TokenStream {
        self.list.drain(..).map(|error| error.to_compile_error()).collect()
    }

    /// Ends a macro: returns all errors, including those of dropped collectors.
    pub(crate) fn finish(mut self) -> TokenStream {
        self.list.extend(LEFT_BEHIND.take());
        self.into_tokens()
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        if !self.list.is_empty() {
            LEFT_BEHIND.with_borrow_mut(|left_behind| left_behind.append(&mut self.list));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Errors;
    use proc_macro2::Span;

    fn collected(text: &str) -> Errors {
        let mut errors = Errors::default();
        errors.push_error(syn::Error::new(Span::call_site(), text));
        errors
    }

    #[test]
    fn reports_what_was_dropped() {
        drop(collected("dropped"));
        let mut errors = collected("first");
        errors.append(collected("appended"));
        let found = errors.finish().to_string();
        let places = ["first", "appended", "dropped"].map(|text| found.find(text));
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{found}");
        assert!(Errors::default().finish().is_empty());
    }

    #[test]
    fn forgets_what_was_discarded() {
        collected("discarded").discard();
        assert!(Errors::default().finish().is_empty());
    }
}
