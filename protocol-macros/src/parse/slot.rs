//! Slots for keys: a slot takes one value, rejects a second, and remembers where the first was written.

use proc_macro2::Ident;

use crate::diagnostics::{Errors, texts};

/// The place of a key that may be given once.
pub(crate) struct Slot<T> {
    key: Option<Ident>,
    value: Option<T>,
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self { key: None, value: None }
    }
}

impl<T> Slot<T> {
    /// Puts in what was read; a value that could not be read still counts as given, so that it is not missed later.
    pub(crate) fn fill(&mut self, key: &Ident, value: syn::Result<T>, errors: &mut Errors) -> syn::Result<()> {
        if self.key.is_some() {
            errors.push(key, texts::duplicate_key(&key.to_string()));
            return value.map(drop);
        }
        self.key = Some(key.clone());
        self.value = Some(value?);
        Ok(())
    }

    /// The key as it was written, whether or not its value could be read.
    pub(crate) fn key(&self) -> Option<&Ident> {
        self.key.as_ref()
    }

    /// The value, if it was given and could be read.
    pub(crate) fn value(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// The value, taken out.
    pub(crate) fn into_value(self) -> Option<T> {
        self.value
    }
}
