//! What visits each field of a struct.

use std::collections::BTreeMap;

use super::{Claim, Variant};
use crate::contract::Describe;
use crate::field::raw_json::RawJson;
use crate::field::{AsString, Field, FullRange, Rest, ThroughSerde};

/// A visitor of each field that is written.
///
/// A field has its name, and its key as it is written, with comma, quotes and colon: `,"text":`.
// Nothing stops the walk, or each field would add an exit for rustc to check; a visitor that can fail records the
// failure.
pub trait Members {
    /// Visits a field without a codec of its own.
    fn plain<'de, T: Field<'de>>(&mut self, name: &'static str, key: &'static str, value: &T);

    /// Visits a field under `as_string`.
    fn as_string<'de, T: AsString<'de>>(&mut self, name: &'static str, key: &'static str, value: &T);

    /// Visits a field under `full_range`.
    fn full_range<'de, T: FullRange<'de>>(&mut self, name: &'static str, key: &'static str, value: &T);

    /// Visits a member with a fixed value, given as JSON.
    fn constant(&mut self, name: &'static str, key: &'static str, json: &'static str);

    /// Notes that these keys of the object belong to a struct or an envelope.
    fn claim(&mut self, _claim: Claim) {}

    /// Notes that these members have been kept of the object, whose keys no `rest` behind them must hold.
    fn claim_kept(&mut self, _kept: BTreeMap<String, RawJson>) {}

    /// Visits the members that no field declares, of the struct with this description.
    fn rest<'de, R: Rest<'de>>(&mut self, rest: &R, describe: Describe);

    /// Visits the fields of a variant as one value.
    fn content<'de, T: Variant<'de, NUMBER>, const NUMBER: usize>(
        &mut self,
        name: &'static str,
        key: &'static str,
        value: &T,
    );

    /// Visits a field that is absent: nothing is written for it, or, in an array, `null` if another follows.
    fn absent(&mut self) {}

    /// Visits a field under `serde`.
    fn through_serde<'de, T: ThroughSerde<'de>>(&mut self, name: &'static str, key: &'static str, value: &T);
}
