//! Texts about messages and data types as a whole.

/// `#[message]` on an enum.
pub(crate) fn wrong_item(attribute: &str, found: &str) -> String {
    let supported = match attribute {
        "#[data]" => "structs with named fields, structs with one unnamed field, and enums",
        _ => "structs with named fields and structs with one unnamed field",
    };
    format!("`{attribute}` only supports {supported}, found {found}")
}

/// `#[data(header)] struct Trace(String);`
pub(crate) const HEADER_TUPLE: &str =
    "a header's fields have names, which are keys of the envelope; write `struct Name { field: Type }`";

/// `#[data(rename_all = "camelCase")] struct AgentId(String);`
pub(crate) const RENAME_ALL_NEWTYPE: &str =
    "`rename_all` has no effect on a struct with one unnamed field, which has no names on the wire";

/// `struct AgentId(#[field(rename = "id")] String);`
pub(crate) fn key_of_newtype(key: &str) -> String {
    format!(
        "`{key}` has no effect on an unnamed field, which is no member of an object; write it on the fields of this type"
    )
}

/// `struct AgentId(Option<String>);`
pub(crate) fn newtype_of_option(name: &str) -> String {
    format!(
        "only a named field can be absent; write `Option<{name}>` there, or `Nullable<...>` here if the value may be `null`"
    )
}

/// `#[message(type = "bark")] struct Bark(Option<Tone>);`
pub(crate) const MESSAGE_OF_OPTION: &str = "only a named field can be absent; for a payload that may be, write \
     `content = flatten`, and make it a field with the key of the payload, such as `{ data: Option<...> }`";

/// `struct Tree(Box<Tree>);`
pub(crate) const NEWTYPE_OF_ITSELF: &str =
    "a value inside of itself never ends; put it into a `Vec`, a map or an optional field";

/// `struct Bark<T>`
pub(crate) fn generic_parameter(attribute: &str, kind: &str) -> String {
    format!("`{attribute}` does not support {kind} parameters; lifetimes are supported")
}

/// `enum Tone<'a>`
pub(crate) const GENERIC_ENUM: &str = "an enum under `#[data]` has no generic parameters";

/// `#[data(header)] struct Header<'a>`
pub(crate) const HEADER_LIFETIME: &str = "a header has no lifetimes; use owned types, such as `String`";

/// `struct Bark<'a: 'b>`
pub(crate) const LIFETIME_BOUND: &str = "lifetime bounds are not supported; write the lifetime without bounds";

/// `struct Bark<'a> where ...`
pub(crate) const WHERE_CLAUSE: &str = "`where` clauses are not supported";

/// `struct Bark<'__de>`
pub(crate) const RESERVED_LIFETIME: &str = "the lifetime `'__de` is reserved for generated code; choose another name";

/// `#[derive(Serialize)]`
pub(crate) fn serde_derive(name: &str) -> String {
    format!("`{name}` is already implemented by the attribute; remove it from the derive")
}

/// `enum Tone` without an attribute, and a field of that type.
pub(crate) fn forgotten_data(name: &str, user: &str) -> String {
    format!("`{name}` is used by `{user}`, but is not a data type; write `#[data]` above it")
}

/// `#[field(...)]` in a struct without an attribute.
pub(crate) fn helpers_without_data(name: &str) -> String {
    format!("`{name}` has `#[field]` or `#[other]` attributes, but is not a data type; write `#[data]` above it")
}

/// A field of a name that another has.
pub(crate) fn second_field(name: &str) -> String {
    format!("field `{name}` is declared twice; give one of them another name")
}

/// The second half of the errors about two declarations.
pub(crate) const FIRST_DECLARED_HERE: &str = "first declared here";

/// `#[deprecated] struct Old`, `struct New { old: Old }`
pub(crate) fn requires_deprecated(name: &str, deprecated: &str) -> String {
    format!(
        "`{name}` cannot do without `{deprecated}`, which is deprecated; make the field an `Option`, or deprecate `{name}` too"
    )
}
