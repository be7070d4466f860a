//! The types that a protocol is made of, and their names in Python.

use super::names::Names;
use super::runtime;
use crate::contract::{Contract, EnumInfo, FieldInfo, Identity, MessageInfo, Shape, StructInfo, UnknownTypes};
use crate::field::Field;
use crate::{Issue, IssueCode};

/// A struct or enum and its name.
pub(super) struct Named<T: 'static> {
    pub(super) info: &'static T,
    pub(super) name: String,
}

/// The types of a protocol in the order in which they are met.
pub(super) struct Types {
    pub(super) messages: Vec<(MessageInfo, String)>,
    pub(super) structs: Vec<Named<StructInfo>>,
    pub(super) enums: Vec<Named<EnumInfo>>,
    /// The names in capitals of the message types.
    pub(super) members: Vec<String>,
    pub(super) header: &'static StructInfo,
    /// Messages of types that are not declared are kept.
    pub(super) captures: bool,
    names: Names,
    ids: Vec<(Identity, String)>,
}

/// The names that the writer itself gives.
const OWN: &[&str] = &["Envelope", "Message", "MessageType", "Payload", "decode"];

impl Types {
    pub(super) fn of(contract: &Contract) -> Self {
        let mut own: Vec<&str> = [OWN, runtime::PUBLIC].concat();
        own.extend(runtime::module_names());
        if contract.unknown == UnknownTypes::Capture {
            own.push("Unknown");
        }
        let mut members = Names::default();
        let mut types = Self {
            messages: Vec::new(),
            structs: Vec::new(),
            enums: Vec::new(),
            members: contract.messages().map(|message| members.value(message.tag)).collect(),
            header: contract.header(),
            captures: contract.unknown == UnknownTypes::Capture,
            names: Names::of_module(&own),
            ids: Vec::new(),
        };
        types.know(<Issue as Field>::describe(), "Issue");
        types.know(<IssueCode as Field>::describe(), "IssueCode");
        for message in contract.messages() {
            let name = types.give(message.payload.id, message.payload.name);
            types.messages.push((message, name));
        }
        types.visit_fields(types.header.fields);
        for message in contract.messages() {
            types.visit_fields(message.payload.fields);
        }
        types
    }

    /// A type that stands in the runtime.
    fn know(&mut self, shape: &'static Shape, name: &str) {
        if let Shape::Struct(StructInfo { id, .. }) | Shape::Enum(EnumInfo { id, .. }) = shape {
            self.ids.push((*id, name.to_owned()));
        }
    }

    fn give(&mut self, id: Identity, name: &str) -> String {
        let ids = &self.ids;
        let given = self.names.class(name, |name| ids.iter().skip(2).any(|(_, other)| other == name));
        self.ids.push((id, given.clone()));
        given
    }

    fn is_known(&self, id: Identity) -> bool {
        self.ids.iter().any(|(known, _)| *known == id)
    }

    fn visit_fields(&mut self, fields: &'static [FieldInfo]) {
        for field in fields {
            self.visit((field.shape)());
        }
    }

    fn visit(&mut self, shape: &'static Shape) {
        match shape {
            Shape::Optional(inner) | Shape::List { item: inner, .. } => self.visit(inner()),
            Shape::Tuple(items) => items.iter().for_each(|item| self.visit(item())),
            Shape::Map { key, value } => {
                self.visit(key());
                self.visit(value());
            }
            Shape::Struct(info) if !self.is_known(info.id) => {
                let name = self.give(info.id, info.name);
                self.structs.push(Named { info, name });
                self.visit_fields(info.fields);
            }
            Shape::Enum(info) if !self.is_known(info.id) => {
                let name = self.give(info.id, info.name);
                self.enums.push(Named { info, name });
            }
            _ => {}
        }
    }

    /// The name of the struct or enum with this identity.
    pub(super) fn name(&self, id: Identity) -> &str {
        self.ids.iter().find(|(known, _)| *known == id).map_or("object", |(_, name)| name)
    }

    /// The names of a struct's fields, in order.
    pub(super) fn attributes(&self, info: &StructInfo) -> Vec<String> {
        let mut names = Names::of_fields(&self.module());
        info.fields.iter().map(|field| names.field(field.name)).collect()
    }

    /// The names of the header's fields in the envelope, in order.
    pub(super) fn header_attributes(&self) -> Vec<String> {
        let mut names = Names::of_header(&self.module());
        self.header.fields.iter().map(|field| names.field(field.name)).collect()
    }

    /// All names that mean something in the module.
    fn module(&self) -> Vec<&str> {
        let own = OWN.iter().chain(runtime::PUBLIC).copied();
        own.chain(runtime::module_names()).chain(self.ids.iter().map(|(_, name)| name.as_str())).collect()
    }

    /// The names of an enum's values, in order.
    pub(super) fn values(info: &EnumInfo) -> Vec<String> {
        let mut names = Names::default();
        info.variants.iter().map(|variant| names.value(variant.name)).collect()
    }
}
