//! Texts about fields, their types and their rules.

/// `#[field(...)]` inside the parentheses of a variant.
pub(crate) const FIELD_INSIDE_VARIANT: &str = "`#[field]` belongs on the variant, not inside it";

/// `#[other]` on a field.
pub(crate) const OTHER_ON_FIELD: &str = "`#[other]` belongs on a variant of an enum under `#[data]`";

/// `&'a str`
pub(crate) fn string_reference(written: &str, lifetime: &str) -> String {
    format!("`{written}` cannot borrow a string that contains escapes; use `Cow<{lifetime}, str>`")
}

/// `&'a u8`
pub(crate) fn reference(written: &str) -> String {
    format!("`{written}` cannot be read from JSON; use an owned type")
}

/// `text: str`, `list: [u8]`
pub(crate) fn unsized_type(written: &str, instead: &str) -> String {
    format!("`{written}` is unsized; use `{instead}`")
}

/// `dyn Display`, `fn()`, `*const u8`, `impl Display`, `_`, `!`
pub(crate) fn not_a_value_type(written: &str) -> String {
    format!("`{written}` cannot be read from JSON; use a concrete type")
}

/// `usize`, `u128`
pub(crate) fn wrong_size(written: &str, instead: &str) -> String {
    format!("`{written}` varies in size between platforms or exceeds a JSON number; use {instead}")
}

/// `(u8, u8, u8, u8, u8)`
pub(crate) fn long_tuple(most: usize) -> String {
    format!(
        "a tuple has at most {most} elements; declare a struct under `#[data(array)]`, whose fields are elements by position"
    )
}

/// `Cow<str>`
pub(crate) const COW_WITHOUT_LIFETIME: &str =
    "expected `<'a, str>`; declare the lifetime on the struct, or use `String` for owned text";

/// `Cow<'_, str>`
pub(crate) const ELIDED_LIFETIME: &str =
    "the lifetime of a field must be named; write `'a`, and declare it on the struct";

/// `struct Bark { text: Cow<'a, str> }`
pub(crate) fn undeclared_lifetime(lifetime: &str) -> String {
    format!("lifetime `{lifetime}` is not declared; write `<{lifetime}>` after the name of the struct")
}

/// `Option<Option<u8>>`
pub(crate) const NESTED_OPTION: &str =
    "`Option<Option<...>>` can be absent in two ways, but JSON has only one; use a single `Option`";

/// `Nullable<Option<u8>>`, `Nullable<Nullable<u8>>`
pub(crate) const NESTED_NULLABLE: &str = "what is inside of a `Nullable` cannot be `null` too, since JSON has only one `null`; \
     use a single `Nullable`, and `Option<Nullable<...>>` if it may also be absent";

/// Two fields with one wire name.
pub(crate) fn duplicate_name(name: &str, first: &str) -> String {
    format!("wire name `{name}` is already used by `{first}`")
}

/// Field number 129.
pub(crate) fn too_many_fields(most: usize) -> String {
    format!("a struct has at most {most} fields; put some of them into a data type of their own")
}

/// `full_range` on a `u8`, `len` on a number.
pub(crate) fn does_not_apply(key: &str, ty: &str, what_for: &str) -> String {
    format!("`{key}` does not apply to `{ty}`; it is for {what_for}")
}

/// `#[field(serde, len(1..))]`
pub(crate) fn beside_serde(key: &str) -> String {
    format!("`{key}` does not apply to a `serde` field, whose contents are opaque; use `check = path`")
}

/// `#[field(is = "2.0")] jsonrpc: String`
pub(crate) fn constant_of_a_type(name: &str, ty: &str) -> String {
    format!("a constant is known without being held, so its field is not of type `{ty}`; write `{name}: ()`")
}

/// `nothing: ()`
pub(crate) fn unit_without_constant(name: &str) -> String {
    format!("`()` has no value on the wire; write the one it stands for, `#[field(is = \"...\")] {name}: ()`")
}

