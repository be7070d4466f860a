//! Texts about messages, data types and protocols as a whole.

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

/// `#[data(header)]` on an enum.
pub(crate) const HEADER_ENUM: &str = "`header` is for structs; an enum cannot be a header";

/// `#[data(new = false)]` on an enum.
pub(crate) const NEW_ENUM: &str = "`new` is for structs";

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

/// `enum Tone {}`
pub(crate) const EMPTY_ENUM: &str = "an enum under `#[data]` needs at least one variant";

/// `Loud(u8)`
pub(crate) const VARIANT_WITH_DATA: &str = "variants that hold something are told apart by a tag in their object; \
     write `#[data(tag = \"type\")]` above the enum";

/// `rename = 3` on a named value
pub(crate) const INTEGER_NAME: &str = "this variant is a string on the wire; for integers, write `#[data(integer)]` above \
     the enum and `= 3` behind the variant";

/// `rename = 3, alias = "three"`
pub(crate) const INTEGER_BESIDE_STRING: &str = "this variant has an integer as its tag; remove the string";

/// `#[field(rename = 3)] Call(Call), Nothing`
pub(crate) const MIXED_MARKS: &str =
    "tags are all strings or all integers; write `#[field(rename = ...)]` with an integer above this variant";

/// `#[data(integer)] struct Op`
pub(crate) fn key_of_enum(key: &str) -> String {
    format!("`{key}` is for enums")
}

/// `#[data(untagged, tag = "type")]`
pub(crate) fn beside_untagged(key: &str) -> String {
    format!("`{key}` does not apply to an untagged enum; remove one of them")
}

/// `#[field(when = "result")] Calm`
pub(crate) const WHEN_OF_TAGGED: &str =
    "`when` tells the variants of an untagged enum apart; write `#[data(untagged)]`";

/// `#[data(untagged)] enum Id { #[field(rename = "number")] Number(i64) }`
pub(crate) const NAME_OF_UNTAGGED: &str = "a variant of an untagged enum has no name on the wire; remove the key";

/// `#[data(untagged)] enum Id { #[other] Other(Unknown) }`
pub(crate) const OTHER_OF_UNTAGGED: &str =
    "an untagged enum has no `#[other]`; a last variant that holds `RawJson` or `serde_json::Value` takes what is left";

/// `#[data(untagged)] enum Id { Nothing }`
pub(crate) const UNTAGGED_VARIANT: &str = "a variant of an untagged enum holds one value or named fields; where `null` is meant, use `Nullable` around the enum";

/// `#[data(untagged)] enum Id { Number(#[field(rename = "number")] i64) }`
pub(crate) const NAME_OF_HELD_VALUE: &str =
    "this value is the whole variant, so it has no name, default or constant of its own";

/// `#[data(untagged)] enum Id { Inner(Box<Id>) }`
pub(crate) const UNTAGGED_SELF: &str = "an untagged enum cannot be a variant of itself, since nothing would tell them apart; put it into a list or a field";

/// Two of `#[field(when = "result")]`
pub(crate) fn second_when(key: &str) -> String {
    format!("the key `{key}` tells another variant apart already")
}

/// `#[field(when = "result")] Reply { id: u8 }`
pub(crate) fn when_without_field(key: &str) -> String {
    format!("no field has the key `{key}`, so what is written could not be told apart; name the key of a field")
}

/// `#[field(when = "result")] Reply { result: Option<u8> }`
pub(crate) fn when_is_optional(key: &str) -> String {
    format!(
        "`{key}` tells the variant apart, but an `Option` is not written when it is `None`; \
         use a required field, or `Nullable`"
    )
}

/// `#[field(when = "result")] Reply(Reply)`, where `struct Reply { result: Option<u8> }`
pub(crate) fn when_not_written(name: &str, key: &str) -> String {
    format!(
        "`{name}` is told apart by the key `{key}`, which is not always written; give its type a required field `{key}`"
    )
}

/// `#[field(when = "id")] Call { id: u8 }` before `#[field(when = "error")] Failed { id: u8, error: String }`
pub(crate) fn when_claimed(name: &str, key: &str, other: &str) -> String {
    format!("an object with the key `{key}` is read as `{other}`; declare `{name}` before it, with a `when` of its own")
}

/// `#[field(when = "result")] Reply { #[field(alias = "r")] result: u8 }`
pub(crate) fn when_has_alias(key: &str) -> String {
    format!(
        "`{key}` tells the variant apart, so an object with another name for it would be another variant; remove the `alias`"
    )
}

