//! The standard forms of strings: the keyword that names each, and a pattern that says the same to validators, most of
//! which take such keywords for comments.

use crate::contract::Format;

/// Days of the calendar, without anchors.
macro_rules! date {
    () => {
        concat!(
            "(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
            "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))",
            "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)"
        )
    };
}

/// The formats with their keywords and patterns.
const FORMATS: [(Format, [&str; 2], &str); 4] = [
    (
        Format::DateTime,
        ["format", "date-time"],
        concat!(
            "^",
            date!(),
            "[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$"
        ),
    ),
    (Format::Date, ["format", "date"], concat!("^", date!(), "$")),
    (Format::Uuid, ["format", "uuid"], "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"),
    (
        Format::Base64,
        ["contentEncoding", "base64"],
        "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$",
    ),
];

/// Returns the keyword of a format, with its value, and the pattern of such strings.
pub(super) fn keyword(format: Format) -> Option<([&'static str; 2], &'static str)> {
    FORMATS.iter().find(|(listed, ..)| *listed == format).map(|(_, keyword, pattern)| (*keyword, *pattern))
}

/// Returns the format that a keyword names, given what the schema says under each.
pub(super) fn named<'s>(value_of: impl Fn(&str) -> Option<&'s str>) -> Option<Format> {
    FORMATS.iter().find(|(_, [key, value], _)| value_of(key) == Some(value)).map(|(format, ..)| *format)
}

#[cfg(test)]
#[cfg(feature = "regex")]
mod tests {
    use super::*;

    fn assert_alike(format: Format, texts: impl Iterator<Item = String>) {
        let (_, pattern) = keyword(format).expect("every format has a keyword");
        let pattern = regex::Regex::new(pattern).expect("the pattern compiles");
        let mut held = 0;
        for text in texts {
            assert_eq!(pattern.is_match(&text), format.is_match(&text), "{format:?}: {text:?}");
            held += usize::from(format.is_match(&text));
        }
        assert!(held > 0, "no text of the format was tried");
    }

    /// Returns the texts with each character removed, doubled, and replaced by each of `letters`.
    fn near<'t>(texts: &[&'t str], letters: &'t str) -> impl Iterator<Item = String> + use<'t> {
        let texts = texts.to_vec();
        texts.into_iter().flat_map(move |text| {
            let places = text.char_indices().map(|(at, letter)| (at, at + letter.len_utf8()));
            let changed = places.flat_map(move |(start, end)| {
                let parts = [&text[..start], &text[start..end], &text[end..]];
                let others = letters.chars().map(move |letter| format!("{}{letter}{}", parts[0], parts[2]));
                others.chain([format!("{}{}", parts[0], parts[2]), format!("{}{}{0}{}", parts[0], parts[1], parts[2])])
            });
            [text.to_owned()].into_iter().chain(changed)
        })
    }

    #[test]
    fn patterns_match_the_days_of_the_calendar() {
        let years = [0, 1, 4, 96, 100, 200, 400, 1600, 1700, 1900, 2000, 2008, 2023, 2024, 2100, 9996, 9999];
        let days = years.into_iter().flat_map(|year| {
            (0..=19).flat_map(move |month| (0..=39).map(move |day| format!("{year:04}-{month:02}-{day:02}")))
        });
        assert_alike(Format::Date, days);
        assert_alike(Format::Date, near(&["2024-02-29", "2026-12-31"], "0123456789-/ T\n٣"));
    }

    #[test]
    fn patterns_match_times_uuids_and_base64() {
        let times = ["2026-01-31T12:34:56Z", "2026-12-31t23:59:59.123+23:59", "0000-02-29T00:00:00-00:00"];
        assert_alike(Format::DateTime, near(&times, "0123456789TtZz+-:.,/ \n٣"));
        let uuids = ["123e4567-e89b-42d3-A456-426614174fFf", "00000000-0000-0000-0000-000000000000"];
        assert_alike(Format::Uuid, near(&uuids, "0123456789abcdefABCDEFgG-_ \n٣"));
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_ \né";
        assert_alike(Format::Base64, near(&["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE="], letters));
    }
}