/// `#[field(is = "2.0", default)]`
pub(crate) fn beside_constant(key: &str) -> String {
    format!("`{key}` does not apply to a constant, which is always there and has one value; remove it")
}

/// Two of `#[field(rest)]` in one struct.
pub(crate) const SECOND_REST: &str = "another field holds the other members of the object already";

/// `#[field(rest, len(..=3))]`
pub(crate) fn beside_rest(key: &str) -> String {
    format!(
        "`{key}` does not apply to `rest`, whose entries are members of the object around it; write `values(...)` for rules on their values"
    )
}

/// `#[data(array)] struct Point { #[field(rename = "X")] x: f64 }`
pub(crate) fn key_of_element(key: &str) -> String {
    format!("`{key}` has no effect on an element of an array, which has a position on the wire and no name; remove it")
}

/// `#[data(array)] struct Call { #[field(rest)] more: Vec<Filter>, id: u8 }`
pub(crate) const REST_BEFORE_OTHERS: &str =
    "this holds the elements behind those that other fields declare; move it to the end";

/// `#[data(array)] struct Call { #[field(rest, len(..=3))] more: Vec<Filter> }`
pub(crate) fn beside_rest_of_array(key: &str) -> String {
    format!(
        "`{key}` does not apply to `rest`, whose items are elements of the array around it; write `each(...)` for rules on them"
    )
}

/// `#[data(array)] struct Point { x: Option<Nullable<f64>>, y: Option<f64> }`
pub(crate) fn absent_element(name: &str) -> String {
    format!(
        "an absent `{name}` would be `null`, since others follow it, and could not be told from its own `null`; \
         move it to the end, or use an `Option` or a `Nullable` alone"
    )
}

/// `is = 18446744073709551615`
pub(crate) fn too_large_constant(number: &str) -> String {
    format!("`{number}` is beyond what a JSON number carries everywhere, -9007199254740991 to 9007199254740991")
}

/// `#[field(as_string, full_range)]`
pub(crate) const FULL_RANGE_AS_STRING: &str =
    "an integer in a string has its full range anyway; remove `full_range`, or `as_string` for a JSON number";

/// `#[field(as_string)] text: Cow<'a, str>`
pub(crate) fn borrowed_as_string(ty: &str) -> String {
    format!("`{ty}` cannot borrow from JSON in a string, where it may be escaped; use an owned type, such as `String`")
}

/// `after_content` in a message.
pub(crate) const AFTER_CONTENT_OUTSIDE_HEADER: &str =
    "`after_content` is for the fields of a header, a struct under `#[data(header)]`";

/// `len()`
pub(crate) fn no_bounds(key: &str) -> String {
    format!("`{key}` has no bounds; write `{key}(1..=10)`")
}

/// `len(1..=MAX)`
pub(crate) fn bounds_are_literals(found: &str) -> String {
    format!("expected a literal number, found `{found}`")
}

/// `range(..=1e999)`
pub(crate) fn too_large_number(number: &str) -> String {
    format!("`{number}` is too large")
}

/// `len(..=5_000_000_000)`
pub(crate) fn too_large_length(number: &str) -> String {
    format!("`{number}` is too large for a length; the maximum is 4294967295, which 32-bit platforms can hold")
}

/// `len(-1..)`
pub(crate) fn negative_length(rule: &str) -> String {
    format!("`{rule}`: a length cannot be negative")
}

/// `len(0.5..)`
pub(crate) fn fractional_length(number: &str, meant: Option<&str>) -> String {
    match meant {
        Some(meant) => format!("a length is a whole number; write `{meant}`"),
        None => format!("a length is a whole number, found `{number}`"),
    }
}

/// `range(0.5..)` on a `u8`.
pub(crate) fn not_an_integer(number: &str, what: &str) -> String {
    format!("expected an integer, found `{number}`; {what}")
}

