//! Statements, laid out like prettier does.

use crate::export::typescript::literal::{Literal, WIDTH};
use crate::export::typescript::syntax::width;

/// The lines of a function.
pub(super) struct Code {
    lines: Vec<String>,
    indent: usize,
    /// How many names of each kind have been given to variables.
    variables: Vec<&'static str>,
}

/// A condition.
pub(super) struct Condition {
    parts: Vec<Part>,
    /// What joins the parts.
    operator: &'static str,
}

/// A part of a condition.
pub(super) enum Part {
    Plain(String),
    /// A call, and a list of literals as its last argument: `!isOneOf(value.size, ` and `["S", "M"]`.
    Call(String, Literal),
}

impl Code {
    /// Begins a function.
    pub(super) fn function(head: &str) -> Self {
        Self { lines: vec![head.to_owned()], indent: 2, variables: Vec::new() }
    }

    /// Ends the function.
    pub(super) fn end(self) -> String {
        self.lines.join("\n") + "\n}"
    }

    pub(super) fn line(&mut self, line: &str) {
        self.lines.push(format!("{}{line}", " ".repeat(self.indent)));
    }

    /// Opens a block with this line.
    pub(super) fn open(&mut self, line: &str) {
        self.line(&format!("{line} {{"));
        self.indent += 2;
    }

    /// Opens a block that is entered under this condition.
    pub(super) fn open_if(&mut self, condition: &Condition) {
        let head = format!("if ({})", condition.flat());
        if self.indent + width(&head) + 2 <= WIDTH {
            return self.open(&head);
        }
        self.line("if (");
        for line in condition.broken(self.indent + 2) {
            self.line(&format!("  {line}"));
        }
        self.open(")");
    }

    pub(super) fn close(&mut self) {
        self.indent -= 2;
        self.line("}");
    }

    /// Returns a name that no other variable of the function has: `list`, `list2`.
    pub(super) fn variable(&mut self, name: &'static str) -> String {
        self.variables.push(name);
        let count = self.variables.iter().filter(|given| **given == name).count();
        if count == 1 { name.to_owned() } else { format!("{name}{count}") }
    }

    pub(super) const fn indent(&self) -> usize {
        self.indent
    }

    /// Returns the number of lines so far.
    pub(super) fn position(&self) -> usize {
        self.lines.len()
    }

    /// Whether a line from this position on has this text.
    pub(super) fn contains_since(&self, position: usize, text: &str) -> bool {
        self.lines.iter().skip(position).any(|line| line.contains(text))
    }

    /// Inserts a line before those from this position on.
    pub(super) fn insert(&mut self, position: usize, line: &str) {
        self.lines.insert(position, format!("{}{line}", " ".repeat(self.indent)));
    }

    /// Writes `if (condition) then`, after `before` on the same line.
    pub(super) fn when(&mut self, before: &str, condition: &Condition, then: &str) {
        let test = condition.flat();
        let head = format!("{before}if ({test})");
        let fits = |line: &str, indent: usize| indent + width(line) <= WIDTH;
        if fits(&format!("{head} {then}"), self.indent) {
            return self.line(&format!("{head} {then}"));
        }
        if fits(&head, self.indent) {
            self.line(&head);
        } else {
            self.line(&format!("{before}if ("));
            for line in condition.broken(self.indent + 2) {
                self.line(&format!("  {line}"));
            }
            self.line(")");
        }
        self.line(&format!("  {then}"));
    }
}

impl Condition {
    /// Any of these parts.
    pub(super) fn any(parts: impl IntoIterator<Item = Part>) -> Self {
        Self { parts: parts.into_iter().collect(), operator: " ||" }
    }

    /// All of these parts.
    pub(super) fn all(parts: impl IntoIterator<Item = Part>) -> Self {
        Self { parts: parts.into_iter().collect(), operator: " &&" }
    }

    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self::any([Part::Plain(text.into())])
    }

    /// Adds that the value is not `null`.
    pub(super) fn unless_null(self, value: &str) -> Self {
        let is_some = Part::Plain(format!("{value} !== null"));
        let inner = if self.parts.len() == 1 { self.parts } else { vec![Part::Plain(format!("({})", self.flat()))] };
        Self { parts: std::iter::once(is_some).chain(inner).collect(), operator: " &&" }
    }

    fn flat(&self) -> String {
        let between = format!("{} ", self.operator);
        self.parts.iter().map(|part| part.render(0)).collect::<Vec<_>>().join(&between)
    }

    fn broken(&self, indent: usize) -> Vec<String> {
        let last = self.parts.len().saturating_sub(1);
        let parts = self.parts.iter().enumerate();
        parts.map(|(index, part)| part.render(indent) + if index == last { "" } else { self.operator }).collect()
    }
}

impl Part {
    fn render(&self, indent: usize) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Call(call, list) => format!("{call}{})", list.render(indent, width(call), 1)),
        }
    }
}
