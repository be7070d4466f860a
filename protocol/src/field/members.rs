//! Visitors of a struct's fields, in the order in which they are written.
//!
//! Generated code lists the fields once; encoding, validation, counting and serde all walk this list.

mod claims;
mod variant;

use std::collections::BTreeMap;
use std::ops::Range;

use super::raw_json::RawJson;
use super::{AsString, Field, FullRange, Members, Rest, ThroughSerde};
use crate::contract::{Describe, Places, Shape, StructInfo};
use crate::json::{Reader, Writer};
use crate::serde::to_serde::SerializeObject;
pub use claims::Claim;
use claims::Claims;
use variant::Constant;
pub(crate) use variant::Content;
pub use variant::{Variant, are_fields_valid};

/// Writes fields as JSON.
pub(crate) struct Encode<'w, 'b> {
    writer: &'w mut Writer<'b>,
    first: bool,
    claims: Claims,
    /// Where the members of a message of an undeclared type stand in what has been written.
    // Not the members: nothing here is dropped, which would cost each type some code.
    kept: Range<usize>,
}

impl<'w, 'b> Encode<'w, 'b> {
    /// Creates a writer of members in an envelope of these places; `first` is true if none has been written yet.
    pub(crate) const fn in_envelope(writer: &'w mut Writer<'b>, first: bool, places: &'static Places) -> Self {
        Self { writer, first, claims: Claims::One(Claim::Places(places)), kept: 0..0 }
    }
}

impl Encode<'_, '_> {
    /// Writes an object of what `pass` passes to the visitor.
    // Only what is `Copy` certainly needs no code that drops it, which each type would have.
    #[inline]
    pub(crate) fn object(writer: &mut Writer<'_>, pass: impl FnOnce(&mut Encode<'_, '_>) + Copy) {
        if writer.opens_object() {
            pass(&mut Encode { writer: &mut *writer, first: true, claims: Claims::Nothing, kept: 0..0 });
        }
        writer.end_object();
    }

    /// Returns the members of a message of an undeclared type.
    fn kept_members(&self) -> BTreeMap<String, RawJson> {
        if self.kept.is_empty() {
            return BTreeMap::new();
        }
        let members = self.writer.text_at(self.kept.clone()).trim_start_matches(',');
        Field::decode(&mut Reader::new(&format!("{{{members}}}"))).unwrap_or_default()
    }
}

/// Counts fields.
pub(crate) struct Count(pub(crate) usize);

/// Validates each field on its own; `true` as long as all are valid.
pub(crate) struct Validate(pub(crate) bool);

/// Passes fields to serde until it fails.
pub(crate) struct ToSerde<'s, S: SerializeObject> {
    state: &'s mut S,
    outcome: Result<(), S::Error>,
}

impl<'s, S: SerializeObject> ToSerde<'s, S> {
    /// Passes to serde the fields that `walk` visits.
    pub(crate) fn hand_over(state: &'s mut S, walk: impl FnOnce(&mut Self)) -> Result<(), S::Error> {
        let mut members = Self { state, outcome: Ok(()) };
        walk(&mut members);
        members.outcome
    }
}

