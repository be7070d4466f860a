//! The fields of a struct, one by one as they are written, and what is done with them.
//!
//! Generated code names the fields once; writing, counting and serde all walk along them.

use std::convert::Infallible;

use serde::ser::SerializeStruct;

use super::{AsString, Field, ThroughSerde};
use crate::json::Writer;

/// What is done with each field that is written.
///
/// A field has its name, and its key as it stands in the text, with comma, quotes and colon: `,"text":`.
pub trait Members {
    /// Why the walk may stop.
    type Error;

    /// A field as it is.
    fn plain<'de, T: Field<'de>>(
        &mut self,
        name: &'static str,
        key: &'static str,
        value: &T,
    ) -> Result<(), Self::Error>;

    /// A field under `as_string`.
    fn as_string<'de, T: AsString<'de>>(
        &mut self,
        name: &'static str,
        key: &'static str,
        value: &T,
    ) -> Result<(), Self::Error>;

    /// A field under `serde`.
    fn through_serde<'de, T: ThroughSerde<'de>>(
        &mut self,
        name: &'static str,
        key: &'static str,
        value: &T,
    ) -> Result<(), Self::Error>;
}

/// Writes fields as JSON.
pub(crate) struct Encode<'w, 'b> {
    writer: &'w mut Writer<'b>,
    first: bool,
}

impl<'w, 'b> Encode<'w, 'b> {
    /// Writes into an object whose first member is yet to come, or has been written.
    pub(crate) const fn new(writer: &'w mut Writer<'b>, first: bool) -> Self {
        Self { writer, first }
    }
}

/// Counts fields.
pub(crate) struct Count(pub(crate) usize);

/// Asks fields whether they are valid by themselves.
pub(crate) struct Validate;

/// A field that is not.
pub(crate) struct Invalid;

/// Hands fields to serde.
pub(crate) struct ToSerde<'s, S>(pub(crate) &'s mut S);

// The three kinds of fields differ in nothing but the trait.
macro_rules! members {
    ($($kind:ident: $codec:ident;)*) => {
        impl Members for Encode<'_, '_> {
            type Error = Infallible;

            $(
                #[inline]
                fn $kind<'de, T: $codec<'de>>(
                    &mut self,
                    _name: &'static str,
                    key: &'static str,
                    value: &T,
                ) -> Result<(), Infallible> {
                    self.writer.field(&mut self.first, key);
                    value.encode(self.writer);
                    Ok(())
                }
            )*
        }

        impl Members for Count {
            type Error = Infallible;

            $(
                #[inline]
                fn $kind<'de, T: $codec<'de>>(
                    &mut self,
                    _name: &'static str,
                    _key: &'static str,
                    _value: &T,
                ) -> Result<(), Infallible> {
                    self.0 += 1;
                    Ok(())
                }
            )*
        }

        impl Members for Validate {
            type Error = Invalid;

            $(
                #[inline]
                fn $kind<'de, T: $codec<'de>>(
                    &mut self,
                    _name: &'static str,
                    _key: &'static str,
                    value: &T,
                ) -> Result<(), Invalid> {
                    if value.is_valid() { Ok(()) } else { Err(Invalid) }
                }
            )*
        }

        impl<S: SerializeStruct> Members for ToSerde<'_, S> {
            type Error = S::Error;

            $(
                fn $kind<'de, T: $codec<'de>>(
                    &mut self,
                    name: &'static str,
                    _key: &'static str,
                    value: &T,
                ) -> Result<(), S::Error> {
                    value.serialize_field(name, self.0)
                }
            )*
        }
    };
}

members! {
    plain: Field;
    as_string: AsString;
    through_serde: ThroughSerde;
}
