//! Texts about structs that are arrays, and envelopes that are.

/// `#[data(array)]` on an enum.
pub(crate) const ARRAY_ENUM: &str = "`array` is for structs, whose fields are then the elements of an array";

/// `#[data(array)] struct Point(f64, f64);`
pub(crate) const ARRAY_TUPLE: &str = "the elements of an array are fields with names, even though only their positions are on the wire; \
     write `struct Name { field: Type }`";

/// `#[data(array, header)] struct Trace { .. }`
pub(crate) const ARRAY_HEADER: &str =
    "a header's fields are keys of the envelope, not elements of an array; remove `array`";

/// `#[data(array, rename_all = "camelCase")] struct Point { .. }`
pub(crate) const RENAME_ALL_ARRAY: &str =
    "`rename_all` has no effect on an array, whose elements have no names on the wire";

/// `tag = 0, content = "data"`
pub(crate) const KEY_IN_ARRAY: &str = "an envelope whose tag has an index is an array, which has no keys; \
     write the index of the payload, or `content = flatten`";

/// `content = 1`, `tag = "/metadata/type", content = 1`
pub(crate) const INDEX_IN_OBJECT: &str = "an envelope whose tag has no index is an object, which has none either; \
     write a key, `content = \"data\"`, or give the tag an index: `tag = 0`";

/// `tag = 0`
pub(crate) const ARRAY_WITHOUT_CONTENT: &str = "an envelope whose tag has an index is an array; say where the payload is, \
     by its index, as in `content = 1`, or by `content = flatten`";

/// `tag = -1`
pub(crate) fn index_out_of_range(most: i64) -> String {
    format!("an index of the envelope is from 0 to {most}")
}

/// `tag = 3` with a header of two fields.
pub(crate) fn hole_in_array(key: &str, what: &str) -> String {
    format!(
        "the {what} has the index {key}, but the header has too few fields to fill all elements before it; \
         give it more fields, or the {what} a lower index"
    )
}

/// `header = Trace`, whose field `id` has an alias, with `tag = 0`.
pub(crate) const MISFITS: [[&str; 2]; 2] = [
    [
        "the header's field `",
        "` has an alias, which has no effect on an element of an array; remove it, or give the tag a key",
    ],
    [
        "an absent `",
        "` of the header would be `null`, and could not be told from its own `null`; use an `Option` or a `Nullable` alone",
    ],
];

/// `header = Trace` with a field under `rest`, with `tag = 0`.
pub(crate) const REST_IN_ARRAY: &str = "the header has a field under `rest`, which has no members of an object to hold where the envelope is an array; \
     remove it, or give the tag a key";

/// `#[message(type = "EVENT", content = 1)]` with a header of two fields.
pub(crate) fn content_before_header(name: &str) -> String {
    format!(
        "the payload of `{name}` is one element, where those of other messages are several; it has to stand right behind tag and header"
    )
}

/// `#[message(type = "OK")] struct Ok(Place)` under `tag = 0, content = flatten`, where `Place` is an object.
pub(crate) fn object_in_array(name: &str) -> String {
    format!(
        "what `{name}` holds is an object, whose fields cannot be elements of the array that the envelope is; \
         hold an envelope that is an array, or give the payload an index"
    )
}
