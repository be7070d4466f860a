pub(crate) mod chat {
    #![allow(clippy::pedantic)]
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub(crate) struct Head {
        pub(crate) from: u32,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::local as from;
            #[automatically_derived]
            impl Head {
                /// Creates a `Head`.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub(crate) fn new(from: u32) -> Self {
                    Self { from }
                }
            }
        };
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Head {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                let mut ___from = __rt::None;
                let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
                while __rt::Fields::pass(__in, "{\"from\":")
                    && <u32 as __Field>::read(&mut ___from, __in, 0, ",\"from\":")
                {}
                let (__rt::Ok(()), __rt::Some(___from)) = (
                    __rt::Fields::end(__in),
                    <u32 as __Field>::from_slot(___from),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self { from: ___from })
            }
            fn describe() -> &'static __rt::Shape {
                static __SHAPE: __rt::Shape = __rt::Shape::Struct {
                    0: __rt::StructInfo {
                        fields: &[__rt::required("from", <u32 as __Field>::describe)],
                        ..__rt::struct_info::<Head>("Head")
                    },
                };
                &__SHAPE
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <u32 as __Field>::member(&self.from, "from", ",\"from\":", __to);
            }
        }
        __rt::own_impls!(Head, __rt::UnknownFields::Reject);
        const _: () = {
            use __rt::{local as buffer, local as bytes, local as text};
            #[automatically_derived]
            impl Head {
                /// The description of the type as the whole of a text.
                pub(crate) const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                    Head,
                >(__rt::UnknownFields::Reject);
                /// Reads and validates a whole text.
                ///
                /// # Errors
                ///
                /// Everything that is wrong with the text, by path and position.
                pub(crate) fn from_json(
                    text: &__rt::str,
                ) -> __rt::Result<Self, __rt::Error> {
                    __rt::document::from_json(text, __rt::UnknownFields::Reject)
                }
                /// Reads and validates a whole text from bytes, checking once that they are UTF-8.
                ///
                /// # Errors
                ///
                /// Those of `from_json`; bytes that are not UTF-8 are one issue, `syntax`.
                pub(crate) fn from_slice(
                    bytes: &[__rt::u8],
                ) -> __rt::Result<Self, __rt::Error> {
                    __rt::document::from_slice(bytes, __rt::UnknownFields::Reject)
                }
                /// Reads and validates a whole text, without an explanation for an invalid one.
                #[must_use]
                pub(crate) fn accept(text: &__rt::str) -> __rt::Option<Self> {
                    __rt::document::accept(text, __rt::UnknownFields::Reject)
                }
                /// Validates the value and writes it as JSON.
                ///
                /// # Errors
                ///
                /// Everything that is wrong with the value, by path.
                pub(crate) fn to_json(&self) -> __rt::Result<__rt::String, __rt::Error> {
                    __rt::document::to_json(self)
                }
                /// Validates the value and appends it as JSON to a buffer, which can be reused.
                ///
                /// # Errors
                ///
                /// Everything that is wrong with the value, by path. The buffer is then left unchanged.
                pub(crate) fn write_json(
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
                pub(crate) fn validate(&self) -> __rt::Result<(), __rt::Error> {
                    __rt::document::validate(self)
                }
            }
        };
        #[doc(hidden)]
        #[derive(::core::default::Default)]
        pub struct __Slots {
            from: __rt::Option<u32>,
        }
        #[automatically_derived]
        impl __rt::HeaderFields for Head {
            type Slots = __Slots;
            const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::of(&["from"]);
            const FIELDS: __rt::Option<&'static [__rt::HeaderField]> = {
                #[allow(unused_imports)]
                use __rt::tag_within::NotAStruct as _;
                __rt::Some(
                    &[
                        __rt::HeaderField {
                            name: "from",
                            ident: "from",
                            is_required: true,
                            has_alias: false,
                            tells_absent_from_null: <u32 as __rt::Field>::TELLS_ABSENT_FROM_NULL,
                            keys: __rt::tag_within::TypeOf::<u32>::KEYS,
                        },
                    ],
                )
            };
            #[inline(always)]
            fn read_before(
                __slots: &mut __Slots,
                __fields: &mut __rt::Fields<'_, '_>,
            ) -> __rt::Decode<()> {
                if <u32 as __Field>::read(&mut __slots.from, __fields, 0, ",\"from\":") {
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
                    from: __rt::Option::ok_or(
                        <u32 as __Field>::from_slot(__slots.from),
                        __rt::Failed,
                    )?,
                })
            }
            fn members_before<__M: __rt::Members>(&self, __to: &mut __M) {
                <u32 as __Field>::member(&self.from, "from", ",\"from\":", __to);
            }
            fn members_after<__M: __rt::Members>(&self, __to: &mut __M) {}
        }
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub(crate) struct Say<'text> {
        pub(crate) text: Cow<'text, str>,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::{Into, local as __new_text};
            #[automatically_derived]
            impl<'text> Say<'text> {
                /// Creates a `Say`.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub(crate) fn new(__new_text: impl Into<Cow<'text, str>>) -> Self {
                    Self {
                        text: Into::into(__new_text),
                    }
                }
                /// The same value, no longer borrowing from the text it was read from.
                #[allow(clippy::same_name_method)]
                #[must_use]
                pub(crate) fn into_owned(self) -> Say<'static> {
                    __rt::IntoOwned::into_owned(self)
                }
            }
        };
        #[automatically_derived]
        impl<'__de: 'text, 'text> __rt::Field<'__de> for Say<'text> {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                let mut ___text = __rt::None;
                let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
                while __rt::Fields::pass(__in, "{\"text\":")
                    && <Cow<
                        'text,
                        str,
                    > as __Field>::read(&mut ___text, __in, 0, ",\"text\":")
                {}
                let (__rt::Ok(()), __rt::Some(___text)) = (
                    __rt::Fields::end(__in),
                    <Cow<'text, str> as __Field>::from_slot(___text),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self { text: ___text })
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Struct {
                        0: __rt::StructInfo {
                            fields: &[
                                __rt::required(
                                    "text",
                                    <Cow<'static, str> as __Field>::describe,
                                ),
                            ],
                            ..__rt::struct_info::<Say<'static>>("Say")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <Cow<
                    'text,
                    str,
                > as __Field>::member(&self.text, "text", ",\"text\":", __to);
            }
        }
        #[automatically_derived]
        impl<'text> __rt::IntoOwned for Say<'text> {
            type Owned = Say<'static>;
            fn into_owned(self) -> Say<'static> {
                Say {
                    text: <Cow<'text, str> as __rt::IntoOwned>::into_owned(self.text),
                }
            }
        }
        #[automatically_derived]
        impl<'text> __rt::Serialize for Say<'text> {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_value(self, __to)
            }
        }
        #[automatically_derived]
        impl<'__de, 'text> __rt::Deserialize<'__de> for Say<'text> {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_borrowed(
                    __deserializer,
                    __rt::UnknownFields::Reject,
                    |__text, __unknown| __rt::decode_owned::<Say<'_>>(__text, __unknown),
                )
            }
        }
        #[automatically_derived]
        impl<'text> __rt::WithHeader for Say<'text> {
            type Header = Head;
            const PLACES: __rt::Places = __rt::Place::of_keys(",\"t\":", ",\"c\":");
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            unknown_fields: __rt::UnknownFields::Reject,
            ..__rt::MessageDeclaration::new("Say", "say", "{\"t\":\"say\"")
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl<'text> __rt::DeclaredMessage for Say<'text> {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Say<'_>>(__text)
            }
        }
    };
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        __rt::assert_distinct_keys(
            {
                #[allow(unused_imports)]
                use __rt::NotAHeader as _;
                __rt::HeaderOf::<Head>::KEYS
            },
            &[
                (
                    "t",
                    "the header has a field `t`, which is the tag key of the envelope; give one of them another name",
                ),
                (
                    "c",
                    "the header has a field `c`, which is the content key of the envelope; give one of them another name",
                ),
            ],
        )
    };
    /// Any message of the `chat` protocol.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    #[allow(
        deprecated,
        non_camel_case_types,
        clippy::large_enum_variant,
        clippy::derive_partial_eq_without_eq,
        clippy::exhaustive_enums,
    )]
    pub(crate) enum Message<'a> {
        /// A `say` message.
        Say(Say<'a>),
        /// A message of a type that the protocol does not declare, kept as it came.
        Unknown(::protocol::Unknown),
    }
    /// The types of the messages of the `chat` protocol.
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
    pub(crate) enum MessageType {
        /// The type `say`.
        Say,
    }
    /// An envelope with any message of the `chat` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub(crate) type Envelope<'a> = ::protocol::Envelope<Message<'a>, Head>;
    /// The description of the `chat` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub(crate) const CONTRACT: ::protocol::contract::Contract = *<Message<
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
                pub(crate) const fn message_type(&self) -> __rt::Option<MessageType> {
                    match *self {
                        Self::Say(_) => __rt::Some(MessageType::Say),
                        Self::Unknown(_) => __rt::None,
                    }
                }
                /// Reads the type and the header of a message; the payload is checked to be JSON, but not decoded.
                ///
                /// # Errors
                ///
                /// All that is wrong with the envelope, by path and position.
                pub(crate) fn peek(
                    json: &'a __rt::str,
                ) -> __rt::Result<__rt::Peeked<'a, Self>, __rt::Error> {
                    __rt::Peeked::new(json)
                }
                /// The same value, no longer borrowing from the text it was read from.
                #[allow(clippy::same_name_method)]
                #[must_use]
                pub(crate) fn into_owned(self) -> Message<'static> {
                    __rt::IntoOwned::into_owned(self)
                }
            }
        };
        #[automatically_derived]
        impl<'a> __rt::WithHeader for Message<'a> {
            type Header = Head;
            const PLACES: __rt::Places = __rt::Place::of_keys(",\"t\":", ",\"c\":");
        }
        #[automatically_derived]
        impl<'a> __rt::Sealed for Message<'a> {}
        #[automatically_derived]
        impl<'a> __rt::Payload for Message<'a> {
            const CONTRACT: &'static __rt::Contract = &__rt::Contract::new(
                "chat",
                "",
                <Self as __rt::WithHeader>::PLACES,
                {
                    #[allow(unused_imports)]
                    use __rt::NotAHeader as _;
                    __rt::HeaderOf::<Head>::DESCRIBE
                },
                {
                    static __MESSAGES: &[__rt::MessageEntry] = &[
                        __rt::message_entry::<Say<'static>>(),
                    ];
                    __MESSAGES
                },
                __rt::UnknownTypes::Capture,
                __rt::UnknownFields::Reject,
            );
            fn visit<'__m, __V: __rt::Visitor<'__m>>(
                &'__m self,
                __visitor: __V,
            ) -> __V::Output {
                match *self {
                    Self::Say(ref __message) => __visitor.declared(__message),
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
                    __rt::Selected::Unknown(__tag) => {
                        __rt::Ok(Self::Unknown(__rt::Unknown::without_content(__tag)))
                    }
                    __known => {
                        Self::decode_content(__known, &mut __rt::Reader::new("{}"))
                    }
                }
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
            pub(crate) const ALL: &'static [Self] = &[Self::Say];
            /// The name on the wire.
            #[must_use]
            pub(crate) const fn as_str(self) -> &'static __rt::str {
                match self {
                    Self::Say => "say",
                }
            }
            #[inline]
            fn __from_tag(__tag: &__rt::str) -> __rt::Option<Self> {
                match __tag {
                    "say" => __rt::Some(Self::Say),
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
            Message[< 'a >] { Say(Say < 'a >), }
        }
    };
}
