//! `Contract::markdown`: a complete reference that a Markdown parser reads as intended.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    unreachable_pub,
    deprecated,
    reason = "tests"
)]

use std::collections::BTreeSet;

use protocol::{Payload, matrix, protocol};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use tests::sampler;
use tests::strange::strange;

fn even(number: &i8) -> Result<(), &'static str> {
    if number % 2 == 0 { Ok(()) } else { Err("is odd") }
}

/// A world.
///
/// # Heads
///
/// See [`Header`](protocol::Header) and [the list](https://example.org/a|b).
#[protocol(tag = "op", content = "body", unknown = capture, unknown_fields = reject)]
pub mod world {
    use std::collections::{BTreeMap, HashMap};

    use protocol::Timestamp;

    /// Says | something.
    #[message(type = "say")]
    #[deprecated = "use `tell`"]
    pub struct Say {
        /// What is said:
        /// in full.
        ///
        /// - politely
        /// - or not
        #[field(len(1..), pattern("(a|b\\|c)`\n|\""), one_of("a`\n", "c\"d"))]
        pub text: String,
        #[field(rename = "loud|ness", alias = "volume", alias = "vol", range(0.5..2.0))]
        pub loud: Option<f64>,
        #[field(default = 4, range(-4..100), check = super::even)]
        #[deprecated]
        pub times: i8,
        #[field(len(3..=3), unique, each(len(2..)))]
        pub tags: Vec<String>,
        #[field(keys(range(1..)), values(one_of("x")))]
        pub map: BTreeMap<u8, String>,
        pub moods: Vec<Option<Mood>>,
        #[field(default = Some(3))]
        pub mark: Option<u8>,
        #[field(as_string, range(1..))]
        pub id: Option<u64>,
        #[field(serde)]
        pub wait: Option<std::time::Duration>,
        pub pair: (bool, [f32; 2], u8),
        pub tree: Option<Box<Tree>>,
        pub by_mood: HashMap<Mood, Vec<(char, Timestamp)>>,
        pub other: super::elsewhere::Tree,
        pub again: Option<Ping>,
    }

    /// A mood.
    #[data]
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Mood {
        /// All is well.
        Good,
        #[deprecated = "cheer up."]
        #[field(alias = "terrible", rename = "b|d")]
        Bad,
    }

    #[data]
    pub struct Tree {
        pub children: Vec<Tree>,
    }

    #[message(type = "envelope")]
    pub struct Ping;

    #[message(type = "pong")]
    pub struct Pong {
        pub note: Option<String>,
    }
}

pub mod elsewhere {
    #[protocol::data]
    pub struct Tree {
        pub leaf: Option<protocol::RawJson>,
    }
}

/// A page as a Markdown parser reads it.
#[derive(Default)]
struct Page {
    headings: Vec<(HeadingLevel, String)>,
    /// The cells of all tables, row by row.
    rows: Vec<Vec<String>>,
    links: BTreeSet<String>,
}

impl Page {
    fn read(text: &str) -> Self {
        let mut page = Self::default();
        let mut gathered = String::new();
        for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Heading { .. } | Tag::TableCell) => gathered.clear(),
                Event::Start(Tag::Link { dest_url, .. }) => drop(page.links.insert(dest_url.to_string())),
                Event::Start(Tag::TableRow | Tag::TableHead) => page.rows.push(Vec::new()),
                Event::End(TagEnd::TableCell) => page.rows.last_mut().unwrap().push(gathered.clone()),
                Event::End(TagEnd::Heading(level)) => page.headings.push((level, gathered.clone())),
                Event::Code(code) => gathered.push_str(&code),
                Event::Text(text) => gathered.push_str(&text),
                Event::SoftBreak => gathered.push('\n'),
                _ => {}
            }
        }
        page
    }

    fn of_world() -> Self {
        Self::read(&world::CONTRACT.markdown())
    }

    fn row(&self, first: &str) -> Vec<&str> {
        let row = self.rows.iter().find(|row| row[0] == first).unwrap();
        row.iter().map(String::as_str).collect()
    }

    /// Returns the anchors that GitHub makes of the headings.
    fn anchors(&self) -> BTreeSet<String> {
        let mut anchors = BTreeSet::new();
        for (_, heading) in &self.headings {
            let kept = heading.to_lowercase().replace(' ', "-");
            let anchor: String =
                kept.chars().filter(|letter| letter.is_alphanumeric() || "-_".contains(*letter)).collect();
            let counted = (0..).map(|count| if count == 0 { anchor.clone() } else { format!("{anchor}-{count}") });
            let free = counted.into_iter().find(|anchor| !anchors.contains(anchor)).unwrap();
            anchors.insert(free);
        }
        anchors
    }
}

