pub mod chat {
    pub use other::greetings::{Bye as Goodbye, Hello};
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Trace {
        pub id: String,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::{Into, local as id};
            #[automatically_derived]
            impl Trace {
                /// Creates a `Trace`.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(id: impl Into<String>) -> Self {
                    Self { id: Into::into(id) }
                }
            }
        };
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Trace {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                let mut ___id = __rt::None;
                let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
                while __rt::Fields::pass(__in, "{\"id\":")
                    && <String as __Field>::read(&mut ___id, __in, 0, ",\"id\":")
                {}
                let (__rt::Ok(()), __rt::Some(___id)) = (
                    __rt::Fields::end(__in),
                    <String as __Field>::from_slot(___id),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self { id: ___id })
            }
            fn describe() -> &'static __rt::Shape {
                static __SHAPE: __rt::Shape = __rt::Shape::Struct {
                    0: __rt::StructInfo {
                        fields: &[__rt::required("id", <String as __Field>::describe)],
                        ..__rt::struct_info::<Trace>("Trace")
                    },
                };
                &__SHAPE
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <String as __Field>::member(&self.id, "id", ",\"id\":", __to);
            }
        }
        __rt::own_impls!(Trace, __rt::UnknownFields::Ignore);
        const _: () = {
            use __rt::{local as buffer, local as bytes, local as text};
            #[automatically_derived]
            impl Trace {
                /// The description of the type as the whole of a text.
                pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                    Trace,
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
            id: __rt::Option<String>,
        }
        #[automatically_derived]
        impl __rt::HeaderFields for Trace {
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
                            is_required: true,
                            has_alias: false,
                            tells_absent_from_null: <String as __rt::Field>::TELLS_ABSENT_FROM_NULL,
                            keys: __rt::tag_within::TypeOf::<String>::KEYS,
                        },
                    ],
                )
            };
            #[inline(always)]
            fn read_before(
                __slots: &mut __Slots,
                __fields: &mut __rt::Fields<'_, '_>,
            ) -> __rt::Decode<()> {
                if <String as __Field>::read(&mut __slots.id, __fields, 0, ",\"id\":") {
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
                    id: __rt::Option::ok_or(
                        <String as __Field>::from_slot(__slots.id),
                        __rt::Failed,
                    )?,
                })
            }
            fn members_before<__M: __rt::Members>(&self, __to: &mut __M) {
                <String as __Field>::member(&self.id, "id", ",\"id\":", __to);
            }
            fn members_after<__M: __rt::Members>(&self, __to: &mut __M) {}
        }
    };
    #[cfg(unix)]
    pub use other::partings::Farewell;
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Say<'a> {
        pub text: std::borrow::Cow<'a, str>,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::{Into, local as text};
            #[automatically_derived]
            impl<'a> Say<'a> {
                /// Creates a `Say`.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(text: impl Into<std::borrow::Cow<'a, str>>) -> Self {
                    Self { text: Into::into(text) }
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
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                let mut ___text = __rt::None;
                let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
                while __rt::Fields::pass(__in, "{\"text\":")
                    && <std::borrow::Cow<
                        'a,
                        str,
                    > as __Field>::read(&mut ___text, __in, 0, ",\"text\":")
                {}
                let (__rt::Ok(()), __rt::Some(___text)) = (
                    __rt::Fields::end(__in),
                    <std::borrow::Cow<'a, str> as __Field>::from_slot(___text),
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
                                    <std::borrow::Cow<'static, str> as __Field>::describe,
                                ),
                            ],
                            ..__rt::struct_info::<Say<'static>>("Say")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <std::borrow::Cow<
                    'a,
                    str,
                > as __Field>::member(&self.text, "text", ",\"text\":", __to);
            }
        }
        #[automatically_derived]
        impl<'a> __rt::IntoOwned for Say<'a> {
            type Owned = Say<'static>;
            fn into_owned(self) -> Say<'static> {
                Say {
                    text: <std::borrow::Cow<
                        'a,
                        str,
                    > as __rt::IntoOwned>::into_owned(self.text),
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
            type Header = Trace;
            const PLACES: __rt::Places = __rt::Place::of_keys(",\"op\":", ",\"data\":");
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration::new(
            "Say",
            "say",
            "{\"op\":\"say\"",
        );
        #[doc(hidden)]
        #[automatically_derived]
        impl<'a> __rt::DeclaredMessage for Say<'a> {
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
                __rt::HeaderOf::<Trace>::KEYS
            },
            &[
                (
                    "op",
                    "the header has a field `op`, which is the tag key of the envelope; give one of them another name",
                ),
                (
                    "data",
                    "the header has a field `data`, which is the content key of the envelope; give one of them another name",
                ),
            ],
        )
    };
    #[allow(non_camel_case_types)]
    type __Goodbye = Goodbye;
    #[allow(non_camel_case_types)]
    type __Hello = Hello;
    #[cfg(unix)]
    #[allow(non_camel_case_types)]
    type __Farewell = Farewell;
    /// Any message of the `chat` protocol.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    #[allow(
        deprecated,
        non_camel_case_types,
        clippy::large_enum_variant,
        clippy::derive_partial_eq_without_eq,
        clippy::exhaustive_enums,
    )]
    pub enum Message<'a> {
        /// The message [`Goodbye`].
        Goodbye(__Goodbye),
        /// The message [`Hello`].
        Hello(__Hello),
        #[cfg(unix)]
        /// The message [`Farewell`].
        Farewell(__Farewell),
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
    pub enum MessageType {
        /// The type of [`Goodbye`].
        Goodbye,
        /// The type of [`Hello`].
        Hello,
        #[cfg(unix)]
        /// The type of [`Farewell`].
        Farewell,
        /// The type `say`.
        Say,
    }
    /// An envelope with any message of the `chat` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub type Envelope<'a> = ::protocol::Envelope<Message<'a>, Trace>;
    /// The description of the `chat` protocol.
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
                        Self::Goodbye(_) => __rt::Some(MessageType::Goodbye),
                        Self::Hello(_) => __rt::Some(MessageType::Hello),
                        #[cfg(unix)]
                        Self::Farewell(_) => __rt::Some(MessageType::Farewell),
                        Self::Say(_) => __rt::Some(MessageType::Say),
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
            type Header = Trace;
            const PLACES: __rt::Places = __rt::Place::of_keys(",\"op\":", ",\"data\":");
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
                    __rt::HeaderOf::<Trace>::DESCRIBE
                },
                {
                    static __MESSAGES: &[__rt::MessageEntry] = &[
                        __rt::MessageEntry {
                            tag: __rt::included::Included::<__Goodbye>::TAG,
                            info: || __rt::included::Included::<
                                __Goodbye,
                            >::info(
                                "Goodbye",
                                const {
                                    __rt::included::Included::<__Goodbye>::WITHOUT_ROLES
                                },
                            ),
                        },
                        __rt::MessageEntry {
                            tag: __rt::included::Included::<__Hello>::TAG,
                            info: || __rt::included::Included::<
                                __Hello,
                            >::info(
                                "Hello",
                                const { __rt::included::Included::<__Hello>::WITHOUT_ROLES },
                            ),
                        },
                        #[cfg(unix)]
                        __rt::MessageEntry {
                            tag: __rt::included::Included::<__Farewell>::TAG,
                            info: || __rt::included::Included::<
                                __Farewell,
                            >::info(
                                "Farewell",
                                const {
                                    __rt::included::Included::<__Farewell>::WITHOUT_ROLES
                                },
                            ),
                        },
                        __rt::message_entry::<Say<'static>>(),
                    ];
                    __MESSAGES
                },
                __rt::UnknownTypes::Capture,
                __rt::UnknownFields::Ignore,
            );
            fn visit<'__m, __V: __rt::Visitor<'__m>>(
                &'__m self,
                __visitor: __V,
            ) -> __V::Output {
                match *self {
                    Self::Goodbye(ref __message) => {
                        __rt::included::Included::<
                            __Goodbye,
                        >::accept(__message, __visitor)
                    }
                    Self::Hello(ref __message) => {
                        __rt::included::Included::<__Hello>::accept(__message, __visitor)
                    }
                    #[cfg(unix)]
                    Self::Farewell(ref __message) => {
                        __rt::included::Included::<
                            __Farewell,
                        >::accept(__message, __visitor)
                    }
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
                    __rt::Selected::Known(MessageType::Goodbye) => {
                        Self::Goodbye(
                            __rt::included::Included::<
                                __Goodbye,
                            >::decode(__reader, __is_valid)?,
                        )
                    }
                    __rt::Selected::Known(MessageType::Hello) => {
                        Self::Hello(
                            __rt::included::Included::<
                                __Hello,
                            >::decode(__reader, __is_valid)?,
                        )
                    }
                    #[cfg(unix)]
                    __rt::Selected::Known(MessageType::Farewell) => {
                        Self::Farewell(
                            __rt::included::Included::<
                                __Farewell,
                            >::decode(__reader, __is_valid)?,
                        )
                    }
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
                    __rt::Selected::Known(
                        MessageType::Goodbye,
                    ) if __rt::included::Included::<__Goodbye>::NEEDS_CONTENT => {
                        __rt::Err(__rt::Failed)
                    }
                    __rt::Selected::Known(
                        MessageType::Hello,
                    ) if __rt::included::Included::<__Hello>::NEEDS_CONTENT => {
                        __rt::Err(__rt::Failed)
                    }
                    #[cfg(unix)]
                    __rt::Selected::Known(
                        MessageType::Farewell,
                    ) if __rt::included::Included::<__Farewell>::NEEDS_CONTENT => {
                        __rt::Err(__rt::Failed)
                    }
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
                    Self::Goodbye(__message) => Message::Goodbye(__message),
                    Self::Hello(__message) => Message::Hello(__message),
                    #[cfg(unix)]
                    Self::Farewell(__message) => Message::Farewell(__message),
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
            pub const ALL: &'static [Self] = &[
                Self::Goodbye,
                Self::Hello,
                #[cfg(unix)]
                Self::Farewell,
                Self::Say,
            ];
            /// The name on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static __rt::str {
                match self {
                    Self::Goodbye => __rt::included::Included::<__Goodbye>::TAG,
                    Self::Hello => __rt::included::Included::<__Hello>::TAG,
                    #[cfg(unix)]
                    Self::Farewell => __rt::included::Included::<__Farewell>::TAG,
                    Self::Say => "say",
                }
            }
            #[inline]
            fn __from_tag(__tag: &__rt::str) -> __rt::Option<Self> {
                match __tag {
                    _ if __tag == __rt::included::Included::<__Goodbye>::TAG => {
                        __rt::Some(Self::Goodbye)
                    }
                    _ if __tag == __rt::included::Included::<__Hello>::TAG => {
                        __rt::Some(Self::Hello)
                    }
                    #[cfg(unix)]
                    _ if __tag == __rt::included::Included::<__Farewell>::TAG => {
                        __rt::Some(Self::Farewell)
                    }
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
            Message[< 'a >] { Goodbye(__Goodbye), Hello(__Hello), #[cfg(unix)]
            Farewell(__Farewell), Say(Say < 'a >), }
        }
        #[allow(unused_imports)]
        use __rt::included::NotAMessage as _;
        const __TAGS: &[(&__rt::str, &__rt::str)] = &[
            ("Say", "say"),
            ("Goodbye", __rt::included::Included::<__Goodbye>::TAG),
            ("Hello", __rt::included::Included::<__Hello>::TAG),
            #[cfg(unix)]
            ("Farewell", __rt::included::Included::<__Farewell>::TAG),
        ];
        const _: () = {
            #[deny(
                elided_lifetimes_in_paths,
                reason = "a message with lifetimes cannot be included; declare it in this protocol, or without lifetimes"
            )]
            fn __has_no_lifetimes(_: Goodbye) {}
            __rt::included::assert_same_envelope(
                <__Goodbye as __rt::MessageWithHeader<Trace>>::ENVELOPE,
                (
                    "",
                    "op",
                    [
                        "the tag key of `Goodbye` is `",
                        "`, but that of this protocol is `op`; declare both with the same `tag`, or leave `Goodbye` out",
                    ],
                ),
                (
                    "data",
                    [
                        "the content key of `Goodbye` is `",
                        "`, but that of this protocol is `data`; declare both with the same `content`, or leave `Goodbye` out",
                    ],
                ),
                false,
                (
                    false,
                    "the type of `Goodbye` is an integer, but those of the messages declared here are strings; declare all alike, or leave `Goodbye` out",
                ),
                (
                    __rt::UnknownFields::Ignore,
                    "`Goodbye` is declared with `unknown_fields = reject`, but this protocol with `ignore`; declare both with the same, or leave `Goodbye` out",
                ),
            );
            __rt::included::assert_tag_is_free(
                "Goodbye",
                __rt::included::Included::<__Goodbye>::TAG,
                __TAGS,
                [
                    "`Goodbye` is of the message type `",
                    "`, as is `",
                    "`; declare one of them with another `type`, or leave one out",
                ],
            );
        };
        const _: () = {
            #[deny(
                elided_lifetimes_in_paths,
                reason = "a message with lifetimes cannot be included; declare it in this protocol, or without lifetimes"
            )]
            fn __has_no_lifetimes(_: Hello) {}
            __rt::included::assert_same_envelope(
                <__Hello as __rt::MessageWithHeader<Trace>>::ENVELOPE,
                (
                    "",
                    "op",
                    [
                        "the tag key of `Hello` is `",
                        "`, but that of this protocol is `op`; declare both with the same `tag`, or leave `Hello` out",
                    ],
                ),
                (
                    "data",
                    [
                        "the content key of `Hello` is `",
                        "`, but that of this protocol is `data`; declare both with the same `content`, or leave `Hello` out",
                    ],
                ),
                false,
                (
                    false,
                    "the type of `Hello` is an integer, but those of the messages declared here are strings; declare all alike, or leave `Hello` out",
                ),
                (
                    __rt::UnknownFields::Ignore,
                    "`Hello` is declared with `unknown_fields = reject`, but this protocol with `ignore`; declare both with the same, or leave `Hello` out",
                ),
            );
            __rt::included::assert_tag_is_free(
                "Hello",
                __rt::included::Included::<__Hello>::TAG,
                __TAGS,
                [
                    "`Hello` is of the message type `",
                    "`, as is `",
                    "`; declare one of them with another `type`, or leave one out",
                ],
            );
        };
        #[cfg(unix)]
        const _: () = {
            #[deny(
                elided_lifetimes_in_paths,
                reason = "a message with lifetimes cannot be included; declare it in this protocol, or without lifetimes"
            )]
            fn __has_no_lifetimes(_: Farewell) {}
            __rt::included::assert_same_envelope(
                <__Farewell as __rt::MessageWithHeader<Trace>>::ENVELOPE,
                (
                    "",
                    "op",
                    [
                        "the tag key of `Farewell` is `",
                        "`, but that of this protocol is `op`; declare both with the same `tag`, or leave `Farewell` out",
                    ],
                ),
                (
                    "data",
                    [
                        "the content key of `Farewell` is `",
                        "`, but that of this protocol is `data`; declare both with the same `content`, or leave `Farewell` out",
                    ],
                ),
                false,
                (
                    false,
                    "the type of `Farewell` is an integer, but those of the messages declared here are strings; declare all alike, or leave `Farewell` out",
                ),
                (
                    __rt::UnknownFields::Ignore,
                    "`Farewell` is declared with `unknown_fields = reject`, but this protocol with `ignore`; declare both with the same, or leave `Farewell` out",
                ),
            );
            __rt::included::assert_tag_is_free(
                "Farewell",
                __rt::included::Included::<__Farewell>::TAG,
                __TAGS,
                [
                    "`Farewell` is of the message type `",
                    "`, as is `",
                    "`; declare one of them with another `type`, or leave one out",
                ],
            );
        };
    };
}
