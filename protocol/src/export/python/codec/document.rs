//! Functions that read and write whole texts of a data type.

use super::Codec;
use super::body::{Body, alone};
use super::rules::Place;

/// The place of the whole value, in names of constants.
const WHOLE: Place<'static> = Place { owner: "document", attribute: "value" };

impl Codec<'_> {
    /// Writes the functions; `None` if the document is left to the tables.
    pub(super) fn document(&mut self) -> Option<String> {
        let value = self.types.description.document.as_ref()?;
        let value = self.types.description.without_names(value);
        if !self.known.knows(value) {
            return None;
        }
        self.is_in_itself = false;
        let mut reader = Body::new();
        self.read(&mut reader, value, "value", "value", &WHOLE, 0);
        reader.line("return value");
        let mut writer = Body::new();
        let text = self.write(&mut writer, value, "value", &WHOLE, 0);
        match alone(&text) {
            Some(call) => writer.line(&format!("return {call}")),
            None => writer.text("return ", &[text]),
        }
        Some(format!(
            "\n\ndef _read_document(value: typing.Any, tally: _Tally) -> typing.Any:\n{}\
             \n\ndef _write_document(value: typing.Any) -> str:\n{}",
            reader.into_text(),
            writer.into_text()
        ))
    }
}
