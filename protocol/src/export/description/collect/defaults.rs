//! What stands for a field that is absent.

use super::{Field, Json, Presence, Type};
use crate::contract::{FieldInfo, Shape};
use crate::diagnose;
use crate::export::description::key_order;
use crate::export::description::secrets::mark_defaults;

/// Puts the keys of all defaults in order, and marks those that are secret.
pub(in crate::export::description) fn finish_defaults(header: &mut Type, types: &mut [Type]) {
    let all_types = types.to_vec();
    let fields = [&mut *header].into_iter().chain(&mut *types).flat_map(Type::fields_mut);
    fields.for_each(|field| field.order_default(&all_types));
    mark_defaults([header].into_iter().chain(types), &all_types);
}

impl Field {
    /// Puts the keys of the default in order, which requires all types.
    fn order_default(&mut self, types: &[Type]) {
        if let Presence::Default { value: Some(default), .. } = &mut self.presence {
            let unordered = std::mem::replace(default, Json::Null);
            *default = key_order::in_key_order(unordered, &self.value, types);
        }
    }
}

/// Returns whether the field must be there, and what its default is.
pub(super) fn presence(field: &FieldInfo) -> Presence {
    let Some(text) = field.default_text() else {
        return match (field.shape)() {
            _ if field.is_required() => Presence::Required,
            Shape::Optional(inner) if inner().keeps_null() => Presence::OptionalBesideNull,
            _ => Presence::Optional,
        };
    };
    let keeps_rules = diagnose::is_faultless(&text, (field.shape)(), field.rules());
    Presence::Default { value: if keeps_rules { Json::parse(&text).ok() } else { None }, text, is_secret: false }
}