/// `#[data(untagged)] enum Id { #[field(when = "id")] Number(i64) }`
pub(crate) fn when_without_keys(name: &str) -> String {
    format!("`{name}` is not always an object, so no key tells it apart; remove `when`")
}

/// `#[data(untagged)] enum Id { Number(i64), Small(u8) }`
pub(crate) fn untagged_alike(second: &str, first: &str) -> String {
    format!(
        "`{second}` cannot be told apart from `{first}`, which has values of the same kind of JSON; \
         tell objects apart with `#[field(when = \"key\")]`, and give others a tag"
    )
}

/// `#[data(untagged)] enum Id { Number(u64), Digits(#[field(as_string)] u64) }`
pub(crate) fn variant_in_string(name: &str) -> String {
    format!(
        "`{name}` stands in a string, but other languages hold what is inside, and could not tell it from what stands in none; \
         make it a `String`, with a `pattern` for digits"
    )
}

/// `#[data(integer, tag = "type")]`
pub(crate) fn beside_integer(key: &str) -> String {
    format!("`{key}` does not apply to an enum of integers; remove one of them")
}

/// `#[data(integer)] enum Op { Heartbeat }`
pub(crate) fn missing_number(name: &str) -> String {
    format!("the number of this variant is missing; write `{name} = 1`")
}

/// `#[data(integer)] enum Op { Heartbeat = ONE }`
pub(crate) const WRONG_NUMBER: &str = "expected an integer literal that JSON carries exactly, up to 2^53-1";

/// `#[data(integer)] enum Op { Heartbeat(u8) }`
pub(crate) const INTEGER_WITH_DATA: &str =
    "a variant of an enum of integers holds nothing; only `#[other] Other(i64)` holds the number";

/// `#[data(integer)] enum Op { #[field(rename = "heartbeat")] Heartbeat = 1 }`
pub(crate) const NAME_OF_INTEGER: &str = "this variant is a number on the wire and has no name there; remove the key";

/// `#[data(integer)] enum Op { #[other] Other }`
pub(crate) const WRONG_OTHER_INTEGER: &str =
    "an `#[other]` variant of an enum of integers holds the unknown number; write `#[other] Other(i64)`";

/// `#[data(tag = "type")] struct Item`
pub(crate) fn key_of_union(key: &str) -> String {
    format!("`{key}` is for enums whose variants hold something")
}

/// `#[data(content = "value")] enum Item`
pub(crate) const CONTENT_WITHOUT_TAG: &str =
    "`content` stands beside a tag; write `#[data(tag = \"type\", content = \"...\")]`";

/// `Pair(u8, u8)`
pub(crate) const TUPLE_VARIANT: &str =
    "a variant holds one value or named fields; name the fields, or put them into one tuple: `((u8, u8))`";

/// `tag = "type"` with `Text { r#type: u8 }`
pub(crate) fn field_is_tag(tag: &str) -> String {
    format!("`{tag}` is the tag of the enum, which stands beside this field; give the field another name")
}

/// `tag = "type"` with `Text(Text)`, where `struct Text` has a field `type`.
pub(crate) fn flattened_is_tag(tag: &str, ty: &str) -> String {
    format!(
        "`{ty}` has a field `{tag}`, which is the tag of the enum beside it; give one of them another name, \
         or write `content = \"...\"`"
    )
}

/// `Call(#[field(check = is_polite)] Call)`
pub(crate) const KEY_OF_FLATTENED: &str = "the fields of this type stand beside the tag, each with keys of its own; \
     move the key to one of them, or write `content = \"...\"` on the enum";

/// `Call(#[field(rename = "call")] Call)` under `content = "value"`
pub(crate) const NAME_OF_HELD: &str = "what a variant holds stands under the enum's `content` key; remove the name";

/// `#[other] Other(String)` under `#[data(tag = "type")]`
pub(crate) const WRONG_OTHER_UNION: &str =
    "this `#[other]` variant holds the whole unknown object; write `#[other] Other(protocol::Unknown)`";

/// `#[other] Other`
pub(crate) const WRONG_OTHER: &str = "an `#[other]` variant holds the unknown value; write `#[other] Other(String)`";

/// `#[other] #[field(rename = "a")] Other(String)`
pub(crate) const NAMED_OTHER: &str = "an `#[other]` variant has no wire name of its own; remove the attribute";

