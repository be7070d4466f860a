//! How generated code describes its types.

use crate::contract::{
    Describe, EnumInfo, FieldInfo, Identity, IntegerEnumInfo, NewtypeInfo, StructInfo, UnionInfo, UntaggedInfo,
    VariantInfo,
};

/// Describes a struct by its name only.
#[must_use]
pub const fn struct_info<T: 'static>(name: &'static str) -> StructInfo {
    StructInfo::new(Identity::of::<T>(), name)
}

/// Describes a newtype by its name and the value inside only.
#[must_use]
pub const fn newtype_info<T: 'static>(name: &'static str, inner: Describe) -> NewtypeInfo {
    NewtypeInfo::new(Identity::of::<T>(), name, inner)
}

/// Describes an enum by its name only.
#[must_use]
pub const fn enum_info<T: 'static>(name: &'static str) -> EnumInfo {
    EnumInfo::new(Identity::of::<T>(), name)
}

/// Describes a required field without rules or docs.
#[must_use]
pub const fn required(name: &'static str, shape: Describe) -> FieldInfo {
    FieldInfo::new(name, shape)
}

/// Describes a field that may be absent.
#[must_use]
pub const fn option(name: &'static str, shape: Describe) -> FieldInfo {
    FieldInfo { optional: true, ..FieldInfo::new(name, shape) }
}

/// Describes an enum whose variants are told apart by what they look like by its name only.
#[must_use]
pub const fn untagged_info<T: 'static>(name: &'static str) -> UntaggedInfo {
    UntaggedInfo::new(Identity::of::<T>(), name)
}

/// Describes an enum of integers by its name only.
#[must_use]
pub const fn integer_enum_info<T: 'static>(name: &'static str) -> IntegerEnumInfo {
    IntegerEnumInfo::new(Identity::of::<T>(), name)
}

/// Describes an enum whose variants hold something by its name and tag only.
#[must_use]
pub const fn union_info<T: 'static>(name: &'static str, tag: &'static str) -> UnionInfo {
    UnionInfo::new(Identity::of::<T>(), name, tag)
}

/// Describes a variant by its name only.
#[must_use]
pub const fn variant_info(name: &'static str) -> VariantInfo {
    VariantInfo::new(name)
}
