//! Describes a document: a data type as the whole of a text.

use super::collect::{default_id, finish_defaults, structure, value_and_types};
use super::prose::cleaned;
use super::{Description, Roles};
use crate::contract::{DataContract, Place, StructInfo};

impl From<&DataContract> for Description {
    fn from(contract: &DataContract) -> Self {
        let (document, mut types) = value_and_types(contract.describe, contract.unknown_fields);
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
