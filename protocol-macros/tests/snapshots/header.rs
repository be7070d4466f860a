#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Header {
    pub agent_id: String,
    pub room: Option<String>,
    pub ts: Timestamp,
}
#[allow(dead_code, deprecated)]
const _: () = {
    #[automatically_derived]
    impl Header {
        /// Creates a `Header`; optional fields start empty.
        #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
        #[must_use]
        pub fn new(agent_id: impl ::core::convert::Into<String>, ts: Timestamp) -> Self {
            Self {
                agent_id: ::core::convert::Into::into(agent_id),
                room: ::core::option::Option::None,
                ts,
            }
        }
    }
    #[automatically_derived]
    impl<'__de> ::protocol::Field<'__de> for Header {
        fn decode(
            __reader: &mut ::protocol::json::Reader<'__de>,
        ) -> ::protocol::json::Decode<Self> {
            const __KEYS: &[::protocol::json::Key] = &[
                ::protocol::json::Key::new(0, "agent_id", "\"agent_id\":"),
                ::protocol::json::Key::new(1, "room", "\"room\":"),
                ::protocol::json::Key::new(2, "ts", "\"ts\":"),
                ::protocol::json::Key::new(0, "agent", "\"agent\":"),
            ];
            let mut __slot_agent_id = ::core::option::Option::None;
            let mut __slot_room = ::core::option::Option::None;
            let mut __slot_ts = ::core::option::Option::None;
            let mut __more = ::protocol::json::Reader::begin_fields(__reader)?;
            while __more {
                let __field = '__key: {
                    if ::protocol::json::Reader::eat_key(__reader, "\"agent_id\":") {
                        break '__key 0;
                    }
                    if ::protocol::json::Reader::eat_key(__reader, "\"room\":") {
                        break '__key 1;
                    }
                    if ::protocol::json::Reader::eat_key(__reader, "\"ts\":") {
                        break '__key 2;
                    }
                    ::protocol::json::Reader::search_key(__reader, __KEYS)?
                };
                match __field {
                    0 if ::core::option::Option::is_none(&__slot_agent_id) => {
                        __slot_agent_id = ::core::option::Option::Some(
                            <String as ::protocol::Field<'_>>::decode(__reader)?,
                        );
                    }
                    1 if ::core::option::Option::is_none(&__slot_room) => {
                        __slot_room = ::core::option::Option::Some(
                            <Option<String> as ::protocol::Field<'_>>::decode(__reader)?,
                        );
                    }
                    2 if ::core::option::Option::is_none(&__slot_ts) => {
                        __slot_ts = ::core::option::Option::Some(
                            <Timestamp as ::protocol::Field<'_>>::decode(__reader)?,
                        );
                    }
                    ::protocol::json::Key::UNKNOWN => {}
                    _ => return ::core::result::Result::Err(::protocol::json::Failed),
                }
                __more = ::protocol::json::Reader::next_field(__reader)?;
            }
            ::core::result::Result::Ok(Self {
                agent_id: ::protocol::__private::required(
                    __slot_agent_id,
                    || <String as ::protocol::Field<'_>>::absent(),
                )?,
                room: ::core::option::Option::flatten(__slot_room),
                ts: ::protocol::__private::required(
                    __slot_ts,
                    || <Timestamp as ::protocol::Field<'_>>::absent(),
                )?,
            })
        }
        fn encode(&self, __writer: &mut ::protocol::json::Writer<'_>) {
            __writer.begin_object();
            let mut __first = true;
            if !<String as ::protocol::Field<'_>>::is_absent(&self.agent_id) {
                __writer.field(&mut __first, ",\"agent_id\":");
                <String as ::protocol::Field<'_>>::encode(&self.agent_id, __writer);
            }
            if ::core::option::Option::is_some(&self.room) {
                __writer.field(&mut __first, ",\"room\":");
                <Option<String> as ::protocol::Field<'_>>::encode(&self.room, __writer);
            }
            if !<Timestamp as ::protocol::Field<'_>>::is_absent(&self.ts) {
                __writer.field(&mut __first, ",\"ts\":");
                <Timestamp as ::protocol::Field<'_>>::encode(&self.ts, __writer);
            }
            __writer.end_object();
        }
        fn is_valid(&self) -> ::core::primitive::bool {
            if !(<String as ::protocol::Field<'_>>::is_valid(&self.agent_id)
                && <String as ::protocol::rules::Length>::length_within(
                    &self.agent_id,
                    1,
                    64,
                ))
            {
                return false;
            }
            if !<Option<String> as ::protocol::Field<'_>>::is_valid(&self.room) {
                return false;
            }
            if !<Timestamp as ::protocol::Field<'_>>::is_valid(&self.ts) {
                return false;
            }
            true
        }
        fn describe() -> &'static ::protocol::contract::Shape {
            static __SHAPE: ::protocol::contract::Shape = ::protocol::contract::Shape::Struct(::protocol::contract::StructInfo {
                id: ::core::concat!(::core::module_path!(), "::", "Header"),
                name: "Header",
                docs: "",
                deprecated: ::core::option::Option::None,
                fields: &[
                    ::protocol::contract::FieldInfo {
                        aliases: &["agent"],
                        rules: &[
                            ::protocol::contract::Rule::Length {
                                min: 1,
                                max: 64,
                            },
                        ],
                        ..::protocol::contract::FieldInfo::new(
                            "agent_id",
                            <String as ::protocol::Field<'_>>::describe,
                        )
                    },
                    ::protocol::contract::FieldInfo {
                        optional: true,
                        ..::protocol::contract::FieldInfo::new(
                            "room",
                            <Option<String> as ::protocol::Field<'_>>::describe,
                        )
                    },
                    ::protocol::contract::FieldInfo {
                        after_content: true,
                        ..::protocol::contract::FieldInfo::new(
                            "ts",
                            <Timestamp as ::protocol::Field<'_>>::describe,
                        )
                    },
                ],
            });
            &__SHAPE
        }
        fn serialize<__S: ::protocol::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            let mut __length = 0;
            if !<String as ::protocol::Field<'_>>::is_absent(&self.agent_id) {
                __length += 1;
            }
            if ::core::option::Option::is_some(&self.room) {
                __length += 1;
            }
            if !<Timestamp as ::protocol::Field<'_>>::is_absent(&self.ts) {
                __length += 1;
            }
            let mut __struct = ::protocol::__private::serde::Serializer::serialize_struct(
                __serializer,
                "Header",
                __length,
            )?;
            if !<String as ::protocol::Field<'_>>::is_absent(&self.agent_id) {
                <String as ::protocol::Field<
                    '_,
                >>::serialize_field(&self.agent_id, "agent_id", &mut __struct)?;
            }
            if ::core::option::Option::is_some(&self.room) {
                <Option<
                    String,
                > as ::protocol::Field<
                    '_,
                >>::serialize_field(&self.room, "room", &mut __struct)?;
            }
            if !<Timestamp as ::protocol::Field<'_>>::is_absent(&self.ts) {
                <Timestamp as ::protocol::Field<
                    '_,
                >>::serialize_field(&self.ts, "ts", &mut __struct)?;
            }
            ::protocol::__private::serde::ser::SerializeStruct::end(__struct)
        }
    }
    #[automatically_derived]
    impl ::protocol::IntoOwned for Header {
        type Owned = Self;
        fn into_owned(self) -> Self {
            self
        }
    }
    #[automatically_derived]
    impl ::protocol::__private::serde::Serialize for Header {
        fn serialize<__S: ::protocol::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            ::protocol::__private::serialize_value(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de> ::protocol::__private::serde::Deserialize<'__de> for Header {
        fn deserialize<__D: ::protocol::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::protocol::__private::deserialize_value(
                __deserializer,
                ::protocol::contract::UnknownFields::Ignore,
                |__text, __unknown| ::protocol::__private::decode_owned::<
                    Header,
                >(__text, __unknown),
            )
        }
    }
    #[doc(hidden)]
    #[derive(::core::default::Default)]
    pub struct __Slots {
        agent_id: ::core::option::Option<String>,
        room: ::core::option::Option<Option<String>>,
        ts: ::core::option::Option<Timestamp>,
    }
    #[automatically_derived]
    impl ::protocol::HeaderFields for Header {
        type Slots = __Slots;
        const BEFORE: &'static [::protocol::json::Key] = &[
            ::protocol::json::Key::new(0, "agent_id", "\"agent_id\":"),
            ::protocol::json::Key::new(1, "room", "\"room\":"),
        ];
        const AFTER: &'static [::protocol::json::Key] = &[
            ::protocol::json::Key::new(2, "ts", "\"ts\":"),
            ::protocol::json::Key::new(0, "agent", "\"agent\":"),
        ];
        #[inline]
        fn eat_key(
            __reader: &mut ::protocol::json::Reader<'_>,
        ) -> ::core::option::Option<::core::primitive::usize> {
            if ::protocol::json::Reader::eat_key(__reader, "\"agent_id\":") {
                return ::core::option::Option::Some(0);
            }
            if ::protocol::json::Reader::eat_key(__reader, "\"room\":") {
                return ::core::option::Option::Some(1);
            }
            if ::protocol::json::Reader::eat_key(__reader, "\"ts\":") {
                return ::core::option::Option::Some(2);
            }
            ::core::option::Option::None
        }
        #[allow(unreachable_code)]
        fn decode_field(
            __slots: &mut __Slots,
            __field: ::core::primitive::usize,
            __reader: &mut ::protocol::json::Reader<'_>,
        ) -> ::protocol::json::Decode<()> {
            match __field {
                0 if ::core::option::Option::is_none(&__slots.agent_id) => {
                    __slots.agent_id = ::core::option::Option::Some(
                        <String as ::protocol::Field<'_>>::decode(__reader)?,
                    );
                }
                1 if ::core::option::Option::is_none(&__slots.room) => {
                    __slots.room = ::core::option::Option::Some(
                        <Option<String> as ::protocol::Field<'_>>::decode(__reader)?,
                    );
                }
                2 if ::core::option::Option::is_none(&__slots.ts) => {
                    __slots.ts = ::core::option::Option::Some(
                        <Timestamp as ::protocol::Field<'_>>::decode(__reader)?,
                    );
                }
                _ => return ::core::result::Result::Err(::protocol::json::Failed),
            }
            ::core::result::Result::Ok(())
        }
        fn from_slots(__slots: __Slots) -> ::protocol::json::Decode<Self> {
            ::core::result::Result::Ok(Self {
                agent_id: ::protocol::__private::required(
                    __slots.agent_id,
                    || <String as ::protocol::Field<'_>>::absent(),
                )?,
                room: ::core::option::Option::flatten(__slots.room),
                ts: ::protocol::__private::required(
                    __slots.ts,
                    || <Timestamp as ::protocol::Field<'_>>::absent(),
                )?,
            })
        }
        fn encode_before(&self, __writer: &mut ::protocol::json::Writer<'_>) {
            let mut __first = false;
            if !<String as ::protocol::Field<'_>>::is_absent(&self.agent_id) {
                __writer.field(&mut __first, ",\"agent_id\":");
                <String as ::protocol::Field<'_>>::encode(&self.agent_id, __writer);
            }
            if ::core::option::Option::is_some(&self.room) {
                __writer.field(&mut __first, ",\"room\":");
                <Option<String> as ::protocol::Field<'_>>::encode(&self.room, __writer);
            }
        }
        fn encode_after(&self, __writer: &mut ::protocol::json::Writer<'_>) {
            let mut __first = false;
            if !<Timestamp as ::protocol::Field<'_>>::is_absent(&self.ts) {
                __writer.field(&mut __first, ",\"ts\":");
                <Timestamp as ::protocol::Field<'_>>::encode(&self.ts, __writer);
            }
        }
        fn serialize_before<__S: ::protocol::__private::serde::ser::SerializeStruct>(
            &self,
            __envelope: &mut __S,
        ) -> ::core::result::Result<(), __S::Error> {
            if !<String as ::protocol::Field<'_>>::is_absent(&self.agent_id) {
                <String as ::protocol::Field<
                    '_,
                >>::serialize_field(&self.agent_id, "agent_id", __envelope)?;
            }
            if ::core::option::Option::is_some(&self.room) {
                <Option<
                    String,
                > as ::protocol::Field<
                    '_,
                >>::serialize_field(&self.room, "room", __envelope)?;
            }
            ::core::result::Result::Ok(())
        }
        fn serialize_after<__S: ::protocol::__private::serde::ser::SerializeStruct>(
            &self,
            __envelope: &mut __S,
        ) -> ::core::result::Result<(), __S::Error> {
            if !<Timestamp as ::protocol::Field<'_>>::is_absent(&self.ts) {
                <Timestamp as ::protocol::Field<
                    '_,
                >>::serialize_field(&self.ts, "ts", __envelope)?;
            }
            ::core::result::Result::Ok(())
        }
    }
};
