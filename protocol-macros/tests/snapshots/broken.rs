#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    use ::protocol::__private::keys::{
        message::tipe as _, attributes::message as _, message::r#type as _,
        attributes::message as _, attributes::data as _,
    };
};
pub mod chat {
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Bark<'a> {
        pub text: Cow<'a, str>,
        pub tone: Option<Tone>,
    }
    #[allow(dead_code, deprecated)]
    const _: () = {
        const _: () = {
            use ::protocol::__private::parameter as text;
            use ::core::convert::Into;
            #[automatically_derived]
            impl<'a> Bark<'a> {
                /// Creates a `Bark`; optional fields start empty.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
                    ::protocol::__private::broken()
                }
                /// The same value, no longer borrowing from the text it was read from.
                #[allow(clippy::same_name_method)]
                #[must_use]
                pub fn into_owned(self) -> Bark<'static> {
                    ::protocol::IntoOwned::into_owned(self)
                }
            }
        };
        #[automatically_derived]
        impl<'__de, 'a> ::protocol::Field<'__de> for Bark<'a> {
            #[inline]
            fn decode(
                __reader: &mut ::protocol::json::Reader<'__de>,
            ) -> ::protocol::json::Decode<Self> {
                ::protocol::__private::broken()
            }
            fn encode(&self, __writer: &mut ::protocol::json::Writer<'_>) {
                ::protocol::__private::broken()
            }
            fn is_valid(&self) -> ::core::primitive::bool {
                ::protocol::__private::broken()
            }
            #[inline(never)]
            fn describe() -> &'static ::protocol::contract::Shape {
                ::protocol::__private::broken()
            }
            fn serialize<__S: ::protocol::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::protocol::__private::broken()
            }
            fn members<__M: ::protocol::field::Members>(&self, __members: &mut __M) {
                ::protocol::__private::broken()
            }
        }
        #[automatically_derived]
        impl<'a> ::protocol::IntoOwned for Bark<'a> {
            type Owned = Bark<'static>;
            fn into_owned(self) -> Bark<'static> {
                ::protocol::__private::broken()
            }
        }
        #[automatically_derived]
        impl<'a> ::protocol::__private::serde::Serialize for Bark<'a> {
            fn serialize<__S: ::protocol::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::protocol::__private::serialize_value(self, __serializer)
            }
        }
        #[automatically_derived]
        impl<'__de, 'a> ::protocol::__private::serde::Deserialize<'__de> for Bark<'a> {
            fn deserialize<__D: ::protocol::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                ::protocol::__private::deserialize_borrowed(
                    __deserializer,
                    ::protocol::contract::UnknownFields::Ignore,
                    |__text, __unknown| ::protocol::__private::decode_owned::<
                        Bark<'_>,
                    >(__text, __unknown),
                )
            }
        }
        #[automatically_derived]
        impl<'a> ::protocol::WithHeader for Bark<'a> {
            type Header = ::protocol::Header;
        }
        #[doc(hidden)]
        #[automatically_derived]
        impl<'a> ::protocol::__private::DeclaredMessage for Bark<'a> {
            const DECLARATION: ::protocol::__private::MessageDeclaration = ::protocol::__private::MessageDeclaration {
                name: "Bark",
                docs: "",
                tag: "",
                keys: ("type", "data"),
                opening: "{\"type\":\"\"",
                content_key: ",\"data\":",
                has_content: true,
                unknown_fields: ::protocol::contract::UnknownFields::Ignore,
                examples: &[],
            };
            fn decode_owned(
                __text: &::core::primitive::str,
            ) -> ::core::result::Result<(::protocol::Header, Self), ::protocol::Error> {
                ::protocol::__private::decode_envelope_owned::<Bark<'_>>(__text)
            }
        }
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Ping;
    #[allow(dead_code, deprecated)]
    const _: () = {
        #[automatically_derived]
        impl Ping {
            /// Creates a `Ping`.
            #[must_use]
            pub fn new() -> Self {
                Self
            }
        }
        #[automatically_derived]
        impl<'__de> ::protocol::Field<'__de> for Ping {
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
                            id: ::protocol::contract::Identity::of::<Ping>(),
                            name: "Ping",
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
        impl ::protocol::IntoOwned for Ping {
            type Owned = Self;
            fn into_owned(self) -> Self {
                self
            }
        }
        #[automatically_derived]
        impl ::protocol::__private::serde::Serialize for Ping {
            fn serialize<__S: ::protocol::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::protocol::__private::serialize_value(self, __serializer)
            }
        }
        #[automatically_derived]
        impl<'__de> ::protocol::__private::serde::Deserialize<'__de> for Ping {
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
        impl ::protocol::WithHeader for Ping {
            type Header = ::protocol::Header;
        }
        #[doc(hidden)]
        #[automatically_derived]
        impl ::protocol::__private::DeclaredMessage for Ping {
            const DECLARATION: ::protocol::__private::MessageDeclaration = ::protocol::__private::MessageDeclaration {
                name: "Ping",
                docs: "",
                tag: "ping",
                keys: ("type", "data"),
                opening: "{\"type\":\"ping\"",
                content_key: ",\"data\":",
                has_content: false,
                unknown_fields: ::protocol::contract::UnknownFields::Ignore,
                examples: &[],
            };
            fn decode_owned(
                __text: &::core::primitive::str,
            ) -> ::core::result::Result<(::protocol::Header, Self), ::protocol::Error> {
                ::protocol::__private::decode_envelope_owned::<Ping>(__text)
            }
        }
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub enum Tone {
        Calm(u8),
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
                docs: "",
                deprecated: ::core::option::Option::None,
                variants: &[],
                open: false,
            };
            fn from_name(
                __name: &::core::primitive::str,
            ) -> ::core::option::Option<Self> {
                ::protocol::__private::broken()
            }
            fn name(&self) -> &::core::primitive::str {
                ::protocol::__private::broken()
            }
            fn quoted(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                ::protocol::__private::broken()
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
    #[allow(dead_code, deprecated)]
    pub type Envelope<'a> = ::protocol::Envelope<Message<'a>>;
    /// The description of the `chat` protocol.
    #[allow(dead_code, deprecated)]
    pub const CONTRACT: ::protocol::contract::Contract = *<Message<
        'static,
    > as ::protocol::Payload>::CONTRACT;
    #[allow(dead_code, deprecated)]
    const _: () = {
        const _: () = {
            use ::protocol::__private::parameter as json;
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
                    json: &'a ::core::primitive::str,
                ) -> ::core::result::Result<
                    ::protocol::Peeked<'a, Self>,
                    ::protocol::Error,
                > {
                    ::protocol::Peeked::new(json)
                }
                /// The same value, no longer borrowing from the text it was read from.
                #[allow(clippy::same_name_method)]
                #[must_use]
                pub fn into_owned(self) -> Message<'static> {
                    ::protocol::IntoOwned::into_owned(self)
                }
            }
        };
        #[automatically_derived]
        impl<'a> ::protocol::WithHeader for Message<'a> {
            type Header = ::protocol::Header;
        }
        #[automatically_derived]
        impl<'a> ::protocol::Payload for Message<'a> {
            const CONTRACT: &'static ::protocol::contract::Contract = &::protocol::contract::Contract::new(
                "chat",
                "",
                ("type", "data"),
                ::protocol::__private::HeaderOf::<::protocol::Header>::DESCRIBE,
                &[
                    ::protocol::__private::message_info::<Bark<'static>>,
                    ::protocol::__private::message_info::<Ping>,
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
                    Self::Bark(_) => ::core::option::Option::Some("{\"type\":\"\""),
                    Self::Ping(_) => ::core::option::Option::Some("{\"type\":\"ping\""),
                }
            }
            fn has_content(&self) -> ::core::primitive::bool {
                match *self {
                    Self::Ping(_) => false,
                    #[allow(unreachable_patterns)]
                    _ => true,
                }
            }
            fn is_valid(&self) -> ::core::primitive::bool {
                match *self {
                    Self::Bark(ref __message) => ::protocol::Payload::is_valid(__message),
                    Self::Ping(ref __message) => ::protocol::Payload::is_valid(__message),
                }
            }
            fn encode_content(&self, __writer: &mut ::protocol::json::Writer<'_>) {
                match *self {
                    Self::Bark(ref __message) => {
                        ::protocol::Payload::encode_content(__message, __writer)
                    }
                    Self::Ping(ref __message) => {
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
                    Self::Bark(ref __message) => {
                        ::protocol::Payload::serialize_content(
                            __message,
                            __key,
                            __envelope,
                        )
                    }
                    Self::Ping(ref __message) => {
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
                ::protocol::__private::decode_envelope_owned::<Message<'_>>(__text)
            }
        }
        #[automatically_derived]
        impl<'__de: 'a, 'a> ::protocol::DecodePayload<'__de> for Message<'a> {
            type Selected = MessageType;
            fn select(
                __tag: &::core::primitive::str,
            ) -> ::core::option::Option<MessageType> {
                MessageType::__from_tag(__tag)
            }
            fn decode_content(
                __selected: MessageType,
                __reader: &mut ::protocol::json::Reader<'__de>,
            ) -> ::protocol::json::Decode<Self> {
                ::core::result::Result::Ok(
                    match __selected {
                        MessageType::Bark => {
                            Self::Bark(
                                <Bark<
                                    'a,
                                > as ::protocol::Field<'__de>>::decode_valid(__reader)?,
                            )
                        }
                        MessageType::Ping => {
                            Self::Ping(
                                <Ping as ::protocol::Field<'__de>>::decode_valid(__reader)?,
                            )
                        }
                    },
                )
            }
        }
        #[automatically_derived]
        impl<'a> ::protocol::Protocol for Message<'a> {
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
        impl<'a> ::protocol::IntoOwned for Message<'a> {
            type Owned = Message<'static>;
            fn into_owned(self) -> Message<'static> {
                match self {
                    Self::Bark(__message) => {
                        Message::Bark(::protocol::IntoOwned::into_owned(__message))
                    }
                    Self::Ping(__message) => {
                        Message::Ping(::protocol::IntoOwned::into_owned(__message))
                    }
                }
            }
        }
        #[automatically_derived]
        impl<'a> ::protocol::__private::serde::Serialize for Message<'a> {
            fn serialize<__S: ::protocol::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::protocol::__private::serialize_message(self, __serializer)
            }
        }
        #[automatically_derived]
        impl<'__de, 'a> ::protocol::__private::serde::Deserialize<'__de>
        for Message<'a> {
            fn deserialize<__D: ::protocol::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                ::protocol::__private::deserialize_content(
                    __deserializer,
                    |__text| ::protocol::__private::decode_content_owned::<
                        Message<'_>,
                    >(__text),
                )
            }
        }
        #[automatically_derived]
        impl MessageType {
            /// All types, in order of declaration.
            pub const ALL: &'static [Self] = &[Self::Bark, Self::Ping];
            /// The name on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static ::core::primitive::str {
                match self {
                    Self::Bark => "",
                    Self::Ping => "ping",
                }
            }
            #[inline]
            fn __from_tag(
                __tag: &::core::primitive::str,
            ) -> ::core::option::Option<Self> {
                match __tag {
                    "" => ::core::option::Option::Some(Self::Bark),
                    "ping" => ::core::option::Option::Some(Self::Ping),
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
        #[automatically_derived]
        impl<'a> ::core::convert::From<Bark<'a>> for Message<'a> {
            fn from(__message: Bark<'a>) -> Self {
                Self::Bark(__message)
            }
        }
        #[automatically_derived]
        impl<'a> ::core::convert::TryFrom<Message<'a>> for Bark<'a> {
            type Error = Message<'a>;
            fn try_from(
                __message: Message<'a>,
            ) -> ::core::result::Result<Self, Message<'a>> {
                match __message {
                    Message::Bark(__message) => ::core::result::Result::Ok(__message),
                    #[allow(unreachable_patterns)]
                    __other => ::core::result::Result::Err(__other),
                }
            }
        }
        #[automatically_derived]
        impl<'a> ::core::convert::From<Ping> for Message<'a> {
            fn from(__message: Ping) -> Self {
                Self::Ping(__message)
            }
        }
        #[automatically_derived]
        impl<'a> ::core::convert::TryFrom<Message<'a>> for Ping {
            type Error = Message<'a>;
            fn try_from(
                __message: Message<'a>,
            ) -> ::core::result::Result<Self, Message<'a>> {
                match __message {
                    Message::Ping(__message) => ::core::result::Result::Ok(__message),
                    #[allow(unreachable_patterns)]
                    __other => ::core::result::Result::Err(__other),
                }
            }
        }
    };
}
::core::compile_error! {
    "unknown `#[message]` key `tipe`; did you mean `type`?"
}
::core::compile_error! {
    "an enum under `#[data]` has unit variants only, and one `#[other] Other(String)` for what is not declared"
}
