//! From a nondeterministic automaton to a deterministic one: each of its states is a set of states.

use std::collections::{BTreeSet, HashMap};

use super::letters::Letters;
use super::rows::{ACCEPTED, FIRST, REFUSED, Rows, TooLarge};
use crate::check::automaton::nfa::{Nfa, Position, State};

/// The states before the automaton is minimal.
const MOST_STATES: usize = 2_000;

/// The states that a match can be in, between two characters.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Subset {
    takers: BTreeSet<usize>,
    accepts_at_end: bool,
}

struct Subsets<'n> {
    nfa: &'n Nfa,
    numbers: HashMap<Subset, usize>,
    /// In the order of their numbers.
    found: Vec<Subset>,
}

/// Returns the rows of an automaton that accepts a text as soon as the pattern matches somewhere in it.
pub(super) fn determinized(nfa: &Nfa, letters: &Letters) -> Result<Rows, TooLarge> {
    let mut subsets = Subsets { nfa, numbers: HashMap::new(), found: Vec::new() };
    let mut rows = Rows::new();
    if subsets.state(&BTreeSet::new(), true) != FIRST {
        // Every text is accepted, or none: a state that leads there.
        let state = subsets.state(&BTreeSet::new(), true);
        return Ok(vec![vec![state; letters.count() + 1]]);
    }
    while let Some(subset) = subsets.found.get(rows.len()).cloned() {
        if rows.len() == MOST_STATES {
            return Err(TooLarge);
        }
        let mut next: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); letters.count()];
        for number in subset.takers {
            let State::Take { class, next: state } = nfa.state(number) else { continue };
            for letter in letters.of_class(*class) {
                next.get_mut(*letter).into_iter().for_each(|states| {
                    states.insert(*state);
                });
            }
        }
        let mut row: Vec<usize> = next.into_iter().map(|states| subsets.state(&states, false)).collect();
        row.push(if subset.accepts_at_end { ACCEPTED } else { REFUSED });
        rows.push(row);
    }
    Ok(rows)
}

impl Subsets<'_> {
    /// Returns the number of the state between two characters in which a match can be in any of `states`, or begin.
    fn state(&mut self, states: &BTreeSet<usize>, at_start: bool) -> usize {
        let from = || states.iter().copied().chain([self.nfa.start]);
        let inside = self.nfa.reach(from(), Position { at_start, at_end: false });
        if inside.accepts {
            return ACCEPTED;
        }
        let accepts_at_end = self.nfa.reach(from(), Position { at_start, at_end: true }).accepts;
        let subset = Subset { takers: inside.takers, accepts_at_end };
        if subset.takers.is_empty() && !accepts_at_end {
            return REFUSED;
        }
        let number = FIRST + self.found.len();
        *self.numbers.entry(subset).or_insert_with_key(|subset| {
            self.found.push(subset.clone());
            number
        })
    }
}
