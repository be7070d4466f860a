//! Untagged enums, relative to a list of the same values without the enum.

use std::rc::Rc;

use super::list::{Candidate, Jobs, candidate};
use super::{reading_and_writing, texts};
use crate::measuring::Group;
use crate::prose::{id, sentence};
use crate::runners::OURS;

const JOBS: Jobs = ["decode an untagged enum", "encode an untagged enum"];

/// The types of this crate.
mod ours {
    use protocol::data;

    #[data(untagged)]
    pub(crate) enum Id {
        Number(i64),
        Text(String),
    }

    #[data(untagged)]
    pub(crate) enum Reply {
        #[field(when = "error")]
        Failed {
            id: i64,
            error: String,
        },
        Done {
            id: i64,
            result: String,
        },
    }

    /// What a program without the enum has instead.
    #[data]
    pub(crate) struct Answer {
        id: i64,
        error: Option<String>,
        result: Option<String>,
    }

    crate::enums::list::lists! {
        Ids: Id;
        Numbers: i64;
        Texts: String;
        Replies: Reply;
        Answers: Answer;
    }
}

/// The same for serde.
mod theirs {
    use serde::{Deserialize, Serialize};

    #[derive(Serialize, Deserialize)]
    #[serde(untagged)]
    pub(crate) enum Id {
        Number(i64),
        Text(String),
    }

    #[derive(Serialize, Deserialize)]
    #[serde(untagged)]
    pub(crate) enum Reply {
        Failed { id: i64, error: String },
        Done { id: i64, result: String },
    }
}

/// Returns everything that is measured of untagged enums.
pub(super) fn groups() -> Vec<Group<'static>> {
    let numbers = texts(|random| random.below(10_000_000).to_string());
    let strings = texts(|random| format!("\"{}\"", id(random)));
    let mixed = texts(|random| {
        let (number, string) = (random.below(10_000_000), id(random));
        if random.chance(50) { number.to_string() } else { format!("\"{string}\"") }
    });
    let objects = |layout: fn(&str, &str) -> String| {
        texts(|random| {
            let (id, key, text) = (random.below(10_000_000), random.pick(&["error", "result"]), sentence(random, 4));
            layout(&format!("\"id\":{id}"), &format!("\"{key}\":\"{text}\""))
        })
    };
    let workloads = [
        ("numbers", beside(candidate::<ours::Numbers>(JOBS, "plain", &numbers), &numbers)),
        ("strings", beside(candidate::<ours::Texts>(JOBS, "plain", &strings), &strings)),
        ("numbers and strings", ids(&mixed)),
        ("objects", replies(&objects(|id, text| format!("{{{id},{text}}}")))),
        ("objects, the key first", replies(&objects(|id, text| format!("{{{text},{id}}}")))),
    ];
    workloads.into_iter().flat_map(|(name, candidates)| reading_and_writing(name, candidates)).collect()
}

/// Returns the candidates for ids, after one for ids of one kind.
fn beside(plain: Candidate, texts: &Rc<[String]>) -> Vec<Candidate> {
    [plain].into_iter().chain(ids(texts)).collect()
}

fn ids(texts: &Rc<[String]>) -> Vec<Candidate> {
    vec![candidate::<ours::Ids>(JOBS, OURS, texts), candidate::<Vec<theirs::Id>>(JOBS, "serde", texts)]
}

fn replies(texts: &Rc<[String]>) -> Vec<Candidate> {
    vec![
        candidate::<ours::Answers>(JOBS, "plain", texts),
        candidate::<ours::Replies>(JOBS, OURS, texts),
        candidate::<Vec<theirs::Reply>>(JOBS, "serde", texts),
    ]
}
