//! Where an attribute stands, as errors call it.

/// One of the attribute macros that may stand on an item.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Macro {
    Message,
    Data,
}

impl Macro {
    /// How errors call it.
    pub(crate) fn attribute(self) -> &'static str {
        match self {
            Self::Message => "#[message]",
            Self::Data => "#[data]",
        }
    }
}

/// Where an attribute stands, for advice.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Item(Macro),
    Field,
    Variant,
}
