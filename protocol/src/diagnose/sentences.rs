//! The sentences of issues: one table, for Rust and for the modules in other languages.
//!
//! A sentence continues a path: `data.text` *is missing*. Placeholders in braces are filled in where it is used.
//! [`sentence!`] returns one as `format_args!`, so that it is formatted only if it is kept; [`SENTENCES`] holds the
//! templates for exported modules. One without placeholders is a constant there, any other a function of them.

/// A sentence of the table.
#[cfg(feature = "contract")]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sentence {
    pub(crate) name: &'static str,
    pub(crate) template: &'static str,
}

macro_rules! sentences {
    ($dollar:tt $($name:ident = $template:literal;)*) => {
        /// Formats a sentence: `sentence!(wrong_type, found = "null", wanted = "a string")`.
        macro_rules! sentence {
            $(($name $dollar(, $dollar place:ident = $dollar value:expr)*) => {
                format_args!($template $dollar(, $dollar place = $dollar value)*)
            };)*
        }

        /// Returns a sentence without placeholders, as a constant.
        macro_rules! phrase {
            $(($name) => { $template };)*
        }

        /// All sentences.
        #[cfg(feature = "contract")]
        pub(crate) const SENTENCES: &[Sentence] = &[$(Sentence { name: stringify!($name), template: $template },)*];
    };
}

sentences! { $
    missing = "is missing";
    missing_element = "(`{name}`) is missing";
    wrong_type = "is {found}, expected {wanted}";
    none_of_keys = "has none of the keys by which it would be recognised: {names}";
    duplicate_key = "is a duplicate key";
    spaced_in_string = "has whitespace around it in its string, which only an object or an array may have";
    by_default = "by default {issue}";
    unexplained = "was refused, but no issue was found";
    contradicted = "was refused, but no issue was found when it was read again; is a `check` or a serde impl inconsistent?";

    // Values, as found and as expected.
    an_object = "an object";
    an_array = "an array";
    a_string = "a string";
    a_number = "a number";
    a_boolean = "a boolean";
    null = "null";
    either = "{one} or {other}";
    a_whole_number = "a whole number";
    whole_number_in_string = "a whole number in a string";
    whole_number_in_digits = "a whole number in digits";
    number_of_seconds = "a number of seconds";
    one_character_string = "a string of one character";

    // Formats.
    date_time = "a date and time such as `2026-01-31T12:00:00Z`";
    date = "a date such as `2026-01-31`";
    uuid = "a UUID such as `123e4567-e89b-42d3-a456-426614174000`";
    base64 = "base64 with padding and unused bits of zero, such as `Zm9vYg==`";

    // Unknown names: what kind they are, and which were probably meant.
    unknown = "{what}, {expected}";
    unknown_name = "is {name}";
    unknown_type = "has the type {name}";
    unknown_field = "is not a known field";
    unknown_field_of_none = "is not a known field, and none are expected here";
    unknown_element = "is beyond the last known element";
    did_you_mean = "did you mean `{name}`?";
    expected_name = "expected {name}";
    expected_one_of = "expected one of {names}";
    none_of_many = "expected one of {count} known names";

    // Lengths.
    too_short = "has {length}, at least {min} are required";
    too_short_for_one = "has {length}, at least 1 is required";
    too_long = "has {length}, at most {max} are allowed";
    too_long_for_one = "has {length}, at most 1 is allowed";
    wrong_length = "has {length}, expected exactly {size}";
    one_character = "1 character";
    characters = "{count} characters";
    one_item = "1 item";
    items = "{count} items";
    one_entry = "1 entry";
    entries = "{count} entries";

    // Numbers.
    below_type = "is {number}, at least {min} is required";
    above_type = "is {number}, at most {max} is allowed";
    too_large = "is {number}, which is too large for the type";
    holds_duplicate_key = "contains an object with a duplicate key";
    holds_too_large = "contains a number that is too large";
    out_of_range = "is {number}, expected {limits}";
    out_of_time = "is {number}, expected 0 to {max} seconds since 1970";
    not_finite = "is not finite; JSON has no NaN or infinity";
    range = "{min} to {max}";
    at_least = "at least {min}";
    more_than = "more than {min}";
    at_most = "at most {max}";
    less_than = "less than {max}";
    both = "{lower} and {upper}";

    // Other rules.
    no_match = "is {text}, which does not match `{pattern}`";
    wrong_format = "is {text}, expected {wanted}";
    unrepresentable = "is {text}, which `{name}` cannot represent";
    not_one_of = "is {text}, expected one of {names}";
    repeated = "has {item} twice, at {first} and {second}";
    foreign = "is not a `{name}`: {reason}";
    refused = "is refused by its check";
    unwritable = "cannot be serialized: {error}";

    // Texts that are not JSON.
    too_deep = "is nested deeper than 127 levels";
    not_utf8 = "is not UTF-8: found the byte 0x{byte}";
    not_json = "is not JSON";
    empty = "is empty, expected a JSON object";
    incomplete = "is incomplete: the text ends too early";
    followed = "is followed by {found}, expected the end of the text";
    byte_order_mark = "is not JSON: it starts with a byte order mark, which JSON does not allow";
    trailing_comma = "is not JSON: found a trailing comma";
    single_quote = "is not JSON: found `'`; strings and keys need double quotes";
    not_a_number = "is not JSON: found `{word}`; numbers must be finite";
    lone_backslash = "is not JSON: found a backslash before {found}";
    unknown_escape = "is not JSON: found `{escape}`, which is not an escape sequence";
    surrogate_escape = "is not JSON: found `{escape}`, an unpaired surrogate";
    surrogate = "is not JSON: found {found}, an unpaired surrogate";
    unescaped = "is not JSON: found {found}, a control character that is not escaped";
    misplaced = "is not JSON: found {found}, which is not allowed here";
    code_point = "U+{code}";
    character = "`{character}`";
    end_of_text = "the end of the text";
}

#[expect(clippy::single_component_path_imports, reason = "other files name the macros by path")]
pub(super) use {phrase, sentence};
