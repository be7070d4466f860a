#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    use ::protocol::__private::keys::{
        protocol::unknown as _, protocol::unknown_fields as _, protocol::header as _,
        protocol::tag as _, protocol::content as _, data::header as _,
        attributes::data as _, message::r#type as _, attributes::message as _,
    };
};
pub(crate) mod chat {
    #![allow(clippy::pedantic)]
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub(crate) struct Head {
        pub(crate) from: u32,
    }
    #[allow(dead_code, deprecated)]
    const _: () = {
        const _: () = {
            use ::protocol::__private::parameter as from;
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
        impl<'__de> ::protocol::Field<'__de> for Head {
            #[inline]
            fn decode(
                __reader: &mut ::protocol::json::Reader<'__de>,
            ) -> ::protocol::json::Decode<Self> {
                let mut __slot_from = ::core::option::Option::None;
                let mut __fields = ::protocol::json::Fields::begin(
                    __reader,
                    <Self as ::protocol::Field<'_>>::describe,
                );
                while ::protocol::json::Fields::pass(&mut __fields) {
                    if let ::core::result::Result::Err(::protocol::json::Failed) = <u32 as ::protocol::Field<
                        '_,
                    >>::read_field(&mut __slot_from, &mut __fields, 0, ",\"from\":") {
                        break;
                    }
                }
                ::protocol::json::Fields::end(__fields)?;
                let (::core::option::Option::Some(__slot_from),) = (
                    <u32 as ::protocol::Field<'_>>::from_slot(__slot_from),
                ) else {
                    return ::core::result::Result::Err(::protocol::json::Failed);
                };
                ::core::result::Result::Ok(Self { from: __slot_from })
            }
            fn encode(&self, __writer: &mut ::protocol::json::Writer<'_>) {
                ::protocol::__private::encode_struct(self, __writer)
            }
            fn is_valid(&self) -> ::core::primitive::bool {
                ::protocol::__private::is_valid_struct(self)
            }
            fn describe() -> &'static ::protocol::contract::Shape {
                static __SHAPE: ::protocol::contract::Shape = ::protocol::contract::Shape::Struct {
                    0: ::protocol::contract::StructInfo {
                        id: ::protocol::contract::Identity::of::<Head>(),
                        name: "Head",
                        docs: "",
                        deprecated: ::core::option::Option::None,
                        fields: &[
                            ::protocol::contract::FieldInfo::new(
                                "from",
                                <u32 as ::protocol::Field<'_>>::describe,
                            ),
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
                <u32 as ::protocol::Field<
                    '_,
                >>::member(&self.from, "from", ",\"from\":", __members);
            }
        }
        #[automatically_derived]
        impl ::protocol::IntoOwned for Head {
            type Owned = Self;
            fn into_owned(self) -> Self {
                self
            }
        }
        #[automatically_derived]
        impl ::protocol::__private::serde::Serialize for Head {
            fn serialize<__S: ::protocol::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::protocol::__private::serialize_value(self, __serializer)
            }
        }
        #[automatically_derived]
        impl<'__de> ::protocol::__private::serde::Deserialize<'__de> for Head {
            fn deserialize<__D: ::protocol::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                ::protocol::__private::deserialize_value(
                    __deserializer,
                    ::protocol::contract::UnknownFields::Ignore,
                )
            }
        }
        #[doc(hidden)]
        #[derive(::core::default::Default)]
        pub struct __Slots {
            from: ::core::option::Option<u32>,
        }
        #[automatically_derived]
        impl ::protocol::HeaderFields for Head {
            type Slots = __Slots;
            const KEYS: &'static [&'static ::core::primitive::str] = &["from"];
            #[inline(always)]
            fn read_before(
                __slots: &mut __Slots,
                __fields: &mut ::protocol::json::Fields<'_, '_>,
            ) -> ::protocol::json::Decode<()> {
                <u32 as ::protocol::Field<
                    '_,
                >>::read_field(&mut __slots.from, __fields, 0, ",\"from\":")?;
                ::core::result::Result::Ok(())
            }
            #[inline(always)]
            fn read_after(
                __slots: &mut __Slots,
                __fields: &mut ::protocol::json::Fields<'_, '_>,
            ) -> ::protocol::json::Decode<()> {
                ::core::result::Result::Ok(())
            }
            fn from_slots(__slots: __Slots) -> ::protocol::json::Decode<Self> {
                ::core::result::Result::Ok(Self {
                    from: ::core::option::Option::ok_or(
                        <u32 as ::protocol::Field<'_>>::from_slot(__slots.from),
                        ::protocol::json::Failed,
                    )?,
                })
            }
            fn members_before<__M: ::protocol::field::Members>(
                &self,
                __members: &mut __M,
            ) {
                <u32 as ::protocol::Field<
                    '_,
                >>::member(&self.from, "from", ",\"from\":", __members);
            }
            fn members_after<__M: ::protocol::field::Members>(
                &self,
                __members: &mut __M,
            ) {}
        }
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub(crate) struct Say<'text> {
        pub(crate) text: Cow<'text, str>,
    }
    #[allow(dead_code, deprecated)]
    const _: () = {
        const _: () = {
            use ::protocol::__private::parameter as __new_text;
            use ::core::convert::Into;
            #[automatically_derived]
            impl<'text> Say<'text> {
                /// Creates a `Say`.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub(crate) fn new(__new_text: impl Into<Cow<'text, str>>) -> Self {
                    Self {
                        text: ::core::convert::Into::into(__new_text),
                    }
                }
                /// The same value, no longer borrowing from the text it was read from.
                #[allow(clippy::same_name_method)]
                #[must_use]
                pub(crate) fn into_owned(self) -> Say<'static> {
                    ::protocol::IntoOwned::into_owned(self)
                }
            }
        };
        #[automatically_derived]
        impl<'__de: 'text, 'text> ::protocol::Field<'__de> for Say<'text> {
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
                    if let ::core::result::Result::Err(::protocol::json::Failed) = <Cow<
                        'text,
                        str,
                    > as ::protocol::Field<
                        '_,
                    >>::read_field(&mut __slot_text, &mut __fields, 0, ",\"text\":") {
                        break;
                    }
                }
                ::protocol::json::Fields::end(__fields)?;
                let (::core::option::Option::Some(__slot_text),) = (
                    <Cow<'text, str> as ::protocol::Field<'_>>::from_slot(__slot_text),
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
                            id: ::protocol::contract::Identity::of::<Say<'static>>(),
                            name: "Say",
                            docs: "",
                            deprecated: ::core::option::Option::None,
                            fields: &[
                                ::protocol::contract::FieldInfo::new(
                                    "text",
                                    <Cow<'static, str> as ::protocol::Field<'_>>::describe,
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
                <Cow<
                    'text,
                    str,
                > as ::protocol::Field<
                    '_,
                >>::member(&self.text, "text", ",\"text\":", __members);
            }
        }
        #[automatically_derived]
        impl<'text> ::protocol::IntoOwned for Say<'text> {
            type Owned = Say<'static>;
            fn into_owned(self) -> Say<'static> {
                Say {
                    text: <Cow<
                        'text,
                        str,
                    > as ::protocol::IntoOwned>::into_owned(self.text),
                }
            }
        }
        #[automatically_derived]
        impl<'text> ::protocol::__private::serde::Serialize for Say<'text> {
            fn serialize<__S: ::protocol::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::protocol::__private::serialize_value(self, __serializer)
            }
        }
        #[automatically_derived]
        impl<'__de, 'text> ::protocol::__private::serde::Deserialize<'__de>
        for Say<'text> {
            fn deserialize<__D: ::protocol::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                ::protocol::__private::deserialize_borrowed(
                    __deserializer,
                    ::protocol::contract::UnknownFields::Reject,
                    |__text, __unknown| ::protocol::__private::decode_owned::<
                        Say<'_>,
                    >(__text, __unknown),
                )
            }
        }
        #[automatically_derived]
        impl<'text> ::protocol::WithHeader for Say<'text> {
            type Header = Head;
        }
        #[doc(hidden)]
        #[automatically_derived]
        impl<'text> ::protocol::__private::DeclaredMessage for Say<'text> {
            const DECLARATION: ::protocol::__private::MessageDeclaration = ::protocol::__private::MessageDeclaration {
                name: "Say",
                docs: "",
                tag: "say",
                keys: ("t", "c"),
                opening: "{\"t\":\"say\"",
                content_key: ",\"c\":",
                has_content: true,
                unknown_fields: ::protocol::contract::UnknownFields::Reject,
                examples: &[],
            };
            fn decode_owned(
                __text: &::core::primitive::str,
            ) -> ::core::result::Result<(Head, Self), ::protocol::Error> {
                ::protocol::__private::decode_envelope_owned::<Say<'_>>(__text)
            }
        }
    };
    const _: () = ::protocol::__private::assert_distinct_keys(
        {
            #[allow(unused_imports)]
            use ::protocol::__private::NotAHeader as _;
            ::protocol::__private::HeaderOf::<Head>::KEYS
        },
        [
            (
                "t",
                "the header has a field `t`, which is the tag key of the envelope; give one of them another name",
            ),
            (
                "c",
                "the header has a field `c`, which is the content key of the envelope; give one of them another name",
            ),
        ],
    );
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
    #[allow(dead_code, deprecated)]
    pub(crate) type Envelope<'a> = ::protocol::Envelope<Message<'a>>;
    /// The description of the `chat` protocol.
    #[allow(dead_code, deprecated)]
    pub(crate) const CONTRACT: ::protocol::contract::Contract = *<Message<
        'static,
    > as ::protocol::Payload>::CONTRACT;
    #[allow(dead_code, deprecated)]
    const _: () = {
        const _: () = {
            use ::protocol::__private::parameter as json;
            #[automatically_derived]
            impl<'a> Message<'a> {
                /// The type of the message; `None` for one that the protocol does not declare.
                #[must_use]
                pub(crate) const fn message_type(
                    &self,
                ) -> ::core::option::Option<MessageType> {
                    match *self {
                        Self::Say(_) => ::core::option::Option::Some(MessageType::Say),
                        Self::Unknown(_) => ::core::option::Option::None,
                    }
                }
                /// Reads the type and the header of a message; the payload is checked to be JSON, but not decoded.
                ///
                /// # Errors
                ///
                /// All that is wrong with the envelope, by path and position.
                pub(crate) fn peek(
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
                pub(crate) fn into_owned(self) -> Message<'static> {
                    ::protocol::IntoOwned::into_owned(self)
                }
            }
        };
        #[automatically_derived]
        impl<'a> ::protocol::WithHeader for Message<'a> {
            type Header = Head;
        }
        #[automatically_derived]
        impl<'a> ::protocol::Payload for Message<'a> {
            const CONTRACT: &'static ::protocol::contract::Contract = &::protocol::contract::Contract::new(
                "chat",
                "",
                ("t", "c"),
                {
                    #[allow(unused_imports)]
                    use ::protocol::__private::NotAHeader as _;
                    ::protocol::__private::HeaderOf::<Head>::DESCRIBE
                },
                &[::protocol::__private::message_info::<Say<'static>>],
                ::protocol::contract::UnknownTypes::Capture,
                ::protocol::contract::UnknownFields::Reject,
            );
            const CONTENT_KEY: &'static ::core::primitive::str = ",\"c\":";
            fn tag(&self) -> &::core::primitive::str {
                match *self {
                    Self::Unknown(ref __message) => ::protocol::Unknown::tag(__message),
                    _ => {
                        ::core::option::Option::map_or(
                            Self::message_type(self),
                            "",
                            MessageType::as_str,
                        )
                    }
                }
            }
            fn opening(
                &self,
            ) -> ::core::option::Option<&'static ::core::primitive::str> {
                match *self {
                    Self::Say(_) => ::core::option::Option::Some("{\"t\":\"say\""),
                    Self::Unknown(_) => ::core::option::Option::None,
                }
            }
            fn has_content(&self) -> ::core::primitive::bool {
                match *self {
                    Self::Unknown(ref __message) => {
                        ::protocol::Unknown::has_content(__message)
                    }
                    #[allow(unreachable_patterns)]
                    _ => true,
                }
            }
            fn is_valid(&self) -> ::core::primitive::bool {
                match *self {
                    Self::Say(ref __message) => ::protocol::Payload::is_valid(__message),
                    Self::Unknown(ref __message) => {
                        ::protocol::Unknown::is_valid(__message)
                    }
                }
            }
            fn encode_content(&self, __writer: &mut ::protocol::json::Writer<'_>) {
                match *self {
                    Self::Say(ref __message) => {
                        ::protocol::Payload::encode_content(__message, __writer)
                    }
                    Self::Unknown(ref __message) => {
                        ::protocol::Unknown::encode_content(__message, __writer)
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
                    Self::Say(ref __message) => {
                        ::protocol::Payload::serialize_content(
                            __message,
                            __key,
                            __envelope,
                        )
                    }
                    Self::Unknown(ref __message) => {
                        ::protocol::Unknown::serialize_content(
                            __message,
                            __key,
                            __envelope,
                        )
                    }
                }
            }
            fn decode_owned(
                __text: &::core::primitive::str,
            ) -> ::core::result::Result<(Head, Self), ::protocol::Error> {
                ::protocol::__private::decode_envelope_owned::<Message<'_>>(__text)
            }
        }
        #[automatically_derived]
        impl<'__de: 'a, 'a> ::protocol::DecodePayload<'__de> for Message<'a> {
            type Selected = ::protocol::Selected<MessageType>;
            fn select(
                __tag: &::core::primitive::str,
            ) -> ::core::option::Option<::protocol::Selected<MessageType>> {
                ::core::option::Option::Some(
                    match MessageType::__from_tag(__tag) {
                        ::core::option::Option::Some(__type) => {
                            ::protocol::Selected::Known(__type)
                        }
                        ::core::option::Option::None => {
                            ::protocol::Selected::Unknown(
                                ::core::convert::From::from(__tag),
                            )
                        }
                    },
                )
            }
            fn decode_content(
                __selected: ::protocol::Selected<MessageType>,
                __reader: &mut ::protocol::json::Reader<'__de>,
            ) -> ::protocol::json::Decode<Self> {
                ::core::result::Result::Ok(
                    match __selected {
                        ::protocol::Selected::Known(MessageType::Say) => {
                            Self::Say(
                                <Say<
                                    'a,
                                > as ::protocol::Field<'__de>>::decode_valid(__reader)?,
                            )
                        }
                        ::protocol::Selected::Unknown(__tag) => {
                            Self::Unknown(::protocol::Unknown::decode(__tag, __reader)?)
                        }
                    },
                )
            }
            fn without_content(
                __selected: ::protocol::Selected<MessageType>,
            ) -> ::protocol::json::Decode<Self> {
                match __selected {
                    ::protocol::Selected::Unknown(__tag) => {
                        ::core::result::Result::Ok(
                            Self::Unknown(::protocol::Unknown::without_content(__tag)),
                        )
                    }
                    __known => {
                        Self::decode_content(
                            __known,
                            &mut ::protocol::json::Reader::new("{}"),
                        )
                    }
                }
            }
        }
        #[automatically_derived]
        impl<'a> ::protocol::Protocol for Message<'a> {
            type MessageType = MessageType;
            type AnyType = ::core::option::Option<MessageType>;
            const TYPES: &'static [MessageType] = MessageType::ALL;
            fn type_name(__type: MessageType) -> &'static ::core::primitive::str {
                MessageType::as_str(__type)
            }
            fn type_of_tag(
                __tag: &::core::primitive::str,
            ) -> ::core::option::Option<::core::option::Option<MessageType>> {
                ::core::option::Option::Some(MessageType::__from_tag(__tag))
            }
        }
        #[automatically_derived]
        impl<'a> ::protocol::IntoOwned for Message<'a> {
            type Owned = Message<'static>;
            fn into_owned(self) -> Message<'static> {
                match self {
                    Self::Say(__message) => {
                        Message::Say(::protocol::IntoOwned::into_owned(__message))
                    }
                    Self::Unknown(__message) => Message::Unknown(__message),
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
            pub(crate) const ALL: &'static [Self] = &[Self::Say];
            /// The name on the wire.
            #[must_use]
            pub(crate) const fn as_str(self) -> &'static ::core::primitive::str {
                match self {
                    Self::Say => "say",
                }
            }
            #[inline]
            fn __from_tag(
                __tag: &::core::primitive::str,
            ) -> ::core::option::Option<Self> {
                match __tag {
                    "say" => ::core::option::Option::Some(Self::Say),
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
        impl<'a> ::core::convert::From<Say<'a>> for Message<'a> {
            fn from(__message: Say<'a>) -> Self {
                Self::Say(__message)
            }
        }
        #[automatically_derived]
        impl<'a> ::core::convert::TryFrom<Message<'a>> for Say<'a> {
            type Error = Message<'a>;
            fn try_from(
                __message: Message<'a>,
            ) -> ::core::result::Result<Self, Message<'a>> {
                match __message {
                    Message::Say(__message) => ::core::result::Result::Ok(__message),
                    #[allow(unreachable_patterns)]
                    __other => ::core::result::Result::Err(__other),
                }
            }
        }
    };
}
