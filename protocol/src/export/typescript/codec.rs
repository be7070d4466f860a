//! Writes `decode` and `encode`, the functions of a module.

use super::comments::Comment;
use crate::export::description::Description;

/// Writes the functions and their result types.
pub(super) fn codec(description: &Description) -> String {
    let captures = description.unknown.is_some();
    let type_of_message = if description.messages.is_empty() { "undefined" } else { "MessageType | undefined" };
    let unknown = if captures { "\n  | { kind: \"unknown\"; message: UnknownMessage }" } else { "" };
    let invalid = format!("{{ kind: \"invalid\"; type: {type_of_message}; issues: Issue[]; truncated: boolean }}");
    let decoded = Comment::of("What a text turned out to be.")
        .paragraph(
            "An invalid one comes with the type of the message, if that could be read and is declared, and with all that is \
             wrong,\nin the order of the text: at most a hundred issues, `truncated` if there are more.",
        )
        .render(0);
    let decode = Comment::of("Reads a message and checks it by every rule. Does not throw.").render(0);
    let encoded = Comment::of("What a message became: text, or the issues that keep it from being sent.").render(0);
    let others = if description.closed { "are issues" } else { "are left out" };
    let encode = Comment::of("Checks a message by every rule and writes it as JSON.")
        .paragraph(&format!(
            "It gives a result as `decode` does: a text can only be had from a message that was checked, and nothing is thrown.\n\
             Issues are those that the text would have, without places. Properties that are not declared {others}."
        ))
        .render(0);
    let message = if captures { "Message | UnknownMessage" } else { "Message" };
    format!(
        "{decoded}export type Decoded =\n  | {{ kind: \"message\"; message: Message }}{unknown}\n  | {invalid};\n\n\
         {decode}export function decode(text: string): Decoded {{\n  return readMessage(protocol, text) as Decoded;\n}}\n\n\
         {encoded}export type Encoded =\n  | {{ kind: \"text\"; text: string }}\n  | {invalid};\n\n\
         {encode}export function encode(message: {message}): Encoded {{\n  return writeMessage(protocol, message) as Encoded;\n}}"
    )
}
