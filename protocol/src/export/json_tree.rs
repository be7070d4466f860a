//! A JSON document as a tree that keeps its order: what the writers of schemas put together.
//!
//! `serde_json::Value` sorts keys or keeps their order by a feature that any crate in a build may
//! switch on; a document that people read and compare must come out the same everywhere.

mod parse;
mod print;

pub(crate) use parse::NoTree;

/// A JSON value whose members stand in the order in which they were put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    /// As it is written.
    Number(String),
    String(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// An object of these members, without those that are `None`.
    pub(crate) fn object<const N: usize>(members: [(&str, Option<Json>); N]) -> Self {
        let members = members.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
        Self::Object(members.collect())
    }

    /// An array of strings.
    pub(crate) fn strings<S: Into<String>>(items: impl IntoIterator<Item = S>) -> Self {
        Self::Array(items.into_iter().map(|item| Self::String(item.into())).collect())
    }

    /// A whole number.
    pub(crate) fn integer(number: impl itoa::Integer) -> Self {
        Self::Number(itoa::Buffer::new().format(number).to_owned())
    }

    /// A finite number in its shortest form, without a fraction where it is whole and every reader holds it exactly.
    pub(crate) fn float(number: f64) -> Self {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if number.fract() == 0.0 && number.abs() <= EXACT {
            #[expect(clippy::cast_possible_truncation, reason = "it is whole, and small enough")]
            return Self::integer(number as i64);
        }
        Self::Number(zmij::Buffer::new().format_finite(number).to_owned())
    }

    /// The members of an object; none of anything else.
    pub(crate) fn members(&self) -> &[(String, Self)] {
        if let Self::Object(members) = self { members } else { &[] }
    }

    /// The items of an array; none of anything else.
    pub(crate) fn items(&self) -> &[Self] {
        if let Self::Array(items) = self { items } else { &[] }
    }

    /// The text of a string.
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// The same value, in whatever order its keys stand and however its numbers are written.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => {
                let float = |number: &str| number.parse::<f64>().ok();
                // What is too large for a float is the same only to the letter.
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

    /// Puts a member at the end of an object; does nothing to anything else.
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
