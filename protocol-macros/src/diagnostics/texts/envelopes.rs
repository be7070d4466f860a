//! Texts about the keys of an envelope, its header, and what stands beside them.

/// `tag = "a", content = "a"`
pub(crate) fn tag_is_content(name: &str, is_array: bool) -> String {
    let what = if is_array { "index" } else { "key" };
    format!("tag and content have the same {what} `{name}`; give them different ones")
}

/// `header = Header`, where `struct Header` is under plain `#[data]`.
pub(crate) fn not_a_header(name: &str) -> String {
    format!("`{name}` is not a header; write `#[data(header)]` on it")
}

/// `header = Header`, where `struct Header` has a field `data`.
pub(crate) fn header_key(key: &str, what: &str) -> String {
    format!("`{key}` is the {what} key of the envelope; give the field another name")
}

/// `header = Header`, where `struct Header` stands elsewhere and has a field `data`.
pub(crate) fn header_key_elsewhere(key: &str, what: &str) -> String {
    format!("the header has a field `{key}`, which is the {what} key of the envelope; give one of them another name")
}

/// `#[message(type = "bark", content = flatten)] struct Bark { r#type: String }`
pub(crate) fn field_is_tag_of_message(key: &str) -> String {
    format!(
        "`{key}` is the key of the message type, beside which this field stands; rename one of them, or give the payload a key: `content = \"data\"`"
    )
}

/// `#[message(type = "bark", content = flatten)] struct Bark { ts: u64 }`
pub(crate) fn field_of_default_header(key: &str) -> String {
    format!(
        "`{key}` is also a field of the default header, `protocol::Header`, beside which this field stands; rename it, or give the payload a key: `content = \"data\"`"
    )
}

/// `content = flatten` beside a header with one of the keys.
pub(crate) fn flattened_beside_header(name: &str) -> String {
    format!(
        "of `{name}`, whose fields stand in the same object; change one, or give the payload a key: `content = \"data\"`"
    )
}

/// `#[protocol(tag = "ts")]`
pub(crate) fn key_of_default_header(key: &str) -> String {
    format!("`{key}` is a field of the default header, `protocol::Header`; choose another key")
}

/// `tag = "a\\"b"`
pub(crate) const KEY_WITH_ESCAPES: &str =
    "an envelope key cannot contain quotes, backslashes or control characters; choose another one";

/// `tag = "/type"`
pub(crate) const TAG_PATH_STEPS: &str =
    "a path to the message type has two steps, a field of the header and the key there: `tag = \"/metadata/type\"`";

/// `tag = "/meta~data/type"`
pub(crate) const TAG_PATH_ESCAPES: &str = "in a path, `~` is written as `~0`, and `/` in a key as `~1`";

/// `tag = "/metadata/type"` with the default header.
pub(crate) fn tag_path_without_header(field: &str) -> String {
    format!(
        "the message type stands in a field of the header, and the default header has no `{field}`; name one that has: `header = Header`"
    )
}

/// `tag = "/metadata/type"` with a header that has no such field.
pub(crate) fn tag_field_missing(field: &str) -> String {
    format!(
        "the message type stands in the field `{field}` of the header, which has none; declare it, with a struct under `#[data]` as its type"
    )
}

/// `tag = "/metadata/type"` with `struct Header { metadata: Option<Metadata> }`
pub(crate) fn tag_field_optional(field: &str) -> String {
    format!(
        "the message type stands in the field `{field}` of the header, so that must be there; make it a required one"
    )
}

/// `tag = "/metadata/type"` with `struct Header { metadata: String }`
pub(crate) fn tag_field_no_struct(field: &str) -> String {
    format!(
        "the message type stands in the field `{field}` of the header, whose type must be a struct with named fields under `#[data]`"
    )
}

/// `tag = "/metadata/type"` with `struct Metadata { r#type: String }`
pub(crate) fn tag_field_declares_tag(field: &str, key: &str) -> String {
    format!(
        "`{key}` is the key of the message type in the field `{field}` of the header, which the protocol reads and writes; remove this field from the struct"
    )
}

/// `header = ()`
pub(crate) const NO_HEADER: &str = "for an envelope with only type and payload, write `header = protocol::NoHeader`";

/// `header = Bark`, which is a message.
pub(crate) fn message_as_header(name: &str) -> String {
    format!("`{name}` is a message; a header is a struct under `#[data(header)]`")
}

/// `header = Tone`, which is an enum.
pub(crate) fn enum_as_header(name: &str) -> String {
    format!("`{name}` is an enum; a header is a struct under `#[data(header)]`")
}

/// `struct Trace` without an attribute, and `header = Trace`.
pub(crate) fn forgotten_header(name: &str) -> String {
    format!("`{name}` is used as a header; write `#[data(header)]` above it")
}
