//! Examples under random rules: one is found wherever a value can satisfy the rules, and it satisfies them.

use std::collections::BTreeMap;

use proptest::prelude::*;
use protocol::Field;
use protocol::contract::{Describe, FieldInfo, Limit, Number, Range, Rule, Shape};
use serde_json::Value;
use tests::built;

/// Returns the value in the example of a message with one required field. This leaks a little memory.
fn example(shape: Describe, rules: Vec<Rule>) -> Option<Value> {
    serde_json::from_str(&text(shape, rules)?).ok()
}

/// Like `example`, but as text: `serde_json` does not read every float exactly.
fn text(shape: Describe, rules: Vec<Rule>) -> Option<String> {
    built::example(built::ruled(rules.leak(), FieldInfo::new("value", shape)))
}

fn limit(number: Number, included: bool) -> Limit {
    if included { Limit::Included(number) } else { Limit::Excluded(number) }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn strings_have_the_length_they_must(min in 0_usize..300, more in 0_usize..300) {
        let found = example(<String as Field<'_>>::describe, vec![Rule::Length { min, max: min + more }]);
        let count = found.unwrap().as_str().unwrap().chars().count();
        prop_assert!((min..=min + more).contains(&count));
    }

    #[test]
    fn whole_numbers_are_inside_their_range(
        low in -9_007_199_254_740_991_i64..=9_007_199_254_740_991,
        more in prop_oneof![2_i64..10, any::<u32>().prop_map(|more| i64::from(more) + 2)],
        (bottom, top) in any::<(bool, bool)>(),
    ) {
        let high = (low + more).min(9_007_199_254_740_991);
        prop_assume!(high - low >= 2);
        let range = Range {
            min: limit(Number::Integer(low.into()), bottom),
            max: limit(Number::Integer(high.into()), top),
        };
        let found = example(<i64 as Field<'_>>::describe, vec![Rule::Range(range)]).unwrap().as_i64().unwrap();
        prop_assert!(if bottom { found >= low } else { found > low }, "{} in {:?}", found, range);
        prop_assert!(if top { found <= high } else { found < high }, "{} in {:?}", found, range);
    }

    #[test]
    fn floats_are_inside_their_range(
        low in -1e300..1e300,
        more in prop_oneof![1e-3..1e3, 1e-3..1e300],
        (bottom, top) in any::<(bool, bool)>(),
    ) {
        let high: f64 = low + more;
        prop_assume!(high / 2.0 + low / 2.0 > low && high / 2.0 + low / 2.0 < high);
        let range = Range { min: limit(Number::Float(low), bottom), max: limit(Number::Float(high), top) };
        let found: f64 = text(<f64 as Field<'_>>::describe, vec![Rule::Range(range)]).unwrap().parse().unwrap();
        prop_assert!(if bottom { found >= low } else { found > low }, "{} in {:?}", found, range);
        prop_assert!(if top { found <= high } else { found < high }, "{} in {:?}", found, range);
    }

    #[test]
    fn half_open_ranges_have_examples(
        bound in prop_oneof![-1e300..1e300, -10.0..10.0, Just(0.0)],
        above in any::<bool>(),
        included in any::<bool>(),
    ) {
        let limit = limit(Number::Float(bound), included);
        let range =
            if above { Range { min: limit, max: Limit::Open } } else { Range { min: Limit::Open, max: limit } };
        let found: f64 = text(<f64 as Field<'_>>::describe, vec![Rule::Range(range)]).unwrap().parse().unwrap();
        let inside = if above { found >= bound } else { found <= bound };
        prop_assert!(inside, "{} in {:?}", found, range);
        prop_assert!(included || found.to_bits() != bound.to_bits());
    }

    #[test]
    fn lists_and_maps_have_as_many_entries_as_they_must(min in 0_usize..60, more in 0_usize..60, length in 2_usize..9) {
        let count = Rule::Length { min, max: min + more };
        let short: &'static [Rule] = vec![Rule::Length { min: 1, max: length }].leak();
        let list = example(<Vec<String> as Field<'_>>::describe, vec![count, Rule::Unique, Rule::Each(short)]).unwrap();
        let mut items: Vec<String> = serde_json::from_value(list).unwrap();
        let expected = items.len();
        prop_assert!((min..=min + more).contains(&expected));
        prop_assert!(items.iter().all(|item| (1..=length).contains(&item.chars().count())));
        items.sort();
        items.dedup();
        prop_assert_eq!(items.len(), expected);

        let map = example(<BTreeMap<u8, bool> as Field<'_>>::describe, vec![count]).unwrap();
        prop_assert!((min..=min + more).contains(&map.as_object().unwrap().len()));
    }

    #[test]
    fn options_take_the_rules_of_what_is_inside(max in 1_usize..9) {
        let found = example(<Option<String> as Field<'_>>::describe, vec![Rule::Length { min: max, max }]);
        prop_assert_eq!(found.unwrap().as_str().unwrap().len(), max);
    }
}

#[test]
fn every_shape_without_rules_has_an_example() {
    let shapes: [(Describe, Shape); 4] = [
        (<f32 as Field<'_>>::describe, Shape::Float32),
        (<char as Field<'_>>::describe, Shape::Char),
        (<Value as Field<'_>>::describe, Shape::Value),
        (<protocol::RawJson as Field<'_>>::describe, Shape::RawJson),
    ];
    for (describe, shape) in shapes {
        assert_eq!(std::mem::discriminant(describe()), std::mem::discriminant(&shape));
        assert!(example(describe, Vec::new()).is_some(), "{shape:?}");
    }
}
