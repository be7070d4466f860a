//! Structs that are arrays: their fields as elements.

use super::{Field, Kind, Presence, TypeKind, Value};

/// Returns an array of these fields. What comes before a required one is always there.
pub(super) fn array(fields: Vec<Field>) -> TypeKind {
    TypeKind::Array(elements(fields))
}

/// Returns the same fields as elements of an array.
pub(super) fn elements(mut fields: Vec<Field>) -> Vec<Field> {
    let always = fields.iter().rposition(Field::is_required).map_or(0, |last| last + 1);
    let last = fields.len().saturating_sub(1);
    for (index, field) in fields.iter_mut().enumerate() {
        let is_held = match field.presence {
            Presence::Payload { unit } => index < always || (unit && index < last),
            _ => false,
        };
        if is_held {
            // Something stands there, which may be `null`.
            field.presence = Presence::Optional;
            let payload = std::mem::replace(&mut field.value, Value::read(Kind::Any, Vec::new()));
            field.value = Value::read(Kind::Nullable(Box::new(payload)), Vec::new());
        }
        if index < always {
            field.presence = Presence::Required;
        } else if index < last && field.presence == Presence::Optional {
            field.presence = Presence::OptionalElement;
        }
    }
    fields
}
