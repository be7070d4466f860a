//! Texts about enums of all kinds, and their variants.

/// `#[data(header)]` on an enum.
pub(crate) const HEADER_ENUM: &str = "`header` is for structs; an enum cannot be a header";

/// `#[data(new = false)]` on an enum.
pub(crate) const NEW_ENUM: &str = "`new` is for structs";

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
