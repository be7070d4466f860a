//! Values and their rules in words, shared by everything written for people.

use super::Variant;
use super::bounds::Count;
use super::rule::Rule;
use super::value::{Kind, Value};
use super::wire::Wire;
use crate::contract::{Format, Limit, Number, Range};
use crate::export::json_tree::Json;

/// Returns a tag as people are told of it: `type`, or `metadata.type` for one inside of a field.
pub(crate) fn dotted(field: Option<&str>, tag: &str) -> String {
    field.map_or_else(|| tag.to_owned(), |field| format!("{field}.{tag}"))
}

/// Formats a text as code, in the syntax of the output.
pub(crate) type ShowCode = fn(&str) -> String;

/// Formats a text as code where nothing in it needs care.
pub(crate) fn in_backticks(text: &str) -> String {
    format!("`{text}`")
}

/// Returns the constraints of a value beyond the name of its type, one by one: `1 to 280 characters`.
pub(crate) fn rules_in_words(value: &Value, code: ShowCode) -> Vec<String> {
    let value = value.unless_null();
    let mut words: Vec<String> = of_type(value, code).into_iter().collect();
    words.extend(value.rules.iter().filter_map(|rule| of_rule(&value.kind, rule, code)));
    words.extend(value.checks.iter().map(|check| check_in_words(check, code)));
    words.extend(of_parts(value, code));
    words.extend(value.secret.then(|| "secret".to_owned()));
    words
}

/// Describes the custom check of this name.
pub(crate) fn check_in_words(name: &str, code: ShowCode) -> String {
    format!("also checked by {} in Rust", code(name))
}

/// Describes what a foreign type of this name accepts.
pub(crate) fn foreign_in_words(type_name: &str, code: ShowCode) -> String {
    format!("what the Rust type {} accepts", code(&short_type_name(type_name)))
}

/// Describes the aliases of a name, if there are any.
pub(crate) fn aliases_in_words(aliases: &[String]) -> Option<String> {
    let shown: Vec<String> = aliases.iter().map(|alias| in_backticks(alias)).collect();
    (!shown.is_empty()).then(|| format!("also read as {}", shown.join(", ")))
}

