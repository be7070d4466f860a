//! Every job of every candidate on a workload, ready to be run repeatedly.

use std::hint::black_box;

use crate::candidates::{Adjacent, Borrowing, Bound, HeaderFirst, Internal, Owned, Sonic, TraitObject};
use crate::codec::{Codec, DecodeBytes, Peek};
use crate::measuring::{Group, Runner};
use crate::text;
use crate::workloads::{Text, Workload};

pub(crate) const OURS: &str = "protocol";
pub(crate) const BOUND: &str = "bound";

/// Returns everything that is measured on a workload.
pub(crate) fn groups(workload: &Workload) -> Vec<Group<'_>> {
    let mut groups = vec![reading(workload)];
    if workload.texts.iter().all(|text| text.is_valid) {
        groups.push(writing(workload));
    } else {
        groups.push(refusing(workload));
    }
    groups
}

fn reading(workload: &Workload) -> Group<'_> {
    let texts: Vec<&Text> = workload.texts.iter().collect();
    let runners = vec![
        decode::<Bound<text::Owned>>("decode", BOUND, &texts),
        decode::<Owned>("decode", OURS, &texts),
        decode::<Adjacent<text::Owned>>("decode", "adjacent", &texts),
        decode::<Internal<text::Owned>>("decode", "internal", &texts),
        decode::<TraitObject>("decode", "typetag", &texts),
        decode::<HeaderFirst<text::Owned>>("decode", "raw value", &texts),
        decode::<Sonic<text::Owned>>("decode", "sonic-rs", &texts),
        decode::<Bound<text::Borrowing>>("decode borrowed", BOUND, &texts),
        decode::<Borrowing>("decode borrowed", OURS, &texts),
        decode::<Adjacent<text::Borrowing>>("decode borrowed", "adjacent", &texts),
        decode::<Internal<text::Borrowing>>("decode borrowed", "internal", &texts),
        decode::<HeaderFirst<text::Borrowing>>("decode borrowed", "raw value", &texts),
        decode::<Sonic<text::Borrowing>>("decode borrowed", "sonic-rs", &texts),
        decode_bytes::<Bound<text::Owned>>(BOUND, &texts),
        decode_bytes::<Owned>(OURS, &texts),
        decode_bytes::<Sonic<text::Owned>>("sonic-rs", &texts),
        peek::<Owned>(OURS, &texts),
        peek::<HeaderFirst<text::Owned>>("raw value", &texts),
        peek::<Sonic<text::Owned>>("sonic-rs", &texts),
    ];
    Group { workload: workload.name, runners }
}

fn writing(workload: &Workload) -> Group<'_> {
    let texts = &workload.texts;
    let runners = vec![
        encode::<Bound<text::Owned>>(BOUND, texts),
        encode::<Owned>(OURS, texts),
        encode::<Adjacent<text::Owned>>("adjacent", texts),
        encode::<Internal<text::Owned>>("internal", texts),
        encode::<TraitObject>("typetag", texts),
        encode::<Sonic<text::Owned>>("sonic-rs", texts),
        encode_string::<Bound<text::Owned>>(BOUND, texts),
        encode_string::<Owned>(OURS, texts),
        encode_string::<Adjacent<text::Owned>>("adjacent", texts),
        encode_string::<Internal<text::Owned>>("internal", texts),
        encode_string::<TraitObject>("typetag", texts),
        encode_string::<Sonic<text::Owned>>("sonic-rs", texts),
    ];
    Group { workload: workload.name, runners }
}

/// Returns the rejection of invalid messages, relative to the same candidate's time for valid ones.
fn refusing(workload: &Workload) -> Group<'_> {
    let (valid, invalid) = (workload.only(true), workload.only(false));
    let runners = vec![
        decode::<Owned>("refuse", "protocol, valid", &valid),
        refuse(&invalid),
        decode::<Owned>("refuse", "protocol, all issues", &invalid),
        decode::<Bound<text::Owned>>("refuse", "bound, first error", &invalid),
    ];
    Group { workload: "invalid against valid", runners }
}

fn decode<'w, C: Codec>(job: &'static str, candidate: &'static str, texts: &[&'w Text]) -> Runner<'w> {
    let texts = texts.to_vec();
    let messages = texts.len();
    let run = move || {
        for Text { kind, json, .. } in &texts {
            black_box(C::consume(*kind, black_box(json)));
        }
    };
    Runner { job, candidate, messages, run: Box::new(run) }
}

fn decode_bytes<'w, C: DecodeBytes>(candidate: &'static str, texts: &[&'w Text]) -> Runner<'w> {
    let texts = texts.to_vec();
    let messages = texts.len();
    let run = move || {
        for Text { kind, json, .. } in &texts {
            black_box(C::consume_bytes(*kind, black_box(json.as_bytes())));
        }
    };
    Runner { job: "decode bytes", candidate, messages, run: Box::new(run) }
}

fn refuse<'w>(texts: &[&'w Text]) -> Runner<'w> {
    let texts = texts.to_vec();
    let messages = texts.len();
    let run = move || {
        for Text { json, .. } in &texts {
            black_box(crate::protocols::owned::Envelope::accept(black_box(json)));
        }
    };
    Runner { job: "refuse", candidate: "protocol, accept", messages, run: Box::new(run) }
}

fn peek<'w, C: Peek>(candidate: &'static str, texts: &[&'w Text]) -> Runner<'w> {
    let texts = texts.to_vec();
    let messages = texts.len();
    let run = move || {
        for Text { json, .. } in &texts {
            black_box(C::peek(black_box(json)));
        }
    };
    Runner { job: "peek", candidate, messages, run: Box::new(run) }
}

/// Returns the values to be written, and a buffer that has held them once.
fn decoded<C: Codec>(texts: &[Text]) -> (Vec<C::Message<'_>>, Vec<u8>) {
    let messages: Vec<C::Message<'_>> = texts.iter().filter_map(|text| C::decode(text.kind, &text.json).ok()).collect();
    let mut buffer = Vec::new();
    for message in &messages {
        buffer.clear();
        C::encode(message, &mut buffer);
    }
    (messages, buffer)
}

fn encode<'w, C: Codec + 'w>(candidate: &'static str, texts: &'w [Text]) -> Runner<'w> {
    let (messages, mut buffer) = decoded::<C>(texts);
    let run = move || {
        for message in &messages {
            buffer.clear();
            black_box(C::encode(black_box(message), &mut buffer));
            black_box(&buffer);
        }
    };
    Runner { job: "encode", candidate, messages: texts.len(), run: Box::new(run) }
}

fn encode_string<'w, C: Codec + 'w>(candidate: &'static str, texts: &'w [Text]) -> Runner<'w> {
    let (messages, _) = decoded::<C>(texts);
    let run = move || {
        for message in &messages {
            black_box(C::encode_string(black_box(message)));
        }
    };
    Runner { job: "encode to a string", candidate, messages: texts.len(), run: Box::new(run) }
}
