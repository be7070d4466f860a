//! Finds values of enums by name. An enum may have thousands of values, and a text may name thousands.

use std::collections::HashMap;

use crate::contract::{EnumInfo, VariantInfo};

/// Up to this many values are searched linearly.
const FEW: usize = 16;

/// Hash tables of the enums that the walk has met.
#[derive(Default)]
pub(super) struct EnumValues {
    /// Keyed by the address of the enum's values.
    tables: HashMap<*const VariantInfo, HashMap<&'static str, &'static str>>,
}

impl EnumValues {
    /// Returns the declared name of the value with this name or alias.
    pub(super) fn declared(&mut self, name: &str, info: &EnumInfo) -> Option<&'static str> {
        if info.variants.len() <= FEW {
            return names(info).find(|(known, _)| *known == name).map(|(_, declared)| declared);
        }
        let table = self.tables.entry(info.variants.as_ptr()).or_insert_with(|| names(info).collect());
        table.get(name).copied()
    }
}

/// Returns all names and aliases, each with the declared name.
fn names(info: &EnumInfo) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
    info.variants.iter().flat_map(|variant| {
        let aliases = variant.aliases.iter().map(|alias| (*alias, variant.name));
        std::iter::once((variant.name, variant.name)).chain(aliases)
    })
}
