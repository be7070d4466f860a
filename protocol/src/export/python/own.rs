//! What is written for one protocol: everything in its module but the runtime.

use super::types::Types;
use super::{classes, codec, envelope, table, unions};

/// The code of a protocol.
pub(super) struct Own {
    /// Its classes, and the functions that people call.
    pub(super) types: String,
    /// The table and the functions by which the runtime reads and writes them.
    pub(super) codec: String,
}

impl Own {
    pub(super) fn of(types: &Types<'_>) -> Self {
        let classes = [
            classes::enums(types),
            envelope::payload(types),
            classes::structs(types),
            classes::newtypes(types),
            unions::all(types),
            envelope::envelope(types),
        ];
        let unfolded = types.description.unfolded();
        let unfolded = Types::of(&unfolded);
        Self { types: classes.concat(), codec: [table::table(&unfolded), codec::all(&unfolded)].concat() }
    }

    pub(super) fn text(&self) -> String {
        format!("{}{}", self.types, self.codec)
    }
}
