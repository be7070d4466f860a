//! The committed conformance cases: Rust agrees with them, and they are what the generator produces now.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};

use tests::conformance::{Case, Suite, suites};

const COMMAND: &str = "cargo run -p tests --bin conformance";

/// Codes that no text can cause, or that only Rust can find.
const NOT_IN_TEXTS: [&str; 2] = ["not_finite", "check"];

fn committed(suite: &Suite) -> Vec<Case> {
    suite.committed().unwrap_or_else(|error| panic!("{error}; {COMMAND}"))
}

#[test]
fn rust_says_what_every_case_expects() {
    for suite in suites() {
        let cases = committed(&suite);
        let wrong: Vec<String> = cases
            .iter()
            .map(|case| (case, suite.verdict(&case.text)))
            .filter(|(case, found)| *found != case.issues)
            .map(|(case, found)| {
                format!("{}\n  expected {:?}\n  found    {found:?}\n  {}", case.name, case.issues, case.text)
            })
            .collect();
        let (count, all) = (wrong.len(), cases.len());
        let shown = wrong.into_iter().take(20).collect::<Vec<_>>().join("\n");
        assert_eq!(count, 0, "{}: {count} of {all} cases differ\n{shown}", suite.name);
    }
}

#[test]
fn good_messages_come_back_as_they_were() {
    for suite in suites() {
        for case in committed(&suite).iter().filter(|case| case.is_valid()) {
            // Reading compares the value with the one read back from its own text.
            let json = (suite.read)(&case.text).unwrap();
            let again = (suite.read)(&json).unwrap();
            assert_eq!(json, again, "{}", case.name);
        }
    }
}

#[test]
fn the_files_are_what_the_generator_makes_now() {
    for suite in suites() {
        let made: BTreeMap<String, Case> = suite.cases().into_iter().map(|case| (case.text.clone(), case)).collect();
        let kept: BTreeMap<String, Case> =
            committed(&suite).into_iter().map(|case| (case.text.clone(), case)).collect();
        let show = |case: &Case, mark: &str| format!("{mark} {} {:?} {}", case.name, case.issues, case.text);
        let gone = kept.values().filter(|case| made.get(&case.text) != Some(case)).map(|case| show(case, "-"));
        let new = made.values().filter(|case| kept.get(&case.text) != Some(case)).map(|case| show(case, "+"));
        let difference: Vec<String> = gone.chain(new).take(20).collect();
        let file = suite.file();
        assert!(
            difference.is_empty(),
            "{} is not what the generator makes; read the difference, then run {COMMAND}\n{}",
            file.display(),
            difference.join("\n")
        );
        let whole = std::fs::read_to_string(&file).unwrap() == suite.to_json(&suite.cases());
        assert!(whole, "{} has other spaces or another order than the generator makes; run {COMMAND}", file.display());
    }
}

#[test]
fn every_code_and_every_type_is_among_the_cases() {
    let mut missing: BTreeSet<String> =
        protocol_codes().into_iter().filter(|code| !NOT_IN_TEXTS.contains(&code.as_str())).collect();
    for suite in suites() {
        let cases = committed(&suite);
        let names: BTreeSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
        assert_eq!(names.len(), cases.len(), "two cases of {} have one name", suite.name);
        for case in &cases {
            for (code, _) in &case.issues {
                missing.remove(code);
                assert!(!NOT_IN_TEXTS.contains(&code.as_str()), "only Rust can know this: {}", case.name);
            }
        }
        let Some(contract) = suite.protocol() else {
            let valid = cases.iter().filter(|case| case.is_valid()).count();
            assert!(valid > 10 && cases.len() - valid > 50, "few cases of {}", suite.name);
            continue;
        };
        for message in contract.messages() {
            let of_type = |valid: bool| {
                let prefix = format!("{}: ", message.tag);
                cases.iter().filter(|case| case.is_valid() == valid && case.name.starts_with(&prefix)).count()
            };
            assert!(of_type(true) > 2 && of_type(false) > 2, "few cases of {}", message.tag);
        }
    }
    assert_eq!(missing, BTreeSet::new(), "codes without a case");
}

/// Returns all codes, from the enum's own description.
fn protocol_codes() -> Vec<String> {
    use protocol::contract::Shape;
    let Shape::Enum(info) = <protocol::IssueCode as protocol::Field<'_>>::describe() else { panic!("not an enum") };
    info.variants.iter().map(|variant| variant.name.to_owned()).collect()
}
