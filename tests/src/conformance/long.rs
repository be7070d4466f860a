//! Cases for what errors show of long or hostile texts: keys, paths, and the number of issues.

use super::{Draft, Suite, quote};

pub(super) fn drafts(suite: &Suite) -> Vec<Draft> {
    match suite.name {
        "matrix" => keys_of_a_map(),
        _ => [unknown_keys(), paths(), many_issues(), likenesses()].concat(),
    }
}

/// Keys up to and beyond the length that is shown, and with invisible characters.
fn keys() -> Vec<(String, String)> {
    let mut keys = Vec::new();
    for length in [39, 40, 41, 42, 2000] {
        keys.push((format!("a key of {length} letters"), "k".repeat(length)));
        keys.push((format!("a key of {length} characters"), "😀".repeat(length)));
    }
    keys.push(("a key that is cut between escapes".to_owned(), "\"\u{0}".repeat(30)));
    keys.push(("a key that looks as if it were cut".to_owned(), "k…".to_owned()));
    for unseen in "\u{7e}\u{7f}\u{85}\u{9f}\u{a0}\u{ad}\u{61c}\u{200b}\u{200f}\u{2027}\u{2028}\u{202e}\u{202f}\u{2060}\u{206f}\u{feff}\u{0}\u{1f}".chars() {
        keys.push((format!("a key with U+{:04X}", u32::from(unseen)), format!("a{unseen}b")));
    }
    keys
}

fn keys_of_a_map() -> Vec<Draft> {
    let drafts = keys().into_iter().map(|(name, key)| {
        let components = format!("{{{}:7}}", quote(&key));
        let text = format!(
            r#"{{"type":"system_status","agent_id":"a","data":{{"status":"ok","uptime_s":1,"agents_online":1,"visitors_online":1,"components":{components}}},"ts":1}}"#
        );
        Draft::new(format!("long: {name}, in a map"), text)
    });
    drafts.collect()
}

fn message(op: &str, body: &str) -> String {
    format!(r#"{{"op":"{op}","roomId":"hall","body":{body},"serial":1}}"#)
}

fn unknown_keys() -> Vec<Draft> {
    let draft = |(name, key): (String, String)| {
        let body = format!(r#"{{"level":"low",{}:{{"a":1}}}}"#, quote(&key));
        Draft::new(format!("long: {name}, not known"), message("choices", &body))
    };
    keys().into_iter().map(draft).collect()
}

/// Paths up to and beyond the length that is shown, made of many keys.
fn paths() -> Vec<Draft> {
    let path = |keys: &[String]| {
        let inner = r#"{"name":"too long a name"}"#.to_owned();
        let root =
            keys.iter().rev().fold(inner, |inner, key| format!(r#"{{"name":"n","named":{{{}:{inner}}}}}"#, quote(key)));
        message("tree", &format!(r#"{{"root":{root}}}"#))
    };
    let mut drafts = Vec::new();
    for last in 36..=40 {
        let mut keys = vec!["k".repeat(40); 3];
        keys.push("é".repeat(last));
        drafts.push(Draft::new(format!("long: a path of {} characters", last + 162), path(&keys)));
    }
    drafts.push(Draft::new("long: a path of long keys", path(&vec!["k".repeat(1000); 20])));
    drafts.push(Draft::new("long: a path that is cut in an escape", path(&vec!["\u{202e}".repeat(30); 3])));
    drafts
}

/// As many issues as are kept, one more, and many more, of each kind that a text can be full of.
fn many_issues() -> Vec<Draft> {
    let list = |item: &str, count: usize| format!("[{}]", vec![item; count].join(","));
    let members = |member: &dyn Fn(usize) -> String, count: usize| {
        let members: Vec<String> = (0..count).map(member).collect();
        format!("{{{}}}", members.join(","))
    };
    let lists = |field: &str, json: String| message("lists", &format!(r#"{{"{field}":{json},"words":["a"]}}"#));
    let mut drafts = Vec::new();
    for count in [99, 100, 101, 150] {
        let mut add = |kind: &str, text: String| drafts.push(Draft::new(format!("long: {count} {kind}"), text));
        add("numbers of a wrong kind", lists("numbers", list("null", count)));
        add("strings of a wrong kind, too many of them", lists("gaps", list("1", count)));
        add("empty lists that must not be", lists("nested", list("[]", count)));
        add("unknown keys, and one missing", message("choices", &members(&|at| format!(r#""leve{at}":0"#), count)));
        add("repeated keys", message("choices", &members(&|_| r#""level":"low""#.to_owned(), count + 1)));
        add(
            "repeated keys of a map",
            message(
                "maps",
                &format!(
                    r#"{{"by_name":{{"a":1}},"by_letter":{}}}"#,
                    members(&|_| r#""x":null"#.to_owned(), count + 1)
                ),
            ),
        );
        add(
            "unknown names, and a missing key",
            message("maps", &format!(r#"{{"by_level":{}}}"#, members(&|at| format!(r#""lo{at}":"good""#), count))),
        );
    }
    for count in [33, 34, 50, 51] {
        drafts.push(Draft::new(
            format!("long: {count} places without anything, and something else"),
            lists("places", list(r#"{"z":0}"#, count)),
        ));
        drafts.push(Draft::new(format!("long: {count} places without anything"), lists("places", list("{}", count))));
    }
    drafts
}

/// Names more or less similar to declared ones.
fn likenesses() -> Vec<Draft> {
    let names = ["l", "lo", "ow", "wol", "lwo", "loww", "hi", "h", "bg", "hgih", "very high", "VERY  hgih", "V", ""];
    let levels = names.map(|name| {
        Draft::new(format!("likeness: {}", quote(name)), message("choices", &format!(r#"{{"level":{}}}"#, quote(name))))
    });
    let keys = ["x", "z", "xx", "xy", ""].map(|key| {
        let body = format!(r#"{{"words":["a"],"places":[{{"x":0,"y":0,{}:0}}]}}"#, quote(key));
        Draft::new(format!("likeness: the key {}", quote(key)), message("lists", &body))
    });
    levels.into_iter().chain(keys).collect()
}
