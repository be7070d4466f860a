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
#[allow(dead_code, deprecated)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
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
        const KINDS: __rt::Kinds = __rt::Kinds::OBJECT;
        #[inline]
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            let mut __fields = __rt::Fields::begin(
                __reader,
                <Self as __rt::Field>::describe,
            );
            let mut __slot_text = __rt::None;
            let mut __slot_tone = __rt::None;
            let mut __slot_times = __rt::None;
            let mut __slot_version = __rt::None;
            let mut __slot_type = __rt::None;
            let mut __slot_origin = __rt::None;
            while __rt::Fields::pass(&mut __fields)
                && <String as __rt::Field>::read_field(
                    &mut __slot_text,
                    &mut __fields,
                    0,
                    ",\"text\":",
                )
                && <Option<
                    Tone,
                > as __rt::Field>::read_field(
                    &mut __slot_tone,
                    &mut __fields,
                    1,
                    ",\"tone\":",
                )
                && <u8 as __rt::Field>::read_field(
                    &mut __slot_times,
                    &mut __fields,
                    2,
                    ",\"times\":",
                )
                && <__rt::Is<
                    __ConstantOf_version,
                > as __rt::Field>::read_field(
                    &mut __slot_version,
                    &mut __fields,
                    3,
                    ",\"version\":",
                )
                && <u64 as __rt::AsString>::read_field(
                    &mut __slot_type,
                    &mut __fields,
                    4,
                    ",\"type\":",
                )
                && <Origin as __rt::ThroughSerde>::read_field(
                    &mut __slot_origin,
                    &mut __fields,
                    5,
                    ",\"origin\":",
                )
            {}
            let (
                __rt::Ok(()),
                __rt::Some(__slot_text),
                __rt::Some(__slot_version),
                __rt::Some(__slot_type),
                __rt::Some(__slot_origin),
            ) = (
                __rt::Fields::end_with_defaults(
                    __fields,
                    || [(2, __rt::Option::is_none(&__slot_times))],
                ),
                <String as __rt::Field>::from_slot(__slot_text),
                __rt::Option::map(__slot_version, __rt::Is::read),
                __slot_type,
                __slot_origin,
            ) else {
                return __rt::Err(__rt::Failed);
            };
            __rt::Ok(Self {
                text: __slot_text,
                tone: __rt::Option::flatten(__slot_tone),
                times: __rt::Option::unwrap_or_else(__slot_times, || __default_times()),
                version: __slot_version,
                r#type: __slot_type,
                origin: __slot_origin,
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
                                ..__rt::required("text", <String as __rt::Field>::describe)
                            },
                            __rt::FieldInfo {
                                aliases: &["mood"],
                                docs: "Tone of voice.",
                                ..__rt::optional(
                                    "tone",
                                    <Option<Tone> as __rt::Field>::describe,
                                )
                            },
                            __rt::FieldInfo {
                                docs: "How often.",
                                default: __rt::Some(|__writer| <u8 as __rt::Field>::encode(
                                    &__default_times(),
                                    __writer,
                                )),
                                ..__rt::optional("times", <u8 as __rt::Field>::describe)
                            },
                            __rt::FieldInfo {
                                docs: "The version of the protocol.",
                                ..__rt::required(
                                    "version",
                                    <__rt::Is<__ConstantOf_version> as __rt::Field>::describe,
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
        fn members<__M: __rt::Members>(&self, __members: &mut __M) {
            <String as __rt::Field>::member(&self.text, "text", ",\"text\":", __members);
            <Option<
                Tone,
            > as __rt::Field>::member(&self.tone, "tone", ",\"tone\":", __members);
            <u8 as __rt::Field>::certain_member(
                &self.times,
                "times",
                ",\"times\":",
                __members,
            );
            <__rt::Is<
                __ConstantOf_version,
            > as __rt::Field>::certain_member(
                &__rt::Is::VALUE,
                "version",
                ",\"version\":",
                __members,
            );
            <u64 as __rt::AsString>::certain_member(
                &self.r#type,
                "type",
                ",\"type\":",
                __members,
            );
            <Origin as __rt::ThroughSerde>::certain_member(
                &self.origin,
                "origin",
                ",\"origin\":",
                __members,
            );
        }
    }
    #[automatically_derived]
    impl __rt::IntoOwned for Bark {
        type Owned = Self;
        fn into_owned(self) -> Self {
            self
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Bark {
        fn serialize<__S: __rt::Serializer>(
            &self,
            __serializer: __S,
        ) -> __rt::Serialized<__S> {
            __rt::serialize_value(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::Deserialize<'__de> for Bark {
        fn deserialize<__D: __rt::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __rt::Result<Self, __D::Error> {
            __rt::deserialize_value(__deserializer, __rt::UnknownFields::Ignore)
        }
    }
    #[automatically_derived]
    impl __rt::WithHeader for Bark {
        type Header = __rt::Header;
    }
    #[doc(hidden)]
    #[automatically_derived]
    impl __rt::DeclaredMessage for Bark {
        const DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
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
        fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
            __rt::decode_envelope_owned::<Bark>(__text)
        }
    }
};
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
struct Ping;
#[allow(dead_code, deprecated)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    #[automatically_derived]
    impl<'__de> __rt::Field<'__de> for Ping {
        const KINDS: __rt::Kinds = __rt::Kinds::OBJECT;
        #[inline]
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            let mut __fields = __rt::Fields::begin(
                __reader,
                <Self as __rt::Field>::describe,
            );
            while __rt::Fields::pass(&mut __fields) {}
            let __rt::Ok(()) = __rt::Fields::end(__fields) else {
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
        fn members<__M: __rt::Members>(&self, __members: &mut __M) {}
    }
    #[automatically_derived]
    impl __rt::IntoOwned for Ping {
        type Owned = Self;
        fn into_owned(self) -> Self {
            self
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Ping {
        fn serialize<__S: __rt::Serializer>(
            &self,
            __serializer: __S,
        ) -> __rt::Serialized<__S> {
            __rt::serialize_value(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::Deserialize<'__de> for Ping {
        fn deserialize<__D: __rt::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __rt::Result<Self, __D::Error> {
            __rt::deserialize_value(__deserializer, __rt::UnknownFields::Ignore)
        }
    }
    #[automatically_derived]
    impl __rt::WithHeader for Ping {
        type Header = __rt::Header;
    }
    #[doc(hidden)]
    #[automatically_derived]
    impl __rt::DeclaredMessage for Ping {
        const DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            has_content: false,
            ..__rt::MessageDeclaration::new("Ping", "ping", "{\"type\":\"ping\"")
        };
        fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
            __rt::decode_envelope_owned::<Ping>(__text)
        }
    }
};
