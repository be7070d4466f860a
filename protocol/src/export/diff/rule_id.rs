//! The kinds of changes, each with an id that stays.

use std::fmt;

macro_rules! rules {
    ($($(#[$docs:meta])* $name:ident = $id:literal,)*) => {
        /// A kind of change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ChangeRule {
            $($(#[$docs])* $name,)*
        }

        impl ChangeRule {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The id, `field_added_required`: it stays the same from version to version of this crate.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }
        }
    };
}

rules! {
    /// The key of the message type has another name.
    TagRenamed = "tag_renamed",
    /// The key of the payload has another name.
    ContentRenamed = "content_renamed",
    /// Keys that are not declared are an error.
    UnknownFieldsRejected = "unknown_fields_rejected",
    /// Keys that are not declared are ignored.
    UnknownFieldsIgnored = "unknown_fields_ignored",
    /// Messages of types that are not declared are an error.
    UnknownTypesRejected = "unknown_types_rejected",
    /// Messages of types that are not declared are kept.
    UnknownTypesCaptured = "unknown_types_captured",
    /// A message type more.
    TypeAdded = "type_added",
    /// A message type less.
    TypeRemoved = "type_removed",
    /// A field more, which must be there.
    FieldAddedRequired = "field_added_required",
    /// A field more, which may be absent.
    FieldAddedOptional = "field_added_optional",
    /// A field less.
    FieldRemoved = "field_removed",
    /// A field has another name, and is read under the old one too.
    FieldRenamed = "field_renamed",
    /// A field that might be absent must be there.
    FieldRequired = "field_required",
    /// A field that had to be there may be absent.
    FieldOptional = "field_optional",
    /// An absent field reads as something else.
    DefaultChanged = "default_changed",
    /// A name more that is read and never written.
    AliasAdded = "alias_added",
    /// A name less that is read and never written.
    AliasRemoved = "alias_removed",
    /// A named value more.
    VariantAdded = "variant_added",
    /// A named value less.
    VariantRemoved = "variant_removed",
    /// A named value has another name, and is read under the old one too.
    VariantRenamed = "variant_renamed",
    /// Values that are not listed are accepted.
    EnumOpened = "enum_opened",
    /// Values that are not listed are an error.
    EnumClosed = "enum_closed",
    /// Two keys of a map are one, which may not stand there twice.
    KeysMerged = "keys_merged",
    /// Two keys of a map that were one are told apart.
    KeysSplit = "keys_split",
    /// Less is allowed: of a number, a length, a count.
    BoundTightened = "bound_tightened",
    /// More is allowed: of a number, a length, a count.
    BoundWidened = "bound_widened",
    /// A string must match a pattern.
    PatternAdded = "pattern_added",
    /// A string need not match a pattern any more.
    PatternRemoved = "pattern_removed",
    /// A string must match another pattern.
    PatternChanged = "pattern_changed",
    /// Nothing may stand in a list twice.
    UniqueAdded = "unique_added",
    /// Things may stand in a list twice.
    UniqueRemoved = "unique_removed",
    /// A check of one's own more.
    CheckAdded = "check_added",
    /// A check of one's own less.
    CheckRemoved = "check_removed",
    /// `null` is a value.
    NullAllowed = "null_allowed",
    /// `null` is not a value.
    NullRefused = "null_refused",
    /// The value is something else.
    ShapeChanged = "shape_changed",
}

impl fmt::Display for ChangeRule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
