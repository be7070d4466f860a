//! Where a reader stands in the log, as it is written: `EPOCH-SEQ`.

use std::fmt;
use std::str::FromStr;

/// Tells one run of an engine from another: numbers of different runs cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Epoch(u64);

impl Epoch {
    /// Makes an epoch of what the engine has to tell its runs apart, such as the time of its start.
    #[must_use]
    pub const fn new(number: u64) -> Self {
        Self(number)
    }
}

/// A place in the log: after the message with this number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The run in which the number was given.
    pub epoch: Epoch,
    /// The number of the last message that was read.
    pub seq: u64,
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:x}-{}", self.epoch.0, self.seq)
    }
}

/// The text is not a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAPosition;

impl fmt::Display for NotAPosition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("expected a position as the gateway gives it, such as `18f3a2c-1042`")
    }
}

impl std::error::Error for NotAPosition {}

impl FromStr for Position {
    type Err = NotAPosition;

    fn from_str(text: &str) -> Result<Self, NotAPosition> {
        let (epoch, seq) = text.split_once('-').ok_or(NotAPosition)?;
        let epoch = u64::from_str_radix(epoch, 16).map_err(|_| NotAPosition)?;
        let position = Self { epoch: Epoch(epoch), seq: seq.parse().map_err(|_| NotAPosition)? };
        // One spelling each: no signs, no leading zeros.
        if position.to_string() == text { Ok(position) } else { Err(NotAPosition) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_as_it_is_written() {
        let position = Position { epoch: Epoch::new(0x18f3_a2c0), seq: 1042 };
        assert_eq!(position.to_string(), "18f3a2c0-1042");
        assert_eq!("18f3a2c0-1042".parse(), Ok(position));
    }

    #[test]
    fn has_one_spelling() {
        for text in ["", "-", "1", "1-", "-1", "+1-1", "1-+1", "01-1", "1-01", "A-1", "1-1-1", "1-18446744073709551616"]
        {
            assert_eq!(text.parse::<Position>(), Err(NotAPosition), "{text}");
        }
    }
}
