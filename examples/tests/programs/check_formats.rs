//! The output of `check`: issues and table, or JSON Lines.

use serde_json::{Value, json};

use crate::program::{EMPTY_BARK, VALID, check, file, sample};

/// Every code that reading a message of the Matrix can report.
const CODES: [&str; 12] = [
    "syntax",
    "missing_field",
    "wrong_type",
    "unknown_type",
    "unknown_variant",
    "duplicate_key",
    "too_short",
    "too_long",
    "out_of_range",
    "pattern",
    "not_unique",
    "too_deep",
];

#[test]
fn an_issue_is_one_line_with_file_line_and_column() {
    let path = file("one-issue.jsonl", format!("{VALID}\n{EMPTY_BARK}\n"));
    let outcome = check(&[&path], "");
    let column = EMPTY_BARK.find("\"\"").unwrap() + 1;
    assert_eq!(
        outcome.issues(),
        [format!("{path}:2:{column}: bark: data.text has 0 characters, at least 1 is required")]
    );
}

#[test]
fn a_line_without_a_known_type_says_so() {
    let outcome = check(&["-"], "Woof");
    assert!(outcome.output.starts_with("-:1:1: unknown: "), "{}", outcome.output);
    assert!(outcome.output.lines().any(|line| line.starts_with("unknown ")), "{}", outcome.output);
}

#[test]
fn the_table_counts_messages_by_type() {
    let outcome = check(&["-"], format!("{VALID}\n{VALID}\n{EMPTY_BARK}\n"));
    let rows: Vec<Vec<&str>> = outcome.output.lines().map(|line| line.split_whitespace().collect()).collect();
    for row in [&["bark", "2", "1"][..], &["thought", "0", "0"], &["all", "2", "1"], &["invalid", "lines", "1"]] {
        assert!(rows.iter().any(|found| found == row), "{row:?} in {}", outcome.output);
    }
    let bytes = (2 * VALID.len() + EMPTY_BARK.len() + 3).to_string();
    assert!(rows.iter().any(|row| row == &["bytes", &bytes]), "{}", outcome.output);
    assert!(rows.iter().any(|row| row.starts_with(&["messages", "per", "second"])), "{}", outcome.output);
}

#[test]
fn json_has_an_object_for_each_invalid_line_and_a_summary() {
    let outcome = check(&["--format", "json", "-"], format!("{VALID}\n{EMPTY_BARK}\nWoof\n"));
    assert_eq!(outcome.status, Some(1));
    let objects = outcome.objects();
    assert_eq!(objects.len(), 3, "{}", outcome.output);
    let issue = json!({
        "code": "too_short",
        "path": "data.text",
        "line": 2,
        "column": EMPTY_BARK.find("\"\"").unwrap() + 1,
        "message": "has 0 characters, at least 1 is required",
    });
    assert_eq!(objects[0], json!({ "file": "-", "line": 2, "type": "bark", "issues": [issue] }));
    assert_eq!((&objects[1]["type"], &objects[1]["issues"][0]["code"]), (&Value::Null, &json!("syntax")));

    let summary = &objects[2]["summary"];
    assert_eq!(summary["types"]["bark"], json!({ "valid": 1, "invalid": 1 }));
    assert_eq!(summary["types"].as_object().unwrap().len(), 9);
    for (key, value) in
        [("lines", 3), ("valid_lines", 1), ("invalid_lines", 2), ("issues", 2), ("unknown_type_lines", 1)]
    {
        assert_eq!(summary[key], value, "{key}");
    }
    assert!(summary["messages_per_second"].is_u64());
}

#[test]
fn the_broken_sample_shows_every_code() {
    let outcome = check(&["--format", "json", &sample("broken.jsonl")], "");
    let objects = outcome.objects();
    let codes: Vec<&str> = objects
        .iter()
        .filter_map(|object| object["issues"].as_array())
        .flatten()
        .filter_map(|issue| issue["code"].as_str())
        .collect();
    for code in CODES {
        assert!(codes.contains(&code), "{code}");
    }
    // The first two lines are valid, all others are not.
    let lines: Vec<u64> = objects.iter().filter_map(|object| object["line"].as_u64()).collect();
    let count = std::fs::read_to_string(sample("broken.jsonl")).unwrap().lines().count();
    assert_eq!(lines, (3..=u64::try_from(count).unwrap()).collect::<Vec<_>>());
}

#[test]
fn the_world_sample_has_every_type() {
    let outcome = check(&["--format", "json", &sample("world.jsonl")], "");
    let summary = &outcome.objects()[0]["summary"];
    assert_eq!(summary["valid_lines"], 2000);
    for (message_type, count) in summary["types"].as_object().unwrap() {
        assert!(count["valid"].as_u64().unwrap() >= 10, "{message_type}: {count}");
    }
}

#[test]
fn max_issues_limits_what_is_printed_over_all_files() {
    let path = file("limited.jsonl", format!("{EMPTY_BARK}\n").repeat(3));
    for limit in [0, 1, 4, 6, 7] {
        let text = check(&["--max-issues", &limit.to_string(), &path, &path], "");
        assert_eq!(text.issues().iter().filter(|line| line.contains("data.text")).count(), limit.min(6));
        assert!(text.output.lines().any(|line| line.split_whitespace().eq(["issues", "6"])), "{}", text.output);

        let json = check(&["--format", "json", "--max-issues", &limit.to_string(), &path, &path], "");
        assert_eq!(json.objects().len(), limit.min(6) + 1);
        let summary = &json.objects()[limit.min(6)]["summary"];
        assert_eq!((&summary["issues"], &summary["issues_not_shown"]), (&json!(6), &json!(6 - limit.min(6))));
    }
}

#[test]
fn a_line_whose_issues_are_cut_off_says_so() {
    let line = r#"{"type":"bark","agent_id":"","data":{"text":""},"ts":0}"#;
    let json = check(&["--format", "json", "--max-issues", "1", "-"], line);
    let object = &json.objects()[0];
    assert_eq!((object["issues"].as_array().unwrap().len(), &object["truncated"]), (1, &json!(true)));
    let text = check(&["--max-issues", "1", "-"], line);
    assert_eq!(text.issues().len(), 2, "{}", text.output);
    assert!(text.issues()[1].contains("more issues"), "{}", text.output);
}
