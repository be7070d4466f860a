//! Exports protocols as an npm package in plain JavaScript with declarations, which installers take without a network and
//! without a build step.

use super::literal::WIDTH;
use super::runtime::{self, Exports};
use super::syntax::Syntax;
use super::{Own, assembled};
use crate::contract::Contract;
use crate::export::description::Description;
use crate::export::json_tree::Json;

impl Contract {
    /// Exports the protocol as an npm package: the path of each file and its text. `npm install FOLDER` takes it, also
    /// without a network, and `import { decode } from "world"` gives what the module written by
    /// [`javascript`](Self::javascript) contains.
    ///
    /// It is typed, has the version of the protocol, and its README is the reference written by
    /// [`markdown`](Self::markdown). The runtime is a file of its own, which further protocols in the same package share:
    /// `others` are imported by their names, `import { decode } from "world/relay"`.
    ///
    /// ```
    /// let files = protocol::matrix::CONTRACT.typescript_package("world", &[]);
    /// let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    /// assert_eq!(paths, [
    ///     "README.md",
    ///     "matrix.d.mts",
    ///     "matrix.mjs",
    ///     "package.json",
    ///     "runtime.d.mts",
    ///     "runtime.mjs",
    /// ]);
    /// ```
    #[must_use]
    pub fn typescript_package(&self, name: &str, others: &[Self]) -> Vec<(String, String)> {
        let contracts: Vec<Self> = std::iter::once(*self).chain(others.iter().copied()).collect();
        let mut files = files(name, &contracts);
        files.sort_unstable();
        files
    }
}

/// Returns the files of a package, with their paths.
fn files(name: &str, contracts: &[Contract]) -> Vec<(String, String)> {
    let descriptions: Vec<Description> = contracts.iter().map(Description::from).collect();
    let own = |description: &Description| Own::of(description, "typescript_package");
    let protocols: Vec<Own> = descriptions.iter().map(own).collect();
    let mut files = vec![("package.json".to_owned(), manifest(name, &descriptions))];
    for (extension, syntax, exports) in
        [("mjs", Syntax::JavaScript, Exports::All), ("d.mts", Syntax::Declarations, Exports::Public)]
    {
        let code: String = protocols.iter().map(|own| own.code(syntax) + "\n").collect();
        let about = "// What the modules of this package share.".to_owned();
        let shared = runtime::source(&code, syntax, exports);
        files.push((format!("runtime.{extension}"), assembled([about, shared].into_iter(), syntax)));
    }
    for (index, (description, own)) in descriptions.iter().zip(&protocols).enumerate() {
        let module = &description.name;
        files.push((format!("{module}.mjs"), code(own)));
        files.push((format!("{module}.d.mts"), declarations(own)));
        let reference = if index == 0 { "README" } else { module };
        files.extend(contracts.get(index).map(|contract| (format!("{reference}.md"), contract.markdown())));
    }
    files
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
fn manifest(name: &str, descriptions: &[Description]) -> String {
    let first = descriptions.first();
    let paths = |module: &str| {
        let path = |extension: &str| Some(Json::from(format!("./{module}.{extension}")));
        Json::object([("types", path("d.mts")), ("default", path("mjs"))])
    };
    let exports = descriptions.iter().enumerate().map(|(index, description)| {
        let entry = if index == 0 { ".".to_owned() } else { format!("./{}", description.name) };
        (entry, paths(&description.name))
    });
    let summary = first.and_then(|first| first.docs.lines().next()).filter(|line| !line.is_empty());
    let version = first.map_or_else(|| "0.0.0".to_owned(), |first| version(&first.version));
    Json::object([
        ("name", Some(package_name(name).into())),
        ("version", Some(version.into())),
        ("description", summary.map(Json::from)),
        ("type", Some("module".into())),
        ("exports", Some(Json::Object(exports.collect()))),
        ("files", Some(Json::strings(["*.mjs", "*.d.mts", "*.md"]))),
        ("sideEffects", Some(false.into())),
    ])
    .to_pretty()
}

/// Returns the name as npm allows it: in lower case, `-` for what is neither a letter of ASCII nor a digit. A scope stays.
fn package_name(name: &str) -> String {
    let plain = |part: &str| {
        let lower = part.to_lowercase();
        let kept = lower.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' });
        kept.collect::<String>().trim_matches('-').to_owned()
    };
    match name.strip_prefix('@').and_then(|name| name.split_once('/')) {
        Some((scope, name)) => format!("@{}/{}", plain(scope), plain(name)),
        None => plain(name),
    }
}

/// Returns the version with three numbers, as npm requires it.
fn version(version: &str) -> String {
    let (numbers, rest) = version.split_at(version.find(['-', '+']).unwrap_or(version.len()));
    let numbers: Option<Vec<u64>> = numbers.split('.').map(|number| number.parse().ok()).collect();
    match numbers.as_deref() {
        Some([major]) => format!("{major}.0.0{rest}"),
        Some([major, minor]) => format!("{major}.{minor}.0{rest}"),
        Some([major, minor, patch]) => format!("{major}.{minor}.{patch}{rest}"),
        _ => "0.0.0".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_versions_are_those_of_npm() {
        let names = ["world", "Agent_World", "@Acme/the world", "größe"].map(package_name);
        assert_eq!(names, ["world", "agent-world", "@acme/the-world", "gr--e"]);
        let versions = ["1", "1.2", "1.2.3", "1.2.3-beta.1", "07.1.0", "tomorrow"].map(version);
        assert_eq!(versions, ["1.0.0", "1.2.0", "1.2.3", "1.2.3-beta.1", "7.1.0", "0.0.0"]);
    }
}
