//! Checks that a pattern means the same in every language that the contract is for.
//!
//! The reference is the dialect of JSON Schema, [ECMA-262](https://262.ecma-international.org/#sec-patterns) with the
//! `u` flag, as far as Python's `re` supports it too. Only constructs that Rust's `regex` interprets differently, or
//! that the others do not support, are mistakes; all have a portable spelling.

mod spelling;

use regex_syntax::ast::{
    AssertionKind, Ast, ClassPerl, ClassPerlKind, ClassSetBinaryOp, ClassSetItem, Flag, Flags, FlagsItemKind,
    GroupKind, HexLiteralKind, Literal, LiteralKind, Repetition, Span, SpecialLiteralKind, Visitor, visit,
};

pub(super) use spelling::portable_spelling;

/// A part of a pattern that is not portable, and what to write instead.
#[derive(Debug, PartialEq)]
pub(super) struct Unportable {
    pub(super) part: String,
    pub(super) advice: String,
}

/// Returns all parts of a pattern that are not portable, each once.
pub(super) fn unportable_parts(pattern: &str, ast: &Ast) -> Vec<Unportable> {
    let Ok(parts) = visit(ast, Walk { pattern, set_operations: 0, parts: Vec::new() });
    parts
}

struct Walk<'p> {
    pattern: &'p str,
    /// The nesting depth of set operations on classes, `[a-z&&[^b]]`, at the current position.
    set_operations: usize,
    parts: Vec<Unportable>,
}

impl Walk<'_> {
    fn report(&mut self, span: &Span, advice: impl Into<String>) {
        let part = self.pattern.get(span.start.offset..span.end.offset).unwrap_or_default();
        self.report_part(part.to_owned(), advice);
    }

    fn report_part(&mut self, part: String, advice: impl Into<String>) {
        if self.set_operations > 0 {
            return;
        }
        if self.parts.iter().all(|known| known.part != part) {
            self.parts.push(Unportable { part, advice: advice.into() });
        }
    }

    fn literal(&mut self, literal: &Literal, in_class: bool) {
        let character = literal.c;
        let advice = match literal.kind {
            LiteralKind::Verbatim if !in_class && matches!(character, ']' | '{' | '}') => {
                format!("write `\\{character}`")
            }
            LiteralKind::Superfluous if character != '/' => format!("write `{character}`"),
            LiteralKind::Meta if matches!(character, '#' | '&' | '~') || (character == '-' && !in_class) => {
                format!("write `{character}`")
            }
            LiteralKind::HexBrace(_) | LiteralKind::HexFixed(HexLiteralKind::UnicodeLong) => {
                "write the character itself".to_owned()
            }
            LiteralKind::Special(SpecialLiteralKind::Bell) => "write `\\x07`".to_owned(),
            _ => return,
        };
        self.report(&literal.span, advice);
    }

    fn assertion(&mut self, span: &Span, kind: &AssertionKind) {
        match kind {
            AssertionKind::StartLine | AssertionKind::EndLine => {}
            AssertionKind::StartText => self.report(span, "write `^`"),
            AssertionKind::EndText => self.report(span, "write `$`"),
            _ => self.report(span, "say which characters stand there, such as `(^|[^a-z])`"),
        }
    }

    fn flags(&mut self, flags: &Flags, end: &str) {
        let written = self.pattern.get(flags.span.start.offset..flags.span.end.offset).unwrap_or_default();
        let part = format!("(?{written}{end}");
        for item in &flags.items {
            match item.kind {
                FlagsItemKind::Negation => {}
                FlagsItemKind::Flag(Flag::CaseInsensitive) => {
                    self.report_part(part.clone(), "write both cases, such as `[aA]`");
                }
                FlagsItemKind::Flag(_) => self.report_part(part.clone(), "write it without flags"),
            }
        }
    }

    // Rule: one quantifier, on something that matches characters. Rejected: `a**`, `^*`.
    fn repetition(&mut self, repetition: &Repetition) {
        if matches!(*repetition.ast, Ast::Repetition(_)) {
            self.report(&repetition.span, "put what is repeated into a group, `(...)`");
        } else if matches!(*repetition.ast, Ast::Assertion(_) | Ast::Flags(_) | Ast::Empty(_)) {
            self.report(&repetition.span, "repeat something that has a character");
        }
    }
}

