//! A JSON document as a tree that preserves order, used by the schema writers.
//!
//! `serde_json::Value` sorts keys or preserves their order depending on a feature that any crate in a build may enable.
//! A document that people read and compare must be the same everywhere.

mod parse;
mod print;

pub(crate) use parse::NoTree;
pub(crate) use print::quoted;

/// A JSON value whose members keep their insertion order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    /// The number as written.
    Number(String),
    String(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Creates an object from these members, without those that are `None`.
    pub(crate) fn object<const N: usize>(members: [(&str, Option<Json>); N]) -> Self {
        let members = members.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
        Self::Object(members.collect())
    }

    /// Creates an array of strings.
    pub(crate) fn strings<S: Into<String>>(items: impl IntoIterator<Item = S>) -> Self {
        Self::Array(items.into_iter().map(|item| Self::String(item.into())).collect())
    }

    /// Creates a whole number.
    pub(crate) fn integer(number: impl itoa::Integer) -> Self {
        Self::Number(itoa::Buffer::new().format(number).to_owned())
    }

    /// Creates a finite number in its shortest form, without a fraction if it is whole and every reader represents it
    /// exactly.
    pub(crate) fn float(number: f64) -> Self {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if number.fract() == 0.0 && number.abs() <= EXACT {
            #[expect(clippy::cast_possible_truncation, reason = "it is whole, and small enough")]
            return Self::integer(number as i64);
        }
        Self::Number(zmij::Buffer::new().format_finite(number).to_owned())
    }

    /// Returns the members of an object; other values have none.
    pub(crate) fn members(&self) -> &[(String, Self)] {
        if let Self::Object(members) = self { members } else { &[] }
    }

    /// Returns a member of an object.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.members().iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Returns the items of an array; other values have none.
    pub(crate) fn items(&self) -> &[Self] {
        if let Self::Array(items) = self { items } else { &[] }
    }

    /// Returns the text of a string.
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// Whether both are the same value, regardless of the order of keys and the notation of numbers.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => {
                let float = |number: &str| number.parse::<f64>().ok();
                // Numbers too large for a float are compared as text.
                one == two || float(one).is_some_and(|one| one.is_finite() && float(two) == Some(one))
            }
            (Self::Array(one), Self::Array(two)) => {
                one.len() == two.len() && one.iter().zip(two).all(|(one, two)| one.is_same(two))
            }
            (Self::Object(one), Self::Object(two)) => {
                let has = |(key, value): &(String, Self)| {
                    two.iter().any(|(other_key, other)| key == other_key && value.is_same(other))
                };
                one.len() == two.len() && one.iter().all(has)
            }
            _ => self == other,
        }
    }

    /// Appends a member to an object; does nothing to any other value.
    pub(crate) fn push(&mut self, key: &str, value: Self) {
        if let Self::Object(members) = self {
            members.push((key.to_owned(), value));
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}
