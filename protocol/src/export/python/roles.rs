//! Writes what a module says of roles: who may send which message, and who receives it.

use super::clients::clients;
use super::form::{Form, overloads};
use super::layout::{Code, WIDTH, string, width};
use super::role_names::{from, has_clients, to};
use super::role_table::{Said, messages};
use super::states::STATES;
use super::types::Types;

/// Writes everything; nothing for a protocol that says nothing.
pub(super) fn roles(types: &Types<'_>) -> String {
    let (roles, form) = (&types.description.roles, Form::of(types));
    let mut code = String::new();
    if roles.has_roles() {
        let all = messages(types);
        for role in roles.all() {
            let sent = format!("What the role `{role}` may send.");
            code.push_str(&union(&from(role), &all, |said| roles.may_send(role, said.tag()), &sent));
            let received = format!("What the role `{role}` receives.");
            code.push_str(&union(&to(role), &all, |said| roles.receives(role, said.tag()), &received));
        }
    }
    if has_clients(types.description) {
        code.push_str(&functions(types, &form));
        code.push_str(&clients(types, &form));
    }
    if roles.has_states() {
        code.push_str(&form.fill(STATES));
    }
    code
}

fn union(name: &str, all: &[Said<'_>], is_member: impl Fn(&Said<'_>) -> bool, docs: &str) -> String {
    let members: Vec<&str> = all.iter().filter(|said| is_member(said)).map(|said| said.name).collect();
    let members = if members.is_empty() { vec!["typing.Never"] } else { members };
    let flat = format!("{name}: typing.TypeAlias = {}", members.join(" | "));
    let inside = format!("    {}", members.join(" | "));
    let declared = if width(&flat) <= WIDTH {
        flat
    } else if width(&inside) <= WIDTH {
        format!("{name}: typing.TypeAlias = (\n{inside}\n)")
    } else {
        format!("{name}: typing.TypeAlias = (\n    {}\n)", members.join("\n    | "))
    };
    format!("\n\n{declared}\n\"\"\"{docs}\"\"\"\n")
}

/// Writes the functions that read and write for a role.
fn functions(types: &Types<'_>, form: &Form) -> String {
    let role_type = |role: Option<&str>| match role {
        Some(role) => Code::subscript("role: typing.Literal", vec![Code::atom(string(role))]),
        None => Code::atom("role: str"),
    };
    let encode = overloads(types, 0, "def encode_as", |role| {
        (vec![role_type(role), form.parameter(role.map(from))], "str".to_owned())
    });
    let decode = overloads(types, 0, "def decode_for", |role| {
        (vec![role_type(role), Code::atom("text: str | bytes | bytearray")], form.of_type(role.map(to)))
    });
    [form.fill(UNEXPECTED), encode, form.fill(ENCODE_AS), decode, DECODE_FOR.to_owned()].concat()
}

const UNEXPECTED: &str = r#"

class UnexpectedMessage(ValueError):
    """A valid message that is not for the role that has read it."""

    def __init__(self, role: str, message: $message) -> None:
        super().__init__(role, message)
        self.role = role
        self.message = message

    def __str__(self) -> str:
        $name = self.message
        said = _said(_role_table, $payload)
        return f"{self.role} does not receive {said.tag}"


def _for_role(role: str, $name: $message) -> $any:
    if role not in _said(_role_table, $payload).receivers:
        raise UnexpectedMessage(role, $name)
    return $name
"#;

const ENCODE_AS: &str = r#"    """Validate a message that the role may send, and write it as JSON.

    Raises `TypeError` if the role may not send it, which type checkers rule out.
    """
    _require_sender(_said(_role_table, $payload), role)
    return $encoded
"#;

const DECODE_FOR: &str = r#"    """Read and validate a message for a role, as `decode` does.

    Raises `UnexpectedMessage` if the role does not receive it.
    """
    return _for_role(role, decode(text))
"#;
