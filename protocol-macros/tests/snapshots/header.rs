#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    use ::protocol::__private::keys::{
        data::header as _, field::len as _, field::alias as _, attributes::field as _,
        field::after_content as _, attributes::field as _,
    };
};
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Header {
    pub agent_id: String,
    pub room: Option<String>,
    pub ts: Timestamp,
}
#[allow(dead_code, deprecated)]
const _: () = {
    const _: () = {
        use ::protocol::__private::{parameter as agent_id, parameter as ts};
        use ::core::convert::Into;
        #[automatically_derived]
        impl Header {
            /// Creates a `Header`; optional fields start empty.
            #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
            #[must_use]
            pub fn new(agent_id: impl Into<String>, ts: Timestamp) -> Self {
                Self {
                    agent_id: ::core::convert::Into::into(agent_id),
                    room: ::core::option::Option::None,
                    ts,
                }
            }
        }
    };
    #[automatically_derived]
    impl<'__de> ::protocol::Field<'__de> for Header {
        #[inline]
        fn decode(
            __reader: &mut ::protocol::json::Reader<'__de>,
        ) -> ::protocol::json::Decode<Self> {
            let mut __slot_agent_id = ::core::option::Option::None;
            let mut __slot_room = ::core::option::Option::None;
            let mut __slot_ts = ::core::option::Option::None;
            let mut __fields = ::protocol::json::Fields::begin(
                __reader,
                <Self as ::protocol::Field<'_>>::describe,
            );
            while ::protocol::json::Fields::pass(&mut __fields) {
                if let ::core::result::Result::Err(::protocol::json::Failed) = <String as ::protocol::Field<
                    '_,
                >>::read_field_within(
                    &mut __slot_agent_id,
                    &mut __fields,
                    0,
                    ",\"agent_id\":",
                    &::protocol::field::Bounds {
                        most: 64,
                        inside: ::core::option::Option::None,
                    },
                ) {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <Option<
                    String,
                > as ::protocol::Field<
                    '_,
                >>::read_field(&mut __slot_room, &mut __fields, 1, ",\"room\":") {
                    break;
                }
                if let ::core::result::Result::Err(::protocol::json::Failed) = <Timestamp as ::protocol::Field<
                    '_,
                >>::read_field(&mut __slot_ts, &mut __fields, 2, ",\"ts\":") {
                    break;
                }
            }
            ::protocol::json::Fields::end(__fields)?;
            let (
                ::core::option::Option::Some(__slot_agent_id),
                ::core::option::Option::Some(__slot_ts),
            ) = (
                <String as ::protocol::Field<'_>>::from_slot(__slot_agent_id),
                <Timestamp as ::protocol::Field<'_>>::from_slot(__slot_ts),
            ) else {
                return ::core::result::Result::Err(::protocol::json::Failed);
            };
            let __slot_room = ::core::option::Option::flatten(__slot_room);
            ::core::result::Result::Ok(Self {
                agent_id: __slot_agent_id,
                room: __slot_room,
                ts: __slot_ts,
            })
        }
        fn encode(&self, __writer: &mut ::protocol::json::Writer<'_>) {
            ::protocol::__private::encode_struct(self, __writer)
        }
        fn is_valid(&self) -> ::core::primitive::bool {
            if !<String as ::protocol::rules::Length>::length_within(
                &self.agent_id,
                1,
                64,
            ) {
                return false;
            }
            ::protocol::__private::is_valid_struct(self)
        }
        fn describe() -> &'static ::protocol::contract::Shape {
            static __SHAPE: ::protocol::contract::Shape = ::protocol::contract::Shape::Struct {
                0: ::protocol::contract::StructInfo {
                    id: ::protocol::contract::Identity::of::<Header>(),
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
            >>::member(&self.agent_id, "agent_id", ",\"agent_id\":", __members);
            <Option<
                String,
            > as ::protocol::Field<
                '_,
            >>::member(&self.room, "room", ",\"room\":", __members);
            <Timestamp as ::protocol::Field<
                '_,
            >>::member(&self.ts, "ts", ",\"ts\":", __members);
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
        const KEYS: &'static [&'static ::core::primitive::str] = &[
            "agent_id",
            "agent",
            "room",
            "ts",
        ];
        #[inline(always)]
        fn read_before(
            __slots: &mut __Slots,
            __fields: &mut ::protocol::json::Fields<'_, '_>,
        ) -> ::protocol::json::Decode<()> {
            <String as ::protocol::Field<
                '_,
            >>::read_field_within(
                &mut __slots.agent_id,
                __fields,
                0,
                ",\"agent_id\":",
                &::protocol::field::Bounds {
                    most: 64,
                    inside: ::core::option::Option::None,
                },
            )?;
            <Option<
                String,
            > as ::protocol::Field<
                '_,
            >>::read_field(&mut __slots.room, __fields, 1, ",\"room\":")?;
            ::core::result::Result::Ok(())
        }
        #[inline(always)]
        fn read_after(
            __slots: &mut __Slots,
            __fields: &mut ::protocol::json::Fields<'_, '_>,
        ) -> ::protocol::json::Decode<()> {
            <Timestamp as ::protocol::Field<
                '_,
            >>::read_field(&mut __slots.ts, __fields, 2, ",\"ts\":")?;
            ::core::result::Result::Ok(())
        }
        fn from_slots(__slots: __Slots) -> ::protocol::json::Decode<Self> {
            ::core::result::Result::Ok(Self {
                agent_id: ::core::option::Option::ok_or(
                    <String as ::protocol::Field<'_>>::from_slot(__slots.agent_id),
                    ::protocol::json::Failed,
                )?,
                room: ::core::option::Option::flatten(__slots.room),
                ts: ::core::option::Option::ok_or(
                    <Timestamp as ::protocol::Field<'_>>::from_slot(__slots.ts),
                    ::protocol::json::Failed,
                )?,
            })
        }
        fn members_before<__M: ::protocol::field::Members>(&self, __members: &mut __M) {
            <String as ::protocol::Field<
                '_,
            >>::member(&self.agent_id, "agent_id", ",\"agent_id\":", __members);
            <Option<
                String,
            > as ::protocol::Field<
                '_,
            >>::member(&self.room, "room", ",\"room\":", __members);
        }
        fn members_after<__M: ::protocol::field::Members>(&self, __members: &mut __M) {
            <Timestamp as ::protocol::Field<
                '_,
            >>::member(&self.ts, "ts", ",\"ts\":", __members);
        }
    }
};
