//! What becomes of keys and elements that no type declares.

use super::{Description, Type, TypeKind};

/// What becomes of them in all types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Undeclared {
    /// They are ignored.
    Ignored,
    /// They are an error.
    Refused,
    /// They are ignored in some types and an error in others: an envelope in another one keeps its own policy.
    ByType,
}

impl Undeclared {
    /// Returns which of these texts says it.
    pub(crate) const fn said(self, [ignored, refused, by_type]: [&str; 3]) -> &str {
        match self {
            Self::Ignored => ignored,
            Self::Refused => refused,
            Self::ByType => by_type,
        }
    }
}

impl Description {
    /// Returns what becomes of undeclared keys and elements. Types that hold them say nothing.
    pub(crate) fn undeclared(&self) -> Undeclared {
        let has_own = |described: &&Type| matches!(described.kind, TypeKind::Struct(_) | TypeKind::Array(_));
        let envelope = self.document.is_none().then_some(&self.header);
        let types = self.types.iter().filter(has_own).chain(envelope);
        let types: Vec<&Type> = types.filter(|described| described.may_have_undeclared()).collect();
        match types.iter().filter(|described| described.is_closed()).count() {
            0 => Undeclared::Ignored,
            count if count == types.len() => Undeclared::Refused,
            _ => Undeclared::ByType,
        }
    }
}
