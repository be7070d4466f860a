#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    use ::protocol::__private::keys::{
        protocol::address as _, protocol::version as _, message::r#type as _,
        attributes::message as _, message::r#type as _, attributes::message as _,
        attributes::data as _,
    };
};
/// What agents say.
pub mod chat {
    use super::Tone;
    /// A short line.
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Bark {
        pub text: String,
    }
    #[allow(dead_code, deprecated)]
    const _: () = {
        const _: () = {
            use ::protocol::__private::parameter as text;
            use ::core::convert::Into;
            #[automatically_derived]
            impl Bark {
                /// Creates a `Bark`.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(text: impl Into<String>) -> Self {
                    Self {
                        text: ::core::convert::Into::into(text),
                    }
                }
            }
        };
        #[automatically_derived]
        impl<'__de> ::protocol::Field<'__de> for Bark {
            #[inline]
            fn decode(
                __reader: &mut ::protocol::json::Reader<'__de>,
            ) -> ::protocol::json::Decode<Self> {
                let mut __slot_text = ::core::option::Option::None;
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
                }
                ::protocol::json::Fields::end(__fields)?;
                let (::core::option::Option::Some(__slot_text),) = (
                    <String as ::protocol::Field<'_>>::from_slot(__slot_text),
                ) else {
                    return ::core::result::Result::Err(::protocol::json::Failed);
                };
                ::core::result::Result::Ok(Self { text: __slot_text })
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
                            id: ::protocol::contract::Identity::of::<Bark>(),
                            name: "Bark",
                            docs: "A short line.",
                            deprecated: ::core::option::Option::None,
                            fields: &[
                                ::protocol::contract::FieldInfo::new(
                                    "text",
                                    <String as ::protocol::Field<'_>>::describe,
                                ),
                            ],
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
            fn members<__M: ::protocol::field::Members>(&self, __members: &mut __M) {
                <String as ::protocol::Field<
                    '_,
                >>::member(&self.text, "text", ",\"text\":", __members);
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
                docs: "A short line.",
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
    #[derive(Debug, Clone, Copy)]
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
    pub struct Position {
        pub x: f64,
    }
    #[allow(dead_code, deprecated)]
    const _: () = {
        const _: () = {
            use ::protocol::__private::parameter as x;
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
        impl<'__de> ::protocol::Field<'__de> for Position {
            #[inline]
            fn decode(
                __reader: &mut ::protocol::json::Reader<'__de>,
            ) -> ::protocol::json::Decode<Self> {
                let mut __slot_x = ::core::option::Option::None;
                let mut __fields = ::protocol::json::Fields::begin(
                    __reader,
                    <Self as ::protocol::Field<'_>>::describe,
                );
                while ::protocol::json::Fields::pass(&mut __fields) {
                    if let ::core::result::Result::Err(::protocol::json::Failed) = <f64 as ::protocol::Field<
                        '_,
                    >>::read_field(&mut __slot_x, &mut __fields, 0, ",\"x\":") {
                        break;
                    }
                }
                ::protocol::json::Fields::end(__fields)?;
                let (::core::option::Option::Some(__slot_x),) = (
                    <f64 as ::protocol::Field<'_>>::from_slot(__slot_x),
                ) else {
                    return ::core::result::Result::Err(::protocol::json::Failed);
                };
                ::core::result::Result::Ok(Self { x: __slot_x })
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
                            id: ::protocol::contract::Identity::of::<Position>(),
                            name: "Position",
                            docs: "",
                            deprecated: ::core::option::Option::None,
                            fields: &[
                                ::protocol::contract::FieldInfo::new(
                                    "x",
                                    <f64 as ::protocol::Field<'_>>::describe,
                                ),
                            ],
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
            fn members<__M: ::protocol::field::Members>(&self, __members: &mut __M) {
                <f64 as ::protocol::Field<
                    '_,
                >>::member(&self.x, "x", ",\"x\":", __members);
            }
        }
        #[automatically_derived]
        impl ::protocol::IntoOwned for Position {
            type Owned = Self;
            fn into_owned(self) -> Self {
                self
            }
        }
        #[automatically_derived]
        impl ::protocol::__private::serde::Serialize for Position {
            fn serialize<__S: ::protocol::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::protocol::__private::serialize_value(self, __serializer)
            }
        }
        #[automatically_derived]
        impl<'__de> ::protocol::__private::serde::Deserialize<'__de> for Position {
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
    #[allow(dead_code, deprecated)]
    pub type Envelope = ::protocol::Envelope<Message>;
    /// The description of the `chat` protocol.
    #[allow(dead_code, deprecated)]
    pub const CONTRACT: ::protocol::contract::Contract = *<Message as ::protocol::Payload>::CONTRACT;
    #[allow(dead_code, deprecated)]
    const _: () = {
        const _: () = {
            use ::protocol::__private::parameter as json;
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
            const CONTRACT: &'static ::protocol::contract::Contract = &::protocol::contract::Contract::with_version(
                ::protocol::contract::Contract::with_address(
                    ::protocol::contract::Contract::new(
                        "chat",
                        "What agents say.",
                        ("type", "data"),
                        ::protocol::__private::HeaderOf::<::protocol::Header>::DESCRIBE,
                        &[
                            ::protocol::__private::message_info::<Bark>,
                            ::protocol::__private::message_info::<Ping>,
                        ],
                        ::protocol::contract::UnknownTypes::Reject,
                        ::protocol::contract::UnknownFields::Ignore,
                    ),
                    "/api/chat/ws",
                ),
                "1.0.0",
            );
            const CONTENT_KEY: &'static ::core::primitive::str = ",\"data\":";
            fn tag(&self) -> &::core::primitive::str {
                MessageType::as_str(Self::message_type(self))
            }
            fn opening(
                &self,
            ) -> ::core::option::Option<&'static ::core::primitive::str> {
                match *self {
                    Self::Bark(_) => ::core::option::Option::Some("{\"type\":\"bark\""),
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
            fn decode_content(
                __selected: MessageType,
                __reader: &mut ::protocol::json::Reader<'__de>,
            ) -> ::protocol::json::Decode<Self> {
                ::core::result::Result::Ok(
                    match __selected {
                        MessageType::Bark => {
                            Self::Bark(
                                <Bark as ::protocol::Field<'__de>>::decode_valid(__reader)?,
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
            pub const ALL: &'static [Self] = &[Self::Bark, Self::Ping];
            /// The name on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static ::core::primitive::str {
                match self {
                    Self::Bark => "bark",
                    Self::Ping => "ping",
                }
            }
            #[inline]
            fn __from_tag(
                __tag: &::core::primitive::str,
            ) -> ::core::option::Option<Self> {
                match __tag {
                    "bark" => ::core::option::Option::Some(Self::Bark),
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
        impl ::core::convert::From<Bark> for Message {
            fn from(__message: Bark) -> Self {
                Self::Bark(__message)
            }
        }
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
        #[automatically_derived]
        impl ::core::convert::From<Ping> for Message {
            fn from(__message: Ping) -> Self {
                Self::Ping(__message)
            }
        }
        #[automatically_derived]
        impl ::core::convert::TryFrom<Message> for Ping {
            type Error = Message;
            fn try_from(__message: Message) -> ::core::result::Result<Self, Message> {
                match __message {
                    Message::Ping(__message) => ::core::result::Result::Ok(__message),
                    #[allow(unreachable_patterns)]
                    __other => ::core::result::Result::Err(__other),
                }
            }
        }
    };
}
