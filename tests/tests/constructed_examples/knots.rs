//! Mutually recursive types: the size of everything written for them stays in proportion to the declarations.

use std::cell::Cell;
use std::collections::HashMap;

use protocol::contract::{Check, Contract, Describe, FieldInfo, Rule, Shape, UnknownFields};
use protocol::json::{Decode, Reader};
use protocol::{Field, NoHeader};
use tests::built;

/// How a type contains another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hold {
    Option,
    List,
    NonEmptyList,
    Map,
    Tuple,
    Pair,
    Array,
    /// Directly, so that it is required.
    Plain,
}

use Hold::{Array, List, Map, NonEmptyList, Option, Pair, Plain, Tuple};

const NOT_EMPTY: Rule = Rule::Length { min: 1, max: usize::MAX };

thread_local! {
    /// How often the check below was called: once for each object that is examined.
    static CHECKED: Cell<usize> = const { Cell::new(0) };
}

fn counted(reader: &mut Reader<'_>) -> Decode<Result<(), String>> {
    CHECKED.set(CHECKED.get() + 1);
    reader.skip_value().map(|_| Ok(()))
}

const COUNTED: Rule = Rule::Check(Check { name: "counted", run: counted });

fn field(hold: Hold, name: &'static str, inner: Describe) -> FieldInfo {
    let optional = || built::shape(Shape::Optional(inner));
    let (shape, rules): (Describe, &'static [Rule]) = match hold {
        Option => (optional(), &[]),
        List => (built::shape(Shape::List { item: inner, length: None }), &[]),
        NonEmptyList => (built::shape(Shape::List { item: inner, length: None }), &[NOT_EMPTY]),
        Map => (built::shape(Shape::Map { key: <String as Field<'_>>::describe, value: inner }), &[]),
        Tuple => (built::shape(Shape::Tuple(vec![optional(), optional()].leak())), &[]),
        Pair => (built::shape(Shape::Tuple(vec![inner, inner].leak())), &[]),
        Array => (built::shape(Shape::List { item: inner, length: Some(2) }), &[]),
        Plain => (inner, &[]),
    };
    built::ruled(rules, FieldInfo::new(name, shape))
}

/// Returns a contract with two messages, of the first and the last of `count` types. Each type has a field for each way
/// in which `holds`, called with the indices of both types, says that it contains another. Types that must contain
/// themselves, and so have no values, are not ruled out.
fn contract(count: usize, holds: impl Fn(usize, usize) -> Vec<Hold>) -> Contract {
    built::begin();
    let types = built::reserve(count);
    let mut made: HashMap<String, FieldInfo> = HashMap::new();
    for (one, place) in types.iter().enumerate() {
        let counted = built::ruled(&[COUNTED], FieldInfo::new("id", <u8 as Field<'_>>::describe));
        let mut fields = vec![counted];
        for (other, inner) in types.iter().enumerate() {
            for hold in holds(one, other) {
                let name = format!("{hold:?}{other}");
                fields.push(*made.entry(name.clone()).or_insert_with(|| field(hold, name.leak(), *inner)));
            }
        }
        built::put(*place, built::fields(format!("T{one}").leak(), fields.leak()));
    }
    let payloads = [("first", types[0]), ("last", types[count - 1])];
    built::contract(<NoHeader as Field<'_>>::describe, &payloads, &[], UnknownFields::Ignore)
}

const COUNTS: [usize; 3] = [2, 12, 30];

/// How a type may contain any type, including itself.
const MAY: [Hold; 4] = [Option, List, Map, Tuple];

fn assert_examples_are_small(contract: &Contract, what: &str) {
    for message in contract.messages() {
        CHECKED.set(0);
        let example = contract.example(message.tag).unwrap();
        assert!(example.len() < 10_000, "{what}: {} has an example of {} bytes", message.tag, example.len());
        let checked = CHECKED.get();
        assert!(checked < 100_000, "{what}: {checked} objects were looked at");
    }
}

#[test]
fn examples_of_types_that_hold_each_other_are_small() {
    for count in COUNTS {
        for hold in MAY {
            let contract = contract(count, |_, _| vec![hold]);
            assert_examples_are_small(&contract, &format!("{count}, {hold:?}"));
        }
        let several = contract(count.min(12), |_, _| MAY.to_vec());
        assert_examples_are_small(&several, &format!("{count}, all"));
        // One required type, besides all the optional ones.
        let chain = contract(count, |one, other| if other == one + 1 { vec![Plain] } else { vec![Option] });
        assert_examples_are_small(&chain, &format!("{count}, chain"));
    }
}

#[test]
fn what_must_hold_too_much_has_no_example() {
    for hold in [Plain, NonEmptyList, Pair, Array] {
        for count in COUNTS {
            let contract = contract(count, |one, other| if other > one { vec![hold] } else { Vec::new() });
            let lengths: Vec<usize> = contract
                .messages()
                .filter_map(|message| contract.example(message.tag))
                .map(|text| text.len())
                .collect();
            assert!(!lengths.is_empty() && lengths.iter().all(|length| *length < 1 << 20), "{hold:?}: {lengths:?}");
        }
    }
}

#[test]
fn what_cannot_end_has_no_example() {
    for hold in [Plain, NonEmptyList, Pair, Array] {
        for count in COUNTS {
            // The optional one comes first, and is a dead end.
            let contract =
                contract(count, |one, other| if other == (one + 1) % count { vec![Option, hold] } else { vec![List] });
            assert!(contract.messages().all(|message| contract.example(message.tag).is_none()), "{count}, {hold:?}");
        }
    }
}

#[test]
fn what_is_written_of_types_that_hold_each_other_is_in_proportion() {
    for count in [12, 30] {
        for hold in MAY {
            let contract = contract(count, |_, _| vec![hold]);
            let fields = count * (count + 1);
            let written = [
                ("json_schema", contract.json_schema()),
                ("asyncapi", contract.asyncapi()),
                ("markdown", contract.markdown()),
                ("typescript", contract.typescript()),
                ("python", contract.python()),
            ];
            for (what, text) in written {
                let length = text.len();
                assert!(length < 200_000 + 2_000 * fields, "{what} of {count} types, {hold:?}: {length} bytes");
            }
        }
    }
}

#[test]
fn types_that_hold_each_other_are_compared_once() {
    use protocol::export::Description;
    for count in [12, 30] {
        let old = Description::from(&contract(count, |_, _| MAY[..2].to_vec()));
        let same = Description::from(&contract(count, |_, _| MAY[..2].to_vec()));
        assert!(Contract::diff(&old, &same).is_empty());
        let new = Description::from(&contract(count, |_, _| MAY[1..3].to_vec()));
        // One field removed and one added for each.
        assert_eq!(Contract::diff(&old, &new).changes().len(), 2 * count * count);
    }
}
