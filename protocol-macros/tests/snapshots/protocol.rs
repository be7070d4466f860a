/// What agents say.
pub mod chat {
    use super::Tone;
    /// A short line.
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Bark {
        pub text: String,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::{Into, local as text};
            #[automatically_derived]
            impl Bark {
                /// Creates a `Bark`.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(text: impl Into<String>) -> Self {
                    Self { text: Into::into(text) }
                }
            }
        };
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Bark {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                let mut ___text = __rt::None;
                let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
                while __rt::Fields::pass(__in, "{\"text\":")
                    && <String as __Field>::read(&mut ___text, __in, 0, ",\"text\":")
                {}
                let (__rt::Ok(()), __rt::Some(___text)) = (
                    __rt::Fields::end(__in),
                    <String as __Field>::from_slot(___text),
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
                            docs: "A short line.",
                            fields: &[
                                __rt::required("text", <String as __Field>::describe),
                            ],
                            ..__rt::struct_info::<Bark>("Bark")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <String as __Field>::member(&self.text, "text", ",\"text\":", __to);
            }
        }
        __rt::own_impls!(Bark, __rt::UnknownFields::Ignore);
        #[automatically_derived]
        impl __rt::WithHeader for Bark {
            type Header = __rt::Header;
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            docs: "A short line.",
            ..__rt::MessageDeclaration::new("Bark", "bark", "{\"type\":\"bark\"")
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::DeclaredMessage for Bark {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Bark>(__text)
            }
        }
    };
    #[derive(Debug, Clone, Copy)]
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
    pub struct Position {
        pub x: f64,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::local as x;
            #[automatically_derived]
            impl Position {
                /// Creates a `Position`.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(x: f64) -> Self {
                    Self { x }
                }
            }
        };
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Position {
            const WRITTEN_KEYS: __rt::Keys = __rt::Keys::declared(&[("x", true)]);
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                <Self as __rt::tagged::Flatten<
                    '__de,
                >>::decode_fields(__rt::Fields::begin_struct::<Self>(__reader))
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Struct {
                        0: __rt::StructInfo {
                            fields: &[__rt::required("x", <f64 as __Field>::describe)],
                            ..__rt::struct_info::<Position>("Position")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <f64 as __Field>::member(&self.x, "x", ",\"x\":", __to);
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::tagged::Flatten<'__de> for Position {
            const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::of(&["x"]);
            #[inline]
            fn decode_fields(
                mut __fields: __rt::Fields<'_, '__de>,
            ) -> __rt::Decode<Self> {
                let mut ___x = __rt::None;
                let __in = &mut __fields;
                while __rt::Fields::pass(__in, "{\"x\":")
                    && <f64 as __Field>::read(&mut ___x, __in, 0, ",\"x\":")
                {}
                let (__rt::Ok(()), __rt::Some(___x)) = (
                    __rt::Fields::end(__in),
                    <f64 as __Field>::from_slot(___x),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self { x: ___x })
            }
        }
        __rt::own_impls!(Position, __rt::UnknownFields::Ignore);
        const _: () = {
            use __rt::{local as buffer, local as bytes, local as text};
            #[automatically_derived]
            impl Position {
                /// The description of the type as the whole of a text.
                pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                    Position,
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
    };
    fn untouched() {}
    /// Any message of the `chat` protocol.
    #[derive(::core::fmt::Debug, ::core::clone::Clone)]
    #[allow(
        deprecated,
        non_camel_case_types,
        clippy::large_enum_variant,
        clippy::derive_partial_eq_without_eq,
        clippy::exhaustive_enums,
    )]
    pub enum Message {
        /// A short line.
        Bark(Bark),
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
        /// `bark`: A short line.
        Bark,
        /// The type `ping`.
        Ping,
    }
    /// An envelope with any message of the `chat` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub type Envelope = ::protocol::Envelope<Message, ::protocol::Header>;
    /// The description of the `chat` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub const CONTRACT: ::protocol::contract::Contract = *<Message as ::protocol::Payload>::CONTRACT;
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::local as json;
            #[automatically_derived]
            impl Message {
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
                    json: &__rt::str,
                ) -> __rt::Result<__rt::Peeked<'_, Self>, __rt::Error> {
                    __rt::Peeked::new(json)
                }
            }
        };
        #[automatically_derived]
        impl __rt::WithHeader for Message {
            type Header = __rt::Header;
        }
        #[automatically_derived]
        impl __rt::Sealed for Message {}
        #[automatically_derived]
        impl __rt::Payload for Message {
            const CONTRACT: &'static __rt::Contract = &__rt::Contract::with_version(
                __rt::Contract::with_address(
                    __rt::Contract::new(
                        "chat",
                        "What agents say.",
                        <Self as __rt::WithHeader>::PLACES,
                        __rt::HeaderOf::<__rt::Header>::DESCRIBE,
                        {
                            static __MESSAGES: &[__rt::MessageEntry] = &[
                                __rt::message_entry::<Bark>(),
                                __rt::message_entry::<Ping>(),
                            ];
                            __MESSAGES
                        },
                        __rt::UnknownTypes::Reject,
                        __rt::UnknownFields::Ignore,
                    ),
                    "/api/chat/ws",
                ),
                "1.0.0",
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
                __rt::decode_envelope_owned::<Message>(__text)
            }
        }
        #[automatically_derived]
        impl __rt::TypeInText for Message {}
        #[automatically_derived]
        impl<'__de> __rt::SelectPayload<'__de> for Message {
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
        impl __rt::Protocol for Message {
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
        impl __rt::IntoOwned for Message {
            type Owned = Self;
            fn into_owned(self) -> Self {
                self
            }
        }
        #[automatically_derived]
        impl __rt::Serialize for Message {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_message(self, __to)
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Deserialize<'__de> for Message {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_content(
                    __deserializer,
                    |__text| __rt::decode_content_owned::<Message>(__text),
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
                    Self::Bark => "bark",
                    Self::Ping => "ping",
                }
            }
            #[inline]
            fn __from_tag(__tag: &__rt::str) -> __rt::Option<Self> {
                match __tag {
                    "bark" => __rt::Some(Self::Bark),
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
            Message[] { Bark(Bark), Ping(Ping), }
        }
    };
}
