//! What is done about unknown fields: as the envelope says that a type is in, so that a type in two of them may be two.

use std::collections::HashSet;

use super::Collection;
use crate::contract::{Identity, Shape, UnknownFields, UntaggedContent};

impl Collection {
    /// Creates a collection of what obeys this policy.
    pub(super) fn under_policy(unknown_fields: UnknownFields) -> Self {
        Self { closed: unknown_fields == UnknownFields::Reject, ..Self::default() }
    }

    /// Runs `job` on what obeys another policy.
    pub(super) fn under<T>(&mut self, unknown_fields: UnknownFields, job: impl FnOnce(&mut Self) -> T) -> T {
        let around = std::mem::replace(&mut self.closed, unknown_fields == UnknownFields::Reject);
        let done = job(self);
        self.closed = around;
        done
    }

    /// Returns the name of a data type that has been described for this policy, or for the other if that is the same.
    pub(super) fn known(&self, shape: &Shape, id: Identity) -> Option<String> {
        let other = || self.by_id.get(&(id, !self.closed)).filter(|_| !obeys(shape, &mut HashSet::new()));
        self.by_id.get(&(id, self.closed)).or_else(other).cloned()
    }
}

/// Whether values of this shape have keys or elements that the policy is about.
fn obeys(shape: &Shape, seen: &mut HashSet<Identity>) -> bool {
    match shape {
        Shape::Struct(info) | Shape::Array(info) => {
            let fields = info.fields.iter().chain(info.rest);
            info.rest.is_none()
                || (seen.insert(info.id) && fields.into_iter().any(|field| obeys((field.shape)(), seen)))
        }
        Shape::Newtype(info) => seen.insert(info.id) && obeys((info.inner)(), seen),
        Shape::Untagged(info) => {
            let content = |content: &UntaggedContent| match content {
                UntaggedContent::Fields(describe) | UntaggedContent::Value(describe) => describe(),
            };
            seen.insert(info.id) && info.variants.iter().any(|variant| obeys(content(&variant.content), seen))
        }
        Shape::Union(_) => true,
        Shape::Optional(inner) | Shape::Nullable(inner) | Shape::InString(inner) => obeys(inner(), seen),
        Shape::List { item, .. } => obeys(item(), seen),
        Shape::Tuple(items) => items.iter().any(|item| obeys(item(), seen)),
        Shape::Map { value, .. } => obeys(value(), seen),
        // An envelope keeps its own.
        _ => false,
    }
}
