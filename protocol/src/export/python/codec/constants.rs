//! The constants of a module's quick way: rules, sets of keys, names and texts of enums.

use std::collections::HashMap;

use crate::export::description::{Names, Variant};
use crate::export::python::layout::{Code, statement, string};
use crate::export::python::names::CLASSES;

/// Constants that functions use, with their values.
pub(super) struct Constants {
    names: Names,
    pub(super) code: String,
    /// The rules that are there already, with their names.
    rules: HashMap<String, String>,
}

impl Constants {
    pub(super) fn new(names: Names) -> Self {
        Self { names, code: String::new(), rules: HashMap::new() }
    }

    pub(super) fn add(&mut self, name: &str, annotation: Option<&Code>, value: &Code) -> String {
        let name = self.names.claim(name, CLASSES);
        self.code.push_str(&statement(0, &name, annotation, Some(value)));
        name
    }

    /// Adds a rule, unless it is there already.
    pub(super) fn add_rule(&mut self, name: &str, rule: &Code) -> String {
        let place = format!("{name} = {}", rule.flat());
        if let Some(name) = self.rules.get(&place) {
            return name.clone();
        }
        let name = self.add(name, None, rule);
        self.rules.insert(place, name.clone());
        name
    }

    /// Adds a set of keys.
    pub(super) fn add_keys<'k>(&mut self, name: &str, keys: impl Iterator<Item = &'k str>) -> String {
        let keys = keys.map(|key| Code::Atom(string(key))).collect();
        let set = Code::Call { open: "{".to_owned(), parts: keys, close: '}' };
        self.add(name, Some(&Code::atom("frozenset[str]")), &Code::call("frozenset", vec![set]))
    }

    /// Adds the values of an enum by their names, and their texts.
    pub(super) fn add_enum(&mut self, class: &str, name: &str, variants: &[Variant]) {
        let upper = name.to_uppercase();
        let mut parts = vec![Code::atom(class)];
        let aliases: Vec<(String, Code)> = variants
            .iter()
            .flat_map(|it| it.aliases.iter().map(|alias| (string(alias), Code::Atom(string(&it.name)))))
            .collect();
        if !aliases.is_empty() {
            parts.push(Code::dict(aliases));
        }
        let names = self.add(&format!("_{upper}_NAMES"), None, &Code::call("_names_of", parts));
        self.add(&format!("_{upper}_TEXTS"), None, &Code::call("_texts_of", vec![Code::atom(names)]));
    }
}
