//! Each kind of change is found and classified in both directions.

use std::collections::BTreeSet;

use protocol::contract::{Contract, UnknownFields, UnknownTypes};

use protocol::export::{Breaks, ChangeRule, Description};
use protocol::matrix;

use crate::{cases, roles};

#[test]
fn each_change_is_found_and_judged() {
    for case in cases::all() {
        for (old, new, breaks) in case.versions {
            let diff = Contract::diff(&old, &new);
            let rules: Vec<&str> = diff.changes().iter().map(|change| change.rule.as_str()).collect();
            assert_eq!(rules, case.rules, "{} ({:?}): {diff}", case.name, old.unknown_fields);
            assert_eq!(diff.breaks(), breaks, "{} ({:?}): {diff}", case.name, old.unknown_fields);
            assert_eq!(diff.is_breaking(), breaks != Breaks::Neither);
            assert_eq!(diff.to_string().lines().count(), diff.changes().len());
        }
    }
}

#[test]
fn files_are_compared_as_contracts_are() {
    for case in cases::all() {
        for (old, new, _) in case.versions {
            let read = Description::from_json_schema(&old.json_schema()).unwrap();
            assert_eq!(Contract::diff(&read, &new), Contract::diff(&old, &new), "{}", case.name);
            assert!(Contract::diff(&read, &old).is_empty(), "{}", case.name);
        }
    }
}

#[test]
fn the_way_back_breaks_the_other_side() {
    for case in cases::all() {
        for (old, new, breaks) in case.versions {
            let back = Contract::diff(&new, &old).breaks();
            let expected = match breaks {
                Breaks::Readers => Breaks::Writers,
                Breaks::Writers => Breaks::Readers,
                other => other,
            };
            // What is read but never written is the exception: removing it breaks writers, adding it breaks nobody.
            if !case.rules.iter().any(|rule| {
                ["alias", "renamed", "unknown_fields", "other_fields"].iter().any(|part| rule.contains(part))
            }) {
                assert_eq!(back, expected, "{} ({:?})", case.name, old.unknown_fields);
            }
        }
    }
}

#[test]
fn every_rule_has_a_case() {
    let of_roles = roles::CASES.iter().flat_map(|case| case.rules);
    let with_cases: BTreeSet<&str> = cases::all().iter().flat_map(|case| case.rules).chain(of_roles).copied().collect();
    let expected: BTreeSet<&str> = ChangeRule::ALL.iter().map(|rule| rule.as_str()).collect();
    assert_eq!(with_cases, expected);
}

#[test]
fn what_becomes_of_unknown_fields_is_a_change_itself() {
    let mut closed = matrix::CONTRACT;
    closed.unknown_fields = UnknownFields::Reject;
    let diff = Contract::diff(&matrix::CONTRACT, &closed);
    assert_eq!(
        diff.to_string(),
        "breaks writers: unknown fields are rejected, were ignored (unknown_fields_rejected)\n"
    );
    let diff = Contract::diff(&closed, &matrix::CONTRACT);
    assert_eq!(
        diff.to_string(),
        "breaks neither: unknown fields are ignored, were rejected (unknown_fields_ignored)\n"
    );
}

#[test]
fn types_that_are_kept_may_come_and_go() {
    for case in cases::all().into_iter().filter(|case| case.name.starts_with("message_")) {
        let (mut old, mut new, _) = case.versions[0];
        (old.unknown, new.unknown) = (UnknownTypes::Capture, UnknownTypes::Capture);
        assert!(!Contract::diff(&old, &new).is_breaking(), "{}", case.name);
    }
}

#[test]
fn nothing_has_changed_in_what_is_the_same() {
    let diff = Contract::diff(&matrix::CONTRACT, &matrix::CONTRACT);
    assert!(diff.is_empty() && !diff.is_breaking());
    assert_eq!(diff.to_string(), "");
}
