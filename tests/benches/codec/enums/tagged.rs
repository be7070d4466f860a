//! Tagged enums, relative to a struct with the same keys, of which the tag is one.

use std::rc::Rc;

use super::list::{Candidate, Jobs, candidate};
use super::{reading_and_writing, texts};
use crate::measuring::Group;
use crate::measuring::Random;
use crate::prose::sentence;
use crate::runners::OURS;

const JOBS: Jobs = ["decode a tagged enum", "encode a tagged enum"];

/// The types of this crate.
mod ours {
    use protocol::data;

    #[data(tag = "type")]
    pub(crate) enum Block {
        Text { text: String, size: u32, bold: bool },
        Quote { text: String, size: u32, bold: bool },
    }

    #[data(tag = "type")]
    pub(crate) enum Held {
        Text(TextBlock),
        Quote(QuoteBlock),
    }

    #[data(tag = "type", content = "data")]
    pub(crate) enum Adjacent {
        Text { text: String, size: u32, bold: bool },
        Quote { text: String, size: u32, bold: bool },
    }

    #[data]
    pub(crate) struct TextBlock {
        text: String,
        size: u32,
        bold: bool,
    }

    #[data]
    pub(crate) struct QuoteBlock {
        text: String,
        size: u32,
        bold: bool,
    }

    #[data]
    pub(crate) struct Untagged {
        text: String,
        size: u32,
        bold: bool,
    }

    #[data]
    pub(crate) struct Labelled {
        #[field(rename = "type")]
        kind: Kind,
        text: String,
        size: u32,
        bold: bool,
    }

    #[data]
    pub(crate) struct Nested {
        #[field(rename = "type")]
        kind: Kind,
        data: Content,
    }

    #[data]
    pub(crate) struct Content {
        text: String,
        size: u32,
        bold: bool,
    }

    #[data]
    pub(crate) enum Kind {
        Text,
        Quote,
    }

    crate::enums::list::lists! {
        Blocks: Block;
        HeldBlocks: Held;
        AdjacentBlocks: Adjacent;
        LabelledBlocks: Labelled;
        NestedBlocks: Nested;
        UntaggedBlocks: Untagged;
    }
}

/// The same for serde.
mod theirs {
    use serde::{Deserialize, Serialize};

    #[derive(Serialize, Deserialize)]
    #[serde(tag = "type", rename_all = "snake_case")]
    pub(crate) enum Block {
        Text { text: String, size: u32, bold: bool },
        Quote { text: String, size: u32, bold: bool },
    }

    #[derive(Serialize, Deserialize)]
    #[serde(tag = "type", content = "data", rename_all = "snake_case")]
    pub(crate) enum Adjacent {
        Text { text: String, size: u32, bold: bool },
        Quote { text: String, size: u32, bold: bool },
    }

    #[derive(Serialize, Deserialize)]
    pub(crate) struct Labelled {
        r#type: Kind,
        text: String,
        size: u32,
        bold: bool,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub(crate) enum Kind {
        Text,
        Quote,
    }
}

/// Returns everything that is measured of tagged enums.
pub(super) fn groups() -> Vec<Group<'static>> {
    let [one, two] = [&["text"][..], &["text", "quote"]];
    let without_tag = texts(|random| format!("{{{}}}", fields(random)));
    let mut first = flat(&blocks(one, |tag, fields| format!("{{{tag},{fields}}}")));
    first.push(candidate::<ours::UntaggedBlocks>(JOBS, "no tag", &without_tag));
    let mixed = blocks(two, |tag, fields| format!("{{{tag},{fields}}}"));
    let late = blocks(two, |tag, fields| format!("{{{fields},{tag}}}"));
    let spaced = blocks(two, |tag, fields| format!("{{{tag},{fields}}}").replace("\":", "\": ").replace(",\"", ", \""));
    let under = blocks(two, |tag, fields| format!("{{{tag},\"data\":{{{fields}}}}}"));
    let workloads = [
        ("one variant", first),
        ("two variants", flat(&mixed)),
        ("two variants, spaced as by Python", flat(&spaced)),
        ("two variants, tag last", flat(&late)),
        ("two variants, content under a key", adjacent(&under)),
    ];
    workloads.into_iter().flat_map(|(name, candidates)| reading_and_writing(name, candidates)).collect()
}

/// Returns lists of objects with one of these tags each.
fn blocks(tags: &[&str], layout: impl Fn(&str, &str) -> String) -> Rc<[String]> {
    texts(|random| {
        let tag = format!("\"type\":\"{}\"", random.pick(tags));
        layout(&tag, &fields(random))
    })
}

fn fields(random: &mut Random) -> String {
    let (text, size, bold) = (sentence(random, 4), random.below(1_000), random.chance(50));
    format!("\"text\":\"{text}\",\"size\":{size},\"bold\":{bold}")
}

/// Returns the candidates for objects in which the fields stand beside the tag.
fn flat(texts: &Rc<[String]>) -> Vec<Candidate> {
    vec![
        candidate::<ours::LabelledBlocks>(JOBS, "a struct", texts),
        candidate::<ours::Blocks>(JOBS, OURS, texts),
        candidate::<ours::HeldBlocks>(JOBS, "holding structs", texts),
        candidate::<Vec<theirs::Labelled>>(JOBS, "a struct, serde", texts),
        candidate::<Vec<theirs::Block>>(JOBS, "serde", texts),
    ]
}

/// Returns the candidates for objects in which the fields stand under a key of their own.
fn adjacent(texts: &Rc<[String]>) -> Vec<Candidate> {
    vec![
        candidate::<ours::NestedBlocks>(JOBS, "a struct", texts),
        candidate::<ours::AdjacentBlocks>(JOBS, OURS, texts),
        candidate::<Vec<theirs::Adjacent>>(JOBS, "serde", texts),
    ]
}
