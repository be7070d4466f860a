//! Writes `decode` and `encode`, the functions of a module.

use super::comments::Comment;
use super::literal::{Literal, WIDTH};
use super::names::Names;
use super::syntax::{typed, width};
use crate::export::description::Description;

/// Returns the functions and their result types.
pub(super) fn codec(description: &Description, has_hot_path: bool) -> String {
    let captures = description.unknown.is_some();
    let type_of_message = if description.messages.is_empty() { "undefined" } else { "MessageType | undefined" };
    let unknown = if captures { "\n  | { kind: \"unknown\"; message: UnknownMessage }" } else { "" };
    let invalid =
        format!("{{ kind: \"invalid\"; type: {type_of_message}; issues: readonly Issue[]; truncated: boolean }}");
    let decoded = Comment::of("The result of `decode`.")
        .paragraph(
            "An invalid text comes with the type of the message, if it could be read and is declared, and with all issues\n\
             in the order of the text: at most 100, `truncated` if there are more.",
        )
        .render(0);
    let decode = Comment::of("Reads a message and checks every rule. Does not throw.").render(0);
    let check = Comment::of("Checks a value that was parsed elsewhere, for instance by `response.json()`. Does not throw.")
        .paragraph(
            "The value is read as if it had been sent, so what it returns is a new message, with defaults for what is absent,\n\
             and issues have no positions.",
        )
        .render(0);
    let encoded = Comment::of("The result of `encode`: the text, or the issues that prevent it.").render(0);
    let others = if description.closed { "are issues" } else { "are omitted" };
    let encode = Comment::of("Checks every rule of a message and writes it as JSON.")
        .paragraph(&format!(
            "Like `decode`, it returns a result and does not throw: only a valid message becomes text.\n\
             The issues are those of the text, without positions. Undeclared properties {others}."
        ))
        .render(0);
    let message = if captures { "Message | UnknownMessage" } else { "Message" };
    let function = |docs: &str, head: (&str, &str, &str), hot: &str, cold: &str| {
        let (name, parameter, result) = head;
        let (argument, _) = parameter.split_once(':').unwrap_or_default();
        let (taken, returned) = (typed(&parameter[argument.len()..]), typed(format!(": {result}")));
        let hot = if has_hot_path { hot } else { "" };
        let cast = typed(format!(" as {result}"));
        format!(
            "{docs}export function {name}({argument}{taken}){returned} {{\n{hot}  return {cold}(protocol, {argument}){cast};\n}}"
        )
    };
    let read = format!(
        "  const message = readPlainly(text, readEnvelopePlainly);\n  \
         if (message !== undefined) return {{ kind: \"message\", message: message{} }};\n",
        typed(" as Message")
    );
    let write = "  const text = writePlainly(message, writeEnvelopePlainly);\n  \
                 if (text !== undefined) return { kind: \"text\", text };\n";
    let kinds = format!("\n  | {{ kind: \"message\"; message: Message }}{unknown}\n  | {invalid}");
    [
        typed(format!("{decoded}export type Decoded ={kinds};")),
        function(&decode, ("decode", "text: string", "Decoded"), &read, "readMessage"),
        function(&check, ("check", "value: unknown", "Decoded"), "", "checkMessage"),
        typed(format!("{encoded}export type Encoded =\n  | {{ kind: \"text\"; text: string }}\n  | {invalid};")),
        function(&encode, ("encode", &format!("message: {message}"), "Encoded"), write, "writeMessage"),
    ]
    .join("\n\n")
}

/// Writes the validators in the form of Standard Schema, which need the table.
pub(super) fn schemas(names: &Names<'_>) -> String {
    let schema = |name: &str, docs: &str, function: &str, type_name: Option<&str>| {
        let docs = Comment::of(docs).render(0);
        let head = format!("export const {name}{} = ", typed(format!(": StandardSchema<{name}>")));
        let arguments = [Literal::Plain("protocol".to_owned())].into_iter().chain(type_name.map(Literal::text));
        let made = Literal::call(&format!("/* @__PURE__ */ {function}"), arguments);
        let width = width(head.trim_end());
        if width > WIDTH {
            return format!("{docs}{}\n  {};", head.trim_end(), made.render(2, 0, 1));
        }
        format!("{docs}{head}{};", made.render(0, width + 1, 1))
    };
    let message = schema("Message", "Checks messages, as a Standard Schema.", "messageSchema", None);
    let payloads = names.messages().filter(|(_, payload, _)| payload.has_content()).map(|(message, _, given)| {
        let docs = format!("Checks payloads of `{}` messages, as a Standard Schema.", message.tag);
        schema(&given.payload, &docs, "payloadSchema", Some(&given.payload))
    });
    std::iter::once(message).chain(payloads).collect::<Vec<_>>().join("\n\n")
}
