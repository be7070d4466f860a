#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    use ::protocol::__private::keys::{
        message::r#type as _, attributes::message as _, field::pattern as _,
        attributes::field as _, field::default as _, attributes::field as _,
        message::r#type as _, attributes::message as _, attributes::data as _,
        attributes::other as _,
    };
};
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
    #[allow(dead_code, deprecated)]
    const _: () = {
        const _: () = {
            use ::protocol::__private::{parameter as shell, parameter as text};
            use ::core::convert::Into;
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
                        text: ::core::convert::Into::into(text),
                        #[cfg(unix)]
                        shell: ::core::convert::Into::into(shell),
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
        static __PATTERN_0: ::protocol::rules::Pattern = ::protocol::rules::Pattern::new(
            "^[a-z]+$",
            "^[a-z]+$",
        );
        #[automatically_derived]
        impl<'__de> ::protocol::Field<'__de> for Bark {
            #[inline]
            fn decode(
                __reader: &mut ::protocol::json::Reader<'__de>,
            ) -> ::protocol::json::Decode<Self> {
                let mut __slot_text = ::core::option::Option::None;
                #[cfg(unix)]
                let mut __slot_shell = ::core::option::Option::None;
                #[cfg(unix)]
                let mut __slot_times = ::core::option::Option::None;
                let mut __fields = ::protocol::json::Fields::begin(
                    __reader,
                    <Self as ::protocol::Field<'_>>::describe,
                );
                while ::protocol::json::Fields::pass(&mut __fields) {
                    if let ::core::result::Result::Err(::protocol::json::Failed) = <String as ::protocol::Field<
                        '_,
                    >>::read_field(&mut __slot_text, &mut __fields, 0, ",\"text\":") {
                        break;
                    }
                    #[cfg(unix)]
                    if let ::core::result::Result::Err(::protocol::json::Failed) = <String as ::protocol::Field<
                        '_,
                    >>::read_field(&mut __slot_shell, &mut __fields, 1, ",\"shell\":") {
                        break;
                    }
                    #[cfg(unix)]
                    if let ::core::result::Result::Err(::protocol::json::Failed) = <u8 as ::protocol::Field<
                        '_,
                    >>::read_field(
                        &mut __slot_times,
                        &mut __fields,
                        1
                            + <::core::primitive::u16 as ::core::convert::From<
                                ::core::primitive::bool,
                            >>::from(::core::cfg!(all(all(unix)))),
                        ",\"times\":",
                    ) {
                        break;
                    }
                }
                ::protocol::json::Fields::end_with_defaults(
                    __fields,
                    || [
                        #[cfg(unix)]
                        (
                            1
                                + <::core::primitive::u16 as ::core::convert::From<
                                    ::core::primitive::bool,
                                >>::from(::core::cfg!(all(all(unix)))),
                            ::core::option::Option::is_none(&__slot_times),
                        ),
                    ],
                )?;
                let (::core::option::Option::Some(__slot_text),) = (
                    <String as ::protocol::Field<'_>>::from_slot(__slot_text),
                ) else {
                    return ::core::result::Result::Err(::protocol::json::Failed);
                };
                #[cfg(unix)]
                let ::core::option::Option::Some(__slot_shell) = <String as ::protocol::Field<
                    '_,
                >>::from_slot(__slot_shell) else {
                    return ::core::result::Result::Err(::protocol::json::Failed);
                };
                #[cfg(unix)]
                let __slot_times = ::core::option::Option::unwrap_or_else(
                    __slot_times,
                    || __default_times(),
                );
                ::core::result::Result::Ok(Self {
                    text: __slot_text,
                    #[cfg(unix)]
                    shell: __slot_shell,
                    #[cfg(unix)]
                    times: __slot_times,
                })
            }
            fn encode(&self, __writer: &mut ::protocol::json::Writer<'_>) {
                ::protocol::__private::encode_struct(self, __writer)
            }
            fn is_valid(&self) -> ::core::primitive::bool {
                #[cfg(unix)]
                if !<String as ::protocol::rules::Matches>::matches(
                    &self.shell,
                    &__PATTERN_0,
                ) {
                    return false;
                }
                ::protocol::__private::is_valid_struct(self)
            }
            fn describe() -> &'static ::protocol::contract::Shape {
                static __SHAPE: ::protocol::contract::Shape = ::protocol::contract::Shape::Struct {
                    0: ::protocol::contract::StructInfo {
                        id: ::protocol::contract::Identity::of::<Bark>(),
                        name: "Bark",
                        docs: "",
                        deprecated: ::core::option::Option::None,
                        fields: &[
                            ::protocol::contract::FieldInfo::new(
                                "text",
                                <String as ::protocol::Field<'_>>::describe,
                            ),
                            #[cfg(unix)]
                            ::protocol::contract::FieldInfo {
                                rules: &[::protocol::contract::Rule::Pattern(&__PATTERN_0)],
                                ..::protocol::contract::FieldInfo::new(
                                    "shell",
                                    <String as ::protocol::Field<'_>>::describe,
                                )
                            },
                            #[cfg(unix)]
                            ::protocol::contract::FieldInfo {
                                default: ::core::option::Option::Some(|__writer| <u8 as ::protocol::Field<
                                    '_,
                                >>::encode(&__default_times(), __writer)),
                                optional: true,
                                ..::protocol::contract::FieldInfo::new(
                                    "times",
                                    <u8 as ::protocol::Field<'_>>::describe,
                                )
                            },
                        ],
                    },
                };
                &__SHAPE
            }
            fn serialize<__S: ::protocol::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::protocol::__private::serialize_struct(self, __serializer)
            }
            fn members<__M: ::protocol::field::Members>(&self, __members: &mut __M) {
                <String as ::protocol::Field<
                    '_,
                >>::member(&self.text, "text", ",\"text\":", __members);
                #[cfg(unix)]
                <String as ::protocol::Field<
                    '_,
                >>::member(&self.shell, "shell", ",\"shell\":", __members);
                #[cfg(unix)]
                <u8 as ::protocol::Field<
                    '_,
                >>::certain_member(&self.times, "times", ",\"times\":", __members);
            }
        }
        #[automatically_derived]
        impl ::protocol::IntoOwned for Bark {
            type Owned = Self;
            fn into_owned(self) -> Self {
                self
            }
        }
        #[automatically_derived]
        impl ::protocol::__private::serde::Serialize for Bark {
            fn serialize<__S: ::protocol::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::protocol::__private::serialize_value(self, __serializer)
            }
        }
        #[automatically_derived]
        impl<'__de> ::protocol::__private::serde::Deserialize<'__de> for Bark {
            fn deserialize<__D: ::protocol::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                ::protocol::__private::deserialize_value(
                    __deserializer,
                    ::protocol::contract::UnknownFields::Ignore,
                )
            }
        }
        #[automatically_derived]
        impl ::protocol::WithHeader for Bark {
            type Header = ::protocol::Header;
        }
        #[doc(hidden)]
        #[automatically_derived]
        impl ::protocol::__private::DeclaredMessage for Bark {
            const DECLARATION: ::protocol::__private::MessageDeclaration = ::protocol::__private::MessageDeclaration {
                name: "Bark",
                docs: "",
                tag: "bark",
                keys: ("type", "data"),
                opening: "{\"type\":\"bark\"",
                content_key: ",\"data\":",
                has_content: true,
                unknown_fields: ::protocol::contract::UnknownFields::Ignore,
                examples: &[],
            };
            fn decode_owned(
                __text: &::core::primitive::str,
            ) -> ::core::result::Result<(::protocol::Header, Self), ::protocol::Error> {
                ::protocol::__private::decode_envelope_owned::<Bark>(__text)
            }
        }
    };
    #[cfg(not(feature = "dogs"))]
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    struct Meow;
    #[cfg(not(feature = "dogs"))]
    #[allow(dead_code, deprecated)]
    const _: () = {
        #[automatically_derived]
        impl Meow {
            /// Creates a `Meow`.
            #[must_use]
            fn new() -> Self {
                Self
            }
        }
        #[automatically_derived]
        impl<'__de> ::protocol::Field<'__de> for Meow {
            #[inline]
            fn decode(
                __reader: &mut ::protocol::json::Reader<'__de>,
            ) -> ::protocol::json::Decode<Self> {
                let mut __fields = ::protocol::json::Fields::begin(
                    __reader,
                    <Self as ::protocol::Field<'_>>::describe,
                );
                while ::protocol::json::Fields::pass(&mut __fields) {}
                ::protocol::json::Fields::end(__fields)?;
                ::core::result::Result::Ok(Self)
            }
            fn encode(&self, __writer: &mut ::protocol::json::Writer<'_>) {
                ::protocol::__private::encode_struct(self, __writer)
            }
            fn is_valid(&self) -> ::core::primitive::bool {
                ::protocol::__private::is_valid_struct(self)
            }
            #[inline(never)]
            fn describe() -> &'static ::protocol::contract::Shape {
                const {
                    &::protocol::contract::Shape::Struct {
                        0: ::protocol::contract::StructInfo {
                            id: ::protocol::contract::Identity::of::<Meow>(),
                            name: "Meow",
                            docs: "",
                            deprecated: ::core::option::Option::None,
                            fields: &[],
                        },
                    }
                }
            }
            fn serialize<__S: ::protocol::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::protocol::__private::serialize_struct(self, __serializer)
            }
            fn members<__M: ::protocol::field::Members>(&self, __members: &mut __M) {}
        }
        #[automatically_derived]
        impl ::protocol::IntoOwned for Meow {
            type Owned = Self;
            fn into_owned(self) -> Self {
                self
            }
        }
        #[automatically_derived]
        impl ::protocol::__private::serde::Serialize for Meow {
            fn serialize<__S: ::protocol::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::protocol::__private::serialize_value(self, __serializer)
            }
        }
        #[automatically_derived]
        impl<'__de> ::protocol::__private::serde::Deserialize<'__de> for Meow {
            fn deserialize<__D: ::protocol::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                ::protocol::__private::deserialize_value(
                    __deserializer,
                    ::protocol::contract::UnknownFields::Ignore,
                )
            }
        }
        #[automatically_derived]
        impl ::protocol::WithHeader for Meow {
            type Header = ::protocol::Header;
        }
        #[doc(hidden)]
        #[automatically_derived]
        impl ::protocol::__private::DeclaredMessage for Meow {
            const DECLARATION: ::protocol::__private::MessageDeclaration = ::protocol::__private::MessageDeclaration {
                name: "Meow",
                docs: "",
                tag: "bark",
                keys: ("type", "data"),
                opening: "{\"type\":\"bark\"",
                content_key: ",\"data\":",
                has_content: false,
                unknown_fields: ::protocol::contract::UnknownFields::Ignore,
                examples: &[],
            };
            fn decode_owned(
                __text: &::core::primitive::str,
            ) -> ::core::result::Result<(::protocol::Header, Self), ::protocol::Error> {
                ::protocol::__private::decode_envelope_owned::<Meow>(__text)
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
    #[allow(dead_code, deprecated)]
    const _: () = {
        #[automatically_derived]
        impl Tone {
            /// The name on the wire.
            #[must_use]
            fn as_str(&self) -> &::core::primitive::str {
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
                docs: "",
                deprecated: ::core::option::Option::None,
                variants: &[#[cfg(unix)] ::protocol::contract::VariantInfo::new("calm")],
                open: ::core::cfg!(all(unix)),
            };
            fn from_name(
                __name: &::core::primitive::str,
            ) -> ::core::option::Option<Self> {
                match __name {
                    #[cfg(unix)]
                    "calm" => ::core::option::Option::Some(Self::Calm),
                    #[cfg(unix)]
                    _ => {
                        ::core::option::Option::Some(
                            Self::Other(::core::convert::From::from(__name)),
                        )
                    }
                    #[allow(unreachable_patterns)]
                    _ => ::core::option::Option::None,
                }
            }
            fn name(&self) -> &::core::primitive::str {
                match *self {
                    #[cfg(unix)]
                    Self::Calm => "calm",
                    #[cfg(unix)]
                    Self::Other(ref __name) => __name,
                }
            }
            fn quoted(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                match *self {
                    #[cfg(unix)]
                    Self::Calm => ::core::option::Option::Some("\"calm\""),
                    #[cfg(unix)]
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
    #[allow(dead_code, deprecated)]
    type Envelope = ::protocol::Envelope<Message>;
    /// The description of the `chat` protocol.
    #[allow(dead_code, deprecated)]
    const CONTRACT: ::protocol::contract::Contract = *<Message as ::protocol::Payload>::CONTRACT;
    #[allow(dead_code, deprecated)]
    const _: () = {
        const _: () = {
            use ::protocol::__private::parameter as json;
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
                    json: &::core::primitive::str,
                ) -> ::core::result::Result<
                    ::protocol::Peeked<'_, Self>,
                    ::protocol::Error,
                > {
                    ::protocol::Peeked::new(json)
                }
            }
        };
        #[automatically_derived]
        impl ::protocol::WithHeader for Message {
            type Header = ::protocol::Header;
        }
        #[automatically_derived]
        impl ::protocol::Payload for Message {
            const CONTRACT: &'static ::protocol::contract::Contract = &::protocol::contract::Contract::new(
                "chat",
                "",
                ("type", "data"),
                ::protocol::__private::HeaderOf::<::protocol::Header>::DESCRIBE,
                &[
                    #[cfg(feature = "dogs")]
                    ::protocol::__private::message_info::<Bark>,
                    #[cfg(not(feature = "dogs"))]
                    ::protocol::__private::message_info::<Meow>,
                ],
                ::protocol::contract::UnknownTypes::Reject,
                ::protocol::contract::UnknownFields::Ignore,
            );
            const CONTENT_KEY: &'static ::core::primitive::str = ",\"data\":";
            fn tag(&self) -> &::core::primitive::str {
                MessageType::as_str(Self::message_type(self))
            }
            fn opening(
                &self,
            ) -> ::core::option::Option<&'static ::core::primitive::str> {
                match *self {
                    #[cfg(feature = "dogs")]
                    Self::Bark(_) => ::core::option::Option::Some("{\"type\":\"bark\""),
                    #[cfg(not(feature = "dogs"))]
                    Self::Meow(_) => ::core::option::Option::Some("{\"type\":\"bark\""),
                }
            }
            fn has_content(&self) -> ::core::primitive::bool {
                match *self {
                    #[cfg(not(feature = "dogs"))]
                    Self::Meow(_) => false,
                    #[allow(unreachable_patterns)]
                    _ => true,
                }
            }
            fn is_valid(&self) -> ::core::primitive::bool {
                match *self {
                    #[cfg(feature = "dogs")]
                    Self::Bark(ref __message) => ::protocol::Payload::is_valid(__message),
                    #[cfg(not(feature = "dogs"))]
                    Self::Meow(ref __message) => ::protocol::Payload::is_valid(__message),
                }
            }
            fn encode_content(&self, __writer: &mut ::protocol::json::Writer<'_>) {
                match *self {
                    #[cfg(feature = "dogs")]
                    Self::Bark(ref __message) => {
                        ::protocol::Payload::encode_content(__message, __writer)
                    }
                    #[cfg(not(feature = "dogs"))]
                    Self::Meow(ref __message) => {
                        ::protocol::Payload::encode_content(__message, __writer)
                    }
                }
            }
            fn serialize_content<
                __S: ::protocol::__private::serde::ser::SerializeStruct,
            >(
                &self,
                __key: &'static ::core::primitive::str,
                __envelope: &mut __S,
            ) -> ::core::result::Result<(), __S::Error> {
                match *self {
                    #[cfg(feature = "dogs")]
                    Self::Bark(ref __message) => {
                        ::protocol::Payload::serialize_content(
                            __message,
                            __key,
                            __envelope,
                        )
                    }
                    #[cfg(not(feature = "dogs"))]
                    Self::Meow(ref __message) => {
                        ::protocol::Payload::serialize_content(
                            __message,
                            __key,
                            __envelope,
                        )
                    }
                }
            }
            fn decode_owned(
                __text: &::core::primitive::str,
            ) -> ::core::result::Result<(::protocol::Header, Self), ::protocol::Error> {
                ::protocol::__private::decode_envelope_owned::<Message>(__text)
            }
        }
        #[automatically_derived]
        impl<'__de> ::protocol::DecodePayload<'__de> for Message {
            type Selected = MessageType;
            fn select(
                __tag: &::core::primitive::str,
            ) -> ::core::option::Option<MessageType> {
                MessageType::__from_tag(__tag)
            }
            #[allow(unreachable_code)]
            fn decode_content(
                __selected: MessageType,
                __reader: &mut ::protocol::json::Reader<'__de>,
            ) -> ::protocol::json::Decode<Self> {
                ::core::result::Result::Ok(
                    match __selected {
                        #[cfg(feature = "dogs")]
                        MessageType::Bark => {
                            Self::Bark(
                                <Bark as ::protocol::Field<'__de>>::decode_valid(__reader)?,
                            )
                        }
                        #[cfg(not(feature = "dogs"))]
                        MessageType::Meow => {
                            Self::Meow(
                                <Meow as ::protocol::Field<'__de>>::decode_valid(__reader)?,
                            )
                        }
                    },
                )
            }
        }
        #[automatically_derived]
        impl ::protocol::Protocol for Message {
            type MessageType = MessageType;
            type AnyType = MessageType;
            const TYPES: &'static [MessageType] = MessageType::ALL;
            fn type_name(__type: MessageType) -> &'static ::core::primitive::str {
                MessageType::as_str(__type)
            }
            fn type_of_tag(
                __tag: &::core::primitive::str,
            ) -> ::core::option::Option<MessageType> {
                MessageType::__from_tag(__tag)
            }
        }
        #[automatically_derived]
        impl ::protocol::IntoOwned for Message {
            type Owned = Self;
            fn into_owned(self) -> Self {
                self
            }
        }
        #[automatically_derived]
        impl ::protocol::__private::serde::Serialize for Message {
            fn serialize<__S: ::protocol::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::protocol::__private::serialize_message(self, __serializer)
            }
        }
        #[automatically_derived]
        impl<'__de> ::protocol::__private::serde::Deserialize<'__de> for Message {
            fn deserialize<__D: ::protocol::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                ::protocol::__private::deserialize_content(
                    __deserializer,
                    |__text| ::protocol::__private::decode_content_owned::<
                        Message,
                    >(__text),
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
            const fn as_str(self) -> &'static ::core::primitive::str {
                match self {
                    #[cfg(feature = "dogs")]
                    Self::Bark => "bark",
                    #[cfg(not(feature = "dogs"))]
                    Self::Meow => "bark",
                }
            }
            #[inline]
            fn __from_tag(
                __tag: &::core::primitive::str,
            ) -> ::core::option::Option<Self> {
                match __tag {
                    #[cfg(feature = "dogs")]
                    "bark" => ::core::option::Option::Some(Self::Bark),
                    #[cfg(not(feature = "dogs"))]
                    "bark" => ::core::option::Option::Some(Self::Meow),
                    _ => ::core::option::Option::None,
                }
            }
        }
        #[automatically_derived]
        impl ::core::fmt::Display for MessageType {
            fn fmt(
                &self,
                __formatter: &mut ::core::fmt::Formatter<'_>,
            ) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(Self::as_str(*self), __formatter)
            }
        }
        #[automatically_derived]
        impl ::core::str::FromStr for MessageType {
            type Err = ::protocol::Error;
            fn from_str(
                __tag: &::core::primitive::str,
            ) -> ::core::result::Result<Self, ::protocol::Error> {
                ::core::option::Option::ok_or_else(
                    Self::__from_tag(__tag),
                    || ::protocol::__private::unknown_type(&CONTRACT, __tag),
                )
            }
        }
        #[automatically_derived]
        impl ::protocol::__private::serde::Serialize for MessageType {
            fn serialize<__S: ::protocol::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::protocol::__private::serde::Serializer::serialize_str(
                    __serializer,
                    Self::as_str(*self),
                )
            }
        }
        #[automatically_derived]
        impl<'__de> ::protocol::__private::serde::Deserialize<'__de> for MessageType {
            fn deserialize<__D: ::protocol::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                ::protocol::__private::deserialize_type(__deserializer)
            }
        }
        #[cfg(feature = "dogs")]
        #[automatically_derived]
        impl ::core::convert::From<Bark> for Message {
            fn from(__message: Bark) -> Self {
                Self::Bark(__message)
            }
        }
        #[cfg(feature = "dogs")]
        #[automatically_derived]
        impl ::core::convert::TryFrom<Message> for Bark {
            type Error = Message;
            fn try_from(__message: Message) -> ::core::result::Result<Self, Message> {
                match __message {
                    Message::Bark(__message) => ::core::result::Result::Ok(__message),
                    #[allow(unreachable_patterns)]
                    __other => ::core::result::Result::Err(__other),
                }
            }
        }
        #[cfg(not(feature = "dogs"))]
        #[automatically_derived]
        impl ::core::convert::From<Meow> for Message {
            fn from(__message: Meow) -> Self {
                Self::Meow(__message)
            }
        }
        #[cfg(not(feature = "dogs"))]
        #[automatically_derived]
        impl ::core::convert::TryFrom<Message> for Meow {
            type Error = Message;
            fn try_from(__message: Message) -> ::core::result::Result<Self, Message> {
                match __message {
                    Message::Meow(__message) => ::core::result::Result::Ok(__message),
                    #[allow(unreachable_patterns)]
                    __other => ::core::result::Result::Err(__other),
                }
            }
        }
    };
}
