//! The collector: mistakes are pushed and work goes on, so that one build shows them all.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// Errors in the order in which the mistakes stand in the source.
///
/// It must be used up by [`finish`](Self::finish) or [`append`](Self::append): a mistake that is found and then forgotten
/// would compile to a program that does something else than what was written.
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

    /// The end: `compile_error!`s for rustc to show.
    pub(crate) fn finish(mut self) -> TokenStream {
        self.list.drain(..).map(|error| error.to_compile_error()).collect()
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        debug_assert!(
            self.list.is_empty() || std::thread::panicking(),
            "errors were collected and not reported: {:?}",
            self.list
        );
    }
}
