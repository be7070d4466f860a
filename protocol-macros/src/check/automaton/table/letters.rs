//! The letters of a table: characters that a pattern does not tell apart are one letter.

use std::collections::{BTreeSet, HashMap};

use super::rows::Rows;
use crate::check::automaton::nfa::Nfa;

/// Which characters are which letter.
pub(super) struct Letters {
    /// The first code point of each range, ascending from 0, and the letter of its characters.
    ranges: Vec<(u32, usize)>,
    /// The letters of each class of the automaton.
    of_class: Vec<Vec<usize>>,
    count: usize,
}

impl Letters {
    pub(super) fn of(nfa: &Nfa) -> Self {
        let within = |point: u32| {
            let holds =
                move |ranges: &Vec<(u32, u32)>| ranges.iter().any(|(first, last)| (*first..=*last).contains(&point));
            let classes = nfa.classes.iter().enumerate().filter(move |(_, ranges)| holds(ranges));
            classes.map(|(class, _)| class).collect::<Vec<usize>>()
        };
        let all = nfa.classes.iter().flatten();
        let starts: BTreeSet<u32> = all.flat_map(|(first, last)| [*first, last.saturating_add(1)]).chain([0]).collect();
        let mut known: HashMap<Vec<usize>, usize> = HashMap::new();
        let (mut ranges, mut of_class) = (Vec::new(), vec![Vec::new(); nfa.classes.len()]);
        for start in starts.into_iter().filter(|start| *start <= u32::from(char::MAX)) {
            let classes = within(start);
            let count = known.len();
            let letter = *known.entry(classes.clone()).or_insert(count);
            if letter == count {
                for class in classes {
                    of_class.get_mut(class).into_iter().for_each(|letters: &mut Vec<usize>| letters.push(letter));
                }
            }
            ranges.push((start, letter));
        }
        Self { ranges, of_class, count: known.len() }
    }

    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Returns the letters of a class of the automaton.
    pub(super) fn of_class(&self, class: usize) -> &[usize] {
        self.of_class.get(class).map_or(&[], Vec::as_slice)
    }

    /// Returns the first code point of each range with its letter; neighbours have different letters.
    pub(super) fn ranges(&self) -> impl Iterator<Item = (u32, usize)> {
        let mut before = None;
        self.ranges.iter().copied().filter(move |(_, letter)| before.replace(*letter) != Some(*letter))
    }

    /// Makes letters that lead from each state to the same one into one, and removes their columns from the rows.
    pub(super) fn merge_equal_columns(&mut self, rows: &mut Rows) {
        let mut known: HashMap<Vec<usize>, usize> = HashMap::new();
        let mut kept = Vec::new();
        let merged: Vec<usize> = (0..self.count)
            .map(|letter| {
                let column = rows.iter().filter_map(|row| row.get(letter).copied()).collect();
                let count = known.len();
                let number = *known.entry(column).or_insert(count);
                if number == count {
                    kept.push(letter);
                }
                number
            })
            .collect();
        kept.push(self.count);
        for row in rows {
            *row = kept.iter().filter_map(|column| row.get(*column).copied()).collect();
        }
        for (_, letter) in &mut self.ranges {
            *letter = merged.get(*letter).copied().unwrap_or_default();
        }
        self.count = known.len();
    }
}
