//! A data type: the type of a message's fields.

use super::{Declaration, Enum, IntegerEnum, Struct, Union, Untagged};

/// A struct or an enum under `#[data]`.
pub(crate) enum DataType {
    Struct(Struct),
    Enum(Enum),
    IntegerEnum(IntegerEnum),
    Union(Union),
    Untagged(Untagged),
}

impl DataType {
    pub(crate) fn declaration(&self) -> &Declaration {
        match self {
            Self::Struct(structure) => &structure.declaration,
            Self::Enum(data_enum) => &data_enum.declaration,
            Self::IntegerEnum(data_enum) => &data_enum.declaration,
            Self::Union(union) => &union.declaration,
            Self::Untagged(untagged) => &untagged.declaration,
        }
    }

    pub(crate) fn declaration_mut(&mut self) -> &mut Declaration {
        match self {
            Self::Struct(structure) => &mut structure.declaration,
            Self::Enum(data_enum) => &mut data_enum.declaration,
            Self::IntegerEnum(data_enum) => &mut data_enum.declaration,
            Self::Union(union) => &mut union.declaration,
            Self::Untagged(untagged) => &mut untagged.declaration,
        }
    }
}
