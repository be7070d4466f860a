//! Builds lists, tuples and maps.

use super::{Builder, MOST};
use crate::export::description::{Count, Kind, TypeKind, Value};
use crate::export::json_tree::quoted;

impl<'a> Builder<'a> {
    pub(super) fn list(&mut self, list: &Value, item: &'a Value, length: Option<usize>, name: &str) -> Option<String> {
        let least = list.length().min;
        let count = length.unwrap_or_else(|| one_of(list.length()));
        let name = name.strip_suffix('s').unwrap_or(name);
        let may_be_empty = least == 0 && length.is_none();
        let several = |builder: &mut Self| builder.several(item, name, count, list.is_unique());
        let items = if may_be_empty { self.optional(several) } else { several(self) };
        items.or_else(|| may_be_empty.then(Vec::new)).map(|items| format!("[{}]", items.join(",")))
    }

    pub(super) fn map(&mut self, length: Count, key: &'a Value, value: &'a Value, name: &str) -> Option<String> {
        let count = one_of(length);
        let name = name.strip_suffix('s').unwrap_or(name);
        let keys = self.several(key, name, count, true);
        let several = |builder: &mut Self| builder.several(value, name, count, false);
        let values = if length.min == 0 { self.optional(several) } else { several(self) };
        let entries = keys.zip(values).map(|(keys, values)| {
            let pairs = keys.into_iter().zip(values);
            pairs.map(|(key, value)| format!("{}:{value}", as_key(key))).collect::<Vec<_>>()
        });
        entries.or_else(|| (length.min == 0).then(Vec::new)).map(|entries| format!("{{{}}}", entries.join(",")))
    }

    pub(super) fn tuple(&mut self, items: &'a [Value], name: &str) -> Option<String> {
        let items: Option<Vec<String>> = items.iter().map(|item| self.item(item, name)).collect();
        Some(format!("[{}]", items?.join(",")))
    }

    /// Returns exactly `count` values, or `None`.
    fn several(&mut self, value: &'a Value, name: &str, count: usize, different: bool) -> Option<Vec<String>> {
        if count > MOST {
            return None;
        }
        if different {
            return Some(self.values(value, name, count)).filter(|values| values.len() == count);
        }
        let mut values = self.values(value, name, count.min(3));
        if values.is_empty() && count > 0 {
            // These have one possible example at most.
            values.push(match &value.kind {
                Kind::Nullable(inner) if self.is_whole(inner) => "null".to_owned(),
                _ if self.is_whole(value) => return None,
                _ => self.item(value, name)?,
            });
        }
        let most = values.iter().map(String::len).max().unwrap_or(0);
        (most.saturating_mul(count) <= self.room).then(|| values.into_iter().cycle().take(count).collect())
    }

    /// Whether the value is composed of others.
    fn is_whole(&self, value: &Value) -> bool {
        match &value.kind {
            Kind::List { .. } | Kind::Tuple(_) | Kind::Map { .. } => true,
            Kind::Named(name) => {
                let kind = self.types.get(name.as_str()).map(|named| &named.kind);
                matches!(
                    kind,
                    Some(
                        TypeKind::Struct(_)
                            | TypeKind::Array(_)
                            | TypeKind::Newtype(_)
                            | TypeKind::Union { .. }
                            | TypeKind::Untagged(_)
                    )
                )
            }
            _ => false,
        }
    }
}

/// Returns one, or the nearest count that is allowed.
fn one_of(Count { min, max }: Count) -> usize {
    min.max(1).min(max.unwrap_or(usize::MAX))
}

/// Quotes a value as a map key, unless it is a string already.
fn as_key(value: String) -> String {
    if value.starts_with('"') { value } else { quoted(&value) }
}
