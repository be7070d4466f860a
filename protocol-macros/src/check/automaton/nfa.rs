//! A pattern as a nondeterministic automaton over Unicode scalar values, as Thompson's construction makes it.

use std::collections::{BTreeSet, HashMap};

use regex_syntax::ast::{Ast, RepetitionKind, RepetitionOp, RepetitionRange};
use regex_syntax::hir::translate::Translator;
use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// Ascending ranges of code points, both ends inclusive.
pub(super) type Ranges = Vec<(u32, u32)>;

/// An automaton with one accepting state.
pub(super) struct Nfa {
    states: Vec<State>,
    /// The distinct classes that states take.
    pub(super) classes: Vec<Ranges>,
    pub(super) start: usize,
}

/// What a state does, and where it leads.
pub(super) enum State {
    /// Takes a character of a class.
    Take {
        class: usize,
        next: usize,
    },
    /// Leads on without taking anything.
    Split(Vec<usize>),
    /// Leads on at the start of the text.
    Start(usize),
    /// Leads on at the end of the text.
    End(usize),
    Accept,
}

/// Where in a text an automaton is.
#[derive(Clone, Copy, Default)]
pub(super) struct Position {
    pub(super) at_start: bool,
    pub(super) at_end: bool,
}

/// What can be reached without taking a character.
pub(super) struct Reached {
    /// The states that take one.
    pub(super) takers: BTreeSet<usize>,
    pub(super) accepts: bool,
}

impl Nfa {
    /// Builds the automaton of a pattern that is portable.
    ///
    /// Its structure is that of the source, since that is what other engines run: `regex-syntax` would simplify
    /// `(a|a)*`, in which they find an exponential number of ways.
    pub(super) fn of(source: &str, ast: &Ast) -> Self {
        let mut builder = Builder { source, states: vec![State::Accept], classes: HashMap::new() };
        let start = builder.add_before(ast, 0);
        let mut classes: Vec<(Ranges, usize)> = builder.classes.into_iter().collect();
        classes.sort_by_key(|(_, number)| *number);
        Self { states: builder.states, classes: classes.into_iter().map(|(ranges, _)| ranges).collect(), start }
    }

    pub(super) fn state(&self, number: usize) -> &State {
        // States are numbered as they are added, so that there is one for each number.
        self.states.get(number).unwrap_or(&State::Accept)
    }

    pub(super) fn states(&self) -> impl Iterator<Item = &State> {
        self.states.iter()
    }

    /// Returns the ranges and the next state of a state that takes a character.
    pub(super) fn taker(&self, number: usize) -> Option<(&Ranges, usize)> {
        match self.state(number) {
            State::Take { class, next } => Some((self.classes.get(*class)?, *next)),
            _ => None,
        }
    }

    /// Follows all states that lead on without taking a character.
    pub(super) fn reach(&self, from: impl IntoIterator<Item = usize>, position: Position) -> Reached {
        let mut reached = Reached { takers: BTreeSet::new(), accepts: false };
        let mut waiting: Vec<usize> = from.into_iter().collect();
        let mut seen: BTreeSet<usize> = BTreeSet::new();
        while let Some(number) = waiting.pop() {
            if !seen.insert(number) {
                continue;
            }
            match self.state(number) {
                State::Take { .. } => {
                    reached.takers.insert(number);
                }
                State::Split(ways) => waiting.extend(ways),
                State::Start(next) => waiting.extend(position.at_start.then_some(*next)),
                State::End(next) => waiting.extend(position.at_end.then_some(*next)),
                State::Accept => reached.accepts = true,
            }
        }
        reached
    }
}

struct Builder<'s> {
    source: &'s str,
    states: Vec<State>,
    classes: HashMap<Ranges, usize>,
}

impl Builder<'_> {
    fn add(&mut self, state: State) -> usize {
        self.states.push(state);
        self.states.len() - 1
    }

    fn add_class(&mut self, ranges: Ranges, next: usize) -> usize {
        let number = self.classes.len();
        let class = *self.classes.entry(ranges).or_insert(number);
        self.add(State::Take { class, next })
    }

    /// Adds the states of a part of the pattern that is followed by the state `next`, and returns the first of them.
    fn add_before(&mut self, part: &Ast, next: usize) -> usize {
        match part {
            Ast::Empty(_) | Ast::Flags(_) => next,
            Ast::Literal(_)
            | Ast::Dot(_)
            | Ast::Assertion(_)
            | Ast::ClassUnicode(_)
            | Ast::ClassPerl(_)
            | Ast::ClassBracketed(_) => self.add_leaf(part, next),
            Ast::Repetition(repetition) => {
                let (min, max) = times(&repetition.op);
                let rest = match max {
                    None => self.add_loop(&repetition.ast, next),
                    // `x{0,3}` is `(x(x(x)?)?)?`: each way out leads to the same place once.
                    Some(max) => (min..max).fold(next, |rest, _| {
                        let again = self.add_before(&repetition.ast, rest);
                        self.add(State::Split(vec![again, next]))
                    }),
                };
                (0..min).fold(rest, |rest, _| self.add_before(&repetition.ast, rest))
            }
            Ast::Group(group) => self.add_before(&group.ast, next),
            Ast::Concat(parts) => parts.asts.iter().rev().fold(next, |next, part| self.add_before(part, next)),
            Ast::Alternation(ways) => {
                let ways = ways.asts.iter().map(|way| self.add_before(way, next)).collect();
                self.add(State::Split(ways))
            }
        }
    }

    fn add_loop(&mut self, repeated: &Ast, next: usize) -> usize {
        let head = self.add(State::Split(Vec::new()));
        let again = self.add_before(repeated, head);
        if let Some(State::Split(ways)) = self.states.get_mut(head) {
            ways.extend([again, next]);
        }
        head
    }

    /// Adds the state of a part without parts. What cannot be translated is not portable, which is reported.
    fn add_leaf(&mut self, leaf: &Ast, next: usize) -> usize {
        let translated = Translator::new().translate(self.source, leaf);
        match translated.as_ref().map_or(&HirKind::Empty, Hir::kind) {
            HirKind::Literal(literal) => {
                let text = String::from_utf8_lossy(&literal.0);
                text.chars().rev().fold(next, |next, letter| {
                    let point = u32::from(letter);
                    self.add_class(vec![(point, point)], next)
                })
            }
            HirKind::Class(class) => self.add_class(ranges(class), next),
            HirKind::Look(Look::Start) => self.add(State::Start(next)),
            HirKind::Look(Look::End) => self.add(State::End(next)),
            _ => next,
        }
    }
}

/// Returns how often something is repeated, at least and at most.
fn times(operator: &RepetitionOp) -> (u32, Option<u32>) {
    match operator.kind {
        RepetitionKind::ZeroOrOne => (0, Some(1)),
        RepetitionKind::ZeroOrMore => (0, None),
        RepetitionKind::OneOrMore => (1, None),
        RepetitionKind::Range(RepetitionRange::Exactly(times)) => (times, Some(times)),
        RepetitionKind::Range(RepetitionRange::AtLeast(min)) => (min, None),
        RepetitionKind::Range(RepetitionRange::Bounded(min, max)) => (min, Some(max)),
    }
}

fn ranges(class: &Class) -> Ranges {
    match class {
        Class::Unicode(class) => class.iter().map(|range| (u32::from(range.start()), u32::from(range.end()))).collect(),
        Class::Bytes(class) => class.iter().map(|range| (u32::from(range.start()), u32::from(range.end()))).collect(),
    }
}
