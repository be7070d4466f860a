mod chat {
    #[cfg(feature = "dogs")]
    #[expect(dead_code)]
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    struct Bark {
        text: String,
        #[cfg(unix)]
        shell: String,
        #[cfg(unix)]
        times: u8,
    }
    #[cfg(feature = "dogs")]
    #[allow(dead_code)]
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::{Into, local as shell, local as text};
            #[automatically_derived]
            impl Bark {
                /// Creates a `Bark`; defaulted fields start at their default.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                fn new(
                    text: impl Into<String>,
                    #[cfg(unix)]
                    shell: impl Into<String>,
                ) -> Self {
                    Self {
                        text: Into::into(text),
                        #[cfg(unix)]
                        shell: Into::into(shell),
                        #[cfg(unix)]
                        times: __default_times(),
                    }
                }
            }
        };
        #[cfg(unix)]
        fn __default_times() -> u8 {
            ::core::default::Default::default()
        }
        #[cfg(unix)]
        static __PATTERN_0: __rt::rules::Pattern = __rt::rules::Pattern::new(
            "^[a-z]+$",
            "^[a-z]+$",
        );
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Bark {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                let mut ___text = __rt::None;
                #[cfg(unix)]
                let mut ___shell = __rt::None;
                #[cfg(unix)]
                let mut ___times = __rt::None;
                let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
                while __rt::Fields::pass(__in, "{\"text\":")
                    && <String as __Field>::read(&mut ___text, __in, 0, ",\"text\":")
                    && {
                        let __goes_on = true;
                        #[cfg(unix)]
                        let __goes_on = <String as __Field>::read(
                            &mut ___shell,
                            __in,
                            1,
                            ",\"shell\":",
                        );
                        __goes_on
                    }
                    && {
                        let __goes_on = true;
                        #[cfg(unix)]
                        let __goes_on = <u8 as __Field>::read(
                            &mut ___times,
                            __in,
                            1
                                + <__rt::u16 as __rt::From<
                                    __rt::bool,
                                >>::from(::core::cfg!(all(all(unix)))),
                            ",\"times\":",
                        );
                        __goes_on
                    }
                {}
                let (__rt::Ok(()), __rt::Some(___text)) = (
                    __rt::Fields::end_with_defaults(
                        __in,
                        || [
                            #[cfg(unix)]
                            (
                                1
                                    + <__rt::u16 as __rt::From<
                                        __rt::bool,
                                    >>::from(::core::cfg!(all(all(unix)))),
                                __rt::Option::is_none(&___times),
                            ),
                        ],
                    ),
                    <String as __Field>::from_slot(___text),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                #[cfg(unix)]
                let __rt::Some(___shell) = <String as __Field>::from_slot(___shell) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self {
                    text: ___text,
                    #[cfg(unix)]
                    shell: ___shell,
                    #[cfg(unix)]
                    times: __rt::Option::unwrap_or_else(___times, || __default_times()),
                })
            }
            fn is_valid_value(&self) -> __rt::bool {
                #[cfg(unix)]
                if !<String as __rt::rules::Matches>::matches(
                    &self.shell,
                    &__PATTERN_0,
                ) {
                    return false;
                }
                __rt::Field::are_fields_valid(self)
            }
            fn describe() -> &'static __rt::Shape {
                static __SHAPE: __rt::Shape = __rt::Shape::Struct {
                    0: __rt::StructInfo {
                        fields: &[
                            __rt::required("text", <String as __Field>::describe),
                            #[cfg(unix)]
                            __rt::FieldInfo {
                                extras: __rt::Some {
                                    0: &__rt::FieldExtras {
                                        rules: &[__rt::contract::Rule::Pattern(&__PATTERN_0)],
                                        ..__rt::FieldExtras::NONE
                                    },
                                },
                                ..__rt::required("shell", <String as __Field>::describe)
                            },
                            #[cfg(unix)]
                            __rt::FieldInfo {
                                extras: __rt::Some {
                                    0: &__rt::FieldExtras {
                                        default: __rt::Some(|__writer| <u8 as __Field>::encode(
                                            &__default_times(),
                                            __writer,
                                        )),
                                        ..__rt::FieldExtras::NONE
                                    },
                                },
                                ..__rt::option("times", <u8 as __Field>::describe)
                            },
                        ],
                        ..__rt::struct_info::<Bark>("Bark")
                    },
                };
                &__SHAPE
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <String as __Field>::member(&self.text, "text", ",\"text\":", __to);
                #[cfg(unix)]
                <String as __Field>::member(&self.shell, "shell", ",\"shell\":", __to);
                #[cfg(unix)]
                <u8 as __Field>::certain_member(
                    &self.times,
                    "times",
                    ",\"times\":",
                    __to,
                );
            }
        }
        __rt::own_impls!(Bark, __rt::UnknownFields::Ignore);
        #[automatically_derived]
        impl __rt::WithHeader for Bark {
            type Header = __rt::Header;
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration::new(
            "Bark",
            "bark",
            "{\"type\":\"bark\"",
        );
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::DeclaredMessage for Bark {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Bark>(__text)
            }
        }
    };
    #[cfg(not(feature = "dogs"))]
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    struct Meow;
    #[cfg(not(feature = "dogs"))]
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        #[automatically_derived]
        impl Meow {
            /// Creates a `Meow`.
            #[must_use]
            fn new() -> Self {
                Self
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Meow {
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
                            ..__rt::struct_info::<Meow>("Meow")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {}
        }
        __rt::own_impls!(Meow, __rt::UnknownFields::Ignore);
        #[automatically_derived]
        impl __rt::WithHeader for Meow {
            type Header = __rt::Header;
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            has_content: false,
            ..__rt::MessageDeclaration::new("Meow", "bark", "{\"type\":\"bark\"")
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::DeclaredMessage for Meow {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Meow>(__text)
            }
        }
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    enum Tone {
        #[cfg(unix)]
        Calm,
        #[cfg(unix)]
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
            fn as_str(&self) -> &__rt::str {
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
                const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                    Tone,
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
        impl __rt::NamedValues for Tone {
            const INFO: __rt::EnumInfo = __rt::EnumInfo {
                variants: &[#[cfg(unix)] __rt::variant_info("calm")],
                open: ::core::cfg!(all(unix)),
                ..__rt::enum_info::<Tone>("Tone")
            };
            fn from_name(__name: &__rt::str) -> __rt::Option<Self> {
                match __name {
                    #[cfg(unix)]
                    "calm" => __rt::Some(Self::Calm),
                    #[cfg(unix)]
                    _ => __rt::Some(Self::Other(__rt::From::from(__name))),
                    #[allow(unreachable_patterns)]
                    _ => __rt::None,
                }
            }
            fn name(&self) -> &__rt::str {
                match *self {
                    #[cfg(unix)]
                    Self::Calm => "calm",
                    #[cfg(unix)]
                    Self::Other(ref __name) => __name,
                }
            }
            fn quoted(&self) -> __rt::Option<&'static __rt::str> {
                match *self {
                    #[cfg(unix)]
                    Self::Calm => __rt::Some("\"calm\""),
                    #[cfg(unix)]
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
    #[cfg(feature = "dogs")]
    #[cfg(not(feature = "dogs"))]
    const _: () = {
        ::core::compile_error! {
            "message type `bark` is already used by `Bark`"
        }
        ::core::compile_error! {
            "first used here"
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
    enum Message {
        #[cfg(feature = "dogs")]
        /// A `bark` message.
        Bark(Bark),
        #[cfg(not(feature = "dogs"))]
        /// A `bark` message.
        Meow(Meow),
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
    enum MessageType {
        #[cfg(feature = "dogs")]
        /// The type `bark`.
        Bark,
        #[cfg(not(feature = "dogs"))]
        /// The type `bark`.
        Meow,
    }
    /// An envelope with any message of the `chat` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    type Envelope = ::protocol::Envelope<Message, ::protocol::Header>;
    /// The description of the `chat` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    const CONTRACT: ::protocol::contract::Contract = *<Message as ::protocol::Payload>::CONTRACT;
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
                const fn message_type(&self) -> MessageType {
                    match *self {
                        #[cfg(feature = "dogs")]
                        Self::Bark(_) => MessageType::Bark,
                        #[cfg(not(feature = "dogs"))]
                        Self::Meow(_) => MessageType::Meow,
                    }
                }
                /// Reads the type and the header of a message; the payload is checked to be JSON, but not decoded.
                ///
                /// # Errors
                ///
                /// All that is wrong with the envelope, by path and position.
                fn peek(
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
            const CONTRACT: &'static __rt::Contract = &__rt::Contract::new(
                "chat",
                "",
                <Self as __rt::WithHeader>::PLACES,
                __rt::HeaderOf::<__rt::Header>::DESCRIBE,
                {
                    static __MESSAGES: &[__rt::MessageEntry] = &[
                        #[cfg(feature = "dogs")]
                        __rt::message_entry::<Bark>(),
                        #[cfg(not(feature = "dogs"))]
                        __rt::message_entry::<Meow>(),
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
                    #[cfg(feature = "dogs")]
                    Self::Bark(ref __message) => __visitor.declared(__message),
                    #[cfg(not(feature = "dogs"))]
                    Self::Meow(ref __message) => __visitor.declared(__message),
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
            #[allow(unreachable_code)]
            fn decode_content(
                __selected: MessageType,
                __reader: &mut __rt::Reader<'__de>,
            ) -> __rt::Decode<Self> {
                let __is_valid = &mut true;
                let __message = match __selected {
                    #[cfg(feature = "dogs")]
                    MessageType::Bark => {
                        Self::Bark(__Field::decode_judged(__reader, __is_valid)?)
                    }
                    #[cfg(not(feature = "dogs"))]
                    MessageType::Meow => {
                        Self::Meow(__Field::decode_judged(__reader, __is_valid)?)
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
            const ALL: &'static [Self] = &[
                #[cfg(feature = "dogs")]
                Self::Bark,
                #[cfg(not(feature = "dogs"))]
                Self::Meow,
            ];
            /// The name on the wire.
            #[must_use]
            const fn as_str(self) -> &'static __rt::str {
                match self {
                    #[cfg(feature = "dogs")]
                    Self::Bark => "bark",
                    #[cfg(not(feature = "dogs"))]
                    Self::Meow => "bark",
                }
            }
            #[inline]
            fn __from_tag(__tag: &__rt::str) -> __rt::Option<Self> {
                match __tag {
                    #[cfg(feature = "dogs")]
                    "bark" => __rt::Some(Self::Bark),
                    #[cfg(not(feature = "dogs"))]
                    "bark" => __rt::Some(Self::Meow),
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
            Message[] { #[cfg(feature = "dogs")] Bark(Bark), #[cfg(not(feature =
            "dogs"))] Meow(Meow), }
        }
    };
}
