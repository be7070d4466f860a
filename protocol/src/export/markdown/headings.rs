//! The headings of the page: messages and data types, each with the anchor that links lead to.

use std::collections::HashMap;

use super::anchors::Anchors;
use super::prose::code;
use crate::contract::{Contract, FieldInfo, Identity, Shape};

pub(super) const ENVELOPE: &str = "Envelope";
pub(super) const MESSAGES: &str = "Messages";
pub(super) const DATA_TYPES: &str = "Data types";

/// The first heading.
pub(super) fn title(contract: &Contract) -> String {
    format!("The {} protocol", code(contract.name))
}

/// What has a heading of its own.
pub(super) struct Headings {
    /// The messages' anchors, in order.
    pub(super) messages: Vec<String>,
    /// The data types that the fields are made of, in the order in which they are first met.
    pub(super) types: Vec<DataType>,
    /// Name and anchor of each type, by its identity.
    targets: HashMap<Identity, (String, String)>,
}

/// A data type under the name that the page calls it by.
pub(super) struct DataType {
    pub(super) name: String,
    pub(super) shape: &'static Shape,
}

impl Headings {
    pub(super) fn of(contract: &Contract) -> Self {
        let mut anchors = Anchors::default();
        for heading in [&title(contract), ENVELOPE, MESSAGES] {
            anchors.next(heading);
        }
        let mut headings = Self { messages: Vec::new(), types: Vec::new(), targets: HashMap::new() };
        for message in contract.messages() {
            let anchor = anchors.next(&code(message.tag));
            headings.targets.insert(message.payload.id, (message.payload.name.to_owned(), anchor.clone()));
            headings.messages.push(anchor);
        }
        anchors.next(DATA_TYPES);
        headings.fields(contract.header().fields, &mut anchors);
        for message in contract.messages() {
            headings.fields(message.payload.fields, &mut anchors);
        }
        headings
    }

    /// A link to the heading of a type.
    pub(super) fn link(&self, id: Identity) -> String {
        match self.targets.get(&id) {
            Some((name, anchor)) => format!("[{}](#{anchor})", code(name)),
            None => "object".to_owned(),
        }
    }

    fn fields(&mut self, fields: &[FieldInfo], anchors: &mut Anchors) {
        for field in fields {
            self.shape((field.shape)(), anchors);
        }
    }

    fn shape(&mut self, shape: &'static Shape, anchors: &mut Anchors) {
        match shape {
            Shape::Struct(info) => {
                let is_new = self.data_type(info.id, info.name, shape, anchors);
                self.fields(if is_new { info.fields } else { &[] }, anchors);
            }
            Shape::Enum(info) => {
                self.data_type(info.id, info.name, shape, anchors);
            }
            Shape::Optional(inner) | Shape::List { item: inner, .. } => self.shape(inner(), anchors),
            Shape::Tuple(items) => items.iter().for_each(|item| self.shape(item(), anchors)),
            Shape::Map { key, value } => {
                self.shape(key(), anchors);
                self.shape(value(), anchors);
            }
            _ => {}
        }
    }

    /// Adds a type unless it is there; two types of one name are told apart by a number.
    fn data_type(&mut self, id: Identity, name: &str, shape: &'static Shape, anchors: &mut Anchors) -> bool {
        if self.targets.contains_key(&id) {
            return false;
        }
        let is_taken = |name: &str| self.types.iter().any(|other| other.name == name);
        let numbered = (2..).map(|number| format!("{name}{number}"));
        let name = std::iter::once(name.to_owned()).chain(numbered).find(|name| !is_taken(name)).unwrap_or_default();
        self.targets.insert(id, (name.clone(), anchors.next(&code(&name))));
        self.types.push(DataType { name, shape });
        true
    }
}
