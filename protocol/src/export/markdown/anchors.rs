//! The anchors that GitHub gives to headings, so that links lead to them.

use std::collections::HashMap;

/// The anchors given so far.
#[derive(Default)]
pub(super) struct Anchors {
    given: HashMap<String, usize>,
}

impl Anchors {
    /// The anchor of the next heading: its letters, digits, `-` and `_` in lower case, spaces as `-`; one that is taken is
    /// counted up.
    pub(super) fn next(&mut self, heading: &str) -> String {
        let kept =
            heading.chars().filter(|character| character.is_alphanumeric() || matches!(character, '-' | '_' | ' '));
        let anchor = kept.collect::<String>().to_lowercase().replace(' ', "-");
        let count = self.given.entry(anchor.clone()).or_default();
        *count += 1;
        if *count == 1 { anchor } else { format!("{anchor}-{}", *count - 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_those_of_github() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.next("The `matrix` protocol"), "the-matrix-protocol");
        assert_eq!(anchors.next("`agent.state_2`"), "agentstate_2");
        assert_eq!(anchors.next("`Tone`"), "tone");
        assert_eq!(anchors.next("`tone`"), "tone-1");
        assert_eq!(anchors.next("`TONE`"), "tone-2");
    }
}
