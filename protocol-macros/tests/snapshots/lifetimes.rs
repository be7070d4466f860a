#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Say<'a, 'b> {
    pub text: Cow<'a, str>,
    pub quotes: Vec<Quote<'a, 'b>>,
    pub by: Cow<'b, str>,
    pub kept: Cow<'static, str>,
    pub answers: Option<Vec<Self>>,
    pub loud: bool,
}
#[allow(dead_code, deprecated)]
const _: () = {
    #[automatically_derived]
    impl<'a, 'b> Say<'a, 'b> {
        /// Creates a `Say`; optional fields start empty, defaulted ones at their default.
        #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
        #[must_use]
        pub fn new(
            text: impl ::core::convert::Into<Cow<'a, str>>,
            quotes: Vec<Quote<'a, 'b>>,
            kept: impl ::core::convert::Into<Cow<'static, str>>,
            loud: bool,
        ) -> Self {
            Self {
                text: ::core::convert::Into::into(text),
                quotes,
                by: __default_by(),
                kept: ::core::convert::Into::into(kept),
                answers: ::core::option::Option::None,
                loud,
            }
        }
        /// The same value, no longer borrowing from the text it was read from.
        #[allow(clippy::same_name_method)]
        #[must_use]
        pub fn into_owned(self) -> Say<'static, 'static> {
            ::protocol::IntoOwned::into_owned(self)
        }
    }
    fn __default_by() -> Cow<'static, str> {
        Cow::Borrowed("?")
    }
    fn __check_by<'__de>(
        __value: &Cow<'__de, str>,
    ) -> ::core::result::Result<(), impl ::core::fmt::Display> {
        is_short(__value)
    }
    #[automatically_derived]
    impl<'__de: 'a + 'b, 'a, 'b> ::protocol::Field<'__de> for Say<'a, 'b> {
        fn decode(
            __reader: &mut ::protocol::json::Reader<'__de>,
        ) -> ::protocol::json::Decode<Self> {
            const __KEYS: &[::protocol::json::Key] = &[
                ::protocol::json::Key::new(0, "text", "\"text\":"),
                ::protocol::json::Key::new(1, "quotes", "\"quotes\":"),
                ::protocol::json::Key::new(2, "by", "\"by\":"),
                ::protocol::json::Key::new(3, "kept", "\"kept\":"),
                ::protocol::json::Key::new(4, "answers", "\"answers\":"),
                ::protocol::json::Key::new(5, "loud", "\"loud\":"),
            ];
            let mut __slot_text = ::core::option::Option::None;
            let mut __slot_quotes = ::core::option::Option::None;
            let mut __slot_by = ::core::option::Option::None;
            let mut __slot_kept = ::core::option::Option::None;
            let mut __slot_answers = ::core::option::Option::None;
            let mut __slot_loud = ::core::option::Option::None;
            let mut __more = ::protocol::json::Reader::begin_fields(__reader)?;
            while __more {
                let __field = '__key: {
                    if ::protocol::json::Reader::eat_key(__reader, "\"text\":") {
                        break '__key 0;
                    }
                    if ::protocol::json::Reader::eat_key(__reader, "\"quotes\":") {
                        break '__key 1;
                    }
                    if ::protocol::json::Reader::eat_key(__reader, "\"by\":") {
                        break '__key 2;
                    }
                    if ::protocol::json::Reader::eat_key(__reader, "\"kept\":") {
                        break '__key 3;
                    }
                    if ::protocol::json::Reader::eat_key(__reader, "\"answers\":") {
                        break '__key 4;
                    }
                    if ::protocol::json::Reader::eat_key(__reader, "\"loud\":") {
                        break '__key 5;
                    }
                    ::protocol::json::Reader::search_key(__reader, __KEYS)?
                };
                match __field {
                    0 if ::core::option::Option::is_none(&__slot_text) => {
                        __slot_text = ::core::option::Option::Some(
                            <Cow<'a, str> as ::protocol::Field<'_>>::decode(__reader)?,
                        );
                    }
                    1 if ::core::option::Option::is_none(&__slot_quotes) => {
                        __slot_quotes = ::core::option::Option::Some(
                            <Vec<
                                Quote<'a, 'b>,
                            > as ::protocol::Field<'_>>::decode(__reader)?,
                        );
                    }
                    2 if ::core::option::Option::is_none(&__slot_by) => {
                        __slot_by = ::core::option::Option::Some(
                            <Cow<'b, str> as ::protocol::Field<'_>>::decode(__reader)?,
                        );
                    }
                    3 if ::core::option::Option::is_none(&__slot_kept) => {
                        __slot_kept = ::core::option::Option::Some(
                            ::protocol::IntoOwned::into_owned(
                                <Cow<'_, str> as ::protocol::Field<'_>>::decode(__reader)?,
                            ),
                        );
                    }
                    4 if ::core::option::Option::is_none(&__slot_answers) => {
                        __slot_answers = ::core::option::Option::Some(
                            <Option<
                                Vec<Self>,
                            > as ::protocol::Field<'_>>::decode(__reader)?,
                        );
                    }
                    5 if ::core::option::Option::is_none(&__slot_loud) => {
                        __slot_loud = ::core::option::Option::Some(
                            <bool as ::protocol::Field<'_>>::decode(__reader)?,
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
                    || <Cow<'a, str> as ::protocol::Field<'_>>::absent(),
                )?,
                quotes: ::protocol::__private::required(
                    __slot_quotes,
                    || <Vec<Quote<'a, 'b>> as ::protocol::Field<'_>>::absent(),
                )?,
                by: ::core::option::Option::unwrap_or_else(__slot_by, || __default_by()),
                kept: ::protocol::__private::required(
                    __slot_kept,
                    || ::protocol::IntoOwned::into_owned(
                        <Cow<'_, str> as ::protocol::Field<'_>>::absent(),
                    ),
                )?,
                answers: ::core::option::Option::flatten(__slot_answers),
                loud: ::protocol::__private::required(
                    __slot_loud,
                    || <bool as ::protocol::Field<'_>>::absent(),
                )?,
            })
        }
        fn encode(&self, __writer: &mut ::protocol::json::Writer<'_>) {
            __writer.begin_object();
            let mut __first = true;
            if !<Cow<'a, str> as ::protocol::Field<'_>>::is_absent(&self.text) {
                __writer.field(&mut __first, ",\"text\":");
                <Cow<'a, str> as ::protocol::Field<'_>>::encode(&self.text, __writer);
            }
            if !<Vec<Quote<'a, 'b>> as ::protocol::Field<'_>>::is_absent(&self.quotes) {
                __writer.field(&mut __first, ",\"quotes\":");
                <Vec<
                    Quote<'a, 'b>,
                > as ::protocol::Field<'_>>::encode(&self.quotes, __writer);
            }
            __writer.field(&mut __first, ",\"by\":");
            <Cow<'b, str> as ::protocol::Field<'_>>::encode(&self.by, __writer);
            if !<Cow<'_, str> as ::protocol::Field<'_>>::is_absent(&self.kept) {
                __writer.field(&mut __first, ",\"kept\":");
                <Cow<'_, str> as ::protocol::Field<'_>>::encode(&self.kept, __writer);
            }
            if ::core::option::Option::is_some(&self.answers) {
                __writer.field(&mut __first, ",\"answers\":");
                <Option<
                    Vec<Self>,
                > as ::protocol::Field<'_>>::encode(&self.answers, __writer);
            }
            if !<bool as ::protocol::Field<'_>>::is_absent(&self.loud) {
                __writer.field(&mut __first, ",\"loud\":");
                <bool as ::protocol::Field<'_>>::encode(&self.loud, __writer);
            }
            __writer.end_object();
        }
        fn is_valid(&self) -> ::core::primitive::bool {
            if !<Cow<'a, str> as ::protocol::Field<'_>>::is_valid(&self.text) {
                return false;
            }
            if !<Vec<Quote<'a, 'b>> as ::protocol::Field<'_>>::is_valid(&self.quotes) {
                return false;
            }
            if !(<Cow<'b, str> as ::protocol::Field<'_>>::is_valid(&self.by)
                && ::core::result::Result::is_ok(&__check_by(&self.by)))
            {
                return false;
            }
            if !<Cow<'_, str> as ::protocol::Field<'_>>::is_valid(&self.kept) {
                return false;
            }
            if !<Option<Vec<Self>> as ::protocol::Field<'_>>::is_valid(&self.answers) {
                return false;
            }
            if !<bool as ::protocol::Field<'_>>::is_valid(&self.loud) {
                return false;
            }
            true
        }
        fn describe() -> &'static ::protocol::contract::Shape {
            static __SHAPE: ::protocol::contract::Shape = ::protocol::contract::Shape::Struct(::protocol::contract::StructInfo {
                id: ::core::concat!(::core::module_path!(), "::", "Say"),
                name: "Say",
                docs: "",
                deprecated: ::core::option::Option::None,
                fields: &[
                    ::protocol::contract::FieldInfo::new(
                        "text",
                        <Cow<'static, str> as ::protocol::Field<'_>>::describe,
                    ),
                    ::protocol::contract::FieldInfo::new(
                        "quotes",
                        <Vec<Quote<'static, 'static>> as ::protocol::Field<'_>>::describe,
                    ),
                    ::protocol::contract::FieldInfo {
                        rules: &[
                            ::protocol::contract::Rule::Check(::protocol::contract::Check {
                                name: "is_short",
                                run: {
                                    fn __run<'__de>(
                                        __reader: &mut ::protocol::json::Reader<'__de>,
                                    ) -> ::protocol::json::Decode<
                                        ::core::result::Result<(), ::protocol::__private::String>,
                                    > {
                                        let __value = <Cow<
                                            '__de,
                                            str,
                                        > as ::protocol::Field<'_>>::decode(__reader)?;
                                        ::core::result::Result::Ok(
                                            ::protocol::__private::outcome(__check_by(&__value)),
                                        )
                                    }
                                    __run
                                },
                            }),
                        ],
                        default: ::core::option::Option::Some(|__writer| <Cow<
                            'static,
                            str,
                        > as ::protocol::Field<'_>>::encode(&__default_by(), __writer)),
                        optional: true,
                        ..::protocol::contract::FieldInfo::new(
                            "by",
                            <Cow<'static, str> as ::protocol::Field<'_>>::describe,
                        )
                    },
                    ::protocol::contract::FieldInfo::new(
                        "kept",
                        <Cow<'static, str> as ::protocol::Field<'_>>::describe,
                    ),
                    ::protocol::contract::FieldInfo {
                        optional: true,
                        ..::protocol::contract::FieldInfo::new(
                            "answers",
                            <Option<
                                Vec<Say<'static, 'static>>,
                            > as ::protocol::Field<'_>>::describe,
                        )
                    },
                    ::protocol::contract::FieldInfo::new(
                        "loud",
                        <bool as ::protocol::Field<'_>>::describe,
                    ),
                ],
            });
            &__SHAPE
        }
        fn serialize<__S: ::protocol::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            let mut __length = 1;
            if !<Cow<'a, str> as ::protocol::Field<'_>>::is_absent(&self.text) {
                __length += 1;
            }
            if !<Vec<Quote<'a, 'b>> as ::protocol::Field<'_>>::is_absent(&self.quotes) {
                __length += 1;
            }
            if !<Cow<'_, str> as ::protocol::Field<'_>>::is_absent(&self.kept) {
                __length += 1;
            }
            if ::core::option::Option::is_some(&self.answers) {
                __length += 1;
            }
            if !<bool as ::protocol::Field<'_>>::is_absent(&self.loud) {
                __length += 1;
            }
            let mut __struct = ::protocol::__private::serde::Serializer::serialize_struct(
                __serializer,
                "Say",
                __length,
            )?;
            if !<Cow<'a, str> as ::protocol::Field<'_>>::is_absent(&self.text) {
                <Cow<
                    'a,
                    str,
                > as ::protocol::Field<
                    '_,
                >>::serialize_field(&self.text, "text", &mut __struct)?;
            }
            if !<Vec<Quote<'a, 'b>> as ::protocol::Field<'_>>::is_absent(&self.quotes) {
                <Vec<
                    Quote<'a, 'b>,
                > as ::protocol::Field<
                    '_,
                >>::serialize_field(&self.quotes, "quotes", &mut __struct)?;
            }
            <Cow<
                'b,
                str,
            > as ::protocol::Field<'_>>::serialize_field(&self.by, "by", &mut __struct)?;
            if !<Cow<'_, str> as ::protocol::Field<'_>>::is_absent(&self.kept) {
                <Cow<
                    '_,
                    str,
                > as ::protocol::Field<
                    '_,
                >>::serialize_field(&self.kept, "kept", &mut __struct)?;
            }
            if ::core::option::Option::is_some(&self.answers) {
                <Option<
                    Vec<Self>,
                > as ::protocol::Field<
                    '_,
                >>::serialize_field(&self.answers, "answers", &mut __struct)?;
            }
            if !<bool as ::protocol::Field<'_>>::is_absent(&self.loud) {
                <bool as ::protocol::Field<
                    '_,
                >>::serialize_field(&self.loud, "loud", &mut __struct)?;
            }
            ::protocol::__private::serde::ser::SerializeStruct::end(__struct)
        }
    }
    #[automatically_derived]
    impl<'a, 'b> ::protocol::IntoOwned for Say<'a, 'b> {
        type Owned = Say<'static, 'static>;
        fn into_owned(self) -> Say<'static, 'static> {
            Say {
                text: <Cow<'a, str> as ::protocol::IntoOwned>::into_owned(self.text),
                quotes: <Vec<
                    Quote<'a, 'b>,
                > as ::protocol::IntoOwned>::into_owned(self.quotes),
                by: <Cow<'b, str> as ::protocol::IntoOwned>::into_owned(self.by),
                kept: self.kept,
                answers: <Option<
                    Vec<Self>,
                > as ::protocol::IntoOwned>::into_owned(self.answers),
                loud: self.loud,
            }
        }
    }
    #[automatically_derived]
    impl<'a, 'b> ::protocol::__private::serde::Serialize for Say<'a, 'b> {
        fn serialize<__S: ::protocol::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            ::protocol::__private::serialize_value(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de, 'a, 'b> ::protocol::__private::serde::Deserialize<'__de>
    for Say<'a, 'b> {
        fn deserialize<__D: ::protocol::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::protocol::__private::deserialize_value(
                __deserializer,
                ::protocol::contract::UnknownFields::Ignore,
                |__text, __unknown| ::protocol::__private::decode_owned::<
                    Say<'_, '_>,
                >(__text, __unknown),
            )
        }
    }
    fn __example_0() -> Say<'static, 'static> {
        Say::new("a")
    }
    fn __example_1() -> Say<'static, 'static> {
        Say::new("b")
    }
    #[automatically_derived]
    impl<'a, 'b> Say<'a, 'b> {
        fn __message_info() -> ::protocol::contract::MessageInfo {
            ::protocol::contract::MessageInfo::new(
                "say",
                <Say<'static, 'static> as ::protocol::Field<'static>>::describe,
                &[
                    |__writer| <Say<
                        'static,
                        'static,
                    > as ::protocol::Field<'_>>::encode(&__example_0(), __writer),
                    |__writer| <Say<
                        'static,
                        'static,
                    > as ::protocol::Field<'_>>::encode(&__example_1(), __writer),
                ],
            )
        }
    }
    #[automatically_derived]
    impl<'a, 'b> ::protocol::Payload for Say<'a, 'b> {
        type Header = ::protocol::Header;
        const CONTRACT: &'static ::protocol::contract::Contract = &::protocol::contract::Contract::new(
            "Say",
            "",
            ("type", "data"),
            ::protocol::__private::HeaderOf::<::protocol::Header>::DESCRIBE,
            &[<Say<'static, 'static>>::__message_info],
            ::protocol::contract::UnknownTypes::Reject,
            ::protocol::contract::UnknownFields::Ignore,
        );
        fn tag(&self) -> &::core::primitive::str {
            "say"
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
            ::protocol::__private::decode_envelope_owned::<Say<'_, '_>>(__text)
        }
    }
    #[automatically_derived]
    impl<'__de: 'a + 'b, 'a, 'b> ::protocol::DecodePayload<'__de> for Say<'a, 'b> {
        type Selected = ();
        fn select(__tag: &::core::primitive::str) -> ::core::option::Option<()> {
            ::core::primitive::bool::then_some(__tag == "say", ())
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
