//! Walks an envelope: tag, header and payload, in any order.

use super::Extent;
use super::kind::{Kind, expect};
use super::report::Report;
use super::sentences::sentence;
use super::walk::{self, Seen};
use crate::contract::{Contract, FieldInfo, MessageInfo, StructInfo, UnknownTypes};
use crate::error::IssueCode;
use crate::error::shown::Quoted;
use crate::json::{Decode, Reader};

/// Returns the type of the message, if it can be read.
pub(super) fn message_type(text: &str, contract: &Contract) -> Option<String> {
    let tag = find_tag(Reader::new(text), contract).ok().flatten()?;
    contract.message(&tag).map(|message| message.tag.to_owned())
}

/// Reports the issues of an envelope, and returns the type of its message if it is declared.
pub(super) fn walk(report: &mut Report<'_>, contract: &Contract, extent: Extent) -> Option<String> {
    let mut reader = Reader::new(report.text);
    match expect(report, &mut reader, Kind::Object) {
        Ok(true) => {}
        _ => return None,
    }
    let tag = find_tag(reader.clone(), contract).ok().flatten();
    let header = if extent == Extent::WithoutHeader { &StructInfo::EMPTY } else { contract.header() };
    let mut envelope = Envelope {
        contract,
        extent,
        message: tag.as_deref().and_then(|tag| contract.message(tag)),
        header: Seen::new(header.fields),
        names: [contract.tag, contract.content]
            .into_iter()
            .chain(header.fields.iter().map(|field| field.name))
            .collect(),
        has_tag: false,
        has_content: false,
    };
    let at = reader.position();
    // If the walk ends early, the issues found so far are kept.
    let _ = envelope.members(report, &mut reader).and_then(|()| envelope.missing(report, at));
    envelope.message.map(|message| message.tag.to_owned())
}

/// Finds the tag, wherever it is.
fn find_tag(mut reader: Reader<'_>, contract: &Contract) -> Decode<Option<String>> {
    let mut first = true;
    reader.begin_object()?;
    while reader.next_member(first)? {
        first = false;
        if reader.key()? == contract.tag {
            return Ok(reader.string().ok().map(std::borrow::Cow::into_owned));
        }
        reader.skip_value()?;
    }
    Ok(None)
}

struct Envelope<'c> {
    contract: &'c Contract,
    extent: Extent,
    message: Option<MessageInfo>,
    header: Seen,
    /// All known keys.
    names: Vec<&'static str>,
    has_tag: bool,
    has_content: bool,
}

impl Envelope<'_> {
    fn members(&mut self, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        let mut first = true;
        reader.begin_object()?;
        while reader.next_member(first)? {
            first = false;
            let key_at = reader.position();
            let key = reader.key()?;
            if key == self.contract.tag {
                if std::mem::replace(&mut self.has_tag, true) {
                    walk::duplicate_key(report, &key, key_at)?;
                }
                report.at_key(&key, |report| self.tag(report, reader))?;
            } else if key == self.contract.content {
                if std::mem::replace(&mut self.has_content, true) {
                    walk::duplicate_key(report, &key, key_at)?;
                }
                report.at_key(&key, |report| self.content(report, reader))?;
            } else if !self.header.field(report, reader, &key, key_at)? {
                walk::unknown_key(report, reader, &key, key_at, self.names.iter().copied())?;
            }
        }
        Ok(())
    }

    fn tag(&self, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        if !expect(report, reader, Kind::String)? {
            return Ok(());
        }
        let at = reader.position();
        let tag = reader.string()?;
        if self.contract.message(&tag).is_none() && self.contract.unknown == UnknownTypes::Reject {
            return unknown_type(report, at, self.contract, &tag);
        }
        Ok(())
    }

    fn content(&self, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        match self.message {
            Some(message) if self.extent != Extent::WithoutPayload => {
                let at = reader.position();
                if self.needs_content() || !reader.null()? {
                    walk::value(report, reader, message.payload(), &[])
                } else {
                    no_content(report, at, message)
                }
            }
            _ => reader.skip_value().map(drop),
        }
    }

    /// Whether the payload has required fields.
    fn needs_content(&self) -> bool {
        self.message.is_some_and(|message| message.payload().fields().iter().any(FieldInfo::is_required))
    }

    fn missing(&self, report: &mut Report<'_>, at: usize) -> Decode<()> {
        if !self.has_tag {
            report.at_key(self.contract.tag, |report| walk::missing(report, at))?;
        }
        self.header.missing(report, at)?;
        match self.message {
            Some(message) if !self.has_content && self.extent != Extent::WithoutPayload => {
                report.at_key(self.contract.content, |report| {
                    if self.needs_content() { walk::missing(report, at) } else { no_content(report, at, message) }
                })
            }
            _ => Ok(()),
        }
    }
}

/// Reports a name that is not a message type.
pub(super) fn unknown_type(report: &mut Report<'_>, at: usize, contract: &Contract, name: &str) -> Decode<()> {
    let tags = contract.messages().map(|message| message.tag);
    report.push_unknown(IssueCode::UnknownType, at, sentence!(unknown_name, name = Quoted(name)), name, tags)
}

/// Checks an absent payload, which consists of defaults.
fn no_content(report: &mut Report<'_>, at: usize, message: MessageInfo) -> Decode<()> {
    report.by_default(at, |report| walk::value(report, &mut Reader::new("{}"), message.payload(), &[]))
}
