//! The rules of `#[field(...)]`, one file each.
//!
//! Each rule is a trait, implemented for the types that it applies to; generated code calls it on the
//! field. A rule on an `Option` or a `Box` applies to the value inside, and `None` satisfies it. The
//! check of a single value is a plain function, which diagnosis also uses.

mod each;
mod entries;
mod format;
mod length;
mod one_of;
mod pattern;
mod range;
mod unique;

pub use each::Each;
pub use entries::{Keys, Values};
pub use format::{Format, Formatted};
pub use length::Length;
pub use one_of::OneOf;
pub use pattern::{Matches, Pattern};
pub use range::{Limit, Number, Range, Ranged};
pub use unique::{Distinct, Unique};

pub(crate) use length::characters_within;
pub(crate) use range::{float_in_range, integer_in_range, single_in_range};

/// Implements a rule's trait for `Option` and `Box`: the rule applies to the value inside.
macro_rules! through_wrappers {
    ($rule:ident: $method:ident($($name:ident: $type:ty),*)) => {
        #[diagnostic::do_not_recommend]
        impl<T: $rule> $rule for Option<T> {
            fn $method(&self $(, $name: $type)*) -> bool {
                self.as_ref().is_none_or(|value| value.$method($($name),*))
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: $rule> $rule for Box<T> {
            fn $method(&self $(, $name: $type)*) -> bool {
                (**self).$method($($name),*)
            }
        }
    };
}
use through_wrappers;
