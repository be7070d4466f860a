//! WebSocket frames, as a client writes and reads them.

/// The kinds of frames.
pub(crate) const TEXT: u8 = 0x1;
pub(crate) const CLOSE: u8 = 0x8;
pub(crate) const PING: u8 = 0x9;
pub(crate) const PONG: u8 = 0xa;

/// Lengths that say how many bytes the length has.
const TWO_BYTES: u8 = 0x7e;
const EIGHT_BYTES: u8 = 0x7f;

/// A frame that has come.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Frame<'b> {
    pub(crate) kind: u8,
    pub(crate) payload: &'b [u8],
}

/// Appends a frame. Clients have to mask what they send; a mask of zeros leaves it as it is.
pub(crate) fn write(into: &mut Vec<u8>, kind: u8, payload: &[u8]) {
    into.push(0x80 | kind);
    match (u8::try_from(payload.len()), u16::try_from(payload.len())) {
        (Ok(length @ ..TWO_BYTES), _) => into.push(0x80 | length),
        (_, Ok(length)) => {
            into.push(0x80 | TWO_BYTES);
            into.extend(length.to_be_bytes());
        }
        _ => {
            into.push(0x80 | EIGHT_BYTES);
            into.extend((payload.len() as u64).to_be_bytes());
        }
    }
    into.extend([0; 4]);
    into.extend(payload);
}

/// Reads the first frame, and returns what follows it; `None` if its end has not come.
pub(crate) fn read(bytes: &[u8]) -> Option<(Frame<'_>, &[u8])> {
    let (&[first, second], rest) = bytes.split_first_chunk::<2>()?;
    let (length, rest) = match second & 0x7f {
        TWO_BYTES => {
            rest.split_first_chunk::<2>().map(|(length, rest)| (usize::from(u16::from_be_bytes(*length)), rest))?
        }
        EIGHT_BYTES => {
            let (length, rest) = rest.split_first_chunk::<8>()?;
            (usize::try_from(u64::from_be_bytes(*length)).ok()?, rest)
        }
        length => (usize::from(length), rest),
    };
    let (payload, rest) = rest.split_at_checked(length)?;
    Some((Frame { kind: first & 0xf, payload }, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a server would write for it.
    fn unmasked(payload: &[u8]) -> Vec<u8> {
        let mut frame = Vec::new();
        write(&mut frame, TEXT, payload);
        let mask = frame.len() - payload.len() - 4;
        frame.drain(mask..mask + 4);
        if let Some(second) = frame.get_mut(1) {
            *second &= 0x7f;
        }
        frame
    }

    #[test]
    fn frames_of_all_lengths_are_read_as_they_were_written() {
        for length in [0, 1, 125, 126, 127, 65_535, 65_536, 70_000] {
            let payload = vec![b'x'; length];
            let frame = unmasked(&payload);
            let expected = Frame { kind: TEXT, payload: &payload };
            assert_eq!(read(&[&frame[..], b"more"].concat()), Some((expected, &b"more"[..])), "{length}");
            assert_eq!(read(frame.get(..frame.len() - 1).unwrap_or_default()), None, "{length}");
        }
    }
}
