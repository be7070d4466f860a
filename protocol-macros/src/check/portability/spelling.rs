//! Writes a pattern in a spelling that means the same in ECMAScript (with the flag `u`), JSON Schema, Python's `re` and
//! `regex`.
//!
//! It is kept as declared, except where engines interpret a portable construct differently. One token has no common
//! spelling: `$`, which Python also matches before a final line feed, so a pattern written for Python has `\Z` instead.
//! So that it is found without parsing, a `$` in a class is escaped: no other `$` is without a backslash.

use regex_syntax::ast::{Ast, ClassSetItem, Literal, LiteralKind, Repetition, RepetitionKind, RepetitionRange, Span};
use regex_syntax::ast::{Visitor, visit};

/// The portable spelling of a pattern in which nothing is unportable.
pub(crate) fn portable_spelling(pattern: &str, ast: &Ast) -> String {
    let Ok(mut replacements) = visit(ast, Walk { pattern, class_start: 0, replacements: Vec::new() });
    replacements.sort_by_key(|replacement| replacement.start);
    let mut spelling = String::new();
    let mut copied = 0;
    for Replacement { start, end, text } in replacements {
        spelling.push_str(pattern.get(copied..start).unwrap_or_default());
        spelling.push_str(&text);
        copied = end;
    }
    spelling.push_str(pattern.get(copied..).unwrap_or_default());
    spelling
}

struct Replacement {
    start: usize,
    end: usize,
    text: String,
}

struct Walk<'p> {
    pattern: &'p str,
    /// The offset of the first character of the class.
    class_start: usize,
    replacements: Vec<Replacement>,
}

impl Walk<'_> {
    fn replace(&mut self, span: &Span, text: impl Into<String>) {
        self.replacements.push(Replacement { start: span.start.offset, end: span.end.offset, text: text.into() });
    }

    // At the start of a class, `]` is a literal in Python and ends the class in ECMAScript; `-` between two characters
    // may form a range (`[--/]`, `[]-a]`); `||` is reserved in Python.
    fn class_literal(&mut self, literal: &Literal) {
        if !matches!(literal.kind, LiteralKind::Verbatim) {
            return;
        }
        let Span { start, end } = literal.span;
        let next = self.pattern.get(end.offset..).and_then(|rest| rest.chars().next());
        let is_special = match literal.c {
            ']' | '$' => true,
            '-' => next != Some(']') && (start.offset != self.class_start || next == Some('-')),
            '|' => next == Some('|'),
            _ => false,
        };
        if is_special {
            self.replace(&literal.span, format!("\\{}", literal.c));
        }
    }

    // `regex` allows whitespace between the braces.
    fn repetition(&mut self, repetition: &Repetition) {
        let RepetitionKind::Range(range) = &repetition.op.kind else { return };
        let times = match range {
            RepetitionRange::Exactly(times) => format!("{{{times}}}"),
            RepetitionRange::AtLeast(min) => format!("{{{min},}}"),
            RepetitionRange::Bounded(min, max) => format!("{{{min},{max}}}"),
        };
        self.replace(&repetition.op.span, if repetition.greedy { times } else { times + "?" });
    }
}

impl Visitor for Walk<'_> {
    type Output = Vec<Replacement>;
    type Err = std::convert::Infallible;

    fn finish(self) -> Result<Self::Output, Self::Err> {
        Ok(self.replacements)
    }

    fn visit_pre(&mut self, ast: &Ast) -> Result<(), Self::Err> {
        match ast {
            // In ECMAScript, `.` excludes other line terminators too.
            Ast::Dot(span) => self.replace(span, "[^\\n]"),
            Ast::ClassBracketed(class) => self.class_start = class.span.start.offset + 1 + usize::from(class.negated),
            Ast::Repetition(repetition) => self.repetition(repetition),
            _ => {}
        }
        Ok(())
    }

    fn visit_class_set_item_pre(&mut self, item: &ClassSetItem) -> Result<(), Self::Err> {
        match item {
            ClassSetItem::Literal(literal) => self.class_literal(literal),
            ClassSetItem::Range(range) => {
                self.class_literal(&range.start);
                self.class_literal(&range.end);
            }
            _ => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
