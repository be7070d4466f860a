//! `Contract::diff` beside `jsoncompat`, which compares the schemas of two versions and knows nothing of contracts.
#![allow(missing_docs, unreachable_pub, reason = "tests")]

#[allow(dead_code, reason = "the names of our rules are nothing to jsoncompat")]
#[allow(deprecated, reason = "a default of an `Option` is warned of so")]
#[path = "../../tests/diff"]
mod diff {
    pub mod cases;
}

use std::collections::BTreeSet;

use jsoncompat::{CompatibilityResult, Role, SchemaDocument, analyze_compat};
use protocol::contract::{Contract, UnknownFields};

use diff::cases;

/// A pair of versions, what becomes of unknown fields, and a direction.
type Question = (&'static str, UnknownFields, Role);

use Role::{Deserializer as Reading, Serializer as Writing};
use UnknownFields::{Ignore, Reject};

/// Where the two do not agree, and why.
const DISAGREEMENTS: [(&str, &[Question]); 11] = [
    (
        "where unknown fields are ignored, we take a writer to send none; for jsoncompat a schema that does not forbid \
         them is one under which they may be sent, with any value, and it finds no proof (`UNKNOWN`, to be taken as a break)",
        &[
            ("optional_field_added", Ignore, Reading),
            ("defaulted_field_added", Ignore, Reading),
            ("optional_field_removed", Ignore, Writing),
            ("optional_field_renamed", Ignore, Reading),
            ("required_field_renamed", Ignore, Reading),
            ("renamed_without_alias", Ignore, Writing),
            ("renamed_without_alias", Ignore, Reading),
            ("field_alias_added", Ignore, Reading),
            ("field_alias_removed", Ignore, Writing),
            ("rest_removed", Ignore, Writing),
            ("optional_element_appended", Ignore, Reading),
        ],
    ),
    (
        "an element that has moved is taken for another, of which the names say something and the schema does not",
        &[
            ("elements_swapped", Ignore, Reading),
            ("elements_swapped", Ignore, Writing),
            ("elements_swapped", Reject, Reading),
            ("elements_swapped", Reject, Writing),
        ],
    ),
    (
        "unknown fields that are ignored are not for that reason sent",
        &[("unknown_fields_passed_over", Reject, Writing)],
    ),
    (
        "an alias is read and never written, which a schema cannot say",
        &[("field_alias_added", Ignore, Writing), ("field_alias_added", Reject, Writing)],
    ),
    (
        "what is in a string is described beside it, where jsoncompat does not look",
        &[
            ("list_in_string_tightened", Ignore, Reading),
            ("list_in_string_tightened", Reject, Reading),
            ("string_became_json", Ignore, Reading),
            ("string_became_json", Reject, Reading),
        ],
    ),
    (
        "checks of one's own are not in the schema",
        &[
            ("check_added", Ignore, Reading),
            ("check_added", Reject, Reading),
            ("check_removed", Ignore, Writing),
            ("check_removed", Reject, Writing),
            ("named_value_checked", Ignore, Reading),
            ("named_value_checked", Reject, Reading),
        ],
    ),
    (
        "`null` is read where an option may be absent, which the schema leaves out",
        &[
            ("null_refused_by_default", Ignore, Reading),
            ("null_refused_by_default", Reject, Reading),
            ("null_allowed_without_default", Ignore, Writing),
            ("null_allowed_without_default", Reject, Writing),
            ("null_kept_beside_default", Ignore, Writing),
            ("null_kept_beside_default", Reject, Writing),
            ("null_kept_where_it_was_absent", Ignore, Writing),
            ("null_kept_where_it_was_absent", Reject, Writing),
            ("null_absent_where_it_was_kept", Ignore, Reading),
            ("null_absent_where_it_was_kept", Reject, Reading),
            ("nullable_became_optional", Ignore, Reading),
            ("nullable_became_optional", Reject, Reading),
            ("optional_became_nullable", Ignore, Writing),
            ("optional_became_nullable", Reject, Writing),
            ("optional_element_appended", Ignore, Writing),
            ("required_element_appended", Ignore, Writing),
        ],
    ),
    (
        "two names of one value are one key of a map, which a schema cannot say",
        &[
            ("keys_merged", Ignore, Reading),
            ("keys_merged", Reject, Reading),
            ("keys_split", Ignore, Writing),
            ("keys_split", Reject, Writing),
            ("keys_of_an_open_enum_merged", Ignore, Reading),
            ("keys_of_an_open_enum_merged", Reject, Reading),
        ],
    ),
    (
        "jsoncompat does not know that keys are strings: for it, the `propertyNames` of a named key narrows any value to \
         strings, be it by a reference or not, and it finds no counterexample (`UNKNOWN`)",
        &[("name_given_to_a_value", Ignore, Reading), ("name_given_to_a_value", Reject, Reading)],
    ),
    (
        "who wrote an alias by hand meant the field that had it, not the one that has its name now",
        &[("one_field_became_two", Ignore, Reading), ("one_field_became_two", Reject, Reading)],
    ),
    (
        "a number in a string is a pattern in the schema, of which jsoncompat finds no proof that it matches single characters",
        &[("character_became_digits", Ignore, Writing), ("character_became_digits", Reject, Writing)],
    ),
];

fn schema(contract: &Contract) -> SchemaDocument {
    let schema = serde_json::from_str(&contract.json_schema()).unwrap();
    SchemaDocument::from_json(&schema).unwrap()
}

/// All questions to which the two give different answers. What jsoncompat neither proves nor refutes is a break.
fn found() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for case in cases::all() {
        for (old, new, breaks) in case.versions {
            let versions = (schema(&old), schema(&new));
            for (role, is_break) in [(Writing, breaks.readers()), (Reading, breaks.writers())] {
                let answer = analyze_compat(&versions.0, &versions.1, role).unwrap();
                if is_break == (answer == CompatibilityResult::Compatible) {
                    found.insert(shown(&(case.name, old.unknown_fields, role)));
                }
            }
        }
    }
    found
}

fn shown(question: &Question) -> String {
    format!("{question:?}")
}

#[test]
fn both_judge_all_changes_alike_but_for_known_disagreements() {
    let known: BTreeSet<String> = DISAGREEMENTS.iter().flat_map(|(_, questions)| *questions).map(shown).collect();
    let found = found();
    assert!(found.is_subset(&known), "new disagreements: {:#?}", found.difference(&known).collect::<Vec<_>>());
    assert!(known.is_subset(&found), "not there any more: {:#?}", known.difference(&found).collect::<Vec<_>>());
    let asked = cases::all().iter().map(|case| case.versions.len() * 2).sum::<usize>();
    println!("jsoncompat agrees on {} of {asked}", asked - found.len());
    for (why, questions) in DISAGREEMENTS {
        println!("disagrees on {}: {why}", questions.len());
    }
}
