//! The order of the stages, and of the files in each, as shown by their imports.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use syn::visit::Visit;
use syn::{ItemMod, ItemUse, UseTree, Visibility};

type Module = Vec<String>;

/// The parts that each part may not import.
const ABOVE: &[(&str, &[&str])] = &[
    ("diagnostics", &["parse", "check", "model", "expand"]),
    ("parse", &["check", "model", "expand"]),
    ("model", &["parse", "check", "expand", "diagnostics"]),
    ("check", &["expand"]),
    ("expand", &["parse", "check"]),
];

/// The imports and re-exports of a file.
#[derive(Default)]
struct Imports {
    used: Vec<Module>,
    passed_on: Vec<Module>,
}

impl Visit<'_> for Imports {
    fn visit_item_use(&mut self, item: &ItemUse) {
        let list = if matches!(item.vis, Visibility::Inherited) { &mut self.used } else { &mut self.passed_on };
        flatten(&item.tree, &mut Vec::new(), list);
    }

    // Tests may import anything.
    fn visit_item_mod(&mut self, _module: &ItemMod) {}
}

fn flatten(tree: &UseTree, before: &mut Module, paths: &mut Vec<Module>) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            flatten(&path.tree, before, paths);
            before.pop();
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, before, paths)),
        UseTree::Name(name) => paths.push([before.as_slice(), &[name.ident.to_string()]].concat()),
        UseTree::Rename(rename) => paths.push([before.as_slice(), &[rename.ident.to_string()]].concat()),
        UseTree::Glob(_) => paths.push(before.clone()),
    }
}

/// The sources by module, without tests.
#[derive(Default)]
struct Sources(BTreeMap<Module, Imports>);

impl Sources {
    fn read() -> Self {
        let mut sources = Self::default();
        sources.read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &[]);
        sources
    }

    fn read_folder(&mut self, folder: &Path, module: &[String]) {
        for entry in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            let name = entry.file_stem().expect("a name").to_string_lossy().into_owned();
            let inner = if name == "lib" { Vec::new() } else { [module, std::slice::from_ref(&name)].concat() };
            if name == "tests" {
                continue;
            }
            if entry.is_dir() {
                self.read_folder(&entry, &inner);
            } else {
                let mut imports = Imports::default();
                imports.visit_file(&syn::parse_file(&std::fs::read_to_string(&entry).expect("text")).expect("Rust"));
                self.0.insert(inner, imports);
            }
        }
    }

    /// Returns the file that declares what a path in another file refers to; `None` if it is not in this crate.
    fn resolve(&self, from: &[String], path: &[String]) -> Option<Module> {
        let (first, mut rest) = path.split_first()?;
        let mut module = match first.as_str() {
            "crate" => Vec::new(),
            "self" => from.to_vec(),
            "super" => from.split_last()?.1.to_vec(),
            _ => [from, std::slice::from_ref(first)].concat(),
        };
        self.0.get(&module)?;
        while let Some((name, behind)) = rest.split_first() {
            let inner = if name == "super" {
                module.split_last()?.1.to_vec()
            } else {
                [module.as_slice(), std::slice::from_ref(name)].concat()
            };
            if self.0.contains_key(&inner) {
                (module, rest) = (inner, behind);
                continue;
            }
            let passed_on = self.0[&module].passed_on.iter().find(|path| path.last() == Some(name));
            return passed_on.and_then(|path| self.resolve(&module, path)).or(Some(module));
        }
        Some(module)
    }

    /// Returns the files that each file imports from.
    fn edges(&self) -> BTreeMap<&Module, BTreeSet<Module>> {
        let targets = |from: &Module, imports: &Imports| {
            let found = imports.used.iter().filter_map(|path| self.resolve(from, path));
            found.filter(|target| target != from).collect()
        };
        self.0.iter().map(|(from, imports)| (from, targets(from, imports))).collect()
    }
}

#[test]
fn stages_import_from_those_below() {
    let sources = Sources::read();
    for (from, targets) in sources.edges() {
        let above = ABOVE.iter().find(|(part, _)| from.first().is_some_and(|first| first == part));
        for target in targets {
            let is_above = above.is_some_and(|(_, above)| above.iter().any(|part| target[0] == *part));
            assert!(!is_above, "{} imports from {}", from.join("::"), target.join("::"));
        }
    }
}

#[test]
fn no_files_import_from_each_other() {
    let sources = Sources::read();
    let mut edges = sources.edges();
    assert!(
        edges.len() > 80 && edges.values().map(BTreeSet::len).sum::<usize>() > 200,
        "the sources are where they were"
    );
    // A file that imports from none of the remaining ones is in no cycle.
    loop {
        let left: BTreeSet<Module> = edges.keys().map(|&module| module.clone()).collect();
        edges.retain(|_, targets| targets.iter().any(|target| left.contains(target)));
        if edges.len() == left.len() {
            break;
        }
    }
    // Nor is a file that none of them imports from.
    loop {
        let targets: BTreeSet<Module> = edges.values().flatten().cloned().collect();
        let before = edges.len();
        edges.retain(|module, _| targets.contains(*module));
        if edges.len() == before {
            break;
        }
    }
    let circle: Vec<String> = edges.keys().map(|module| module.join("::")).collect();
    assert!(circle.is_empty(), "these import from each other: {circle:#?}");
}
