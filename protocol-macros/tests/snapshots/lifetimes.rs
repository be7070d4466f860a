#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    use ::protocol::__private::keys::{
        message::r#type as _, message::example as _, message::example as _,
        field::check as _, field::default as _, attributes::field as _,
    };
};
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
    const _: () = {
        use ::protocol::__private::{
            parameter as kept, parameter as loud, parameter as quotes, parameter as text,
        };
        use ::core::convert::Into;
        #[automatically_derived]
        impl<'a, 'b> Say<'a, 'b> {
            /// Creates a `Say`; optional fields start empty, defaulted ones at their default.
            #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
            #[must_use]
            pub fn new(
                text: impl Into<Cow<'a, str>>,
                quotes: Vec<Quote<'a, 'b>>,
                kept: impl Into<Cow<'static, str>>,
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
    };
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
        #[inline]
        fn decode(
            __reader: &mut ::protocol::json::Reader<'__de>,
        ) -> ::protocol::json::Decode<Self> {
            let mut __slot_text = ::core::option::Option::None;
            let mut __slot_quotes = ::core::option::Option::None;
            let mut __slot_by = ::core::option::Option::None;
            let mut __slot_kept = ::core::option::Option::None;
            let mut __slot_answers = ::core::option::Option::None;
            let mut __slot_loud = ::core::option::Option::None;
            let mut __fields = ::protocol::json::Fields::begin(
                __reader,
                <Self as ::protocol::Field<'_>>::describe,
            );
            while ::protocol::json::Fields::pass(&mut __fields) {
                if let ::core::result::Result::Err(::protocol::json::Failed) = <Cow<
                    'a,
                    str,
                > as ::protocol::Field<
                    '_,
                >>::read_field(&mut __slot_text, &mut __fields, 0, ",\"text\":") {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <Vec<
                    Quote<'a, 'b>,
                > as ::protocol::Field<
                    '_,
                >>::read_field(&mut __slot_quotes, &mut __fields, 1, ",\"quotes\":") {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <Cow<
                    'b,
                    str,
                > as ::protocol::Field<
                    '_,
                >>::read_field(&mut __slot_by, &mut __fields, 2, ",\"by\":") {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <Cow<
                    '_,
                    str,
                > as ::protocol::Field<
                    '_,
                >>::read_owned_field(&mut __slot_kept, &mut __fields, 3, ",\"kept\":") {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <Option<
                    Vec<Self>,
                > as ::protocol::Field<
                    '_,
                >>::read_field(&mut __slot_answers, &mut __fields, 4, ",\"answers\":") {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <bool as ::protocol::Field<
                    '_,
                >>::read_field(&mut __slot_loud, &mut __fields, 5, ",\"loud\":") {
                    break;
                }
            }
            ::protocol::json::Fields::end_with_defaults(
                __fields,
                || [(2, ::core::option::Option::is_none(&__slot_by))],
            )?;
            let (
                ::core::option::Option::Some(__slot_text),
                ::core::option::Option::Some(__slot_quotes),
                ::core::option::Option::Some(__slot_kept),
                ::core::option::Option::Some(__slot_loud),
            ) = (
                <Cow<'a, str> as ::protocol::Field<'_>>::from_slot(__slot_text),
                <Vec<Quote<'a, 'b>> as ::protocol::Field<'_>>::from_slot(__slot_quotes),
                ::core::option::Option::or_else(
                    __slot_kept,
                    || ::core::option::Option::map(
                        <Cow<'_, str> as ::protocol::Field<'_>>::absent(),
                        |__value| ::protocol::IntoOwned::into_owned(__value),
                    ),
                ),
                <bool as ::protocol::Field<'_>>::from_slot(__slot_loud),
            ) else {
                return ::core::result::Result::Err(::protocol::json::Failed);
            };
            let __slot_by = ::core::option::Option::unwrap_or_else(
                __slot_by,
                || __default_by(),
            );
            let __slot_answers = ::core::option::Option::flatten(__slot_answers);
            ::core::result::Result::Ok(Self {
                text: __slot_text,
                quotes: __slot_quotes,
                by: __slot_by,
                kept: __slot_kept,
                answers: __slot_answers,
                loud: __slot_loud,
            })
        }
        fn encode(&self, __writer: &mut ::protocol::json::Writer<'_>) {
            ::protocol::__private::encode_struct(self, __writer)
        }
        fn is_valid(&self) -> ::core::primitive::bool {
            if !::protocol::__private::is_valid_struct(self) {
                return false;
            }
            if !::core::result::Result::is_ok(&__check_by(&self.by)) {
                return false;
            }
            true
        }
        #[inline(never)]
        fn describe() -> &'static ::protocol::contract::Shape {
            const {
                &::protocol::contract::Shape::Struct {
                    0: ::protocol::contract::StructInfo {
                        id: ::protocol::contract::Identity::of::<
                            Say<'static, 'static>,
                        >(),
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
                                <Vec<
                                    Quote<'static, 'static>,
                                > as ::protocol::Field<'_>>::describe,
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
                                > as ::protocol::Field<
                                    '_,
                                >>::encode(&__default_by(), __writer)),
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
                'a,
                str,
            > as ::protocol::Field<
                '_,
            >>::member(&self.text, "text", ",\"text\":", __members);
            <Vec<
                Quote<'a, 'b>,
            > as ::protocol::Field<
                '_,
            >>::member(&self.quotes, "quotes", ",\"quotes\":", __members);
            <Cow<
                'b,
                str,
            > as ::protocol::Field<
                '_,
            >>::certain_member(&self.by, "by", ",\"by\":", __members);
            <Cow<
                '_,
                str,
            > as ::protocol::Field<
                '_,
            >>::member(&self.kept, "kept", ",\"kept\":", __members);
            <Option<
                Vec<Self>,
            > as ::protocol::Field<
                '_,
            >>::member(&self.answers, "answers", ",\"answers\":", __members);
            <bool as ::protocol::Field<
                '_,
            >>::member(&self.loud, "loud", ",\"loud\":", __members);
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
            ::protocol::__private::deserialize_borrowed(
                __deserializer,
                ::protocol::contract::UnknownFields::Ignore,
                |__text, __unknown| ::protocol::__private::decode_owned::<
                    Say<'_, '_>,
                >(__text, __unknown),
            )
        }
    }
    #[automatically_derived]
    impl<'a, 'b> ::protocol::WithHeader for Say<'a, 'b> {
        type Header = ::protocol::Header;
    }
    #[doc(hidden)]
    #[automatically_derived]
    impl<'a, 'b> ::protocol::__private::DeclaredMessage for Say<'a, 'b> {
        const DECLARATION: ::protocol::__private::MessageDeclaration = ::protocol::__private::MessageDeclaration {
            name: "Say",
            docs: "",
            tag: "say",
            keys: ("type", "data"),
            opening: "{\"type\":\"say\"",
            content_key: ",\"data\":",
            has_content: true,
            unknown_fields: ::protocol::contract::UnknownFields::Ignore,
            examples: &[
                |__writer| {
                    fn __example() -> Say<'static, 'static> {
                        Say::new("a")
                    }
                    <Say<
                        'static,
                        'static,
                    > as ::protocol::Field<'_>>::encode(&__example(), __writer)
                },
                |__writer| {
                    fn __example() -> Say<'static, 'static> {
                        Say::new("b")
                    }
                    <Say<
                        'static,
                        'static,
                    > as ::protocol::Field<'_>>::encode(&__example(), __writer)
                },
            ],
        };
        fn decode_owned(
            __text: &::core::primitive::str,
        ) -> ::core::result::Result<(::protocol::Header, Self), ::protocol::Error> {
            ::protocol::__private::decode_envelope_owned::<Say<'_, '_>>(__text)
        }
    }
};
