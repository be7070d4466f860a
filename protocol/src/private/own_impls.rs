//! The impls of a struct that follow from its being its own owned form.

/// Writes `IntoOwned`, `Serialize` and `Deserialize`: `own_impls!(Bark, UnknownFields::Ignore)`, with how unknown fields are handled.
///
/// A declarative macro, since nothing in these impls is about the fields: the expansion contains one line instead of three impls.
#[doc(hidden)]
#[macro_export]
macro_rules! __own_impls {
    ($type:ident, $unknown_fields:path) => {
        #[automatically_derived]
        impl $crate::IntoOwned for $type {
            type Owned = Self;

            fn into_owned(self) -> Self {
                self
            }
        }

        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $type {
            fn serialize<__S: $crate::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> $crate::__private::Serialized<__S> {
                $crate::__private::serialize_value(self, __serializer)
            }
        }

        #[automatically_derived]
        impl<'__de> $crate::__private::serde::Deserialize<'__de> for $type {
            fn deserialize<__D: $crate::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::__private::deserialize_value(__deserializer, $unknown_fields)
            }
        }
    };
}
