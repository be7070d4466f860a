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
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    const _: () = {
        use __rt::{
            Into, local as counts, local as degrees, local as greeting, local as tags,
            local as text,
        };
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
                    text: Into::into(text),
                    share: __rt::None,
                    degrees,
                    tags,
                    counts,
                    greeting: Into::into(greeting),
                    farewell: __rt::None,
                }
            }
        }
    };
    fn __check_greeting(__value: &String) -> __rt::Result<(), impl __rt::Display> {
        words::are_polite(__value)
    }
    fn __check_farewell(
        __value: &Option<String>,
    ) -> __rt::Result<(), impl __rt::Display> {
        match __value {
            __rt::Some(__value) => words::are_polite(__value),
            __rt::None => __rt::Ok(()),
        }
    }
    static __PATTERN_0: __rt::rules::Pattern = __rt::rules::Pattern::new(
        "^[a-z]+$",
        "^[a-z]+$",
    );
    static __PATTERN_1: __rt::rules::Pattern = __rt::rules::Pattern::with_table(
        "[0-9]",
        "[0-9]",
        "0 0 48 1 58 0;210",
    );
    #[automatically_derived]
    impl<'__de> __rt::Field<'__de> for Ruled {
        #[inline]
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            let mut ___text = __rt::None;
            let mut ___share = __rt::None;
            let mut ___degrees = __rt::None;
            let mut ___tags = __rt::None;
            let mut ___counts = __rt::None;
            let mut ___greeting = __rt::None;
            let mut ___farewell = __rt::None;
            let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
            while __rt::Fields::pass(__in, "{\"text\":")
                && <String as __Field>::read_within(
                    &mut ___text,
                    __in,
                    0,
                    ",\"text\":",
                    &__rt::Bounds {
                        most: 280,
                        inside: __rt::None,
                    },
                )
                && <Option<f64> as __Field>::read(&mut ___share, __in, 1, ",\"share\":")
                && <i16 as __Field>::read(&mut ___degrees, __in, 2, ",\"degrees\":")
                && <Vec<
                    String,
                > as __Field>::read_within(
                    &mut ___tags,
                    __in,
                    3,
                    ",\"tags\":",
                    &__rt::Bounds {
                        most: 16,
                        inside: __rt::Some(
                            &__rt::Bounds {
                                most: 32,
                                inside: __rt::None,
                            },
                        ),
                    },
                )
                && <BTreeMap<
                    String,
                    Vec<u8>,
                > as __Field>::read(&mut ___counts, __in, 4, ",\"counts\":")
                && <String as __Field>::read(&mut ___greeting, __in, 5, ",\"greeting\":")
                && <Option<
                    String,
                > as __Field>::read(&mut ___farewell, __in, 6, ",\"farewell\":")
            {}
            let (
                __rt::Ok(()),
                __rt::Some(___text),
                __rt::Some(___degrees),
                __rt::Some(___tags),
                __rt::Some(___counts),
                __rt::Some(___greeting),
            ) = (
                __rt::Fields::end(__in),
                <String as __Field>::from_slot(___text),
                <i16 as __Field>::from_slot(___degrees),
                <Vec<String> as __Field>::from_slot(___tags),
                <BTreeMap<String, Vec<u8>> as __Field>::from_slot(___counts),
                <String as __Field>::from_slot(___greeting),
            ) else {
                return __rt::Err(__rt::Failed);
            };
            __rt::Ok(Self {
                text: ___text,
                share: __rt::Option::flatten(___share),
                degrees: ___degrees,
                tags: ___tags,
                counts: ___counts,
                greeting: ___greeting,
                farewell: __rt::Option::flatten(___farewell),
            })
        }
        fn is_valid_value(&self) -> __rt::bool {
            if !(<String as __rt::rules::Length>::length_within(&self.text, 1, 280)
                && <String as __rt::rules::OneOf>::is_one_of(&self.text, &["a", "b"])
                && <String as __rt::rules::Matches>::matches(&self.text, &__PATTERN_0))
            {
                return false;
            }
            if !<Option<
                f64,
            > as __rt::rules::Ranged>::in_range(
                &self.share,
                &__rt::Range {
                    min: __rt::Limit::Included(__rt::Number::Float(0.0)),
                    max: __rt::Limit::Included(__rt::Number::Float(1.0)),
                },
            ) {
                return false;
            }
            if !<i16 as __rt::rules::Ranged>::in_range(
                &self.degrees,
                &__rt::Range {
                    min: __rt::Limit::Included(__rt::Number::Integer(-5)),
                    max: __rt::Limit::Open,
                },
            ) {
                return false;
            }
            if !(<Vec<String> as __rt::rules::Length>::length_within(&self.tags, 0, 16)
                && <Vec<String> as __rt::rules::Unique>::is_unique(&self.tags)
                && <Vec<
                    String,
                > as __rt::rules::Each>::all_items(
                    &self.tags,
                    |__item| {
                        __rt::rules::Length::length_within(__item, 1, 32)
                            && __rt::rules::Matches::matches(__item, &__PATTERN_1)
                    },
                ))
            {
                return false;
            }
            if !(<BTreeMap<
                String,
                Vec<u8>,
            > as __rt::rules::Keys>::all_keys(
                &self.counts,
                |__key| __rt::rules::Length::length_within(__key, 1, __rt::usize::MAX),
            )
                && <BTreeMap<
                    String,
                    Vec<u8>,
                > as __rt::rules::Values>::all_values(
                    &self.counts,
                    |__value| __rt::rules::Each::all_items(
                        __value,
                        |__item| __rt::rules::Ranged::in_range(
                            __item,
                            &__rt::Range {
                                min: __rt::Limit::Open,
                                max: __rt::Limit::Excluded(__rt::Number::Integer(10)),
                            },
                        ),
                    ),
                ))
            {
                return false;
            }
            if !__rt::Field::are_fields_valid(self) {
                return false;
            }
            if !__rt::Result::is_ok(&__check_greeting(&self.greeting)) {
                return false;
            }
            if !__rt::Result::is_ok(&__check_farewell(&self.farewell)) {
                return false;
            }
            true
        }
        fn describe() -> &'static __rt::Shape {
            static __SHAPE: __rt::Shape = __rt::Shape::Struct {
                0: __rt::StructInfo {
                    fields: &[
                        __rt::FieldInfo {
                            extras: __rt::Some {
                                0: &__rt::FieldExtras {
                                    rules: &[
                                        __rt::Rule::Length {
                                            min: 1,
                                            max: 280,
                                        },
                                        __rt::contract::Rule::Pattern(&__PATTERN_0),
                                        __rt::Rule::OneOf(&["a", "b"]),
                                    ],
                                    ..__rt::FieldExtras::NONE
                                },
                            },
                            ..__rt::required("text", <String as __Field>::describe)
                        },
                        __rt::FieldInfo {
                            extras: __rt::Some {
                                0: &__rt::FieldExtras {
                                    rules: &[
                                        __rt::Rule::Range(__rt::Range {
                                            min: __rt::Limit::Included(__rt::Number::Float(0.0)),
                                            max: __rt::Limit::Included(__rt::Number::Float(1.0)),
                                        }),
                                    ],
                                    ..__rt::FieldExtras::NONE
                                },
                            },
                            ..__rt::option("share", <Option<f64> as __Field>::describe)
                        },
                        __rt::FieldInfo {
                            extras: __rt::Some {
                                0: &__rt::FieldExtras {
                                    rules: &[
                                        __rt::Rule::Range(__rt::Range {
                                            min: __rt::Limit::Included(__rt::Number::Integer(-5)),
                                            max: __rt::Limit::Open,
                                        }),
                                    ],
                                    ..__rt::FieldExtras::NONE
                                },
                            },
                            ..__rt::required("degrees", <i16 as __Field>::describe)
                        },
                        __rt::FieldInfo {
                            extras: __rt::Some {
                                0: &__rt::FieldExtras {
                                    rules: &[
                                        __rt::Rule::Length {
                                            min: 0,
                                            max: 16,
                                        },
                                        __rt::Rule::Unique,
                                        __rt::Rule::Each(
                                            &[
                                                __rt::Rule::Length {
                                                    min: 1,
                                                    max: 32,
                                                },
                                                __rt::contract::Rule::Pattern(&__PATTERN_1),
                                            ],
                                        ),
                                    ],
                                    ..__rt::FieldExtras::NONE
                                },
                            },
                            ..__rt::required("tags", <Vec<String> as __Field>::describe)
                        },
                        __rt::FieldInfo {
                            extras: __rt::Some {
                                0: &__rt::FieldExtras {
                                    rules: &[
                                        __rt::Rule::Keys(
                                            &[
                                                __rt::Rule::Length {
                                                    min: 1,
                                                    max: __rt::usize::MAX,
                                                },
                                            ],
                                        ),
                                        __rt::Rule::Values(
                                            &[
                                                __rt::Rule::Each(
                                                    &[
                                                        __rt::Rule::Range(__rt::Range {
                                                            min: __rt::Limit::Open,
                                                            max: __rt::Limit::Excluded(__rt::Number::Integer(10)),
                                                        }),
                                                    ],
                                                ),
                                            ],
                                        ),
                                    ],
                                    ..__rt::FieldExtras::NONE
                                },
                            },
                            ..__rt::required(
                                "counts",
                                <BTreeMap<String, Vec<u8>> as __Field>::describe,
                            )
                        },
                        __rt::FieldInfo {
                            extras: __rt::Some {
                                0: &__rt::FieldExtras {
                                    rules: &[
                                        __rt::Rule::Check(__rt::Check {
                                            name: "words::are_polite",
                                            run: {
                                                fn __run<'__de>(
                                                    __reader: &mut __rt::Reader<'__de>,
                                                ) -> __rt::Decode<__rt::Result<(), __rt::String>> {
                                                    let __value = <String as __Field>::decode(__reader)?;
                                                    __rt::Ok(__rt::outcome(__check_greeting(&__value)))
                                                }
                                                __run
                                            },
                                        }),
                                    ],
                                    ..__rt::FieldExtras::NONE
                                },
                            },
                            ..__rt::required("greeting", <String as __Field>::describe)
                        },
                        __rt::FieldInfo {
                            extras: __rt::Some {
                                0: &__rt::FieldExtras {
                                    rules: &[
                                        __rt::Rule::Check(__rt::Check {
                                            name: "words::are_polite",
                                            run: {
                                                fn __run<'__de>(
                                                    __reader: &mut __rt::Reader<'__de>,
                                                ) -> __rt::Decode<__rt::Result<(), __rt::String>> {
                                                    let __value = <Option<
                                                        String,
                                                    > as __Field>::decode(__reader)?;
                                                    __rt::Ok(__rt::outcome(__check_farewell(&__value)))
                                                }
                                                __run
                                            },
                                        }),
                                    ],
                                    ..__rt::FieldExtras::NONE
                                },
                            },
                            ..__rt::option(
                                "farewell",
                                <Option<String> as __Field>::describe,
                            )
                        },
                    ],
                    ..__rt::struct_info::<Ruled>("Ruled")
                },
            };
            &__SHAPE
        }
        fn members<__M: __rt::Members>(&self, __to: &mut __M) {
            <String as __Field>::member(&self.text, "text", ",\"text\":", __to);
            <Option<f64> as __Field>::member(&self.share, "share", ",\"share\":", __to);
            <i16 as __Field>::member(&self.degrees, "degrees", ",\"degrees\":", __to);
            <Vec<String> as __Field>::member(&self.tags, "tags", ",\"tags\":", __to);
            <BTreeMap<
                String,
                Vec<u8>,
            > as __Field>::member(&self.counts, "counts", ",\"counts\":", __to);
            <String as __Field>::member(
                &self.greeting,
                "greeting",
                ",\"greeting\":",
                __to,
            );
            <Option<
                String,
            > as __Field>::member(&self.farewell, "farewell", ",\"farewell\":", __to);
        }
    }
    __rt::own_impls!(Ruled, __rt::UnknownFields::Ignore);
    #[automatically_derived]
    impl __rt::WithHeader for Ruled {
        type Header = __rt::Header;
    }
    static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration::new(
        "Ruled",
        "ruled",
        "{\"type\":\"ruled\"",
    );
    #[doc(hidden)]
    #[automatically_derived]
    impl __rt::DeclaredMessage for Ruled {
        const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
        fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
            __rt::decode_envelope_owned::<Ruled>(__text)
        }
    }
};