/// Lists the values of an enum of which something is said, as one paragraph.
pub(crate) fn values_in_words(variants: &[Variant]) -> String {
    let lines = variants.iter().filter_map(|Variant { name, docs, deprecated, .. }| {
        let deprecated = deprecated.as_deref().map(|note| match note {
            "" => "Deprecated.".to_owned(),
            note => format!("Deprecated: {note}"),
        });
        let said: Vec<String> = [docs.clone()].into_iter().chain(deprecated).filter(|part| !part.is_empty()).collect();
        (!said.is_empty()).then(|| format!("- `{name}`: {}", said.join(" ").replace('\n', " ")))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Turns the words into a sentence.
pub(crate) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
    let stop = if words.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{first}{}{stop}", letters.as_str())
}

/// Describes the constraints of the type itself; the bounds of whole numbers include those of a range rule.
fn of_type(value: &Value, code: ShowCode) -> Option<String> {
    match &value.kind {
        Kind::Integer(_) | Kind::IntegerString(_) => match value.on_wire() {
            Wire::Integer(whole) | Wire::IntegerString(whole) => Some(format!("{} to {}", whole.min, whole.max)),
            _ => None,
        },
        Kind::Constant(json) => Some(format!("always {}", code(&json.to_line()))),
        Kind::Char => Some(count(&value.kind, Count::exactly(1))),
        Kind::Timestamp => Some("0 to 253402300799, at most six decimals are kept".to_owned()),
        Kind::List { length: Some(length), .. } => Some(count(&value.kind, Count::exactly(*length))),
        Kind::Tuple(items) => Some(count(&value.kind, Count::exactly(items.len()))),
        Kind::Foreign { type_name } => Some(foreign_in_words(type_name, code)),
        _ => None,
    }
}

fn of_rule(kind: &Kind, rule: &Rule, code: ShowCode) -> Option<String> {
    match rule {
        Rule::Length(length) => Some(count(kind, *length)),
        // Already included in the bounds of the type.
        Rule::Range(_) if matches!(kind, Kind::Integer(_) | Kind::IntegerString(_)) => None,
        Rule::Range(range) => Some(limits(range)),
        Rule::Pattern(pattern) => Some(format!("matches {}", code(&pattern.declared))),
        Rule::Format(format) => Some(format_in_words(*format).to_owned()),
        Rule::OneOf(allowed) => {
            let allowed: Vec<String> = allowed.iter().map(|text| code(&Json::from(text.as_str()).to_line())).collect();
            Some(format!("one of {}", allowed.join(", ")))
        }
        Rule::Unique => Some("no duplicates".to_owned()),
    }
}

/// Describes a format.
pub(crate) const fn format_in_words(format: Format) -> &'static str {
    match format {
        Format::DateTime => "a date and time (RFC 3339)",
        Format::Date => "a date (RFC 3339)",
        Format::Uuid => "a UUID (RFC 9562)",
        Format::Base64 => "base64 with padding (RFC 4648)",
    }
}

/// Describes the constraints on the parts of a list, a tuple or a map.
fn of_parts(value: &Value, code: ShowCode) -> Vec<String> {
    let part = |name: &str, value: &Value| {
        let words = rules_in_words(value, code).join(", ");
        (!words.is_empty()).then(|| format!("{name}: {words}"))
    };
    match &value.kind {
        Kind::InString(inner) => part("inside", inner).into_iter().collect(),
        Kind::List { item, .. } => part("each item", item).into_iter().collect(),
        Kind::Map { key, value } => [part("each key", key), part("each value", value)].into_iter().flatten().collect(),
        Kind::Tuple(items) => {
            let numbered = items.iter().enumerate();
            numbered.filter_map(|(index, item)| part(&format!("item {}", index + 1), item)).collect()
        }
        _ => Vec::new(),
    }
}

/// Describes a count: `1 to 280 characters`.
fn count(kind: &Kind, Count { min, max }: Count) -> String {
    let (one, many) = match kind {
        Kind::List { .. } | Kind::Tuple(_) => ("item", "items"),
        Kind::Map { .. } => ("entry", "entries"),
        _ => ("character", "characters"),
    };
    let unit = |count: usize| if count == 1 { one } else { many };
    match (min, max) {
        (min, Some(max)) if min == max => format!("exactly {min} {}", unit(min)),
        (min, None) => format!("at least {min} {}", unit(min)),
        (0, Some(max)) => format!("at most {max} {}", unit(max)),
        (min, Some(max)) => format!("{min} to {max} {}", unit(max)),
    }
}

/// Describes a range: `0 to 1`, `at least 0 and less than 1`.
fn limits(range: &Range) -> String {
    let show = |number: Number| match number {
        Number::Integer(number) => number.to_string(),
        Number::Float(number) => number.to_string(),
    };
    if let (Limit::Included(min), Limit::Included(max)) = (range.min, range.max) {
        return format!("{} to {}", show(min), show(max));
    }
    let limit = |limit: Limit, included: &str, excluded: &str| match limit {
        Limit::Open => None,
        Limit::Included(number) => Some(format!("{included} {}", show(number))),
        Limit::Excluded(number) => Some(format!("{excluded} {}", show(number))),
    };
    let limits = [limit(range.min, "at least", "more than"), limit(range.max, "at most", "less than")];
    limits.into_iter().flatten().collect::<Vec<_>>().join(" and ")
}

/// Returns a type name without module paths, which mean nothing to other readers: `Option<Duration>` for
/// `core::option::Option<core::time::Duration>`.
pub(crate) fn short_type_name(name: &str) -> String {
    let mut short = String::new();
    for part in name.split_inclusive(|character: char| !character.is_alphanumeric() && !matches!(character, ':' | '_'))
    {
        short.push_str(part.rsplit("::").next().unwrap_or_default());
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_worded() {
        let worded = |min, max| count(&Kind::String, Count { min, max });
        assert_eq!(worded(1, Some(280)), "1 to 280 characters");
        assert_eq!(worded(0, Some(1)), "at most 1 character");
        assert_eq!(worded(3, None), "at least 3 characters");
        assert_eq!(worded(2, Some(2)), "exactly 2 characters");
    }

    #[test]
    fn ranges_are_worded() {
        let (zero, half) = (Number::Integer(0), Number::Float(0.5));
        let worded = |min, max| limits(&Range { min, max });
        assert_eq!(worded(Limit::Included(zero), Limit::Included(half)), "0 to 0.5");
        assert_eq!(worded(Limit::Included(zero), Limit::Excluded(half)), "at least 0 and less than 0.5");
        assert_eq!(worded(Limit::Excluded(half), Limit::Open), "more than 0.5");
        assert_eq!(worded(Limit::Open, Limit::Included(half)), "at most 0.5");
    }

    #[test]
    fn types_are_named_without_their_paths() {
        assert_eq!(short_type_name("core::option::Option<core::time::Duration>"), "Option<Duration>");
        assert_eq!(short_type_name("alloc::vec::Vec<(bool, u8)>"), "Vec<(bool, u8)>");
    }

    #[test]
    fn words_are_made_sentences() {
        assert_eq!(sentence("at most 1 item"), "At most 1 item.");
        assert_eq!(sentence("use `x`."), "Use `x`.");
    }
}
