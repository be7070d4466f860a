//! `pattern`: a string that a regular expression matches somewhere.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::Wrapper;

/// A string that `pattern` applies to.
#[diagnostic::on_unimplemented(
    message = "`pattern` does not apply to `{Self}`",
    label = "not a string",
    note = "`pattern` is for `String` and `Cow<'_, str>`; for the items of a list write `each(pattern(\"...\"))`",
    note = "the rules of a newtype under `#[data]` are declared with it: `struct Name(#[field(...)] Type);`"
)]
pub trait Matches {
    /// Whether the pattern matches anywhere in the string.
    fn matches(&self, pattern: &Pattern) -> bool;
}

/// A regular expression, compiled on first use. The macro has checked that it compiles.
#[derive(Debug)]
pub struct Pattern {
    declared: &'static str,
    portable: &'static str,
    #[cfg(feature = "contract")]
    table: Option<&'static str>,
    compiled: OnceLock<Option<Expression>>,
}

#[cfg(feature = "regex")]
type Expression = regex::Regex;

/// Never constructed: without the `regex` feature the macro accepts no pattern.
#[cfg(not(feature = "regex"))]
type Expression = std::convert::Infallible;

impl Pattern {
    /// Creates a pattern from its source in the declaration, and the macro's translation of it for other languages.
    #[must_use]
    pub const fn new(declared: &'static str, portable: &'static str) -> Self {
        Self {
            declared,
            portable,
            #[cfg(feature = "contract")]
            table: None,
            compiled: OnceLock::new(),
        }
    }

    /// Creates a pattern with the table by which other languages match it; a program that writes no contract does not
    /// keep it.
    #[doc(hidden)]
    #[must_use]
    #[cfg_attr(not(feature = "contract"), expect(unused_variables))]
    pub const fn with_table(declared: &'static str, portable: &'static str, table: &'static str) -> Self {
        Self {
            declared,
            portable,
            #[cfg(feature = "contract")]
            table: Some(table),
            compiled: OnceLock::new(),
        }
    }

    /// Returns the table by which languages match whose own engine might need more than linear time for the pattern;
    /// `None` if any engine needs linear time.
    #[cfg(feature = "contract")]
    pub(crate) const fn table(&self) -> Option<&'static str> {
        self.table
    }

    /// Creates a pattern from its source in the declaration.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        self.declared
    }

    /// Returns the pattern in a spelling that ECMAScript (with the flag `u`), JSON Schema and the `regex` crate
    /// interpret alike.
    ///
    /// So does Python's `re`, except for `$`, which also matches before a final line feed there. A literal `$` is
    /// always escaped with a backslash.
    #[must_use]
    pub const fn portable(&self) -> &'static str {
        self.portable
    }

    /// Whether the pattern matches anywhere in the text. A pattern that does not compile matches nothing.
    #[cfg(feature = "regex")]
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        // Patterns that the macro accepts are far below the size limit of `regex`.
        let expression = self.compiled.get_or_init(|| regex::Regex::new(self.declared).ok());
        expression.as_ref().is_some_and(|expression| expression.is_match(text))
    }

    /// Returns false: without the `regex` feature nothing matches.
    #[cfg(not(feature = "regex"))]
    #[must_use]
    pub fn is_match(&self, _text: &str) -> bool {
        self.compiled.get().is_some_and(Option::is_some)
    }
}

#[diagnostic::do_not_recommend]
impl Matches for String {
    fn matches(&self, pattern: &Pattern) -> bool {
        pattern.is_match(self)
    }
}

#[diagnostic::do_not_recommend]
impl Matches for Cow<'_, str> {
    fn matches(&self, pattern: &Pattern) -> bool {
        pattern.is_match(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Wrapper<Inner: Matches>> Matches for T {
    fn matches(&self, pattern: &Pattern) -> bool {
        self.inner().is_none_or(|value| value.matches(pattern))
    }
}
