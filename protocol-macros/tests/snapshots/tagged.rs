/// One of several.
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub enum Item<'a> {
    /// A text.
    Text { text: Cow<'a, str>, times: u8 },
    Call(Box<Call>),
    #[cfg(feature = "divider")]
    Divider,
    Other(Unknown),
}
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    const _: () = {
        use __rt::{local as buffer, local as bytes, local as text};
        #[automatically_derived]
        impl<'a> Item<'a> {
            /// The description of the type as the whole of a text.
            pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                Item<'static>,
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
    const _: () = {
        fn __default_times() -> u8 {
            3
        }
        fn __check_times<'__de>(__value: &u8) -> __rt::Result<(), impl __rt::Display> {
            words::are_few(__value)
        }
        #[automatically_derived]
        impl<'__de: 'a, 'a> __rt::tagged::Variant<'__de, 0> for Item<'a> {
            fn decode_fields(
                mut __fields: __rt::Fields<'_, '__de>,
            ) -> __rt::Decode<Self> {
                let mut ___text = __rt::None;
                let mut ___times = __rt::None;
                let __in = &mut __fields;
                while __rt::Fields::pass(__in, "{\"text\":")
                    && <Cow<
                        'a,
                        str,
                    > as __Field>::read(&mut ___text, __in, 0, ",\"text\":")
                    && <u8 as __Field>::read(&mut ___times, __in, 1, ",\"times\":")
                {}
                let (__rt::Ok(()), __rt::Some(___text)) = (
                    __rt::Fields::end_with_defaults(
                        __in,
                        || [(1, __rt::Option::is_none(&___times))],
                    ),
                    <Cow<'a, str> as __Field>::from_slot(___text),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self::Text {
                    text: ___text,
                    times: __rt::Option::unwrap_or_else(___times, || __default_times()),
                })
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Struct {
                        0: __rt::StructInfo {
                            docs: "A text.",
                            fields: &[
                                __rt::FieldInfo {
                                    extras: __rt::Some {
                                        0: &__rt::FieldExtras {
                                            rules: &[
                                                __rt::Rule::Length {
                                                    min: 1,
                                                    max: __rt::usize::MAX,
                                                },
                                            ],
                                            ..__rt::FieldExtras::NONE
                                        },
                                    },
                                    ..__rt::required(
                                        "text",
                                        <Cow<'static, str> as __Field>::describe,
                                    )
                                },
                                __rt::FieldInfo {
                                    extras: __rt::Some {
                                        0: &__rt::FieldExtras {
                                            rules: &[
                                                __rt::Rule::Check(__rt::Check {
                                                    name: "words::are_few",
                                                    run: {
                                                        fn __run<'__de>(
                                                            __reader: &mut __rt::Reader<'__de>,
                                                        ) -> __rt::Decode<__rt::Result<(), __rt::String>> {
                                                            let __value = <u8 as __Field>::decode(__reader)?;
                                                            __rt::Ok(__rt::outcome(__check_times(&__value)))
                                                        }
                                                        __run
                                                    },
                                                }),
                                            ],
                                            default: __rt::Some(|__writer| <u8 as __Field>::encode(
                                                &__default_times(),
                                                __writer,
                                            )),
                                            ..__rt::FieldExtras::NONE
                                        },
                                    },
                                    ..__rt::option("times", <u8 as __Field>::describe)
                                },
                            ],
                            ..__rt::struct_info::<
                                __rt::tagged::Nth<Item<'static>, 0>,
                            >("ItemText")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                match *self {
                    Self::Text { text: ref ___text, times: ref ___times } => {
                        <Cow<
                            'a,
                            str,
                        > as __Field>::member(___text, "text", ",\"text\":", __to);
                        <u8 as __Field>::certain_member(
                            ___times,
                            "times",
                            ",\"times\":",
                            __to,
                        );
                    }
                    #[allow(unreachable_patterns)]
                    _ => {}
                }
            }
            fn is_valid_variant(&self) -> __rt::bool {
                match *self {
                    Self::Text { text: ref ___text, times: ref ___times } => {
                        if !<Cow<
                            'a,
                            str,
                        > as __rt::rules::Length>::length_within(
                            ___text,
                            1,
                            __rt::usize::MAX,
                        ) {
                            return false;
                        }
                        if !__rt::tagged::are_fields_valid::<Self, 0>(self) {
                            return false;
                        }
                        if !__rt::Result::is_ok(&__check_times(___times)) {
                            return false;
                        }
                        true
                    }
                    #[allow(unreachable_patterns)]
                    _ => false,
                }
            }
        }
    };
    #[cfg(feature = "divider")]
    const _: () = {
        #[automatically_derived]
        impl<'__de: 'a, 'a> __rt::tagged::Variant<'__de, 2> for Item<'a> {
            fn decode_fields(
                mut __fields: __rt::Fields<'_, '__de>,
            ) -> __rt::Decode<Self> {
                let __in = &mut __fields;
                while __rt::Fields::pass(__in, "") {}
                let __rt::Ok(()) = __rt::Fields::end(__in) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self::Divider {})
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Struct {
                        0: __rt::StructInfo {
                            fields: &[],
                            ..__rt::struct_info::<
                                __rt::tagged::Nth<Item<'static>, 2>,
                            >("ItemDivider")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                match *self {
                    Self::Divider {} => {}
                    #[allow(unreachable_patterns)]
                    _ => {}
                }
            }
        }
    };
    #[automatically_derived]
    impl<'a> Item<'a> {
        /// The same value, no longer borrowing from the text it was read from.
        #[allow(clippy::same_name_method)]
        #[must_use]
        pub fn into_owned(self) -> Item<'static> {
            __rt::IntoOwned::into_owned(self)
        }
    }
    #[automatically_derived]
    impl<'__de: 'a, 'a> __rt::Field<'__de> for Item<'a> {
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            let (__number, mut __tag) = if __rt::tagged::opens(
                __reader,
                "{\"type\":\"text\"",
            ) {
                (0, __rt::tagged::read("type"))
            } else if __rt::tagged::opens(__reader, "{\"type\":\"call.made\"") {
                (1, __rt::tagged::read("type"))
            } else if ::core::cfg!(all(feature = "divider"))
                && __rt::tagged::opens(__reader, "{\"type\":\"divider\"")
            {
                (2, __rt::tagged::read("type"))
            } else {
                __rt::tagged::find(
                    __reader,
                    "type",
                    |__tag| __rt::tagged::text(
                        __tag,
                        |__mark| match __mark {
                            "text" => __rt::Some(0),
                            "call.made" | "call" => __rt::Some(1),
                            #[cfg(feature = "divider")]
                            "divider" => __rt::Some(2),
                            _ => __rt::Some(__rt::tagged::OTHER),
                        },
                    ),
                )?
            };
            match __number {
                0 => {
                    <Self as __rt::tagged::Variant<
                        '__de,
                        0,
                    >>::decode_fields(
                        __rt::tagged::Tag::fields(
                            &mut __tag,
                            __reader,
                            <Self as __rt::tagged::Variant<'__de, 0>>::describe,
                        ),
                    )
                }
                1 => {
                    __rt::Result::map(
                        <Box<
                            Call,
                        > as __rt::tagged::Flatten>::decode_fields(
                            __rt::tagged::Tag::fields(
                                &mut __tag,
                                __reader,
                                <Box<Call> as __rt::Field>::describe,
                            ),
                        ),
                        Self::Call,
                    )
                }
                #[cfg(feature = "divider")]
                2 => {
                    <Self as __rt::tagged::Variant<
                        '__de,
                        2,
                    >>::decode_fields(
                        __rt::tagged::Tag::fields(
                            &mut __tag,
                            __reader,
                            <Self as __rt::tagged::Variant<'__de, 2>>::describe,
                        ),
                    )
                }
                _ => {
                    __rt::Result::map(
                        __rt::tagged::unknown(__reader, "type"),
                        Self::Other,
                    )
                }
            }
        }
        fn encode(&self, __writer: &mut __rt::Writer<'_>) {
            match *self {
                Self::Other(ref __unknown) => {
                    __rt::Unknown::encode_payload(__unknown, __writer)
                }
                _ => __rt::encode_struct(self, __writer),
            }
        }
        fn is_valid_value(&self) -> __rt::bool {
            match *self {
                Self::Text { .. } => {
                    <Self as __rt::tagged::Variant<'__de, 0>>::is_valid_variant(self)
                }
                Self::Call(ref __value) => {
                    <Box<Call> as __rt::Field>::is_valid_value(__value)
                }
                #[cfg(feature = "divider")]
                Self::Divider { .. } => {
                    <Self as __rt::tagged::Variant<'__de, 2>>::is_valid_variant(self)
                }
                Self::Other(_) => true,
            }
        }
        #[inline(never)]
        fn describe() -> &'static __rt::Shape {
            const {
                &__rt::Shape::Union {
                    0: __rt::UnionInfo {
                        docs: "One of several.",
                        variants: &[
                            __rt::UnionVariant {
                                docs: "A text.",
                                ..__rt::UnionVariant::new(
                                    __rt::Mark::Text("text"),
                                    "Text",
                                    <Item<
                                        'static,
                                    > as __rt::tagged::Variant<'static, 0>>::describe_around,
                                )
                            },
                            __rt::UnionVariant {
                                aliases: &["call"],
                                ..__rt::UnionVariant::new(
                                    __rt::Mark::Text("call.made"),
                                    "Call",
                                    <Box<Call> as __rt::Field>::describe,
                                )
                            },
                            #[cfg(feature = "divider")]
                            __rt::UnionVariant::new(
                                __rt::Mark::Text("divider"),
                                "Divider",
                                <Item<
                                    'static,
                                > as __rt::tagged::Variant<'static, 2>>::describe_around,
                            ),
                        ],
                        open: ::core::cfg!(all()),
                        ..__rt::union_info::<Item<'static>>("Item", "type")
                    },
                }
            }
        }
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            match *self {
                Self::Other(ref __unknown) => {
                    __rt::Unknown::serialize_payload(__unknown, __to)
                }
                _ => __rt::serialize_struct(self, __to),
            }
        }
        fn members<__M: __rt::Members>(&self, __to: &mut __M) {
            match *self {
                Self::Text { .. } => {
                    __rt::Members::constant(__to, "type", ",\"type\":", "\"text\"");
                    <Self as __rt::tagged::Variant<'__de, 0>>::members(self, __to);
                }
                Self::Call(ref __value) => {
                    __rt::Members::constant(__to, "type", ",\"type\":", "\"call.made\"");
                    <Box<Call> as __rt::Field>::members(__value, __to);
                }
                #[cfg(feature = "divider")]
                Self::Divider { .. } => {
                    __rt::Members::constant(__to, "type", ",\"type\":", "\"divider\"");
                }
                Self::Other(ref __unknown) => {
                    __rt::Unknown::pass_members(__unknown, __to)
                }
            }
        }
    }
    #[automatically_derived]
    impl<'__de: 'a, 'a> __rt::tagged::Flatten<'__de> for Item<'a> {
        const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::around(
            &["type"],
            &[
                &__rt::KeyTree::of(&["text", "times"]),
                <Box<Call> as __rt::tagged::Flatten>::KEYS,
                #[cfg(feature = "divider")]
                &__rt::KeyTree::of(&[]),
            ],
        );
        #[inline]
        fn decode_fields(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
            let (__number, mut __beside) = __rt::tagged::Beside::find(
                __fields,
                "type",
                |__tag| __rt::tagged::text(
                    __tag,
                    |__mark| match __mark {
                        "text" => __rt::Some(0),
                        "call.made" | "call" => __rt::Some(1),
                        #[cfg(feature = "divider")]
                        "divider" => __rt::Some(2),
                        _ => __rt::Some(__rt::tagged::OTHER),
                    },
                ),
            )?;
            match __number {
                0 => {
                    <Self as __rt::tagged::Variant<
                        '__de,
                        0,
                    >>::decode_fields(
                        __rt::tagged::Beside::fields(
                            &mut __beside,
                            <Self as __rt::tagged::Variant<'__de, 0>>::describe,
                        ),
                    )
                }
                1 => {
                    __rt::Result::map(
                        <Box<
                            Call,
                        > as __rt::tagged::Flatten>::decode_fields(
                            __rt::tagged::Beside::fields(
                                &mut __beside,
                                <Box<Call> as __rt::Field>::describe,
                            ),
                        ),
                        Self::Call,
                    )
                }
                #[cfg(feature = "divider")]
                2 => {
                    <Self as __rt::tagged::Variant<
                        '__de,
                        2,
                    >>::decode_fields(
                        __rt::tagged::Beside::fields(
                            &mut __beside,
                            <Self as __rt::tagged::Variant<'__de, 2>>::describe,
                        ),
                    )
                }
                _ => {
                    __rt::Result::map(
                        __rt::tagged::Beside::unknown(__beside),
                        Self::Other,
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl<'a> __rt::IntoOwned for Item<'a> {
        type Owned = Item<'static>;
        fn into_owned(self) -> Item<'static> {
            match self {
                Self::Text { text: ___text, times: ___times } => {
                    Item::Text {
                        text: <Cow<'a, str> as __rt::IntoOwned>::into_owned(___text),
                        times: ___times,
                    }
                }
                Self::Call { 0: __value } => {
                    Item::Call {
                        0: <Box<Call> as __rt::IntoOwned>::into_owned(__value),
                    }
                }
                #[cfg(feature = "divider")]
                Self::Divider {} => Item::Divider {},
                Self::Other(__unknown) => Item::Other(__unknown),
            }
        }
    }
    #[automatically_derived]
    impl<'a> __rt::Serialize for Item<'a> {
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            __rt::serialize_value(self, __to)
        }
    }
    #[automatically_derived]
    impl<'__de, 'a> __rt::Deserialize<'__de> for Item<'a> {
        fn deserialize<__D: __rt::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __rt::Result<Self, __D::Error> {
            __rt::deserialize_borrowed(
                __deserializer,
                __rt::UnknownFields::Ignore,
                |__text, __unknown| __rt::decode_owned::<Item<'_>>(__text, __unknown),
            )
        }
    }
    const _: () = __rt::assert_distinct_keys(
        <Box<Call> as __rt::tagged::Flatten>::KEYS,
        &[
            (
                "type",
                "`Box<Call>` has a field `type`, which is the tag of the enum beside it; give one of them another name, or write `content = \"...\"`",
            ),
        ],
    );
};
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub enum Change {
    Moved { x: f64 },
    Renamed(String),
}
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    const _: () = {
        use __rt::{local as buffer, local as bytes, local as text};
        #[automatically_derived]
        impl Change {
            /// The description of the type as the whole of a text.
            pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                Change,
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
    const _: () = {
        #[automatically_derived]
        impl<'__de> __rt::tagged::Variant<'__de, 0> for Change {
            fn decode_fields(
                mut __fields: __rt::Fields<'_, '__de>,
            ) -> __rt::Decode<Self> {
                let mut ___x = __rt::None;
                let __in = &mut __fields;
                while __rt::Fields::pass(__in, "{\"x\":")
                    && <f64 as __Field>::read(&mut ___x, __in, 0, ",\"x\":")
                {}
                let (__rt::Ok(()), __rt::Some(___x)) = (
                    __rt::Fields::end(__in),
                    <f64 as __Field>::from_slot(___x),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self::Moved { x: ___x })
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Struct {
                        0: __rt::StructInfo {
                            fields: &[__rt::required("x", <f64 as __Field>::describe)],
                            ..__rt::struct_info::<
                                __rt::tagged::Nth<Change, 0>,
                            >("ChangeMovedContent")
                        },
                    }
                }
            }
            #[inline(never)]
            fn describe_around() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Struct {
                        0: __rt::StructInfo {
                            fields: &[
                                __rt::required(
                                    "value",
                                    <Change as __rt::tagged::Variant<'static, 0>>::describe,
                                ),
                            ],
                            ..__rt::struct_info::<
                                __rt::tagged::Around<__rt::tagged::Nth<Change, 0>>,
                            >("ChangeMovedContentObject")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                match *self {
                    Self::Moved { x: ref ___x } => {
                        <f64 as __Field>::member(___x, "x", ",\"x\":", __to);
                    }
                    #[allow(unreachable_patterns)]
                    _ => {}
                }
            }
        }
    };
    const _: () = {
        static __PATTERN_0: __rt::rules::Pattern = __rt::rules::Pattern::new(
            "^[a-z]+$",
            "^[a-z]+$",
        );
        #[automatically_derived]
        impl<'__de> __rt::tagged::Variant<'__de, 1> for Change {
            fn decode_fields(
                mut __fields: __rt::Fields<'_, '__de>,
            ) -> __rt::Decode<Self> {
                let mut ___value = __rt::None;
                let __in = &mut __fields;
                while __rt::Fields::pass(__in, "{\"value\":")
                    && <String as __Field>::read(&mut ___value, __in, 0, ",\"value\":")
                {}
                let (__rt::Ok(()), __rt::Some(___value)) = (
                    __rt::Fields::end(__in),
                    <String as __Field>::from_slot(___value),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self::Renamed { 0: ___value })
            }
            fn describe() -> &'static __rt::Shape {
                static __SHAPE: __rt::Shape = __rt::Shape::Struct {
                    0: __rt::StructInfo {
                        fields: &[
                            __rt::FieldInfo {
                                extras: __rt::Some {
                                    0: &__rt::FieldExtras {
                                        rules: &[__rt::contract::Rule::Pattern(&__PATTERN_0)],
                                        ..__rt::FieldExtras::NONE
                                    },
                                },
                                ..__rt::required("value", <String as __Field>::describe)
                            },
                        ],
                        ..__rt::struct_info::<
                            __rt::tagged::Nth<Change, 1>,
                        >("ChangeRenamed")
                    },
                };
                &__SHAPE
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                match *self {
                    Self::Renamed { 0: ref ___value } => {
                        <String as __Field>::member(
                            ___value,
                            "value",
                            ",\"value\":",
                            __to,
                        );
                    }
                    #[allow(unreachable_patterns)]
                    _ => {}
                }
            }
            fn is_valid_variant(&self) -> __rt::bool {
                match *self {
                    Self::Renamed { 0: ref ___value } => {
                        if !<String as __rt::rules::Matches>::matches(
                            ___value,
                            &__PATTERN_0,
                        ) {
                            return false;
                        }
                        __rt::tagged::are_fields_valid::<Self, 1>(self)
                    }
                    #[allow(unreachable_patterns)]
                    _ => false,
                }
            }
        }
    };
    #[automatically_derived]
    impl<'__de> __rt::Field<'__de> for Change {
        fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
            let (__number, mut __tag) = if __rt::tagged::opens(
                __reader,
                "{\"type\":\"moved\"",
            ) {
                (0, __rt::tagged::read("type"))
            } else if __rt::tagged::opens(__reader, "{\"type\":\"renamed\"") {
                (1, __rt::tagged::read("type"))
            } else {
                __rt::tagged::find(
                    __reader,
                    "type",
                    |__tag| __rt::tagged::text(
                        __tag,
                        |__mark| match __mark {
                            "moved" => __rt::Some(0),
                            "renamed" => __rt::Some(1),
                            _ => __rt::None,
                        },
                    ),
                )?
            };
            match __number {
                0 => {
                    __rt::tagged::decode_content::<
                        Self,
                        0,
                    >(
                        __rt::tagged::Tag::fields(
                            &mut __tag,
                            __reader,
                            <Self as __rt::tagged::Variant<'__de, 0>>::describe_around,
                        ),
                        ",\"value\":",
                    )
                }
                1 => {
                    <Self as __rt::tagged::Variant<
                        '__de,
                        1,
                    >>::decode_fields(
                        __rt::tagged::Tag::fields(
                            &mut __tag,
                            __reader,
                            <Self as __rt::tagged::Variant<'__de, 1>>::describe,
                        ),
                    )
                }
                _ => __rt::Err(__rt::Failed),
            }
        }
        fn encode(&self, __writer: &mut __rt::Writer<'_>) {
            __rt::encode_struct(self, __writer)
        }
        fn is_valid_value(&self) -> __rt::bool {
            match *self {
                Self::Moved { .. } => {
                    <Self as __rt::tagged::Variant<'__de, 0>>::is_valid_variant(self)
                }
                Self::Renamed { .. } => {
                    <Self as __rt::tagged::Variant<'__de, 1>>::is_valid_variant(self)
                }
            }
        }
        #[inline(never)]
        fn describe() -> &'static __rt::Shape {
            const {
                &__rt::Shape::Union {
                    0: __rt::UnionInfo {
                        variants: &[
                            __rt::UnionVariant::new(
                                __rt::Mark::Text("moved"),
                                "Moved",
                                <Change as __rt::tagged::Variant<
                                    'static,
                                    0,
                                >>::describe_around,
                            ),
                            __rt::UnionVariant::new(
                                __rt::Mark::Text("renamed"),
                                "Renamed",
                                <Change as __rt::tagged::Variant<
                                    'static,
                                    1,
                                >>::describe_around,
                            ),
                        ],
                        ..__rt::union_info::<Change>("Change", "type")
                    },
                }
            }
        }
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            __rt::serialize_struct(self, __to)
        }
        fn members<__M: __rt::Members>(&self, __to: &mut __M) {
            match *self {
                Self::Moved { .. } => {
                    __rt::Members::constant(__to, "type", ",\"type\":", "\"moved\"");
                    __rt::Members::content::<
                        Self,
                        0,
                    >(__to, "value", ",\"value\":", self);
                }
                Self::Renamed { .. } => {
                    __rt::Members::constant(__to, "type", ",\"type\":", "\"renamed\"");
                    <Self as __rt::tagged::Variant<'__de, 1>>::members(self, __to);
                }
            }
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::tagged::Flatten<'__de> for Change {
        const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::around(
            &["type"],
            &[&__rt::KeyTree::of(&["value"]), &__rt::KeyTree::of(&["value"])],
        );
        #[inline]
        fn decode_fields(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
            let (__number, mut __beside) = __rt::tagged::Beside::find(
                __fields,
                "type",
                |__tag| __rt::tagged::text(
                    __tag,
                    |__mark| match __mark {
                        "moved" => __rt::Some(0),
                        "renamed" => __rt::Some(1),
                        _ => __rt::None,
                    },
                ),
            )?;
            match __number {
                0 => {
                    __rt::tagged::decode_content::<
                        Self,
                        0,
                    >(
                        __rt::tagged::Beside::fields(
                            &mut __beside,
                            <Self as __rt::tagged::Variant<'__de, 0>>::describe_around,
                        ),
                        ",\"value\":",
                    )
                }
                1 => {
                    <Self as __rt::tagged::Variant<
                        '__de,
                        1,
                    >>::decode_fields(
                        __rt::tagged::Beside::fields(
                            &mut __beside,
                            <Self as __rt::tagged::Variant<'__de, 1>>::describe,
                        ),
                    )
                }
                _ => __rt::Err(__rt::Failed),
            }
        }
    }
    #[automatically_derived]
    impl __rt::IntoOwned for Change {
        type Owned = Self;
        fn into_owned(self) -> Self {
            self
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Change {
        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            __rt::serialize_value(self, __to)
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::Deserialize<'__de> for Change {
        fn deserialize<__D: __rt::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __rt::Result<Self, __D::Error> {
            __rt::deserialize_value(__deserializer, __rt::UnknownFields::Ignore)
        }
    }
};
