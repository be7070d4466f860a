//! The public names of a module: `__all__`, which `dir` shows too.

use super::layout::{Code, string};
use super::types::Types;

/// Returns the public names of the module, in order.
pub(super) fn exported<'a>(types: &'a Types<'_>, of_runtime: Vec<&'static str>) -> Vec<&'a str> {
    let mut names = types.own_names().to_vec();
    names.extend(of_runtime);
    names.extend(types.of_roles.iter().map(String::as_str));
    names.extend(types.role_names());
    if types.captures() {
        names.push("Unknown");
    }
    names.extend(types.payloads().chain(types.structs()).map(|(name, _)| name));
    names.extend(types.enums().map(|(name, ..)| name));
    names.extend(types.integers().map(|(name, ..)| name));
    names.extend(types.untagged().map(|(name, ..)| name));
    for union in types.unions() {
        names.push(types.name(union.name));
        names.extend(types.kept(&union));
    }
    names.extend(types.newtypes().map(|(name, ..)| name));
    // Capitals sort first, as Python linters expect.
    names.sort_unstable();
    names
}

/// Writes `__all__`, and has `dir` show nothing else.
pub(super) fn exports(names: &[&str]) -> String {
    format!("{}\n\ndef __dir__() -> list[str]:\n    return __all__\n", all(names))
}

/// Writes `__all__`.
pub(super) fn all(names: &[&str]) -> String {
    let names = names.iter().map(|name| Code::atom(string(name))).collect();
    let list = Code::Call { open: "[".to_owned(), parts: names, close: ']' };
    format!("\n__all__ = {}\n", list.at(0, "__all__ = ".len(), 0))
}
