//! Texts about messages that a protocol includes.

/// `#[message(type = "hello")] use other::Hello;`
pub(crate) const KEYS_OF_INCLUSION: &str = "an included message keeps the keys that it is declared with; above this `use` write \
     only `#[message]`, with `from(...)` and `to(...)` if it does not say these itself";

/// `#[message(from(agent = agent_id))] use other::Hello;`
pub(crate) const IDENTITY_OF_INCLUDED: &str = "which field holds the sender's identity is said where a message is declared; write \
     the role alone, or `from(role = field)` there";

/// `#[message(from(agent))] use other::Hello;`, where `Hello` is declared with `from(...)` itself.
pub(crate) fn said_twice(name: &str, key: &str) -> String {
    format!("`{name}` is declared with `{key}(...)` itself; remove it here")
}

/// `#[message] use other::*;`
pub(crate) const INCLUDED_GLOB: &str = "the messages behind `*` cannot be seen here; name each of them: `{Hello, Bye}`";

/// `#[message] use other::Hello as _;`
pub(crate) const INCLUDED_WITHOUT_NAME: &str =
    "an included message is a variant of `Message`, which needs a name; remove `as _`";

/// `#[message] use other::Hello;`, where `Hello` is declared with `tag = "op"`: the parts before and behind that key.
pub(crate) fn included_key(word: &str, name: &str, own: &str) -> [String; 2] {
    if own.is_empty() {
        return [
            format!("the {word} key of `{name}` is `"),
            format!(
                "`, but in this protocol fields stand beside the tag (`content = flatten`); declare both alike, or leave `{name}` out"
            ),
        ];
    }
    [
        format!("the {word} key of `{name}` is `"),
        format!("`, but that of this protocol is `{own}`; declare both with the same `{word}`, or leave `{name}` out"),
    ]
}

/// `#[message] use other::Hello;`, where `Hello` is declared with `type = 10`, and others with strings.
pub(crate) fn included_integer(name: &str, has_integers: bool) -> String {
    let (of_message, own) = if has_integers { ("a string", "integers") } else { ("an integer", "strings") };
    format!(
        "the type of `{name}` is {of_message}, but those of the messages declared here are {own}; declare all alike, or leave `{name}` out"
    )
}

/// `#[message] use other::Hello;`, where `Hello` is declared with `unknown_fields = reject`.
pub(crate) fn included_unknown_fields(name: &str, of_message: &str, own: &str) -> String {
    format!(
        "`{name}` is declared with `unknown_fields = {of_message}`, but this protocol with `{own}`; \
         declare both with the same, or leave `{name}` out"
    )
}

/// `#[message] use other::Hello;` beside a message of the same type: the parts around type and name of that message.
pub(crate) fn included_tag(name: &str) -> [String; 3] {
    [
        format!("`{name}` is of the message type `"),
        "`, as is `".to_owned(),
        "`; declare one of them with another `type`, or leave one out".to_owned(),
    ]
}

/// `#[message] use other::Say;`, where `Say` is declared with a lifetime.
pub(crate) const INCLUDED_WITH_LIFETIMES: &str =
    "a message with lifetimes cannot be included; declare it in this protocol, or without lifetimes";

/// `#[message] use other::Hello;` outside a protocol.
pub(crate) const INCLUDED_OUTSIDE: &str =
    "a `use` includes messages in a protocol; move it into a module under `#[protocol]`";
