//! Reads a payload as the message that it is.

use std::borrow::Cow;

use super::content::Content;
use crate::contract::Place;
use crate::json::{Decode, Failed, Reader};
use crate::message::payload::SelectPayload;

impl<'de, P: SelectPayload<'de>> Content<'de> for P {
    type Of = P;
    type Selected = P::Selected;
    type Early = Early<'de, P>;

    #[inline(always)]
    fn select(tag: Cow<'de, str>) -> Option<P::Selected> {
        <P as SelectPayload<'de>>::select(&tag)
    }

    #[inline]
    fn read(selected: P::Selected, reader: &mut Reader<'de>) -> Decode<P> {
        P::decode_present(selected, reader)
    }

    #[inline(always)]
    fn absent(selected: P::Selected) -> Decode<P> {
        P::without_content(selected)
    }

    // Skipping the payload costs half as much as reading it. So the tag is guessed by a look at the end of the text; if
    // the payload can be read as that type and the guess was right, nothing is read twice.
    #[inline(always)]
    fn read_early(reader: &mut Reader<'de>) -> Decode<Early<'de, P>> {
        let start = reader.clone();
        let guess = guess::<P>(reader);
        let guessed = guess.and_then(<P as SelectPayload<'de>>::select).map(|selected| read_as::<P>(selected, reader));
        if !matches!(guessed, Some(Ok(_))) {
            reader.skip_value()?;
        }
        Ok(Early { start, end: reader.position(), guess, guessed })
    }

    #[inline(always)]
    fn complete(early: Early<'de, P>, tag: Cow<'de, str>, reader: &mut Reader<'de>) -> Decode<P> {
        let Early { mut start, end, guess, guessed } = early;
        match guessed {
            Some(Ok(payload)) if guess == Some(&*tag) => return Ok(payload),
            Some(Err(failed_at)) if guess == Some(&*tag) => {
                reader.rewind(failed_at);
                return Err(Failed);
            }
            _ => {}
        }
        let selected = <P as SelectPayload<'de>>::select(&tag).ok_or(Failed)?;
        match Self::read(selected, &mut start) {
            Ok(payload) if start.position() == end => Ok(payload),
            _ => {
                reader.rewind(start.position());
                Err(Failed)
            }
        }
    }
}

/// A payload that was read before its tag.
pub(super) struct Early<'de, P> {
    /// The reader before the payload.
    start: Reader<'de>,
    /// The position after the payload.
    end: usize,
    /// What the tag may be.
    guess: Option<&'de str>,
    /// The payload as the type that the guess names, or the position of the failure.
    guessed: Option<Result<P, usize>>,
}

/// Guesses the tag by a look at the end of the text.
#[inline]
fn guess<'de, P: SelectPayload<'de>>(reader: &Reader<'de>) -> Option<&'de str> {
    P::PLACES.iter().find_map(|place| match place {
        Place::Tag(key) if key.is_of_integer() => reader.guess_integer(key.name()),
        Place::Tag(key) => reader.guess_string(key.name()),
        _ => None,
    })
}

/// Reads the payload as this type, or leaves the reader in place and returns the position of the failure.
#[inline]
fn read_as<'de, P: SelectPayload<'de>>(selected: P::Selected, reader: &mut Reader<'de>) -> Result<P, usize> {
    let mut attempt = reader.clone();
    let payload = <P as Content<'de>>::read(selected, &mut attempt).map_err(|Failed| attempt.position())?;
    *reader = attempt;
    Ok(payload)
}
