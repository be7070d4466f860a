//! The collector: mistakes are pushed and work goes on, so that one build shows them all.

use std::cell::RefCell;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

thread_local! {
    /// The errors of parts that were dropped with them, until the macro that is running reports them.
    static LEFT_BEHIND: RefCell<Vec<syn::Error>> = const { RefCell::new(Vec::new()) };
}

/// Errors in the order in which the mistakes stand in the source.
///
/// None is lost: a mistake that is found and then forgotten would compile to a program that does something else than what was
/// written. What a part has collected goes on by [`append`](Self::append) and in the end by [`finish`](Self::finish); where a
/// stage leaves early and drops it, `finish` reports it all the same.
#[derive(Default)]
pub(crate) struct Errors {
    list: Vec<syn::Error>,
}

impl Errors {
    /// Reports a mistake in `blamed`: all its tokens are underlined.
    pub(crate) fn push(&mut self, blamed: impl ToTokens, text: impl Into<String>) {
        self.list.push(syn::Error::new_spanned(blamed, text.into()));
    }

    /// Reports a mistake at a span that is already known.
    pub(crate) fn push_at(&mut self, span: Span, text: impl Into<String>) {
        self.list.push(syn::Error::new(span, text.into()));
    }

    /// Reports what a parser of syn's returned.
    pub(crate) fn push_error(&mut self, error: syn::Error) {
        self.list.push(error);
    }

    /// Takes over the errors of a part.
    pub(crate) fn append(&mut self, mut part: Errors) {
        self.list.append(&mut part.list);
    }

    /// Forgets errors about the inside of something that is a mistake as a whole.
    pub(crate) fn discard(mut self) {
        self.list.clear();
    }

    /// How many there are: when it has grown over an item, the item is broken.
    pub(crate) fn count(&self) -> usize {
        self.list.len()
    }

    /// `compile_error!`s for rustc to show.
    pub(crate) fn into_tokens(mut self) -> TokenStream {
        self.list.drain(..).map(|error| error.to_compile_error()).collect()
    }

    /// The end of a macro: all errors there are, those that were left behind as well.
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
        errors.push_at(Span::call_site(), text);
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
