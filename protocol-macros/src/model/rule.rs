//! A rule on a field's value.

use proc_macro2::Span;

use crate::verbatim::{Format, Number};

/// One rule; `Each`, `Keys` and `Values` hold the rules for what is inside.
pub(crate) enum Rule {
    /// `len(1..=280)`, both ends inclusive.
    Length { min: Option<usize>, max: Option<usize> },
    /// `range(0.0..=1.0)`.
    Range { min: Limit, max: Limit },
    /// `pattern("^[a-z]+$")`: as declared, and in the spelling that every language reads the same way. With a table,
    /// other languages match by that instead, since their engines might need more than linear time.
    #[cfg_attr(not(feature = "regex"), expect(dead_code, reason = "no pattern is accepted"))]
    Pattern { declared: String, portable: String, table: Option<String>, span: Span },
    /// `format(date)`.
    Format(Format),
    /// `one_of("a", "b")`.
    OneOf(Vec<String>),
    /// `unique`.
    Unique,
    /// `each(...)`: rules for the items of a list.
    Each(Vec<Rule>),
    /// `keys(...)`: rules for the keys of a map.
    Keys(Vec<Rule>),
    /// `values(...)`: rules for the values of a map.
    Values(Vec<Rule>),
}

/// One end of a range.
#[derive(Clone, Copy)]
pub(crate) enum Limit {
    Open,
    Included(Number),
    Excluded(Number),
}
