//! Points in time, as seconds in a JSON number.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Field;
use super::decode_owned::decode_owned;
use super::owned::IntoOwned;
use crate::contract::{Kinds, Shape, UnknownFields};
use crate::json::{Decode, Failed, LAST_SECOND, Reader, Writer, microseconds, microseconds_of_plain, written};
use crate::serde::{from_serde, to_serde};

/// The number of microseconds in a second.
const MICROS: u64 = 1_000_000;

/// A point in time: seconds since the Unix epoch (1970-01-01 00:00 UTC, leap seconds not counted),
/// to the microsecond, from 0 to 253402300799 (the end of the year 9999).
///
/// On the wire it is a JSON number, written without a fraction when whole. Decimals beyond the sixth
/// are truncated, so the output of Python's `time.time()` can be read.
///
/// ```
/// use protocol::Timestamp;
///
/// let ts = Timestamp::from_micros(1_700_000_000_250_000).unwrap();
/// assert_eq!(ts.to_string(), "1700000000.25");
/// assert_eq!(ts.as_secs(), 1_700_000_000);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp {
    micros: u64,
}

impl Timestamp {
    /// The Unix epoch, the earliest timestamp.
    pub const MIN: Self = Self { micros: 0 };

    /// 9999-12-31 23:59:59 UTC, the latest timestamp.
    pub const MAX: Self = Self { micros: LAST_SECOND * MICROS };

    /// Creates a timestamp from seconds since the epoch; `None` beyond [`MAX`](Self::MAX).
    #[must_use]
    pub const fn from_secs(seconds: u64) -> Option<Self> {
        match seconds.checked_mul(MICROS) {
            Some(micros) => Self::from_micros(micros),
            None => None,
        }
    }

    /// Creates a timestamp from microseconds since the epoch; `None` beyond [`MAX`](Self::MAX).
    #[must_use]
    pub const fn from_micros(micros: u64) -> Option<Self> {
        if micros <= Self::MAX.micros { Some(Self { micros }) } else { None }
    }

    /// Returns the whole seconds since the epoch.
    #[must_use]
    pub const fn as_secs(self) -> u64 {
        self.micros / MICROS
    }

    /// Returns the microseconds since the epoch.
    #[must_use]
    pub const fn as_micros(self) -> u64 {
        self.micros
    }

    /// Reads a number that is not plain, or fails.
    #[cold]
    fn decode_other(reader: &mut Reader<'_>) -> Decode<Self> {
        let start = reader.position();
        Self::from_number(reader.number()?).ok_or_else(|| {
            reader.rewind(start);
            Failed
        })
    }

    /// Converts a JSON number exactly, with any sign, exponent and number of decimals.
    pub(crate) fn from_number(number: &str) -> Option<Self> {
        microseconds(number).map(|micros| Self { micros })
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (seconds, micros) = (self.micros / MICROS, self.micros % MICROS);
        if micros == 0 {
            return write!(formatter, "{seconds}");
        }
        let fraction = format!("{micros:06}");
        write!(formatter, "{seconds}.{}", fraction.trim_end_matches('0'))
    }
}

impl From<Timestamp> for SystemTime {
    fn from(timestamp: Timestamp) -> Self {
        UNIX_EPOCH + Duration::from_micros(timestamp.micros)
    }
}

impl Field<'_> for Timestamp {
    const KINDS: Kinds = Kinds::NUMBER;

    fn decode(reader: &mut Reader<'_>) -> Decode<Self> {
        reader.peek();
        if let Some(number) = reader.plain_number() {
            if let Some(micros) = microseconds_of_plain(&number) {
                reader.pass_plain(&number);
                return Ok(Self { micros });
            }
        }
        Self::decode_other(reader)
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        writer.integer(self.as_secs());
        match u32::try_from(self.micros % MICROS) {
            Ok(0) | Err(_) => {}
            Ok(millionths) => writer.decimals(millionths),
        }
    }

    fn describe() -> &'static Shape {
        &Shape::Timestamp
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        to_serde::text(&written(|writer| self.encode(writer)), serializer)
    }
}

impl IntoOwned for Timestamp {
    type Owned = Self;

    fn into_owned(self) -> Self {
        self
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Field::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_serde::deserialize(deserializer, |text| decode_owned::<Self>(text, UnknownFields::Ignore))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_from_their_digits() {
        for (text, micros) in [
            ("0", 0),
            ("-0", 0),
            ("-0.0e5", 0),
            ("1", 1_000_000),
            ("1.5", 1_500_000),
            ("1.0000009", 1_000_000),
            ("0.0000001", 0),
            ("1700000000.1234567", 1_700_000_000_123_456),
            ("1.7e9", 1_700_000_000_000_000),
            ("15e-1", 1_500_000),
            ("1e-7", 0),
            ("253402300799", Timestamp::MAX.micros),
            ("253402300799.000000000", Timestamp::MAX.micros),
            ("1e-99999999999999999999", 0),
        ] {
            assert_eq!(Timestamp::from_number(text).map(Timestamp::as_micros), Some(micros), "{text}");
        }
        for text in [
            "-1",
            "-0.0000001",
            "253402300800",
            "253402300799.0000001",
            "1e12",
            "1e99999999999999999999",
            "9".repeat(40).as_str(),
        ] {
            assert_eq!(Timestamp::from_number(text), None, "{text}");
        }
    }

    #[test]
    fn writes_no_more_decimals_than_it_has() {
        for (micros, text) in [(0, "0"), (1, "0.000001"), (1_500_000, "1.5"), (1_000_000, "1")] {
            assert_eq!(Timestamp { micros }.to_string(), text);
        }
    }
}
