//! Whether the next character always decides how a match goes on. A backtracking engine then never tries a second way
//! for more than one character, and needs time that is linear in the text.

use std::collections::BTreeSet;

use super::nfa::{Nfa, State};

/// Whether a pattern begins with `^`, has `$` at most at its end, and never has two ways to take the same character or
/// to take nothing.
pub(super) fn is_deterministic(nfa: &Nfa) -> bool {
    let State::Start(first) = nfa.state(nfa.start) else {
        return false;
    };
    let next = nfa.states().filter_map(|state| match state {
        State::Take { next, .. } => Some(*next),
        _ => None,
    });
    let places: BTreeSet<usize> = next.chain([*first]).collect();
    places.into_iter().all(|place| goes_on_in_one_way(nfa, place))
}

fn goes_on_in_one_way(nfa: &Nfa, place: usize) -> bool {
    let (mut waiting, mut seen) = (vec![place], BTreeSet::new());
    let mut ranges = Vec::new();
    while let Some(number) = waiting.pop() {
        // Two ways lead here without taking a character.
        if !seen.insert(number) {
            return false;
        }
        match nfa.state(number) {
            State::Take { .. } => ranges.extend(nfa.taker(number).into_iter().flat_map(|(ranges, _)| ranges)),
            State::Split(ways) => waiting.extend(ways),
            State::Start(_) => return false,
            State::End(next) if !matches!(nfa.state(*next), State::Accept) => return false,
            State::End(next) => waiting.push(*next),
            State::Accept => {}
        }
    }
    ranges.sort_unstable();
    ranges.windows(2).all(|pair| matches!(pair, [(_, last), (first, _)] if last < first))
}
