//! The roles as classes, and the clients that are of a role: type checkers refuse what that role may not send.

use super::form::{Form, overloads};
use super::layout::Code;
use super::role_names::{from, to};
use super::types::Types;

/// Writes the classes of the roles, and the two clients.
pub(super) fn clients(types: &Types<'_>, form: &Form) -> String {
    let classes = types.description.roles.all().map(|role| {
        let name = types.role(role);
        format!(
            "\n\n@typing.final\nclass {name}(_Role):\n    \"\"\"The role `{role}`.\"\"\"\n\n    name = \"{role}\"\n"
        )
    });
    let classes: String = classes.collect();
    [ROLE.to_owned(), classes, client(types, form, &BLOCKING), client(types, form, &ASYNCHRONOUS)].concat()
}

/// What differs between the two clients.
struct Way {
    name: &'static str,
    docs: &'static str,
    connection: &'static str,
    keyword: &'static str,
    wait: &'static str,
}

const BLOCKING: Way = Way {
    name: "Client",
    docs: "Such are connections of `websockets.sync`.",
    connection: "_Connection",
    keyword: "def",
    wait: "",
};

const ASYNCHRONOUS: Way = Way {
    name: "AsyncClient",
    docs: "Such are connections of `websockets.asyncio`.",
    connection: "_AsyncConnection",
    keyword: "async def",
    wait: "await ",
};

fn client(types: &Types<'_>, form: &Form, way: &Way) -> String {
    let of_role = |role: Option<&str>| {
        Code::atom(format!("self: {}[{}]", way.name, role.map_or("typing.Any", |role| types.role(role))))
    };
    let send = overloads(types, 4, &format!("{} send", way.keyword), |role| {
        (vec![of_role(role), form.parameter(role.map(from))], "None".to_owned())
    });
    let receive = overloads(types, 4, &format!("{} receive", way.keyword), |role| {
        (vec![of_role(role)], form.of_type(role.map(to)))
    });
    let fill = |code: &str| {
        let parts = [("$client", way.name), ("$docs", way.docs), ("$connection", way.connection), ("$wait", way.wait)];
        parts.into_iter().fold(form.fill(code), |code, (mark, part)| code.replace(mark, part))
    };
    [fill(CLIENT), send, fill(SEND), receive, fill(RECEIVE)].concat()
}

const ROLE: &str = r#"

class _Role:
    """One of those who take part in the protocol."""

    name: typing.ClassVar[str]


_R = typing.TypeVar("_R", bound=_Role)


class _Connection(typing.Protocol):
    """What texts are sent to and received from."""

    def send(self, text: str, /) -> object: ...

    def recv(self) -> str | bytes: ...


class _AsyncConnection(typing.Protocol):
    """What texts are sent to and received from, in a coroutine."""

    def send(self, text: str, /) -> typing.Awaitable[object]: ...

    def recv(self) -> typing.Awaitable[str | bytes]: ...
"#;

const CLIENT: &str = r#"

class $client(typing.Generic[_R]):
    """One who has a role, at a connection with `send` and `recv`.

    $docs
    """

    def __init__(self, role: type[_R], connection: $connection) -> None:
        self.role = role
        self.connection = connection
"#;

const SEND: &str = r#"        """Validate a message that the role may send, and send it."""
        _require_sender(_said(_role_table, $payload), self.role.name)
        $waitself.connection.send($encoded)
"#;

const RECEIVE: &str = r#"        """Wait for a message, and read it.

        Raises `ValidationError` if it is not one of the protocol, and
        `UnexpectedMessage` if it is not for the role.
        """
        return _for_role(self.role.name, decode($waitself.connection.recv()))
"#;