// The kinds of fields differ only in the trait.
macro_rules! members {
    ($($kind:ident: $codec:ident;)*) => {
        impl Members for Encode<'_, '_> {
            $(
                #[inline]
                fn $kind<'de, T: $codec<'de>>(&mut self, _name: &'static str, key: &'static str, value: &T) {
                    self.writer.field(&mut self.first, key);
                    <T as $codec>::encode(value, self.writer);
                }
            )*

            #[inline]
            fn constant(&mut self, name: &'static str, key: &'static str, json: &'static str) {
                self.claim(Claim::Key(name));
                self.writer.field(&mut self.first, key);
                self.writer.text(json);
            }

            #[inline]
            fn claim(&mut self, claim: Claim) {
                self.claims.add(claim);
            }

            fn kept(&mut self, kept: &BTreeMap<String, RawJson>) {
                let start = self.writer.length();
                self.rest(kept, || &Shape::Struct(StructInfo::EMPTY));
                self.kept = start..self.writer.length();
            }

            fn rest<'de, R: Rest<'de>>(&mut self, rest: &R, describe: Describe) {
                let kept = self.kept_members();
                rest.each(|key, value| {
                    if kept.contains_key(key) || self.claims.contain(key) || Claim::Fields(describe).contains(key) {
                        self.writer.refuse_key();
                    }
                    self.writer.key_of(key);
                    self.first = false;
                    value.encode(self.writer);
                });
            }

            #[inline]
            fn content<'de, T: Variant<'de, NUMBER>, const NUMBER: usize>(
                &mut self,
                _name: &'static str,
                key: &'static str,
                value: &T,
            ) {
                self.writer.field(&mut self.first, key);
                Encode::object(self.writer, |members| value.members(members));
            }
        }

        impl Members for Count {
            $(
                #[inline]
                fn $kind<'de, T: $codec<'de>>(&mut self, _name: &'static str, _key: &'static str, _value: &T) {
                    self.0 += 1;
                }
            )*

            #[inline]
            fn constant(&mut self, _name: &'static str, _key: &'static str, _json: &'static str) {
                self.0 += 1;
            }

            fn rest<'de, R: Rest<'de>>(&mut self, rest: &R, _describe: Describe) {
                self.0 += rest.count();
            }

            #[inline]
            fn content<'de, T: Variant<'de, NUMBER>, const NUMBER: usize>(
                &mut self,
                _name: &'static str,
                _key: &'static str,
                _value: &T,
            ) {
                self.0 += 1;
            }
        }

        impl Members for Validate {
            $(
                #[inline]
                fn $kind<'de, T: $codec<'de>>(&mut self, _name: &'static str, _key: &'static str, value: &T) {
                    self.0 = self.0 && <T as $codec>::is_valid_value(value);
                }
            )*

            #[inline]
            fn constant(&mut self, _name: &'static str, _key: &'static str, _json: &'static str) {}

            // Whether the keys are free, the writer knows.
            #[inline]
            fn rest<'de, R: Rest<'de>>(&mut self, rest: &R, _describe: Describe) {
                self.0 = self.0 && rest.is_valid_value();
            }

            #[inline]
            fn content<'de, T: Variant<'de, NUMBER>, const NUMBER: usize>(
                &mut self,
                _name: &'static str,
                _key: &'static str,
                value: &T,
            ) {
                self.0 = self.0 && value.is_valid_variant();
            }
        }

        impl<S: SerializeObject> Members for ToSerde<'_, S> {
            $(
                fn $kind<'de, T: $codec<'de>>(&mut self, name: &'static str, _key: &'static str, value: &T) {
                    if self.outcome.is_ok() {
                        self.outcome = <T as $codec>::serialize_field(value, name, self.state);
                    }
                }
            )*

            #[inline]
            fn constant(&mut self, name: &'static str, _key: &'static str, json: &'static str) {
                if self.outcome.is_ok() {
                    self.outcome = self.state.serialize_field(name, &Constant(json));
                }
            }

            fn absent(&mut self) {
                self.state.absent();
            }

            fn rest<'de, R: Rest<'de>>(&mut self, rest: &R, _describe: Describe) {
                rest.each(|key, value| {
                    if self.outcome.is_ok() {
                        self.outcome = self.state.serialize_entry(key, &value.as_serialize());
                    }
                });
            }

            #[inline]
            fn content<'de, T: Variant<'de, NUMBER>, const NUMBER: usize>(
                &mut self,
                name: &'static str,
                _key: &'static str,
                value: &T,
            ) {
                if self.outcome.is_ok() {
                    self.outcome = self.state.serialize_field(name, &Content::<T, NUMBER>::new(value));
                }
            }
        }
    };
}

members! {
    plain: Field;
    as_string: AsString;
    full_range: FullRange;
    through_serde: ThroughSerde;
}
