//! The values of enums by their names. An enum may have thousands, and a text may name thousands.

use std::collections::HashMap;

use crate::contract::{EnumInfo, VariantInfo};

/// Up to this many values are gone through one after the other.
const FEW: usize = 16;

/// Tables of the enums that the walk has met.
#[derive(Default)]
pub(super) struct EnumValues {
    /// By the place of the enum's values in memory.
    tables: HashMap<*const VariantInfo, HashMap<&'static str, &'static str>>,
}

impl EnumValues {
    /// The name of a value as it is declared, by that or by one of its other names.
    pub(super) fn declared(&mut self, name: &str, info: &EnumInfo) -> Option<&'static str> {
        if info.variants.len() <= FEW {
            return names(info).find(|(known, _)| *known == name).map(|(_, declared)| declared);
        }
        let table = self.tables.entry(info.variants.as_ptr()).or_insert_with(|| names(info).collect());
        table.get(name).copied()
    }
}

/// All names, and those that they stand for.
fn names(info: &EnumInfo) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
    info.variants.iter().flat_map(|variant| {
        let aliases = variant.aliases.iter().map(|alias| (*alias, variant.name));
        std::iter::once((variant.name, variant.name)).chain(aliases)
    })
}
