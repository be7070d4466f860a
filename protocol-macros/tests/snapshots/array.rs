#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Point<'a> {
    pub x: f64,
    pub y: Option<f64>,
    pub serial: Option<u64>,
    pub times: u8,
    pub label: Option<Cow<'a, str>>,
    pub more: Vec<String>,
}
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    const _: () = {
        use __rt::local as x;
        #[automatically_derived]
        impl<'a> Point<'a> {
            /// Creates a `Point`; optional fields start empty, defaulted ones at their default.
            #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
            #[must_use]
            pub fn new(x: f64) -> Self {
                Self {
                    x,
                    y: __rt::None,
                    serial: __rt::None,
                    times: __default_times(),
                    label: __rt::None,
                    more: __default_more(),
                }
            }
            /// The same value, no longer borrowing from the text it was read from.
            #[allow(clippy::same_name_method)]
            #[must_use]
            pub fn into_owned(self) -> Point<'static> {
                __rt::IntoOwned::into_owned(self)
            }
        }
    };
    fn __default_times() -> u8 {
        7
    }
    fn __default_more() -> Vec<String> {
        ::core::default::Default::default()
    }
    #[automatically_derived]
    impl<'__de: 'a, 'a> __rt::Field<'__de> for Point<'a> {
        const KINDS: __rt::Kinds = __rt::Kinds::ARRAY;
        #[inline]
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            let mut ___x = __rt::None;
            let mut ___y = __rt::None;
            let mut ___serial = __rt::None;
            let mut ___times = __rt::None;
            let mut ___label = __rt::None;
            let mut ___more = <Vec<String> as __rt::Remaining>::empty();
            let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
            while __rt::Fields::pass_array(__in)
                && <f64 as __Field>::read(&mut ___x, __in, 0, ",")
                && <Option<f64> as __Field>::read(&mut ___y, __in, 1, ",")
                && <Option<u64> as __rt::AsString>::read(&mut ___serial, __in, 2, ",")
                && <u8 as __Field>::read(&mut ___times, __in, 3, ",")
                && <Option<Cow<'a, str>> as __Field>::read(&mut ___label, __in, 4, ",")
                && <Vec<
                    String,
                > as __rt::Remaining>::read(
                    &mut ___more,
                    __in,
                    5,
                    &__rt::Bounds {
                        most: __rt::usize::MAX,
                        inside: __rt::Some(
                            &__rt::Bounds {
                                most: 3,
                                inside: __rt::None,
                            },
                        ),
                    },
                )
            {}
            let (__rt::Ok(()), __rt::Some(___x)) = (
                __rt::Fields::end_with_defaults(
                    __in,
                    || [(3, __rt::Option::is_none(&___times))],
                ),
                <f64 as __Field>::from_slot(___x),
            ) else {
                return __rt::Err(__rt::Failed);
            };
            __rt::Ok(Self {
                x: ___x,
                y: __rt::Option::flatten(___y),
                serial: __rt::Option::flatten(___serial),
                times: __rt::Option::unwrap_or_else(___times, || __default_times()),
                label: __rt::Option::flatten(___label),
                more: ___more,
            })
        }
        fn encode(&self, __writer: &mut __rt::Writer<'_>) {
            __rt::encode_array(self, __writer)
        }
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            __rt::serialize_array(self, __to)
        }
        fn is_valid_value(&self) -> __rt::bool {
            if !<f64 as __rt::rules::Ranged>::in_range(
                &self.x,
                &__rt::Range {
                    min: __rt::Limit::Included(__rt::Number::Float(0.0)),
                    max: __rt::Limit::Open,
                },
            ) {
                return false;
            }
            if !<Vec<
                String,
            > as __rt::rules::Each>::all_items(
                &self.more,
                |__item| __rt::rules::Length::length_within(__item, 1, 3),
            ) {
                return false;
            }
            __rt::Field::are_fields_valid(self)
        }
        #[inline(never)]
        fn describe() -> &'static __rt::Shape {
            const {
                &__rt::Shape::Array {
                    0: __rt::StructInfo {
                        fields: &[
                            __rt::FieldInfo {
                                extras: __rt::Some {
                                    0: &__rt::FieldExtras {
                                        rules: &[
                                            __rt::Rule::Range(__rt::Range {
                                                min: __rt::Limit::Included(__rt::Number::Float(0.0)),
                                                max: __rt::Limit::Open,
                                            }),
                                        ],
                                        ..__rt::FieldExtras::NONE
                                    },
                                },
                                ..__rt::required("x", <f64 as __Field>::describe)
                            },
                            __rt::option("y", <Option<f64> as __Field>::describe),
                            __rt::option(
                                "serial",
                                <Option<u64> as __rt::AsString>::describe,
                            ),
                            __rt::FieldInfo {
                                extras: __rt::Some {
                                    0: &__rt::FieldExtras {
                                        default: __rt::Some(|__writer| <u8 as __Field>::encode(
                                            &__default_times(),
                                            __writer,
                                        )),
                                        ..__rt::FieldExtras::NONE
                                    },
                                },
                                ..__rt::option("times", <u8 as __Field>::describe)
                            },
                            __rt::option(
                                "label",
                                <Option<Cow<'static, str>> as __Field>::describe,
                            ),
                        ],
                        rest: __rt::Some {
                            0: &__rt::FieldInfo {
                                extras: __rt::Some {
                                    0: &__rt::FieldExtras {
                                        rules: &[
                                            __rt::Rule::Each(
                                                &[
                                                    __rt::Rule::Length {
                                                        min: 1,
                                                        max: 3,
                                                    },
                                                ],
                                            ),
                                        ],
                                        ..__rt::FieldExtras::NONE
                                    },
                                },
                                ..__rt::option("more", <Vec<String> as __Field>::describe)
                            },
                        },
                        ..__rt::struct_info::<Point<'static>>("Point")
                    },
                }
            }
        }
        fn members<__M: __rt::Members>(&self, __to: &mut __M) {
            <f64 as __Field>::member(&self.x, "x", ",", __to);
            <Option<f64> as __Field>::member(&self.y, "y", ",", __to);
            if __rt::Option::is_some(&self.serial) {
                <Option<
                    u64,
                > as __rt::AsString>::certain_member(&self.serial, "serial", ",", __to);
            } else {
                __rt::Members::absent(__to);
            }
            <u8 as __Field>::certain_member(&self.times, "times", ",", __to);
            <Option<Cow<'a, str>> as __Field>::member(&self.label, "label", ",", __to);
            <Vec<String> as __rt::Remaining>::members(&self.more, __to);
        }
    }
    const _: () = __rt::assert_null_is_absent(
        <f64 as __rt::Field>::TELLS_ABSENT_FROM_NULL,
        "an absent `x` would be `null`, since others follow it, and could not be told from its own `null`; move it to the end, or use an `Option` or a `Nullable` alone",
    );
    const _: () = __rt::assert_null_is_absent(
        <Option<f64> as __rt::Field>::TELLS_ABSENT_FROM_NULL,
        "an absent `y` would be `null`, since others follow it, and could not be told from its own `null`; move it to the end, or use an `Option` or a `Nullable` alone",
    );
    const _: () = __rt::assert_null_is_absent(
        <Option<Cow<'static, str>> as __rt::Field>::TELLS_ABSENT_FROM_NULL,
        "an absent `label` would be `null`, since others follow it, and could not be told from its own `null`; move it to the end, or use an `Option` or a `Nullable` alone",
    );
    #[automatically_derived]
    impl<'a> __rt::IntoOwned for Point<'a> {
        type Owned = Point<'static>;
        fn into_owned(self) -> Point<'static> {
            Point {
                x: self.x,
                y: self.y,
                serial: self.serial,
                times: self.times,
                label: <Option<Cow<'a, str>> as __rt::IntoOwned>::into_owned(self.label),
                more: self.more,
            }
        }
    }
    #[automatically_derived]
    impl<'a> __rt::Serialize for Point<'a> {
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            __rt::serialize_value(self, __to)
        }
    }
    #[automatically_derived]
    impl<'__de, 'a> __rt::Deserialize<'__de> for Point<'a> {
        fn deserialize<__D: __rt::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __rt::Result<Self, __D::Error> {
            __rt::deserialize_borrowed(
                __deserializer,
                __rt::UnknownFields::Ignore,
                |__text, __unknown| __rt::decode_owned::<Point<'_>>(__text, __unknown),
            )
        }
    }
    const _: () = {
        use __rt::{local as buffer, local as bytes, local as text};
        #[automatically_derived]
        impl<'a> Point<'a> {
            /// The description of the type as the whole of a text.
            pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                Point<'static>,
            >(__rt::UnknownFields::Ignore);
            /// Reads and validates a whole text.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the text, by path and position.
            pub fn from_json(text: &'a __rt::str) -> __rt::Result<Self, __rt::Error> {
                __rt::document::from_json(text, __rt::UnknownFields::Ignore)
            }
            /// Reads and validates a whole text from bytes, checking once that they are UTF-8.
            ///
            /// # Errors
            ///
            /// Those of `from_json`; bytes that are not UTF-8 are one issue, `syntax`.
            pub fn from_slice(bytes: &'a [__rt::u8]) -> __rt::Result<Self, __rt::Error> {
                __rt::document::from_slice(bytes, __rt::UnknownFields::Ignore)
            }
            /// Reads and validates a whole text, without an explanation for an invalid one.
            #[must_use]
            pub fn accept(text: &'a __rt::str) -> __rt::Option<Self> {
                __rt::document::accept(text, __rt::UnknownFields::Ignore)
            }
            /// Validates the value and writes it as JSON.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the value, by path.
            pub fn to_json(&self) -> __rt::Result<__rt::String, __rt::Error> {
                __rt::document::to_json(self)
            }
            /// Validates the value and appends it as JSON to a buffer, which can be reused.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the value, by path. The buffer is then left unchanged.
            pub fn write_json(
                &self,
                buffer: &mut __rt::Vec<__rt::u8>,
            ) -> __rt::Result<(), __rt::Error> {
                __rt::document::write_json(self, buffer)
            }
            /// Checks every rule of the value.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the value, by path.
            pub fn validate(&self) -> __rt::Result<(), __rt::Error> {
                __rt::document::validate(self)
            }
        }
    };
};
