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
    #[automatically_derived]
    impl Bark {
        /// Creates a `Bark`; optional fields start empty, defaulted ones at their default.
        #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
        #[must_use]
        pub fn new(
            text: impl ::core::convert::Into<String>,
            r#type: u64,
            origin: Origin,
        ) -> Self {
            Self {
                text: ::core::convert::Into::into(text),
                tone: ::core::option::Option::None,
                times: __default_times(),
                r#type,
                origin,
            }
        }
    }
    fn __default_times() -> u8 {
        1
    }
    #[automatically_derived]
    impl<'__de> ::protocol::Field<'__de> for Bark {
        fn decode(
            __reader: &mut ::protocol::json::Reader<'__de>,
        ) -> ::protocol::json::Decode<Self> {
            const __KEYS: &[::protocol::json::Key] = &[
                ::protocol::json::Key::new(0, "text", "\"text\":"),
                ::protocol::json::Key::new(1, "tone", "\"tone\":"),
                ::protocol::json::Key::new(2, "times", "\"times\":"),
                ::protocol::json::Key::new(3, "type", "\"type\":"),
                ::protocol::json::Key::new(4, "origin", "\"origin\":"),
                ::protocol::json::Key::new(1, "mood", "\"mood\":"),
            ];
            let mut __slot_text = ::core::option::Option::None;
            let mut __slot_tone = ::core::option::Option::None;
            let mut __slot_times = ::core::option::Option::None;
            let mut __slot_type = ::core::option::Option::None;
            let mut __slot_origin = ::core::option::Option::None;
            let mut __more = ::protocol::json::Reader::begin_fields(__reader)?;
            while __more {
                let __field = '__key: {
                    if ::protocol::json::Reader::eat_key(__reader, "\"text\":") {
                        break '__key 0;
                    }
                    if ::protocol::json::Reader::eat_key(__reader, "\"tone\":") {
                        break '__key 1;
                    }
                    if ::protocol::json::Reader::eat_key(__reader, "\"times\":") {
                        break '__key 2;
                    }
                    if ::protocol::json::Reader::eat_key(__reader, "\"type\":") {
                        break '__key 3;
                    }
                    if ::protocol::json::Reader::eat_key(__reader, "\"origin\":") {
                        break '__key 4;
                    }
                    ::protocol::json::Reader::search_key(__reader, __KEYS)?
                };
                match __field {
                    0 if ::core::option::Option::is_none(&__slot_text) => {
                        __slot_text = ::core::option::Option::Some(
                            <String as ::protocol::Field<'_>>::decode(__reader)?,
                        );
                    }
                    1 if ::core::option::Option::is_none(&__slot_tone) => {
                        __slot_tone = ::core::option::Option::Some(
                            <Option<Tone> as ::protocol::Field<'_>>::decode(__reader)?,
                        );
                    }
                    2 if ::core::option::Option::is_none(&__slot_times) => {
                        __slot_times = ::core::option::Option::Some(
                            <u8 as ::protocol::Field<'_>>::decode(__reader)?,
                        );
                    }
                    3 if ::core::option::Option::is_none(&__slot_type) => {
                        __slot_type = ::core::option::Option::Some(
                            <u64 as ::protocol::field::AsString<'_>>::decode(__reader)?,
                        );
                    }
                    4 if ::core::option::Option::is_none(&__slot_origin) => {
                        __slot_origin = ::core::option::Option::Some(
                            <Origin as ::protocol::field::ThroughSerde<
                                '_,
                            >>::decode(__reader)?,
                        );
                    }
                    ::protocol::json::Key::UNKNOWN => {}
                    _ => return ::core::result::Result::Err(::protocol::json::Failed),
                }
                __more = ::protocol::json::Reader::next_field(__reader)?;
            }
            ::core::result::Result::Ok(Self {
                text: ::protocol::__private::required(
                    __slot_text,
                    || <String as ::protocol::Field<'_>>::absent(),
                )?,
                tone: ::core::option::Option::flatten(__slot_tone),
                times: ::core::option::Option::unwrap_or_else(
                    __slot_times,
                    || __default_times(),
                ),
                r#type: ::protocol::__private::required(
                    __slot_type,
                    || ::core::option::Option::None,
                )?,
                origin: ::protocol::__private::required(
                    __slot_origin,
                    || ::core::option::Option::None,
                )?,
            })
        }
        fn encode(&self, __writer: &mut ::protocol::json::Writer<'_>) {
            __writer.begin_object();
            let mut __first = true;
            if !<String as ::protocol::Field<'_>>::is_absent(&self.text) {
                __writer.field(&mut __first, ",\"text\":");
                <String as ::protocol::Field<'_>>::encode(&self.text, __writer);
            }
            if ::core::option::Option::is_some(&self.tone) {
                __writer.field(&mut __first, ",\"tone\":");
                <Option<Tone> as ::protocol::Field<'_>>::encode(&self.tone, __writer);
            }
            __writer.field(&mut __first, ",\"times\":");
            <u8 as ::protocol::Field<'_>>::encode(&self.times, __writer);
            __writer.field(&mut __first, ",\"type\":");
            <u64 as ::protocol::field::AsString<'_>>::encode(&self.r#type, __writer);
            __writer.field(&mut __first, ",\"origin\":");
            <Origin as ::protocol::field::ThroughSerde<
                '_,
            >>::encode(&self.origin, __writer);
            __writer.end_object();
        }
        fn is_valid(&self) -> ::core::primitive::bool {
            if !<String as ::protocol::Field<'_>>::is_valid(&self.text) {
                return false;
            }
            if !<Option<Tone> as ::protocol::Field<'_>>::is_valid(&self.tone) {
                return false;
            }
            if !<u8 as ::protocol::Field<'_>>::is_valid(&self.times) {
                return false;
            }
            if !<u64 as ::protocol::field::AsString<'_>>::is_valid(&self.r#type) {
                return false;
            }
            if !<Origin as ::protocol::field::ThroughSerde<'_>>::is_valid(&self.origin) {
                return false;
            }
            true
        }
        fn describe() -> &'static ::protocol::contract::Shape {
            static __SHAPE: ::protocol::contract::Shape = ::protocol::contract::Shape::Struct(::protocol::contract::StructInfo {
                id: ::core::concat!(::core::module_path!(), "::", "Bark"),
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
            });
            &__SHAPE
        }
        fn serialize<__S: ::protocol::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            let mut __length = 3;
            if !<String as ::protocol::Field<'_>>::is_absent(&self.text) {
                __length += 1;
            }
            if ::core::option::Option::is_some(&self.tone) {
                __length += 1;
            }
            let mut __struct = ::protocol::__private::serde::Serializer::serialize_struct(
                __serializer,
                "Bark",
                __length,
            )?;
            if !<String as ::protocol::Field<'_>>::is_absent(&self.text) {
                <String as ::protocol::Field<
                    '_,
                >>::serialize_field(&self.text, "text", &mut __struct)?;
            }
            if ::core::option::Option::is_some(&self.tone) {
                <Option<
                    Tone,
                > as ::protocol::Field<
                    '_,
                >>::serialize_field(&self.tone, "tone", &mut __struct)?;
            }
            <u8 as ::protocol::Field<
                '_,
            >>::serialize_field(&self.times, "times", &mut __struct)?;
            <u64 as ::protocol::field::AsString<
                '_,
            >>::serialize_field(&self.r#type, "type", &mut __struct)?;
            <Origin as ::protocol::field::ThroughSerde<
                '_,
            >>::serialize_field(&self.origin, "origin", &mut __struct)?;
            ::protocol::__private::serde::ser::SerializeStruct::end(__struct)
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
                |__text, __unknown| ::protocol::__private::decode_owned::<
                    Bark,
                >(__text, __unknown),
            )
        }
    }
    fn __example_0() -> Bark {
        Bark::new("Woof", 1, Origin)
    }
    #[automatically_derived]
    impl Bark {
        fn __message_info() -> ::protocol::contract::MessageInfo {
            ::protocol::contract::MessageInfo::new(
                "bark",
                <Bark as ::protocol::Field<'static>>::describe,
                &[
                    |__writer| <Bark as ::protocol::Field<
                        '_,
                    >>::encode(&__example_0(), __writer),
                ],
            )
        }
    }
    #[automatically_derived]
    impl ::protocol::Payload for Bark {
        type Header = ::protocol::Header;
        const CONTRACT: &'static ::protocol::contract::Contract = &::protocol::contract::Contract::new(
            "Bark",
            "A short line an agent says out loud.",
            ("type", "data"),
            ::protocol::__private::HeaderOf::<::protocol::Header>::DESCRIBE,
            &[<Bark>::__message_info],
            ::protocol::contract::UnknownTypes::Reject,
            ::protocol::contract::UnknownFields::Ignore,
        );
        fn tag(&self) -> &::core::primitive::str {
            "bark"
        }
        fn is_valid(&self) -> ::core::primitive::bool {
            <Self as ::protocol::Field<'_>>::is_valid(self)
        }
        fn has_content(&self) -> ::core::primitive::bool {
            true
        }
        fn encode_content(&self, __writer: &mut ::protocol::json::Writer<'_>) {
            <Self as ::protocol::Field<'_>>::encode(self, __writer);
        }
        fn serialize_content<__S: ::protocol::__private::serde::ser::SerializeStruct>(
            &self,
            __key: &'static ::core::primitive::str,
            __envelope: &mut __S,
        ) -> ::core::result::Result<(), __S::Error> {
            <Self as ::protocol::Field<'_>>::serialize_field(self, __key, __envelope)
        }
        fn decode_owned(
            __text: &::core::primitive::str,
        ) -> ::core::result::Result<(::protocol::Header, Self), ::protocol::Error> {
            ::protocol::__private::decode_envelope_owned::<Bark>(__text)
        }
    }
    #[automatically_derived]
    impl<'__de> ::protocol::DecodePayload<'__de> for Bark {
        type Selected = ();
        fn select(__tag: &::core::primitive::str) -> ::core::option::Option<()> {
            ::core::primitive::bool::then_some(__tag == "bark", ())
        }
        fn decode_content(
            (): (),
            __reader: &mut ::protocol::json::Reader<'__de>,
        ) -> ::protocol::json::Decode<Self> {
            <Self as ::protocol::Field<'__de>>::decode(__reader)
        }
        fn without_content((): ()) -> ::protocol::json::Decode<Self> {
            ::protocol::__private::without_fields()
        }
    }
};
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
struct Ping;
#[allow(dead_code, deprecated)]
const _: () = {
    #[automatically_derived]
    impl<'__de> ::protocol::Field<'__de> for Ping {
        fn decode(
            __reader: &mut ::protocol::json::Reader<'__de>,
        ) -> ::protocol::json::Decode<Self> {
            const __KEYS: &[::protocol::json::Key] = &[];
            let mut __more = ::protocol::json::Reader::begin_fields(__reader)?;
            while __more {
                let __field = ::protocol::json::Reader::search_key(__reader, __KEYS)?;
                match __field {
                    ::protocol::json::Key::UNKNOWN => {}
                    _ => return ::core::result::Result::Err(::protocol::json::Failed),
                }
                __more = ::protocol::json::Reader::next_field(__reader)?;
            }
            ::core::result::Result::Ok(Self)
        }
        fn encode(&self, __writer: &mut ::protocol::json::Writer<'_>) {
            __writer.begin_object();
            __writer.end_object();
        }
        fn is_valid(&self) -> ::core::primitive::bool {
            true
        }
        fn describe() -> &'static ::protocol::contract::Shape {
            static __SHAPE: ::protocol::contract::Shape = ::protocol::contract::Shape::Struct(::protocol::contract::StructInfo {
                id: ::core::concat!(::core::module_path!(), "::", "Ping"),
                name: "Ping",
                docs: "",
                deprecated: ::core::option::Option::None,
                fields: &[],
            });
            &__SHAPE
        }
        fn serialize<__S: ::protocol::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            ::protocol::__private::serde::ser::SerializeStruct::end(
                ::protocol::__private::serde::Serializer::serialize_struct(
                    __serializer,
                    "Ping",
                    0,
                )?,
            )
        }
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
                |__text, __unknown| ::protocol::__private::decode_owned::<
                    Ping,
                >(__text, __unknown),
            )
        }
    }
    #[automatically_derived]
    impl Ping {
        fn __message_info() -> ::protocol::contract::MessageInfo {
            ::protocol::contract::MessageInfo::new(
                "ping",
                <Ping as ::protocol::Field<'static>>::describe,
                &[],
            )
        }
    }
    #[automatically_derived]
    impl ::protocol::Payload for Ping {
        type Header = ::protocol::Header;
        const CONTRACT: &'static ::protocol::contract::Contract = &::protocol::contract::Contract::new(
            "Ping",
            "",
            ("type", "data"),
            ::protocol::__private::HeaderOf::<::protocol::Header>::DESCRIBE,
            &[<Ping>::__message_info],
            ::protocol::contract::UnknownTypes::Reject,
            ::protocol::contract::UnknownFields::Ignore,
        );
        fn tag(&self) -> &::core::primitive::str {
            "ping"
        }
        fn is_valid(&self) -> ::core::primitive::bool {
            <Self as ::protocol::Field<'_>>::is_valid(self)
        }
        fn has_content(&self) -> ::core::primitive::bool {
            false
        }
        fn encode_content(&self, __writer: &mut ::protocol::json::Writer<'_>) {
            <Self as ::protocol::Field<'_>>::encode(self, __writer);
        }
        fn serialize_content<__S: ::protocol::__private::serde::ser::SerializeStruct>(
            &self,
            __key: &'static ::core::primitive::str,
            __envelope: &mut __S,
        ) -> ::core::result::Result<(), __S::Error> {
            <Self as ::protocol::Field<'_>>::serialize_field(self, __key, __envelope)
        }
        fn decode_owned(
            __text: &::core::primitive::str,
        ) -> ::core::result::Result<(::protocol::Header, Self), ::protocol::Error> {
            ::protocol::__private::decode_envelope_owned::<Ping>(__text)
        }
    }
    #[automatically_derived]
    impl<'__de> ::protocol::DecodePayload<'__de> for Ping {
        type Selected = ();
        fn select(__tag: &::core::primitive::str) -> ::core::option::Option<()> {
            ::core::primitive::bool::then_some(__tag == "ping", ())
        }
        fn decode_content(
            (): (),
            __reader: &mut ::protocol::json::Reader<'__de>,
        ) -> ::protocol::json::Decode<Self> {
            <Self as ::protocol::Field<'__de>>::decode(__reader)
        }
        fn without_content((): ()) -> ::protocol::json::Decode<Self> {
            ::protocol::__private::without_fields()
        }
    }
};
