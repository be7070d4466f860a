//! The rules of `#[field(...)]`, one file each.
//!
//! Each rule is a trait, implemented for the types that it applies to; generated code calls it on the
//! field. A rule on a wrapper (`Option`, `Nullable`, `Box`) applies to the value inside, and is satisfied where there is
//! none. The check of a single value is a plain function, which diagnosis also uses.

mod each;
mod entries;
mod format;
mod length;
mod newtype;
mod one_of;
mod pattern;
mod range;
mod unique;
mod wrapper;

pub use each::Each;
pub use entries::{Keys, Values};
pub use format::{Format, Formatted};
pub use length::Length;
pub use newtype::Newtype;
pub use one_of::OneOf;
pub use pattern::{Matches, Pattern};
pub use range::{Limit, Number, Range, Ranged};
pub use unique::{Distinct, Unique};
pub use wrapper::Wrapper;

pub(crate) use format::sextet;
pub(crate) use length::characters_within;
pub(crate) use range::{float_in_range, integer_in_range, single_in_range};
