//! The types of the data sets, each declared for this crate and for serde.

pub(crate) mod canada;
pub(crate) mod citm_catalog;
pub(crate) mod log;
pub(crate) mod mesh;
pub(crate) mod minecraft_savedata;
pub(crate) mod mk48;
pub(crate) mod twitter;

/// Declares structs and then enums twice: under `#[data]` in `ours`, and under serde's derive in `theirs`. The first
/// struct is that of a whole text. What is `Nullable` is `null` in the text, what is an `Option` is absent.
macro_rules! twice {
    (#[types($($types:tt)*)] $($items:tt)*) => {
        $crate::types::twice!(@all ($($types)*) $($items)*);
    };
    (struct $($items:tt)*) => {
        $crate::types::twice!(@all () struct $($items)*);
    };
    (
        @all $types:tt
        struct $root:ident {$($root_fields:tt)*}
        $(struct $struct:ident {$($fields:tt)*})*
        $(enum $enum:ident {$($variants:tt)*})*
    ) => {
        pub(crate) mod ours {
            #![allow(unused_imports, reason = "not all data sets use them")]
            use std::collections::BTreeMap;

            use protocol::Nullable;

            $crate::types::twice!(@ours $types $root {$($root_fields)*});
            $($crate::types::twice!(@ours $types $struct {$($fields)*});)*
            $($crate::types::twice!(@our_enum $enum {$($variants)*});)*

            impl $crate::candidates::Document for $root {
                fn read(text: &str) -> Result<Self, protocol::Error> {
                    Self::from_json(text)
                }

                fn write(&self) -> Result<String, protocol::Error> {
                    self.to_json()
                }
            }
        }

        pub(crate) mod theirs {
            #![allow(unused_imports, reason = "not all data sets use them")]
            use std::collections::BTreeMap;
            use std::option::Option as Nullable;

            $crate::types::twice!(@theirs $types $root {$($root_fields)*});
            $($crate::types::twice!(@theirs $types $struct {$($fields)*});)*
            $($crate::types::twice!(@their_enum $enum {$($variants)*});)*
        }
    };
    (@ours ($($types:tt)*) $struct:ident {
        $($(#[field($($field_rule:tt)*)])? $(#[serde($($serde_rule:tt)*)])? $field:ident: $type:ty,)*
    }) => {
        #[protocol::data(new = false, $($types)*)]
        pub(crate) struct $struct {
            $($(#[field($($field_rule)*)])? $field: $type,)*
        }
    };
    (@theirs ($($types:tt)*) $struct:ident {
        $($(#[field($($field_rule:tt)*)])? $(#[serde($($serde_rule:tt)*)])? $field:ident: $type:ty,)*
    }) => {
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde($($types)*)]
        pub(crate) struct $struct {
            $($(#[serde($($serde_rule)*)])? pub(crate) $field: $type,)*
        }
    };
    (@our_enum $enum:ident {$($variant:ident = $text:literal,)*}) => {
        #[protocol::data]
        pub(crate) enum $enum {
            $(#[field(rename = $text)] $variant,)*
        }
    };
    (@their_enum $enum:ident {$($variant:ident = $text:literal,)*}) => {
        #[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub(crate) enum $enum {
            $(#[serde(rename = $text)] $variant,)*
        }
    };
}
use twice;
