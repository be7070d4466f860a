//! Integers to try.

use std::collections::BTreeSet;

use protocol::contract::{Limit, Number, Rule};

use super::Probe;
use crate::conformance::quote;

/// Integers as numbers; with `forms`, in every spelling.
pub(super) fn bare(min: i128, max: i128, rules: &[Rule], forms: bool) -> Vec<Probe> {
    let edges = edges(min, max, rules).into_iter().map(|edge| edge.to_string());
    let mut probes: Vec<Probe> = edges.map(|edge| Probe::new(edge.clone(), edge)).collect();
    probes.extend(Some(bare_forms(min, max, rules)).filter(|_| forms).into_iter().flatten());
    probes
}

fn bare_forms(min: i128, max: i128, rules: &[Rule]) -> Vec<Probe> {
    let inside = inside(min, max, rules);
    let forms = [
        ("with a zero behind the point", format!("{inside}.0")),
        ("with an exponent", format!("{inside}e0")),
        ("with a negative exponent", format!("{inside}0E-1")),
        ("with a fraction", format!("{inside}.5")),
        ("with a very small fraction", format!("{inside}.000000000000000000001")),
        ("minus zero", "-0".to_owned()),
        ("minus zero with a point", "-0.0".to_owned()),
        ("with a huge exponent", "1e400".to_owned()),
        ("zero with a huge exponent", "0e400".to_owned()),
        ("with an exponent too negative to be whole", "1e-400".to_owned()),
    ];
    forms.map(|(label, json)| Probe::new(label, json)).into()
}

/// Integers in strings.
pub(super) fn quoted(min: i128, max: i128, rules: &[Rule]) -> Vec<Probe> {
    let edges = edges(min, max, rules).into_iter().map(|edge| edge.to_string());
    let inside = inside(min, max, rules);
    let forms = [
        format!("0{inside}"),
        format!("+{inside}"),
        format!(" {inside}"),
        format!("{inside} "),
        format!("{inside}.0"),
        format!("{inside}e0"),
        format!("{inside}\n"),
        format!("0x{inside}"),
        "-0".to_owned(),
        "0".to_owned(),
        "-".to_owned(),
        String::new(),
        "٣".to_owned(),
        "9".repeat(40),
    ];
    edges.chain(forms).map(|text| Probe::new(quote(&text), quote(&text))).collect()
}

/// Returns every bound of the type, of the rules and of JavaScript, with the integers on both sides.
pub(super) fn edges(min: i128, max: i128, rules: &[Rule]) -> BTreeSet<i128> {
    let safe = 1_i128 << 53;
    let mut bounds = vec![min, max];
    if max >= safe - 1 {
        bounds.extend([safe, -safe, 1 << 63, 1 << 64]);
    }
    for rule in rules {
        let Rule::Range(range) = rule else { continue };
        for limit in [range.min, range.max] {
            if let Limit::Included(Number::Integer(bound)) | Limit::Excluded(Number::Integer(bound)) = limit {
                bounds.push(bound);
            }
        }
    }
    bounds.into_iter().flat_map(|bound| [bound - 1, bound, bound + 1]).collect()
}

/// Returns a small integer other than zero within all bounds.
fn inside(min: i128, max: i128, rules: &[Rule]) -> i128 {
    let fits = |number: &i128| {
        (min..=max).contains(number)
            && rules.iter().all(|rule| match rule {
                Rule::Range(range) => {
                    let above = match range.min {
                        Limit::Included(Number::Integer(bound)) => *number >= bound,
                        Limit::Excluded(Number::Integer(bound)) => *number > bound,
                        _ => true,
                    };
                    let below = match range.max {
                        Limit::Included(Number::Integer(bound)) => *number <= bound,
                        Limit::Excluded(Number::Integer(bound)) => *number < bound,
                        _ => true,
                    };
                    above && below
                }
                _ => true,
            })
    };
    (3..max).take(1000).chain([-3]).find(fits).unwrap_or(min)
}
