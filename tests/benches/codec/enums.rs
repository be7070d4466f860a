//! Lists of enums that hold something, beside lists of plain values and beside serde's enums.

mod flattened;
mod list;
mod tagged;
mod untagged;

use std::rc::Rc;

use crate::measuring::Random;
use crate::measuring::{Group, Runner};
use list::{Candidate, ITEMS};

/// The number of texts in a workload.
const TEXTS: usize = 9;

/// Returns everything that is measured of enums. An item of a list counts as a message.
///
/// # Panics
///
/// If a candidate does not read a text, or writes something else.
pub(crate) fn groups() -> Vec<Group<'static>> {
    tagged::groups().into_iter().chain(untagged::groups()).chain(flattened::groups()).collect()
}

/// Returns the reading and the writing of these candidates, each relative to the first one.
fn reading_and_writing(workload: &'static str, candidates: Vec<Candidate>) -> [Group<'static>; 2] {
    let (reading, writing): (Vec<Runner<'static>>, Vec<Runner<'static>>) =
        candidates.into_iter().map(|candidate| (candidate.decode, candidate.encode)).unzip();
    [reading, writing].map(|runners| Group { workload, runners })
}

/// Returns the same lists on every run.
fn texts(item: impl Fn(&mut Random) -> String) -> Rc<[String]> {
    texts_of(TEXTS, |random| {
        let items: Vec<String> = (0..ITEMS).map(|_| item(random)).collect();
        format!("[{}]", items.join(","))
    })
}

/// Returns the same texts on every run.
fn texts_of(count: usize, text: impl Fn(&mut Random) -> String) -> Rc<[String]> {
    let mut random = Random::new(4);
    (0..count).map(|_| text(&mut random)).collect()
}
