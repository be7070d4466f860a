mod rows {
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Hop {
        pub id: Option<u32>,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        #[automatically_derived]
        impl Hop {
            /// Creates a `Hop`; optional fields start empty.
            #[must_use]
            pub fn new() -> Self {
                Self { id: __rt::None }
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Hop {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                let mut ___id = __rt::None;
                let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
                while __rt::Fields::pass(__in, "{\"id\":")
                    && <Option<u32> as __Field>::read(&mut ___id, __in, 0, ",\"id\":")
                {}
                let __rt::Ok(()) = __rt::Fields::end(__in) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self {
                    id: __rt::Option::flatten(___id),
                })
            }
            fn describe() -> &'static __rt::Shape {
                static __SHAPE: __rt::Shape = __rt::Shape::Struct {
                    0: __rt::StructInfo {
                        fields: &[
                            __rt::option("id", <Option<u32> as __Field>::describe),
                        ],
                        ..__rt::struct_info::<Hop>("Hop")
                    },
                };
                &__SHAPE
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <Option<u32> as __Field>::member(&self.id, "id", ",\"id\":", __to);
            }
        }
        __rt::own_impls!(Hop, __rt::UnknownFields::Ignore);
        const _: () = {
            use __rt::{local as buffer, local as bytes, local as text};
            #[automatically_derived]
            impl Hop {
                /// The description of the type as the whole of a text.
                pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                    Hop,
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
                pub fn from_slice(
                    bytes: &[__rt::u8],
                ) -> __rt::Result<Self, __rt::Error> {
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
        #[derive(::core::default::Default)]
        pub struct __Slots {
            id: __rt::Option<Option<u32>>,
        }
        #[automatically_derived]
        impl __rt::HeaderFields for Hop {
            type Slots = __Slots;
            const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::of(&["id"]);
            const FIELDS: __rt::Option<&'static [__rt::HeaderField]> = {
                #[allow(unused_imports)]
                use __rt::tag_within::NotAStruct as _;
                __rt::Some(
                    &[
                        __rt::HeaderField {
                            name: "id",
                            ident: "id",
                            is_required: false,
                            has_alias: false,
                            tells_absent_from_null: <Option<
                                u32,
                            > as __rt::Field>::TELLS_ABSENT_FROM_NULL,
                            keys: __rt::tag_within::TypeOf::<Option<u32>>::KEYS,
                        },
                    ],
                )
            };
            #[inline(always)]
            fn read_before(
                __slots: &mut __Slots,
                __fields: &mut __rt::Fields<'_, '_>,
            ) -> __rt::Decode<()> {
                if <Option<
                    u32,
                > as __Field>::read(&mut __slots.id, __fields, 0, ",\"id\":") {
                    __rt::Ok(())
                } else {
                    __rt::Err(__rt::Failed)
                }
            }
            #[inline(always)]
            fn read_after(
                __slots: &mut __Slots,
                __fields: &mut __rt::Fields<'_, '_>,
            ) -> __rt::Decode<()> {
                __rt::Ok(())
            }
            fn from_slots(__slots: __Slots) -> __rt::Decode<Self> {
                __rt::Ok(Self {
                    id: __rt::Option::flatten(__slots.id),
                })
            }
            fn members_before<__M: __rt::Members>(&self, __to: &mut __M) {
                <Option<u32> as __Field>::member(&self.id, "id", ",\"id\":", __to);
            }
            fn members_after<__M: __rt::Members>(&self, __to: &mut __M) {}
        }
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Say<'a> {
        pub text: Cow<'a, str>,
        pub tone: Option<u8>,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::{Into, local as text};
            #[automatically_derived]
            impl<'a> Say<'a> {
                /// Creates a `Say`; optional fields start empty.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
                    Self {
                        text: Into::into(text),
                        tone: __rt::None,
                    }
                }
                /// The same value, no longer borrowing from the text it was read from.
                #[allow(clippy::same_name_method)]
                #[must_use]
                pub fn into_owned(self) -> Say<'static> {
                    __rt::IntoOwned::into_owned(self)
                }
            }
        };
        #[automatically_derived]
        impl<'__de: 'a, 'a> __rt::Field<'__de> for Say<'a> {
            const KINDS: __rt::Kinds = __rt::Kinds::ARRAY;
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                <Self as __rt::tagged::Flatten<
                    '__de,
                >>::decode_fields(__rt::Fields::begin_struct::<Self>(__reader))
            }
            fn encode(&self, __writer: &mut __rt::Writer<'_>) {
                __rt::encode_array(self, __writer)
            }
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_array(self, __to)
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Array {
                        0: __rt::StructInfo {
                            fields: &[
                                __rt::required(
                                    "text",
                                    <Cow<'static, str> as __Field>::describe,
                                ),
                                __rt::option("tone", <Option<u8> as __Field>::describe),
                            ],
                            ..__rt::struct_info::<Say<'static>>("Say")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <Cow<'a, str> as __Field>::member(&self.text, "text", ",", __to);
                <Option<u8> as __Field>::member(&self.tone, "tone", ",", __to);
            }
            #[inline]
            fn decode_beside(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
                <Self as __rt::tagged::Flatten<'__de>>::decode_fields(__fields)
            }
        }
        #[automatically_derived]
        impl<'__de: 'a, 'a> __rt::tagged::Flatten<'__de> for Say<'a> {
            const KEYS: &'static __rt::KeyTree = __rt::KeyTree::ELEMENTS;
            #[inline]
            fn decode_fields(
                mut __fields: __rt::Fields<'_, '__de>,
            ) -> __rt::Decode<Self> {
                let mut ___text = __rt::None;
                let mut ___tone = __rt::None;
                let __in = &mut __fields;
                while __rt::Fields::pass_array(__in)
                    && <Cow<'a, str> as __Field>::read(&mut ___text, __in, 0, ",")
                    && <Option<u8> as __Field>::read(&mut ___tone, __in, 1, ",")
                {}
                let (__rt::Ok(()), __rt::Some(___text)) = (
                    __rt::Fields::end(__in),
                    <Cow<'a, str> as __Field>::from_slot(___text),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self {
                    text: ___text,
                    tone: __rt::Option::flatten(___tone),
                })
            }
        }
        const _: () = __rt::assert_null_is_absent(
            <Cow<'static, str> as __rt::Field>::TELLS_ABSENT_FROM_NULL,
            "an absent `text` would be `null`, since others follow it, and could not be told from its own `null`; move it to the end, or use an `Option` or a `Nullable` alone",
        );
        #[automatically_derived]
        impl<'a> __rt::IntoOwned for Say<'a> {
            type Owned = Say<'static>;
            fn into_owned(self) -> Say<'static> {
                Say {
                    text: <Cow<'a, str> as __rt::IntoOwned>::into_owned(self.text),
                    tone: self.tone,
                }
            }
        }
        #[automatically_derived]
        impl<'a> __rt::Serialize for Say<'a> {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_value(self, __to)
            }
        }
        #[automatically_derived]
        impl<'__de, 'a> __rt::Deserialize<'__de> for Say<'a> {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_borrowed(
                    __deserializer,
                    __rt::UnknownFields::Ignore,
                    |__text, __unknown| __rt::decode_owned::<Say<'_>>(__text, __unknown),
                )
            }
        }
        #[automatically_derived]
        impl<'a> __rt::WithHeader for Say<'a> {
            type Header = Hop;
            const PLACES: __rt::Places = __rt::Place::flattened_indices("1");
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            keys: __rt::Some(<Say<'static> as __rt::tagged::Flatten>::KEYS),
            ..__rt::MessageDeclaration::new("Say", "say", "{")
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl<'a> __rt::DeclaredMessage for Say<'a> {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Say<'_>>(__text)
            }
        }
        const _: () = __rt::elements::assert_array(
            <Say<'static> as __rt::tagged::Flatten>::KEYS,
            "what `Say` holds is an object, whose fields cannot be elements of the array that the envelope is; hold an envelope that is an array, or give the payload an index",
        );
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Call(calls::Envelope);
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::local as value;
            #[automatically_derived]
            impl Call {
                /// Creates a `Call`.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(value: calls::Envelope) -> Self {
                    Self(value)
                }
            }
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::rules::Newtype for Call {
            type Inner = calls::Envelope;
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
        impl<'__de> __rt::Field<'__de> for Call {
            const KINDS: __rt::Kinds = <calls::Envelope as __rt::Field>::KINDS;
            const HELD: __rt::Kinds = <calls::Envelope as __rt::Field>::HELD;
            const KEEPS_NULL: __rt::bool = <calls::Envelope as __rt::Field>::KEEPS_NULL;
            const WRITTEN_KEYS: __rt::Keys = <calls::Envelope as __rt::Field>::WRITTEN_KEYS;
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                __rt::Result::map(<calls::Envelope as __Field>::decode(__reader), Self)
            }
            fn decode_within(
                __reader: &mut __rt::Reader<'__de>,
                __bounds: &__rt::Bounds,
            ) -> __rt::Decode<Self> {
                __rt::Result::map(
                    <calls::Envelope as __Field>::decode_within(__reader, __bounds),
                    Self,
                )
            }
            #[inline]
            fn encode(&self, __writer: &mut __rt::Writer<'_>) {
                <calls::Envelope as __Field>::encode(&self.0, __writer)
            }
            fn is_valid_value(&self) -> __rt::bool {
                <calls::Envelope as __Field>::is_valid_value(&self.0)
                    && __rt::rules::Newtype::keeps_rules(self)
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Newtype {
                        0: __rt::NewtypeInfo {
                            ..__rt::newtype_info::<
                                Call,
                            >("Call", <calls::Envelope as __Field>::describe)
                        },
                    }
                }
            }
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                <calls::Envelope as __rt::Field>::serialize(&self.0, __to)
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <calls::Envelope as __rt::Field>::members(&self.0, __to)
            }
            #[inline]
            fn decode_beside(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
                <Self as __rt::tagged::Flatten<'__de>>::decode_fields(__fields)
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::tagged::Flatten<'__de> for Call {
            const KEYS: &'static __rt::KeyTree = <calls::Envelope as __rt::tagged::Flatten>::KEYS;
            #[inline]
            fn decode_fields(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
                __rt::Result::map(
                    <calls::Envelope as __rt::tagged::Flatten>::decode_fields(
                        __rt::Fields::of(
                            __fields,
                            <calls::Envelope as __rt::Field>::describe,
                        ),
                    ),
                    Self,
                )
            }
        }
        const _: __rt::bool = <Call as __rt::Field<'static>>::KEEPS_NULL;
        #[automatically_derived]
        impl __rt::From<calls::Envelope> for Call {
            fn from(__inner: calls::Envelope) -> Self {
                Self(__inner)
            }
        }
        __rt::own_impls!(Call, __rt::UnknownFields::Ignore);
        #[automatically_derived]
        impl __rt::WithHeader for Call {
            type Header = Hop;
            const PLACES: __rt::Places = __rt::Place::flattened_indices("1");
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            needs_content: true,
            keys: __rt::Some(<Call as __rt::tagged::Flatten>::KEYS),
            ..__rt::MessageDeclaration::new("Call", "call", "{")
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::DeclaredMessage for Call {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Call>(__text)
            }
        }
        const _: () = __rt::elements::assert_array(
            <Call as __rt::tagged::Flatten>::KEYS,
            "what `Call` holds is an object, whose fields cannot be elements of the array that the envelope is; hold an envelope that is an array, or give the payload an index",
        );
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Hum;
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        #[automatically_derived]
        impl Hum {
            /// Creates a `Hum`.
            #[must_use]
            pub fn new() -> Self {
                Self
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Hum {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
                while __rt::Fields::pass(__in, "") {}
                let __rt::Ok(()) = __rt::Fields::end(__in) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self)
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Struct {
                        0: __rt::StructInfo {
                            fields: &[],
                            unit: true,
                            ..__rt::struct_info::<Hum>("Hum")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {}
        }
        __rt::own_impls!(Hum, __rt::UnknownFields::Ignore);
        #[automatically_derived]
        impl __rt::WithHeader for Hum {
            type Header = Hop;
            const PLACES: __rt::Places = __rt::Place::of_indices("1", "2");
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            has_content: false,
            ..__rt::MessageDeclaration::new("Hum", "hum", "{")
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::DeclaredMessage for Hum {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Hum>(__text)
            }
        }
        const _: () = __rt::elements::assert_first(
            {
                #[allow(unused_imports)]
                use __rt::NotAHeader as _;
                __rt::HeaderOf::<Hop>::FIELDS
            },
            2,
            "the payload of `Hum` is one element, where those of other messages are several; it has to stand right behind tag and header",
        );
    };
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        __rt::elements::assert_fit(
            {
                #[allow(unused_imports)]
                use __rt::NotAHeader as _;
                __rt::HeaderOf::<Hop>::FIELDS
            },
            {
                #[allow(unused_imports)]
                use __rt::NotAHeader as _;
                __rt::HeaderOf::<Hop>::KEYS
            },
            &[
                (
                    1,
                    "the tag has the index 1, but the header has too few fields to fill all elements before it; give it more fields, or the tag a lower index",
                ),
                (
                    2,
                    "the content has the index 2, but the header has too few fields to fill all elements before it; give it more fields, or the content a lower index",
                ),
            ],
            (
                [
                    "the header's field `",
                    "` has an alias, which has no effect on an element of an array; remove it, or give the tag a key",
                ],
                [
                    "an absent `",
                    "` of the header would be `null`, and could not be told from its own `null`; use an `Option` or a `Nullable` alone",
                ],
                "the header has a field under `rest`, which has no members of an object to hold where the envelope is an array; remove it, or give the tag a key",
            ),
        )
    };
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        __rt::elements::assert_fit(
            {
                #[allow(unused_imports)]
                use __rt::NotAHeader as _;
                __rt::HeaderOf::<Hop>::FIELDS
            },
            {
                #[allow(unused_imports)]
                use __rt::NotAHeader as _;
                __rt::HeaderOf::<Hop>::KEYS
            },
            &[
                (
                    1,
                    "the tag has the index 1, but the header has too few fields to fill all elements before it; give it more fields, or the tag a lower index",
                ),
            ],
            (
                [
                    "the header's field `",
                    "` has an alias, which has no effect on an element of an array; remove it, or give the tag a key",
                ],
                [
                    "an absent `",
                    "` of the header would be `null`, and could not be told from its own `null`; use an `Option` or a `Nullable` alone",
                ],
                "the header has a field under `rest`, which has no members of an object to hold where the envelope is an array; remove it, or give the tag a key",
            ),
        )
    };
    /// Any message of the `rows` protocol.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    #[allow(
        deprecated,
        non_camel_case_types,
        clippy::large_enum_variant,
        clippy::derive_partial_eq_without_eq,
        clippy::exhaustive_enums,
    )]
    pub enum Message<'a> {
        /// A `say` message.
        Say(Say<'a>),
        /// A `call` message.
        Call(Call),
        /// A `hum` message.
        Hum(Hum),
        /// A message of a type that the protocol does not declare, kept as it came.
        Unknown(::protocol::Unknown),
    }
    /// The types of the messages of the `rows` protocol.
    #[derive(
        ::core::fmt::Debug,
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::hash::Hash,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
    )]
    #[allow(non_camel_case_types, clippy::exhaustive_enums)]
    pub enum MessageType {
        /// The type `say`.
        Say,
        /// The type `call`.
        Call,
        /// The type `hum`.
        Hum,
    }
    /// An envelope with any message of the `rows` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub type Envelope<'a> = ::protocol::Envelope<Message<'a>, Hop>;
    /// The description of the `rows` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub const CONTRACT: ::protocol::contract::Contract = *<Message<
        'static,
    > as ::protocol::Payload>::CONTRACT;
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::local as json;
            #[automatically_derived]
            impl<'a> Message<'a> {
                /// The type of the message; `None` for one that the protocol does not declare.
                #[must_use]
                pub const fn message_type(&self) -> __rt::Option<MessageType> {
                    match *self {
                        Self::Say(_) => __rt::Some(MessageType::Say),
                        Self::Call(_) => __rt::Some(MessageType::Call),
                        Self::Hum(_) => __rt::Some(MessageType::Hum),
                        Self::Unknown(_) => __rt::None,
                    }
                }
                /// Reads the type and the header of a message; the payload is checked to be JSON, but not decoded.
                ///
                /// # Errors
                ///
                /// All that is wrong with the envelope, by path and position.
                pub fn peek(
                    json: &'a __rt::str,
                ) -> __rt::Result<__rt::Peeked<'a, Self>, __rt::Error> {
                    __rt::Peeked::new(json)
                }
                /// The same value, no longer borrowing from the text it was read from.
                #[allow(clippy::same_name_method)]
                #[must_use]
                pub fn into_owned(self) -> Message<'static> {
                    __rt::IntoOwned::into_owned(self)
                }
            }
        };
        #[automatically_derived]
        impl<'a> __rt::WithHeader for Message<'a> {
            type Header = Hop;
            const PLACES: __rt::Places = __rt::Place::flattened_indices("1");
        }
        #[automatically_derived]
        impl<'a> __rt::Sealed for Message<'a> {}
        #[automatically_derived]
        impl<'a> __rt::Payload for Message<'a> {
            const CONTRACT: &'static __rt::Contract = &__rt::Contract::new(
                "rows",
                "",
                <Self as __rt::WithHeader>::PLACES,
                {
                    #[allow(unused_imports)]
                    use __rt::NotAHeader as _;
                    __rt::HeaderOf::<Hop>::DESCRIBE
                },
                {
                    static __MESSAGES: &[__rt::MessageEntry] = &[
                        __rt::message_entry::<Say<'static>>(),
                        __rt::message_entry::<Call>(),
                        __rt::message_entry::<Hum>(),
                    ];
                    __MESSAGES
                },
                __rt::UnknownTypes::Capture,
                __rt::UnknownFields::Ignore,
            );
            const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::around(
                &[],
                &[
                    <Say<'static> as __rt::Payload>::KEYS,
                    <Call as __rt::Payload>::KEYS,
                    <Hum as __rt::Payload>::KEYS,
                ],
            );
            fn visit<'__m, __V: __rt::Visitor<'__m>>(
                &'__m self,
                __visitor: __V,
            ) -> __V::Output {
                match *self {
                    Self::Say(ref __message) => __visitor.declared(__message),
                    Self::Call(ref __message) => __visitor.declared(__message),
                    Self::Hum(ref __message) => __visitor.declared(__message),
                    Self::Unknown(ref __message) => __visitor.unknown(__message),
                }
            }
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Message<'_>>(__text)
            }
        }
        #[automatically_derived]
        impl<'a> __rt::TypeInText for Message<'a> {}
        #[automatically_derived]
        impl<'__de: 'a, 'a> __rt::SelectPayload<'__de> for Message<'a> {
            type Selected = __rt::Selected<MessageType>;
            fn select(__tag: &__rt::str) -> __rt::Option<__rt::Selected<MessageType>> {
                __rt::Some(__rt::Selected::of(MessageType::__from_tag(__tag), __tag))
            }
            fn decode_content(
                __selected: __rt::Selected<MessageType>,
                __reader: &mut __rt::Reader<'__de>,
            ) -> __rt::Decode<Self> {
                let __is_valid = &mut true;
                let __message = match __selected {
                    __rt::Selected::Known(MessageType::Say) => {
                        Self::Say(__Field::decode_judged(__reader, __is_valid)?)
                    }
                    __rt::Selected::Known(MessageType::Call) => {
                        Self::Call(__Field::decode_judged(__reader, __is_valid)?)
                    }
                    __rt::Selected::Known(MessageType::Hum) => {
                        Self::Hum(__Field::decode_judged(__reader, __is_valid)?)
                    }
                    __rt::Selected::Unknown(__tag) => {
                        Self::Unknown(__rt::Unknown::decode(__tag, __reader)?)
                    }
                };
                __rt::judge(__message, *__is_valid)
            }
            fn without_content(
                __selected: __rt::Selected<MessageType>,
            ) -> __rt::Decode<Self> {
                match __selected {
                    __rt::Selected::Known(MessageType::Call) => __rt::Err(__rt::Failed),
                    __rt::Selected::Unknown(__tag) => {
                        __rt::Ok(Self::Unknown(__rt::Unknown::without_content(__tag)))
                    }
                    __known => {
                        Self::decode_content(__known, &mut __rt::Reader::new("{}"))
                    }
                }
            }
            fn decode_beside(
                __selected: __rt::Selected<MessageType>,
                __fields: __rt::Fields<'_, '__de>,
            ) -> __rt::Decode<Self> {
                __rt::Ok(
                    match __selected {
                        __rt::Selected::Known(MessageType::Say) => {
                            Self::Say(__rt::SelectPayload::decode_beside((), __fields)?)
                        }
                        __rt::Selected::Known(MessageType::Call) => {
                            Self::Call(__rt::SelectPayload::decode_beside((), __fields)?)
                        }
                        __rt::Selected::Known(MessageType::Hum) => {
                            Self::Hum(__rt::SelectPayload::decode_beside((), __fields)?)
                        }
                        __rt::Selected::Unknown(__tag) => {
                            Self::Unknown(
                                __rt::Unknown::decode_elements(__tag, __fields)?,
                            )
                        }
                    },
                )
            }
        }
        #[automatically_derived]
        impl<'a> __rt::Protocol for Message<'a> {
            type MessageType = MessageType;
            type AnyType = __rt::Option<MessageType>;
            const TYPES: &'static [MessageType] = MessageType::ALL;
            fn type_name(__type: MessageType) -> &'static __rt::str {
                MessageType::as_str(__type)
            }
            fn type_of_tag(
                __tag: &__rt::str,
            ) -> __rt::Option<__rt::Option<MessageType>> {
                __rt::Some(MessageType::__from_tag(__tag))
            }
        }
        #[automatically_derived]
        impl<'a> __rt::IntoOwned for Message<'a> {
            type Owned = Message<'static>;
            fn into_owned(self) -> Message<'static> {
                match self {
                    Self::Say(__message) => {
                        Message::Say(__rt::IntoOwned::into_owned(__message))
                    }
                    Self::Call(__message) => {
                        Message::Call(__rt::IntoOwned::into_owned(__message))
                    }
                    Self::Hum(__message) => {
                        Message::Hum(__rt::IntoOwned::into_owned(__message))
                    }
                    Self::Unknown(__message) => Message::Unknown(__message),
                }
            }
        }
        #[automatically_derived]
        impl<'a> __rt::Serialize for Message<'a> {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_message(self, __to)
            }
        }
        #[automatically_derived]
        impl<'__de, 'a> __rt::Deserialize<'__de> for Message<'a> {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_content(
                    __deserializer,
                    |__text| __rt::decode_content_owned::<Message<'_>>(__text),
                )
            }
        }
        #[automatically_derived]
        impl MessageType {
            /// All types, in order of declaration.
            pub const ALL: &'static [Self] = &[Self::Say, Self::Call, Self::Hum];
            /// The name on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static __rt::str {
                match self {
                    Self::Say => "say",
                    Self::Call => "call",
                    Self::Hum => "hum",
                }
            }
            #[inline]
            fn __from_tag(__tag: &__rt::str) -> __rt::Option<Self> {
                match __tag {
                    "say" => __rt::Some(Self::Say),
                    "call" => __rt::Some(Self::Call),
                    "hum" => __rt::Some(Self::Hum),
                    _ => __rt::None,
                }
            }
        }
        #[automatically_derived]
        impl __rt::Display for MessageType {
            fn fmt(&self, __formatter: &mut __rt::Formatter<'_>) -> __rt::fmt::Result {
                __rt::Display::fmt(Self::as_str(*self), __formatter)
            }
        }
        #[automatically_derived]
        impl __rt::AsRef<__rt::str> for MessageType {
            fn as_ref(&self) -> &__rt::str {
                Self::as_str(*self)
            }
        }
        #[automatically_derived]
        impl __rt::FromStr for MessageType {
            type Err = __rt::Error;
            fn from_str(__tag: &__rt::str) -> __rt::Result<Self, __rt::Error> {
                __rt::Option::ok_or_else(
                    Self::__from_tag(__tag),
                    || __rt::unknown_type(&CONTRACT, __tag),
                )
            }
        }
        #[automatically_derived]
        impl __rt::Serialize for MessageType {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::Serializer::serialize_str(__to, Self::as_str(*self))
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Deserialize<'__de> for MessageType {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_type(__deserializer)
            }
        }
        __rt::conversions! {
            Message[< 'a >] { Say(Say < 'a >), Call(Call), Hum(Hum), }
        }
    };
}
