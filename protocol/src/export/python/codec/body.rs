//! The lines of a function, formatted like `ruff format`.

use std::collections::HashMap;

use super::super::layout::{Code, WIDTH, string, width};

/// The statements of a function or a block.
pub(super) struct Body {
    text: String,
    indent: usize,
    /// How many variables there are of each name.
    variables: HashMap<&'static str, usize>,
}

impl Body {
    pub(super) fn new() -> Self {
        Self { text: String::new(), indent: 4, variables: HashMap::new() }
    }

    /// Returns a variable of this name, numbered if there is one already.
    pub(super) fn variable(&mut self, name: &'static str) -> String {
        let count = self.variables.entry(name).or_default();
        *count += 1;
        if *count == 1 { name.to_owned() } else { format!("{name}{count}") }
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Writes a statement on one line.
    pub(super) fn line(&mut self, statement: &str) {
        self.text.push_str(&" ".repeat(self.indent));
        self.text.push_str(statement);
        self.text.push('\n');
    }

    /// Writes `head` and the statements of a block under it.
    pub(super) fn block<T>(&mut self, head: &str, write: impl FnOnce(&mut Self) -> T) -> T {
        self.line(head);
        self.indent += 4;
        let result = write(self);
        self.indent -= 4;
        result
    }

    /// Leaves the value to the tables if one of the conditions holds.
    pub(super) fn refuse_if(&mut self, conditions: &[String]) {
        let flat = format!("if {}:", conditions.join(" or "));
        let head = match conditions {
            [] => return,
            _ if self.fits(&flat) => flat,
            [one] => self.bracketed_condition(&one.replace(" is not ", "\nis not ")),
            // The brackets of the call would be split.
            [one, call] if call.ends_with(')') => {
                self.refuse_if(std::slice::from_ref(one));
                return self.refuse_if(std::slice::from_ref(call));
            }
            several => self.bracketed_condition(&several.join("\nor ")),
        };
        self.block(&head, |body| body.line("raise _Refused"));
    }

    /// Leaves the value to the tables if the guard and one of the conditions hold.
    pub(super) fn refuse_where(&mut self, guard: &str, conditions: &[String]) {
        let joined = conditions.join(" or ");
        let margin = " ".repeat(self.indent);
        let flat = match conditions {
            [] => return,
            [one] => format!("if {guard} and {one}:"),
            _ => format!("if {guard} and ({joined}):"),
        };
        let head = match conditions {
            _ if self.fits(&flat) => flat,
            [one] => self.bracketed_condition(&format!("{guard}\nand {one}")),
            several => {
                let lines = if self.fits(&format!("    {joined}")) {
                    joined
                } else {
                    several.join(&format!("\n{margin}    or "))
                };
                format!("if {guard} and (\n{margin}    {lines}\n{margin}):")
            }
        };
        self.block(&head, |body| body.line("raise _Refused"));
    }

    fn bracketed_condition(&self, lines: &str) -> String {
        let margin = " ".repeat(self.indent);
        format!("if (\n{margin}    {}\n{margin}):", lines.replace('\n', &format!("\n{margin}    ")))
    }

    /// Assigns a list of `item` for each of another list: `name = [item for each in list]`.
    pub(super) fn assign_each(&mut self, name: &str, item: &str, each: &str) {
        let flat = format!("{name} = [{item} {each}]");
        if self.fits(&flat) {
            return self.line(&flat);
        }
        let inner = format!("    {item} {each}");
        let lines = if self.fits(&inner) { vec![inner] } else { vec![format!("    {item}"), format!("    {each}")] };
        self.line(&format!("{name} = ["));
        for line in &lines {
            self.line(line);
        }
        self.line("]");
    }

    /// Writes code after `before`.
    pub(super) fn code(&mut self, before: &str, code: &Code) {
        let code = code.at(self.indent, width(before), 0);
        self.line(&format!("{before}{code}"));
    }

    /// Writes a statement that ends in an f-string, over several lines if need be.
    pub(super) fn text(&mut self, before: &str, pieces: &[String]) {
        let flat = format!("{before}{}", literal(&pieces.concat()));
        // Brackets are pointless around what still does not fit.
        let is_short =
            self.fits(&flat) || pieces.len() == 1 && !self.fits(&format!("    {}", literal(&pieces.concat())));
        if is_short { self.line(&flat) } else { self.bracketed(&format!("{before}("), pieces) }
    }

    /// Appends an f-string to a list.
    pub(super) fn append(&mut self, list: &str, pieces: &[String]) {
        let text = pieces.concat();
        let flat = format!("{list}.append({})", alone(&text).unwrap_or_else(|| literal(&text)));
        if self.fits(&flat) { self.line(&flat) } else { self.bracketed(&format!("{list}.append("), pieces) }
    }

    /// Writes an f-string in brackets, each line of it in quotes of its own.
    fn bracketed(&mut self, open: &str, pieces: &[String]) {
        self.line(open);
        let mut line = String::new();
        for piece in pieces {
            let longer = format!("{line}{piece}");
            if !line.is_empty() && self.indent + 4 + width(&literal(&longer)) > WIDTH {
                self.line(&format!("    {}", literal(&line)));
                line.clear();
            }
            line.push_str(piece);
        }
        self.line(&format!("    {}", literal(&line)));
        self.line(")");
    }

    fn fits(&self, statement: &str) -> bool {
        self.indent + width(statement) <= WIDTH
    }
}

/// Returns an f-string, or a string if nothing is filled in.
fn literal(text: &str) -> String {
    let is_plain = !text.replace("{{", "").contains('{');
    if is_plain { string(&text.replace("{{", "{").replace("}}", "}")) } else { format!("f{}", string(text)) }
}

/// Returns text as it stands in an f-string.
pub(super) fn verbatim(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// Returns the expression of a piece of an f-string that is nothing but one, if its value is a string.
pub(super) fn alone(piece: &str) -> Option<String> {
    let inner = piece.strip_prefix('{')?.strip_suffix('}')?;
    let is_string = inner.ends_with([')', ']']) && !inner.contains(['{', '}']);
    is_string.then(|| inner.to_owned())
}
