//! A protocol whose untagged enums can be confused in every way that is allowed, with unknown fields ignored and rejected.

macro_rules! declare {
    ($name:ident, $unknown_fields:ident) => {
        #[protocol::protocol(header = protocol::NoHeader, unknown_fields = $unknown_fields)]
        pub mod $name {
            use std::collections::BTreeMap;
            use std::time::Duration;

            use protocol::Nullable;
            use serde_json::Value;

            #[message(type = "test")]
            pub struct Test {
                pub plain: Option<Plain>,
                pub rest: Option<Nullable<Rest>>,
                pub foreign: Option<Foreign>,
                pub nothing: Option<Nothing>,
                pub inner: Option<Inner>,
                pub object: Option<Object>,
                pub maps: Option<Maps>,
                pub tagged: Option<Tagged>,
                pub keyed: Option<Keyed>,
                pub otherwise: Option<Nullable<Otherwise>>,
            }

            #[data(untagged)]
            pub enum Plain {
                Number(#[field(range(..=3))] u8),
                Text(#[field(len(..=1))] String),
                Flag(Option<bool>),
            }

            #[data(untagged)]
            pub enum Rest {
                Number(#[field(range(..=3))] u8),
                Any(Value),
            }

            #[data(untagged)]
            pub enum Foreign {
                Text(#[field(len(..=1))] String),
                Wait(Wait),
            }

            /// Nothing is left for the last variant.
            #[data(untagged)]
            pub enum Nothing {
                Flag(Option<bool>),
                Number(u8),
                Text(#[field(len(..=1))] String),
                List(Vec<u8>),
                Place(Place),
                Any(Value),
            }

            #[data(untagged)]
            pub enum Inner {
                #[field(when = "a")]
                First {
                    a: u8,
                },
                Text(#[field(len(..=1))] String),
                /// Its variants are chosen among what is left.
                Rest(Rest),
            }

            #[data(untagged)]
            pub enum Object {
                #[field(when = "a")]
                First {
                    a: u8,
                },
                #[field(when = "b")]
                Second {
                    #[field(alias = "c")]
                    x: Option<u8>,
                    b: u8,
                },
                #[field(when = "d")]
                Third {
                    #[field(default)]
                    d: u8,
                    c: Option<u8>,
                },
                Place(Option<Place>),
                List(Vec<Object>),
            }

            #[data(untagged)]
            pub enum Maps {
                #[field(when = "a")]
                First(BTreeMap<String, u8>),
                #[field(when = "b")]
                Second(BTreeMap<char, Option<u8>>),
                Third(Option<BTreeMap<String, u8>>),
                Text(String),
            }

            #[data(untagged)]
            pub enum Tagged {
                #[field(when = "a")]
                First {
                    a: u8,
                },
                #[field(when = "x")]
                Second(Figure),
                Height(Height),
            }

            #[data(untagged)]
            pub enum Keyed {
                #[field(when = "a")]
                First { a: u8, b: Option<u8> },
                #[field(when = "b")]
                Second { b: u8, c: Option<u8> },
            }

            #[data(untagged)]
            pub enum Otherwise {
                #[field(when = "a")]
                First {
                    a: u8,
                },
                Any(Value),
            }

            #[data]
            pub struct Wait(#[field(serde)] Duration);

            #[data]
            pub struct Place {
                pub x: Option<u8>,
                #[field(alias = "b")]
                pub y: u8,
            }

            #[data]
            pub struct Height {
                pub y: u8,
            }

            #[data(tag = "x")]
            pub enum Figure {
                Dot { a: Option<u8> },
                Line { y: u8 },
            }
        }
    };
}

declare!(open, ignore);
declare!(closed, reject);
