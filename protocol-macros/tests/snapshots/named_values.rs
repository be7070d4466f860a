/// Tone of voice.
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub enum Tone {
    /// As always.
    Calm,
    Excited,
    Other(String),
}
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    #[automatically_derived]
    impl Tone {
        /// The name on the wire.
        #[must_use]
        pub fn as_str(&self) -> &__rt::str {
            <Self as __rt::NamedValues>::name(self)
        }
    }
    #[automatically_derived]
    impl __rt::Display for Tone {
        fn fmt(&self, __formatter: &mut __rt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::Display::fmt(Self::as_str(self), __formatter)
        }
    }
    const _: () = {
        use __rt::{local as buffer, local as bytes, local as text};
        #[automatically_derived]
        impl Tone {
            /// The description of the type as the whole of a text.
            pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                Tone,
            >(__rt::UnknownFields::Ignore);
            /// Reads and validates a whole text.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the text, by path and position.
            pub fn from_json(text: &__rt::str) -> __rt::Result<Self, __rt::Error> {
                __rt::document::from_json(text, __rt::UnknownFields::Ignore)
            }
            /// Reads and validates a whole text from bytes, checking once that they are UTF-8.
            ///
            /// # Errors
            ///
            /// Those of `from_json`; bytes that are not UTF-8 are one issue, `syntax`.
            pub fn from_slice(bytes: &[__rt::u8]) -> __rt::Result<Self, __rt::Error> {
                __rt::document::from_slice(bytes, __rt::UnknownFields::Ignore)
            }
            /// Reads and validates a whole text, without an explanation for an invalid one.
            #[must_use]
            pub fn accept(text: &__rt::str) -> __rt::Option<Self> {
                __rt::document::accept(text, __rt::UnknownFields::Ignore)
            }
            /// Validates the value and writes it as JSON.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the value, by path.
            pub fn to_json(&self) -> __rt::Result<__rt::String, __rt::Error> {
                __rt::document::to_json(self)
            }
            /// Validates the value and appends it as JSON to a buffer, which can be reused.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the value, by path. The buffer is then left unchanged.
            pub fn write_json(
                &self,
                buffer: &mut __rt::Vec<__rt::u8>,
            ) -> __rt::Result<(), __rt::Error> {
                __rt::document::write_json(self, buffer)
            }
            /// Checks every rule of the value.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the value, by path.
            pub fn validate(&self) -> __rt::Result<(), __rt::Error> {
                __rt::document::validate(self)
            }
        }
    };
    #[doc(hidden)]
    #[automatically_derived]
    impl __rt::NamedValues for Tone {
        const INFO: __rt::EnumInfo = __rt::EnumInfo {
            docs: "Tone of voice.",
            variants: &[
                __rt::VariantInfo {
                    docs: "As always.",
                    ..__rt::variant_info("calm")
                },
                __rt::VariantInfo {
                    aliases: &["excited"],
                    ..__rt::variant_info("thrilled")
                },
            ],
            open: true,
            ..__rt::enum_info::<Tone>("Tone")
        };
        fn from_name(__name: &__rt::str) -> __rt::Option<Self> {
            match __name {
                "calm" => __rt::Some(Self::Calm),
                "thrilled" | "excited" => __rt::Some(Self::Excited),
                _ => __rt::Some(Self::Other(__rt::From::from(__name))),
            }
        }
        fn name(&self) -> &__rt::str {
            match *self {
                Self::Calm => "calm",
                Self::Excited => "thrilled",
                Self::Other(ref __name) => __name,
            }
        }
        fn quoted(&self) -> __rt::Option<&'static __rt::str> {
            match *self {
                Self::Calm => __rt::Some("\"calm\""),
                Self::Excited => __rt::Some("\"thrilled\""),
                Self::Other(_) => __rt::None,
            }
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::Field<'__de> for Tone {
        const KINDS: __rt::Kinds = __rt::Kinds::STRING;
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            __rt::named::decode(__reader)
        }
        fn encode(&self, __writer: &mut __rt::Writer<'_>) {
            __rt::named::encode(self, __writer);
        }
        fn describe() -> &'static __rt::Shape {
            __rt::named::describe::<Self>()
        }
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            __rt::named::serialize(self, __to)
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::MapKey<'__de> for Tone {
        fn from_key(__key: __rt::CowStr<'__de>) -> __rt::Option<Self> {
            __rt::named::from_key(&__key)
        }
        fn to_key(&self) -> __rt::CowStr<'_> {
            __rt::named::to_key(self)
        }
        fn describe() -> &'static __rt::Shape {
            __rt::named::describe::<Self>()
        }
    }
    #[automatically_derived]
    impl __rt::IntoOwned for Tone {
        type Owned = Self;
        fn into_owned(self) -> Self {
            self
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Tone {
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            __rt::serialize_value(self, __to)
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::Deserialize<'__de> for Tone {
        fn deserialize<__D: __rt::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __rt::Result<Self, __D::Error> {
            __rt::deserialize_value(__deserializer, __rt::UnknownFields::Ignore)
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
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    #[automatically_derived]
    impl Presence {
        /// The name on the wire.
        #[must_use]
        fn as_str(&self) -> &__rt::str {
            <Self as __rt::NamedValues>::name(self)
        }
    }
    #[automatically_derived]
    impl __rt::Display for Presence {
        fn fmt(&self, __formatter: &mut __rt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::Display::fmt(Self::as_str(self), __formatter)
        }
    }
    const _: () = {
        use __rt::{local as buffer, local as bytes, local as text};
        #[automatically_derived]
        impl Presence {
            /// The description of the type as the whole of a text.
            const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                Presence,
            >(__rt::UnknownFields::Ignore);
            /// Reads and validates a whole text.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the text, by path and position.
            fn from_json(text: &__rt::str) -> __rt::Result<Self, __rt::Error> {
                __rt::document::from_json(text, __rt::UnknownFields::Ignore)
            }
            /// Reads and validates a whole text from bytes, checking once that they are UTF-8.
            ///
            /// # Errors
            ///
            /// Those of `from_json`; bytes that are not UTF-8 are one issue, `syntax`.
            fn from_slice(bytes: &[__rt::u8]) -> __rt::Result<Self, __rt::Error> {
                __rt::document::from_slice(bytes, __rt::UnknownFields::Ignore)
            }
            /// Reads and validates a whole text, without an explanation for an invalid one.
            #[must_use]
            fn accept(text: &__rt::str) -> __rt::Option<Self> {
                __rt::document::accept(text, __rt::UnknownFields::Ignore)
            }
            /// Validates the value and writes it as JSON.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the value, by path.
            fn to_json(&self) -> __rt::Result<__rt::String, __rt::Error> {
                __rt::document::to_json(self)
            }
            /// Validates the value and appends it as JSON to a buffer, which can be reused.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the value, by path. The buffer is then left unchanged.
            fn write_json(
                &self,
                buffer: &mut __rt::Vec<__rt::u8>,
            ) -> __rt::Result<(), __rt::Error> {
                __rt::document::write_json(self, buffer)
            }
            /// Checks every rule of the value.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the value, by path.
            fn validate(&self) -> __rt::Result<(), __rt::Error> {
                __rt::document::validate(self)
            }
        }
    };
    #[doc(hidden)]
    #[automatically_derived]
    impl __rt::NamedValues for Presence {
        const INFO: __rt::EnumInfo = __rt::EnumInfo {
            variants: &[
                __rt::variant_info("entered"),
                __rt::VariantInfo {
                    deprecated: __rt::Some("nobody leaves"),
                    ..__rt::variant_info("left")
                },
            ],
            ..__rt::enum_info::<Presence>("Presence")
        };
        fn from_name(__name: &__rt::str) -> __rt::Option<Self> {
            match __name {
                "entered" => __rt::Some(Self::Entered),
                "left" => __rt::Some(Self::Left),
                _ => __rt::None,
            }
        }
        fn name(&self) -> &__rt::str {
            match *self {
                Self::Entered => "entered",
                Self::Left => "left",
            }
        }
        fn quoted(&self) -> __rt::Option<&'static __rt::str> {
            match *self {
                Self::Entered => __rt::Some("\"entered\""),
                Self::Left => __rt::Some("\"left\""),
            }
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::Field<'__de> for Presence {
        const KINDS: __rt::Kinds = __rt::Kinds::STRING;
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            __rt::named::decode(__reader)
        }
        fn encode(&self, __writer: &mut __rt::Writer<'_>) {
            __rt::named::encode(self, __writer);
        }
        fn describe() -> &'static __rt::Shape {
            __rt::named::describe::<Self>()
        }
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            __rt::named::serialize(self, __to)
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::MapKey<'__de> for Presence {
        fn from_key(__key: __rt::CowStr<'__de>) -> __rt::Option<Self> {
            __rt::named::from_key(&__key)
        }
        fn to_key(&self) -> __rt::CowStr<'_> {
            __rt::named::to_key(self)
        }
        fn describe() -> &'static __rt::Shape {
            __rt::named::describe::<Self>()
        }
    }
    #[automatically_derived]
    impl __rt::IntoOwned for Presence {
        type Owned = Self;
        fn into_owned(self) -> Self {
            self
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Presence {
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            __rt::serialize_value(self, __to)
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::Deserialize<'__de> for Presence {
        fn deserialize<__D: __rt::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __rt::Result<Self, __D::Error> {
            __rt::deserialize_value(__deserializer, __rt::UnknownFields::Ignore)
        }
    }
};
