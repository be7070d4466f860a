pub mod chat {
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Bark<'a> {
        pub text: Cow<'a, str>,
        pub tone: Option<Tone>,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::{Into, local as text};
            #[automatically_derived]
            impl<'a> Bark<'a> {
                /// Creates a `Bark`; optional fields start empty.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
                    __rt::broken()
                }
                /// The same value, no longer borrowing from the text it was read from.
                #[allow(clippy::same_name_method)]
                #[must_use]
                pub fn into_owned(self) -> Bark<'static> {
                    __rt::IntoOwned::into_owned(self)
                }
            }
        };
        #[automatically_derived]
        impl<'__de, 'a> __rt::Field<'__de> for Bark<'a> {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                __rt::broken()
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                __rt::broken()
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                __rt::broken()
            }
        }
        #[automatically_derived]
        impl<'a> __rt::IntoOwned for Bark<'a> {
            type Owned = Bark<'static>;
            fn into_owned(self) -> Bark<'static> {
                __rt::broken()
            }
        }
        #[automatically_derived]
        impl<'a> __rt::Serialize for Bark<'a> {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_value(self, __to)
            }
        }
        #[automatically_derived]
        impl<'__de, 'a> __rt::Deserialize<'__de> for Bark<'a> {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_borrowed(
                    __deserializer,
                    __rt::UnknownFields::Ignore,
                    |__text, __unknown| __rt::decode_owned::<Bark<'_>>(__text, __unknown),
                )
            }
        }
        #[automatically_derived]
        impl<'a> __rt::WithHeader for Bark<'a> {
            type Header = __rt::Header;
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration::new(
            "Bark",
            "",
            "{\"type\":\"\"",
        );
        #[doc(hidden)]
        #[automatically_derived]
        impl<'a> __rt::DeclaredMessage for Bark<'a> {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Bark<'_>>(__text)
            }
        }
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Ping;
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        #[automatically_derived]
        impl Ping {
            /// Creates a `Ping`.
            #[must_use]
            pub fn new() -> Self {
                Self
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Ping {
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
                            ..__rt::struct_info::<Ping>("Ping")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {}
        }
        __rt::own_impls!(Ping, __rt::UnknownFields::Ignore);
        #[automatically_derived]
        impl __rt::WithHeader for Ping {
            type Header = __rt::Header;
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            has_content: false,
            ..__rt::MessageDeclaration::new("Ping", "ping", "{\"type\":\"ping\"")
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::DeclaredMessage for Ping {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Ping>(__text)
            }
        }
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub enum Tone {
        Calm(u8),
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
                    __rt::broken()
                }
                /// Reads and validates a whole text from bytes, checking once that they are UTF-8.
                ///
                /// # Errors
                ///
                /// Those of `from_json`; bytes that are not UTF-8 are one issue, `syntax`.
                pub fn from_slice(
                    bytes: &[__rt::u8],
                ) -> __rt::Result<Self, __rt::Error> {
                    __rt::broken()
                }
                /// Reads and validates a whole text, without an explanation for an invalid one.
                #[must_use]
                pub fn accept(text: &__rt::str) -> __rt::Option<Self> {
                    __rt::broken()
                }
                /// Validates the value and writes it as JSON.
                ///
                /// # Errors
                ///
                /// Everything that is wrong with the value, by path.
                pub fn to_json(&self) -> __rt::Result<__rt::String, __rt::Error> {
                    __rt::broken()
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
                    __rt::broken()
                }
                /// Checks every rule of the value.
                ///
                /// # Errors
                ///
                /// Everything that is wrong with the value, by path.
                pub fn validate(&self) -> __rt::Result<(), __rt::Error> {
                    __rt::broken()
                }
            }
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::NamedValues for Tone {
            const INFO: __rt::EnumInfo = __rt::EnumInfo {
                variants: &[],
                ..__rt::enum_info::<Tone>("Tone")
            };
            fn from_name(__name: &__rt::str) -> __rt::Option<Self> {
                __rt::broken()
            }
            fn name(&self) -> &__rt::str {
                __rt::broken()
            }
            fn quoted(&self) -> __rt::Option<&'static __rt::str> {
                __rt::broken()
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
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
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
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
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
        /// A `` message.
        Bark(Bark<'a>),
        /// A `ping` message.
        Ping(Ping),
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
        /// The type ``.
        Bark,
        /// The type `ping`.
        Ping,
    }
    /// An envelope with any message of the `chat` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub type Envelope<'a> = ::protocol::Envelope<Message<'a>, ::protocol::Header>;
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
                /// The type of the message.
                #[must_use]
                pub const fn message_type(&self) -> MessageType {
                    match *self {
                        Self::Bark(_) => MessageType::Bark,
                        Self::Ping(_) => MessageType::Ping,
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
            type Header = __rt::Header;
        }
        #[automatically_derived]
        impl<'a> __rt::Sealed for Message<'a> {}
        #[automatically_derived]
        impl<'a> __rt::Payload for Message<'a> {
            const CONTRACT: &'static __rt::Contract = &__rt::Contract::new(
                "chat",
                "",
                <Self as __rt::WithHeader>::PLACES,
                __rt::HeaderOf::<__rt::Header>::DESCRIBE,
                {
                    static __MESSAGES: &[__rt::MessageEntry] = &[
                        __rt::message_entry::<Bark<'static>>(),
                        __rt::message_entry::<Ping>(),
                    ];
                    __MESSAGES
                },
                __rt::UnknownTypes::Reject,
                __rt::UnknownFields::Ignore,
            );
            fn visit<'__m, __V: __rt::Visitor<'__m>>(
                &'__m self,
                __visitor: __V,
            ) -> __V::Output {
                match *self {
                    Self::Bark(ref __message) => __visitor.declared(__message),
                    Self::Ping(ref __message) => __visitor.declared(__message),
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
            type Selected = MessageType;
            fn select(__tag: &__rt::str) -> __rt::Option<MessageType> {
                MessageType::__from_tag(__tag)
            }
            fn decode_content(
                __selected: MessageType,
                __reader: &mut __rt::Reader<'__de>,
            ) -> __rt::Decode<Self> {
                let __is_valid = &mut true;
                let __message = match __selected {
                    MessageType::Bark => {
                        Self::Bark(__Field::decode_judged(__reader, __is_valid)?)
                    }
                    MessageType::Ping => {
                        Self::Ping(__Field::decode_judged(__reader, __is_valid)?)
                    }
                };
                __rt::judge(__message, *__is_valid)
            }
        }
        #[automatically_derived]
        impl<'a> __rt::Protocol for Message<'a> {
            type MessageType = MessageType;
            type AnyType = MessageType;
            const TYPES: &'static [MessageType] = MessageType::ALL;
            fn type_name(__type: MessageType) -> &'static __rt::str {
                MessageType::as_str(__type)
            }
            fn type_of_tag(__tag: &__rt::str) -> __rt::Option<MessageType> {
                MessageType::__from_tag(__tag)
            }
        }
        #[automatically_derived]
        impl<'a> __rt::IntoOwned for Message<'a> {
            type Owned = Message<'static>;
            fn into_owned(self) -> Message<'static> {
                match self {
                    Self::Bark(__message) => {
                        Message::Bark(__rt::IntoOwned::into_owned(__message))
                    }
                    Self::Ping(__message) => {
                        Message::Ping(__rt::IntoOwned::into_owned(__message))
                    }
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
            pub const ALL: &'static [Self] = &[Self::Bark, Self::Ping];
            /// The name on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static __rt::str {
                match self {
                    Self::Bark => "",
                    Self::Ping => "ping",
                }
            }
            #[inline]
            fn __from_tag(__tag: &__rt::str) -> __rt::Option<Self> {
                match __tag {
                    "" => __rt::Some(Self::Bark),
                    "ping" => __rt::Some(Self::Ping),
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
            Message[< 'a >] { Bark(Bark < 'a >), Ping(Ping), }
        }
    };
}
::core::compile_error! {
    "unknown `#[message]` key `tipe`; did you mean `type`?"
}
::core::compile_error! {
    "variants that hold something are told apart by a tag in their object; write `#[data(tag = \"type\")]` above the enum"
}
