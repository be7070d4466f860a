//! The lowest layer of the codec: a cursor over JSON text and a writer into a buffer.
//!
//! [`Reader`] accepts JSON as defined by [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), without
//! extensions: no comments, no trailing commas, no unpaired surrogates, at most [`MAX_DEPTH`] levels.
//! On failure it reports only that it [`Failed`], and where; messages for people come from a second,
//! slower pass.
//!
//! ```
//! use protocol::json::Reader;
//!
//! let mut reader = Reader::new(r#" ["Woof", 7] "#);
//! reader.begin_array()?;
//! assert!(reader.next_item(true)?);
//! assert_eq!(reader.string()?, "Woof");
//! assert!(reader.next_item(false)?);
//! assert_eq!(reader.integer(0, 255)?, 7);
//! assert!(!reader.next_item(false)?);
//! reader.end()?;
//! # Ok::<(), protocol::json::Failed>(())
//! ```

mod containers;
#[expect(clippy::inline_always, reason = "measured: what is taken apart again at once is not put together first")]
mod decimal;
#[expect(clippy::inline_always, reason = "measured: the digits are taken apart where a number is read")]
mod digits;
mod escapes;
mod finite;
mod float;
mod keys;
mod microseconds;
#[expect(clippy::inline_always, reason = "measured: what is taken apart again at once is not put together first")]
mod number;
mod read;
#[expect(clippy::inline_always, reason = "measured: vector instructions need the whole loop before them")]
mod scan;
#[expect(clippy::inline_always, reason = "measured: what no other function sees stays in registers")]
mod skip;
#[expect(clippy::inline_always, reason = "measured: saves a call for each key behind a line break")]
mod space;
mod string;
mod whole;
mod write;

pub use read::{Decode, Failed, MAX_DEPTH, Reader, UnknownFields};
pub use write::Writer;

pub(crate) use microseconds::{LAST_SECOND, microseconds, microseconds_of_plain};
pub(crate) use number::{Plain, is_integer};
pub(crate) use scan::needs_care;
pub(crate) use skip::fits;
pub(crate) use string::single_char;
pub(crate) use whole::{MAX_SAFE, Whole, whole};
pub(crate) use write::Unwritable;

/// Returns what is written as a text of its own.
pub(crate) fn written(write: impl FnOnce(&mut Writer<'_>)) -> String {
    let mut text = String::new();
    write(&mut Writer::new(&mut text));
    text
}
