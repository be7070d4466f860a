//! Candidate numbers: small and round ones first, then those near the limits.

use crate::contract::{Limit, Number, Range};
use crate::export::description::Whole;
use crate::json::written;

/// The number of consecutive whole numbers to try from the lower limit on.
const ROW: usize = 2000;

/// Returns candidate whole numbers as digits.
pub(super) fn integers(Whole { min: low, max: high }: Whole) -> impl Iterator<Item = String> {
    let round = (0..18).map(|zeros| 3 * 10_i128.pow(zeros)).chain((0..18).map(|zeros| 10_i128.pow(zeros)));
    let negative = round.clone().map(|number| -number);
    let row = (low..=high).take(ROW);
    round
        .chain([0])
        .chain(negative)
        .filter(move |number| (low..=high).contains(number))
        .chain(row)
        .map(|number| number.to_string())
}

/// Returns candidate numbers with a fraction as digits; some may be outside the range.
pub(super) fn floats(range: Option<&Range>) -> impl Iterator<Item = String> + use<> {
    let round = [0.5, 0.25, 0.75, 1.5, 12.5, 0.0, 1.0, 3.0, 10.0, 100.0, 1e3, 1e4, 1e6, 1e9, 0.125, 0.1, 0.01, 0.001];
    let low = range.and_then(|range| float(range.min));
    let high = range.and_then(|range| float(range.max));
    let near = match (low, high) {
        (Some(low), Some(high)) => {
            let step = (high - low) / 1024.0;
            let row = (0..1024).map(move |count| low + step * f64::from(count));
            [low / 2.0 + high / 2.0, low, high].into_iter().chain(row).collect::<Vec<_>>()
        }
        (Some(low), None) => vec![low, low + 1.0, low * 2.0, low / 2.0],
        (None, Some(high)) => vec![high, high - 1.0, high * 2.0, high / 2.0],
        (None, None) => Vec::new(),
    };
    let row = (2..1000).map(f64::from);
    let all = round.into_iter().chain(round.map(|number| -number)).chain(near).chain(row);
    all.filter(|number| number.is_finite()).map(|number| written(|writer| writer.float(number)))
}

#[expect(clippy::cast_precision_loss, reason = "the limit becomes the float nearest to it")]
fn float(limit: Limit) -> Option<f64> {
    match limit {
        Limit::Open => None,
        Limit::Included(Number::Integer(number)) | Limit::Excluded(Number::Integer(number)) => Some(number as f64),
        Limit::Included(Number::Float(number)) | Limit::Excluded(Number::Float(number)) => Some(number),
    }
}
