//! Values, from the keywords that they were written with.

use super::SchemaError;
use super::node::Node;
use crate::export::description::{Bound, Count, Interval, Text, Value, Whole};
use crate::export::json_schema::notes;
use crate::export::json_tree::Json;

type Result<T> = std::result::Result<T, SchemaError>;

/// Reads the schema of a value.
pub(super) fn read(node: &Node<'_>) -> Result<Value> {
    if node.get("$ref").is_some() {
        node.only(&["$ref"])?;
        return node.reference().map(Value::Named);
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
            [value, null] if is_null(null) => Ok(Value::Nullable(Box::new(read(value)?))),
            _ => any.error("is not a value or `null`"),
        };
    }
    let Some(kind) = node.get("type") else {
        node.only(&[])?;
        return Ok(Value::Any { foreign: node.note(notes::FOREIGN).map(str::to_owned) });
    };
    match kind.json() {
        Json::Array(_) => match kind.texts()?.as_slice() {
            [kind, null] if null == "null" => Ok(Value::Nullable(Box::new(typed(node, kind)?))),
            _ => kind.error("is not a type and `null`"),
        },
        _ => typed(node, kind.text()?),
    }
}

fn is_null(node: &Node<'_>) -> bool {
    node.get("type").is_some_and(|kind| kind.text().is_ok_and(|kind| kind == "null"))
}

fn typed(node: &Node<'_>, kind: &str) -> Result<Value> {
    match kind {
        "boolean" => node.only(&["type"]).map(|()| Value::Bool),
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
    Ok(Value::Integer(Whole { min: node.need("minimum")?.number()?, max: node.need("maximum")?.number()? }))
}

fn number(node: &Node<'_>) -> Result<Value> {
    node.only(&["type", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"])?;
    let number = |key: &str| match node.number_at::<f64>(key)? {
        Some(number) if !number.is_finite() => node.error(&format!("has a `{key}` that is no finite number")),
        number => Ok(number),
    };
    let bound = |included: &str, excluded: &str| match (number(included)?, number(excluded)?) {
        (None, None) => Ok(Bound::Open),
        (Some(number), None) => Ok(Bound::Included(number)),
        (None, Some(number)) => Ok(Bound::Excluded(number)),
        (Some(_), Some(_)) => node.error(&format!("has both `{included}` and `{excluded}`")),
    };
    let (min, max) = (bound("minimum", "exclusiveMinimum")?, bound("maximum", "exclusiveMaximum")?);
    Ok(Value::Number(Interval { min, max }))
}

fn string(node: &Node<'_>) -> Result<Value> {
    if let Some(bounds) = node.note(notes::INTEGER) {
        node.only(&["type", "pattern"])?;
        let whole = bounds.split_once("..=").and_then(|(min, max)| Some((min.parse().ok()?, max.parse().ok()?)));
        return match whole {
            Some((min, max)) => Ok(Value::IntegerString(Whole { min, max })),
            None => node.error(&format!("has the note `{}{bounds}`, which has no bounds", notes::INTEGER)),
        };
    }
    node.only(&["type", "enum", "minLength", "maxLength", "pattern"])?;
    Ok(Value::Text(Text {
        length: possible(node, "minLength", "maxLength")?,
        pattern: node.get("pattern").map(|pattern| pattern.text().map(str::to_owned)).transpose()?,
        one_of: node.get("enum").map(|list| list.different_texts()).transpose()?,
    }))
}

fn array(node: &Node<'_>) -> Result<Value> {
    if let Some(items) = node.get("prefixItems") {
        node.only(&["type", "prefixItems", "minItems", "maxItems"])?;
        let items: Vec<Value> = items.items()?.iter().map(read).collect::<Result<_>>()?;
        return if count(node, "minItems", "maxItems")? == Count::exactly(items.len()) {
            Ok(Value::Tuple(items))
        } else {
            node.error("is a tuple whose length is not that of its `prefixItems`")
        };
    }
    node.only(&["type", "items", "minItems", "maxItems", "uniqueItems"])?;
    Ok(Value::List {
        item: Box::new(read(&node.need("items")?)?),
        count: count(node, "minItems", "maxItems")?,
        unique: node.flag("uniqueItems")?,
    })
}

fn map(node: &Node<'_>) -> Result<Value> {
    node.only(&["type", "propertyNames", "additionalProperties", "minProperties", "maxProperties"])?;
    let key = match node.get("propertyNames") {
        None => Value::Text(Text::ANY),
        Some(names) => match read(&names)? {
            key @ (Value::Text(_) | Value::IntegerString(_) | Value::Named(_)) => key,
            _ => return names.error("is not about strings"),
        },
    };
    Ok(Value::Map {
        key: Box::new(key),
        value: Box::new(read(&node.need("additionalProperties")?)?),
        count: possible(node, "minProperties", "maxProperties")?,
    })
}

/// A count that something can have: that of a rule, to which no type adds a count of its own.
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
