//! Exports protocols as an npm package in plain JavaScript with declarations, which installers take without a network and
//! without a build step.

use super::literal::WIDTH;
use super::runtime::{self, Exports};
use super::syntax::Syntax;
use super::{Own, assembled};
use crate::export::description::{Description, Names, Policy};
use crate::export::json_tree::Json;
use crate::export::manifest::readme::{Other, readme};
use crate::export::manifest::{license, plain_name, summary, version};
use crate::export::markdown::page;

/// Returns the files of a package with at least one protocol, with their paths.
pub(in crate::export) fn files(name: &str, descriptions: &[Description]) -> Vec<(String, String)> {
    let own = |description: &Description| Own::of(description, "typescript_package");
    let protocols: Vec<Own> = descriptions.iter().map(own).collect();
    let package = package_name(name);
    let modules = module_names(descriptions);
    let mut files = Vec::new();
    if let Some(first) = descriptions.first() {
        files.push(("package.json".to_owned(), manifest(&package, first, &modules)));
    }
    for (extension, syntax, exports) in
        [("mjs", Syntax::JavaScript, Exports::All), ("d.mts", Syntax::Declarations, Exports::Public)]
    {
        let code: String = protocols.iter().map(|own| own.code(syntax) + "\n").collect();
        let about = "// What the modules of this package share.".to_owned();
        let shared = runtime::source(&code, syntax, exports);
        files.push((format!("runtime.{extension}"), assembled([about, shared].into_iter(), syntax)));
    }
    for (index, (own, (module, description))) in protocols.iter().zip(modules.iter().zip(descriptions)).enumerate() {
        files.push((format!("{module}.mjs"), code(own)));
        files.push((format!("{module}.d.mts"), declarations(own)));
        files.push(match index {
            0 => ("README.md".to_owned(), introduction(&package, descriptions, &modules)),
            _ => (format!("{module}.md"), page(description)),
        });
    }
    files
}

/// Names the modules after their protocols.
fn module_names(descriptions: &[Description]) -> Vec<String> {
    let mut names = Names::reserving(["readme", "runtime"]);
    descriptions.iter().map(|it| names.claim(&plain_name(&it.name, "_"), Policy::NUMBERED)).collect()
}

fn introduction(package: &str, descriptions: &[Description], modules: &[String]) -> String {
    let (decode, arguments) = match descriptions.first() {
        Some(first) if first.has_tag_outside() => ("decodeAs", "type, text"),
        _ => ("decode", "text"),
    };
    let usage = format!(
        "`npm install` of this folder needs no network. Browsers and Node.js 20 load the modules as they are.\n\n\
         ```ts\n\
         import {{ {decode}, formatIssues }} from \"{package}\";\n\n\
         const decoded = {decode}({arguments}); // never throws\n\
         if (decoded.kind === \"invalid\") console.warn(formatIssues(decoded)); // everything that is wrong\n\
         ```\n"
    );
    let others = descriptions.iter().zip(modules).skip(1);
    let others: Vec<Other> =
        others.map(|(it, module)| [it.name.clone(), module.clone(), format!("{package}/{module}")]).collect();
    readme(descriptions, "TypeScript and JavaScript", &usage, &others)
}

/// Writes the module of a protocol.
fn code(own: &Own) -> String {
    let names = runtime::names_in(&own.code(Syntax::JavaScript), Syntax::JavaScript);
    let names: Vec<String> = names.into_iter().filter(|name| !own.helpers.contains(&name.as_str())).collect();
    let imports = format!("{}\n\n{}", list("import", &names), list("export", &helpers(own)));
    let parts = own.before_runtime.iter().chain(&own.after_runtime).cloned();
    assembled([own.head.clone(), imports].into_iter().chain(parts), Syntax::JavaScript)
}

/// Writes the declarations of a protocol.
fn declarations(own: &Own) -> String {
    let names = runtime::public(runtime::names_in(&own.code(Syntax::Declarations), Syntax::Declarations));
    let mut types: Vec<String> = names.into_iter().filter(|name| !own.helpers.contains(&name.as_str())).collect();
    types.push("InvalidMessage".to_owned());
    types.push("StandardResult".to_owned());
    types.sort_unstable();
    types.dedup();
    let parts = own.before_runtime.iter().chain(&own.after_runtime).cloned();
    let declared = assembled([own.head.clone()].into_iter().chain(parts), Syntax::Declarations);
    let (head, declared) = declared.split_once("\n\n").unwrap_or_default();
    let imports = [list("import type", &types), list("export type", &types), list("export", &helpers(own))];
    format!("{head}\n\n{}\n\n{declared}", imports.join("\n"))
}

fn helpers(own: &Own) -> Vec<String> {
    own.helpers.iter().map(|name| (*name).to_owned()).collect()
}

/// Writes an import or export of names of the runtime, laid out like prettier does.
fn list(keyword: &str, names: &[String]) -> String {
    let line = format!("{keyword} {{ {} }} from \"./runtime.mjs\";", names.join(", "));
    if line.chars().count() <= WIDTH {
        return line;
    }
    let names: String = names.iter().flat_map(|name| ["  ", name, ",\n"]).collect();
    format!("{keyword} {{\n{names}}} from \"./runtime.mjs\";")
}

/// Writes `package.json`.
fn manifest(package: &str, first: &Description, modules: &[String]) -> String {
    let file = |module: &str, extension: &str| Some(Json::from(format!("./{module}.{extension}")));
    let exports = modules.iter().enumerate().map(|(index, module)| {
        let entry = if index == 0 { ".".to_owned() } else { format!("./{module}") };
        (entry, Json::object([("types", file(module, "d.mts")), ("default", file(module, "mjs"))]))
    });
    let entry = |extension: &str| modules.first().and_then(|module| file(module, extension));
    Json::object([
        ("name", Some(package.into())),
        ("version", Some(version::semantic(&first.version).into())),
        ("description", Some(summary(first).into())),
        ("license", license(first).map(Json::from)),
        ("type", Some("module".into())),
        // For tools that do not read `exports`.
        ("main", entry("mjs")),
        ("types", entry("d.mts")),
        ("exports", Some(Json::Object(exports.collect()))),
        ("files", Some(Json::strings(["*.mjs", "*.d.mts", "*.md"]))),
        ("sideEffects", Some(false.into())),
    ])
    .to_pretty()
}

/// Returns the name as npm allows it: in lower case, `-` for what is neither a letter of ASCII nor a digit. A scope stays.
fn package_name(name: &str) -> String {
    match name.strip_prefix('@').and_then(|name| name.split_once('/')) {
        Some((scope, name)) => format!("@{}/{}", plain_name(scope, "-"), plain_name(name, "-")),
        None => plain_name(name, "-"),
    }
}

#[cfg(test)]
mod tests {
    use super::package_name;

    #[test]
    fn names_are_those_of_npm() {
        let names = ["world", "Agent_World", "@Acme/the world", "größe", "@acme", "世界"].map(package_name);
        assert_eq!(names, ["world", "agent-world", "@acme/the-world", "gr-e", "acme", "protocol"]);
    }
}
