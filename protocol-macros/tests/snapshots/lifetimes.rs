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
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    const _: () = {
        use __rt::{Into, local as kept, local as loud, local as quotes, local as text};
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
                    text: Into::into(text),
                    quotes,
                    by: __default_by(),
                    kept: Into::into(kept),
                    answers: __rt::None,
                    loud,
                }
            }
            /// The same value, no longer borrowing from the text it was read from.
            #[allow(clippy::same_name_method)]
            #[must_use]
            pub fn into_owned(self) -> Say<'static, 'static> {
                __rt::IntoOwned::into_owned(self)
            }
        }
    };
    fn __default_by() -> Cow<'static, str> {
        Cow::Borrowed("?")
    }
    fn __check_by<'__de>(
        __value: &Cow<'__de, str>,
    ) -> __rt::Result<(), impl __rt::Display> {
        is_short(__value)
    }
    #[automatically_derived]
    impl<'__de: 'a + 'b, 'a, 'b> __rt::Field<'__de> for Say<'a, 'b> {
        #[inline]
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            let mut ___text = __rt::None;
            let mut ___quotes = __rt::None;
            let mut ___by = __rt::None;
            let mut ___kept = __rt::None;
            let mut ___answers = __rt::None;
            let mut ___loud = __rt::None;
            let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
            while __rt::Fields::pass(__in, "{\"text\":")
                && <Cow<'a, str> as __Field>::read(&mut ___text, __in, 0, ",\"text\":")
                && <Vec<
                    Quote<'a, 'b>,
                > as __Field>::read(&mut ___quotes, __in, 1, ",\"quotes\":")
                && <Cow<'b, str> as __Field>::read(&mut ___by, __in, 2, ",\"by\":")
                && <Cow<
                    '_,
                    str,
                > as __Field>::read_owned(&mut ___kept, __in, 3, ",\"kept\":")
                && <Option<
                    Vec<Self>,
                > as __Field>::read(&mut ___answers, __in, 4, ",\"answers\":")
                && <bool as __Field>::read(&mut ___loud, __in, 5, ",\"loud\":")
            {}
            let (
                __rt::Ok(()),
                __rt::Some(___text),
                __rt::Some(___quotes),
                __rt::Some(___kept),
                __rt::Some(___loud),
            ) = (
                __rt::Fields::end_with_defaults(
                    __in,
                    || [(2, __rt::Option::is_none(&___by))],
                ),
                <Cow<'a, str> as __Field>::from_slot(___text),
                <Vec<Quote<'a, 'b>> as __Field>::from_slot(___quotes),
                __rt::Option::or_else(
                    ___kept,
                    || __rt::Option::map(
                        <Cow<'_, str> as __Field>::absent(),
                        |__value| __rt::IntoOwned::into_owned(__value),
                    ),
                ),
                <bool as __Field>::from_slot(___loud),
            ) else {
                return __rt::Err(__rt::Failed);
            };
            __rt::Ok(Self {
                text: ___text,
                quotes: ___quotes,
                by: __rt::Option::unwrap_or_else(___by, || __default_by()),
                kept: ___kept,
                answers: __rt::Option::flatten(___answers),
                loud: ___loud,
            })
        }
        fn is_valid_value(&self) -> __rt::bool {
            if !__rt::Field::are_fields_valid(self) {
                return false;
            }
            if !__rt::Result::is_ok(&__check_by(&self.by)) {
                return false;
            }
            true
        }
        #[inline(never)]
        fn describe() -> &'static __rt::Shape {
            const {
                &__rt::Shape::Struct {
                    0: __rt::StructInfo {
                        fields: &[
                            __rt::required(
                                "text",
                                <Cow<'static, str> as __Field>::describe,
                            ),
                            __rt::required(
                                "quotes",
                                <Vec<Quote<'static, 'static>> as __Field>::describe,
                            ),
                            __rt::FieldInfo {
                                extras: __rt::Some {
                                    0: &__rt::FieldExtras {
                                        rules: &[
                                            __rt::Rule::Check(__rt::Check {
                                                name: "is_short",
                                                run: {
                                                    fn __run<'__de>(
                                                        __reader: &mut __rt::Reader<'__de>,
                                                    ) -> __rt::Decode<__rt::Result<(), __rt::String>> {
                                                        let __value = <Cow<
                                                            '__de,
                                                            str,
                                                        > as __Field>::decode(__reader)?;
                                                        __rt::Ok(__rt::outcome(__check_by(&__value)))
                                                    }
                                                    __run
                                                },
                                            }),
                                        ],
                                        default: __rt::Some(|__writer| <Cow<
                                            'static,
                                            str,
                                        > as __Field>::encode(&__default_by(), __writer)),
                                        ..__rt::FieldExtras::NONE
                                    },
                                },
                                ..__rt::option(
                                    "by",
                                    <Cow<'static, str> as __Field>::describe,
                                )
                            },
                            __rt::required(
                                "kept",
                                <Cow<'static, str> as __Field>::describe,
                            ),
                            __rt::option(
                                "answers",
                                <Option<Vec<Say<'static, 'static>>> as __Field>::describe,
                            ),
                            __rt::required("loud", <bool as __Field>::describe),
                        ],
                        ..__rt::struct_info::<Say<'static, 'static>>("Say")
                    },
                }
            }
        }
        fn members<__M: __rt::Members>(&self, __to: &mut __M) {
            <Cow<'a, str> as __Field>::member(&self.text, "text", ",\"text\":", __to);
            <Vec<
                Quote<'a, 'b>,
            > as __Field>::member(&self.quotes, "quotes", ",\"quotes\":", __to);
            <Cow<'b, str> as __Field>::certain_member(&self.by, "by", ",\"by\":", __to);
            <Cow<'_, str> as __Field>::member(&self.kept, "kept", ",\"kept\":", __to);
            <Option<
                Vec<Self>,
            > as __Field>::member(&self.answers, "answers", ",\"answers\":", __to);
            <bool as __Field>::member(&self.loud, "loud", ",\"loud\":", __to);
        }
    }
    #[automatically_derived]
    impl<'a, 'b> __rt::IntoOwned for Say<'a, 'b> {
        type Owned = Say<'static, 'static>;
        fn into_owned(self) -> Say<'static, 'static> {
            Say {
                text: <Cow<'a, str> as __rt::IntoOwned>::into_owned(self.text),
                quotes: <Vec<Quote<'a, 'b>> as __rt::IntoOwned>::into_owned(self.quotes),
                by: <Cow<'b, str> as __rt::IntoOwned>::into_owned(self.by),
                kept: self.kept,
                answers: <Option<
                    Vec<Self>,
                > as __rt::IntoOwned>::into_owned(self.answers),
                loud: self.loud,
            }
        }
    }
    #[automatically_derived]
    impl<'a, 'b> __rt::Serialize for Say<'a, 'b> {
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            __rt::serialize_value(self, __to)
        }
    }
    #[automatically_derived]
    impl<'__de, 'a, 'b> __rt::Deserialize<'__de> for Say<'a, 'b> {
        fn deserialize<__D: __rt::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __rt::Result<Self, __D::Error> {
            __rt::deserialize_borrowed(
                __deserializer,
                __rt::UnknownFields::Ignore,
                |__text, __unknown| __rt::decode_owned::<Say<'_, '_>>(__text, __unknown),
            )
        }
    }
    #[automatically_derived]
    impl<'a, 'b> __rt::WithHeader for Say<'a, 'b> {
        type Header = __rt::Header;
    }
    static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
        examples: &[
            |__writer| {
                fn __example() -> Say<'static, 'static> {
                    Say::new("a")
                }
                <Say<'static, 'static> as __rt::Field>::encode(&__example(), __writer)
            },
            |__writer| {
                fn __example() -> Say<'static, 'static> {
                    Say::new("b")
                }
                <Say<'static, 'static> as __rt::Field>::encode(&__example(), __writer)
            },
        ],
        ..__rt::MessageDeclaration::new("Say", "say", "{\"type\":\"say\"")
    };
    #[doc(hidden)]
    #[automatically_derived]
    impl<'a, 'b> __rt::DeclaredMessage for Say<'a, 'b> {
        const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
        fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
            __rt::decode_envelope_owned::<Say<'_, '_>>(__text)
        }
    }
};
