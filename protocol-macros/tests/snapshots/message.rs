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
    /// The version of the protocol.
    pub version: (),
    pub r#type: u64,
    pub origin: Origin,
}
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    const _: () = {
        use __rt::{Into, local as origin, local as r#type, local as text};
        #[automatically_derived]
        impl Bark {
            /// Creates a `Bark`; optional fields start empty, defaulted ones at their default.
            #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
            #[must_use]
            pub fn new(text: impl Into<String>, r#type: u64, origin: Origin) -> Self {
                Self {
                    text: Into::into(text),
                    tone: __rt::None,
                    times: __default_times(),
                    version: (),
                    r#type,
                    origin,
                }
            }
        }
    };
    enum __ConstantOf_version {}
    #[automatically_derived]
    impl __rt::DeclaredConstant for __ConstantOf_version {
        const CONSTANT: __rt::Constant = __rt::Constant::Text("2.0");
    }
    fn __default_times() -> u8 {
        1
    }
    #[automatically_derived]
    impl<'__de> __rt::Field<'__de> for Bark {
        #[inline]
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            let mut ___text = __rt::None;
            let mut ___tone = __rt::None;
            let mut ___times = __rt::None;
            let mut ___version = __rt::None;
            let mut ___type = __rt::None;
            let mut ___origin = __rt::None;
            let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
            while __rt::Fields::pass(__in, "{\"text\":")
                && <String as __Field>::read(&mut ___text, __in, 0, ",\"text\":")
                && <Option<Tone> as __Field>::read(&mut ___tone, __in, 1, ",\"tone\":")
                && <u8 as __Field>::read(&mut ___times, __in, 2, ",\"times\":")
                && <__rt::Is<
                    __ConstantOf_version,
                > as __Field>::read(&mut ___version, __in, 3, ",\"version\":")
                && <u64 as __rt::AsString>::read(&mut ___type, __in, 4, ",\"type\":")
                && <Origin as __rt::ThroughSerde>::read(
                    &mut ___origin,
                    __in,
                    5,
                    ",\"origin\":",
                )
            {}
            let (
                __rt::Ok(()),
                __rt::Some(___text),
                __rt::Some(___version),
                __rt::Some(___type),
                __rt::Some(___origin),
            ) = (
                __rt::Fields::end_with_defaults(
                    __in,
                    || [(2, __rt::Option::is_none(&___times))],
                ),
                <String as __Field>::from_slot(___text),
                __rt::Option::map(___version, __rt::Is::read),
                ___type,
                ___origin,
            ) else {
                return __rt::Err(__rt::Failed);
            };
            __rt::Ok(Self {
                text: ___text,
                tone: __rt::Option::flatten(___tone),
                times: __rt::Option::unwrap_or_else(___times, || __default_times()),
                version: ___version,
                r#type: ___type,
                origin: ___origin,
            })
        }
        #[inline(never)]
        fn describe() -> &'static __rt::Shape {
            const {
                &__rt::Shape::Struct {
                    0: __rt::StructInfo {
                        docs: "A short line an agent says out loud.",
                        fields: &[
                            __rt::FieldInfo {
                                docs: "What is said.",
                                ..__rt::required("text", <String as __Field>::describe)
                            },
                            __rt::FieldInfo {
                                docs: "Tone of voice.",
                                extras: __rt::Some {
                                    0: &__rt::FieldExtras {
                                        aliases: &["mood"],
                                        ..__rt::FieldExtras::NONE
                                    },
                                },
                                ..__rt::option("tone", <Option<Tone> as __Field>::describe)
                            },
                            __rt::FieldInfo {
                                docs: "How often.",
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
                            __rt::FieldInfo {
                                docs: "The version of the protocol.",
                                ..__rt::required(
                                    "version",
                                    <__rt::Is<__ConstantOf_version> as __Field>::describe,
                                )
                            },
                            __rt::required("type", <u64 as __rt::AsString>::describe),
                            __rt::required(
                                "origin",
                                <Origin as __rt::ThroughSerde>::describe,
                            ),
                        ],
                        ..__rt::struct_info::<Bark>("Bark")
                    },
                }
            }
        }
        fn members<__M: __rt::Members>(&self, __to: &mut __M) {
            <String as __Field>::member(&self.text, "text", ",\"text\":", __to);
            <Option<Tone> as __Field>::member(&self.tone, "tone", ",\"tone\":", __to);
            <u8 as __Field>::certain_member(&self.times, "times", ",\"times\":", __to);
            <__rt::Is<
                __ConstantOf_version,
            > as __Field>::certain_member(
                &__rt::Is::VALUE,
                "version",
                ",\"version\":",
                __to,
            );
            <u64 as __rt::AsString>::certain_member(
                &self.r#type,
                "type",
                ",\"type\":",
                __to,
            );
            <Origin as __rt::ThroughSerde>::certain_member(
                &self.origin,
                "origin",
                ",\"origin\":",
                __to,
            );
        }
    }
    __rt::own_impls!(Bark, __rt::UnknownFields::Ignore);
    #[automatically_derived]
    impl __rt::WithHeader for Bark {
        type Header = __rt::Header;
    }
    static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
        docs: "A short line an agent says out loud.",
        examples: &[
            |__writer| {
                fn __example() -> Bark {
                    Bark::new("Woof", 1, Origin)
                }
                <Bark as __rt::Field>::encode(&__example(), __writer)
            },
        ],
        ..__rt::MessageDeclaration::new("Bark", "bark", "{\"type\":\"bark\"")
    };
    #[doc(hidden)]
    #[automatically_derived]
    impl __rt::DeclaredMessage for Bark {
        const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
        fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
            __rt::decode_envelope_owned::<Bark>(__text)
        }
    }
};
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
struct Ping;
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    #[automatically_derived]
    impl<'__de> __rt::Field<'__de> for Ping {
        #[inline]
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
            while __rt::Fields::pass(__in, "") {}
            let __rt::Ok(()) = __rt::Fields::end(__in) else {
                return __rt::Err(__rt::Failed);
            };
            __rt::Ok(Self)
        }
        #[inline(never)]
        fn describe() -> &'static __rt::Shape {
            const {
                &__rt::Shape::Struct {
                    0: __rt::StructInfo {
                        fields: &[],
                        unit: true,
                        ..__rt::struct_info::<Ping>("Ping")
                    },
                }
            }
        }
        fn members<__M: __rt::Members>(&self, __to: &mut __M) {}
    }
    __rt::own_impls!(Ping, __rt::UnknownFields::Ignore);
    #[automatically_derived]
    impl __rt::WithHeader for Ping {
        type Header = __rt::Header;
    }
    static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
        has_content: false,
        ..__rt::MessageDeclaration::new("Ping", "ping", "{\"type\":\"ping\"")
    };
    #[doc(hidden)]
    #[automatically_derived]
    impl __rt::DeclaredMessage for Ping {
        const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
        fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
            __rt::decode_envelope_owned::<Ping>(__text)
        }
    }
};
