mod chat {
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Say<'a> {
        pub text: Cow<'a, str>,
        pub more: BTreeMap<String, u8>,
    }
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::{Into, local as text};
            #[automatically_derived]
            impl<'a> Say<'a> {
                /// Creates a `Say`; defaulted fields start at their default.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
                    Self {
                        text: Into::into(text),
                        more: __default_more(),
                    }
                }
                /// The same value, no longer borrowing from the text it was read from.
                #[allow(clippy::same_name_method)]
                #[must_use]
                pub fn into_owned(self) -> Say<'static> {
                    __rt::IntoOwned::into_owned(self)
                }
            }
        };
        fn __default_more() -> BTreeMap<String, u8> {
            ::core::default::Default::default()
        }
        #[automatically_derived]
        impl<'__de: 'a, 'a> __rt::Field<'__de> for Say<'a> {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                <Self as __rt::tagged::Flatten<
                    '__de,
                >>::decode_fields(__rt::Fields::begin_struct::<Self>(__reader))
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
                            ],
                            rest: __rt::Some {
                                0: &__rt::option(
                                    "more",
                                    <BTreeMap<String, u8> as __Field>::describe,
                                ),
                            },
                            ..__rt::struct_info::<Say<'static>>("Say")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <Cow<
                    'a,
                    str,
                > as __Field>::member(&self.text, "text", ",\"text\":", __to);
                <BTreeMap<
                    String,
                    u8,
                > as __rt::Rest>::members(&self.more, <Self as __Field>::describe, __to);
            }
            #[inline]
            fn decode_beside(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
                <Self as __rt::tagged::Flatten<'__de>>::decode_fields(__fields)
            }
        }
        #[automatically_derived]
        impl<'__de: 'a, 'a> __rt::tagged::Flatten<'__de> for Say<'a> {
            const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::with_rest(
                __rt::KeyTree::of(&["text"]),
            );
            #[inline]
            fn decode_fields(
                mut __fields: __rt::Fields<'_, '__de>,
            ) -> __rt::Decode<Self> {
                let mut ___text = __rt::None;
                let mut ___more = <BTreeMap<String, u8> as __rt::Rest>::empty();
                let mut __others = <BTreeMap<
                    String,
                    u8,
                > as __rt::Rest>::others(
                    &mut ___more,
                    __rt::Bounds {
                        most: __rt::usize::MAX,
                        inside: __rt::None,
                    },
                    &mut __fields,
                );
                let mut __fields = <BTreeMap<
                    String,
                    u8,
                > as __rt::Rest>::beside(&mut __others, __fields);
                let __in = &mut __fields;
                while __rt::Fields::pass(__in, "{\"text\":")
                    && <Cow<
                        'a,
                        str,
                    > as __Field>::read(&mut ___text, __in, 0, ",\"text\":")
                {}
                let (__rt::Ok(()), __rt::Some(___text)) = (
                    __rt::Fields::end(__in),
                    <Cow<'a, str> as __Field>::from_slot(___text),
                ) else {
                    return __rt::Err(__rt::Failed);
                };
                __rt::Ok(Self {
                    text: ___text,
                    more: ___more,
                })
            }
        }
        #[automatically_derived]
        impl<'a> __rt::IntoOwned for Say<'a> {
            type Owned = Say<'static>;
            fn into_owned(self) -> Say<'static> {
                Say {
                    text: <Cow<'a, str> as __rt::IntoOwned>::into_owned(self.text),
                    more: self.more,
                }
            }
        }
        #[automatically_derived]
        impl<'a> __rt::Serialize for Say<'a> {
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                __rt::serialize_value(self, __to)
            }
        }
        #[automatically_derived]
        impl<'__de, 'a> __rt::Deserialize<'__de> for Say<'a> {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::deserialize_borrowed(
                    __deserializer,
                    __rt::UnknownFields::Ignore,
                    |__text, __unknown| __rt::decode_owned::<Say<'_>>(__text, __unknown),
                )
            }
        }
        #[automatically_derived]
        impl<'a> __rt::WithHeader for Say<'a> {
            type Header = Frame;
            const PLACES: __rt::Places = __rt::Place::flattened(",\"op\":");
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            keys: __rt::Some(<Say<'static> as __rt::tagged::Flatten>::KEYS),
            ..__rt::MessageDeclaration::new("Say", "say", "{\"op\":\"say\"")
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl<'a> __rt::DeclaredMessage for Say<'a> {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Say<'_>>(__text)
            }
        }
        const _: () = __rt::assert_apart(
            <Say<'static> as __rt::tagged::Flatten>::KEYS,
            false,
            {
                #[allow(unused_imports)]
                use __rt::NotAHeader as _;
                __rt::HeaderOf::<Frame>::KEYS
            },
            "op",
            "of `Say`, whose fields stand in the same object; change one, or give the payload a key: `content = \"data\"`",
        );
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Event(event::Envelope);
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        const _: () = {
            use __rt::local as value;
            #[automatically_derived]
            impl Event {
                /// Creates a `Event`.
                #[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]
                #[must_use]
                pub fn new(value: event::Envelope) -> Self {
                    Self(value)
                }
            }
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::rules::Newtype for Event {
            type Inner = event::Envelope;
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
        impl<'__de> __rt::Field<'__de> for Event {
            const KINDS: __rt::Kinds = <event::Envelope as __rt::Field>::KINDS;
            const HELD: __rt::Kinds = <event::Envelope as __rt::Field>::HELD;
            const KEEPS_NULL: __rt::bool = <event::Envelope as __rt::Field>::KEEPS_NULL;
            const WRITTEN_KEYS: __rt::Keys = <event::Envelope as __rt::Field>::WRITTEN_KEYS;
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                __rt::Result::map(<event::Envelope as __Field>::decode(__reader), Self)
            }
            fn decode_within(
                __reader: &mut __rt::Reader<'__de>,
                __bounds: &__rt::Bounds,
            ) -> __rt::Decode<Self> {
                __rt::Result::map(
                    <event::Envelope as __Field>::decode_within(__reader, __bounds),
                    Self,
                )
            }
            #[inline]
            fn encode(&self, __writer: &mut __rt::Writer<'_>) {
                <event::Envelope as __Field>::encode(&self.0, __writer)
            }
            fn is_valid_value(&self) -> __rt::bool {
                <event::Envelope as __Field>::is_valid_value(&self.0)
                    && __rt::rules::Newtype::keeps_rules(self)
            }
            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                const {
                    &__rt::Shape::Newtype {
                        0: __rt::NewtypeInfo {
                            ..__rt::newtype_info::<
                                Event,
                            >("Event", <event::Envelope as __Field>::describe)
                        },
                    }
                }
            }
            fn serialize<__S: __rt::Serializer>(
                &self,
                __to: __S,
            ) -> __rt::Serialized<__S> {
                <event::Envelope as __rt::Field>::serialize(&self.0, __to)
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                <event::Envelope as __rt::Field>::members(&self.0, __to)
            }
            #[inline]
            fn decode_beside(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
                <Self as __rt::tagged::Flatten<'__de>>::decode_fields(__fields)
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::tagged::Flatten<'__de> for Event {
            const KEYS: &'static __rt::KeyTree = <event::Envelope as __rt::tagged::Flatten>::KEYS;
            #[inline]
            fn decode_fields(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
                __rt::Result::map(
                    <event::Envelope as __rt::tagged::Flatten>::decode_fields(
                        __rt::Fields::of(
                            __fields,
                            <event::Envelope as __rt::Field>::describe,
                        ),
                    ),
                    Self,
                )
            }
        }
        const _: __rt::bool = <Event as __rt::Field<'static>>::KEEPS_NULL;
        #[automatically_derived]
        impl __rt::From<event::Envelope> for Event {
            fn from(__inner: event::Envelope) -> Self {
                Self(__inner)
            }
        }
        __rt::own_impls!(Event, __rt::UnknownFields::Ignore);
        #[automatically_derived]
        impl __rt::WithHeader for Event {
            type Header = Frame;
            const PLACES: __rt::Places = __rt::Place::flattened(",\"op\":");
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            needs_content: true,
            keys: __rt::Some(<Event as __rt::tagged::Flatten>::KEYS),
            ..__rt::MessageDeclaration::new("Event", "event", "{\"op\":\"event\"")
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::DeclaredMessage for Event {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Event>(__text)
            }
        }
        const _: () = __rt::assert_apart(
            <Event as __rt::tagged::Flatten>::KEYS,
            true,
            {
                #[allow(unused_imports)]
                use __rt::NotAHeader as _;
                __rt::HeaderOf::<Frame>::KEYS
            },
            "op",
            "of `Event`, whose fields stand in the same object; change one, or give the payload a key: `content = \"data\"`",
        );
    };
    #[allow(clippy::derive_partial_eq_without_eq)]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Hum;
    #[allow(dead_code, deprecated, unused_imports)]
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        use __rt::Field as __Field;
        #[automatically_derived]
        impl Hum {
            /// Creates a `Hum`.
            #[must_use]
            pub fn new() -> Self {
                Self
            }
        }
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for Hum {
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
                            ..__rt::struct_info::<Hum>("Hum")
                        },
                    }
                }
            }
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {}
        }
        __rt::own_impls!(Hum, __rt::UnknownFields::Ignore);
        #[automatically_derived]
        impl __rt::WithHeader for Hum {
            type Header = Frame;
            const PLACES: __rt::Places = __rt::Place::of_keys(",\"op\":", ",\"tune\":");
        }
        static __DECLARATION: __rt::MessageDeclaration = __rt::MessageDeclaration {
            has_content: false,
            ..__rt::MessageDeclaration::new("Hum", "hum", "{\"op\":\"hum\"")
        };
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::DeclaredMessage for Hum {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<Hum>(__text)
            }
        }
    };
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        __rt::assert_distinct_keys(
            {
                #[allow(unused_imports)]
                use __rt::NotAHeader as _;
                __rt::HeaderOf::<Frame>::KEYS
            },
            &[
                (
                    "op",
                    "the header has a field `op`, which is the tag key of the envelope; give one of them another name",
                ),
                (
                    "tune",
                    "the header has a field `tune`, which is the content key of the envelope; give one of them another name",
                ),
            ],
        )
    };
    const _: () = {
        use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
        __rt::assert_distinct_keys(
            {
                #[allow(unused_imports)]
                use __rt::NotAHeader as _;
                __rt::HeaderOf::<Frame>::KEYS
            },
            &[
                (
                    "op",
                    "the header has a field `op`, which is the tag key of the envelope; give one of them another name",
                ),
            ],
        )
    };
    /// Any message of the `chat` protocol.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
    #[allow(
        deprecated,
        non_camel_case_types,
        clippy::large_enum_variant,
        clippy::derive_partial_eq_without_eq,
        clippy::exhaustive_enums,
    )]
    pub enum Message<'a> {
        /// A `say` message.
        Say(Say<'a>),
        /// A `event` message.
        Event(Event),
        /// A `hum` message.
        Hum(Hum),
        /// A message of a type that the protocol does not declare, kept as it came.
        Unknown(::protocol::Unknown),
    }
    /// The types of the messages of the `chat` protocol.
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
        /// The type `say`.
        Say,
        /// The type `event`.
        Event,
        /// The type `hum`.
        Hum,
    }
    /// An envelope with any message of the `chat` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub type Envelope<'a> = ::protocol::Envelope<Message<'a>, Frame>;
    /// The description of the `chat` protocol.
    #[allow(dead_code, deprecated, unused_imports)]
    pub const CONTRACT: ::protocol::contract::Contract = *<Message<
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
                /// The type of the message; `None` for one that the protocol does not declare.
                #[must_use]
                pub const fn message_type(&self) -> __rt::Option<MessageType> {
                    match *self {
                        Self::Say(_) => __rt::Some(MessageType::Say),
                        Self::Event(_) => __rt::Some(MessageType::Event),
                        Self::Hum(_) => __rt::Some(MessageType::Hum),
                        Self::Unknown(_) => __rt::None,
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
            type Header = Frame;
            const PLACES: __rt::Places = __rt::Place::flattened(",\"op\":");
        }
        #[automatically_derived]
        impl<'a> __rt::Sealed for Message<'a> {}
        #[automatically_derived]
        impl<'a> __rt::Payload for Message<'a> {
            const CONTRACT: &'static __rt::Contract = &__rt::Contract::new(
                "chat",
                "",
                <Self as __rt::WithHeader>::PLACES,
                {
                    #[allow(unused_imports)]
                    use __rt::NotAHeader as _;
                    __rt::HeaderOf::<Frame>::DESCRIBE
                },
                {
                    static __MESSAGES: &[__rt::MessageEntry] = &[
                        __rt::message_entry::<Say<'static>>(),
                        __rt::message_entry::<Event>(),
                        __rt::message_entry::<Hum>(),
                    ];
                    __MESSAGES
                },
                __rt::UnknownTypes::Capture,
                __rt::UnknownFields::Ignore,
            );
            const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::around(
                &[],
                &[
                    <Say<'static> as __rt::Payload>::KEYS,
                    <Event as __rt::Payload>::KEYS,
                    <Hum as __rt::Payload>::KEYS,
                ],
            );
            fn visit<'__m, __V: __rt::Visitor<'__m>>(
                &'__m self,
                __visitor: __V,
            ) -> __V::Output {
                match *self {
                    Self::Say(ref __message) => __visitor.declared(__message),
                    Self::Event(ref __message) => __visitor.declared(__message),
                    Self::Hum(ref __message) => __visitor.declared(__message),
                    Self::Unknown(ref __message) => __visitor.unknown(__message),
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
                    __rt::Selected::Known(MessageType::Say) => {
                        Self::Say(__Field::decode_judged(__reader, __is_valid)?)
                    }
                    __rt::Selected::Known(MessageType::Event) => {
                        Self::Event(__Field::decode_judged(__reader, __is_valid)?)
                    }
                    __rt::Selected::Known(MessageType::Hum) => {
                        Self::Hum(__Field::decode_judged(__reader, __is_valid)?)
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
                    __rt::Selected::Known(MessageType::Event) => __rt::Err(__rt::Failed),
                    __rt::Selected::Unknown(__tag) => {
                        __rt::Ok(Self::Unknown(__rt::Unknown::without_content(__tag)))
                    }
                    __known => {
                        Self::decode_content(__known, &mut __rt::Reader::new("{}"))
                    }
                }
            }
            fn decode_beside(
                __selected: __rt::Selected<MessageType>,
                __fields: __rt::Fields<'_, '__de>,
            ) -> __rt::Decode<Self> {
                __rt::Ok(
                    match __selected {
                        __rt::Selected::Known(MessageType::Say) => {
                            Self::Say(__rt::SelectPayload::decode_beside((), __fields)?)
                        }
                        __rt::Selected::Known(MessageType::Event) => {
                            Self::Event(
                                __rt::SelectPayload::decode_beside((), __fields)?,
                            )
                        }
                        __rt::Selected::Known(MessageType::Hum) => {
                            Self::Hum(__rt::SelectPayload::decode_beside((), __fields)?)
                        }
                        __rt::Selected::Unknown(__tag) => {
                            Self::Unknown(__rt::Unknown::decode_beside(__tag, __fields)?)
                        }
                    },
                )
            }
        }
        #[automatically_derived]
        impl<'a> __rt::Protocol for Message<'a> {
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
        impl<'a> __rt::IntoOwned for Message<'a> {
            type Owned = Message<'static>;
            fn into_owned(self) -> Message<'static> {
                match self {
                    Self::Say(__message) => {
                        Message::Say(__rt::IntoOwned::into_owned(__message))
                    }
                    Self::Event(__message) => {
                        Message::Event(__rt::IntoOwned::into_owned(__message))
                    }
                    Self::Hum(__message) => {
                        Message::Hum(__rt::IntoOwned::into_owned(__message))
                    }
                    Self::Unknown(__message) => Message::Unknown(__message),
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
            pub const ALL: &'static [Self] = &[Self::Say, Self::Event, Self::Hum];
            /// The name on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static __rt::str {
                match self {
                    Self::Say => "say",
                    Self::Event => "event",
                    Self::Hum => "hum",
                }
            }
            #[inline]
            fn __from_tag(__tag: &__rt::str) -> __rt::Option<Self> {
                match __tag {
                    "say" => __rt::Some(Self::Say),
                    "event" => __rt::Some(Self::Event),
                    "hum" => __rt::Some(Self::Hum),
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
            Message[< 'a >] { Say(Say < 'a >), Event(Event), Hum(Hum), }
        }
    };
}
