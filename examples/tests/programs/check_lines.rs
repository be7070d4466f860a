//! How `check` splits its input into lines, and how it treats bytes that are not text.

use crate::program::{EMPTY_BARK, Outcome, VALID, check};

/// Asserts one issue and an empty standard error, and returns the issue.
#[track_caller]
fn only_issue(outcome: &Outcome) -> &str {
    let issues = outcome.issues();
    assert_eq!((outcome.status, outcome.errors.as_str(), issues.len()), (Some(1), "", 1), "{}", outcome.output);
    issues[0]
}

#[track_caller]
fn assert_all_valid(outcome: &Outcome, messages: usize) {
    assert_eq!((outcome.status, outcome.errors.as_str()), (Some(0), ""), "{}", outcome.output);
    let all = outcome.output.lines().find(|line| line.starts_with("all ")).unwrap();
    assert_eq!(all.split_whitespace().collect::<Vec<_>>(), ["all", &messages.to_string(), "0"]);
}

#[test]
fn an_empty_input_is_valid() {
    assert_all_valid(&check(&["-"], ""), 0);
}

#[test]
fn blank_lines_are_skipped_but_counted_as_lines() {
    assert_all_valid(&check(&["-"], format!("\n{VALID}\n  \t\n\r\n{VALID}\n\n")), 2);
    let outcome = check(&["-"], format!("\n\n{EMPTY_BARK}\n"));
    assert!(only_issue(&outcome).starts_with("-:3:"));
}

#[test]
fn the_last_line_needs_no_end() {
    assert_all_valid(&check(&["-"], format!("{VALID}\n{VALID}")), 2);
}

#[test]
fn lines_may_end_with_carriage_return_and_line_feed() {
    assert_all_valid(&check(&["-"], format!("{VALID}\r\n{VALID}\r\n")), 2);
}

#[test]
fn a_byte_order_mark_is_skipped_at_the_start_only() {
    assert_all_valid(&check(&["-"], format!("\u{feff}{VALID}\n")), 1);
    assert_all_valid(&check(&["-"], "\u{feff}"), 0);
    let outcome = check(&["-"], format!("\u{feff}{EMPTY_BARK}\n"));
    let column = EMPTY_BARK.find("\"\"").unwrap() + 1;
    assert!(only_issue(&outcome).starts_with(&format!("-:1:{column}: bark: data.text ")), "{}", outcome.output);

    let outcome = check(&["-"], format!("{VALID}\n\u{feff}{VALID}\n"));
    assert!(only_issue(&outcome).starts_with("-:2:1: "), "{}", outcome.output);
}

#[test]
fn columns_count_characters() {
    let line = r#"{"agent_id":"été🐶","type":"bark","data":{"text":""},"ts":1}"#;
    let column = line.chars().position(|character| character == ':').unwrap();
    assert_eq!(column, 11, "the column is counted below");
    let before = &line[..line.find("\"\"").unwrap()];
    let outcome = check(&["-"], line);
    let expected = format!("-:1:{}: bark: data.text ", before.chars().count() + 1);
    assert!(only_issue(&outcome).starts_with(&expected), "{}", outcome.output);
}

#[test]
fn bytes_that_are_not_utf_8_are_an_issue() {
    let mut input = VALID.replace("Woof", "W?of").into_bytes();
    let place = input.iter().position(|&byte| byte == b'?').unwrap();
    input[place] = 0xff;
    input.extend_from_slice(format!("\n{VALID}\n").as_bytes());
    let outcome = check(&["-"], input);
    assert!(only_issue(&outcome).starts_with(&format!("-:1:{}: ", place + 1)), "{}", outcome.output);
}

#[test]
fn nul_bytes_are_an_issue() {
    let outcome = check(&["-"], VALID.replace("Woof", "W\0of"));
    assert!(!only_issue(&outcome).contains('\0'));
    only_issue(&check(&["-"], format!("{VALID}\0\n{VALID}\n")));
    only_issue(&check(&["-"], "\0"));
}

#[test]
fn utf_16_is_an_issue_on_each_line() {
    let text: Vec<u8> = format!("\u{feff}{VALID}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(only_issue(&check(&["-"], text)).starts_with("-:1:1: "));
}

#[test]
fn a_line_may_be_as_long_as_max_line_says() {
    let longest = VALID.len().to_string();
    for end in ["", "\n", "\r\n"] {
        for start in ["", "\u{feff}"] {
            assert_all_valid(&check(&["--max-line", &longest, "-"], format!("{start}{VALID}{end}")), 1);
        }
    }
}

#[test]
fn a_longer_line_is_an_issue_and_the_next_line_is_read() {
    let longest = VALID.len().to_string();
    for more in [1, 2, 3, 4, 5, 6, 7, 100, 1_000_000] {
        let long = format!("{VALID}{}", " ".repeat(more));
        for end in ["\n", "\r\n"] {
            let outcome = check(&["--max-line", &longest, "-"], format!("{VALID}{end}{long}{end}{VALID}{end}"));
            let expected = format!("-:2:1: unknown: the message is longer than {longest} bytes");
            assert!(only_issue(&outcome).starts_with(&expected), "{}", outcome.output);
            assert!(
                outcome.output.lines().any(|line| line.starts_with("all ") && line.contains(" 2 ")),
                "{}",
                outcome.output
            );
        }
        only_issue(&check(&["--max-line", &longest, "-"], long));
    }
}

#[test]
fn what_is_printed_does_not_grow_with_the_line() {
    let key = "\u{7f}".repeat(300_000);
    let components = vec![format!("\"{key}\":7"); 200].join(",");
    let status = r#""status":"ok","uptime_s":1,"agents_online":1,"visitors_online":1"#;
    let line = format!(
        r#"{{"type":"system_status","agent_id":"a","data":{{{status},"components":{{{components}}}}},"ts":1}}"#
    );
    for format in ["text", "json"] {
        let outcome = check(&["--max-line", "100000000", "--format", format, "-"], line.as_str());
        assert_eq!(outcome.status, Some(1));
        assert!(outcome.output.len() < 100_000, "{format}: {} bytes", outcome.output.len());
        assert!(!outcome.output.contains('\u{7f}'));
    }
}
