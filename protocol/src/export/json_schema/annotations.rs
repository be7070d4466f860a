//! What is said of a schema beside what it takes: descriptions, defaults, and whether it is secret or deprecated.

use super::{WRITE_ONLY, descriptions, notes, values};
use crate::export::description::{Field, Type, Value};
use crate::export::json_tree::Json;

/// Adds annotations to a schema. A reference is first wrapped in an `allOf`: if it has siblings, generators duplicate
/// the referenced type for each use. Tools that look no further than the property are told its JSON type.
pub(super) fn annotated<const N: usize>(
    (schema, kind): (Json, Option<&str>),
    annotations: [(&str, Option<Json>); N],
    note: Option<String>,
) -> Json {
    let bare = note.is_none() && annotations.iter().all(|(_, value)| value.is_none());
    let is_reference = schema.get("$ref").is_some();
    let mut schema = match schema {
        reference if is_reference && !bare => {
            Json::object([("type", kind.map(Into::into)), ("allOf", Some(Json::Array(vec![reference])))])
        }
        schema => schema,
    };
    values::push_all(&mut schema, annotations);
    notes::push(&mut schema, note);
    schema
}

/// Adds what is said of a field to the schema of its value. `title` is its name, where that is not its key.
pub(super) fn of_field(schema: (Json, Option<&str>), field: &Field, title: Option<&str>) -> Json {
    let annotations = [
        ("title", title.map(Into::into)),
        ("description", descriptions::of_field(field)),
        ("deprecated", flag(field.deprecated.is_some())),
        ("default", field.default_value().filter(|_| !field.has_secret_default()).cloned()),
        write_only(&field.value),
    ];
    let hides_default = field.has_secret_default() && field.default_value().is_some();
    let mut named = annotated(schema, annotations, hides_default.then(|| notes::SECRET_DEFAULT.to_owned()));
    notes::push(&mut named, notes::of_checks(field.checks()));
    named
}

/// Returns what is said of a type.
pub(super) fn of_type(described: &Type) -> [(&'static str, Option<Json>); 2] {
    let deprecated = flag(described.deprecated.is_some());
    [("description", descriptions::of_type(described)), ("deprecated", deprecated)]
}

/// Says that people do not get to see a value, in the only keyword that there is for it: it is sent, but not shown.
pub(super) fn write_only(value: &Value) -> (&'static str, Option<Json>) {
    (WRITE_ONLY, flag(value.is_secret()))
}

/// Returns a keyword that is there only if it is true.
pub(super) fn flag(set: bool) -> Option<Json> {
    set.then_some(Json::Bool(true))
}
