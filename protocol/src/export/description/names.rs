//! Names for what is described: the Rust name where it is free, else with a number behind it.

use std::collections::{HashMap, HashSet};

use crate::contract::Identity;

/// Names that have been given, to what and at all.
#[derive(Default)]
pub(super) struct Names {
    /// By the type's identity.
    by_id: HashMap<Identity, String>,
    taken: HashSet<String>,
}

impl Names {
    /// Gives out a name that is like `wanted`: two types of one name in different modules become `Leaf` and `Leaf2`.
    pub(super) fn claim(&mut self, wanted: &str) -> String {
        let numbered = (2_u32..).map(|number| format!("{wanted}{number}"));
        let free = std::iter::once(wanted.to_owned()).chain(numbered).find(|name| !self.taken.contains(name));
        // There are more numbers than names.
        let name = free.unwrap_or_default();
        self.taken.insert(name.clone());
        name
    }

    /// Gives a name to a type.
    pub(super) fn claim_for(&mut self, id: Identity, wanted: &str) -> String {
        let name = self.claim(wanted);
        self.by_id.insert(id, name.clone());
        name
    }

    /// The name that a type has been given.
    pub(super) fn of(&self, id: Identity) -> Option<String> {
        self.by_id.get(&id).cloned()
    }
}

/// `agent_world` as the name of a type: `AgentWorld`.
pub(super) fn type_case(name: &str) -> String {
    let words = name.split('_').filter(|word| !word.is_empty());
    words
        .flat_map(|word| {
            let mut letters = word.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            first.chain(letters)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_names_that_are_taken() {
        let mut names = Names::default();
        assert_eq!(
            ["Leaf", "Leaf", "Leaf2", "Leaf"].map(|name| names.claim(name)),
            ["Leaf", "Leaf2", "Leaf22", "Leaf3"]
        );
        assert_eq!(names.claim_for(Identity::of::<u8>(), "Tree"), "Tree");
        assert_eq!(names.of(Identity::of::<u8>()).as_deref(), Some("Tree"));
        assert_eq!(names.of(Identity::of::<u16>()), None);
    }

    #[test]
    fn makes_type_names_of_module_names() {
        assert_eq!(type_case("agent_world"), "AgentWorld");
        assert_eq!(type_case("Bark"), "Bark");
        assert_eq!(type_case("r2__d2"), "R2D2");
    }
}
