//! Writes a whole text: a value is written first, then checked.

use std::mem;

use crate::diagnose::{self, Expected};
use crate::error::Error;
use crate::json::{Unwritable, Writer};

/// The usual maximum length of a text, in bytes.
const USUAL: usize = 256;

/// Writes into a string.
#[inline]
pub(crate) fn into_text(write: impl FnOnce(&mut String) -> Result<(), Error>) -> Result<String, Error> {
    let mut text = String::with_capacity(USUAL);
    write(&mut text)?;
    Ok(text)
}

/// Writes to the end of a buffer of bytes, whatever these are.
#[inline]
pub(crate) fn append(buffer: &mut Vec<u8>, write: impl FnOnce(&mut String) -> Result<(), Error>) -> Result<(), Error> {
    if !buffer.is_empty() {
        buffer.extend_from_slice(into_text(write)?.as_bytes());
        return Ok(());
    }
    // An empty buffer is a string too, and its memory can be used.
    let mut text = String::from_utf8(mem::take(buffer)).unwrap_or_default();
    let written = write(&mut text);
    *buffer = text.into_bytes();
    written
}

/// Writes a value, then checks it; the text of an invalid one is taken away again. In this order because the writer
/// stops where a value is too deep, while a check would exhaust the stack.
///
/// The text of an invalid value is diagnosed as what is `expected`, so that both directions report the same sentences.
/// `message_type` is that of a message.
#[inline(always)]
pub(crate) fn write<'t>(
    text: &mut String,
    encode: impl FnOnce(&mut Writer<'_>),
    is_valid: impl Fn() -> bool,
    expected: Expected<'_>,
    message_type: impl FnOnce() -> Option<&'t str>,
) -> Result<(), Error> {
    let start = text.len();
    let mut writer = Writer::new(text);
    encode(&mut writer);
    match writer.unwritable() {
        None if is_valid() => Ok(()),
        None => Err(explained(&text.split_off(start), expected)),
        Some(Unwritable::NotFinite { .. }) if !is_valid() => Err(explained(&text.split_off(start), expected)),
        Some(reason) => Err(diagnose::unwritable(reason, &text.split_off(start), message_type(), Some(expected))),
    }
}

#[cold]
fn explained(written: &str, expected: Expected<'_>) -> Error {
    expected.explain(written).without_positions()
}
