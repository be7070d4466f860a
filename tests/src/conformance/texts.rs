//! Cases for JSON syntax: strings, numbers, structure, depth, and what surrounds a message.

use super::{Draft, Suite};

/// Strings, quoted or not, as they are written in JSON.
const STRINGS: [&str; 44] = [
    r#""\"\\\/\b\f\n\r\t""#,
    r#""\u00e9\u00E9\uFFFF\u0000\u007f""#,
    r#""\ud83d\ude00""#,
    r#""\uD83D\uDE00""#,
    r#""\udbff\udfff""#,
    r#""\ud83d""#,
    r#""\ude00""#,
    r#""\ude00\ud83d""#,
    r#""\ud83d\ud83d\ude00""#,
    r#""\ud83dx""#,
    r#""\ud83d\n""#,
    r#""\ud83d\u0041""#,
    r#""x\udc00y""#,
    "\"a\u{0}b\"",
    "\"a\tb\"",
    "\"a\nb\"",
    "\"a\rb\"",
    "\"a\u{8}b\"",
    "\"a\u{1f}b\"",
    "\"a\u{7f}b\"",
    "\"a\u{80}b\u{9f}\"",
    "\"\u{2028}\u{2029}\"",
    "\"\u{feff}\"",
    "\"\u{fffe}\u{ffff}\"",
    "\"\u{10ffff}\u{10000}\"",
    "\"e\u{301}\u{200d}\u{202e}\"",
    r#""\x41""#,
    r#""\'""#,
    r#""\0""#,
    r#""\u""#,
    r#""\u12""#,
    r#""\u12G4""#,
    r#""\u{41}""#,
    r#""\U0041""#,
    r#""\u 041""#,
    r#""\u+041""#,
    "\"\\\n\"",
    r#""unclosed"#,
    r#""unclosed\""#,
    "'single'",
    "`back`",
    "plain",
    r#""a" "b""#,
    r#""a" + "b""#,
];

/// Numbers, valid and malformed.
const NUMBERS: [&str; 46] = [
    "0",
    "-0",
    "-0.0",
    "0.0",
    "1e5",
    "1E5",
    "1e+5",
    "1E-5",
    "0e0",
    "1.0e10",
    "-1.5e-3",
    "1e400",
    "-1e400",
    "1e-400",
    "123456789012345678901234567890",
    "0.1000000000000000055511151231257827",
    "9007199254740993",
    "1e99999999999999999999",
    "1e-99999999999999999999",
    "01",
    "-01",
    "00",
    "0123",
    "1.",
    "1.e5",
    ".5",
    "-.5",
    "+1",
    "-",
    "--1",
    "1e",
    "1e+",
    "1e5.5",
    "1.2.3",
    "0x10",
    "0b1",
    "1_000",
    "1,000",
    "NaN",
    "Infinity",
    "-Infinity",
    "-NaN",
    "1f",
    "1n",
    "٣",
    "- 1",
];

/// Other values, valid and malformed.
const VALUES: [&str; 34] = [
    "true",
    "false",
    "null",
    "True",
    "TRUE",
    "nul",
    "nulll",
    "truefalse",
    "undefined",
    "None",
    "",
    "[",
    "]",
    "{",
    "}",
    "[1,]",
    "[,1]",
    "[1 2]",
    "[1;2]",
    "[1,,2]",
    r#"{"a":1,}"#,
    r#"{,"a":1}"#,
    r#"{"a" 1}"#,
    r#"{"a":}"#,
    r#"{"a"}"#,
    r"{a:1}",
    r"{'a':1}",
    "{1:1}",
    r#"{"a":1 "b":2}"#,
    r#"{"a":1]"#,
    r#"["a":1]"#,
    "1 // one",
    "/* one */ 1",
    "# one\n1",
];

