//! TypeScript and JavaScript from one text, in which marks enclose what only one of them has.
//!
//! The marks are control characters, which comments, strings and expressions never contain as they are.

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Syntax {
    TypeScript,
    JavaScript,
    /// The declarations of a JavaScript module for TypeScript.
    Declarations,
}

const TYPED: (char, char) = ('\u{1}', '\u{2}');
const DECLARED: (char, char) = ('\u{3}', '\u{4}');

/// Marks what JavaScript does not have: types.
pub(super) fn typed(text: impl AsRef<str>) -> String {
    format!("{}{}{}", TYPED.0, text.as_ref(), TYPED.1)
}

/// Marks what only declarations have: the type of a constant that is inferred elsewhere.
pub(super) fn declared(text: impl AsRef<str>) -> String {
    format!("{}{}{}", DECLARED.0, text.as_ref(), DECLARED.1)
}

/// Returns the width of a text in TypeScript.
pub(super) fn width(text: &str) -> usize {
    render(text, Syntax::TypeScript).chars().count()
}

/// Returns the text in one syntax.
pub(super) fn render(text: &str, syntax: Syntax) -> String {
    let drops = |mark: char| match syntax {
        Syntax::TypeScript => mark == DECLARED.0,
        Syntax::JavaScript => mark == DECLARED.0 || mark == TYPED.0,
        Syntax::Declarations => false,
    };
    let mut rendered = String::with_capacity(text.len());
    let mut dropped = 0_usize;
    for letter in text.chars() {
        let [opens, closes] = [[TYPED.0, DECLARED.0], [TYPED.1, DECLARED.1]].map(|marks| marks.contains(&letter));
        if opens && (dropped > 0 || drops(letter)) {
            dropped += 1;
        } else if closes {
            dropped = dropped.saturating_sub(1);
        } else if !opens && dropped == 0 {
            rendered.push(letter);
        }
    }
    rendered
}

/// Removes the blank lines around what was left out.
pub(super) fn without_gaps(text: &str) -> String {
    let blocks = text.split("\n\n").map(|block| block.trim_matches('\n')).filter(|block| !block.is_empty());
    blocks.collect::<Vec<_>>().join("\n\n") + "\n"
}

/// Returns the declarations of what a module exports, given its text with marks.
pub(super) fn declarations(module: &str) -> String {
    let blocks = module.split("\n\n").filter_map(declaration);
    blocks.map(|block| render(&block, Syntax::Declarations)).collect::<Vec<_>>().join("\n\n") + "\n"
}

/// Returns the declaration of what a block exports; `None` if it exports nothing. The
/// first comment, about the module, is kept.
fn declaration(block: &str) -> Option<String> {
    if block.contains("\n * @module\n") {
        return Some(block.to_owned());
    }
    let is_export = |line: &&str| line.trim_start_matches(TYPED.0).starts_with("export ");
    let export = block.lines().find(is_export)?;
    let (docs, code) = block.split_at(block.find(export)?);
    let (function, constant) = ("export function ", "export const ");
    if !export.starts_with(function) && !export.starts_with(constant) {
        return Some(block.to_owned());
    }
    // The head of a function ends with its line, the type of a constant where its mark does.
    // The type of a parameter may have braces of its own.
    let ends: &[(&str, usize)] =
        if export.starts_with(function) { &[("\u{2} {\n", 1), (" {\n", 0)] } else { &[("\u{4} =", 1), ("\u{2} =", 1)] };
    let end = ends.iter().find_map(|(end, kept)| Some(code.find(end)? + kept))?;
    let head = code.get("export ".len()..end)?;
    Some(format!("{docs}export declare {head};"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_left_out_of_javascript() {
        let text = format!("const a{}{} = f{}(b);", declared(": 1"), typed(": A"), typed("<C>"));
        assert_eq!(render(&text, Syntax::TypeScript), "const a: A = f<C>(b);");
        assert_eq!(render(&text, Syntax::JavaScript), "const a = f(b);");
        assert_eq!(width(&text), 21);
    }

    #[test]
    fn what_is_exported_is_declared() {
        let text =
            "/** A. */\nexport function a(\n  b: B,\n): C {\n  return b;\n}\n\nconst d = 1;\n\nexport type E = 1;";
        assert_eq!(declarations(text), "/** A. */\nexport declare function a(\n  b: B,\n): C;\n\nexport type E = 1;\n");
        let function = format!("export function a(b{}){} {{\n  return b;\n}}", typed(": {\n  c: C;\n}"), typed(": D"));
        assert_eq!(declarations(&function), "export declare function a(b: {\n  c: C;\n}): D;\n");
        let constant = format!("export const a{} = [1]{};", declared(": readonly [1]"), typed(" as const"));
        assert_eq!(declarations(&constant), "export declare const a: readonly [1];\n");
    }
}
