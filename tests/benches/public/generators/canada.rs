//! Outlines of islands, as an older program would write them: with more digits than a float needs.

use std::fmt::Write;

use super::between;
use crate::measuring::Random;

/// More points than any outline has but its first nine; the average is a quarter of it.
const POINTS: usize = 427;

/// Returns a country of this many outlines.
pub(crate) fn text(random: &mut Random, outlines: usize) -> String {
    let outlines: Vec<String> = (0..outlines).map(|_| outline(random)).collect();
    format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[{{\"type\":\"Feature\",\"properties\":{{\"name\":\"Canada\"}},\
         \"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[{}]}}}}]}}",
        outlines.join(",")
    )
}

/// Returns a list of points, each near the one before. Most outlines are short, some are long.
fn outline(random: &mut Random) -> String {
    let (mut longitude, mut latitude): (i64, i64) =
        (between(random, -141_000_000, -53_000_000), between(random, 42_000_000, 83_000_000));
    let mut text = String::new();
    for _ in 0..points(random) {
        let separator = if text.is_empty() { "[" } else { "," };
        // Writing into a string cannot fail.
        let _ = write!(text, "{separator}[{},{}]", degrees(random, longitude), degrees(random, latitude));
        longitude += between::<i64>(random, -50_000, 50_000);
        latitude += between::<i64>(random, -30_000, 30_000);
    }
    text.push(']');
    text
}

fn points(random: &mut Random) -> usize {
    9 + random.below(POINTS).min(random.below(POINTS)).min(random.below(POINTS))
}

/// Returns millionths of a degree, not quite exact, with 17 significant digits and without zeros at the end.
#[expect(clippy::cast_precision_loss, reason = "nine digits")]
fn degrees(random: &mut Random, millionths: i64) -> String {
    let error: i32 = between(random, -120, 120);
    let degrees = millionths as f64 / 1e6 + f64::from(error) * 1e-15;
    let decimals = if degrees.abs() < 100.0 { 15 } else { 14 };
    format!("{degrees:.decimals$}").trim_end_matches('0').trim_end_matches('.').to_owned()
}
