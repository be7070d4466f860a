#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    use ::protocol::__private::keys::{
        field::rename as _, field::alias as _, attributes::field as _,
        attributes::other as _,
    };
};
/// Tone of voice.
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub enum Tone {
    /// As always.
    Calm,
    Excited,
    Other(String),
}
#[allow(dead_code, deprecated)]
const _: () = {
    #[automatically_derived]
    impl Tone {
        /// The name on the wire.
        #[must_use]
        pub fn as_str(&self) -> &::core::primitive::str {
            <Self as ::protocol::__private::NamedValues>::name(self)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for Tone {
        fn fmt(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(Self::as_str(self), __formatter)
        }
    }
    #[doc(hidden)]
    #[automatically_derived]
    impl ::protocol::__private::NamedValues for Tone {
        const INFO: ::protocol::contract::EnumInfo = ::protocol::contract::EnumInfo {
            id: ::protocol::contract::Identity::of::<Tone>(),
            name: "Tone",
            docs: "Tone of voice.",
            deprecated: ::core::option::Option::None,
            variants: &[
                ::protocol::contract::VariantInfo {
                    docs: "As always.",
                    ..::protocol::contract::VariantInfo::new("calm")
                },
                ::protocol::contract::VariantInfo {
                    aliases: &["excited"],
                    ..::protocol::contract::VariantInfo::new("thrilled")
                },
            ],
            open: true,
        };
        fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
            match __name {
                "calm" => ::core::option::Option::Some(Self::Calm),
                "thrilled" | "excited" => ::core::option::Option::Some(Self::Excited),
                _ => {
                    ::core::option::Option::Some(
                        Self::Other(::core::convert::From::from(__name)),
                    )
                }
            }
        }
        fn name(&self) -> &::core::primitive::str {
            match *self {
                Self::Calm => "calm",
                Self::Excited => "thrilled",
                Self::Other(ref __name) => __name,
            }
        }
        fn quoted(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            match *self {
                Self::Calm => ::core::option::Option::Some("\"calm\""),
                Self::Excited => ::core::option::Option::Some("\"thrilled\""),
                Self::Other(_) => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<'__de> ::protocol::Field<'__de> for Tone {
        fn decode(
            __reader: &mut ::protocol::json::Reader<'__de>,
        ) -> ::protocol::json::Decode<Self> {
            ::protocol::__private::named::decode(__reader)
        }
        fn encode(&self, __writer: &mut ::protocol::json::Writer<'_>) {
            ::protocol::__private::named::encode(self, __writer);
        }
        fn describe() -> &'static ::protocol::contract::Shape {
            ::protocol::__private::named::describe::<Self>()
        }
        fn serialize<__S: ::protocol::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            ::protocol::__private::named::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de> ::protocol::field::MapKey<'__de> for Tone {
        fn from_key(
            __key: ::protocol::__private::CowStr<'__de>,
        ) -> ::core::option::Option<Self> {
            ::protocol::__private::named::from_key(&__key)
        }
        fn to_key(&self) -> ::protocol::__private::CowStr<'_> {
            ::protocol::__private::named::to_key(self)
        }
        fn describe() -> &'static ::protocol::contract::Shape {
            ::protocol::__private::named::describe::<Self>()
        }
    }
    #[automatically_derived]
    impl ::protocol::IntoOwned for Tone {
        type Owned = Self;
        fn into_owned(self) -> Self {
            self
        }
    }
    #[automatically_derived]
    impl ::protocol::__private::serde::Serialize for Tone {
        fn serialize<__S: ::protocol::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            ::protocol::__private::serialize_value(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de> ::protocol::__private::serde::Deserialize<'__de> for Tone {
        fn deserialize<__D: ::protocol::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::protocol::__private::deserialize_value(
                __deserializer,
                ::protocol::contract::UnknownFields::Ignore,
            )
        }
    }
};
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
enum Presence {
    Entered,
    #[deprecated = "nobody leaves"]
    Left,
}
#[allow(dead_code, deprecated)]
const _: () = {
    #[automatically_derived]
    impl Presence {
        /// The name on the wire.
        #[must_use]
        fn as_str(&self) -> &::core::primitive::str {
            <Self as ::protocol::__private::NamedValues>::name(self)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for Presence {
        fn fmt(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(Self::as_str(self), __formatter)
        }
    }
    #[doc(hidden)]
    #[automatically_derived]
    impl ::protocol::__private::NamedValues for Presence {
        const INFO: ::protocol::contract::EnumInfo = ::protocol::contract::EnumInfo {
            id: ::protocol::contract::Identity::of::<Presence>(),
            name: "Presence",
            docs: "",
            deprecated: ::core::option::Option::None,
            variants: &[
                ::protocol::contract::VariantInfo::new("entered"),
                ::protocol::contract::VariantInfo {
                    deprecated: ::core::option::Option::Some("nobody leaves"),
                    ..::protocol::contract::VariantInfo::new("left")
                },
            ],
            open: false,
        };
        fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
            match __name {
                "entered" => ::core::option::Option::Some(Self::Entered),
                "left" => ::core::option::Option::Some(Self::Left),
                _ => ::core::option::Option::None,
            }
        }
        fn name(&self) -> &::core::primitive::str {
            match *self {
                Self::Entered => "entered",
                Self::Left => "left",
            }
        }
        fn quoted(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            match *self {
                Self::Entered => ::core::option::Option::Some("\"entered\""),
                Self::Left => ::core::option::Option::Some("\"left\""),
            }
        }
    }
    #[automatically_derived]
    impl<'__de> ::protocol::Field<'__de> for Presence {
        fn decode(
            __reader: &mut ::protocol::json::Reader<'__de>,
        ) -> ::protocol::json::Decode<Self> {
            ::protocol::__private::named::decode(__reader)
        }
        fn encode(&self, __writer: &mut ::protocol::json::Writer<'_>) {
            ::protocol::__private::named::encode(self, __writer);
        }
        fn describe() -> &'static ::protocol::contract::Shape {
            ::protocol::__private::named::describe::<Self>()
        }
        fn serialize<__S: ::protocol::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            ::protocol::__private::named::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de> ::protocol::field::MapKey<'__de> for Presence {
        fn from_key(
            __key: ::protocol::__private::CowStr<'__de>,
        ) -> ::core::option::Option<Self> {
            ::protocol::__private::named::from_key(&__key)
        }
        fn to_key(&self) -> ::protocol::__private::CowStr<'_> {
            ::protocol::__private::named::to_key(self)
        }
        fn describe() -> &'static ::protocol::contract::Shape {
            ::protocol::__private::named::describe::<Self>()
        }
    }
    #[automatically_derived]
    impl ::protocol::IntoOwned for Presence {
        type Owned = Self;
        fn into_owned(self) -> Self {
            self
        }
    }
    #[automatically_derived]
    impl ::protocol::__private::serde::Serialize for Presence {
        fn serialize<__S: ::protocol::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            ::protocol::__private::serialize_value(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de> ::protocol::__private::serde::Deserialize<'__de> for Presence {
        fn deserialize<__D: ::protocol::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::protocol::__private::deserialize_value(
                __deserializer,
                ::protocol::contract::UnknownFields::Ignore,
            )
        }
    }
};
