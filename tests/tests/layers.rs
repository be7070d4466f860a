//! The runtime's modules form layers, each of which imports only from those below it; within a layer, files do not
//! import each other in a cycle. The layers are those of ARCHITECTURE.md, lowest first.
//!
//! Macro expansions are not checked: they use only public paths.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, Macro, Meta, UseTree, Visibility};

const SOURCES: &str = "../protocol/src";

/// A path from the crate root: `["json", "Reader"]`.
type Names = Vec<String>;

#[test]
fn imports_come_from_the_same_layer_or_from_below() {
    let layers = layers();
    let height = |module: &Names| {
        if gives_out_names(module) {
            return layers.len();
        }
        let found = layers.iter().position(|layer| *layer == module[0]);
        found.unwrap_or_else(|| panic!("{} is no layer that ARCHITECTURE.md names", module[0]))
    };
    let mut upward = Sources::read().imports();
    upward.retain(|(importer, imported)| height(imported) > height(importer));
    assert!(upward.is_empty(), "imports from a layer above: {upward:#?}");
}

#[test]
fn no_files_of_a_layer_import_each_other_in_a_circle() {
    let mut edges: BTreeMap<Names, BTreeSet<Names>> = BTreeMap::new();
    for (importer, imported) in Sources::read().imports() {
        // A module and the files in its folder count as one unit.
        let is_one = importer.starts_with(&imported) || imported.starts_with(&importer);
        if !is_one && importer[0] == imported[0] {
            edges.entry(importer).or_default().insert(imported);
        }
    }
    let reached_from = |start| {
        let (mut open, mut reached) = (vec![start], BTreeSet::new());
        while let Some(module) = open.pop() {
            open.extend(edges.get(module).into_iter().flatten().filter(|module| reached.insert(*module)));
        }
        reached
    };
    let reached: BTreeMap<_, _> = edges.keys().map(|module| (module, reached_from(module))).collect();
    let in_a_circle = |module: &&Names| reached[*module].contains(*module);
    let circles: BTreeSet<Vec<String>> = reached
        .keys()
        .copied()
        .filter(in_a_circle)
        .map(|module| {
            let back =
                reached[module].iter().filter(|other| reached.get(**other).is_some_and(|from| from.contains(module)));
            back.map(|module| module.join("::")).collect()
        })
        .collect();
    assert!(circles.is_empty(), "files that import each other in a circle: {circles:#?}");
}

/// Whether the module re-exports names from all layers: the crate root for users, `__private` for generated code.
fn gives_out_names(module: &Names) -> bool {
    module.first().is_none_or(|name| name == "__private")
}

/// Returns the layers, lowest first: the first column of the table under "The layers" in ARCHITECTURE.md.
fn layers() -> Names {
    let text = fs::read_to_string("../ARCHITECTURE.md").unwrap();
    let section = text.split("### The layers").nth(1).unwrap().split("\n#").next().unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    rows.map(|(name, _)| name.to_owned()).collect()
}

/// The modules of the runtime.
#[derive(Default)]
struct Sources {
    /// Each module, with the module of the file that contains it.
    files: BTreeMap<Names, Names>,
    /// The names that each module imports, with the paths they refer to.
    names: BTreeMap<Names, BTreeMap<String, Names>>,
    /// Each use of a path, with the module that contains it.
    uses: Vec<(Names, Names)>,
}

impl Sources {
    fn read() -> Self {
        let mut sources = Self::default();
        for path in files(Path::new(SOURCES)) {
            let text = fs::read_to_string(&path).unwrap();
            let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let module = module_of(&path);
            Walk { sources: &mut sources, file: module.clone(), module }.module(&file.items);
        }
        assert!(sources.files.len() > 100 && sources.uses.len() > 300, "the sources are where they were");
        sources
    }

    /// Returns the imports between files, each file given as its module.
    fn imports(&self) -> BTreeSet<(Names, Names)> {
        let imports = self.uses.iter().filter_map(|(module, path)| {
            let (from, to) = (&self.files[module], self.home(module, path)?);
            (*from != to).then(|| (from.clone(), to))
        });
        imports.collect()
    }

