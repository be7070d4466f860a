#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AgentId(pub String);
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    const _: () = {
        use __rt::{Into, local as value};
        #[automatically_derived]
        impl AgentId {
            /// Creates a `AgentId`.
            #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
            #[must_use]
            pub fn new(value: impl Into<String>) -> Self {
                Self(Into::into(value))
            }
        }
    };
    fn __check_value(__value: &String) -> __rt::Result<(), impl __rt::Display> {
        is_quiet(__value)
    }
    #[doc(hidden)]
    #[automatically_derived]
    impl __rt::rules::Newtype for AgentId {
        type Inner = String;
        #[inline]
        fn wrap(__inner: Self::Inner) -> Self {
            Self(__inner)
        }
        #[inline]
        fn inner(&self) -> &Self::Inner {
            &self.0
        }
        #[inline]
        fn keeps_rules(&self) -> __rt::bool {
            <String as __rt::rules::Length>::length_within(&self.0, 1, 64)
                && __rt::Result::is_ok(&__check_value(&self.0))
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::Field<'__de> for AgentId {
        const KINDS: __rt::Kinds = <String as __rt::Field>::KINDS;
        const HELD: __rt::Kinds = <String as __rt::Field>::HELD;
        const KEEPS_NULL: __rt::bool = <String as __rt::Field>::KEEPS_NULL;
        const WRITTEN_KEYS: __rt::Keys = <String as __rt::Field>::WRITTEN_KEYS;
        #[inline]
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            __rt::Result::map(
                <String as __Field>::decode_within(
                    __reader,
                    &__rt::Bounds {
                        most: 64,
                        inside: __rt::None,
                    },
                ),
                Self,
            )
        }
        fn decode_within(
            __reader: &mut __rt::Reader<'__de>,
            __bounds: &__rt::Bounds,
        ) -> __rt::Decode<Self> {
            __rt::Result::map(
                <String as __Field>::decode_within(
                    __reader,
                    &__rt::Bounds::and(
                        &__rt::Bounds {
                            most: 64,
                            inside: __rt::None,
                        },
                        __bounds,
                    ),
                ),
                Self,
            )
        }
        #[inline]
        fn encode(&self, __writer: &mut __rt::Writer<'_>) {
            <String as __Field>::encode(&self.0, __writer)
        }
        fn is_valid_value(&self) -> __rt::bool {
            <String as __Field>::is_valid_value(&self.0)
                && __rt::rules::Newtype::keeps_rules(self)
        }
        #[inline(never)]
        fn describe() -> &'static __rt::Shape {
            const {
                &__rt::Shape::Newtype {
                    0: __rt::NewtypeInfo {
                        rules: &[
                            __rt::Rule::Length {
                                min: 1,
                                max: 64,
                            },
                            __rt::Rule::Check(__rt::Check {
                                name: "is_quiet",
                                run: {
                                    fn __run<'__de>(
                                        __reader: &mut __rt::Reader<'__de>,
                                    ) -> __rt::Decode<__rt::Result<(), __rt::String>> {
                                        let __value = <String as __Field>::decode(__reader)?;
                                        __rt::Ok(__rt::outcome(__check_value(&__value)))
                                    }
                                    __run
                                },
                            }),
                        ],
                        ..__rt::newtype_info::<
                            AgentId,
                        >("AgentId", <String as __Field>::describe)
                    },
                }
            }
        }
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            <String as __rt::Field>::serialize(&self.0, __to)
        }
    }
    const _: __rt::bool = <AgentId as __rt::Field<'static>>::KEEPS_NULL;
    #[automatically_derived]
    impl __rt::From<String> for AgentId {
        fn from(__inner: String) -> Self {
            Self(__inner)
        }
    }
    __rt::own_impls!(AgentId, __rt::UnknownFields::Ignore);
    const _: () = {
        use __rt::{local as buffer, local as bytes, local as text};
        #[automatically_derived]
        impl AgentId {
            /// The description of the type as the whole of a text.
            pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                AgentId,
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
};
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Names<'a>(Vec<Cow<'a, str>>);
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    const _: () = {
        use __rt::local as value;
        #[automatically_derived]
        impl<'a> Names<'a> {
            /// Creates a `Names`.
            #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
            #[must_use]
            pub fn new(value: Vec<Cow<'a, str>>) -> Self {
                Self(value)
            }
            /// The same value, no longer borrowing from the text it was read from.
            #[allow(clippy::same_name_method)]
            #[must_use]
            pub fn into_owned(self) -> Names<'static> {
                __rt::IntoOwned::into_owned(self)
            }
        }
    };
    #[doc(hidden)]
    #[automatically_derived]
    impl<'a> __rt::rules::Newtype for Names<'a> {
        type Inner = Vec<Cow<'a, str>>;
        #[inline]
        fn wrap(__inner: Self::Inner) -> Self {
            Self(__inner)
        }
        #[inline]
        fn inner(&self) -> &Self::Inner {
            &self.0
        }
        #[inline]
        fn keeps_rules(&self) -> __rt::bool {
            true
        }
    }
    #[automatically_derived]
    impl<'__de: 'a, 'a> __rt::Field<'__de> for Names<'a> {
        const KINDS: __rt::Kinds = <Vec<Cow<'a, str>> as __rt::Field>::KINDS;
        const HELD: __rt::Kinds = <Vec<Cow<'a, str>> as __rt::Field>::HELD;
        const KEEPS_NULL: __rt::bool = <Vec<Cow<'a, str>> as __rt::Field>::KEEPS_NULL;
        const WRITTEN_KEYS: __rt::Keys = <Vec<
            Cow<'a, str>,
        > as __rt::Field>::WRITTEN_KEYS;
        #[inline]
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            __rt::Result::map(<Vec<Cow<'a, str>> as __Field>::decode(__reader), Self)
        }
        fn decode_within(
            __reader: &mut __rt::Reader<'__de>,
            __bounds: &__rt::Bounds,
        ) -> __rt::Decode<Self> {
            __rt::Result::map(
                <Vec<Cow<'a, str>> as __Field>::decode_within(__reader, __bounds),
                Self,
            )
        }
        #[inline]
        fn encode(&self, __writer: &mut __rt::Writer<'_>) {
            <Vec<Cow<'a, str>> as __Field>::encode(&self.0, __writer)
        }
        fn is_valid_value(&self) -> __rt::bool {
            <Vec<Cow<'a, str>> as __Field>::is_valid_value(&self.0)
                && __rt::rules::Newtype::keeps_rules(self)
        }
        #[inline(never)]
        fn describe() -> &'static __rt::Shape {
            const {
                &__rt::Shape::Newtype {
                    0: __rt::NewtypeInfo {
                        ..__rt::newtype_info::<
                            Names<'static>,
                        >("Names", <Vec<Cow<'static, str>> as __Field>::describe)
                    },
                }
            }
        }
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            <Vec<Cow<'a, str>> as __rt::Field>::serialize(&self.0, __to)
        }
    }
    const _: __rt::bool = <Names<'static> as __rt::Field<'static>>::KEEPS_NULL;
    #[automatically_derived]
    impl<'a> __rt::From<Vec<Cow<'a, str>>> for Names<'a> {
        fn from(__inner: Vec<Cow<'a, str>>) -> Self {
            Self(__inner)
        }
    }
    #[automatically_derived]
    impl<'a> __rt::IntoOwned for Names<'a> {
        type Owned = Names<'static>;
        fn into_owned(self) -> Names<'static> {
            Names {
                0: <Vec<Cow<'a, str>> as __rt::IntoOwned>::into_owned(self.0),
            }
        }
    }
    #[automatically_derived]
    impl<'a> __rt::Serialize for Names<'a> {
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            __rt::serialize_value(self, __to)
        }
    }
    #[automatically_derived]
    impl<'__de, 'a> __rt::Deserialize<'__de> for Names<'a> {
        fn deserialize<__D: __rt::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __rt::Result<Self, __D::Error> {
            __rt::deserialize_borrowed(
                __deserializer,
                __rt::UnknownFields::Ignore,
                |__text, __unknown| __rt::decode_owned::<Names<'_>>(__text, __unknown),
            )
        }
    }
    const _: () = {
        use __rt::{local as buffer, local as bytes, local as text};
        #[automatically_derived]
        impl<'a> Names<'a> {
            /// The description of the type as the whole of a text.
            pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                Names<'static>,
            >(__rt::UnknownFields::Ignore);
            /// Reads and validates a whole text.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the text, by path and position.
            pub fn from_json(text: &'a __rt::str) -> __rt::Result<Self, __rt::Error> {
                __rt::document::from_json(text, __rt::UnknownFields::Ignore)
            }
            /// Reads and validates a whole text from bytes, checking once that they are UTF-8.
            ///
            /// # Errors
            ///
            /// Those of `from_json`; bytes that are not UTF-8 are one issue, `syntax`.
            pub fn from_slice(bytes: &'a [__rt::u8]) -> __rt::Result<Self, __rt::Error> {
                __rt::document::from_slice(bytes, __rt::UnknownFields::Ignore)
            }
            /// Reads and validates a whole text, without an explanation for an invalid one.
            #[must_use]
            pub fn accept(text: &'a __rt::str) -> __rt::Option<Self> {
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
};
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Serial(u64);
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    const _: () = {
        use __rt::local as value;
        #[automatically_derived]
        impl Serial {
            /// Creates a `Serial`.
            #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
            #[must_use]
            pub fn new(value: u64) -> Self {
                Self(value)
            }
        }
    };
    #[doc(hidden)]
    #[automatically_derived]
    impl __rt::rules::Newtype for Serial {
        type Inner = u64;
        #[inline]
        fn wrap(__inner: Self::Inner) -> Self {
            Self(__inner)
        }
        #[inline]
        fn inner(&self) -> &Self::Inner {
            &self.0
        }
        #[inline]
        fn keeps_rules(&self) -> __rt::bool {
            true
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::Field<'__de> for Serial {
        const KINDS: __rt::Kinds = <u64 as __rt::AsString>::KINDS;
        const HELD: __rt::Kinds = <u64 as __rt::AsString>::HELD;
        const KEEPS_NULL: __rt::bool = <u64 as __rt::AsString>::KEEPS_NULL;
        #[inline]
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            __rt::Result::map(<u64 as __rt::AsString>::decode(__reader), Self)
        }
        #[inline]
        fn encode(&self, __writer: &mut __rt::Writer<'_>) {
            <u64 as __rt::AsString>::encode(&self.0, __writer)
        }
        fn is_valid_value(&self) -> __rt::bool {
            <u64 as __rt::AsString>::is_valid_value(&self.0)
                && __rt::rules::Newtype::keeps_rules(self)
        }
        #[inline(never)]
        fn describe() -> &'static __rt::Shape {
            const {
                &__rt::Shape::Newtype {
                    0: __rt::NewtypeInfo {
                        ..__rt::newtype_info::<
                            Serial,
                        >("Serial", <u64 as __rt::AsString>::describe)
                    },
                }
            }
        }
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            <u64 as __rt::AsString>::serialize(&self.0, __to)
        }
    }
    const _: __rt::bool = <Serial as __rt::Field<'static>>::KEEPS_NULL;
    #[automatically_derived]
    impl __rt::From<u64> for Serial {
        fn from(__inner: u64) -> Self {
            Self(__inner)
        }
    }
    __rt::own_impls!(Serial, __rt::UnknownFields::Ignore);
    const _: () = {
        use __rt::{local as buffer, local as bytes, local as text};
        #[automatically_derived]
        impl Serial {
            /// The description of the type as the whole of a text.
            pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                Serial,
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
};
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Wait(Duration);
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    const _: () = {
        use __rt::local as value;
        #[automatically_derived]
        impl Wait {
            /// Creates a `Wait`.
            #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
            #[must_use]
            pub fn new(value: Duration) -> Self {
                Self(value)
            }
        }
    };
    #[doc(hidden)]
    #[automatically_derived]
    impl __rt::rules::Newtype for Wait {
        type Inner = Duration;
        #[inline]
        fn wrap(__inner: Self::Inner) -> Self {
            Self(__inner)
        }
        #[inline]
        fn inner(&self) -> &Self::Inner {
            &self.0
        }
        #[inline]
        fn keeps_rules(&self) -> __rt::bool {
            true
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::Field<'__de> for Wait {
        const KINDS: __rt::Kinds = __rt::Kinds::ANY;
        const HELD: __rt::Kinds = __rt::Kinds::ANY;
        const KEEPS_NULL: __rt::bool = false;
        #[inline]
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            __rt::Result::map(<Duration as __rt::ThroughSerde>::decode(__reader), Self)
        }
        #[inline]
        fn encode(&self, __writer: &mut __rt::Writer<'_>) {
            <Duration as __rt::ThroughSerde>::encode(&self.0, __writer)
        }
        fn is_valid_value(&self) -> __rt::bool {
            <Duration as __rt::ThroughSerde>::is_valid_value(&self.0)
                && __rt::rules::Newtype::keeps_rules(self)
        }
        #[inline(never)]
        fn describe() -> &'static __rt::Shape {
            const {
                &__rt::Shape::Newtype {
                    0: __rt::NewtypeInfo {
                        ..__rt::newtype_info::<
                            Wait,
                        >("Wait", <Duration as __rt::ThroughSerde>::describe)
                    },
                }
            }
        }
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            __rt::Serialize::serialize(&self.0, __to)
        }
    }
    const _: __rt::bool = <Wait as __rt::Field<'static>>::KEEPS_NULL;
    #[automatically_derived]
    impl __rt::From<Duration> for Wait {
        fn from(__inner: Duration) -> Self {
            Self(__inner)
        }
    }
    __rt::own_impls!(Wait, __rt::UnknownFields::Ignore);
    const _: () = {
        use __rt::{local as buffer, local as bytes, local as text};
        #[automatically_derived]
        impl Wait {
            /// The description of the type as the whole of a text.
            pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                Wait,
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
};
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Label(Cow<'static, str>);
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    const _: () = {
        use __rt::{Into, local as value};
        #[automatically_derived]
        impl Label {
            /// Creates a `Label`.
            #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
            #[must_use]
            pub fn new(value: impl Into<Cow<'static, str>>) -> Self {
                Self(Into::into(value))
            }
        }
    };
    #[doc(hidden)]
    #[automatically_derived]
    impl __rt::rules::Newtype for Label {
        type Inner = Cow<'static, str>;
        #[inline]
        fn wrap(__inner: Self::Inner) -> Self {
            Self(__inner)
        }
        #[inline]
        fn inner(&self) -> &Self::Inner {
            &self.0
        }
        #[inline]
        fn keeps_rules(&self) -> __rt::bool {
            true
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::Field<'__de> for Label {
        const KINDS: __rt::Kinds = <Cow<'static, str> as __rt::Field>::KINDS;
        const HELD: __rt::Kinds = <Cow<'static, str> as __rt::Field>::HELD;
        const KEEPS_NULL: __rt::bool = <Cow<'static, str> as __rt::Field>::KEEPS_NULL;
        const WRITTEN_KEYS: __rt::Keys = <Cow<
            'static,
            str,
        > as __rt::Field>::WRITTEN_KEYS;
        #[inline]
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            __rt::Result::map(
                <Cow<'_, str> as __Field>::decode(__reader),
                |__value| Self(__rt::IntoOwned::into_owned(__value)),
            )
        }
        fn decode_within(
            __reader: &mut __rt::Reader<'__de>,
            __bounds: &__rt::Bounds,
        ) -> __rt::Decode<Self> {
            __rt::Result::map(
                <Cow<'_, str> as __Field>::decode_within(__reader, __bounds),
                |__value| Self(__rt::IntoOwned::into_owned(__value)),
            )
        }
        #[inline]
        fn encode(&self, __writer: &mut __rt::Writer<'_>) {
            <Cow<'_, str> as __Field>::encode(&self.0, __writer)
        }
        fn is_valid_value(&self) -> __rt::bool {
            <Cow<'_, str> as __Field>::is_valid_value(&self.0)
                && __rt::rules::Newtype::keeps_rules(self)
        }
        #[inline(never)]
        fn describe() -> &'static __rt::Shape {
            const {
                &__rt::Shape::Newtype {
                    0: __rt::NewtypeInfo {
                        ..__rt::newtype_info::<
                            Label,
                        >("Label", <Cow<'static, str> as __Field>::describe)
                    },
                }
            }
        }
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            <Cow<'static, str> as __rt::Field>::serialize(&self.0, __to)
        }
    }
    const _: __rt::bool = <Label as __rt::Field<'static>>::KEEPS_NULL;
    #[automatically_derived]
    impl __rt::From<Cow<'static, str>> for Label {
        fn from(__inner: Cow<'static, str>) -> Self {
            Self(__inner)
        }
    }
    __rt::own_impls!(Label, __rt::UnknownFields::Ignore);
    const _: () = {
        use __rt::{local as buffer, local as bytes, local as text};
        #[automatically_derived]
        impl Label {
            /// The description of the type as the whole of a text.
            pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                Label,
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
};
