//! Conditions under which a value without parts is not plainly right.

use super::code::{Condition, Part};
use super::known::Known;
use crate::contract::Format;
use crate::export::description::{Bound, Count, Interval, Kind, TypeKind, Value, Whole, Wire};
use crate::export::json_tree::Json;
use crate::export::typescript::literal::{Literal, quote};
use crate::export::typescript::names::Names;
use crate::export::typescript::types::constant;

/// The greatest whole number that a JavaScript number represents exactly, like all smaller ones.
const MOST_EXACT: i128 = (1 << 53) - 1;

/// Returns when a value, which `value` reads, is not plainly right; `None` if it has parts.
pub(super) fn refusal(names: &Names<'_>, known: &Known<'_>, value: &str, described: &Value) -> Option<Condition> {
    match (&described.kind, described.on_wire()) {
        (Kind::Bool, _) => Some(Condition::plain(format!("typeof {value} !== \"boolean\""))),
        (Kind::String, _) => Some(Condition::any(text(names, value, described))),
        (Kind::Char, _) => Some(Condition::plain(format!("!isCharacter({value})"))),
        (Kind::Integer(_), Wire::Integer(Whole { min, max })) => {
            let exact = |number: i128| number.clamp(-MOST_EXACT, MOST_EXACT);
            Some(Condition::plain(format!("!isWhole({value}, {}, {})", exact(min), exact(max))))
        }
        (Kind::IntegerString(_), Wire::IntegerString(bounds)) => Some(digits(value, bounds)),
        (Kind::Constant(json), _) => Some(Condition::plain(not_constant(value, json))),
        (Kind::Float32, Wire::Number(bounds)) => Some(Condition::any(number("isSingleFloat", value, bounds))),
        (Kind::Float64, Wire::Number(bounds)) => Some(Condition::any(number("isFloat", value, bounds))),
        (Kind::Timestamp, _) => Some(Condition::plain(format!("!isTime({value})"))),
        (Kind::Named(_), _) => enumeration(names, known, value, described),
        _ => None,
    }
}

/// Returns when a key of a map is not plainly right; `None` if any string is.
pub(super) fn of_key(names: &Names<'_>, known: &Known<'_>, key: &str, described: &Value) -> Option<Condition> {
    match (&described.kind, described.on_wire()) {
        (Kind::Integer(_), Wire::Integer(bounds)) => Some(digits(key, bounds)),
        (Kind::String, Wire::Text(text)) if text.is_any() => None,
        _ => refusal(names, known, key, described),
    }
}

/// Returns the greatest allowed count.
pub(super) fn most(max: Option<usize>) -> String {
    max.map_or_else(|| "Infinity".to_owned(), |max| max.to_string())
}

fn text(names: &Names<'_>, value: &str, described: &Value) -> Vec<Part> {
    // The length comes first: no pattern or format is looked for on what may be of any size.
    let mut parts = vec![match described.length() {
        Count::ANY => is_no_string(value),
        Count { min, max } => Part::Plain(format!("!isText({value}, {min}, {})", most(max))),
    }];
    parts.extend(described.pattern().map(|pattern| {
        let expression = Literal::expression(&pattern.portable).render(0, 0, 0);
        let matcher = pattern.table.as_deref().map_or(expression, |table| names.pattern(table).to_owned());
        Part::Plain(format!("!{matcher}.test({value})"))
    }));
    parts.extend(described.format().map(|format| {
        let check = match format {
            Format::DateTime => "isDateTime",
            Format::Date => "isDate",
            Format::Uuid => "isUuid",
            Format::Base64 => "isBase64",
        };
        Part::Plain(format!("!{check}({value})"))
    }));
    parts.extend(described.one_of().map(|allowed| Part::Call(format!("!isOneOf({value}, "), list(allowed))));
    parts
}

fn is_no_string(value: &str) -> Part {
    Part::Plain(format!("typeof {value} !== \"string\""))
}

fn list(texts: &[String]) -> Literal {
    Literal::List(texts.iter().map(|text| Literal::text(text)).collect())
}

fn digits(value: &str, Whole { min, max }: Whole) -> Condition {
    Condition::plain(format!("!isDigits({value}, {min}n, {max}n)"))
}

fn not_constant(value: &str, json: &Json) -> String {
    let constant = constant(json);
    // `-0` is not plain.
    if constant == "0" { format!("!Object.is({value}, 0)") } else { format!("{value} !== {constant}") }
}

/// `check` compares with limits that are included.
fn number(check: &str, value: &str, Interval { min, max }: Interval) -> Vec<Part> {
    // As prettier has it, without a plus.
    let shown = |number: f64| Json::float(number).to_line().replace('+', "");
    let limit = |bound: Bound, open: &str| match bound {
        Bound::Open => open.to_owned(),
        Bound::Included(number) | Bound::Excluded(number) => shown(number),
    };
    let call = format!("!{check}({value}, {}, {})", limit(min, "-Infinity"), limit(max, "Infinity"));
    let excluded = [min, max].into_iter().filter_map(|bound| match bound {
        Bound::Excluded(number) if check == "isFloat" => Some(format!("{value} === {}", shown(number))),
        Bound::Excluded(number) => Some(format!("Math.fround({value}) === Math.fround({})", shown(number))),
        Bound::Open | Bound::Included(_) => None,
    });
    std::iter::once(call).chain(excluded).map(Part::Plain).collect()
}

fn enumeration(names: &Names<'_>, known: &Known<'_>, value: &str, described: &Value) -> Option<Condition> {
    let described = known.enumeration(described)?;
    let TypeKind::Enum { variants, open } = &described.kind else { return None };
    if !open {
        return Some(Condition::plain(format!("!isOneOf({value}, {})", names.values(&described.name))));
    }
    // An alias stands for the declared name.
    let aliases: Vec<String> = variants.iter().flat_map(|variant| variant.aliases.clone()).collect();
    let is_alias = match aliases.as_slice() {
        [] => None,
        [only] => Some(Part::Plain(format!("{value} === {}", quote(only)))),
        several => Some(Part::Call(format!("isOneOf({value}, "), list(several))),
    };
    Some(Condition::any(std::iter::once(is_no_string(value)).chain(is_alias)))
}
