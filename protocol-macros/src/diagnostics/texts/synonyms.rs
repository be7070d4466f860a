//! What other crates and languages call our keys, and what there is instead of those we do not have.

/// What to write instead of a key that goes by another name elsewhere.
pub(crate) fn meant_by(place: &str, written: &str) -> Option<&'static str> {
    let table = match place {
        "#[field]" => FIELD,
        "#[message]" => MESSAGE,
        "#[data]" => DATA,
        "#[protocol]" => PROTOCOL,
        _ => return None,
    };
    table.iter().find(|(names, _)| names.contains(&written)).map(|(_, advice)| *advice)
}

/// Names for one thing, and the advice for all of them.
type Synonyms = &'static [(&'static [&'static str], &'static str)];

const FIELD: Synonyms = &[
    (
        &[
            "length",
            "size",
            "min_length",
            "max_length",
            "minLength",
            "maxLength",
            "min_len",
            "max_len",
            "min_items",
            "max_items",
            "minItems",
            "maxItems",
            "non_empty",
            "not_empty",
            "char_length",
            "chars",
        ],
        "write `len(1..=10)`",
    ),
    (
        &[
            "min",
            "max",
            "minimum",
            "maximum",
            "ge",
            "gt",
            "gte",
            "lt",
            "lte",
            "bounds",
            "between",
            "positive",
            "exclusive_minimum",
            "exclusive_maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
        ],
        "write `range(0..=10)`, or `len(...)` for a length",
    ),
    (
        &[
            "regex",
            "regexp",
            "matches",
            "email",
            "url",
            "ip",
            "ascii",
            "alphanumeric",
            "contains",
            "prefix",
            "suffix",
            "starts_with",
            "ends_with",
            "phone_number",
        ],
        "write `pattern(\"...\")`",
    ),
    (&["const", "constant", "fixed", "equals", "literal", "value"], "write `is = ...`, on a field of type `()`"),
    (
        &["uuid", "guid", "date", "date_time", "datetime", "rfc3339", "iso8601", "base64", "content_encoding"],
        "write `format(uuid)`, `format(date_time)`, `format(date)` or `format(base64)`",
    ),
    (&["enum", "choices", "allowed", "one", "any_of", "oneof"], "write `one_of(\"...\", \"...\")`"),
    (
        &["custom", "validate", "validator", "validate_with", "with_fn", "multiple_of", "func"],
        "write `check = path::to::function`",
    ),
    (&["inner", "items", "element", "elements"], "write `each(...)`"),
    (&["unique_items", "uniqueItems", "distinct"], "write `unique`"),
    (&["name", "wire_name", "rename_to", "property", "json"], "write `rename = \"...\"`"),
    (&["default_value", "default_with", "default_fn"], "write `default = ...`"),
    (
        &["with", "serialize_with", "deserialize_with", "foreign"],
        "write `serde`, on a field whose type implements serde's traits",
    ),
    (
        &[
            "sensitive",
            "redact",
            "redacted",
            "mask",
            "masked",
            "hide",
            "hidden",
            "private",
            "confidential",
            "password",
            "writeOnly",
            "write_only",
            "skip_debug",
            "debug_skip",
            "no_debug",
            "debug",
        ],
        "write `secret`, for a value that people must not see",
    ),
    (&["string", "stringify", "to_string", "as_str"], "write `as_string`, for JSON in a string"),
    (&["optional", "nullable", "option", "required"], "a field is optional if its type is written `Option<...>`"),
    (&["skip", "skip_serializing", "skip_deserializing", "ignore"], "every field of a message is on the wire"),
    (
        &["skip_serializing_if", "skip_if_none", "omitempty"],
        "a field of type `Option<...>` is omitted when it is `None`",
    ),
    (
        &[
            "flatten",
            "inline",
            "extra",
            "catch_all",
            "additional_properties",
            "additionalProperties",
            "unknown",
            "others",
        ],
        "write `rest` on a map of the members that no field declares; a data type stands in a field of its own",
    ),
    (&["dive", "nested"], "nested values are always checked"),
    (&["description", "doc", "title", "comment", "help", "about"], "write a doc comment, `/// ...`"),
    (&["deprecated"], "write `#[deprecated]` above the field"),
    (&["rename_all"], "write it in `#[protocol(...)]`, `#[message(...)]` or `#[data(...)]`"),
    (&["other"], "write `#[other]`, which is an attribute of its own"),
];

const MESSAGE: Synonyms = &[
    (
        &["name", "kind", "id", "event", "op", "rename", "type_name", "message_type", "tag_name"],
        "a message is named by `type = \"...\"`",
    ),
    (&["deny_unknown_fields"], "write `unknown_fields = reject`, in a protocol for all messages together"),
    (&["unknown"], "write `unknown = capture` in `#[protocol(...)]`"),
    (&["no_new", "skip_new", "constructor"], "write `new = false`"),
    (&["derive"], "write `#[derive(...)]` below this attribute"),
    (&["description", "doc", "title", "about"], "write a doc comment, `/// ...`"),
    (&["deprecated"], "write `#[deprecated]` above the struct"),
    (&["untagged", "flatten"], "every message carries its type, and its fields are under the content key"),
];

const DATA: Synonyms = &[
    (&["type", "name", "rename", "kind"], "a data type has no name on the wire"),
    (&["transparent"], "a struct with one unnamed field is always what is inside"),
    (&["default"], "write `default` in `#[field(...)]` of the fields that have one"),
    (&["deny_unknown_fields"], "write `unknown_fields = reject`, in a protocol for all types together"),
    (&["no_new", "skip_new", "constructor"], "write `new = false`"),
    (&["derive"], "write `#[derive(...)]` below this attribute"),
    (&["description", "doc", "title", "about"], "write a doc comment, `/// ...`"),
];

const PROTOCOL: Synonyms = &[
    (
        &["type", "type_key", "tag_key", "kind", "discriminator"],
        "write `tag = \"...\"` for the key that holds the type",
    ),
    (&["payload", "data", "body", "content_key"], "write `content = \"...\"` for the key that holds the payload"),
    (&["envelope", "meta", "fields"], "write `header = Type`, a struct under `#[data(header)]`"),
    (&["deny_unknown_fields", "strict", "closed"], "write `unknown_fields = reject`"),
    (&["new"], "write it in `#[message(...)]` and `#[data(...)]`"),
    (&["other", "catch_all", "fallback"], "write `unknown = capture`"),
];
