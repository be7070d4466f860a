//! The workloads: messages as texts, the same on every run.

mod spoil;

use crate::kind::Kind;
use crate::measuring::Random;
use crate::sample::{Layout, Sample};
use crate::samples::{escaped_scroll, sample};

/// The number of messages in a workload of short messages, and in one of long messages.
const MANY: usize = 252;
const FEW: usize = 9;

/// A message as it is on the wire.
pub(crate) struct Text {
    pub(crate) kind: Kind,
    pub(crate) json: String,
    /// Whether every candidate must accept it.
    pub(crate) is_valid: bool,
}

/// Messages of one kind.
pub(crate) struct Workload {
    pub(crate) name: &'static str,
    pub(crate) texts: Vec<Text>,
}

impl Workload {
    /// Returns the messages to be accepted, or those to be rejected.
    pub(crate) fn only(&self, is_valid: bool) -> Vec<&Text> {
        self.texts.iter().filter(|text| text.is_valid == is_valid).collect()
    }
}

/// Returns all workloads.
pub(crate) fn workloads() -> Vec<Workload> {
    let mut workloads = vec![
        laid_out("tag first", Layout::TagFirst),
        laid_out("keys shuffled", Layout::Shuffled),
        laid_out("payload first", Layout::PayloadFirst),
        laid_out("payload first, wrong type inside", Layout::WrongTypeInside),
        laid_out("pretty-printed", Layout::Pretty),
        laid_out("spaced as by Python", Layout::Spaced),
        long("8 KiB plain", |random| sample(Kind::Scroll, random)),
        long("8 KiB escaped", escaped_scroll),
        long("200 items", |random| sample(Kind::Roster, random)),
        spoilt("30 % invalid"),
    ];
    workloads.extend(Kind::NINE.map(|kind| Workload {
        name: kind.tag(),
        texts: texts(kind as u64, MANY, Layout::TagFirst, |_, random| sample(kind, random)),
    }));
    workloads
}

/// Returns a sample of the nine types, in turn.
fn nine(index: usize, random: &mut Random) -> Sample {
    let kind = Kind::NINE.get(index % Kind::NINE.len()).copied().unwrap_or(Kind::Bark);
    sample(kind, random)
}

/// Returns the same messages for every layout, except where the layout itself is random.
fn laid_out(name: &'static str, layout: Layout) -> Workload {
    Workload { name, texts: texts(1, MANY, layout, nine) }
}

fn long(name: &'static str, make: fn(&mut Random) -> Sample) -> Workload {
    Workload { name, texts: texts(2, FEW, Layout::TagFirst, |_, random| make(random)) }
}

fn spoilt(name: &'static str) -> Workload {
    let mut random = Random::new(3);
    let mut texts = texts(1, MANY, Layout::TagFirst, nine);
    for text in &mut texts {
        if random.chance(30) {
            spoil::spoil(text, &mut random);
        }
    }
    Workload { name, texts }
}

fn texts(seed: u64, count: usize, layout: Layout, make: impl Fn(usize, &mut Random) -> Sample) -> Vec<Text> {
    let mut random = Random::new(seed);
    let samples: Vec<Sample> = (0..count).map(|index| make(index, &mut random)).collect();
    let text = |sample: &Sample| Text { kind: sample.kind, json: sample.text(layout, &mut random), is_valid: true };
    samples.iter().map(text).collect()
}
