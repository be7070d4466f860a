//! What an attribute is on, as errors name it.

/// One of the attribute macros that an item may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Macro {
    Message,
    Data,
}

impl Macro {
    /// Returns the attribute as errors show it.
    pub(crate) fn attribute(self) -> &'static str {
        match self {
            Self::Message => "#[message]",
            Self::Data => "#[data]",
        }
    }
}

/// What an attribute is on, for the advice in errors.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Item(Macro),
    Field,
    Variant,
}
