//! Merges the states that accept the same texts, by Moore's refinement: states are told apart by what follows in one
//! step, then in two, and so on, until nothing more is told apart.

use std::collections::HashMap;

use super::rows::{FIRST, Rows};

/// Returns the rows of the smallest automaton that accepts the same texts.
pub(super) fn minimized(rows: &Rows) -> Rows {
    // The group of each state. Those that have refused or accepted are groups of their own.
    let mut groups: Vec<usize> = [0, 1].into_iter().chain(rows.iter().map(|_| FIRST)).collect();
    let mut count = FIRST + 1;
    loop {
        let mut known: HashMap<(usize, Vec<usize>), usize> = HashMap::new();
        let mut refined = vec![0, 1];
        for (row, group) in rows.iter().zip(groups.iter().skip(FIRST)) {
            let next = row.iter().filter_map(|state| groups.get(*state).copied()).collect();
            let number = FIRST + known.len();
            refined.push(*known.entry((*group, next)).or_insert(number));
        }
        let refined_count = FIRST + known.len();
        groups = refined;
        if refined_count == count {
            break;
        }
        count = refined_count;
    }
    let mut merged = Rows::new();
    for (row, group) in rows.iter().zip(groups.iter().skip(FIRST)) {
        // Groups are numbered in the order in which they are found.
        if *group == FIRST + merged.len() {
            merged.push(row.iter().filter_map(|state| groups.get(*state).copied()).collect());
        }
    }
    merged
}
