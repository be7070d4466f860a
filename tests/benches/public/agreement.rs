//! Checks that all candidates agree on a text.

use crate::candidates::{Candidate, Document, Ours, Peer, SerdeJson, SimdJson, SonicRs};

/// Checks that all candidates read the same value, from the text and from what each of them writes.
///
/// # Panics
///
/// If they do not.
pub(crate) fn check<O: Document, T: Peer>(name: &str, text: &str) {
    let ours: O = read(name, &mut Ours, text);
    let theirs: T = read(name, &mut SerdeJson, text);
    // That ours is the same value as theirs shows in what they write, which each of them reads.
    let written = [
        write(name, Ours, &ours),
        write(name, SerdeJson, &theirs),
        write(name, SonicRs, &theirs),
        write(name, SimdJson::default(), &theirs),
    ];
    for text in written.iter().map(String::as_str).chain([text]) {
        assert!(read::<O, _>(name, &mut Ours, text) == ours, "{name}: protocol reads something else");
        agree(name, &mut SerdeJson, text, &theirs);
        agree(name, &mut SonicRs, text, &theirs);
        agree(name, &mut SimdJson::default(), text, &theirs);
    }
}

fn agree<T: Peer, C: Candidate<T>>(name: &str, candidate: &mut C, text: &str, expected: &T) {
    // Not `assert_eq`: the values are too large to be printed.
    assert!(read::<T, C>(name, candidate, text) == *expected, "{name}: {} reads something else", C::NAME);
}

fn read<T, C: Candidate<T>>(name: &str, candidate: &mut C, text: &str) -> T {
    candidate.read(text).unwrap_or_else(|error| panic!("{name}: {} refuses the text: {error:?}", C::NAME))
}

fn write<T, C: Candidate<T>>(name: &str, _candidate: C, value: &T) -> String {
    C::write(value).unwrap_or_else(|error| panic!("{name}: {} cannot write: {error:?}", C::NAME))
}