/// Text around a message, allowed or not.
const AROUND: [(&str, &str, &str); 22] = [
    ("white space", " \t\r\n", "\n\r\t "),
    ("a line feed behind it", "", "\n"),
    ("a byte order mark", "\u{feff}", ""),
    ("a byte order mark behind it", "", "\u{feff}"),
    ("a form feed", "\u{c}", ""),
    ("a vertical tab behind it", "", "\u{b}"),
    ("a space of another kind", "\u{a0}", ""),
    ("a space of another kind behind it", "", "\u{a0}"),
    ("a line separator behind it", "", "\u{2028}"),
    ("a zero behind it", "", "\u{0}"),
    ("a zero before it", "\u{0}", ""),
    ("a bracket behind it", "", "}"),
    ("a comma behind it", "", ","),
    ("a semicolon behind it", "", ";"),
    ("another message behind it", "", "{}"),
    ("another message on the next line", "", "\n{}"),
    ("a word behind it", "", " null"),
    ("a comment behind it", "", " // end"),
    ("a comment before it", "/**/", ""),
    ("brackets around it", "[", "]"),
    ("parentheses around it", "(", ")"),
    ("quotes around it", "\"", "\""),
];

pub(super) fn drafts(suite: &Suite) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for json in STRINGS {
        drafts.push(Draft::new(format!("a string: {json}"), suite.string.replace('@', json)));
        drafts.push(Draft::new(format!("a string that is of no interest: {json}"), suite.anywhere.replace('@', json)));
    }
    for json in NUMBERS.iter().chain(&VALUES) {
        drafts.push(Draft::new(format!("a value: {json}"), suite.anywhere.replace('@', json)));
    }
    let good = suite.string.replace('@', "\"a\"");
    for (name, before, after) in AROUND {
        drafts.push(Draft::new(format!("around it: {name}"), format!("{before}{good}{after}")));
    }
    for text in ["", " ", "\n", "\u{feff}"] {
        drafts.push(Draft::new(format!("nothing but {}", super::quote(text)), text));
    }
    drafts.extend(cut_off(&good));
    drafts.extend(deep(suite));
    if suite.name == "sampler" {
        drafts.extend(deep_defaults());
    }
    drafts
}

/// Truncates the text at places of different kinds.
fn cut_off(text: &str) -> Vec<Draft> {
    let places = text.char_indices().filter(|(_, character)| "\"{:,}".contains(*character));
    places.map(|(at, _)| Draft::new(format!("cut off behind {at} bytes"), text.get(..at).unwrap_or_default())).collect()
}

/// Nodes with and without a list that is empty by default, for which level 127 has no room. The outermost one is on
/// level three.
fn deep_defaults() -> Vec<Draft> {
    let left = r#"{"name":"a","left":"#;
    let mut drafts = Vec::new();
    for level in [63, 64, 125, 126, 127] {
        for (kind, node) in [("a list", r#"{"name":"b","children":[]}"#), ("no list", r#"{"name":"b"}"#)] {
            let root = format!("{}{node}{}", left.repeat(level - 3), "}".repeat(level - 3));
            let text = format!(r#"{{"op":"tree","roomId":"hall","body":{{"root":{root}}},"serial":1}}"#);
            drafts.push(Draft::new(format!("depth: {kind} on level {level}"), text));
        }
    }
    drafts
}

/// Values nested up to and beyond the maximum depth, 127. The value is on level three.
fn deep(suite: &Suite) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for levels in [124, 125, 126, 130, 1000] {
        let kinds = [
            ("lists", format!("{}{}", "[".repeat(levels), "]".repeat(levels))),
            ("objects", format!("{}1{}", "{\"a\":".repeat(levels), "}".repeat(levels))),
            ("lists around a value", format!("{}1{}", "[".repeat(levels), "]".repeat(levels))),
            ("lists that are not closed", "[".repeat(levels)),
            ("lists behind a mistake", format!("x{}", "[".repeat(levels))),
        ];
        for (kind, json) in kinds {
            drafts.push(Draft::new(format!("depth: {levels} {kind}"), suite.anywhere.replace('@', &json)));
        }
    }
    drafts
}
