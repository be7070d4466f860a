//! Writes `decode` and `encode`, the functions of a module.

use super::comments::Comment;
use super::literal::{Literal, WIDTH};
use super::names::Names;
use super::syntax::{typed, width};
use super::table::mark;
use crate::export::description::{Tag, TagPlace, Type, TypeKind};

/// What the functions of a module are about, and what they leave it to.
struct Subject<'a> {
    /// What it is called, also as a property of a result.
    noun: &'static str,
    /// The type of what is read.
    type_name: &'a str,
    /// Further results of `decode`.
    unknown: &'static str,
    /// The type of what is written.
    written: &'a str,
    /// The type of the type of an invalid message.
    type_of_message: &'static str,
    /// What is said of an invalid text.
    invalid: &'static str,
    /// What names of functions end with.
    suffix: &'static str,
    /// What the runtime goes by.
    shape: &'static str,
}

impl<'a> Subject<'a> {
    fn of(names: &'a Names<'_>) -> Self {
        if let Some(type_name) = names.document() {
            return Self {
                noun: "value",
                type_name,
                unknown: "",
                written: type_name,
                type_of_message: if names.description.whole_messages().is_some() {
                    "MessageType | undefined"
                } else {
                    "undefined"
                },
                invalid: "An invalid text comes with all issues in the order of the text: at most 100, `truncated` if there are more.",
                suffix: "Document",
                shape: "described",
            };
        }
        let captures = names.description.unknown.is_some();
        let has_messages = !names.description.messages.is_empty();
        Self {
            noun: "message",
            type_name: "Message",
            unknown: if captures { "\n  | { kind: \"unknown\"; message: UnknownMessage }" } else { "" },
            written: if captures { "Message | UnknownMessage" } else { "Message" },
            type_of_message: if has_messages { "MessageType | undefined" } else { "undefined" },
            invalid: "An invalid text comes with the type of the message, if it could be read and is declared, and with all issues\n\
                      in the order of the text: at most 100, `truncated` if there are more.",
            suffix: "Message",
            shape: "protocol",
        }
    }

    /// Returns the name of the code on the hot path.
    fn plainly(&self, verb: &str) -> String {
        let whole = if self.suffix == "Message" { "Envelope" } else { self.suffix };
        format!("{verb}{whole}Plainly")
    }
}

/// Returns the functions and their result types.
pub(super) fn codec(names: &Names<'_>, has_hot_path: bool) -> String {
    let subject = Subject::of(names);
    let Subject { noun, type_name, unknown, written, type_of_message, suffix, shape, .. } = subject;
    let invalid =
        format!("{{ kind: \"invalid\"; type: {type_of_message}; issues: readonly Issue[]; truncated: boolean }}");
    let decoded = Comment::of("The result of `decode`.").paragraph(subject.invalid).render(0);
    let decode = Comment::of(&format!("Reads a {noun} and checks every rule. Does not throw.")).render(0);
    let check = Comment::of("Checks a value that was parsed elsewhere, for instance by `response.json()`. Does not throw.")
        .paragraph(&format!(
            "The value is read as if it had been sent, so what it returns is a new {noun}, with defaults for what is absent,\n\
             and issues have no positions."
        ))
        .render(0);
    let encoded = Comment::of("The result of `encode`: the text, or the issues that prevent it.").render(0);
    let others = names.description.undeclared().said(["are omitted", "are issues", "are omitted or issues"]);
    let encode = Comment::of(&format!("Checks every rule of a {noun} and writes it as JSON."))
        .paragraph(&format!(
            "Like `decode`, it returns a result and does not throw: only a valid {noun} becomes text.\n\
             The issues are those of the text, without positions. Undeclared properties {others}."
        ))
        .render(0);
    let function = |docs: &str, head: (&str, &str, &str), hot: &str, cold: &str| {
        let (name, parameter, result) = head;
        let (argument, _) = parameter.split_once(':').unwrap_or_default();
        let (taken, returned) = (typed(&parameter[argument.len()..]), typed(format!(": {result}")));
        let hot = if has_hot_path { hot } else { "" };
        let cast = typed(format!(" as {result}"));
        format!(
            "{docs}export function {name}({argument}{taken}){returned} {{\n{hot}  return {cold}{suffix}({shape}, {argument}){cast};\n}}"
        )
    };
    let read = format!(
        "  const {noun} = readPlainly(text, {});\n  \
         if ({noun} !== undefined) return {{ kind: \"{noun}\", {noun}: {noun}{} }};\n",
        subject.plainly("read"),
        typed(format!(" as {type_name}"))
    );
    let write = format!(
        "  const text = writePlainly({noun}, {});\n  if (text !== undefined) return {{ kind: \"text\", text }};\n",
        subject.plainly("write")
    );
    let kinds = format!("\n  | {{ kind: \"{noun}\"; {noun}: {type_name} }}{unknown}\n  | {invalid}");
    [
        typed(format!("{decoded}export type Decoded ={kinds};")),
        function(&decode, ("decode", "text: string", "Decoded"), &read, "read"),
        function(&check, ("check", "value: unknown", "Decoded"), "", "check"),
        typed(format!("{encoded}export type Encoded =\n  | {{ kind: \"text\"; text: string }}\n  | {invalid};")),
        function(&encode, ("encode", &format!("{noun}: {written}"), "Encoded"), &write, "write"),
    ]
    .join("\n\n")
}

