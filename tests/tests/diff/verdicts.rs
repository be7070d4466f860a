//! Tests the verdicts of a diff with messages: a side that it does not call broken reads whatever the other sends; for
//! a side that it calls broken, there is a message that proves it.

use std::collections::BTreeMap;

use protocol::__private::is_faultless;
use protocol::contract::Contract;
use protocol::export::{Change, Description};
use tests::built;
use tests::random::{Random, cases};

use crate::texts::message;
use crate::versions::Version;

/// The number of pairs of versions.
const PAIRS: u64 = 400;

/// What happens to messages that one version may send when another reads them.
enum Reading {
    /// All that were tried are read.
    AllRead,
    /// This one is refused.
    Refused(String),
    /// No message was found that can be sent.
    NothingToSend,
}

fn reading((version, sender): (&Version, &Contract), reader: &Contract, random: &mut Random, tries: usize) -> Reading {
    let mut sent = (0..tries).map(|_| message(version, random)).filter(|text| is_faultless(text, sender)).peekable();
    if sent.peek().is_none() {
        return Reading::NothingToSend;
    }
    sent.find(|text| !is_faultless(text, reader)).map_or(Reading::AllRead, Reading::Refused)
}

/// Whether a change breaks one of the sides.
type IsBroken = fn(&Change) -> bool;

/// Returns the rules of the changes that break this side.
fn rules(changes: &[Change], is_broken: IsBroken) -> String {
    let rules = changes.iter().filter(|change| is_broken(change)).map(|change| change.rule.as_str());
    rules.collect::<Vec<_>>().join(" ")
}

#[test]
fn nothing_is_refused_that_a_diff_says_is_read() {
    for seed in 0..cases(PAIRS) {
        let mut random = Random(seed);
        let old = Version::any(&mut random);
        let changes = 1 + random.below(3);
        let new = (0..changes).fold(old.clone(), |version, _| version.changed(&mut random));
        built::begin();
        let (old_contract, new_contract) = (old.contract(), new.contract());
        let diff = Contract::diff(&old_contract, &new_contract);
        let (was, is) = ((&old, &old_contract), (&new, &new_contract));
        let sides = [(diff.breaks().writers(), was, is.1, "new"), (diff.breaks().readers(), is, was.1, "old")];
        for (is_broken, sender, reader, side) in sides {
            if let (false, Reading::Refused(text)) = (is_broken, reading(sender, reader, &mut random, 60)) {
                panic!("seed {seed}: the {side} version refuses {text}\n{old:?}\n{new:?}\n{diff}");
            }
        }
        let read = Description::from_json_schema(&old_contract.json_schema()).unwrap();
        assert_eq!(Contract::diff(&read, &new_contract), diff, "seed {seed}");
    }
}

/// Changes that are reported as breaking though no message proves it, with the reason.
const CAUTIOUS: [(&str, &str); 3] = [
    ("alias_removed", "nobody of ours writes an alias; who wrote it by hand relies on it"),
    ("field_moved", "nothing need be refused: what one side writes means something else to the other"),
    ("unknown_fields_rejected", "nobody of ours sends what is not declared; others may"),
];

#[test]
fn what_a_diff_says_breaks_is_shown_by_a_message() {
    let mut shown = 0;
    let mut others: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for seed in 0..cases(PAIRS) {
        let mut random = Random(seed ^ 0x5eed_0000);
        let old = Version::any(&mut random);
        let new = old.changed(&mut random);
        built::begin();
        let (old_contract, new_contract) = (old.contract(), new.contract());
        let diff = Contract::diff(&old_contract, &new_contract);
        let (was, is) = ((&old, &old_contract), (&new, &new_contract));
        let sides: [(_, _, _, IsBroken); 2] = [
            (diff.breaks().writers(), was, is.1, |change| change.breaks.writers()),
            (diff.breaks().readers(), is, was.1, |change| change.breaks.readers()),
        ];
        for (is_broken, sender, reader, by) in sides {
            match reading(sender, reader, &mut random, if is_broken { 400 } else { 0 }) {
                Reading::Refused(_) => shown += 1,
                Reading::AllRead => others.entry(rules(diff.changes(), by)).or_default().push(seed),
                Reading::NothingToSend => {}
            }
        }
    }
    for (rule, why) in CAUTIOUS {
        assert!(!why.is_empty());
        others.remove(rule);
    }
    let count: usize = others.values().map(Vec::len).sum();
    // Values too rare in random messages, and shapes where it is not certain which values they include.
    assert!(count * 20 < shown, "{shown} are shown, and these are not: {others:#?}");
}
