"""What is said of a message, in the words that Rust has for it."""

from __future__ import annotations


def _say_missing() -> str:
    return "is missing"


def _say_missing_element(name: object) -> str:
    return f"(`{name}`) is missing"


def _say_wrong_type(found: object, wanted: object) -> str:
    return f"is {found}, expected {wanted}"


def _say_none_of_keys(names: object) -> str:
    return f"has none of the keys by which it would be recognised: {names}"


def _say_duplicate_key() -> str:
    return "is a duplicate key"


def _say_spaced_in_string() -> str:
    return "has whitespace around it in its string, which only an object or an array may have"


def _say_by_default(issue: object) -> str:
    return f"by default {issue}"


def _say_unexplained() -> str:
    return "was refused, but no issue was found"


def _say_contradicted() -> str:
    return "was refused, but no issue was found when it was read again; is a `check` or a serde impl inconsistent?"


def _say_an_object() -> str:
    return "an object"


def _say_an_array() -> str:
    return "an array"


def _say_a_string() -> str:
    return "a string"


def _say_a_number() -> str:
    return "a number"


def _say_a_boolean() -> str:
    return "a boolean"


def _say_null() -> str:
    return "null"


def _say_either(one: object, other: object) -> str:
    return f"{one} or {other}"


def _say_a_whole_number() -> str:
    return "a whole number"


def _say_whole_number_in_string() -> str:
    return "a whole number in a string"


def _say_whole_number_in_digits() -> str:
    return "a whole number in digits"


def _say_number_of_seconds() -> str:
    return "a number of seconds"


def _say_one_character_string() -> str:
    return "a string of one character"


def _say_date_time() -> str:
    return "a date and time such as `2026-01-31T12:00:00Z`"


def _say_date() -> str:
    return "a date such as `2026-01-31`"


def _say_uuid() -> str:
    return "a UUID such as `123e4567-e89b-42d3-a456-426614174000`"


def _say_base64() -> str:
    return "base64 with padding and unused bits of zero, such as `Zm9vYg==`"


def _say_unknown(what: object, expected: object) -> str:
    return f"{what}, {expected}"


def _say_unknown_name(name: object) -> str:
    return f"is {name}"


def _say_unknown_type(name: object) -> str:
    return f"has the type {name}"


def _say_unknown_field() -> str:
    return "is not a known field"


def _say_unknown_field_of_none() -> str:
    return "is not a known field, and none are expected here"


def _say_unknown_element() -> str:
    return "is beyond the last known element"


def _say_did_you_mean(name: object) -> str:
    return f"did you mean `{name}`?"


def _say_expected_name(name: object) -> str:
    return f"expected {name}"


def _say_expected_one_of(names: object) -> str:
    return f"expected one of {names}"


def _say_none_of_many(count: object) -> str:
    return f"expected one of {count} known names"


def _say_too_short(length: object, min: object) -> str:
    return f"has {length}, at least {min} are required"


def _say_too_short_for_one(length: object) -> str:
    return f"has {length}, at least 1 is required"


def _say_too_long(length: object, max: object) -> str:
    return f"has {length}, at most {max} are allowed"


def _say_too_long_for_one(length: object) -> str:
    return f"has {length}, at most 1 is allowed"


def _say_wrong_length(length: object, size: object) -> str:
    return f"has {length}, expected exactly {size}"


def _say_one_character() -> str:
    return "1 character"


def _say_characters(count: object) -> str:
    return f"{count} characters"


def _say_one_item() -> str:
    return "1 item"


def _say_items(count: object) -> str:
    return f"{count} items"


def _say_one_entry() -> str:
    return "1 entry"


def _say_entries(count: object) -> str:
    return f"{count} entries"


def _say_below_type(number: object, min: object) -> str:
    return f"is {number}, at least {min} is required"


def _say_above_type(number: object, max: object) -> str:
    return f"is {number}, at most {max} is allowed"


def _say_too_large(number: object) -> str:
    return f"is {number}, which is too large for the type"


def _say_holds_duplicate_key() -> str:
    return "contains an object with a duplicate key"


def _say_holds_too_large() -> str:
    return "contains a number that is too large"


def _say_out_of_range(number: object, limits: object) -> str:
    return f"is {number}, expected {limits}"


def _say_out_of_time(number: object, max: object) -> str:
    return f"is {number}, expected 0 to {max} seconds since 1970"


def _say_not_finite() -> str:
    return "is not finite; JSON has no NaN or infinity"


def _say_range(min: object, max: object) -> str:
    return f"{min} to {max}"


def _say_at_least(min: object) -> str:
    return f"at least {min}"


def _say_more_than(min: object) -> str:
    return f"more than {min}"


def _say_at_most(max: object) -> str:
    return f"at most {max}"


def _say_less_than(max: object) -> str:
    return f"less than {max}"


def _say_both(lower: object, upper: object) -> str:
    return f"{lower} and {upper}"


def _say_no_match(text: object, pattern: object) -> str:
    return f"is {text}, which does not match `{pattern}`"


def _say_wrong_format(text: object, wanted: object) -> str:
    return f"is {text}, expected {wanted}"


def _say_unrepresentable(text: object, name: object) -> str:
    return f"is {text}, which `{name}` cannot represent"


def _say_not_one_of(text: object, names: object) -> str:
    return f"is {text}, expected one of {names}"


def _say_repeated(item: object, first: object, second: object) -> str:
    return f"has {item} twice, at {first} and {second}"


def _say_foreign(name: object, reason: object) -> str:
    return f"is not a `{name}`: {reason}"


def _say_refused() -> str:
    return "is refused by its check"


def _say_unwritable(error: object) -> str:
    return f"cannot be serialized: {error}"


def _say_too_deep() -> str:
    return "is nested deeper than 127 levels"


def _say_not_utf8(byte: object) -> str:
    return f"is not UTF-8: found the byte 0x{byte}"


def _say_not_json() -> str:
    return "is not JSON"


def _say_empty() -> str:
    return "is empty, expected a JSON object"


def _say_incomplete() -> str:
    return "is incomplete: the text ends too early"


def _say_followed(found: object) -> str:
    return f"is followed by {found}, expected the end of the text"


def _say_byte_order_mark() -> str:
    return "is not JSON: it starts with a byte order mark, which JSON does not allow"


def _say_trailing_comma() -> str:
    return "is not JSON: found a trailing comma"


def _say_single_quote() -> str:
    return "is not JSON: found `'`; strings and keys need double quotes"


def _say_not_a_number(word: object) -> str:
    return f"is not JSON: found `{word}`; numbers must be finite"


def _say_lone_backslash(found: object) -> str:
    return f"is not JSON: found a backslash before {found}"


def _say_unknown_escape(escape: object) -> str:
    return f"is not JSON: found `{escape}`, which is not an escape sequence"


def _say_surrogate_escape(escape: object) -> str:
    return f"is not JSON: found `{escape}`, an unpaired surrogate"


def _say_surrogate(found: object) -> str:
    return f"is not JSON: found {found}, an unpaired surrogate"


def _say_unescaped(found: object) -> str:
    return f"is not JSON: found {found}, a control character that is not escaped"


def _say_misplaced(found: object) -> str:
    return f"is not JSON: found {found}, which is not allowed here"


def _say_code_point(code: object) -> str:
    return f"U+{code}"


def _say_character(character: object) -> str:
    return f"`{character}`"


def _say_end_of_text() -> str:
    return "the end of the text"
