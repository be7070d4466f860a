//! The names that are given to what is described: the name in Rust where that is free, else one like it.

use std::collections::HashMap;

/// Names that have been given or cannot be. Each is given once.
#[derive(Debug, Default, Clone)]
pub(crate) struct Names {
    /// Each with what it was given to; nothing where the language has a meaning of its own for it.
    taken: HashMap<String, Option<Policy>>,
}

/// What becomes of names of one kind (of types, of functions, ...) that are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Policy {
    /// The name means something to the language, or is that of something of another kind.
    pub(crate) reserved: Way,
    /// The name has been given to something of the same kind.
    pub(crate) given: Way,
}

/// How a name that is taken gives way.
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
    /// Whatever is taken gets a number.
    pub(crate) const NUMBERED: Self = Self::always(Way::Number);

    /// Whatever is taken gives way like this.
    pub(crate) const fn always(way: Way) -> Self {
        Self { reserved: way, given: way }
    }
}

impl Names {
    /// None of these names is given.
    pub(crate) fn reserving<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self { taken: names.into_iter().map(|name| (name.to_owned(), None)).collect() }
    }

    /// Gives out the wanted name, or one that is like it where that is taken.
    pub(crate) fn claim(&mut self, wanted: &str, policy: Policy) -> String {
        let name = match self.taken.get(wanted) {
            None => wanted.to_owned(),
            Some(given) if *given == Some(policy) => self.free(wanted, policy.given),
            Some(_) => self.free(wanted, policy.reserved),
        };
        self.taken.insert(name.clone(), Some(policy));
        name
    }

    /// The first name like this that is free. There are more of them than can be taken.
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

/// `agent_world` as the name of a type: `AgentWorld`.
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
        // To what is of another kind a name that was given is as good as reserved.
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
