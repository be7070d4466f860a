//! The kinds of changes, each with a stable id.

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
            /// All kinds of changes.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Returns the id, such as `field_added_required`. Ids are stable across versions of this crate.
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
    /// The key of the message type was renamed.
    TagRenamed = "tag_renamed",
    /// The key of the payload was renamed.
    ContentRenamed = "content_renamed",
    /// Undeclared keys are now an error.
    UnknownFieldsRejected = "unknown_fields_rejected",
    /// Undeclared keys are now ignored.
    UnknownFieldsIgnored = "unknown_fields_ignored",
    /// Messages of undeclared types are now an error.
    UnknownTypesRejected = "unknown_types_rejected",
    /// Messages of undeclared types are now kept.
    UnknownTypesCaptured = "unknown_types_captured",
    /// A message type was added.
    TypeAdded = "type_added",
    /// A message type was removed.
    TypeRemoved = "type_removed",
    /// A required field was added.
    FieldAddedRequired = "field_added_required",
    /// An optional field was added.
    FieldAddedOptional = "field_added_optional",
    /// A field was removed.
    FieldRemoved = "field_removed",
    /// Undeclared keys of an object are now kept by a field.
    OtherFieldsKept = "other_fields_kept",
    /// Undeclared keys of an object are no longer kept.
    OtherFieldsDropped = "other_fields_dropped",
    /// A field was renamed, and its old name is still read.
    FieldRenamed = "field_renamed",
    /// A field of an array has another position.
    FieldMoved = "field_moved",
    /// An optional field is now required.
    FieldRequired = "field_required",
    /// A required field is now optional.
    FieldOptional = "field_optional",
    /// An absent field now reads as another value.
    DefaultChanged = "default_changed",
    /// An alias was added: a name that is read and never written.
    AliasAdded = "alias_added",
    /// An alias was removed: a name that is read and never written.
    AliasRemoved = "alias_removed",
    /// An enum value was added.
    VariantAdded = "variant_added",
    /// An enum value was removed.
    VariantRemoved = "variant_removed",
    /// An enum value was renamed, and its old name is still read.
    VariantRenamed = "variant_renamed",
    /// Unlisted values are now accepted.
    EnumOpened = "enum_opened",
    /// Unlisted values are now an error.
    EnumClosed = "enum_closed",
    /// Two map keys now count as the same key, so that both together are a duplicate.
    KeysMerged = "keys_merged",
    /// Two map keys that counted as the same key are now different.
    KeysSplit = "keys_split",
    /// The bounds of a number, a length or a count are narrower.
    BoundTightened = "bound_tightened",
    /// The bounds of a number, a length or a count are wider.
    BoundWidened = "bound_widened",
    /// A string must now match a pattern.
    PatternAdded = "pattern_added",
    /// A string no longer has to match a pattern.
    PatternRemoved = "pattern_removed",
    /// A string must now match a different pattern.
    PatternChanged = "pattern_changed",
    /// A constant has another value.
    ConstantChanged = "constant_changed",
    /// A string must now have a standard form.
    FormatAdded = "format_added",
    /// A string no longer has to have a standard form.
    FormatRemoved = "format_removed",
    /// A string must now have a different form.
    FormatChanged = "format_changed",
    /// The items of a list must now be unique.
    UniqueAdded = "unique_added",
    /// The items of a list no longer have to be unique.
    UniqueRemoved = "unique_removed",
    /// A custom check was added.
    CheckAdded = "check_added",
    /// A custom check was removed.
    CheckRemoved = "check_removed",
    /// People must not see the value any more.
    SecretAdded = "secret_added",
    /// People may see the value now.
    SecretRemoved = "secret_removed",
    /// `null` is now accepted.
    NullAllowed = "null_allowed",
    /// `null` is now rejected.
    NullRefused = "null_refused",
    /// `null` now differs from an absent field.
    NullKept = "null_kept",
    /// `null` now means the same as an absent field.
    NullMadeAbsent = "null_made_absent",
    /// The value has a different type.
    ShapeChanged = "shape_changed",
    /// A role was added.
    RoleAdded = "role_added",
    /// A role was removed.
    RoleRemoved = "role_removed",
    /// Another role may send a message.
    SenderAdded = "sender_added",
    /// A role may no longer send a message.
    SenderRemoved = "sender_removed",
    /// A sender's identity is in another field, or in one at all.
    IdentityChanged = "identity_changed",
    /// Another role receives a message.
    ReceiverAdded = "receiver_added",
    /// A role no longer receives a message.
    ReceiverRemoved = "receiver_removed",
    /// Something else is kept of a message.
    KeepChanged = "keep_changed",
    /// A state is over with other values.
    EndsChanged = "ends_changed",
    /// A message may be sent less often.
    RateLowered = "rate_lowered",
    /// A message may be sent more often.
    RateRaised = "rate_raised",
    /// Other messages answer a message.
    RepliesChanged = "replies_changed",
    /// Messages are paired with their replies by another field.
    CorrelationChanged = "correlation_changed",
}

impl fmt::Display for ChangeRule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
