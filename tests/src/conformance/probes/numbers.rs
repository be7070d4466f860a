//! Floats and timestamps to try.

use protocol::contract::{Limit, Number, Rule};

use super::Probe;

/// `f64` values; with `forms`, in every spelling.
pub(super) fn doubles(rules: &[Rule], forms: bool) -> Vec<Probe> {
    let limits = [
        Probe::new("the greatest", "1.7976931348623157e308"),
        Probe::new("so near above the greatest that it rounds to it", "1.7976931348623158079e308"),
        Probe::new("above the greatest", "1.797693134862315808e308"),
        Probe::new("the least above zero", "5e-324"),
        Probe::new("a sum that is not exact", "0.30000000000000004"),
        Probe::new("more digits than fit", "0.1234567890123456789012345678901234567890"),
    ];
    let mut probes: Vec<Probe> = limits.into_iter().chain(written_forms()).filter(|_| forms).collect();
    for bound in bounds(rules) {
        for number in [bound.next_down(), bound, bound.next_up()] {
            let json = written(&format!("{number:e}"));
            probes.push(Probe::new(json.clone(), json));
        }
    }
    probes
}

/// `f32` values; with `forms`, in every spelling.
#[expect(clippy::cast_possible_truncation, reason = "the limit is rounded to the nearest float, as in the rule")]
pub(super) fn singles(rules: &[Rule], forms: bool) -> Vec<Probe> {
    let limits = [
        Probe::new("the greatest", "3.4028234663852886e38"),
        Probe::new("so near above the greatest that it rounds to it", "3.4028235e38"),
        Probe::new("above the greatest", "3.4028236e38"),
        Probe::new("the least above zero", "1e-45"),
        Probe::new("far above the greatest", "1e39"),
        Probe::new("more digits than fit", "16777217"),
    ];
    let mut probes: Vec<Probe> = limits.into_iter().chain(written_forms()).filter(|_| forms).collect();
    for bound in bounds(rules).into_iter().map(|bound| bound as f32) {
        for number in [bound.next_down(), bound, bound.next_up()] {
            let json = written(&format!("{number:e}"));
            probes.push(Probe::new(json.clone(), json));
        }
    }
    probes
}

/// Timestamps: seconds since 1970, of which six decimals are kept; with `forms`, in every spelling.
pub(super) fn timestamps(forms: bool) -> Vec<Probe> {
    let edges = ["0", "-1", "1.5", "253402300799", "253402300800"];
    let numbers = [
        "-0",
        "-0.0",
        "-0.000001",
        "-0.0000001",
        "1.123456",
        "1.1234567",
        "1e3",
        "15e-1",
        "1234567890.123456",
        "0.0000009",
        "253402300798.999999",
        "253402300799.0",
        "253402300799.0000001",
        "253402300799.000001",
        "2.53402300799e11",
        "1e400",
        "1e-400",
    ];
    edges.into_iter().chain(numbers.into_iter().filter(|_| forms)).map(|json| Probe::new(json, json)).collect()
}

/// Returns the spellings of numbers.
fn written_forms() -> impl Iterator<Item = Probe> {
    ["0", "-0", "-0.0", "1", "1E0", "1e+0", "10e-1", "0.5", "-1", "100", "1e400", "-1e400", "1e-400", "0e999999"]
        .into_iter()
        .map(|json| Probe::new(json, json))
}

#[expect(clippy::cast_precision_loss, reason = "limits of rules are small")]
fn bounds(rules: &[Rule]) -> Vec<f64> {
    let ranges =
        rules.iter().filter_map(|rule| if let Rule::Range(range) = rule { Some([range.min, range.max]) } else { None });
    let number = |limit| match limit {
        Limit::Included(number) | Limit::Excluded(number) => Some(number),
        Limit::Open => None,
    };
    let float = |number| match number {
        Number::Integer(number) => number as f64,
        Number::Float(number) => number,
    };
    ranges.flatten().filter_map(number).map(float).collect()
}

/// Converts Rust's spelling of a number to that of JSON: Rust writes the exponent even if it is zero.
fn written(number: &str) -> String {
    number.strip_suffix("e0").unwrap_or(number).to_owned()
}
