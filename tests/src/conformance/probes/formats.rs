//! Strings in standard forms to try, and strings that are nearly in one.

use protocol::contract::Format;

use super::Probe;
use crate::conformance::quote;

/// Real days and others, and other ways to write a day.
const DATES: &str = "
    2026-01-31 2024-02-29 2023-02-29 2000-02-29 1900-02-29 0000-02-29 0000-01-01 9999-12-31 2026-02-28 2026-02-30 2026-04-30
    2026-04-31 2026-06-31 2026-09-31 2026-11-31 2026-12-32 2026-00-10 2026-13-01 2026-01-00 2026-1-1 26-01-01 12026-01-01
    -026-01-01 +2026-01-01 2026/01/31 20260131 2026-031 2026-W05-6 2026-01-31Z ٢٠٢٦-٠١-٣١ 2026-01‐31 ２026-01-3";

/// Real times and others, such as leap seconds, and other ways to write a time.
const TIMES: &str = "
    2026-01-31T12:00:00Z 2026-01-31t12:00:00z 2026-01-31T12:00:00.5Z 2026-01-31T12:00:00.123456789012Z
    2026-01-31T12:00:00+23:59 2026-01-31T12:00:00-00:00 2026-01-31T23:59:59-12:30 0000-01-01T00:00:00+12:00
    9999-12-31T23:59:59Z 9999-12-31T23:59:59-12:00 2026-01-31T23:59:60Z 2016-12-31T23:59:60Z 2026-01-31T24:00:00Z
    2026-01-31T12:60:00Z 2026-01-31T12:00:61Z 2026-02-30T12:00:00Z 2026-01-31T12:00:00 2026-01-31T12:00Z 2026-01-31T12Z
    2026-01-31_12:00:00Z 2026-01-31T12:00:00.Z 2026-01-31T12:00:00,5Z 2026-01-31T12:00:00+24:00 2026-01-31T12:00:00+01:60
    2026-01-31T12:00:00+0100 2026-01-31T12:00:00+01 2026-01-31T12:00:00ZZ 20260131T120000Z 2026-01-31TT2:00:00Z T12:00:00Z
    2026-01-31 2026-01-31T12:00:00[UTC] 2026-01-31T12:00:00Z[Europe/Berlin] 2026-01-31T1٢:00:00Z 1738324800";

/// UUIDs of any version, and other ways to write one.
const UUIDS: &str = "
    123e4567-e89b-42d3-a456-426614174000 123E4567-E89B-42D3-A456-426614174000 00000000-0000-0000-0000-000000000000
    ffffffff-FFFF-ffff-FFFF-ffffffffffff 123e4567e89b42d3a456426614174000 {123e4567-e89b-42d3-a456-426614174000}
    urn:uuid:123e4567-e89b-42d3-a456-426614174000 123e4567-e89b-42d3-a456-42661417400 123e4567-e89b-42d3-a456-4266141740000
    123e4567-e89b-42d3-a45-6426614174000 123e4567-e89b-42d3-a456-42661417400g 123e4567-e89b-42d3-a456-42661417400٠
    123e4567_e89b_42d3_a456_426614174000";

/// Base64 with all kinds of padding, of other alphabets, and with bits that encode nothing.
const BASE64: &str = "
    Zg== Zm8= Zm9v Zm9vYg== +/+/ ____ -_-_ Zh== Zm9= Zg Zg= Zg=== Zm8 Zm8== Z=== ==== = == Zm9v==== Zm=v =m9v Zmö= Zm9
    AA==Zm9v 😀😀😀😀 //8= //9= /w== /x==";

/// Returns strings of this format, and similar ones that are not.
pub(super) fn near(format: Format) -> Vec<Probe> {
    let texts = match format {
        Format::DateTime => TIMES,
        Format::Date => DATES,
        Format::Uuid => UUIDS,
        Format::Base64 => BASE64,
        _ => "",
    };
    let texts = texts.split_whitespace();
    let good = texts.clone().next().unwrap_or_default();
    let spaced = [format!("{good}\n"), format!("{good} "), format!(" {good}"), good.replace('T', " ")];
    texts.map(str::to_owned).chain(spaced).map(|text| Probe::new(quote(&text), quote(&text))).collect()
}
