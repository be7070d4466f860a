//! The keys of an envelope.

use crate::contract::Contract;
use crate::json::{Decode, Key, Reader};
use crate::{HeaderFields, Payload};

/// What a key of the envelope is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EnvelopeKey {
    Tag,
    Content,
    /// The header field of this number.
    Header(usize),
    /// Nobody knows; its value has been passed.
    Unknown,
}

impl EnvelopeKey {
    /// Reads a key: tried in the order in which our own writer puts them, and searched for where it is written in
    /// an unusual way.
    #[inline]
    pub(crate) fn read<H: HeaderFields, P: Payload>(reader: &mut Reader<'_>) -> Decode<Self> {
        // Constants here, so that the names are compared as words.
        let contract = const { P::CONTRACT };
        if reader.eat_name(contract.tag) {
            return Ok(Self::Tag);
        }
        if let Some(field) = H::eat_key(reader) {
            return Ok(Self::Header(field));
        }
        if reader.eat_name(contract.content) {
            return Ok(Self::Content);
        }
        Self::search(reader, contract, H::BEFORE, H::AFTER)
    }

    #[inline(never)]
    fn search(
        reader: &mut Reader<'_>,
        contract: &Contract,
        before: &'static [Key],
        after: &'static [Key],
    ) -> Decode<Self> {
        let key_at = reader.position();
        let name = reader.key()?;
        if name == contract.tag {
            return Ok(Self::Tag);
        }
        if name == contract.content {
            return Ok(Self::Content);
        }
        match before.iter().chain(after).find(|key| key.name == name) {
            Some(key) => Ok(Self::Header(key.field)),
            None => reader.pass_unknown(key_at).map(|()| Self::Unknown),
        }
    }
}
