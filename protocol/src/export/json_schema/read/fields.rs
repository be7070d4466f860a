//! Reads types and their fields from definitions.

use super::SchemaError;
use super::node::Node;
use super::values;
use crate::export::description::{Field, Presence, Type, TypeKind, Variant};
use crate::export::json_schema::notes;
use crate::export::json_tree::Json;

type Result<T> = std::result::Result<T, SchemaError>;

/// Reads a payload or data type.
pub(super) fn definition(name: &str, node: &Node<'_>, closed: bool) -> Result<Type> {
    let kind = match node.get("properties") {
        Some(properties) => TypeKind::Struct(fields(node, properties.members()?, closed)?),
        None => enumeration(node)?,
    };
    Ok(Type::read(name, node.docs()?, node.flag("deprecated")?, kind))
}

/// Reads the fields of an object from these properties and from the object's other keywords.
pub(super) fn fields(node: &Node<'_>, properties: Vec<(&str, Node<'_>)>, closed: bool) -> Result<Vec<Field>> {
    node.only(&["type", "properties", "required", "not", "additionalProperties"])?;
    let is_closed = match node.get("additionalProperties").map(|additional| additional.json().clone()) {
        None => false,
        Some(Json::Bool(false)) => true,
        Some(_) => return node.error("has `additionalProperties` other than `false`"),
    };
    if is_closed != closed {
        return node.error("does not treat keys that are not declared as the envelopes do");
    }
    let required = required_names(node)?;
    let mut fields: Vec<Field> = Vec::new();
    let mut aliases = Vec::new();
    for (name, property) in properties {
        match property.note(notes::ALIAS_OF) {
            Some(of) => match Json::parse(of) {
                Ok(Json::String(of)) => aliases.push((name.to_owned(), of, property)),
                _ => return property.error("has a note of whose other name it is that is not a string"),
            },
            None => fields.push(field(name, &property, required.iter().any(|required| required == name))?),
        }
    }
    for (alias, of, property) in aliases {
        match fields.iter_mut().find(|field| field.name == of) {
            Some(field) => field.aliases.push(alias),
            None => return property.error(&format!("is another name of `{of}`, which is not there")),
        }
    }
    Ok(fields)
}

/// Returns the names of the required fields, including those that may be present under an alias.
fn required_names(node: &Node<'_>) -> Result<Vec<String>> {
    let mut names = node.get("required").map_or_else(|| Ok(Vec::new()), |required| required.texts())?;
    let properties = node.need("properties")?;
    if let Some(name) = names.iter().find(|name| properties.get(name).is_none()) {
        return node.error(&format!("requires `{name}`, which is not among its properties"));
    }
    if let Some(not) = node.get("not") {
        for excluded in not.need("anyOf")?.items()? {
            // It excludes that all names are absent, so the field is required under any one of them.
            let absent = excluded.get("properties").map(|absent| absent.members()).transpose()?;
            names.extend(absent.into_iter().flatten().map(|(name, _)| name.to_owned()));
        }
    }
    Ok(names)
}

fn field(name: &str, node: &Node<'_>, required: bool) -> Result<Field> {
    let mut value = values::read(node)?;
    let checks = node.note(notes::CHECKS).into_iter().flat_map(|names| names.split(", "));
    value.unless_null_mut().checks = checks.map(str::to_owned).collect();
    Ok(Field {
        name: name.to_owned(),
        aliases: Vec::new(),
        docs: node.docs()?,
        deprecated: node.flag("deprecated")?.then(String::new),
        presence: match node.get("default") {
            Some(default) => Presence::Default { text: default.json().to_line(), value: Some(default.json().clone()) },
            None if required => Presence::Required,
            None => Presence::Optional,
        },
        value,
        after_content: false,
    })
}

fn enumeration(node: &Node<'_>) -> Result<TypeKind> {
    let (known, open) = match node.get("anyOf") {
        Some(any) => match any.items()?.as_slice() {
            [known, _] => (known.clone(), true),
            _ => return any.error("is not a list of known values and any string"),
        },
        None => (node.clone(), false),
    };
    node.only(if open { &["anyOf"] } else { &["type", "enum"] })?;
    let names = known.need("enum")?.different_texts()?;
    let aliases = node.note(notes::ALIASES).map_or(Ok(Json::Object(Vec::new())), Json::parse);
    let Ok(aliases) = aliases else { return node.error("has a note of aliases that is not JSON") };
    let is_alias = |name: &String| aliases.members().iter().any(|(alias, _)| alias == name);
    let variants = names.iter().filter(|name| !is_alias(name)).map(|name| {
        let own = aliases.members().iter().filter(|(_, of)| of.as_str() == Some(name));
        Variant::new(name, own.map(|(alias, _)| alias.clone()).collect())
    });
    Ok(TypeKind::Enum { variants: variants.collect(), open })
}
