//! Slots for keys: a slot accepts one value, rejects a second, and remembers where the first was written.

use proc_macro2::Ident;

use crate::diagnostics::{Errors, texts};

/// Holds the value of a key that may be given once.
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
    /// Stores what was read; a value that could not be read still counts as given, so it is not reported as missing.
    pub(crate) fn fill(&mut self, key: &Ident, value: syn::Result<T>, errors: &mut Errors) -> syn::Result<()> {
        if self.key.is_some() {
            errors.push(key, texts::duplicate_key(&key.to_string()));
            return value.map(drop);
        }
        self.key = Some(key.clone());
        self.value = Some(value?);
        Ok(())
    }

    /// Returns the key as written, whether or not its value could be read.
    pub(crate) fn key(&self) -> Option<&Ident> {
        self.key.as_ref()
    }

    /// Returns the value, if it was given and could be read.
    pub(crate) fn value(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// Returns the value by move, if it was given and could be read.
    pub(crate) fn into_value(self) -> Option<T> {
        self.value
    }
}
