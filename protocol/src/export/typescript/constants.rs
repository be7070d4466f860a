//! Writes constants: the values of enums, and the limits of fields.

use super::comments::Comment;
use super::literal::{Literal, WIDTH, key};
use super::names::Names;
use super::syntax::{declared, typed};
use crate::export::description::{Bound, Count, Field, Interval, Kind, Type, Whole, Wire};
use crate::export::json_tree::Json;

/// Writes a list of values.
pub(super) fn list(name: &str, values: impl Iterator<Item = Literal>) -> String {
    constant(name, &Literal::List(values.collect()))
}

/// Writes the values of an enum.
pub(super) fn values(names: &Names<'_>, name: &str, described: &Type) -> String {
    let docs = Comment::of(&format!("The values of `{name}`, in declaration order.")).render(0);
    let values = described.variants().iter().map(|variant| Literal::text(&variant.name));
    format!("{docs}{}", list(names.values(&described.name), values))
}

/// Writes the limits of the fields of a struct; `None` if there are none.
pub(super) fn limits(names: &Names<'_>, name: &str, described: &Type) -> Option<String> {
    let limits = described
        .fields()
        .iter()
        .filter(|field| !field.is_rest())
        .filter_map(|field| Some((key(&field.name), field_limits(field)?)));
    let limits: Vec<(String, Literal)> = limits.collect();
    if limits.is_empty() {
        return None;
    }
    let docs =
        Comment::of(&format!("The limits of the fields of `{name}`, for instance for the attributes of an input."));
    Some(format!("{}{}", docs.render(0), constant(names.limits(&described.name), &Literal::Object(limits))))
}

fn constant(name: &str, value: &Literal) -> String {
    let head = format!("export const {name}");
    let width = head.chars().count() + " = ".len();
    let text = value.render(0, width, " as const;".len());
    format!(
        "{head}{} = {text}{};",
        declared(format!(": {}", constant_type(value, 0, "export declare const : ".len() + name.len()))),
        typed(" as const")
    )
}

/// Returns the type of a constant as declarations have it, on lines that are indented by `indent` columns. There are
/// `before` columns before a list.
fn constant_type(value: &Literal, indent: usize, before: usize) -> String {
    match value {
        Literal::List(items) => {
            let items: Vec<String> = items.iter().map(|item| constant_type(item, indent, 0)).collect();
            let flat = format!("readonly [{}]", items.join(", "));
            if before + flat.chars().count() < WIDTH {
                return flat;
            }
            let lines: String = items.iter().flat_map(|item| ["  ", item, ",\n"]).collect();
            format!("readonly [\n{lines}]")
        }
        Literal::Object(properties) => {
            let margin = " ".repeat(indent);
            let properties = properties.iter().map(|(key, value)| {
                let value = constant_type(value, indent + 2, 0);
                format!("{margin}  readonly {key}: {value};\n")
            });
            format!("{{\n{}{margin}}}", properties.collect::<String>())
        }
        value => value.render(0, 0, 0),
    }
}

/// Returns the limits of a field as properties, most of them by the names that HTML has for them.
fn field_limits(field: &Field) -> Option<Literal> {
    let limits = match field.value.unless_null().on_wire() {
        Wire::Text(text) => {
            let pattern = text.pattern.as_deref().map(|pattern| ("pattern".to_owned(), Literal::text(pattern)));
            count(text.length, "minLength", "maxLength").into_iter().chain(pattern).collect()
        }
        Wire::Integer(Whole { min, max }) if field.value.unless_null().range().is_some() => {
            let is_exact = matches!(field.value.unless_null().kind, Kind::Integer(whole) if whole.is_exact());
            let mark = if is_exact { "" } else { "n" };
            let limit = |name: &str, number: i128| (name.to_owned(), Literal::Plain(format!("{number}{mark}")));
            vec![limit("min", min), limit("max", max)]
        }
        Wire::Number(Interval { min, max }) if field.value.unless_null().range().is_some() => {
            let end = |bound: Bound, included: &'static str, excluded: &'static str| match bound {
                Bound::Open => (included, None),
                Bound::Included(number) => (included, Some(Json::float(number))),
                Bound::Excluded(number) => (excluded, Some(Json::float(number))),
            };
            properties([end(min, "min", "above"), end(max, "max", "below")])
        }
        Wire::List { count: items, .. } => count(items, "minItems", "maxItems"),
        Wire::Map { count: entries, .. } => count(entries, "minEntries", "maxEntries"),
        _ => Vec::new(),
    };
    (!limits.is_empty()).then_some(Literal::Object(limits))
}

fn count(Count { min, max }: Count, least: &'static str, most: &'static str) -> Vec<(String, Literal)> {
    let min = (min > 0).then(|| Json::integer(min));
    properties([(least, min), (most, max.map(Json::integer))])
}

fn properties<const N: usize>(limits: [(&'static str, Option<Json>); N]) -> Vec<(String, Literal)> {
    let number = |number: Json| Literal::Plain(number.to_line().replace('+', ""));
    limits.into_iter().filter_map(|(name, limit)| Some((name.to_owned(), number(limit?)))).collect()
}
