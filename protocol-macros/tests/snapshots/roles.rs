pub mod world {
    pub use other::greetings::Hello;
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Trace {
        pub device_id: String,
        pub request: Option<u64>,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::{Into, local as device_id};
            #[automatically_derived]
            impl Trace {
                /// Creates a `Trace`; optional fields start empty.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(device_id: impl Into<String>) -> Self {
                    Self {
                        device_id: Into::into(device_id),
                        request: __rt::None,
                    }
                }
            }
        };
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Trace {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                let mut ___device_id = __rt::None;
                let mut ___request = __rt::None;
                let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
                while __rt::Fields::pass(__in, "{\"deviceId\":")
                    && <String as __Field>::read(
                        &mut ___device_id,
                        __in,
                        0,
                        ",\"deviceId\":",
                    )
                    && <Option<
                        u64,
                    > as __Field>::read(&mut ___request, __in, 1, ",\"request\":")
                {}
                let (__rt::Ok(()), __rt::Some(___device_id)) = (
                    __rt::Fields::end(__in),
                    <String as __Field>::from_slot(___device_id),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self {
                    device_id: ___device_id,
                    request: __rt::Option::flatten(___request),
                })
            }
            fn describe() -> &'static __rt::Shape {
                static __SHAPE: __rt::Shape = __rt::Shape::Struct {
                    0: __rt::StructInfo {
                        fields: &[
                            __rt::required("deviceId", <String as __Field>::describe),
                            __rt::option("request", <Option<u64> as __Field>::describe),
                        ],
                        ..__rt::struct_info::<Trace>("Trace")
                    },
                };
                &__SHAPE
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <String as __Field>::member(
                    &self.device_id,
                    "deviceId",
                    ",\"deviceId\":",
                    __to,
                );
                <Option<
                    u64,
                > as __Field>::member(&self.request, "request", ",\"request\":", __to);
            }
        }
        __rt::own_impls!(Trace, __rt::UnknownFields::Ignore);
        const _: () = {
            use __rt::{local as buffer, local as bytes, local as text};
            #[automatically_derived]
            impl Trace {
                /// The description of the type as the whole of a text.
                pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                    Trace,
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
                pub fn from_slice(
                    bytes: &[__rt::u8],
                ) -> __rt::Result<Self, __rt::Error> {
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
            device_id: __rt::Option<String>,
            request: __rt::Option<Option<u64>>,
        }
        #[automatically_derived]
        impl __rt::HeaderFields for Trace {
            type Slots = __Slots;
            const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::of(
                &["deviceId", "request"],
            );
            const FIELDS: __rt::Option<&'static [__rt::HeaderField]> = {
                #[allow(unused_imports)]
                use __rt::tag_within::NotAStruct as _;
                __rt::Some(
                    &[
                        __rt::HeaderField {
                            name: "deviceId",
                            ident: "device_id",
                            is_required: true,
                            has_alias: false,
                            tells_absent_from_null: <String as __rt::Field>::TELLS_ABSENT_FROM_NULL,
                            keys: __rt::tag_within::TypeOf::<String>::KEYS,
                        },
                        __rt::HeaderField {
                            name: "request",
                            ident: "request",
                            is_required: false,
                            has_alias: false,
                            tells_absent_from_null: <Option<
                                u64,
                            > as __rt::Field>::TELLS_ABSENT_FROM_NULL,
                            keys: __rt::tag_within::TypeOf::<Option<u64>>::KEYS,
                        },
                    ],
                )
            };
            #[inline(always)]
            fn read_before(
                __slots: &mut __Slots,
                __fields: &mut __rt::Fields<'_, '_>,
            ) -> __rt::Decode<()> {
                if <String as __Field>::read(
                    &mut __slots.device_id,
                    __fields,
                    0,
                    ",\"deviceId\":",
                )
                    && <Option<
                        u64,
                    > as __Field>::read(
                        &mut __slots.request,
                        __fields,
                        1,
                        ",\"request\":",
                    )
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
                __rt::Ok(())
            }
            fn from_slots(__slots: __Slots) -> __rt::Decode<Self> {
                __rt::Ok(Self {
                    device_id: __rt::Option::ok_or(
                        <String as __Field>::from_slot(__slots.device_id),
                        __rt::Failed,
                    )?,
                    request: __rt::Option::flatten(__slots.request),
                })
            }
            fn members_before<__M: __rt::Members>(&self, __to: &mut __M) {
                <String as __Field>::member(
                    &self.device_id,
                    "deviceId",
                    ",\"deviceId\":",
                    __to,
                );
                <Option<
                    u64,
                > as __Field>::member(&self.request, "request", ",\"request\":", __to);
            }
            fn members_after<__M: __rt::Members>(&self, __to: &mut __M) {}
        }
    };
    #[cfg(unix)]
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Task<'a> {
        pub task_id: std::borrow::Cow<'a, str>,
        pub status: Option<Status>,
    }
    #[cfg(unix)]
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::{Into, local as task_id};
            #[automatically_derived]
            impl<'a> Task<'a> {
                /// Creates a `Task`; optional fields start empty.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(task_id: impl Into<std::borrow::Cow<'a, str>>) -> Self {
                    Self {
                        task_id: Into::into(task_id),
                        status: __rt::None,
                    }
                }
                /// The same value, no longer borrowing from the text it was read from.
                #[allow(clippy::same_name_method)]
                #[must_use]
                pub fn into_owned(self) -> Task<'static> {
                    __rt::IntoOwned::into_owned(self)
                }
            }
        };
        #[automatically_derived]
        impl<'__de: 'a, 'a> __rt::Field<'__de> for Task<'a> {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                let mut ___task_id = __rt::None;
                let mut ___status = __rt::None;
                let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
                while __rt::Fields::pass(__in, "{\"task_id\":")
                    && <std::borrow::Cow<
                        'a,
                        str,
                    > as __Field>::read(&mut ___task_id, __in, 0, ",\"task_id\":")
                    && <Option<
                        Status,
                    > as __Field>::read(&mut ___status, __in, 1, ",\"status\":")
                {}
                let (__rt::Ok(()), __rt::Some(___task_id)) = (
                    __rt::Fields::end(__in),
                    <std::borrow::Cow<'a, str> as __Field>::from_slot(___task_id),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self {
                    task_id: ___task_id,
                    status: __rt::Option::flatten(___status),
                })
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Struct {
                        0: __rt::StructInfo {
                            fields: &[
                                __rt::required(
                                    "task_id",
                                    <std::borrow::Cow<'static, str> as __Field>::describe,
                                ),
                                __rt::option(
                                    "status",
                                    <Option<Status> as __Field>::describe,
                                ),
                            ],
                            ..__rt::struct_info::<Task<'static>>("Task")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <std::borrow::Cow<
                    'a,
                    str,
                > as __Field>::member(&self.task_id, "task_id", ",\"task_id\":", __to);
                <Option<
                    Status,
                > as __Field>::member(&self.status, "status", ",\"status\":", __to);
            }
        }
        #[automatically_derived]
        impl<'a> __rt::IntoOwned for Task<'a> {
            type Owned = Task<'static>;
            fn into_owned(self) -> Task<'static> {
                Task {
                    task_id: <std::borrow::Cow<
                        'a,
                        str,
                    > as __rt::IntoOwned>::into_owned(self.task_id),
                    status: self.status,
                }
            }
        }
        #[automatically_derived]
        impl<'a> __rt::Serialize for Task<'a> {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_value(self, __to)
            }
        }
        #[automatically_derived]
        impl<'__de, 'a> __rt::Deserialize<'__de> for Task<'a> {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_borrowed(
                    __deserializer,
                    __rt::UnknownFields::Ignore,
                    |__text, __unknown| __rt::decode_owned::<Task<'_>>(__text, __unknown),
                )
            }
        }
        #[automatically_derived]
        impl<'a> __rt::WithHeader for Task<'a> {
            type Header = Trace;
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            roles: __rt::Some {
                0: &__rt::MessageRoles {
                    from: &[
                        __rt::Sender::with_identity(
                            "agent",
                            __rt::KeyField::of_header(
                                __rt::roles::wire_name(
                                    {
                                        #[allow(unused_imports)]
                                        use __rt::NotAHeader as _;
                                        __rt::HeaderOf::<Trace>::FIELDS
                                    },
                                    "device_id",
                                ),
                            ),
                        ),
                        __rt::Sender::new("hub"),
                    ],
                    keep: __rt::Keep::Latest(
                        &[
                            __rt::KeyField::of_header(
                                __rt::roles::wire_name(
                                    {
                                        #[allow(unused_imports)]
                                        use __rt::NotAHeader as _;
                                        __rt::HeaderOf::<Trace>::FIELDS
                                    },
                                    "device_id",
                                ),
                            ),
                            __rt::KeyField::of_payload("task_id"),
                        ],
                    ),
                    ends: __rt::Some(
                        __rt::Ends::new(
                            "status",
                            &[
                                |__writer| <Status as __rt::Field>::encode(
                                    &<Status>::Done,
                                    __writer,
                                ),
                                |__writer| <Status as __rt::Field>::encode(
                                    &<Status>::Failed,
                                    __writer,
                                ),
                            ],
                        ),
                    ),
                    has_gone: true,
                    rate: __rt::Some(__rt::Rate::new(20u32, 1u32, 40u32)),
                    replies: &["Hello"],
                    ..__rt::MessageRoles::NONE
                },
            },
            ..__rt::MessageDeclaration::new("Task", "task", "{\"type\":\"task\"")
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl<'a> __rt::DeclaredMessage for Task<'a> {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Task<'_>>(__text)
            }
            fn push_key(
                &self,
                __header: &<Self as __rt::WithHeader>::Header,
                __key: &mut __rt::StateKey,
            ) {
                let _ = __header;
                __rt::StateKey::push(__key, &__header.device_id);
                __rt::StateKey::push(__key, &self.task_id);
            }
            fn is_over(&self) -> __rt::bool {
                match self.status {
                    __rt::Some(<Status>::Done | <Status>::Failed) => true,
                    #[allow(unreachable_patterns)]
                    _ => false,
                }
            }
            fn make_gone(&self) -> __rt::Option<Self> {
                let __gone: fn(&Self) -> Self = Task::dropped;
                __rt::Some(__gone(self))
            }
            fn identity<'__m>(
                &'__m self,
                __header: &'__m <Self as __rt::WithHeader>::Header,
                __role: &__rt::str,
            ) -> __rt::Option<__rt::CowStr<'__m>> {
                let (_, __header) = (self, &*__header);
                match __role {
                    "agent" => __rt::Some(__rt::roles::identity(&__header.device_id)),
                    _ => __rt::None,
                }
            }
        }
        const _: () = __rt::roles::assert_identity(
            |__header: &Trace| &__header.device_id,
            "`device_id` cannot hold a sender's identity, since it is not a string",
        );
        const _: () = __rt::roles::assert_one_place(
            {
                #[allow(unused_imports)]
                use __rt::NotAHeader as _;
                __rt::HeaderOf::<Trace>::KEYS
            },
            "task_id",
            "both `Task` and the header have a field `task_id`; give one of them another name",
        );
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Refusal;
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        #[automatically_derived]
        impl Refusal {
            /// Creates a `Refusal`.
            #[must_use]
            pub fn new() -> Self {
                Self
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Refusal {
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
                            ..__rt::struct_info::<Refusal>("Refusal")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {}
        }
        __rt::own_impls!(Refusal, __rt::UnknownFields::Ignore);
        #[automatically_derived]
        impl __rt::WithHeader for Refusal {
            type Header = Trace;
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            has_content: false,
            roles: __rt::Some {
                0: &__rt::MessageRoles {
                    from: &[__rt::Sender::new("hub")],
                    to: &["visitor"],
                    keep: __rt::Keep::No,
                    is_reply: true,
                    ..__rt::MessageRoles::NONE
                },
            },
            ..__rt::MessageDeclaration::new(
                "Refusal",
                "refusal",
                "{\"type\":\"refusal\"",
            )
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::DeclaredMessage for Refusal {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Refusal>(__text)
            }
        }
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub enum Status {
        Done,
        Failed,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        #[automatically_derived]
        impl Status {
            /// The name on the wire.
            #[must_use]
            pub fn as_str(&self) -> &__rt::str {
                <Self as __rt::NamedValues>::name(self)
            }
        }
        #[automatically_derived]
        impl __rt::Display for Status {
            fn fmt(&self, __formatter: &mut __rt::Formatter<'_>) -> __rt::fmt::Result {
                __rt::Display::fmt(Self::as_str(self), __formatter)
            }
        }
        const _: () = {
            use __rt::{local as buffer, local as bytes, local as text};
            #[automatically_derived]
            impl Status {
                /// The description of the type as the whole of a text.
                pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                    Status,
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
                pub fn from_slice(
                    bytes: &[__rt::u8],
                ) -> __rt::Result<Self, __rt::Error> {
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
        #[automatically_derived]
        impl __rt::NamedValues for Status {
            const INFO: __rt::EnumInfo = __rt::EnumInfo {
                variants: &[__rt::variant_info("done"), __rt::variant_info("failed")],
                ..__rt::enum_info::<Status>("Status")
            };
            fn from_name(__name: &__rt::str) -> __rt::Option<Self> {
                match __name {
                    "done" => __rt::Some(Self::Done),
                    "failed" => __rt::Some(Self::Failed),
                    _ => __rt::None,
                }
            }
            fn name(&self) -> &__rt::str {
                match *self {
                    Self::Done => "done",
                    Self::Failed => "failed",
                }
            }
            fn quoted(&self) -> __rt::Option<&'static __rt::str> {
                match *self {
                    Self::Done => __rt::Some("\"done\""),
                    Self::Failed => __rt::Some("\"failed\""),
                }
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Status {
            const KINDS: __rt::Kinds = __rt::Kinds::STRING;
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                __rt::named::decode(__reader)
            }
            fn encode(&self, __writer: &mut __rt::Writer<'_>) {
                __rt::named::encode(self, __writer);
            }
            fn describe() -> &'static __rt::Shape {
                __rt::named::describe::<Self>()
            }
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::named::serialize(self, __to)
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::MapKey<'__de> for Status {
            fn from_key(__key: __rt::CowStr<'__de>) -> __rt::Option<Self> {
                __rt::named::from_key(&__key)
            }
            fn to_key(&self) -> __rt::CowStr<'_> {
                __rt::named::to_key(self)
            }
            fn describe() -> &'static __rt::Shape {
                __rt::named::describe::<Self>()
            }
        }
        #[automatically_derived]
        impl __rt::IntoOwned for Status {
            type Owned = Self;
            fn into_owned(self) -> Self {
                self
            }
        }
        #[automatically_derived]
        impl __rt::Serialize for Status {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_value(self, __to)
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Deserialize<'__de> for Status {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_value(__deserializer, __rt::UnknownFields::Ignore)
            }
        }
    };
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        __rt::assert_distinct_keys(
            {
                #[allow(unused_imports)]
                use __rt::NotAHeader as _;
                __rt::HeaderOf::<Trace>::KEYS
            },
            &[
                (
                    "type",
                    "the header has a field `type`, which is the tag key of the envelope; give one of them another name",
                ),
                (
                    "data",
                    "the header has a field `data`, which is the content key of the envelope; give one of them another name",
                ),
            ],
        )
    };
    #[allow(non_camel_case_types)]
    type __Hello = Hello;
    /// Any message of the `world` protocol.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    #[allow(
        deprecated,
        non_camel_case_types,
        clippy::large_enum_variant,
        clippy::derive_partial_eq_without_eq,
        clippy::exhaustive_enums,
    )]
    pub enum Message<'a> {
        /// The message [`Hello`].
        Hello(__Hello),
        #[cfg(unix)]
        /// A `task` message.
        Task(Task<'a>),
        /// A `refusal` message.
        Refusal(Refusal),
    }
    /// The types of the messages of the `world` protocol.
    #[derive(
        ::core::fmt::Debug,
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::hash::Hash,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
    )]
    #[allow(non_camel_case_types, clippy::exhaustive_enums)]
    pub enum MessageType {
        /// The type of [`Hello`].
        Hello,
        #[cfg(unix)]
        /// The type `task`.
        Task,
        /// The type `refusal`.
        Refusal,
    }
    /// An envelope with any message of the `world` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub type Envelope<'a> = ::protocol::Envelope<Message<'a>, Trace>;
    /// The description of the `world` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub const CONTRACT: ::protocol::contract::Contract = *<Message<
        'static,
    > as ::protocol::Payload>::CONTRACT;
    /// The roles of the `world` protocol.
    pub mod role {
        /// The role `hub`.
        #[derive(
            ::core::fmt::Debug,
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[allow(clippy::exhaustive_structs)]
        pub struct Hub;
        #[allow(dead_code, deprecated, unused_imports)]
        const _: () = {
            use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
            #[automatically_derived]
            impl __rt::Role for Hub {
                const NAME: &'static __rt::str = "hub";
            }
        };
        /// The role `agent`.
        #[derive(
            ::core::fmt::Debug,
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[allow(clippy::exhaustive_structs)]
        pub struct Agent;
        #[allow(dead_code, deprecated, unused_imports)]
        const _: () = {
            use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
            #[automatically_derived]
            impl __rt::Role for Agent {
                const NAME: &'static __rt::str = "agent";
            }
        };
        /// The role `visitor`.
        #[derive(
            ::core::fmt::Debug,
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[allow(clippy::exhaustive_structs)]
        pub struct Visitor;
        #[allow(dead_code, deprecated, unused_imports)]
        const _: () = {
            use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
            #[automatically_derived]
            impl __rt::Role for Visitor {
                const NAME: &'static __rt::str = "visitor";
            }
        };
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::local as json;
            #[automatically_derived]
            impl<'a> Message<'a> {
                /// The type of the message.
                #[must_use]
                pub const fn message_type(&self) -> MessageType {
                    match *self {
                        Self::Hello(_) => MessageType::Hello,
                        #[cfg(unix)]
                        Self::Task(_) => MessageType::Task,
                        Self::Refusal(_) => MessageType::Refusal,
                    }
                }
                /// Reads the type and the header of a message; the payload is checked to be JSON, but not decoded.
                ///
                /// # Errors
                ///
                /// All that is wrong with the envelope, by path and position.
                pub fn peek(
                    json: &'a __rt::str,
                ) -> __rt::Result<__rt::Peeked<'a, Self>, __rt::Error> {
                    __rt::Peeked::new(json)
                }
                /// The same value, no longer borrowing from the text it was read from.
                #[allow(clippy::same_name_method)]
                #[must_use]
                pub fn into_owned(self) -> Message<'static> {
                    __rt::IntoOwned::into_owned(self)
                }
            }
        };
        #[automatically_derived]
        impl<'a> __rt::WithHeader for Message<'a> {
            type Header = Trace;
        }
        #[automatically_derived]
        impl<'a> __rt::Sealed for Message<'a> {}
        #[automatically_derived]
        impl<'a> __rt::Payload for Message<'a> {
            const CONTRACT: &'static __rt::Contract = &__rt::Contract::with_correlation(
                __rt::Contract::with_roles(
                    __rt::Contract::new(
                        "world",
                        "",
                        <Self as __rt::WithHeader>::PLACES,
                        {
                            #[allow(unused_imports)]
                            use __rt::NotAHeader as _;
                            __rt::HeaderOf::<Trace>::DESCRIBE
                        },
                        {
                            static __MESSAGES: &[__rt::MessageEntry] = &[
                                __rt::MessageEntry {
                                    tag: __rt::included::Included::<__Hello>::TAG,
                                    info: || __rt::included::Included::<
                                        __Hello,
                                    >::info(
                                        "Hello",
                                        const { __rt::included::Included::<__Hello>::ROLES },
                                    ),
                                },
                                #[cfg(unix)]
                                __rt::message_entry::<Task<'static>>(),
                                __rt::message_entry::<Refusal>(),
                            ];
                            __MESSAGES
                        },
                        __rt::UnknownTypes::Reject,
                        __rt::UnknownFields::Ignore,
                    ),
                    "hub",
                    &["agent", "visitor"],
                ),
                __rt::roles::wire_name(
                    {
                        #[allow(unused_imports)]
                        use __rt::NotAHeader as _;
                        __rt::HeaderOf::<Trace>::FIELDS
                    },
                    "request",
                ),
            );
            fn visit<'__m, __V: __rt::Visitor<'__m>>(
                &'__m self,
                __visitor: __V,
            ) -> __V::Output {
                match *self {
                    Self::Hello(ref __message) => {
                        __rt::included::Included::<__Hello>::accept(__message, __visitor)
                    }
                    #[cfg(unix)]
                    Self::Task(ref __message) => __visitor.declared(__message),
                    Self::Refusal(ref __message) => __visitor.declared(__message),
                }
            }
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Message<'_>>(__text)
            }
            fn gone(&self) -> __rt::Option<Self> {
                match *self {
                    Self::Hello(ref __message) => {
                        __rt::Option::map(
                            __rt::included::Included::<__Hello>::gone(__message),
                            Self::Hello,
                        )
                    }
                    #[cfg(unix)]
                    Self::Task(ref __message) => {
                        __rt::Option::map(
                            __rt::DeclaredMessage::make_gone(__message),
                            Self::Task,
                        )
                    }
                    #[allow(unreachable_patterns)]
                    _ => __rt::None,
                }
            }
        }
        #[automatically_derived]
        impl<'a> __rt::TypeInText for Message<'a> {}
        #[automatically_derived]
        impl<'__de: 'a, 'a> __rt::SelectPayload<'__de> for Message<'a> {
            type Selected = MessageType;
            fn select(__tag: &__rt::str) -> __rt::Option<MessageType> {
                MessageType::__from_tag(__tag)
            }
            fn decode_content(
                __selected: MessageType,
                __reader: &mut __rt::Reader<'__de>,
            ) -> __rt::Decode<Self> {
                let __is_valid = &mut true;
                let __message = match __selected {
                    MessageType::Hello => {
                        Self::Hello(
                            __rt::included::Included::<
                                __Hello,
                            >::decode(__reader, __is_valid)?,
                        )
                    }
                    #[cfg(unix)]
                    MessageType::Task => {
                        Self::Task(__Field::decode_judged(__reader, __is_valid)?)
                    }
                    MessageType::Refusal => {
                        Self::Refusal(__Field::decode_judged(__reader, __is_valid)?)
                    }
                };
                __rt::judge(__message, *__is_valid)
            }
            fn without_content(__selected: MessageType) -> __rt::Decode<Self> {
                match __selected {
                    MessageType::Hello if __rt::included::Included::<
                        __Hello,
                    >::NEEDS_CONTENT => __rt::Err(__rt::Failed),
                    __known => {
                        Self::decode_content(__known, &mut __rt::Reader::new("{}"))
                    }
                }
            }
        }
        #[automatically_derived]
        impl<'a> __rt::Protocol for Message<'a> {
            type MessageType = MessageType;
            type AnyType = MessageType;
            const TYPES: &'static [MessageType] = MessageType::ALL;
            fn type_name(__type: MessageType) -> &'static __rt::str {
                MessageType::as_str(__type)
            }
            fn type_of_tag(__tag: &__rt::str) -> __rt::Option<MessageType> {
                MessageType::__from_tag(__tag)
            }
            fn correlation(
                __header: &<Self as __rt::WithHeader>::Header,
            ) -> __rt::Option<__rt::CowStr<'_>> {
                __rt::roles::correlation(&__header.request)
            }
        }
        #[automatically_derived]
        impl<'a> __rt::IntoOwned for Message<'a> {
            type Owned = Message<'static>;
            fn into_owned(self) -> Message<'static> {
                match self {
                    Self::Hello(__message) => Message::Hello(__message),
                    #[cfg(unix)]
                    Self::Task(__message) => {
                        Message::Task(__rt::IntoOwned::into_owned(__message))
                    }
                    Self::Refusal(__message) => {
                        Message::Refusal(__rt::IntoOwned::into_owned(__message))
                    }
                }
            }
        }
        #[automatically_derived]
        impl<'a> __rt::Serialize for Message<'a> {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_message(self, __to)
            }
        }
        #[automatically_derived]
        impl<'__de, 'a> __rt::Deserialize<'__de> for Message<'a> {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_content(
                    __deserializer,
                    |__text| __rt::decode_content_owned::<Message<'_>>(__text),
                )
            }
        }
        #[automatically_derived]
        impl MessageType {
            /// All types, in order of declaration.
            pub const ALL: &'static [Self] = &[
                Self::Hello,
                #[cfg(unix)]
                Self::Task,
                Self::Refusal,
            ];
            /// The name on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static __rt::str {
                match self {
                    Self::Hello => __rt::included::Included::<__Hello>::TAG,
                    #[cfg(unix)]
                    Self::Task => "task",
                    Self::Refusal => "refusal",
                }
            }
            #[inline]
            fn __from_tag(__tag: &__rt::str) -> __rt::Option<Self> {
                match __tag {
                    _ if __tag == __rt::included::Included::<__Hello>::TAG => {
                        __rt::Some(Self::Hello)
                    }
                    #[cfg(unix)]
                    "task" => __rt::Some(Self::Task),
                    "refusal" => __rt::Some(Self::Refusal),
                    _ => __rt::None,
                }
            }
        }
        #[automatically_derived]
        impl __rt::Display for MessageType {
            fn fmt(&self, __formatter: &mut __rt::Formatter<'_>) -> __rt::fmt::Result {
                __rt::Display::fmt(Self::as_str(*self), __formatter)
            }
        }
        #[automatically_derived]
        impl __rt::AsRef<__rt::str> for MessageType {
            fn as_ref(&self) -> &__rt::str {
                Self::as_str(*self)
            }
        }
        #[automatically_derived]
        impl __rt::FromStr for MessageType {
            type Err = __rt::Error;
            fn from_str(__tag: &__rt::str) -> __rt::Result<Self, __rt::Error> {
                __rt::Option::ok_or_else(
                    Self::__from_tag(__tag),
                    || __rt::unknown_type(&CONTRACT, __tag),
                )
            }
        }
        #[automatically_derived]
        impl __rt::Serialize for MessageType {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::Serializer::serialize_str(__to, Self::as_str(*self))
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Deserialize<'__de> for MessageType {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_type(__deserializer)
            }
        }
        __rt::conversions! {
            Message[< 'a >] { Hello(__Hello), #[cfg(unix)] Task(Task < 'a >),
            Refusal(Refusal), }
        }
        #[allow(unused_imports)]
        use __rt::included::NotAMessage as _;
        const __TAGS: &[(&__rt::str, &__rt::str)] = &[
            #[cfg(unix)]
            ("Task", "task"),
            ("Refusal", "refusal"),
            ("Hello", __rt::included::Included::<__Hello>::TAG),
        ];
        const _: () = {
            #[deny(
                elided_lifetimes_in_paths,
                reason = "a message with lifetimes cannot be included; declare it in this protocol, or without lifetimes"
            )]
            fn __has_no_lifetimes(_: Hello) {}
            __rt::included::assert_same_envelope(
                <__Hello as __rt::MessageWithHeader<Trace>>::ENVELOPE,
                (
                    "",
                    "type",
                    [
                        "the tag key of `Hello` is `",
                        "`, but that of this protocol is `type`; declare both with the same `tag`, or leave `Hello` out",
                    ],
                ),
                (
                    "data",
                    [
                        "the content key of `Hello` is `",
                        "`, but that of this protocol is `data`; declare both with the same `content`, or leave `Hello` out",
                    ],
                ),
                false,
                (
                    false,
                    "the type of `Hello` is an integer, but those of the messages declared here are strings; declare all alike, or leave `Hello` out",
                ),
                (
                    __rt::UnknownFields::Ignore,
                    "`Hello` is declared with `unknown_fields = reject`, but this protocol with `ignore`; declare both with the same, or leave `Hello` out",
                ),
            );
            __rt::included::assert_tag_is_free(
                "Hello",
                __rt::included::Included::<__Hello>::TAG,
                __TAGS,
                [
                    "`Hello` is of the message type `",
                    "`, as is `",
                    "`; declare one of them with another `type`, or leave one out",
                ],
            );
            __rt::roles::assert_sender(
                __rt::included::Included::<__Hello>::ROLES,
                "`Hello` does not say who sends it; write `from(...)` with at least one of `agent`, `hub`, `visitor`",
            );
            __rt::roles::assert_roles(
                __rt::included::Included::<__Hello>::ROLES,
                &["hub", "agent", "visitor"],
                [
                    "`Hello` is declared with the role `",
                    "`, which this protocol does not have; declare it in both",
                ],
            );
        };
        const _: () = {
            const __ROLES: &__rt::MessageRoles = __rt::included::Included::<
                __Hello,
            >::ROLES;
            #[automatically_derived]
            impl<'__i> __rt::SentBy<role::Hub> for __Hello
            where
                __rt::roles::If<
                    '__i,
                    { __rt::roles::is_sent_by(__ROLES, "hub") },
                >: __rt::roles::Sends<__Hello, role::Hub>,
            {}
            #[automatically_derived]
            impl<'__i> __rt::ReceivedBy<role::Hub> for __Hello
            where
                __rt::roles::If<
                    '__i,
                    {
                        __rt::roles::is_received_by(
                            __ROLES,
                            "hub",
                            "hub",
                            &["agent", "visitor"],
                        )
                    },
                >: __rt::roles::Receives<__Hello, role::Hub>,
            {}
            #[automatically_derived]
            impl<'__i> __rt::SentBy<role::Agent> for __Hello
            where
                __rt::roles::If<
                    '__i,
                    { __rt::roles::is_sent_by(__ROLES, "agent") },
                >: __rt::roles::Sends<__Hello, role::Agent>,
            {}
            #[automatically_derived]
            impl<'__i> __rt::ReceivedBy<role::Agent> for __Hello
            where
                __rt::roles::If<
                    '__i,
                    {
                        __rt::roles::is_received_by(
                            __ROLES,
                            "agent",
                            "hub",
                            &["agent", "visitor"],
                        )
                    },
                >: __rt::roles::Receives<__Hello, role::Agent>,
            {}
            #[automatically_derived]
            impl<'__i> __rt::SentBy<role::Visitor> for __Hello
            where
                __rt::roles::If<
                    '__i,
                    { __rt::roles::is_sent_by(__ROLES, "visitor") },
                >: __rt::roles::Sends<__Hello, role::Visitor>,
            {}
            #[automatically_derived]
            impl<'__i> __rt::ReceivedBy<role::Visitor> for __Hello
            where
                __rt::roles::If<
                    '__i,
                    {
                        __rt::roles::is_received_by(
                            __ROLES,
                            "visitor",
                            "hub",
                            &["agent", "visitor"],
                        )
                    },
                >: __rt::roles::Receives<__Hello, role::Visitor>,
            {}
        };
        #[cfg(unix)]
        #[automatically_derived]
        impl __rt::SentBy<role::Hub> for Task<'_> {}
        #[cfg(unix)]
        #[automatically_derived]
        impl __rt::SentBy<role::Agent> for Task<'_> {}
        #[cfg(unix)]
        #[automatically_derived]
        impl __rt::ReceivedBy<role::Hub> for Task<'_> {}
        #[cfg(unix)]
        #[automatically_derived]
        impl __rt::ReceivedBy<role::Agent> for Task<'_> {}
        #[cfg(unix)]
        #[automatically_derived]
        impl __rt::ReceivedBy<role::Visitor> for Task<'_> {}
        #[automatically_derived]
        impl __rt::SentBy<role::Hub> for Refusal {}
        #[automatically_derived]
        impl __rt::ReceivedBy<role::Visitor> for Refusal {}
    };
}
