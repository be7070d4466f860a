//! The walk over an envelope's keys.

use crate::HeaderFields;
use crate::contract::Contract;
use crate::json::{Decode, Failed, Key, Reader};

/// What a key of the envelope is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EnvelopeKey {
    Tag,
    Content,
    /// The header field of this number.
    Header(usize),
}

/// A walk over an envelope, like [`Fields`](crate::json::Fields) over a struct: each key is expected
/// where our own writer puts it, and searched for where it is not.
pub(crate) struct EnvelopeKeys {
    tag: &'static str,
    content: &'static str,
    before: &'static [Key],
    after: &'static [Key],
    /// The number of the next key in the order of writing: tag, header, content, rest of the header.
    expected: usize,
    seen: u128,
    seen_tag: bool,
    seen_content: bool,
    first: bool,
}

impl EnvelopeKeys {
    pub(crate) fn begin<H: HeaderFields>(reader: &mut Reader<'_>, contract: &Contract) -> Decode<Self> {
        reader.begin_object()?;
        Ok(Self {
            tag: contract.tag,
            content: contract.content,
            before: H::BEFORE,
            after: H::AFTER,
            expected: 0,
            seen: 0,
            seen_tag: false,
            seen_content: false,
            first: true,
        })
    }

    /// Reads up to the next known key's value; `None` behind the envelope.
    pub(crate) fn next(&mut self, reader: &mut Reader<'_>) -> Decode<Option<EnvelopeKey>> {
        while reader.next_member(self.first)? {
            self.first = false;
            let key_at = reader.position();
            let Some(key) = self.find(reader)? else {
                reader.pass_unknown(key_at)?;
                continue;
            };
            if self.repeats(key) {
                reader.rewind(key_at);
                return Err(Failed);
            }
            return Ok(Some(key));
        }
        Ok(None)
    }

    /// Notes that a key came by; true if it had before.
    fn repeats(&mut self, key: EnvelopeKey) -> bool {
        match key {
            EnvelopeKey::Tag => std::mem::replace(&mut self.seen_tag, true),
            EnvelopeKey::Content => std::mem::replace(&mut self.seen_content, true),
            EnvelopeKey::Header(field) => {
                let bit = u32::try_from(field).ok().and_then(|field| 1_u128.checked_shl(field)).unwrap_or(0);
                let repeats = self.seen & bit != 0;
                self.seen |= bit;
                repeats
            }
        }
    }

    fn find(&mut self, reader: &mut Reader<'_>) -> Decode<Option<EnvelopeKey>> {
        let content_at = self.before.len() + 1;
        let expected = match self.expected {
            0 => reader.eat_name(self.tag).then_some(EnvelopeKey::Tag),
            at if at < content_at => eat(reader, self.before.get(at - 1)),
            at if at == content_at => reader.eat_name(self.content).then_some(EnvelopeKey::Content),
            at => eat(reader, self.after.get(at - content_at - 1)),
        };
        if expected.is_some() {
            self.expected += 1;
            return Ok(expected);
        }
        self.search(reader)
    }

    /// The key is not the expected one, or not written as usual.
    fn search(&mut self, reader: &mut Reader<'_>) -> Decode<Option<EnvelopeKey>> {
        let name = reader.key()?;
        let content_at = self.before.len() + 1;
        let (at, key) = if name == self.tag {
            (0, EnvelopeKey::Tag)
        } else if name == self.content {
            (content_at, EnvelopeKey::Content)
        } else if let Some((at, key)) = self.before.iter().enumerate().find(|(_, key)| key.name == name) {
            (at + 1, EnvelopeKey::Header(key.field))
        } else if let Some((at, key)) = self.after.iter().enumerate().find(|(_, key)| key.name == name) {
            (content_at + 1 + at, EnvelopeKey::Header(key.field))
        } else {
            return Ok(None);
        };
        self.expected = at + 1;
        Ok(Some(key))
    }
}

fn eat(reader: &mut Reader<'_>, key: Option<&Key>) -> Option<EnvelopeKey> {
    let key = key?;
    reader.eat_key(key.quoted).then_some(EnvelopeKey::Header(key.field))
}
