//! Checks the examples of a contract against the rules of their messages.

use super::report::Report;
use super::{Expected, Extent, Origin, Wanted, envelope, unwritable};
use crate::contract::{Contract, Mark, MessageInfo, Place, UnknownFields};
use crate::error::Error;
use crate::json::{Unwritable, Writer};

impl Contract {
    /// Checks the examples of all messages. Meant for a test, since examples can only be checked at run time.
    ///
    /// # Errors
    ///
    /// Returns all issues of the first invalid example.
    ///
    /// ```
    /// protocol::matrix::CONTRACT.check_examples()?;
    /// # Ok::<(), protocol::Error>(())
    /// ```
    pub fn check_examples(&self) -> Result<(), Error> {
        let faults = self.messages().find_map(|message| {
            let mut examples = message.examples.iter();
            examples.find_map(|write| payload(self, message, write))
        });
        faults.map_or(Ok(()), Err)
    }
}

/// Returns what is wrong with the payload that `write` writes, if anything.
fn payload(contract: &Contract, message: MessageInfo, write: &dyn Fn(&mut Writer<'_>)) -> Option<Error> {
    let tag = message.tag;
    let mut text = String::new();
    let mut writer = Writer::new(&mut text);
    let is_array = contract.is_array();
    let begin = |writer: &mut Writer<'_>, key: &str| if is_array { writer.item() } else { writer.key_of(key) };
    let write_tag = |writer: &mut Writer<'_>, key: &str| {
        begin(writer, key);
        match message.mark {
            Mark::Text(tag) => writer.string(tag),
            Mark::Integer(tag) => writer.integer(tag),
        }
    };
    if is_array {
        writer.begin_array();
    } else {
        writer.begin_object();
    }
    for place in contract.envelope() {
        match place {
            Place::Tag(key) => write_tag(&mut writer, key),
            Place::TagWithin { field, key } => {
                writer.key_of(field);
                writer.object(|writer| write_tag(writer, key));
            }
            Place::Content(key) => {
                begin(&mut writer, key);
                write(&mut writer);
            }
            Place::PayloadFields => match contract.message(tag).and_then(|message| message.content) {
                Some(key) => {
                    begin(&mut writer, key);
                    write(&mut writer);
                }
                None => writer.members_of(write),
            },
            Place::TagOutside { .. } | Place::HeaderField(_) => {}
        }
    }
    if is_array {
        writer.end_array();
    } else {
        writer.end_object();
    }
    let wanted = Wanted { contract, extent: Extent::WithoutHeader, message_type: Some(tag) };
    let reason = writer.unwritable();
    let mut report = Report::new(&text, UnknownFields::Ignore, Origin::Written);
    envelope::walk(&mut report, wanted);
    match reason {
        Some(reason) if report.is_empty() || matches!(reason, Unwritable::Serde { .. }) => {
            Some(unwritable(reason, &text, Some(tag), Some(Expected::Envelope(wanted))))
        }
        None if report.is_empty() => None,
        _ => Some(report.finish(Some(tag.into()), 0).without_positions()),
    }
}