impl Visitor for Walk<'_> {
    type Output = Vec<Unportable>;
    type Err = std::convert::Infallible;

    fn finish(self) -> Result<Self::Output, Self::Err> {
        Ok(self.parts)
    }

    fn visit_pre(&mut self, ast: &Ast) -> Result<(), Self::Err> {
        match ast {
            Ast::Literal(literal) => self.literal(literal, false),
            Ast::Assertion(assertion) => self.assertion(&assertion.span, &assertion.kind),
            Ast::ClassPerl(class) => self.report(&class.span, spelled_out(class)),
            Ast::ClassUnicode(class) => self.report(&class.span, LIST_THEM),
            Ast::Flags(flags) => self.flags(&flags.flags, ")"),
            Ast::Group(group) => match &group.kind {
                GroupKind::CaptureIndex(_) => {}
                GroupKind::CaptureName { starts_with_p, name } => {
                    let part = format!("(?{}<{}>", if *starts_with_p { "P" } else { "" }, name.name);
                    self.report_part(part, "write `(`, since nothing is captured");
                }
                GroupKind::NonCapturing(flags) => self.flags(flags, ":"),
            },
            Ast::Repetition(repetition) => self.repetition(repetition),
            Ast::Empty(_) | Ast::Dot(_) | Ast::ClassBracketed(_) | Ast::Alternation(_) | Ast::Concat(_) => {}
        }
        Ok(())
    }

    fn visit_class_set_item_pre(&mut self, item: &ClassSetItem) -> Result<(), Self::Err> {
        match item {
            ClassSetItem::Literal(literal) => self.literal(literal, true),
            ClassSetItem::Range(range) => {
                self.literal(&range.start, true);
                self.literal(&range.end, true);
            }
            ClassSetItem::Ascii(class) => self.report(&class.span, LIST_THEM),
            ClassSetItem::Unicode(class) => self.report(&class.span, LIST_THEM),
            ClassSetItem::Perl(class) => self.report(&class.span, spelled_out(class)),
            ClassSetItem::Bracketed(class) => self.report(&class.span, "a class holds characters and ranges only"),
            ClassSetItem::Empty(_) | ClassSetItem::Union(_) => {}
        }
        Ok(())
    }

    fn visit_class_set_binary_op_pre(&mut self, operation: &ClassSetBinaryOp) -> Result<(), Self::Err> {
        self.report(&operation.span, "a class holds characters and ranges only");
        // The operation is reported as a whole, not its parts.
        self.set_operations += 1;
        Ok(())
    }

    fn visit_class_set_binary_op_post(&mut self, _operation: &ClassSetBinaryOp) -> Result<(), Self::Err> {
        self.set_operations -= 1;
        Ok(())
    }
}

const LIST_THEM: &str = "list the characters, such as `[A-Za-z]`";

/// Returns the ASCII characters of a Perl class, which covers Unicode in Rust but not elsewhere.
fn spelled_out(class: &ClassPerl) -> String {
    let characters = match class.kind {
        ClassPerlKind::Digit => "0-9",
        ClassPerlKind::Space => " \\t\\r\\n",
        ClassPerlKind::Word => "A-Za-z0-9_",
    };
    format!("write `[{}{characters}]`", if class.negated { "^" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::unportable_parts;

    fn parts(pattern: &str) -> Vec<(String, String)> {
        let ast = regex_syntax::ast::parse::Parser::new().parse(pattern).expect("the pattern can be read");
        unportable_parts(pattern, &ast).into_iter().map(|found| (found.part, found.advice)).collect()
    }

    #[test]
    fn accepts_what_all_engines_read_alike() {
        for pattern in [
            "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$",
            "^[^\\s-]".replace("\\s", " ").as_str(),
            "a|b|(?:c+?){2,3}",
            "[a\\-z\\]\\\\.]\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\^\\$\\|\\/?",
            "\\x41\\u00e9\\t\\n\\r\\f\\v.é😀",
            "",
        ] {
            assert_eq!(parts(pattern), [], "{pattern}");
        }
    }

    #[test]
    fn names_each_part_that_is_not_portable() {
        for (pattern, part, advice) in [
            ("^\\d+$", "\\d", "write `[0-9]`"),
            ("[\\W]", "\\W", "write `[^A-Za-z0-9_]`"),
            ("(?i)a", "(?i)", "write both cases, such as `[aA]`"),
            ("(?s:.)", "(?s:", "write it without flags"),
            ("(?P<year>a)", "(?P<year>", "write `(`, since nothing is captured"),
            ("\\Aa", "\\A", "write `^`"),
            ("a\\z", "\\z", "write `$`"),
            ("\\ba", "\\b", "say which characters stand there, such as `(^|[^a-z])`"),
            ("\\pL", "\\pL", "list the characters, such as `[A-Za-z]`"),
            ("[[:alpha:]]", "[:alpha:]", "list the characters, such as `[A-Za-z]`"),
            ("[a-z&&[^b]]", "a-z&&[^b]", "a class holds characters and ranges only"),
            ("\\@", "\\@", "write `@`"),
            ("a\\-b", "\\-", "write `-`"),
            ("a}", "}", "write `\\}`"),
            ("\\x{41}", "\\x{41}", "write the character itself"),
            ("\\a", "\\a", "write `\\x07`"),
            ("a**", "a**", "put what is repeated into a group, `(...)`"),
            ("^*", "^*", "repeat something that has a character"),
        ] {
            let found = parts(pattern);
            let expected = (part.to_owned(), advice.to_owned());
            assert_eq!(found.first(), Some(&expected), "{pattern}");
        }
        assert_eq!(parts("\\d\\d\\w").len(), 2);
    }
}
