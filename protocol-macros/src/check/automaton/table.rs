//! A pattern as a table: a minimal deterministic automaton over letters, which stand for characters that the pattern
//! does not tell apart.
//!
//! The text of a table is `letters;rows`. `letters` are pairs of numbers: the first code point of a range, and the
//! letter of the characters in it. Each state has a row: for each letter, and for the end of the text, the number of
//! the next state in base 36, with one digit if there are at most 36 states and two otherwise. State 0 has refused and
//! state 1 has accepted, whatever follows; the first row is that of state 2, where the walk begins.

mod letters;
mod minimal;
mod rows;
mod subsets;

use super::nfa::Nfa;
use letters::Letters;
use rows::FIRST;

pub(crate) use rows::TooLarge;

/// The states of the largest table.
const MOST_STATES: usize = 1_000;
/// The bytes of the largest table's text.
const MOST_BYTES: usize = 8_000;

/// Returns the text of a pattern's table.
pub(super) fn encoded(nfa: &Nfa) -> Result<String, TooLarge> {
    let mut letters = Letters::of(nfa);
    let all = subsets::determinized(nfa, &letters)?;
    let mut rows = minimal::minimized(&all);
    if rows.len() > MOST_STATES {
        return Err(TooLarge);
    }
    letters.merge_equal_columns(&mut rows);
    let width = if rows.len() + FIRST > 36 { 2 } else { 1 };
    let letters: Vec<String> = letters.ranges().map(|(first, letter)| format!("{first} {letter}")).collect();
    let rows: String = rows.into_iter().flatten().map(|state| digits(state, width)).collect();
    let text = format!("{};{rows}", letters.join(" "));
    if text.len() > MOST_BYTES { Err(TooLarge) } else { Ok(text) }
}

/// Writes a number below 36² in base 36.
fn digits(number: usize, width: usize) -> String {
    let digit = |number: usize| u32::try_from(number % 36).ok().and_then(|number| char::from_digit(number, 36));
    let both = [digit(number / 36), digit(number)];
    both.into_iter().flatten().skip(2 - width).collect()
}
