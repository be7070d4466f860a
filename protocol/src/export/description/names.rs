//! Assigns unique names: the name in Rust if it is free, or else one derived from it.

use std::collections::HashMap;

/// Names that are taken or reserved. Each name is assigned once.
#[derive(Debug, Default, Clone)]
pub(crate) struct Names {
    /// Each name with the policy it was assigned under; `None` if it is reserved.
    taken: HashMap<String, Option<Policy>>,
}

/// How names of one kind (of types, of functions, ...) are changed if they are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Policy {
    /// If the name is reserved by the language, or taken by something of another kind.
    pub(crate) reserved: Way,
    /// If the name is taken by something of the same kind.
    pub(crate) given: Way,
}

/// How a taken name is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// `Leaf2`, `Leaf3`, ...
    Number,
    /// `MapData`, then `MapData2`, ...
    Suffix(&'static str),
    /// `class_`, `class__`, ...
    Underscores,
}

impl Policy {
    /// Taken names are numbered.
    pub(crate) const NUMBERED: Self = Self::always(Way::Number);

    /// Taken names are always changed this way.
    pub(crate) const fn always(way: Way) -> Self {
        Self { reserved: way, given: way }
    }
}

impl Names {
    /// Reserves these names.
    pub(crate) fn reserving<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self { taken: names.into_iter().map(|name| (name.to_owned(), None)).collect() }
    }

    /// Assigns the wanted name, or one derived from it if that is taken.
    pub(crate) fn claim(&mut self, wanted: &str, policy: Policy) -> String {
        let name = match self.taken.get(wanted) {
            None => wanted.to_owned(),
            Some(given) if *given == Some(policy) => self.free(wanted, policy.given),
            Some(_) => self.free(wanted, policy.reserved),
        };
        self.taken.insert(name.clone(), Some(policy));
        name
    }

    /// Returns the first free name derived from this one. There are always more of them than taken names.
    fn free(&self, taken: &str, way: Way) -> String {
        let numbered = |name: String| (2_u32..).map(move |number| format!("{name}{number}"));
        let mut names: Box<dyn Iterator<Item = String>> = match way {
            Way::Number => Box::new(numbered(taken.to_owned())),
            Way::Suffix(suffix) => {
                let name = format!("{taken}{suffix}");
                Box::new(std::iter::once(name.clone()).chain(numbered(name)))
            }
            Way::Underscores => Box::new((1..).map(|count| format!("{taken}{}", "_".repeat(count)))),
        };
        names.find(|name| !self.taken.contains_key(name)).unwrap_or_default()
    }
}

/// Returns a name in the case of types: `AgentWorld` for `agent_world`.
pub(crate) fn type_case(name: &str) -> String {
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
        let given = ["Leaf", "Leaf", "Leaf2", "Leaf"].map(|name| names.claim(name, Policy::NUMBERED));
        assert_eq!(given, ["Leaf", "Leaf2", "Leaf22", "Leaf3"]);
    }

    #[test]
    fn names_of_the_language_give_way_otherwise_than_names_that_were_given() {
        let types = Policy { reserved: Way::Suffix("Data"), given: Way::Number };
        let mut names = Names::reserving(["Map"]);
        let given = ["Leaf", "Leaf", "Map", "Map"].map(|name| names.claim(name, types));
        assert_eq!(given, ["Leaf", "Leaf2", "MapData", "MapData2"]);
        // A name taken by something of another kind counts as reserved.
        let functions = Policy::always(Way::Underscores);
        assert_eq!(["Leaf", "Map", "Map"].map(|name| names.claim(name, functions)), ["Leaf_", "Map_", "Map__"]);
    }

    #[test]
    fn makes_type_names_of_module_names() {
        assert_eq!(type_case("agent_world"), "AgentWorld");
        assert_eq!(type_case("Bark"), "Bark");
        assert_eq!(type_case("r2__d2"), "R2D2");
    }
}
