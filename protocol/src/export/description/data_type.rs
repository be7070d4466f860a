//! Describes a data type as the whole of a text.

use super::collect::{default_id, finish_defaults, structure, value_and_types};
use super::prose::cleaned;
use super::{Description, Value};
use crate::contract::{DataContract, Place, StructInfo, UnknownFields};

impl Description {
    /// Describes a data type as a protocol without messages, and the text that it is the whole of.
    pub(crate) fn of_data(contract: &DataContract) -> (Self, Value) {
        let (root, mut types) = value_and_types(contract.describe);
        let mut header = structure("", &StructInfo::EMPTY);
        finish_defaults(&mut header, &mut types);
        let description = Self {
            name: contract.name().to_owned(),
            title: contract.name().to_owned(),
            docs: cleaned(contract.docs()),
            id: default_id(contract.name()),
            address: "/".to_owned(),
            version: "0.0.0".to_owned(),
            places: Place::USUAL.map(|place| place.with_key(|key| key.name().to_owned())),
            closed: contract.unknown_fields == UnknownFields::Reject,
            header,
            messages: Vec::new(),
            unknown: None,
            types,
            contract: None,
        };
        (description, root)
    }
}
