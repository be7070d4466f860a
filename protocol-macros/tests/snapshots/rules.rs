#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    use ::protocol::__private::keys::{
        message::r#type as _, field::len as _, field::pattern as _, field::one_of as _,
        attributes::field as _, field::range as _, attributes::field as _,
        field::range as _, attributes::field as _, field::len as _, field::unique as _,
        field::each as _, rules::len as _, rules::pattern as _, attributes::field as _,
        field::keys as _, rules::len as _, field::values as _, rules::each as _,
        rules::range as _, attributes::field as _, field::check as _,
        attributes::field as _, field::check as _, attributes::field as _,
    };
};
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Ruled {
    pub text: String,
    pub share: Option<f64>,
    pub degrees: i16,
    pub tags: Vec<String>,
    pub counts: BTreeMap<String, Vec<u8>>,
    pub greeting: String,
    pub farewell: Option<String>,
}
#[allow(dead_code, deprecated)]
const _: () = {
    const _: () = {
        use ::protocol::__private::{
            parameter as counts, parameter as degrees, parameter as greeting,
            parameter as tags, parameter as text,
        };
        use ::core::convert::Into;
        #[automatically_derived]
        impl Ruled {
            /// Creates a `Ruled`; optional fields start empty.
            #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
            #[must_use]
            pub fn new(
                text: impl Into<String>,
                degrees: i16,
                tags: Vec<String>,
                counts: BTreeMap<String, Vec<u8>>,
                greeting: impl Into<String>,
            ) -> Self {
                Self {
                    text: ::core::convert::Into::into(text),
                    share: ::core::option::Option::None,
                    degrees,
                    tags,
                    counts,
                    greeting: ::core::convert::Into::into(greeting),
                    farewell: ::core::option::Option::None,
                }
            }
        }
    };
    fn __check_greeting(
        __value: &String,
    ) -> ::core::result::Result<(), impl ::core::fmt::Display> {
        words::are_polite(__value)
    }
    fn __check_farewell(
        __value: &Option<String>,
    ) -> ::core::result::Result<(), impl ::core::fmt::Display> {
        match __value {
            ::core::option::Option::Some(__value) => words::are_polite(__value),
            ::core::option::Option::None => ::core::result::Result::Ok(()),
        }
    }
    static __PATTERN_0: ::protocol::rules::Pattern = ::protocol::rules::Pattern::new(
        "^[a-z]+$",
        "^[a-z]+$",
    );
    static __PATTERN_1: ::protocol::rules::Pattern = ::protocol::rules::Pattern::new(
        "[0-9]",
        "[0-9]",
    );
    #[automatically_derived]
    impl<'__de> ::protocol::Field<'__de> for Ruled {
        #[inline]
        fn decode(
            __reader: &mut ::protocol::json::Reader<'__de>,
        ) -> ::protocol::json::Decode<Self> {
            let mut __slot_text = ::core::option::Option::None;
            let mut __slot_share = ::core::option::Option::None;
            let mut __slot_degrees = ::core::option::Option::None;
            let mut __slot_tags = ::core::option::Option::None;
            let mut __slot_counts = ::core::option::Option::None;
            let mut __slot_greeting = ::core::option::Option::None;
            let mut __slot_farewell = ::core::option::Option::None;
            let mut __fields = ::protocol::json::Fields::begin(
                __reader,
                <Self as ::protocol::Field<'_>>::describe,
            );
            while ::protocol::json::Fields::pass(&mut __fields) {
                if let ::core::result::Result::Err(::protocol::json::Failed) = <String as ::protocol::Field<
                    '_,
                >>::read_field_within(
                    &mut __slot_text,
                    &mut __fields,
                    0,
                    ",\"text\":",
                    &::protocol::field::Bounds {
                        most: 280,
                        inside: ::core::option::Option::None,
                    },
                ) {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <Option<
                    f64,
                > as ::protocol::Field<
                    '_,
                >>::read_field(&mut __slot_share, &mut __fields, 1, ",\"share\":") {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <i16 as ::protocol::Field<
                    '_,
                >>::read_field(&mut __slot_degrees, &mut __fields, 2, ",\"degrees\":") {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <Vec<
                    String,
                > as ::protocol::Field<
                    '_,
                >>::read_field_within(
                    &mut __slot_tags,
                    &mut __fields,
                    3,
                    ",\"tags\":",
                    &::protocol::field::Bounds {
                        most: 16,
                        inside: ::core::option::Option::Some(
                            &::protocol::field::Bounds {
                                most: 32,
                                inside: ::core::option::Option::None,
                            },
                        ),
                    },
                ) {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <BTreeMap<
                    String,
                    Vec<u8>,
                > as ::protocol::Field<
                    '_,
                >>::read_field(&mut __slot_counts, &mut __fields, 4, ",\"counts\":") {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <String as ::protocol::Field<
                    '_,
                >>::read_field(
                    &mut __slot_greeting,
                    &mut __fields,
                    5,
                    ",\"greeting\":",
                ) {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <Option<
                    String,
                > as ::protocol::Field<
                    '_,
                >>::read_field(
                    &mut __slot_farewell,
                    &mut __fields,
                    6,
                    ",\"farewell\":",
                ) {
                    break;
                }
            }
            ::protocol::json::Fields::end(__fields)?;
            let (
                ::core::option::Option::Some(__slot_text),
                ::core::option::Option::Some(__slot_degrees),
                ::core::option::Option::Some(__slot_tags),
                ::core::option::Option::Some(__slot_counts),
                ::core::option::Option::Some(__slot_greeting),
            ) = (
                <String as ::protocol::Field<'_>>::from_slot(__slot_text),
                <i16 as ::protocol::Field<'_>>::from_slot(__slot_degrees),
                <Vec<String> as ::protocol::Field<'_>>::from_slot(__slot_tags),
                <BTreeMap<
                    String,
                    Vec<u8>,
                > as ::protocol::Field<'_>>::from_slot(__slot_counts),
                <String as ::protocol::Field<'_>>::from_slot(__slot_greeting),
            ) else {
                return ::core::result::Result::Err(::protocol::json::Failed);
            };
            let __slot_share = ::core::option::Option::flatten(__slot_share);
            let __slot_farewell = ::core::option::Option::flatten(__slot_farewell);
            ::core::result::Result::Ok(Self {
                text: __slot_text,
                share: __slot_share,
                degrees: __slot_degrees,
                tags: __slot_tags,
                counts: __slot_counts,
                greeting: __slot_greeting,
                farewell: __slot_farewell,
            })
        }
        fn encode(&self, __writer: &mut ::protocol::json::Writer<'_>) {
            ::protocol::__private::encode_struct(self, __writer)
        }
        fn is_valid(&self) -> ::core::primitive::bool {
            if !(<String as ::protocol::rules::Length>::length_within(&self.text, 1, 280)
                && <String as ::protocol::rules::OneOf>::is_one_of(
                    &self.text,
                    &["a", "b"],
                )
                && <String as ::protocol::rules::Matches>::matches(
                    &self.text,
                    &__PATTERN_0,
                ))
            {
                return false;
            }
            if !<Option<
                f64,
            > as ::protocol::rules::Ranged>::in_range(
                &self.share,
                &::protocol::contract::Range {
                    min: ::protocol::contract::Limit::Included(
                        ::protocol::contract::Number::Float(0.0),
                    ),
                    max: ::protocol::contract::Limit::Included(
                        ::protocol::contract::Number::Float(1.0),
                    ),
                },
            ) {
                return false;
            }
            if !<i16 as ::protocol::rules::Ranged>::in_range(
                &self.degrees,
                &::protocol::contract::Range {
                    min: ::protocol::contract::Limit::Included(
                        ::protocol::contract::Number::Integer(-5),
                    ),
                    max: ::protocol::contract::Limit::Open,
                },
            ) {
                return false;
            }
            if !(<Vec<
                String,
            > as ::protocol::rules::Length>::length_within(&self.tags, 0, 16)
                && <Vec<String> as ::protocol::rules::Unique>::is_unique(&self.tags)
                && <Vec<
                    String,
                > as ::protocol::rules::Each>::all_items(
                    &self.tags,
                    |__item| {
                        ::protocol::rules::Length::length_within(__item, 1, 32)
                            && ::protocol::rules::Matches::matches(__item, &__PATTERN_1)
                    },
                ))
            {
                return false;
            }
            if !(<BTreeMap<
                String,
                Vec<u8>,
            > as ::protocol::rules::Keys>::all_keys(
                &self.counts,
                |__key| ::protocol::rules::Length::length_within(
                    __key,
                    1,
                    ::core::primitive::usize::MAX,
                ),
            )
                && <BTreeMap<
                    String,
                    Vec<u8>,
                > as ::protocol::rules::Values>::all_values(
                    &self.counts,
                    |__value| ::protocol::rules::Each::all_items(
                        __value,
                        |__item| ::protocol::rules::Ranged::in_range(
                            __item,
                            &::protocol::contract::Range {
                                min: ::protocol::contract::Limit::Open,
                                max: ::protocol::contract::Limit::Excluded(
                                    ::protocol::contract::Number::Integer(10),
                                ),
                            },
                        ),
                    ),
                ))
            {
                return false;
            }
            if !::protocol::__private::is_valid_struct(self) {
                return false;
            }
            if !::core::result::Result::is_ok(&__check_greeting(&self.greeting)) {
                return false;
            }
            if !::core::result::Result::is_ok(&__check_farewell(&self.farewell)) {
                return false;
            }
            true
        }
        fn describe() -> &'static ::protocol::contract::Shape {
            static __SHAPE: ::protocol::contract::Shape = ::protocol::contract::Shape::Struct {
                0: ::protocol::contract::StructInfo {
                    id: ::protocol::contract::Identity::of::<Ruled>(),
                    name: "Ruled",
                    docs: "",
                    deprecated: ::core::option::Option::None,
                    fields: &[
                        ::protocol::contract::FieldInfo {
                            rules: &[
                                ::protocol::contract::Rule::Length {
                                    min: 1,
                                    max: 280,
                                },
                                ::protocol::contract::Rule::Pattern(&__PATTERN_0),
                                ::protocol::contract::Rule::OneOf(&["a", "b"]),
                            ],
                            ..::protocol::contract::FieldInfo::new(
                                "text",
                                <String as ::protocol::Field<'_>>::describe,
                            )
                        },
                        ::protocol::contract::FieldInfo {
                            rules: &[
                                ::protocol::contract::Rule::Range(::protocol::contract::Range {
                                    min: ::protocol::contract::Limit::Included(
                                        ::protocol::contract::Number::Float(0.0),
                                    ),
                                    max: ::protocol::contract::Limit::Included(
                                        ::protocol::contract::Number::Float(1.0),
                                    ),
                                }),
                            ],
                            optional: true,
                            ..::protocol::contract::FieldInfo::new(
                                "share",
                                <Option<f64> as ::protocol::Field<'_>>::describe,
                            )
                        },
                        ::protocol::contract::FieldInfo {
                            rules: &[
                                ::protocol::contract::Rule::Range(::protocol::contract::Range {
                                    min: ::protocol::contract::Limit::Included(
                                        ::protocol::contract::Number::Integer(-5),
                                    ),
                                    max: ::protocol::contract::Limit::Open,
                                }),
                            ],
                            ..::protocol::contract::FieldInfo::new(
                                "degrees",
                                <i16 as ::protocol::Field<'_>>::describe,
                            )
                        },
                        ::protocol::contract::FieldInfo {
                            rules: &[
                                ::protocol::contract::Rule::Length {
                                    min: 0,
                                    max: 16,
                                },
                                ::protocol::contract::Rule::Unique,
                                ::protocol::contract::Rule::Each(
                                    &[
                                        ::protocol::contract::Rule::Length {
                                            min: 1,
                                            max: 32,
                                        },
                                        ::protocol::contract::Rule::Pattern(&__PATTERN_1),
                                    ],
                                ),
                            ],
                            ..::protocol::contract::FieldInfo::new(
                                "tags",
                                <Vec<String> as ::protocol::Field<'_>>::describe,
                            )
                        },
                        ::protocol::contract::FieldInfo {
                            rules: &[
                                ::protocol::contract::Rule::Keys(
                                    &[
                                        ::protocol::contract::Rule::Length {
                                            min: 1,
                                            max: ::core::primitive::usize::MAX,
                                        },
                                    ],
                                ),
                                ::protocol::contract::Rule::Values(
                                    &[
                                        ::protocol::contract::Rule::Each(
                                            &[
                                                ::protocol::contract::Rule::Range(::protocol::contract::Range {
                                                    min: ::protocol::contract::Limit::Open,
                                                    max: ::protocol::contract::Limit::Excluded(
                                                        ::protocol::contract::Number::Integer(10),
                                                    ),
                                                }),
                                            ],
                                        ),
                                    ],
                                ),
                            ],
                            ..::protocol::contract::FieldInfo::new(
                                "counts",
                                <BTreeMap<
                                    String,
                                    Vec<u8>,
                                > as ::protocol::Field<'_>>::describe,
                            )
                        },
                        ::protocol::contract::FieldInfo {
                            rules: &[
                                ::protocol::contract::Rule::Check(::protocol::contract::Check {
                                    name: "words::are_polite",
                                    run: {
                                        fn __run<'__de>(
                                            __reader: &mut ::protocol::json::Reader<'__de>,
                                        ) -> ::protocol::json::Decode<
                                            ::core::result::Result<(), ::protocol::__private::String>,
                                        > {
                                            let __value = <String as ::protocol::Field<
                                                '_,
                                            >>::decode(__reader)?;
                                            ::core::result::Result::Ok(
                                                ::protocol::__private::outcome(__check_greeting(&__value)),
                                            )
                                        }
                                        __run
                                    },
                                }),
                            ],
                            ..::protocol::contract::FieldInfo::new(
                                "greeting",
                                <String as ::protocol::Field<'_>>::describe,
                            )
                        },
                        ::protocol::contract::FieldInfo {
                            rules: &[
                                ::protocol::contract::Rule::Check(::protocol::contract::Check {
                                    name: "words::are_polite",
                                    run: {
                                        fn __run<'__de>(
                                            __reader: &mut ::protocol::json::Reader<'__de>,
                                        ) -> ::protocol::json::Decode<
                                            ::core::result::Result<(), ::protocol::__private::String>,
                                        > {
                                            let __value = <Option<
                                                String,
                                            > as ::protocol::Field<'_>>::decode(__reader)?;
                                            ::core::result::Result::Ok(
                                                ::protocol::__private::outcome(__check_farewell(&__value)),
                                            )
                                        }
                                        __run
                                    },
                                }),
                            ],
                            optional: true,
                            ..::protocol::contract::FieldInfo::new(
                                "farewell",
                                <Option<String> as ::protocol::Field<'_>>::describe,
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
            <Option<
                f64,
            > as ::protocol::Field<
                '_,
            >>::member(&self.share, "share", ",\"share\":", __members);
            <i16 as ::protocol::Field<
                '_,
            >>::member(&self.degrees, "degrees", ",\"degrees\":", __members);
            <Vec<
                String,
            > as ::protocol::Field<
                '_,
            >>::member(&self.tags, "tags", ",\"tags\":", __members);
            <BTreeMap<
                String,
                Vec<u8>,
            > as ::protocol::Field<
                '_,
            >>::member(&self.counts, "counts", ",\"counts\":", __members);
            <String as ::protocol::Field<
                '_,
            >>::member(&self.greeting, "greeting", ",\"greeting\":", __members);
            <Option<
                String,
            > as ::protocol::Field<
                '_,
            >>::member(&self.farewell, "farewell", ",\"farewell\":", __members);
        }
    }
    #[automatically_derived]
    impl ::protocol::IntoOwned for Ruled {
        type Owned = Self;
        fn into_owned(self) -> Self {
            self
        }
    }
    #[automatically_derived]
    impl ::protocol::__private::serde::Serialize for Ruled {
        fn serialize<__S: ::protocol::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            ::protocol::__private::serialize_value(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de> ::protocol::__private::serde::Deserialize<'__de> for Ruled {
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
    impl ::protocol::WithHeader for Ruled {
        type Header = ::protocol::Header;
    }
    #[doc(hidden)]
    #[automatically_derived]
    impl ::protocol::__private::DeclaredMessage for Ruled {
        const DECLARATION: ::protocol::__private::MessageDeclaration = ::protocol::__private::MessageDeclaration {
            name: "Ruled",
            docs: "",
            tag: "ruled",
            keys: ("type", "data"),
            opening: "{\"type\":\"ruled\"",
            content_key: ",\"data\":",
            has_content: true,
            unknown_fields: ::protocol::contract::UnknownFields::Ignore,
            examples: &[],
        };
        fn decode_owned(
            __text: &::core::primitive::str,
        ) -> ::core::result::Result<(::protocol::Header, Self), ::protocol::Error> {
            ::protocol::__private::decode_envelope_owned::<Ruled>(__text)
        }
    }
};
