//! What is written for one protocol: everything in its module but the runtime.

use super::types::Types;
use super::{classes, codec, document, envelope, role_table, roles, table, unions};

/// The code of a protocol.
pub(super) struct Own {
    /// Its classes, and the functions that people call.
    pub(super) types: String,
    /// The table and the functions by which the runtime reads and writes them.
    pub(super) codec: String,
}

impl Own {
    pub(super) fn of(types: &Types<'_>) -> Self {
        let (message_types, payload, whole) = match &types.description.document {
            Some(value) => (String::new(), String::new(), document::functions(value, types)),
            None => (classes::message_types(types), envelope::payload(types), envelope::envelope(types)),
        };
        let structs = classes::structs(types);
        let enums = classes::enums(types, &[&payload, &structs, &whole]);
        let classes = [
            message_types,
            enums,
            payload,
            structs,
            classes::newtypes(types),
            unions::all(types),
            whole,
            roles::roles(types),
        ];
        let said = role_table::table(types);
        let unfolded = types.description.unfolded();
        let unfolded = Types::of(&unfolded);
        let codec = [table::table(&unfolded), said, codec::all(&unfolded), document::hooks(&unfolded)];
        Self { types: classes.concat(), codec: codec.concat() }
    }

    pub(super) fn text(&self) -> String {
        format!("{}{}", self.types, self.codec)
    }
}
