//! Patterns as automata: whether a pattern matches a text, and how other languages match it without backtracking.
//!
//! The engines of JavaScript and Python try one way after another, so that a few dozen characters can take them years.
//! Two kinds of patterns take a time that is linear in the text: those in which the next character always decides how
//! to go on, whatever the engine, and those that are walked as a table, one step for each character.

mod determinism;
mod nfa;
mod simulation;
mod table;

use regex_syntax::ast::Ast;

use determinism::is_deterministic;
use nfa::Nfa;

pub(crate) use simulation::matches;
pub(crate) use table::TooLarge;

/// Returns the table that other languages match a portable pattern by; `None` if their own engines need linear time for it.
pub(super) fn matching_table(source: &str, ast: &Ast) -> Result<Option<String>, TooLarge> {
    let nfa = Nfa::of(source, ast);
    if is_deterministic(&nfa) { Ok(None) } else { table::encoded(&nfa).map(Some) }
}

#[cfg(test)]
mod long_texts;
#[cfg(test)]
mod tests;
