pub mod gateway {
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Hello {
        pub heartbeat_interval: u64,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::local as heartbeat_interval;
            #[automatically_derived]
            impl Hello {
                /// Creates a `Hello`.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(heartbeat_interval: u64) -> Self {
                    Self { heartbeat_interval }
                }
            }
        };
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Hello {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                let mut ___heartbeat_interval = __rt::None;
                let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
                while __rt::Fields::pass(__in, "{\"heartbeat_interval\":")
                    && <u64 as __Field>::read(
                        &mut ___heartbeat_interval,
                        __in,
                        0,
                        ",\"heartbeat_interval\":",
                    )
                {}
                let (__rt::Ok(()), __rt::Some(___heartbeat_interval)) = (
                    __rt::Fields::end(__in),
                    <u64 as __Field>::from_slot(___heartbeat_interval),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self {
                    heartbeat_interval: ___heartbeat_interval,
                })
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Struct {
                        0: __rt::StructInfo {
                            fields: &[
                                __rt::required(
                                    "heartbeat_interval",
                                    <u64 as __Field>::describe,
                                ),
                            ],
                            ..__rt::struct_info::<Hello>("Hello")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <u64 as __Field>::member(
                    &self.heartbeat_interval,
                    "heartbeat_interval",
                    ",\"heartbeat_interval\":",
                    __to,
                );
            }
        }
        __rt::own_impls!(Hello, __rt::UnknownFields::Ignore);
        #[automatically_derived]
        impl __rt::WithHeader for Hello {
            type Header = protocol::NoHeader;
            const PLACES: __rt::Places = __rt::Place::with_integer_tag(
                __rt::Place::of_keys(",\"op\":", ",\"d\":"),
            );
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            has_integer_tag: true,
            ..__rt::MessageDeclaration::new("Hello", "10", "{\"op\":10")
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::DeclaredMessage for Hello {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Hello>(__text)
            }
        }
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Gone;
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        #[automatically_derived]
        impl Gone {
            /// Creates a `Gone`.
            #[must_use]
            pub fn new() -> Self {
                Self
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Gone {
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
                            ..__rt::struct_info::<Gone>("Gone")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {}
        }
        __rt::own_impls!(Gone, __rt::UnknownFields::Ignore);
        #[automatically_derived]
        impl __rt::WithHeader for Gone {
            type Header = protocol::NoHeader;
            const PLACES: __rt::Places = __rt::Place::with_integer_tag(
                __rt::Place::of_keys(",\"op\":", ",\"d\":"),
            );
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            has_integer_tag: true,
            has_content: false,
            ..__rt::MessageDeclaration::new("Gone", "-1", "{\"op\":-1")
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::DeclaredMessage for Gone {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Gone>(__text)
            }
        }
    };
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        __rt::assert_distinct_keys(
            {
                #[allow(unused_imports)]
                use __rt::NotAHeader as _;
                __rt::HeaderOf::<protocol::NoHeader>::KEYS
            },
            &[
                (
                    "op",
                    "the header has a field `op`, which is the tag key of the envelope; give one of them another name",
                ),
                (
                    "d",
                    "the header has a field `d`, which is the content key of the envelope; give one of them another name",
                ),
            ],
        )
    };
    /// Any message of the `gateway` protocol.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    #[allow(
        deprecated,
        non_camel_case_types,
        clippy::large_enum_variant,
        clippy::derive_partial_eq_without_eq,
        clippy::exhaustive_enums,
    )]
    pub enum Message {
        /// A `10` message.
        Hello(Hello),
        /// A `-1` message.
        Gone(Gone),
        /// A message of a type that the protocol does not declare, kept as it came.
        Unknown(::protocol::Unknown),
    }
    /// The types of the messages of the `gateway` protocol.
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
        /// The type `10`.
        Hello,
        /// The type `-1`.
        Gone,
    }
    /// An envelope with any message of the `gateway` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub type Envelope = ::protocol::Envelope<Message, protocol::NoHeader>;
    /// The description of the `gateway` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub const CONTRACT: ::protocol::contract::Contract = *<Message as ::protocol::Payload>::CONTRACT;
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::local as json;
            #[automatically_derived]
            impl Message {
                /// The type of the message; `None` for one that the protocol does not declare.
                #[must_use]
                pub const fn message_type(&self) -> __rt::Option<MessageType> {
                    match *self {
                        Self::Hello(_) => __rt::Some(MessageType::Hello),
                        Self::Gone(_) => __rt::Some(MessageType::Gone),
                        Self::Unknown(_) => __rt::None,
                    }
                }
                /// Reads the type and the header of a message; the payload is checked to be JSON, but not decoded.
                ///
                /// # Errors
                ///
                /// All that is wrong with the envelope, by path and position.
                pub fn peek(
                    json: &__rt::str,
                ) -> __rt::Result<__rt::Peeked<'_, Self>, __rt::Error> {
                    __rt::Peeked::new(json)
                }
            }
        };
        #[automatically_derived]
        impl __rt::WithHeader for Message {
            type Header = protocol::NoHeader;
            const PLACES: __rt::Places = __rt::Place::with_integer_tag(
                __rt::Place::of_keys(",\"op\":", ",\"d\":"),
            );
        }
        #[automatically_derived]
        impl __rt::Sealed for Message {}
        #[automatically_derived]
        impl __rt::Payload for Message {
            const CONTRACT: &'static __rt::Contract = &__rt::Contract::new(
                "gateway",
                "",
                <Self as __rt::WithHeader>::PLACES,
                {
                    #[allow(unused_imports)]
                    use __rt::NotAHeader as _;
                    __rt::HeaderOf::<protocol::NoHeader>::DESCRIBE
                },
                {
                    static __MESSAGES: &[__rt::MessageEntry] = &[
                        __rt::message_entry::<Hello>(),
                        __rt::message_entry::<Gone>(),
                    ];
                    __MESSAGES
                },
                __rt::UnknownTypes::Capture,
                __rt::UnknownFields::Ignore,
            );
            fn visit<'__m, __V: __rt::Visitor<'__m>>(
                &'__m self,
                __visitor: __V,
            ) -> __V::Output {
                match *self {
                    Self::Hello(ref __message) => __visitor.declared(__message),
                    Self::Gone(ref __message) => __visitor.declared(__message),
                    Self::Unknown(ref __message) => __visitor.unknown(__message),
                }
            }
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Message>(__text)
            }
        }
        #[automatically_derived]
        impl __rt::TypeInText for Message {}
        #[automatically_derived]
        impl<'__de> __rt::SelectPayload<'__de> for Message {
            type Selected = __rt::Selected<MessageType>;
            fn select(__tag: &__rt::str) -> __rt::Option<__rt::Selected<MessageType>> {
                __rt::Some(__rt::Selected::of(MessageType::__from_tag(__tag), __tag))
            }
            fn decode_content(
                __selected: __rt::Selected<MessageType>,
                __reader: &mut __rt::Reader<'__de>,
            ) -> __rt::Decode<Self> {
                let __is_valid = &mut true;
                let __message = match __selected {
                    __rt::Selected::Known(MessageType::Hello) => {
                        Self::Hello(__Field::decode_judged(__reader, __is_valid)?)
                    }
                    __rt::Selected::Known(MessageType::Gone) => {
                        Self::Gone(__Field::decode_judged(__reader, __is_valid)?)
                    }
                    __rt::Selected::Unknown(__tag) => {
                        Self::Unknown(__rt::Unknown::decode(__tag, __reader)?)
                    }
                };
                __rt::judge(__message, *__is_valid)
            }
            fn without_content(
                __selected: __rt::Selected<MessageType>,
            ) -> __rt::Decode<Self> {
                match __selected {
                    __rt::Selected::Unknown(__tag) => {
                        __rt::Ok(Self::Unknown(__rt::Unknown::without_content(__tag)))
                    }
                    __known => {
                        Self::decode_content(__known, &mut __rt::Reader::new("{}"))
                    }
                }
            }
        }
        #[automatically_derived]
        impl __rt::Protocol for Message {
            type MessageType = MessageType;
            type AnyType = __rt::Option<MessageType>;
            const TYPES: &'static [MessageType] = MessageType::ALL;
            fn type_name(__type: MessageType) -> &'static __rt::str {
                MessageType::as_str(__type)
            }
            fn type_of_tag(
                __tag: &__rt::str,
            ) -> __rt::Option<__rt::Option<MessageType>> {
                __rt::Some(MessageType::__from_tag(__tag))
            }
        }
        #[automatically_derived]
        impl __rt::IntoOwned for Message {
            type Owned = Self;
            fn into_owned(self) -> Self {
                self
            }
        }
        #[automatically_derived]
        impl __rt::Serialize for Message {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_message(self, __to)
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Deserialize<'__de> for Message {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_content(
                    __deserializer,
                    |__text| __rt::decode_content_owned::<Message>(__text),
                )
            }
        }
        #[automatically_derived]
        impl MessageType {
            /// All types, in order of declaration.
            pub const ALL: &'static [Self] = &[Self::Hello, Self::Gone];
            /// The number on the wire, in digits.
            #[must_use]
            pub const fn as_str(self) -> &'static __rt::str {
                match self {
                    Self::Hello => "10",
                    Self::Gone => "-1",
                }
            }
            /// The number on the wire.
            #[must_use]
            pub const fn as_integer(self) -> __rt::i64 {
                match self {
                    Self::Hello => 10,
                    Self::Gone => -1,
                }
            }
            #[inline]
            fn __from_tag(__tag: &__rt::str) -> __rt::Option<Self> {
                match __tag {
                    "10" => __rt::Some(Self::Hello),
                    "-1" => __rt::Some(Self::Gone),
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
                __rt::Serializer::serialize_i64(__to, Self::as_integer(*self))
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Deserialize<'__de> for MessageType {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_integer_type(__deserializer)
            }
        }
        __rt::conversions! {
            Message[] { Hello(Hello), Gone(Gone), }
        }
    };
}
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Answer;
#[allow(dead_code, deprecated, unused_imports)]
const _: () = {
    use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
    use __rt::Field as __Field;
    #[automatically_derived]
    impl Answer {
        /// Creates a `Answer`.
        #[must_use]
        pub fn new() -> Self {
            Self
        }
    }
    #[automatically_derived]
    impl<'__de> __rt::Field<'__de> for Answer {
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
                        ..__rt::struct_info::<Answer>("Answer")
                    },
                }
            }
        }
        fn members<__M: __rt::Members>(&self, __to: &mut __M) {}
    }
    __rt::own_impls!(Answer, __rt::UnknownFields::Ignore);
    #[automatically_derived]
    impl __rt::WithHeader for Answer {
        type Header = __rt::Header;
        const PLACES: __rt::Places = __rt::Place::with_integer_tag(__rt::Place::USUAL);
    }
    static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
        has_integer_tag: true,
        has_content: false,
        ..__rt::MessageDeclaration::new("Answer", "42", "{\"type\":42")
    };
    #[doc(hidden)]
    #[automatically_derived]
    impl __rt::DeclaredMessage for Answer {
        const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
        fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
            __rt::decode_envelope_owned::<Answer>(__text)
        }
    }
};
