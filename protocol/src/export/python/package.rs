//! Exports protocols as a Python package, which installers take without a network and without a build step.
//!
//! A protocol has two modules: a private one with its types and its codec, and one that exports the public names of the
//! first. So editors complete nothing else.

use super::docstring;
use super::layout::{WIDTH, width};
use super::names::{CLASSES, module_name, of_modules, package_name};
use super::own::Own;
use super::public_names::{all, exported, exports};
use super::runtime::{self, Runtime};
use super::types::Types;
use crate::export::description::Description;
use crate::export::json_tree::quoted;
use crate::export::manifest::readme::{Other, readme};
use crate::export::manifest::{license, summary, version};
use crate::export::markdown::page;

/// Builds the package.
const BACKEND: &str = include_str!("package/_backend.py");

/// A protocol or document in the package.
struct Protocol<'a> {
    types: Types<'a>,
    own: Own,
    /// The name of its module. The first protocol is the package itself, and has only a private one of this name.
    module: String,
}

/// Returns the files of a package with at least one protocol or document, with their paths.
pub(in crate::export) fn files(name: &str, descriptions: &[Description]) -> Vec<(String, String)> {
    let package = package_name(name);
    let protocols = protocols(descriptions);
    let code = protocols.iter().map(|protocol| protocol.own.text()).collect::<String>();
    let mut files = vec![
        ("_backend.py".to_owned(), BACKEND.to_owned()),
        (format!("{package}/_runtime.py"), shared_runtime(&code)),
        (format!("{package}/py.typed"), String::new()),
    ];
    for (index, protocol) in protocols.iter().enumerate() {
        let (types, module) = (&protocol.types, protocol.module.as_str());
        let runtime = Runtime::of(&protocol.own.text());
        let exported = exported(types, runtime.public_names());
        files.push((format!("{package}/_{module}.py"), own_module(protocol, &runtime, &exported)));
        if index == 0 {
            files.push((format!("{package}/__init__.py"), face(protocol, &exported)));
            files.push(("pyproject.toml".to_owned(), project(&package, types.description)));
            files.push(("README.md".to_owned(), introduction(&package, descriptions, &protocols)));
        } else {
            files.push((format!("{package}/{module}.py"), face(protocol, &exported)));
            files.push((format!("{module}.md"), page(types.description)));
        }
    }
    files
}

fn protocols(descriptions: &[Description]) -> Vec<Protocol<'_>> {
    let types: Vec<Types<'_>> = descriptions.iter().map(Types::of).collect();
    // A module would hide what the package exports under its name.
    let public = types.first().map(|types| exported(types, runtime::PUBLIC.to_vec())).unwrap_or_default();
    let mut names = of_modules(public.into_iter());
    types
        .into_iter()
        .map(|types| Protocol {
            module: names.claim(&module_name(&types.description.name), CLASSES),
            own: Own::of(&types),
            types,
        })
        .collect()
}

fn introduction(package: &str, descriptions: &[Description], protocols: &[Protocol<'_>]) -> String {
    let message = protocols.first().and_then(|protocol| protocol.types.payloads().next());
    let message = message.map_or("Message", |(name, _)| name);
    let (names, read) = match descriptions.first() {
        Some(first) if first.has_tag_outside() => {
            ("ValidationError, decode_as".to_owned(), "    value = decode_as(message_type, text)\n".to_owned())
        }
        Some(first) if first.document.is_some() => {
            ("ValidationError, decode".to_owned(), "    value = decode(text)\n".to_owned())
        }
        _ => {
            let cases = format!("        case {message}() as message:\n            ...\n");
            (format!("{message}, ValidationError, decode"), format!("    match decode(text).payload:\n{cases}"))
        }
    };
    let usage = format!(
        "`pip install .` in this folder needs Python 3.11, and no network. `help({package})` says more.\n\n\
         ```python\n\
         from {package} import {names}\n\n\
         try:\n{read}\
         except ValidationError as error:\n    print(error)  # everything that is wrong\n\
         ```\n"
    );
    let others = protocols.iter().skip(1);
    let others: Vec<Other> = others
        .map(|Protocol { types, module, .. }| {
            [types.description.name.clone(), module.clone(), format!("{package}.{module}")]
        })
        .collect();
    readme(descriptions, "Python", &usage, &others)
}

/// Writes the declarations of the runtime that all protocols together need.
fn shared_runtime(code: &str) -> String {
    let runtime = Runtime::of(code);
    let Runtime { public, machinery, .. } = &runtime;
    format!(
        "# pyright: standard, reportUnusedClass=false, reportUnusedFunction=false\n\
         \"\"\"What is the same for all protocols: issues, the reader, and the rules.\"\"\"\n\n\
         {imports}{exports}{public}{machinery}",
        imports = runtime::imports(&[public, machinery]),
        exports = all(&runtime.public_names()),
    )
}

/// Writes the types of a protocol and their codec.
fn own_module(protocol: &Protocol<'_>, runtime: &Runtime, exported: &[&str]) -> String {
    let Own { types, codec } = &protocol.own;
    let used = runtime.used.iter().map(String::as_str).chain(runtime.public_names());
    format!(
        "# pyright: standard, reportPrivateUsage=false\n\
         \"\"\"The types of the {kind} `{name}`, and their codec.\"\"\"\n\n\
         {imports}\n{of_runtime}{exports}{types}{codec}",
        kind = protocol.types.description.kind(),
        name = protocol.types.description.name,
        imports = runtime::imports(&[types, codec]),
        of_runtime = import("_runtime", used.collect()),
        exports = all(exported),
    )
}

/// Writes the module that people import.
fn face(protocol: &Protocol<'_>, exported: &[&str]) -> String {
    let docs = docstring::module(&protocol.types, "python_package");
    format!("{docs}{}{}", import(&format!("_{}", protocol.module), exported.to_vec()), exports(exported))
}

/// Writes an import from another module of the package, in the order of `isort`.
fn import(module: &str, mut names: Vec<&str>) -> String {
    names.sort_unstable();
    names.dedup();
    names.sort_by_cached_key(|name| {
        let is_constant = name.len() > 1 && !name.contains(char::is_lowercase);
        let is_class = is_constant || name.starts_with(char::is_uppercase);
        (!is_constant, !is_class, by_number(&name.to_lowercase()))
    });
    let line = format!("from .{module} import {}\n", names.join(", "));
    if width(&line) <= WIDTH + 1 {
        return line;
    }
    format!("from .{module} import (\n    {},\n)\n", names.join(",\n    "))
}

/// Returns a text by which `Leaf2` comes before `Leaf10`.
fn by_number(name: &str) -> String {
    let digits = name.len() - name.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    let (letters, number) = name.split_at(name.len() - digits);
    format!("{letters}{number:0>20}")
}

/// Writes `pyproject.toml`. A JSON string without control characters is one of TOML, too.
fn project(package: &str, description: &Description) -> String {
    format!(
        "[build-system]\nrequires = []\nbuild-backend = \"_backend\"\nbackend-path = [\".\"]\n\n\
         [project]\nname = {}\nversion = {}\ndescription = {}\nreadme = \"README.md\"\nrequires-python = \">=3.11\"\n{}",
        quoted(&package.replace('_', "-")),
        quoted(&version::python(&description.version)),
        quoted(&summary(description)),
        license(description).map(|license| format!("license = {}\n", quoted(license))).unwrap_or_default(),
    )
}
