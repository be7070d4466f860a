#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Header {
    pub agent_id: String,
    pub room: Option<String>,
    pub ts: Timestamp,
}
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    const _: () = {
        use __rt::{Into, local as agent_id, local as ts};
        #[automatically_derived]
        impl Header {
            /// Creates a `Header`; optional fields start empty.
            #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
            #[must_use]
            pub fn new(agent_id: impl Into<String>, ts: Timestamp) -> Self {
                Self {
                    agent_id: Into::into(agent_id),
                    room: __rt::None,
                    ts,
                }
            }
        }
    };
    #[automatically_derived]
    impl<'__de> __rt::Field<'__de> for Header {
        #[inline]
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            let mut ___agent_id = __rt::None;
            let mut ___room = __rt::None;
            let mut ___ts = __rt::None;
            let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
            while __rt::Fields::pass(__in, "{\"agent_id\":")
                && <String as __Field>::read_within(
                    &mut ___agent_id,
                    __in,
                    0,
                    ",\"agent_id\":",
                    &__rt::Bounds {
                        most: 64,
                        inside: __rt::None,
                    },
                )
                && <Option<String> as __Field>::read(&mut ___room, __in, 1, ",\"room\":")
                && <Timestamp as __Field>::read(&mut ___ts, __in, 2, ",\"ts\":")
            {}
            let (__rt::Ok(()), __rt::Some(___agent_id), __rt::Some(___ts)) = (
                __rt::Fields::end(__in),
                <String as __Field>::from_slot(___agent_id),
                <Timestamp as __Field>::from_slot(___ts),
            ) else {
                return __rt::Err(__rt::Failed);
            };
            __rt::Ok(Self {
                agent_id: ___agent_id,
                room: __rt::Option::flatten(___room),
                ts: ___ts,
            })
        }
        fn is_valid_value(&self) -> __rt::bool {
            if !<String as __rt::rules::Length>::length_within(&self.agent_id, 1, 64) {
                return false;
            }
            __rt::Field::are_fields_valid(self)
        }
        fn describe() -> &'static __rt::Shape {
            static __SHAPE: __rt::Shape = __rt::Shape::Struct {
                0: __rt::StructInfo {
                    fields: &[
                        __rt::FieldInfo {
                            extras: __rt::Some {
                                0: &__rt::FieldExtras {
                                    aliases: &["agent"],
                                    rules: &[
                                        __rt::Rule::Length {
                                            min: 1,
                                            max: 64,
                                        },
                                    ],
                                    ..__rt::FieldExtras::NONE
                                },
                            },
                            ..__rt::required("agent_id", <String as __Field>::describe)
                        },
                        __rt::option("room", <Option<String> as __Field>::describe),
                        __rt::FieldInfo {
                            after_content: true,
                            ..__rt::required("ts", <Timestamp as __Field>::describe)
                        },
                    ],
                    ..__rt::struct_info::<Header>("Header")
                },
            };
            &__SHAPE
        }
        fn members<__M: __rt::Members>(&self, __to: &mut __M) {
            <String as __Field>::member(
                &self.agent_id,
                "agent_id",
                ",\"agent_id\":",
                __to,
            );
            <Option<String> as __Field>::member(&self.room, "room", ",\"room\":", __to);
            <Timestamp as __Field>::member(&self.ts, "ts", ",\"ts\":", __to);
        }
    }
    __rt::own_impls!(Header, __rt::UnknownFields::Ignore);
    const _: () = {
        use __rt::{local as buffer, local as bytes, local as text};
        #[automatically_derived]
        impl Header {
            /// The description of the type as the whole of a text.
            pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                Header,
            >(__rt::UnknownFields::Ignore);
            /// Reads and validates a whole text.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the text, by path and position.
            pub fn from_json(text: &__rt::str) -> __rt::Result<Self, __rt::Error> {
                __rt::document::from_json(text, __rt::UnknownFields::Ignore)
            }
            /// Reads and validates a whole text from bytes, checking once that they are UTF-8.
            ///
            /// # Errors
            ///
            /// Those of `from_json`; bytes that are not UTF-8 are one issue, `syntax`.
            pub fn from_slice(bytes: &[__rt::u8]) -> __rt::Result<Self, __rt::Error> {
                __rt::document::from_slice(bytes, __rt::UnknownFields::Ignore)
            }
            /// Reads and validates a whole text, without an explanation for an invalid one.
            #[must_use]
            pub fn accept(text: &__rt::str) -> __rt::Option<Self> {
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
    #[doc(hidden)]
    #[derive(::core::default::Default)]
    pub struct __Slots {
        agent_id: __rt::Option<String>,
        room: __rt::Option<Option<String>>,
        ts: __rt::Option<Timestamp>,
    }
    #[automatically_derived]
    impl __rt::HeaderFields for Header {
        type Slots = __Slots;
        const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::of(
            &["agent_id", "agent", "room", "ts"],
        );
        const FIELDS: __rt::Option<&'static [__rt::HeaderField]> = {
            #[allow(unused_imports)]
            use __rt::tag_within::NotAStruct as _;
            __rt::Some(
                &[
                    __rt::HeaderField {
                        name: "agent_id",
                        ident: "agent_id",
                        is_required: true,
                        has_alias: true,
                        tells_absent_from_null: <String as __rt::Field>::TELLS_ABSENT_FROM_NULL,
                        keys: __rt::tag_within::TypeOf::<String>::KEYS,
                    },
                    __rt::HeaderField {
                        name: "room",
                        ident: "room",
                        is_required: false,
                        has_alias: false,
                        tells_absent_from_null: <Option<
                            String,
                        > as __rt::Field>::TELLS_ABSENT_FROM_NULL,
                        keys: __rt::tag_within::TypeOf::<Option<String>>::KEYS,
                    },
                    __rt::HeaderField {
                        name: "ts",
                        ident: "ts",
                        is_required: true,
                        has_alias: false,
                        tells_absent_from_null: <Timestamp as __rt::Field>::TELLS_ABSENT_FROM_NULL,
                        keys: __rt::tag_within::TypeOf::<Timestamp>::KEYS,
                    },
                ],
            )
        };
        #[inline(always)]
        fn read_before(
            __slots: &mut __Slots,
            __fields: &mut __rt::Fields<'_, '_>,
        ) -> __rt::Decode<()> {
            if <String as __Field>::read_within(
                &mut __slots.agent_id,
                __fields,
                0,
                ",\"agent_id\":",
                &__rt::Bounds {
                    most: 64,
                    inside: __rt::None,
                },
            )
                && <Option<
                    String,
                > as __Field>::read(&mut __slots.room, __fields, 1, ",\"room\":")
            {
                __rt::Ok(())
            } else {
                __rt::Err(__rt::Failed)
            }
        }
        #[inline(always)]
        fn read_after(
            __slots: &mut __Slots,
            __fields: &mut __rt::Fields<'_, '_>,
        ) -> __rt::Decode<()> {
            if <Timestamp as __Field>::read(&mut __slots.ts, __fields, 2, ",\"ts\":") {
                __rt::Ok(())
            } else {
                __rt::Err(__rt::Failed)
            }
        }
        fn from_slots(__slots: __Slots) -> __rt::Decode<Self> {
            __rt::Ok(Self {
                agent_id: __rt::Option::ok_or(
                    <String as __Field>::from_slot(__slots.agent_id),
                    __rt::Failed,
                )?,
                room: __rt::Option::flatten(__slots.room),
                ts: __rt::Option::ok_or(
                    <Timestamp as __Field>::from_slot(__slots.ts),
                    __rt::Failed,
                )?,
            })
        }
        fn members_before<__M: __rt::Members>(&self, __to: &mut __M) {
            <String as __Field>::member(
                &self.agent_id,
                "agent_id",
                ",\"agent_id\":",
                __to,
            );
            <Option<String> as __Field>::member(&self.room, "room", ",\"room\":", __to);
        }
        fn members_after<__M: __rt::Members>(&self, __to: &mut __M) {
            <Timestamp as __Field>::member(&self.ts, "ts", ",\"ts\":", __to);
        }
    }
};
