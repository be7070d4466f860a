//! Reads values from the keywords that they were written as.

use super::SchemaError;
use super::node::Node;
use crate::contract::{Limit, Number, Range};
use crate::export::description::{Count, Kind, Pattern, Rule, Value, Whole};
use crate::export::json_schema::notes;
use crate::export::json_tree::Json;

type Result<T> = std::result::Result<T, SchemaError>;

/// Reads the schema of a value.
pub(super) fn read(node: &Node<'_>) -> Result<Value> {
    if node.get("$ref").is_some() {
        node.only(&["$ref"])?;
        return node.reference().map(|name| Value::read(Kind::Named(name), Vec::new()));
    }
    if let Some(all) = node.get("allOf") {
        node.only(&["allOf"])?;
        return match all.items()?.as_slice() {
            [only] => read(only),
            _ => all.error("has not exactly one entry"),
        };
    }
    if let Some(any) = node.get("anyOf") {
        node.only(&["anyOf"])?;
        return match any.items()?.as_slice() {
            [value, null] if is_null(null) => Ok(nullable(read(value)?)),
            _ => any.error("is not a value or `null`"),
        };
    }
    let Some(kind) = node.get("type") else {
        node.only(&[])?;
        let foreign = |name: &str| Kind::Foreign { type_name: name.to_owned() };
        return Ok(Value::read(node.note(notes::FOREIGN).map_or(Kind::Any, foreign), Vec::new()));
    };
    match kind.json() {
        Json::Array(_) => match kind.texts()?.as_slice() {
            [kind, null] if null == "null" => Ok(nullable(typed(node, kind)?)),
            _ => kind.error("is not a type and `null`"),
        },
        _ => typed(node, kind.text()?),
    }
}

fn nullable(value: Value) -> Value {
    Value::read(Kind::Nullable(Box::new(value)), Vec::new())
}

fn is_null(node: &Node<'_>) -> bool {
    node.get("type").is_some_and(|kind| kind.text().is_ok_and(|kind| kind == "null"))
}

fn typed(node: &Node<'_>, kind: &str) -> Result<Value> {
    match kind {
        "boolean" => node.only(&["type"]).map(|()| Value::read(Kind::Bool, Vec::new())),
        "integer" => integer(node),
        "number" => number(node),
        "string" => string(node),
        "array" => array(node),
        "object" => map(node),
        other => node.error(&format!("has the type `{other}`, which no contract has")),
    }
}

fn integer(node: &Node<'_>) -> Result<Value> {
    node.only(&["type", "minimum", "maximum"])?;
    let whole = Whole { min: node.need("minimum")?.number()?, max: node.need("maximum")?.number()? };
    Ok(Value::read(Kind::Integer(whole), Vec::new()))
}

fn number(node: &Node<'_>) -> Result<Value> {
    node.only(&["type", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"])?;
    let number = |key: &str| match node.number_at::<f64>(key)? {
        Some(number) if !number.is_finite() => node.error(&format!("has a `{key}` that is no finite number")),
        number => Ok(number),
    };
    let limit = |included: &str, excluded: &str| match (number(included)?, number(excluded)?) {
        (None, None) => Ok(Limit::Open),
        (Some(number), None) => Ok(Limit::Included(Number::Float(number))),
        (None, Some(number)) => Ok(Limit::Excluded(Number::Float(number))),
        (Some(_), Some(_)) => node.error(&format!("has both `{included}` and `{excluded}`")),
    };
    let range = Range { min: limit("minimum", "exclusiveMinimum")?, max: limit("maximum", "exclusiveMaximum")? };
    Ok(Value::read(Kind::Float64, vec![Rule::Range(range)]))
}

fn string(node: &Node<'_>) -> Result<Value> {
    if let Some(bounds) = node.note(notes::INTEGER) {
        node.only(&["type", "pattern"])?;
        let whole = bounds.split_once("..=").and_then(|(min, max)| Some((min.parse().ok()?, max.parse().ok()?)));
        return match whole {
            Some((min, max)) => Ok(Value::read(Kind::IntegerString(Whole { min, max }), Vec::new())),
            None => node.error(&format!("has the note `{}{bounds}`, which has no bounds", notes::INTEGER)),
        };
    }
    node.only(&["type", "enum", "minLength", "maxLength", "pattern"])?;
    let mut rules = vec![Rule::Length(possible(node, "minLength", "maxLength")?)];
    if let Some(pattern) = node.get("pattern") {
        let pattern = pattern.text()?.to_owned();
        rules.push(Rule::Pattern(Pattern { declared: pattern.clone(), portable: pattern }));
    }
    if let Some(allowed) = node.get("enum") {
        rules.push(Rule::OneOf(allowed.different_texts()?));
    }
    Ok(Value::read(Kind::String, rules))
}

fn array(node: &Node<'_>) -> Result<Value> {
    if let Some(items) = node.get("prefixItems") {
        node.only(&["type", "prefixItems", "minItems", "maxItems"])?;
        let items: Vec<Value> = items.items()?.iter().map(read).collect::<Result<_>>()?;
        return if count(node, "minItems", "maxItems")? == Count::exactly(items.len()) {
            Ok(Value::read(Kind::Tuple(items), Vec::new()))
        } else {
            node.error("is a tuple whose length is not that of its `prefixItems`")
        };
    }
    node.only(&["type", "items", "minItems", "maxItems", "uniqueItems"])?;
    let mut rules = vec![Rule::Length(count(node, "minItems", "maxItems")?)];
    rules.extend(node.flag("uniqueItems")?.then_some(Rule::Unique));
    Ok(Value::read(Kind::List { item: Box::new(read(&node.need("items")?)?), length: None }, rules))
}

fn map(node: &Node<'_>) -> Result<Value> {
    node.only(&["type", "propertyNames", "additionalProperties", "minProperties", "maxProperties"])?;
    let key = match node.get("propertyNames") {
        None => Value::read(Kind::String, Vec::new()),
        Some(names) => {
            let key = read(&names)?;
            if !matches!(key.kind, Kind::String | Kind::IntegerString(_) | Kind::Named(_)) {
                return names.error("is not about strings");
            }
            key
        }
    };
    let value = Box::new(read(&node.need("additionalProperties")?)?);
    let rules = vec![Rule::Length(possible(node, "minProperties", "maxProperties")?)];
    Ok(Value::read(Kind::Map { key: Box::new(key), value }, rules))
}

/// Reads a count, which must be satisfiable: it comes from a rule alone, and not from the type.
fn possible(node: &Node<'_>, min: &str, max: &str) -> Result<Count> {
    let count = count(node, min, max)?;
    match count.max {
        Some(most) if count.min > most => node.error(&format!("has a `{min}` above its `{max}`")),
        _ => Ok(count),
    }
}

fn count(node: &Node<'_>, min: &str, max: &str) -> Result<Count> {
    Ok(Count { min: node.number_at(min)?.unwrap_or(0), max: node.number_at(max)? })
}
