//! Strings in a standard form.

use crate::contract::Format;

/// Returns different strings of this format, of at least `min` characters where their number is free; `wanted` of them are
/// needed.
pub(super) fn candidates(format: Format, min: usize, wanted: usize) -> impl Iterator<Item = String> {
    let candidate = move |number: usize| match format {
        Format::DateTime => format!("{:04}-01-31T12:00:00Z", 2026 + number),
        Format::Date => format!("{:04}-01-31", 2026 + number),
        Format::Uuid => format!("123e4567-e89b-42d3-a456-42661417{:04x}", 0x4000 + number),
        // Decimal digits are digits of base64 too.
        Format::Base64 if number > 0 => format!("{number:04}").repeat(min.div_ceil(4).max(1)),
        Format::Base64 => "Zm9v".repeat(min.div_ceil(4).max(1)),
    };
    let shortest = (format == Format::Base64).then(String::new);
    (0..wanted.max(100)).map(candidate).chain(shortest)
}
