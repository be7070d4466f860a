//! Writes a whole text: a value is written first, then checked.

use crate::diagnose::{self, Expected};
use crate::error::Error;
use crate::json::{Unwritable, Writer};

/// The usual maximum length of a text, in bytes.
const USUAL: usize = 256;

/// The length from which a vectorised UTF-8 check pays off, in bytes.
const LONG: usize = 256;

/// Writes into a buffer, and converts that into a string. It is UTF-8, but without `unsafe` this takes a check.
#[inline]
pub(crate) fn into_text(write: impl FnOnce(&mut Vec<u8>) -> Result<(), Error>) -> Result<String, Error> {
    let mut written = Vec::with_capacity(USUAL);
    write(&mut written)?;
    // The standard library is fast on ASCII and slow on other text: a vectorised check followed by a copy takes less
    // than half as long there.
    if written.len() > LONG && !written.is_ascii() {
        if let Ok(text) = simdutf8::basic::from_utf8(&written) {
            return Ok(text.to_owned());
        }
    }
    String::from_utf8(written).map_err(|error| diagnose::not_utf8(error.as_bytes()))
}

/// Writes a value, then checks it; the buffer of an invalid one is left as it was. In this order because the writer
/// stops where a value is too deep, while a check would exhaust the stack.
///
/// The text of an invalid value is diagnosed as what is `expected`, so that both directions report the same sentences.
/// `message_type` is that of a message.
#[inline(always)]
pub(crate) fn write<'t>(
    buffer: &mut Vec<u8>,
    encode: impl FnOnce(&mut Writer<'_>),
    is_valid: impl Fn() -> bool,
    expected: Expected<'_>,
    message_type: impl FnOnce() -> Option<&'t str>,
) -> Result<(), Error> {
    let start = buffer.len();
    let mut writer = Writer::new(buffer);
    encode(&mut writer);
    match writer.unwritable() {
        None if is_valid() => Ok(()),
        None => Err(explained(&buffer.split_off(start), expected)),
        Some(Unwritable::NotFinite { .. }) if !is_valid() => Err(explained(&buffer.split_off(start), expected)),
        Some(reason) => Err(diagnose::unwritable(reason, &buffer.split_off(start), message_type(), Some(expected))),
    }
}

#[cold]
fn explained(written: &[u8], expected: Expected<'_>) -> Error {
    expected.explain(&String::from_utf8_lossy(written)).without_positions()
}