#[test]
fn headings_are_those_of_the_page_alone() {
    let page = Page::of_world();
    let of_level = |level| {
        let headings = page.headings.iter().filter(|heading| heading.0 == level);
        headings.map(|(_, text)| text.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(of_level(HeadingLevel::H1), ["The world protocol"]);
    assert_eq!(of_level(HeadingLevel::H2), ["Envelope", "Refused messages", "Messages", "Data types"]);
    assert_eq!(of_level(HeadingLevel::H3), ["say", "envelope", "pong", "Mood", "Tree", "Tree2"]);
}

#[test]
fn links_lead_to_headings() {
    for text in [world::CONTRACT.markdown(), matrix::CONTRACT.markdown()] {
        let page = Page::read(&text);
        let anchors = page.anchors();
        for link in page.links.iter().filter(|link| !link.starts_with("https:")) {
            let anchor = link.strip_prefix('#').unwrap();
            assert!(anchors.contains(anchor), "{link} in {anchors:?}");
        }
        assert!(page.links.len() > 6, "{:?}", page.links);
    }
}

#[test]
fn the_envelope_is_listed_in_order() {
    let page = Page::of_world();
    let keys: Vec<&str> = page.rows.iter().take(5).map(|row| row[0].as_str()).collect();
    assert_eq!(keys, ["field", "op", "agent_id", "body", "ts"]);
    assert_eq!(
        page.row("body"),
        ["body", "object", "by type", "by type, see below", "The fields of the message itself."]
    );
    let text = world::CONTRACT.markdown();
    assert!(text.contains("that are not listed are an error"), "{text}");
    assert!(text.contains("is kept and passed on as it came"), "{text}");
    let text = matrix::CONTRACT.markdown();
    assert!(text.contains("that are not listed are ignored"), "{text}");
    assert!(text.contains("A type that is not listed is an error"), "{text}");
    assert!(text.contains("Version `1.1.0`, served at `/api/world/ws`."), "{text}");
}

#[test]
fn rules_are_said_in_words() {
    let page = Page::of_world();
    let rules = |field| page.row(field)[3].to_owned();
    assert_eq!(rules("text"), "at least 1 character; matches (a|b\\|c)`\\n|\"; one of \"a`\\n\", \"c\\\"d\"");
    assert_eq!(rules("loud|ness"), "at least 0.5 and less than 2; also read as volume; also read as vol");
    assert_eq!(rules("times"), "-4 to 99; also checked by even in Rust");
    assert_eq!(rules("tags"), "exactly 3 items; no duplicates; each item: at least 2 characters");
    assert_eq!(rules("map"), "each key: 1 to 255; each value: one of \"x\"");
    assert_eq!(rules("id"), "1 to 18446744073709551615");
    assert_eq!(rules("wait"), "what the Rust type Option<Duration> accepts");
    assert_eq!(rules("pair"), "exactly 3 items; item 2: exactly 2 items; item 3: 0 to 255");
    assert_eq!(
        rules("by_mood"),
        "each value: each item: exactly 2 items, item 1: exactly 1 character, \
         item 2: 0 to 253402300799, at most six decimals are kept"
    );
}

#[test]
fn types_are_said_in_words() {
    let page = Page::of_world();
    let cells = |field| (page.row(field)[1].to_owned(), page.row(field)[2].to_owned());
    let expected = |type_name: &str, required: &str| (type_name.to_owned(), required.to_owned());
    assert_eq!(cells("text"), expected("string", "yes"));
    assert_eq!(cells("loud|ness"), expected("number", "no"));
    assert_eq!(cells("times"), expected("integer", "no, default 4"));
    assert_eq!(cells("mark"), expected("integer or null", "no, default 3"));
    assert_eq!(cells("map"), expected("object of string, by integer", "yes"));
    assert_eq!(cells("moods"), expected("list of (Mood or null)", "yes"));
    assert_eq!(cells("id"), expected("integer in a string", "no"));
    assert_eq!(cells("pair"), expected("array: boolean, list of number, integer", "yes"));
    assert_eq!(
        cells("by_mood"),
        expected("object of (list of (array: string, number of seconds since 1970)), by Mood", "yes")
    );
    assert_eq!(cells("other"), expected("Tree2", "yes"));
    assert_eq!(cells("again"), expected("Ping", "no"));
    assert_eq!(cells("leaf"), expected("any JSON", "no"));
}

/// Whatever a cell contains, it is not split: each row has the right columns.
#[test]
fn every_field_has_its_row() {
    for contract in [world::CONTRACT, matrix::CONTRACT, sampler::CONTRACT, strange::CONTRACT] {
        let page = Page::read(&contract.markdown());
        let messages: Vec<_> = contract.messages().collect();
        let payloads = messages.iter().map(|message| message.payload().fields()).chain([contract.header().fields]);
        for field in payloads.flatten() {
            let required = if field.is_required() { "yes" } else { "no" };
            let is_whole = |row: &Vec<String>| {
                row.len() == 5 && row[0] == field.name.replace('\n', "\\n") && row[2].starts_with(required)
            };
            assert!(page.rows.iter().any(is_whole), "no row for {:?}", field.name);
        }
        assert_eq!(page.headings.iter().filter(|(level, _)| *level == HeadingLevel::H2).count(), 4);
    }
}

#[test]
fn every_message_of_the_matrix_is_shown_in_examples_that_read() {
    let text = matrix::CONTRACT.markdown();
    let examples: Vec<&str> =
        text.split("```json\n").skip(3).map(|rest| rest.split_once("\n```\n").unwrap().0).collect();
    assert_eq!(examples.len(), matrix::MessageType::ALL.len());
    for (example, message_type) in examples.iter().zip(matrix::MessageType::ALL) {
        assert_eq!(matrix::Envelope::from_json(example).unwrap().payload.message_type(), *message_type);
    }
}

#[test]
fn a_refused_message_is_shown_with_all_that_is_wrong_with_it() {
    let text = matrix::CONTRACT.markdown();
    let (_, section) = text.split_once("\n## Refused messages\n").unwrap();
    let (_, example) = section.split_once("```json\n").unwrap();
    let (example, rest) = example.split_once("\n```\n").unwrap();
    let error = matrix::Envelope::from_json(example).unwrap_err();
    assert_eq!(error.issues().len(), 2);
    for issue in error.issues() {
        let row = format!("| `{}` | `{}` | {} |\n", issue.code, issue.path, issue.message);
        assert!(rest.contains(&row), "{row}");
    }
}

#[test]
fn descriptions_are_kept_whole() {
    let page = Page::of_world();
    assert_eq!(page.row("text")[4], "What is said: in full.");
    assert_eq!(page.row("times")[4], "Deprecated.");
    assert_eq!(page.row("\"b|d\"")[1], "Deprecated: cheer up. Also read as \"terrible\".");
    let text = world::CONTRACT.markdown();
    assert!(text.contains("\n`text`:\n\n- politely\n- or not\n"), "{text}");
    assert!(text.contains("\n### `say`\n\n**Deprecated**: use `tell`.\n\nSays | something.\n"), "{text}");
    assert!(
        text.contains("A world.\n\n**Heads**\n\nSee `Header` and [the list](https://example.org/a|b).\n"),
        "{text}"
    );
    assert!(text.contains("### `envelope`\n\nIt has no fields; `body` is left out.\n"), "{text}");
    assert!(text.contains("No field is required; `body` may be left out, or be `null`.\n"), "{text}");
}

#[test]
fn a_single_message_has_a_reference_too() {
    let text = <world::Pong as Payload>::CONTRACT.markdown();
    assert!(text.starts_with("# The `Pong` protocol\n"), "{text}");
    assert!(!text.contains("## Data types"), "{text}");
}