/// A second `#[other]`.
pub(crate) const SECOND_OTHER: &str = "only one variant can be `#[other]`";

/// `Calm = 3`
pub(crate) const DISCRIMINANT: &str = "a variant is a string on the wire, not a number; remove the discriminant, or write \
     `#[data(integer)]` above the enum";

/// `Calm = "calm"`
pub(crate) fn string_discriminant(name: &str) -> String {
    format!("the wire name of a variant is set by its attribute; write `#[field(rename = {name:?})]` above it")
}

/// `#[protocol]` on a module that has one already.
pub(crate) const SECOND_PROTOCOL: &str = "duplicate attribute `#[protocol]`; it may be given once";

/// A message `ALL`, of which `MessageType::ALL` would be the type.
pub(crate) const RESERVED_ALL: &str = "`MessageType::ALL` is the list of all message types; choose another name";

/// `#[derive(Serialize)]`
pub(crate) fn serde_derive(name: &str) -> String {
    format!("`{name}` is already implemented by the attribute; remove it from the derive")
}

/// `#[message]`
pub(crate) const MISSING_TYPE: &str = "missing `type`; write `#[message(type = \"...\")]`";

/// `tag = "a", content = "a"`
pub(crate) fn tag_is_content(name: &str, is_array: bool) -> String {
    let what = if is_array { "index" } else { "key" };
    format!("tag and content have the same {what} `{name}`; give them different ones")
}

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

/// `#[message(tag = "kind")]` in a protocol.
pub(crate) fn key_of_protocol(key: &str) -> String {
    format!("`{key}` is the same for all messages of a protocol; write it in `#[protocol(...)]`")
}

/// `#[message(type = "bark")]` twice.
pub(crate) fn duplicate_tag(tag: &str, first: &str) -> String {
    format!("message type `{tag}` is already used by `{first}`")
}

/// `#[message(type = 10)] struct Hello`, `#[message(type = "bark")] struct Bark`
pub(crate) fn mixed_types(is_integer: bool, first: &str) -> String {
    let kind = kind_of_type(is_integer);
    format!("the types of a protocol are all strings or all integers; write {kind} here, as on `{first}`")
}

/// The second half of that error.
pub(crate) fn first_type(is_integer: bool) -> String {
    format!("the first type is {}", kind_of_type(is_integer))
}

fn kind_of_type(is_integer: bool) -> &'static str {
    if is_integer { "an integer" } else { "a string" }
}

/// `struct Message` in a protocol.
pub(crate) fn reserved_name(name: &str) -> String {
    format!("`#[protocol]` generates an item named `{name}` in this module; choose another name")
}

/// `struct Unknown` as a message, where unknown messages are captured.
pub(crate) const RESERVED_UNKNOWN: &str = "`unknown = capture` generates `Message::Unknown`; choose another name";

/// `pub struct A`, `pub(crate) struct B`
pub(crate) fn other_visibility(this: (&str, &str), first: (&str, &str)) -> String {
    format!(
        "`{}` is {}, but `{}` is {}; all messages of a protocol, and `Message`, have the same visibility; make them equal",
        this.0, this.1, first.0, first.1
    )
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

/// `enum Tone` without an attribute, and a field of that type.
pub(crate) fn forgotten_data(name: &str, user: &str) -> String {
    format!("`{name}` is used by `{user}`, but is not a data type; write `#[data]` above it")
}

/// `struct Trace` without an attribute, and `header = Trace`.
pub(crate) fn forgotten_header(name: &str) -> String {
    format!("`{name}` is used as a header; write `#[data(header)]` above it")
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

/// `mod chat;`
pub(crate) fn outline_module(name: &str) -> String {
    format!("`#[protocol]` needs an inline module; write `mod {name} {{ ... }}`")
}

/// `#[protocol] struct ...`
pub(crate) fn not_a_module(found: &str) -> String {
    format!("`#[protocol]` needs an inline module, found {found}")
}

/// `mod chat {}`
pub(crate) const EMPTY_PROTOCOL: &str =
    "`#[protocol]` module has no messages; add a struct with `#[message(type = \"...\")]`";

/// `#[deprecated] struct Old`, `struct New { old: Old }`
pub(crate) fn requires_deprecated(name: &str, deprecated: &str) -> String {
    format!(
        "`{name}` cannot do without `{deprecated}`, which is deprecated; make the field an `Option`, or deprecate `{name}` too"
    )
}
