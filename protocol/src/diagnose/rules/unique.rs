//! Duplicates in a list whose items must be different.

use std::collections::HashMap;
use std::fmt;

use crate::contract::{Rule, Shape};
use crate::diagnose::report::Report;
use crate::diagnose::sentences::sentence;
use crate::error::IssueCode;
use crate::error::shown::Quoted;
use crate::json::{Decode, Reader, Whole, whole};

/// A duplicate item, for display.
enum Item {
    Number(String),
    Text(String),
}

impl fmt::Display for Item {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => formatter.write_str(number),
            Self::Text(text) => Quoted(text).fmt(formatter),
        }
    }
}

/// Finds duplicates in a list that must be `unique`.
pub(in crate::diagnose) struct Repetitions {
    /// The index of each item's first occurrence; `None` if the list need not be unique.
    first: Option<HashMap<String, usize>>,
    count: usize,
    repeated: Option<(Item, usize, usize)>,
}

impl Repetitions {
    pub(in crate::diagnose) fn new(rules: &[Rule]) -> Self {
        let first = rules.iter().any(|rule| matches!(rule, Rule::Unique)).then(HashMap::new);
        Self { first, count: 0, repeated: None }
    }

    /// Records the next item.
    pub(in crate::diagnose) fn note(&mut self, reader: &Reader<'_>, item: &Shape) {
        let item = item.without_names();
        let index = self.count;
        self.count += 1;
        let Some(first) = &mut self.first else { return };
        let mut reader = reader.clone();
        let identity = match item {
            Shape::Integer { .. } => reader.number().ok().and_then(|text| match whole(text) {
                Whole::Number(number) => Some(number.to_string()),
                Whole::Fraction | Whole::TooLarge => None,
            }),
            _ => reader.string().ok().map(std::borrow::Cow::into_owned),
        };
        let Some(identity) = identity else { return };
        match first.get(&identity) {
            Some(_) if self.repeated.is_some() => {}
            Some(earlier) => {
                let is_number = matches!(item, Shape::Integer { .. });
                let shown = if is_number { Item::Number(identity) } else { Item::Text(identity) };
                self.repeated = Some((shown, *earlier, index));
            }
            None => drop(first.insert(identity, index)),
        }
    }

    /// Reports the first duplicate, at the list.
    pub(in crate::diagnose) fn report(self, report: &mut Report<'_>, at: usize) -> Decode<()> {
        match self.repeated {
            Some((item, first, second)) => {
                let shown = report.shown(item);
                report.push(IssueCode::NotUnique, at, sentence!(repeated, item = shown, first = first, second = second))
            }
            None => Ok(()),
        }
    }
}
