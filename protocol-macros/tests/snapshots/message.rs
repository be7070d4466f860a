#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    use ::protocol::__private::keys::{
        message::r#type as _, message::example as _, field::alias as _,
        attributes::field as _, field::default as _, attributes::field as _,
        field::as_string as _, attributes::field as _, field::serde as _,
        attributes::field as _,
    };
};
/// A short line an agent says out loud.
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Bark {
    /// What is said.
    pub text: String,
    /// Tone of voice.
    pub tone: Option<Tone>,
    /// How often.
    pub times: u8,
    pub r#type: u64,
    pub origin: Origin,
}
#[allow(dead_code, deprecated)]
const _: () = {
    const _: () = {
        use ::protocol::__private::{
            parameter as origin, parameter as r#type, parameter as text,
        };
        use ::core::convert::Into;
        #[automatically_derived]
        impl Bark {
            /// Creates a `Bark`; optional fields start empty, defaulted ones at their default.
            #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
            #[must_use]
            pub fn new(text: impl Into<String>, r#type: u64, origin: Origin) -> Self {
                Self {
                    text: ::core::convert::Into::into(text),
                    tone: ::core::option::Option::None,
                    times: __default_times(),
                    r#type,
                    origin,
                }
            }
        }
    };
    fn __default_times() -> u8 {
        1
    }
    #[automatically_derived]
    impl<'__de> ::protocol::Field<'__de> for Bark {
        #[inline]
        fn decode(
            __reader: &mut ::protocol::json::Reader<'__de>,
        ) -> ::protocol::json::Decode<Self> {
            let mut __slot_text = ::core::option::Option::None;
            let mut __slot_tone = ::core::option::Option::None;
            let mut __slot_times = ::core::option::Option::None;
            let mut __slot_type = ::core::option::Option::None;
            let mut __slot_origin = ::core::option::Option::None;
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
                if let ::core::result::Result::Err(::protocol::json::Failed) = <Option<
                    Tone,
                > as ::protocol::Field<
                    '_,
                >>::read_field(&mut __slot_tone, &mut __fields, 1, ",\"tone\":") {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <u8 as ::protocol::Field<
                    '_,
                >>::read_field(&mut __slot_times, &mut __fields, 2, ",\"times\":") {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <u64 as ::protocol::field::AsString<
                    '_,
                >>::read_field(&mut __slot_type, &mut __fields, 3, ",\"type\":") {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <Origin as ::protocol::field::ThroughSerde<
                    '_,
                >>::read_field(&mut __slot_origin, &mut __fields, 4, ",\"origin\":") {
                    break;
                }
            }
            ::protocol::json::Fields::end_with_defaults(
                __fields,
                || [(2, ::core::option::Option::is_none(&__slot_times))],
            )?;
            let (
                ::core::option::Option::Some(__slot_text),
                ::core::option::Option::Some(__slot_type),
                ::core::option::Option::Some(__slot_origin),
            ) = (
                <String as ::protocol::Field<'_>>::from_slot(__slot_text),
                __slot_type,
                __slot_origin,
            ) else {
                return ::core::result::Result::Err(::protocol::json::Failed);
            };
            let __slot_tone = ::core::option::Option::flatten(__slot_tone);
            let __slot_times = ::core::option::Option::unwrap_or_else(
                __slot_times,
                || __default_times(),
            );
            ::core::result::Result::Ok(Self {
                text: __slot_text,
                tone: __slot_tone,
                times: __slot_times,
                r#type: __slot_type,
                origin: __slot_origin,
            })
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
                        docs: "A short line an agent says out loud.",
                        deprecated: ::core::option::Option::None,
                        fields: &[
                            ::protocol::contract::FieldInfo {
                                docs: "What is said.",
                                ..::protocol::contract::FieldInfo::new(
                                    "text",
                                    <String as ::protocol::Field<'_>>::describe,
                                )
                            },
                            ::protocol::contract::FieldInfo {
                                aliases: &["mood"],
                                docs: "Tone of voice.",
                                optional: true,
                                ..::protocol::contract::FieldInfo::new(
                                    "tone",
                                    <Option<Tone> as ::protocol::Field<'_>>::describe,
                                )
                            },
                            ::protocol::contract::FieldInfo {
                                docs: "How often.",
                                default: ::core::option::Option::Some(|__writer| <u8 as ::protocol::Field<
                                    '_,
                                >>::encode(&__default_times(), __writer)),
                                optional: true,
                                ..::protocol::contract::FieldInfo::new(
                                    "times",
                                    <u8 as ::protocol::Field<'_>>::describe,
                                )
                            },
                            ::protocol::contract::FieldInfo::new(
                                "type",
                                <u64 as ::protocol::field::AsString<'_>>::describe,
                            ),
                            ::protocol::contract::FieldInfo::new(
                                "origin",
                                <Origin as ::protocol::field::ThroughSerde<'_>>::describe,
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
            <Option<
                Tone,
            > as ::protocol::Field<
                '_,
            >>::member(&self.tone, "tone", ",\"tone\":", __members);
            <u8 as ::protocol::Field<
                '_,
            >>::certain_member(&self.times, "times", ",\"times\":", __members);
            <u64 as ::protocol::field::AsString<
                '_,
            >>::certain_member(&self.r#type, "type", ",\"type\":", __members);
            <Origin as ::protocol::field::ThroughSerde<
                '_,
            >>::certain_member(&self.origin, "origin", ",\"origin\":", __members);
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
            docs: "A short line an agent says out loud.",
            tag: "bark",
            keys: ("type", "data"),
            opening: "{\"type\":\"bark\"",
            content_key: ",\"data\":",
            has_content: true,
            unknown_fields: ::protocol::contract::UnknownFields::Ignore,
            examples: &[
                |__writer| {
                    fn __example() -> Bark {
                        Bark::new("Woof", 1, Origin)
                    }
                    <Bark as ::protocol::Field<'_>>::encode(&__example(), __writer)
                },
            ],
        };
        fn decode_owned(
            __text: &::core::primitive::str,
        ) -> ::core::result::Result<(::protocol::Header, Self), ::protocol::Error> {
            ::protocol::__private::decode_envelope_owned::<Bark>(__text)
        }
    }
};
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    use ::protocol::__private::keys::{message::r#type as _, message::new as _};
};
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
struct Ping;
#[allow(dead_code, deprecated)]
const _: () = {
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
