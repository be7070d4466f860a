//! Describes a document: a data type as the whole of a text.

use super::collect::{default_id, finish_defaults, structure, value_and_types};
use super::prose::cleaned;
use super::{Description, Field, Roles, Type, TypeKind};
use crate::contract::{DataContract, Place, StructInfo, UnknownFields};

impl From<&DataContract> for Description {
    fn from(contract: &DataContract) -> Self {
        let (document, mut types) = value_and_types(contract.describe);
        let mut header = structure("", &StructInfo::EMPTY);
        finish_defaults(&mut header, &mut types);
        Self {
            name: contract.name().to_owned(),
            title: contract.name().to_owned(),
            docs: cleaned(contract.docs()),
            id: default_id(contract.name()),
            address: "/".to_owned(),
            version: "0.0.0".to_owned(),
            places: Place::USUAL.map(|place| place.with_key(|key| key.name().to_owned())),
            closed: contract.unknown_fields == UnknownFields::Reject && types.iter().any(may_have_undeclared),
            header,
            messages: Vec::new(),
            unknown: None,
            document: Some(document),
            types,
            roles: Roles::default(),
            contract: None,
        }
    }
}

/// Whether something must be done about undeclared keys or elements: the type may have some, and does not hold them.
fn may_have_undeclared(described: &Type) -> bool {
    match &described.kind {
        TypeKind::Struct(fields) | TypeKind::Array(fields) => !fields.iter().any(Field::is_rest),
        _ => false,
    }
}
