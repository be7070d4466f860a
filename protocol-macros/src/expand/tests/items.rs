//! The items of an expansion, by name.

use syn::ImplItemFn;
use syn::visit::Visit;
use syn::{File, ItemEnum, ItemStruct, Signature, Variant};

/// Returns the expansion of an input.
pub(super) fn parsed(input: &str) -> File {
    syn::parse2(super::expand(input)).expect("the expansion is Rust")
}

/// Collects enums and functions by name.
#[derive(Default)]
pub(super) struct Items {
    pub(super) structs: Vec<ItemStruct>,
    pub(super) enums: Vec<ItemEnum>,
    pub(super) functions: Vec<Signature>,
}

impl Visit<'_> for Items {
    fn visit_item_struct(&mut self, item: &ItemStruct) {
        self.structs.push(item.clone());
    }

    fn visit_item_enum(&mut self, item: &ItemEnum) {
        self.enums.push(item.clone());
    }

    fn visit_impl_item_fn(&mut self, item: &ImplItemFn) {
        self.functions.push(item.sig.clone());
    }
}

impl Items {
    pub(super) fn of(input: &str) -> Self {
        let mut declared = Self::default();
        declared.visit_file(&parsed(input));
        declared
    }

    /// Returns the variants of an enum.
    pub(super) fn variants(&self, name: &str) -> Vec<Variant> {
        let found = self.enums.iter().find(|item| item.ident == name).expect("the enum is generated");
        found.variants.iter().cloned().collect()
    }
}
