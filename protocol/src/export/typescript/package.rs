//! Exports protocols as an npm package: JavaScript modules on one runtime, and their declarations for TypeScript.

use super::Own;
use super::literal::WIDTH;
use super::runtime;
use super::syntax::Syntax;
use crate::contract::Contract;
use crate::export::description::{Description, Names, Policy};
use crate::export::json_tree::Json;
use crate::export::manifest::readme::{Other, readme};
use crate::export::manifest::{plain_name, summary, version};

/// Returns the files of a package with at least one protocol, with their paths.
pub(in crate::export) fn files(name: &str, contracts: &[Contract]) -> Vec<(String, String)> {
    let package = plain_name(name, "-");
    let descriptions: Vec<Description> = contracts.iter().map(Description::from).collect();
    let modules = module_names(&descriptions);
    let mut files = Vec::new();
    let mut code = String::new();
    for ((contract, description), module) in contracts.iter().zip(&descriptions).zip(&modules) {
        let own = Own::of(description, "typescript_package");
        files.push(match module.as_str() {
            "index" => ("README.md".to_owned(), introduction(&package, contract, &descriptions, &modules)),
            module => (format!("{module}.md"), contract.markdown()),
        });
        files.push((format!("{module}.js"), own_module(&own)));
        let declared = runtime::source(&own.code(Syntax::Declarations), Syntax::Declarations);
        files.push((format!("{module}.d.ts"), own.module(&declared, Syntax::Declarations)));
        code.push_str(&own.code(Syntax::JavaScript));
    }
    files.push(("runtime.js".to_owned(), runtime::shared(&code)));
    if let Some(first) = descriptions.first() {
        files.push(("package.json".to_owned(), manifest(&package, first, &modules)));
    }
    files
}

/// Names the modules; the first protocol is the package itself.
fn module_names(descriptions: &[Description]) -> Vec<String> {
    let mut names = Names::reserving(["index", "readme", "runtime"]);
    let others = descriptions.iter().skip(1);
    let others = others.map(|it| names.claim(&plain_name(&it.name, "-"), Policy::NUMBERED));
    ["index".to_owned()].into_iter().chain(others).collect()
}

fn introduction(package: &str, first: &Contract, descriptions: &[Description], modules: &[String]) -> String {
    let usage = format!(
        "`npm install` of this folder needs no network. Browsers and Node.js 20 load the modules as they are.\n\n\
         ```ts\n\
         import {{ decode, formatIssues }} from \"{package}\";\n\n\
         const decoded = decode(text); // never throws\n\
         if (decoded.kind === \"invalid\") console.warn(formatIssues(decoded)); // everything that is wrong\n\
         ```\n"
    );
    let others = descriptions.iter().zip(modules).skip(1);
    let others: Vec<Other> =
        others.map(|(it, module)| [it.name.clone(), module.clone(), format!("{package}/{module}")]).collect();
    readme(&first.markdown(), "TypeScript and JavaScript", &usage, &others)
}

/// Writes the JavaScript of a protocol.
fn own_module(own: &Own) -> String {
    let used = runtime::used(&own.code(Syntax::JavaScript));
    let (helpers, used): (Vec<&str>, Vec<&str>) =
        used.iter().map(String::as_str).partition(|name| own.helpers.split(' ').any(|helper| helper == *name));
    format!(
        "{}{}\n{}",
        from_runtime("import", &used),
        from_runtime("export", &helpers),
        own.module("", Syntax::JavaScript)
    )
}

/// Writes an import from the runtime, or an export of what is in it.
fn from_runtime(keyword: &str, names: &[&str]) -> String {
    let line = format!("{keyword} {{ {} }} from \"./runtime.js\";\n", names.join(", "));
    if line.len() <= WIDTH + 1 {
        return line;
    }
    format!("{keyword} {{\n  {},\n}} from \"./runtime.js\";\n", names.join(",\n  "))
}

/// Writes `package.json`.
fn manifest(name: &str, first: &Description, modules: &[String]) -> String {
    let exports = modules.iter().map(|module| {
        let path = if module == "index" { ".".to_owned() } else { format!("./{module}") };
        let types = Json::from(format!("./{module}.d.ts"));
        let code = Json::from(format!("./{module}.js"));
        (path, Json::object([("types", Some(types)), ("default", Some(code))]))
    });
    let manifest = Json::object([
        ("name", Some(name.into())),
        ("version", Some(version::semantic(&first.version).into())),
        ("description", Some(summary(first).into())),
        ("type", Some("module".into())),
        ("sideEffects", Some(Json::Bool(false))),
        // For tools that do not read `exports`.
        ("main", Some("./index.js".into())),
        ("types", Some("./index.d.ts".into())),
        ("exports", Some(Json::Object(exports.collect()))),
        ("files", Some(Json::strings(["*.js", "*.d.ts", "*.md"]))),
    ]);
    manifest.to_pretty()
}
