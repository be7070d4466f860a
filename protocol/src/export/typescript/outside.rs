//! Writes what a module has where the types of messages come from outside: `decodeAs`, `checkAs` and `encodeAs`, which are
//! told the type.

use super::builders;
use super::comments::Comment;
use super::literal::key;
use super::names::Names;
use super::syntax::typed;
use crate::export::description::{Undeclared, WholeMessages};

/// Declares what a message of each type is.
pub(super) fn messages(names: &Names<'_>, whole: &WholeMessages<'_>) -> String {
    let docs =
        Comment::of("What a message of each type is. The type is no part of it: it comes from outside.").render(0);
    let members = whole.members.iter().map(|member| {
        let mark = member.mark.as_text().map_or_else(|| member.mark.to_string(), key);
        format!("  readonly {mark}: {};\n", names.get(&member.name))
    });
    typed(format!("{docs}export interface Messages {{\n{}}}", members.collect::<String>()))
}

/// Returns the functions and their result types.
pub(super) fn codec(names: &Names<'_>, has_hot_path: bool) -> String {
    let Some(whole) = names.description.whole_messages() else { return String::new() };
    let is_text = whole.members.iter().all(|member| member.mark.is_text());
    let base = if is_text { "string" } else { "number" };
    let unknown = whole.open.then(|| names.unknown(whole.name));
    [types(base, unknown), functions(base, unknown, names.description.undeclared(), has_hot_path)].concat().join("\n\n")
}

/// Returns the results of the functions.
fn types(base: &str, unknown: Option<&str>) -> Vec<String> {
    let (kinds, said) = match unknown {
        Some(unknown) => (
            format!("\n  | {{ kind: \"unknown\"; type: {base}; value: {unknown} }}"),
            "A message of an undeclared type is `unknown`, and kept whole.",
        ),
        None => (String::new(), "An undeclared type is an issue."),
    };
    let invalid = "{ kind: \"invalid\"; type: MessageType | undefined; issues: readonly Issue[]; truncated: boolean }";
    let decoded = Comment::of("The result of `decodeAs`, told apart by `kind` and `type`.")
        .paragraph(&format!(
            "{said}\n\
             An invalid text comes with all issues in the order of the text: at most 100, `truncated` if there are more."
        ))
        .render(0);
    let encoded = Comment::of("The result of `encodeAs`: the text, or the issues that prevent it.").render(0);
    vec![
        typed(format!(
            "{decoded}export type Decoded<Type extends MessageType = MessageType> =\n  \
             | {{ [T in Type]: {{ kind: \"value\"; type: T; value: Messages[T] }} }}[Type]{kinds}\n  | {invalid};"
        )),
        typed(format!("{encoded}export type Encoded =\n  | {{ kind: \"text\"; text: string }}\n  | {invalid};")),
    ]
}

/// A function that is told the type of a message.
struct Function<'a> {
    docs: Comment,
    name: &'a str,
    /// What the type must be.
    base: &'a str,
    argument: &'a str,
    taken: &'a str,
    result: &'a str,
    /// The lines that know no reasons.
    hot: String,
    /// The function of the runtime that decides and explains.
    cold: &'a str,
}

impl Function<'_> {
    fn render(&self) -> String {
        let Self { docs, name, base, argument, taken, result, hot, cold } = self;
        let name = format!("{name}{}", typed(format!("<Type extends {base}>")));
        let parameters = [format!("type{}", typed(": Type")), format!("{argument}{}", typed(format!(": {taken}")))];
        let head = builders::head(&name, &parameters, &typed(format!(": {result}")));
        let cast = typed(format!(" as {result}"));
        format!("{}{head}\n{hot}  return {cold}(described, type, {argument}){cast};\n}}", docs.render(0))
    }
}

fn functions(base: &str, unknown: Option<&str>, undeclared: Undeclared, has_hot_path: bool) -> Vec<String> {
    const DECODED: &str = "Decoded<Type & MessageType>";
    let written = match unknown {
        Some(unknown) => format!("Messages[Type & MessageType] | {unknown}"),
        None => "Messages[Type]".to_owned(),
    };
    let others = undeclared.said(["are omitted", "are issues", "are omitted or issues"]);
    let hot = |lines: String| if has_hot_path { lines } else { String::new() };
    let decode = Function {
        docs: Comment::of("Reads a message of this type and checks every rule. Does not throw."),
        name: "decodeAs",
        base,
        argument: "text",
        taken: "string",
        result: DECODED,
        hot: hot(format!(
            "  const value = readPlainly(text, (parsed) => readDocumentPlainly(parsed, type));\n  \
             if (value !== undefined) return {{ kind: \"value\", type, value }}{};\n",
            typed(format!(" as object as {DECODED}"))
        )),
        cold: "readDocumentAs",
    };
    let check = Function {
        docs: Comment::of("Checks a value that was parsed elsewhere, for instance by `response.json()`. Does not throw.")
            .paragraph(
                "The value is read as if it had been sent, so what it returns is a new value, with defaults for what is absent,\n\
                 and issues have no positions.",
            ),
        name: "checkAs",
        argument: "value",
        taken: "unknown",
        hot: String::new(),
        cold: "checkDocumentAs",
        ..decode
    };
    let encode = Function {
        docs: Comment::of("Checks every rule of a message of this type and writes it as JSON, without the type.")
            .paragraph(&format!(
                "Like `decodeAs`, it returns a result and does not throw: only a valid message becomes text.\n\
                 The issues are those of the text, without positions. Undeclared properties {others}."
            )),
        name: "encodeAs",
        base: if unknown.is_some() { base } else { "MessageType" },
        taken: &written,
        result: "Encoded",
        hot: hot("  const text = writePlainly(value, (plain) => writeDocumentPlainly(plain, type));\n  \
                  if (text !== undefined) return { kind: \"text\", text };\n"
            .to_owned()),
        cold: "writeDocumentAs",
        ..check
    };
    [decode, check, encode].iter().map(Function::render).collect()
}