    /// Returns the file that defines the item at a path written in `module`; `None` for an item of another crate.
    fn home(&self, module: &Names, path: &[String]) -> Option<Names> {
        let (first, rest) = path.split_first()?;
        let (mut at, rest) = match first.as_str() {
            "crate" => (Vec::new(), rest),
            "super" => (module[..module.len() - 1].to_vec(), rest),
            "self" => (module.clone(), rest),
            _ => (module.clone(), path),
        };
        for (index, name) in rest.iter().enumerate() {
            let inner: Names = at.iter().chain([name]).cloned().collect();
            if name == "super" {
                at.pop();
            } else if self.files.contains_key(&inner) {
                at = inner;
            } else if let Some(target) = self.names.get(&at).and_then(|names| names.get(name)) {
                let target: Names = target.iter().chain(&rest[index + 1..]).cloned().collect();
                return self.home(&at, &target);
            } else if index == 0 && at == *module && first != "self" && first != "crate" {
                return None;
            } else {
                break;
            }
        }
        Some(self.files[&at].clone())
    }
}

/// The visitor of one file.
struct Walk<'s> {
    sources: &'s mut Sources,
    file: Names,
    module: Names,
}

impl Walk<'_> {
    fn module(&mut self, items: &[Item]) {
        self.sources.files.insert(self.module.clone(), self.file.clone());
        for item in items {
            self.visit_item(item);
        }
    }

    fn names(&mut self, path: Names) {
        // `crate` alone is a visibility.
        if path.len() > 1 {
            self.sources.uses.push((self.module.clone(), path));
        }
    }

    fn tree(&mut self, tree: &UseTree, mut path: Names) {
        match tree {
            UseTree::Path(step) => {
                path.push(step.ident.to_string());
                self.tree(&step.tree, path);
            }
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(tree, path.clone())),
            UseTree::Glob(_) => self.names(path),
            UseTree::Name(name) => self.imported(path, &name.ident.to_string(), &name.ident.to_string()),
            UseTree::Rename(name) => self.imported(path, &name.ident.to_string(), &name.rename.to_string()),
        }
    }

    fn imported(&mut self, mut path: Names, name: &str, called: &str) {
        if name != "self" {
            path.push(name.to_owned());
        }
        let called = if called == "self" { path[path.len() - 1].clone() } else { called.to_owned() };
        if path != [called.clone()] {
            self.sources.names.entry(self.module.clone()).or_default().insert(called, path.clone());
        }
        self.names(path);
    }

    /// Collects the paths in the arguments of a macro.
    fn tokens(&mut self, tokens: TokenStream) {
        let (mut path, mut may_begin) = (Names::new(), true);
        for token in tokens {
            match &token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(name) if !path.is_empty() => path.push(name.to_string()),
                TokenTree::Ident(name) if may_begin && *name == "crate" => path.push(name.to_string()),
                TokenTree::Punct(mark) if mark.as_char() == ':' => continue,
                _ => self.names(std::mem::take(&mut path)),
            }
            // `$crate` belongs to the expansion, which is not checked.
            may_begin = !matches!(&token, TokenTree::Punct(mark) if mark.as_char() == '$');
        }
        self.names(path);
    }
}

impl<'ast> Visit<'ast> for Walk<'_> {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.tree(&item.tree, Names::new());
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let is_test = item.attrs.iter().any(|attribute| matches!(&attribute.meta, Meta::List(list) if list.path.is_ident("cfg") && list.tokens.to_string() == "test"));
        if let (Some((_, items)), false) = (&item.content, is_test) {
            self.module.push(item.ident.to_string());
            self.module(items);
            self.module.pop();
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Names = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if matches!(names[0].as_str(), "crate" | "super") {
            self.names(names);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.visit_path(&call.path);
        self.tokens(call.tokens.clone());
    }

    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_visibility(&mut self, _: &'ast Visibility) {}
}

/// Returns the module of a file.
fn module_of(path: &Path) -> Names {
    let path = path.strip_prefix(SOURCES).unwrap().with_extension("");
    let names = path.iter().map(|name| name.to_str().unwrap());
    let names = names.map(|name| if name == "private" { "__private" } else { name });
    names.filter(|name| *name != "lib").map(str::to_owned).collect()
}

/// Returns all Rust files below a folder, except tests.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    let is_source = |path: &PathBuf| path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs");
    found.filter(is_source).collect()
}
