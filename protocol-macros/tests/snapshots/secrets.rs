mod gate {
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    struct Login<'a> {
        name: Cow<'a, str>,
        password: Cow<'a, str>,
        #[cfg(unix)]
        pin: u16,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::{Into, local as name, local as password};
            #[automatically_derived]
            impl<'a> Login<'a> {
                /// Creates a `Login`; defaulted fields start at their default.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                fn new(
                    name: impl Into<Cow<'a, str>>,
                    password: impl Into<Cow<'a, str>>,
                ) -> Self {
                    Self {
                        name: Into::into(name),
                        password: Into::into(password),
                        #[cfg(unix)]
                        pin: __default_pin(),
                    }
                }
                /// The same value, no longer borrowing from the text it was read from.
                #[allow(clippy::same_name_method)]
                #[must_use]
                fn into_owned(self) -> Login<'static> {
                    __rt::IntoOwned::into_owned(self)
                }
            }
        };
        #[cfg(unix)]
        fn __default_pin() -> u16 {
            7
        }
        #[automatically_derived]
        impl<'__de: 'a, 'a> __rt::Field<'__de> for Login<'a> {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                let mut ___name = __rt::None;
                let mut ___password = __rt::None;
                #[cfg(unix)]
                let mut ___pin = __rt::None;
                let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
                while __rt::Fields::pass(__in, "{\"name\":")
                    && <Cow<
                        'a,
                        str,
                    > as __Field>::read(&mut ___name, __in, 0, ",\"name\":")
                    && <Cow<
                        'a,
                        str,
                    > as __Field>::read(&mut ___password, __in, 1, ",\"password\":")
                    && {
                        let __goes_on = true;
                        #[cfg(unix)]
                        let __goes_on = <u16 as __Field>::read(
                            &mut ___pin,
                            __in,
                            2,
                            ",\"pin\":",
                        );
                        __goes_on
                    }
                {}
                let (__rt::Ok(()), __rt::Some(___name), __rt::Some(___password)) = (
                    __rt::Fields::end_with_defaults(
                        __in,
                        || [#[cfg(unix)] (2, __rt::Option::is_none(&___pin))],
                    ),
                    <Cow<'a, str> as __Field>::from_slot(___name),
                    <Cow<'a, str> as __Field>::from_slot(___password),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self {
                    name: ___name,
                    password: ___password,
                    #[cfg(unix)]
                    pin: __rt::Option::unwrap_or_else(___pin, || __default_pin()),
                })
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Struct {
                        0: __rt::StructInfo {
                            fields: &[
                                __rt::required(
                                    "name",
                                    <Cow<'static, str> as __Field>::describe,
                                ),
                                __rt::FieldInfo {
                                    secret: true,
                                    ..__rt::required(
                                        "password",
                                        <Cow<'static, str> as __Field>::describe,
                                    )
                                },
                                #[cfg(unix)]
                                __rt::FieldInfo {
                                    secret: true,
                                    extras: __rt::Some {
                                        0: &__rt::FieldExtras {
                                            default: __rt::Some(|__writer| <u16 as __Field>::encode(
                                                &__default_pin(),
                                                __writer,
                                            )),
                                            ..__rt::FieldExtras::NONE
                                        },
                                    },
                                    ..__rt::option("pin", <u16 as __Field>::describe)
                                },
                            ],
                            ..__rt::struct_info::<Login<'static>>("Login")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <Cow<
                    'a,
                    str,
                > as __Field>::member(&self.name, "name", ",\"name\":", __to);
                <Cow<
                    'a,
                    str,
                > as __Field>::member(
                    &self.password,
                    "password",
                    ",\"password\":",
                    __to,
                );
                #[cfg(unix)]
                <u16 as __Field>::certain_member(&self.pin, "pin", ",\"pin\":", __to);
            }
        }
        #[automatically_derived]
        impl<'a> __rt::IntoOwned for Login<'a> {
            type Owned = Login<'static>;
            fn into_owned(self) -> Login<'static> {
                Login {
                    name: <Cow<'a, str> as __rt::IntoOwned>::into_owned(self.name),
                    password: <Cow<
                        'a,
                        str,
                    > as __rt::IntoOwned>::into_owned(self.password),
                    #[cfg(unix)]
                    pin: self.pin,
                }
            }
        }
        #[automatically_derived]
        impl<'a> __rt::Serialize for Login<'a> {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_value(self, __to)
            }
        }
        #[automatically_derived]
        impl<'__de, 'a> __rt::Deserialize<'__de> for Login<'a> {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_borrowed(
                    __deserializer,
                    __rt::UnknownFields::Ignore,
                    |__text, __unknown| __rt::decode_owned::<
                        Login<'_>,
                    >(__text, __unknown),
                )
            }
        }
        #[automatically_derived]
        impl<'a> __rt::fmt::Debug for Login<'a> {
            fn fmt(&self, __formatter: &mut __rt::Formatter<'_>) -> __rt::fmt::Result {
                let mut __shown = __rt::Formatter::debug_struct(__formatter, "Login");
                __rt::fmt::DebugStruct::field(&mut __shown, "name", &self.name);
                __rt::fmt::DebugStruct::field(&mut __shown, "password", &__rt::Secret);
                #[cfg(unix)]
                __rt::fmt::DebugStruct::field(&mut __shown, "pin", &__rt::Secret);
                __rt::fmt::DebugStruct::finish(&mut __shown)
            }
        }
        #[automatically_derived]
        impl<'a> __rt::WithHeader for Login<'a> {
            type Header = __rt::Header;
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration::new(
            "Login",
            "login",
            "{\"type\":\"login\"",
        );
        #[doc(hidden)]
        #[automatically_derived]
        impl<'a> __rt::DeclaredMessage for Login<'a> {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Login<'_>>(__text)
            }
        }
    };
    #[cfg_attr(test, derive(Clone))]
    struct Token(String);
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::{Into, local as value};
            #[automatically_derived]
            impl Token {
                /// Creates a `Token`.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                fn new(value: impl Into<String>) -> Self {
                    Self(Into::into(value))
                }
            }
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::rules::Newtype for Token {
            type Inner = String;
            #[inline]
            fn wrap(__inner: Self::Inner) -> Self {
                Self(__inner)
            }
            #[inline]
            fn inner(&self) -> &Self::Inner {
                &self.0
            }
            #[inline]
            fn keeps_rules(&self) -> __rt::bool {
                true
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Token {
            const KINDS: __rt::Kinds = <String as __rt::Field>::KINDS;
            const HELD: __rt::Kinds = <String as __rt::Field>::HELD;
            const KEEPS_NULL: __rt::bool = <String as __rt::Field>::KEEPS_NULL;
            const WRITTEN_KEYS: __rt::Keys = <String as __rt::Field>::WRITTEN_KEYS;
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                __rt::Result::map(<String as __Field>::decode(__reader), Self)
            }
            fn decode_within(
                __reader: &mut __rt::Reader<'__de>,
                __bounds: &__rt::Bounds,
            ) -> __rt::Decode<Self> {
                __rt::Result::map(
                    <String as __Field>::decode_within(__reader, __bounds),
                    Self,
                )
            }
            #[inline]
            fn encode(&self, __writer: &mut __rt::Writer<'_>) {
                <String as __Field>::encode(&self.0, __writer)
            }
            fn is_valid_value(&self) -> __rt::bool {
                <String as __Field>::is_valid_value(&self.0)
                    && __rt::rules::Newtype::keeps_rules(self)
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Newtype {
                        0: __rt::NewtypeInfo {
                            secret: true,
                            ..__rt::newtype_info::<
                                Token,
                            >("Token", <String as __Field>::describe)
                        },
                    }
                }
            }
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                <String as __rt::Field>::serialize(&self.0, __to)
            }
        }
        const _: __rt::bool = <Token as __rt::Field<'static>>::KEEPS_NULL;
        #[automatically_derived]
        impl __rt::From<String> for Token {
            fn from(__inner: String) -> Self {
                Self(__inner)
            }
        }
        __rt::own_impls!(Token, __rt::UnknownFields::Ignore);
        #[cfg(any(all(test)))]
        #[automatically_derived]
        impl __rt::fmt::Debug for Token {
            fn fmt(&self, __formatter: &mut __rt::Formatter<'_>) -> __rt::fmt::Result {
                let mut __shown = __rt::Formatter::debug_tuple(__formatter, "Token");
                __rt::fmt::DebugTuple::field(&mut __shown, &__rt::Secret);
                __rt::fmt::DebugTuple::finish(&mut __shown)
            }
        }
        const _: () = {
            use __rt::{local as buffer, local as bytes, local as text};
            #[automatically_derived]
            impl Token {
                /// The description of the type as the whole of a text.
                const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                    Token,
                >(__rt::UnknownFields::Ignore);
                /// Reads and validates a whole text.
                ///
                /// # Errors
                ///
                /// Everything that is wrong with the text, by path and position.
                fn from_json(text: &__rt::str) -> __rt::Result<Self, __rt::Error> {
                    __rt::document::from_json(text, __rt::UnknownFields::Ignore)
                }
                /// Reads and validates a whole text from bytes, checking once that they are UTF-8.
                ///
                /// # Errors
                ///
                /// Those of `from_json`; bytes that are not UTF-8 are one issue, `syntax`.
                fn from_slice(bytes: &[__rt::u8]) -> __rt::Result<Self, __rt::Error> {
                    __rt::document::from_slice(bytes, __rt::UnknownFields::Ignore)
                }
                /// Reads and validates a whole text, without an explanation for an invalid one.
                #[must_use]
                fn accept(text: &__rt::str) -> __rt::Option<Self> {
                    __rt::document::accept(text, __rt::UnknownFields::Ignore)
                }
                /// Validates the value and writes it as JSON.
                ///
                /// # Errors
                ///
                /// Everything that is wrong with the value, by path.
                fn to_json(&self) -> __rt::Result<__rt::String, __rt::Error> {
                    __rt::document::to_json(self)
                }
                /// Validates the value and appends it as JSON to a buffer, which can be reused.
                ///
                /// # Errors
                ///
                /// Everything that is wrong with the value, by path. The buffer is then left unchanged.
                fn write_json(
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
                fn validate(&self) -> __rt::Result<(), __rt::Error> {
                    __rt::document::validate(self)
                }
            }
        };
    };
    #[derive(Clone)]
    enum Access {
        Token { token: String, times: u8 },
        Login(Plain),
        Nothing,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::{local as buffer, local as bytes, local as text};
            #[automatically_derived]
            impl Access {
                /// The description of the type as the whole of a text.
                const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<
                    Access,
                >(__rt::UnknownFields::Ignore);
                /// Reads and validates a whole text.
                ///
                /// # Errors
                ///
                /// Everything that is wrong with the text, by path and position.
                fn from_json(text: &__rt::str) -> __rt::Result<Self, __rt::Error> {
                    __rt::document::from_json(text, __rt::UnknownFields::Ignore)
                }
                /// Reads and validates a whole text from bytes, checking once that they are UTF-8.
                ///
                /// # Errors
                ///
                /// Those of `from_json`; bytes that are not UTF-8 are one issue, `syntax`.
                fn from_slice(bytes: &[__rt::u8]) -> __rt::Result<Self, __rt::Error> {
                    __rt::document::from_slice(bytes, __rt::UnknownFields::Ignore)
                }
                /// Reads and validates a whole text, without an explanation for an invalid one.
                #[must_use]
                fn accept(text: &__rt::str) -> __rt::Option<Self> {
                    __rt::document::accept(text, __rt::UnknownFields::Ignore)
                }
                /// Validates the value and writes it as JSON.
                ///
                /// # Errors
                ///
                /// Everything that is wrong with the value, by path.
                fn to_json(&self) -> __rt::Result<__rt::String, __rt::Error> {
                    __rt::document::to_json(self)
                }
                /// Validates the value and appends it as JSON to a buffer, which can be reused.
                ///
                /// # Errors
                ///
                /// Everything that is wrong with the value, by path. The buffer is then left unchanged.
                fn write_json(
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
                fn validate(&self) -> __rt::Result<(), __rt::Error> {
                    __rt::document::validate(self)
                }
            }
        };
        const _: () = {
            #[automatically_derived]
            impl<'__de> __rt::tagged::Variant<'__de, 0> for Access {
                fn decode_fields(
                    mut __fields: __rt::Fields<'_, '__de>,
                ) -> __rt::Decode<Self> {
                    let mut ___token = __rt::None;
                    let mut ___times = __rt::None;
                    let __in = &mut __fields;
                    while __rt::Fields::pass(__in, "{\"token\":")
                        && <String as __Field>::read(
                            &mut ___token,
                            __in,
                            0,
                            ",\"token\":",
                        ) && <u8 as __Field>::read(&mut ___times, __in, 1, ",\"times\":")
                    {}
                    let (__rt::Ok(()), __rt::Some(___token), __rt::Some(___times)) = (
                        __rt::Fields::end(__in),
                        <String as __Field>::from_slot(___token),
                        <u8 as __Field>::from_slot(___times),
                    ) else {
                        return __rt::Err(__rt::Failed);
                    };
                    __rt::Ok(Self::Token {
                        token: ___token,
                        times: ___times,
                    })
                }
                #[inline(never)]
                fn describe() -> &'static __rt::Shape {
                    const {
                        &__rt::Shape::Struct {
                            0: __rt::StructInfo {
                                fields: &[
                                    __rt::FieldInfo {
                                        secret: true,
                                        ..__rt::required("token", <String as __Field>::describe)
                                    },
                                    __rt::required("times", <u8 as __Field>::describe),
                                ],
                                ..__rt::struct_info::<
                                    __rt::tagged::Nth<Access, 0>,
                                >("AccessToken")
                            },
                        }
                    }
                }
                fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                    match *self {
                        Self::Token { token: ref ___token, times: ref ___times } => {
                            <String as __Field>::member(
                                ___token,
                                "token",
                                ",\"token\":",
                                __to,
                            );
                            <u8 as __Field>::member(
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
            }
        };
        const _: () = {
            #[automatically_derived]
            impl<'__de> __rt::tagged::Variant<'__de, 2> for Access {
                fn decode_fields(
                    mut __fields: __rt::Fields<'_, '__de>,
                ) -> __rt::Decode<Self> {
                    let __in = &mut __fields;
                    while __rt::Fields::pass(__in, "") {}
                    let __rt::Ok(()) = __rt::Fields::end(__in) else {
                        return __rt::Err(__rt::Failed);
                    };
                    __rt::Ok(Self::Nothing {})
                }
                #[inline(never)]
                fn describe() -> &'static __rt::Shape {
                    const {
                        &__rt::Shape::Struct {
                            0: __rt::StructInfo {
                                fields: &[],
                                ..__rt::struct_info::<
                                    __rt::tagged::Nth<Access, 2>,
                                >("AccessNothing")
                            },
                        }
                    }
                }
                fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                    match *self {
                        Self::Nothing {} => {}
                        #[allow(unreachable_patterns)]
                        _ => {}
                    }
                }
            }
        };
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Access {
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                let (__number, mut __tag) = if __rt::tagged::opens(
                    __reader,
                    "{\"by\":\"token\"",
                ) {
                    (0, __rt::tagged::read("by"))
                } else if __rt::tagged::opens(__reader, "{\"by\":\"login\"") {
                    (1, __rt::tagged::read("by"))
                } else if __rt::tagged::opens(__reader, "{\"by\":\"nothing\"") {
                    (2, __rt::tagged::read("by"))
                } else {
                    __rt::tagged::find(
                        __reader,
                        "by",
                        |__tag| __rt::tagged::text(
                            __tag,
                            |__mark| match __mark {
                                "token" => __rt::Some(0),
                                "login" => __rt::Some(1),
                                "nothing" => __rt::Some(2),
                                _ => __rt::None,
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
                            <Plain as __rt::tagged::Flatten>::decode_fields(
                                __rt::tagged::Tag::fields(
                                    &mut __tag,
                                    __reader,
                                    <Plain as __rt::Field>::describe,
                                ),
                            ),
                            Self::Login,
                        )
                    }
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
                    _ => __rt::Err(__rt::Failed),
                }
            }
            fn encode(&self, __writer: &mut __rt::Writer<'_>) {
                __rt::encode_struct(self, __writer)
            }
            fn is_valid_value(&self) -> __rt::bool {
                match *self {
                    Self::Token { .. } => {
                        <Self as __rt::tagged::Variant<'__de, 0>>::is_valid_variant(self)
                    }
                    Self::Login(ref __value) => {
                        <Plain as __rt::Field>::is_valid_value(__value)
                    }
                    Self::Nothing { .. } => {
                        <Self as __rt::tagged::Variant<'__de, 2>>::is_valid_variant(self)
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
                                    __rt::Mark::Text("token"),
                                    "Token",
                                    <Access as __rt::tagged::Variant<
                                        'static,
                                        0,
                                    >>::describe_around,
                                ),
                                __rt::UnionVariant::new(
                                    __rt::Mark::Text("login"),
                                    "Login",
                                    <Plain as __rt::Field>::describe,
                                ),
                                __rt::UnionVariant::new(
                                    __rt::Mark::Text("nothing"),
                                    "Nothing",
                                    <Access as __rt::tagged::Variant<
                                        'static,
                                        2,
                                    >>::describe_around,
                                ),
                            ],
                            ..__rt::union_info::<Access>("Access", "by")
                        },
                    }
                }
            }
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_struct(self, __to)
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                match *self {
                    Self::Token { .. } => {
                        __rt::Members::constant(__to, "by", ",\"by\":", "\"token\"");
                        <Self as __rt::tagged::Variant<'__de, 0>>::members(self, __to);
                    }
                    Self::Login(ref __value) => {
                        __rt::Members::constant(__to, "by", ",\"by\":", "\"login\"");
                        <Plain as __rt::Field>::members(__value, __to);
                    }
                    Self::Nothing { .. } => {
                        __rt::Members::constant(__to, "by", ",\"by\":", "\"nothing\"");
                    }
                }
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::tagged::Flatten<'__de> for Access {
            const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::around(
                &["by"],
                &[
                    &__rt::KeyTree::of(&["token", "times"]),
                    <Plain as __rt::tagged::Flatten>::KEYS,
                    &__rt::KeyTree::of(&[]),
                ],
            );
            #[inline]
            fn decode_fields(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
                let (__number, mut __beside) = __rt::tagged::Beside::find(
                    __fields,
                    "by",
                    |__tag| __rt::tagged::text(
                        __tag,
                        |__mark| match __mark {
                            "token" => __rt::Some(0),
                            "login" => __rt::Some(1),
                            "nothing" => __rt::Some(2),
                            _ => __rt::None,
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
                            <Plain as __rt::tagged::Flatten>::decode_fields(
                                __rt::tagged::Beside::fields(
                                    &mut __beside,
                                    <Plain as __rt::Field>::describe,
                                ),
                            ),
                            Self::Login,
                        )
                    }
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
                    _ => __rt::Err(__rt::Failed),
                }
            }
        }
        #[automatically_derived]
        impl __rt::IntoOwned for Access {
            type Owned = Self;
            fn into_owned(self) -> Self {
                self
            }
        }
        #[automatically_derived]
        impl __rt::Serialize for Access {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_value(self, __to)
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Deserialize<'__de> for Access {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_value(__deserializer, __rt::UnknownFields::Ignore)
            }
        }
        #[automatically_derived]
        impl __rt::fmt::Debug for Access {
            fn fmt(&self, __formatter: &mut __rt::Formatter<'_>) -> __rt::fmt::Result {
                match *self {
                    Self::Token { token: _, times: ref ___times } => {
                        let mut __shown = __rt::Formatter::debug_struct(
                            __formatter,
                            "Token",
                        );
                        __rt::fmt::DebugStruct::field(
                            &mut __shown,
                            "token",
                            &__rt::Secret,
                        );
                        __rt::fmt::DebugStruct::field(&mut __shown, "times", ___times);
                        __rt::fmt::DebugStruct::finish(&mut __shown)
                    }
                    Self::Login { 0: ref __value } => {
                        let mut __shown = __rt::Formatter::debug_tuple(
                            __formatter,
                            "Login",
                        );
                        __rt::fmt::DebugTuple::field(&mut __shown, __value);
                        __rt::fmt::DebugTuple::finish(&mut __shown)
                    }
                    Self::Nothing {} => {
                        let mut __shown = __rt::Formatter::debug_struct(
                            __formatter,
                            "Nothing",
                        );
                        __rt::fmt::DebugStruct::finish(&mut __shown)
                    }
                }
            }
        }
        const _: () = __rt::assert_distinct_keys(
            <Plain as __rt::tagged::Flatten>::KEYS,
            &[
                (
                    "by",
                    "`Plain` has a field `by`, which is the tag of the enum beside it; give one of them another name, or write `content = \"...\"`",
                ),
            ],
        );
    };
    /// Any message of the `gate` protocol.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    #[allow(
        deprecated,
        non_camel_case_types,
        clippy::large_enum_variant,
        clippy::derive_partial_eq_without_eq,
        clippy::exhaustive_enums,
    )]
    enum Message<'a> {
        /// A `login` message.
        Login(Login<'a>),
    }
    /// The types of the messages of the `gate` protocol.
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
    enum MessageType {
        /// The type `login`.
        Login,
    }
    /// An envelope with any message of the `gate` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    type Envelope<'a> = ::protocol::Envelope<Message<'a>, ::protocol::Header>;
    /// The description of the `gate` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    const CONTRACT: ::protocol::contract::Contract = *<Message<
        'static,
    > as ::protocol::Payload>::CONTRACT;
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
                const fn message_type(&self) -> MessageType {
                    match *self {
                        Self::Login(_) => MessageType::Login,
                    }
                }
                /// Reads the type and the header of a message; the payload is checked to be JSON, but not decoded.
                ///
                /// # Errors
                ///
                /// All that is wrong with the envelope, by path and position.
                fn peek(
                    json: &'a __rt::str,
                ) -> __rt::Result<__rt::Peeked<'a, Self>, __rt::Error> {
                    __rt::Peeked::new(json)
                }
                /// The same value, no longer borrowing from the text it was read from.
                #[allow(clippy::same_name_method)]
                #[must_use]
                fn into_owned(self) -> Message<'static> {
                    __rt::IntoOwned::into_owned(self)
                }
            }
        };
        #[automatically_derived]
        impl<'a> __rt::WithHeader for Message<'a> {
            type Header = __rt::Header;
        }
        #[automatically_derived]
        impl<'a> __rt::Sealed for Message<'a> {}
        #[automatically_derived]
        impl<'a> __rt::Payload for Message<'a> {
            const CONTRACT: &'static __rt::Contract = &__rt::Contract::new(
                "gate",
                "",
                <Self as __rt::WithHeader>::PLACES,
                __rt::HeaderOf::<__rt::Header>::DESCRIBE,
                {
                    static __MESSAGES: &[__rt::MessageEntry] = &[
                        __rt::message_entry::<Login<'static>>(),
                    ];
                    __MESSAGES
                },
                __rt::UnknownTypes::Reject,
                __rt::UnknownFields::Ignore,
            );
            fn visit<'__m, __V: __rt::Visitor<'__m>>(
                &'__m self,
                __visitor: __V,
            ) -> __V::Output {
                match *self {
                    Self::Login(ref __message) => __visitor.declared(__message),
                }
            }
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Message<'_>>(__text)
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
                    MessageType::Login => {
                        Self::Login(__Field::decode_judged(__reader, __is_valid)?)
                    }
                };
                __rt::judge(__message, *__is_valid)
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
        }
        #[automatically_derived]
        impl<'a> __rt::IntoOwned for Message<'a> {
            type Owned = Message<'static>;
            fn into_owned(self) -> Message<'static> {
                match self {
                    Self::Login(__message) => {
                        Message::Login(__rt::IntoOwned::into_owned(__message))
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
            const ALL: &'static [Self] = &[Self::Login];
            /// The name on the wire.
            #[must_use]
            const fn as_str(self) -> &'static __rt::str {
                match self {
                    Self::Login => "login",
                }
            }
            #[inline]
            fn __from_tag(__tag: &__rt::str) -> __rt::Option<Self> {
                match __tag {
                    "login" => __rt::Some(Self::Login),
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
            Message[< 'a >] { Login(Login < 'a >), }
        }
    };
}