/// Writes the validators in the form of Standard Schema, which need the table.
pub(super) fn schemas(names: &Names<'_>) -> String {
    let shape = if names.document().is_some() { "described" } else { "protocol" };
    let schema = |name: &str, docs: &str, function: &str, arguments: Vec<Literal>| {
        let docs = Comment::of(docs).render(0);
        let head = format!("export const {name}{} = ", typed(format!(": StandardSchema<{name}>")));
        let arguments = [Literal::Plain(shape.to_owned())].into_iter().chain(arguments);
        let made = Literal::call(&format!("/* @__PURE__ */ {function}"), arguments);
        let width = width(head.trim_end());
        if width > WIDTH {
            return format!("{docs}{}\n  {};", head.trim_end(), made.render(2, 0, 1));
        }
        format!("{docs}{head}{};", made.render(0, width + 1, 1))
    };
    if names.document().is_some() {
        let types = names.data_types();
        let is_any = |described: &Type| matches!(described.kind, TypeKind::Union { tag: TagPlace::Outside, .. });
        let types =
            types.filter(|(_, described)| names.description.is_told_by_members(&described.name) && !is_any(described));
        let schemas = types.map(|(name, described)| {
            let tags = names.description.tags_of(&described.name);
            let tags = tags.into_iter().map(|Tag { key, member, .. }| {
                let aliases = member.aliases.iter().map(|alias| Literal::text(alias));
                Literal::List([Literal::text(key), mark(&member.mark)].into_iter().chain(aliases).collect())
            });
            let tags: Vec<Literal> = tags.collect();
            let docs = format!("Checks values of `{name}`, as a Standard Schema.");
            // A member of a union is told by its tags, which the union reads.
            let (function, more) = match (tags.as_slice(), &described.kind) {
                ([], _) => ("dataSchema", vec![]),
                (_, TypeKind::Array(_)) => {
                    let union = Literal::Plain("unionOfArraysShape".to_owned());
                    ("memberSchema", vec![Literal::List(tags), union])
                }
                _ => ("memberSchema", vec![Literal::List(tags)]),
            };
            schema(name, &docs, function, [Literal::text(name)].into_iter().chain(more).collect())
        });
        return schemas.collect::<Vec<_>>().join("\n\n");
    }
    let message = schema("Message", "Checks messages, as a Standard Schema.", "messageSchema", Vec::new());
    let payloads = names.messages().filter(|(_, payload, _)| payload.has_content()).map(|(message, _, given)| {
        let docs = format!("Checks payloads of `{}` messages, as a Standard Schema.", message.tag);
        schema(&given.payload, &docs, "payloadSchema", vec![Literal::text(&given.payload)])
    });
    std::iter::once(message).chain(payloads).collect::<Vec<_>>().join("\n\n")
}