/// `len(5..=2)`
pub(crate) fn inverted(rule: &str, lower: &str, upper: &str) -> String {
    format!("`{rule}`: the lower bound is greater than the upper ({lower} > {upper})")
}

/// `len(5..5)`
pub(crate) fn empty_range(rule: &str) -> String {
    format!("`{rule}` is empty, since `..` excludes the upper bound; use `..=` to include it")
}

/// `len(1..=)`
pub(crate) fn no_upper_bound(rule: &str) -> String {
    format!("`{rule}` has no upper bound after `..=`; use `..` to leave it open")
}

/// `range(0..=300)` on a `u8`.
pub(crate) fn outside_of_type(number: &str, ty: &str, min: i128, max: i128) -> String {
    format!("`{number}` is not a value of `{ty}`, which goes from {min} to {max}")
}

/// `range(..=18446744073709551615)` on a `u64`.
pub(crate) fn outside_of_wire(number: &str, ty: &str, min: i128, max: i128) -> String {
    format!(
        "`{number}` is beyond what `{ty}` carries as a JSON number, {min} to {max}; \
         stay within, or write `full_range` or `as_string`"
    )
}

/// `#[field(len(4..))] axes: [f64; 3]`
pub(crate) fn array_of_another_length(ty: &str, length: usize) -> String {
    format!("`{ty}` always has {length} items, so no value satisfies this `len`; remove it, or use a `Vec`")
}

/// `len(..=3), one_of("calm")`
pub(crate) fn listed_but_forbidden(value: &str, rule: &str) -> String {
    format!("`{value}` is listed here, but `{rule}` forbids it; change one of them")
}

/// `range(1..), default = 0`
pub(crate) fn default_breaks(rule: &str) -> String {
    format!("this default breaks `{rule}`, so no message with it could be sent; change one of them")
}

/// `range(1..), default`
pub(crate) fn implied_default_breaks(value: &str, rule: &str) -> String {
    format!("the default is {value} here, which breaks `{rule}`; write `default = ...` with a value that is allowed")
}

/// `pattern("(")`
#[cfg(feature = "regex")]
pub(crate) fn unreadable_pattern(reason: &str) -> String {
    format!("this is not a regular expression: {reason}")
}

/// `pattern("(a{1000}){1000}")`
#[cfg(feature = "regex")]
pub(crate) const LARGE_PATTERN: &str = "this pattern is too large once its repetitions are written out; \
     repeat with `*` or `+` and bound the length with `len(...)`, or use `check = path`";

/// `pattern("a[ab]{12}$")`
#[cfg(feature = "regex")]
pub(crate) const LARGE_TABLE: &str = "JavaScript and Python cannot match this pattern in linear time: its table would be \
     too large; begin it with `^`, and write it so that the next character always decides how to go on, such as \
     `^[a-z]+(-[a-z]+)*$`, or use `check = path`";

/// `pattern("\\d")`
#[cfg(feature = "regex")]
pub(crate) fn unportable_pattern(part: &str, advice: &str) -> String {
    format!("`{part}` means different things in different regex engines; {advice}")
}

/// `pattern` without the feature.
#[cfg(not(feature = "regex"))]
pub(crate) const PATTERN_WITHOUT_REGEX: &str = "`pattern` needs the `regex` feature of `protocol`";

/// `#[field(default = Some(1))] times: Option<u8>`; a warning.
pub(crate) const DEFAULT_OF_OPTION: &str = "with a `default`, an absent `Option` reads as the default, `null` reads as `None`, and `None` is written as `null`; \
     remove one of them, or write `#[allow(deprecated)]` on the field";

/// `#[field(range(..=0.1))] share: f32`; a warning.
pub(crate) fn inexact_bound(number: &str, nearest: f64) -> String {
    format!(
        "an `f32` cannot be exactly {number}, so the bound becomes {nearest}; \
         use `f64`, or write `#[allow(deprecated)]` on the field"
    )
}
