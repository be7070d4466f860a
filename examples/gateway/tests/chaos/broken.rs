//! Histories in which a promise is broken: the checker has to see each of them.

use crate::checker::{Promise, check};
use crate::history::{Event, read};

/// Two readers, and a producer whose event and two states they receive.
const SOUND: &str = r#"
{"what":"joined","reader":"r1","resumed":false,"epoch":"e","seq":0}
{"what":"joined","reader":"r2","resumed":false,"epoch":"e","seq":0}
{"what":"sent","who":"timmy","id":"t-1","is_own":true}
{"what":"echoed","who":"timmy","id":"t-1","epoch":"e","seq":1,"state":"agent_state/timmy"}
{"what":"received","reader":"r1","seq":1,"from":"timmy","id":"t-1","state":"agent_state/timmy"}
{"what":"sent","who":"timmy","id":"t-2","is_own":true}
{"what":"sent","who":"timmy","id":"t-2","is_own":true}
{"what":"echoed","who":"timmy","id":"t-2","epoch":"e","seq":2,"state":null}
{"what":"received","reader":"r1","seq":2,"from":"timmy","id":"t-2","state":null}
{"what":"received","reader":"r2","seq":2,"from":"timmy","id":"t-2","state":null}
{"what":"sent","who":"timmy","id":"t-3","is_own":true}
{"what":"echoed","who":"timmy","id":"t-3","epoch":"e","seq":3,"state":"agent_state/timmy"}
{"what":"joined","reader":"r2","resumed":true,"epoch":"e","seq":2}
{"what":"received","reader":"r1","seq":3,"from":"timmy","id":"t-3","state":"agent_state/timmy"}
{"what":"received","reader":"r2","seq":3,"from":"timmy","id":"t-3","state":"agent_state/timmy"}
{"what":"received","reader":"r1","seq":4,"from":"timmy","id":null,"state":"agent_state/timmy"}
{"what":"received","reader":"r2","seq":4,"from":"timmy","id":null,"state":"agent_state/timmy"}
{"what":"sent","who":"impostor","id":"i-1","is_own":false}
{"what":"done","reader":"r1"}
{"what":"done","reader":"r2"}
"#;

/// Returns the promises that are broken when one line of the sound history is replaced.
fn broken(line: &str, by: &str) -> Vec<Promise> {
    assert_eq!(SOUND.matches(line).count(), 1, "{line}");
    let history = SOUND.replace(line, by);
    let mut promises: Vec<_> = check(&of(&history)).into_iter().map(|violation| violation.promise).collect();
    promises.sort_unstable();
    promises.dedup();
    promises
}

fn of(history: &str) -> Vec<Event> {
    read(history.trim())
}

fn received(reader: &str, seq: u64, id: &str) -> String {
    let state = if id == "t-2" { "null" } else { r#""agent_state/timmy""# };
    format!(r#"{{"what":"received","reader":"{reader}","seq":{seq},"from":"timmy","id":"{id}","state":{state}}}"#)
}

#[test]
fn a_sound_history_breaks_no_promise() {
    assert_eq!(check(&of(SOUND)), []);
}

#[test]
fn numbers_that_fall_are_seen() {
    let twice = format!("{}\n{}", received("r1", 2, "t-2"), received("r1", 2, "t-2"));
    assert_eq!(broken(&received("r1", 2, "t-2"), &twice), [Promise::OneOrder]);
}

#[test]
fn two_orders_are_seen() {
    let other = received("r2", 2, "t-2").replace("t-2", "t-3");
    assert!(broken(&received("r2", 2, "t-2"), &other).contains(&Promise::OneOrder));
}

#[test]
fn a_position_of_another_run_is_seen() {
    let joined = r#"{"what":"joined","reader":"r2","resumed":true,"epoch":"e","seq":2}"#;
    assert_eq!(broken(joined, &joined.replace(r#""e""#, r#""f""#)), [Promise::OneOrder]);
}

#[test]
fn an_echo_of_what_is_not_there_is_seen() {
    let echo = r#"{"what":"echoed","who":"timmy","id":"t-3","epoch":"e","seq":3,"state":"agent_state/timmy"}"#;
    for (right, wrong) in
        [(r#""seq":3"#, r#""seq":9"#), (r#""seq":3"#, r#""seq":2"#), (r#""epoch":"e""#, r#""epoch":"f""#)]
    {
        assert_eq!(broken(echo, &echo.replace(right, wrong)), [Promise::EchoedIsThere], "{wrong}");
    }
    let event = r#"{"what":"echoed","who":"timmy","id":"t-2","epoch":"e","seq":2,"state":null}"#;
    assert!(broken(event, &event.replace(r#""seq":2"#, r#""seq":9"#)).contains(&Promise::EchoedIsThere));
}

#[test]
fn an_event_that_did_not_arrive_is_seen_unless_the_reader_was_told() {
    let line = received("r2", 2, "t-2");
    assert_eq!(broken(&line, r#"{"what":"harm","how":"none"}"#), [Promise::EchoedIsThere, Promise::EveryEvent]);
    assert_eq!(broken(&line, r#"{"what":"missed","reader":"r2","events":1}"#), []);
}

#[test]
fn who_comes_late_has_to_be_told_what_follows_the_first_event_that_it_is_told() {
    let history = SOUND.replace(
        r#""reader":"r2","resumed":false,"epoch":"e","seq":0"#,
        r#""reader":"r2","resumed":false,"epoch":"e","seq":null"#,
    );
    let without = |line: &str| check(&of(&history.replace(line, r#"{"what":"harm","how":"none"}"#)));
    assert_eq!(without(&received("r2", 2, "t-2")), [], "it may have come after that");
    let more = r#"
{"what":"received","reader":"r1","seq":5,"from":"timmy","id":null,"state":null}
{"what":"received","reader":"r1","seq":6,"from":"timmy","id":null,"state":null}
{"what":"received","reader":"r2","seq":6,"from":"timmy","id":null,"state":null}
"#;
    let promises: Vec<_> =
        check(&of(&format!("{}{}", history.trim(), more))).into_iter().map(|found| found.promise).collect();
    assert_eq!(promises, [Promise::EveryEvent]);
}

#[test]
fn states_that_differ_in_the_end_are_seen() {
    let line = received("r2", 4, "null").replace(r#""null""#, "null");
    assert_eq!(broken(&line, r#"{"what":"harm","how":"none"}"#), [Promise::SameStates]);
}

#[test]
fn a_message_that_is_passed_on_twice_is_seen() {
    let line = received("r1", 4, "null").replace(r#""null""#, "null");
    assert!(broken(&line, &line.replace(r#""id":null"#, r#""id":"t-3""#)).contains(&Promise::Once));
}

#[test]
fn who_speaks_as_another_is_seen() {
    let line = r#"{"what":"done","reader":"r1"}"#;
    let forged = r#"{"what":"received","reader":"r1","seq":5,"from":"timmy","id":"i-1","state":"x"}"#;
    let found = broken(line, &format!("{forged}\n{line}"));
    assert!(found.contains(&Promise::OwnName), "{found:?}");
}

#[test]
fn a_history_that_nobody_has_read_to_its_end_proves_nothing() {
    assert!(!check(&of(r#"{"what":"sent","who":"timmy","id":"t-1","is_own":true}"#)).is_empty());
}
