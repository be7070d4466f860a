//! Converts names on the wire and in Rust to names that Python accepts.

use crate::export::description::{Names, Policy, Way};
use crate::export::manifest::plain_name;

const KEYWORDS: &str = "\
    False None True and as assert async await break class continue def del elif else except finally for from global \
    if import in is lambda nonlocal not or pass raise return try while with yield";

/// Names that a class cannot have, because other code in the module uses them.
const BUILTINS: &str = "\
    ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError \
    BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError \
    ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception \
    ExceptionGroup FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError \
    ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError \
    KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplemented \
    NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError \
    RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration \
    SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError \
    UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError \
    Warning ZeroDivisionError abs all any bool bytearray bytes classmethod dict enumerate float format getattr int \
    isinstance len list map max min next object ord property range repr set staticmethod str sum super tuple type \
    zip";

/// Names that a field cannot have, because code in a class body uses them.
const IN_CLASSES: &str = "\
    bool dict float from_dict from_json int list message_type self str to_dict to_json tuple validate wrap";

/// Additional names that fields of the envelope cannot have.
const IN_ENVELOPE: &str = "\
    bytearray bytes payload property staticmethod";

/// Names that a variable for a field cannot have, because the functions that read and write fields use them.
const IN_FUNCTIONS: &str = "\
    content kind len made map members payload repr set tag tally value write";

/// Names of the parts of lists, maps and tuples in those functions, of which those further inside are numbered.
const PARTS: [&str; 5] = ["entries", "item", "items", "key", "texts"];

/// If two classes share a name, the second is numbered.
pub(super) const CLASSES: Policy = Policy { reserved: Way::Underscores, given: Way::Number };
/// A message keeps its name, also from a role.
pub(super) const ROLES: Policy = Policy::always(Way::Suffix("Role"));
pub(super) const FIELDS: Policy = Policy::always(Way::Underscores);
pub(super) const VALUES: Policy = Policy::always(Way::Underscores);

fn reserving<'a>(lists: [&'static str; 3], others: impl Iterator<Item = &'a str>) -> Names {
    let others: Vec<&str> = others.collect();
    Names::reserving(lists.into_iter().flat_map(str::split_whitespace).chain(others))
}

/// Reserves the names of a module, to which those of its classes are added.
pub(super) fn of_module<'a>(own: impl Iterator<Item = &'a str>) -> Names {
    reserving([KEYWORDS, BUILTINS, ""], own)
}

/// Reserves the names in a class, given the names of its module.
pub(super) fn of_fields<'a>(module: impl Iterator<Item = &'a str>) -> Names {
    reserving([KEYWORDS, IN_CLASSES, ""], module)
}

/// Reserves the names in the envelope.
pub(super) fn of_header<'a>(module: impl Iterator<Item = &'a str>) -> Names {
    reserving([KEYWORDS, IN_CLASSES, IN_ENVELOPE], module)
}

/// Reserves the names that modules in a package cannot have, given those that the package exports.
pub(super) fn of_modules<'a>(exported: impl Iterator<Item = &'a str>) -> Names {
    reserving([KEYWORDS, "readme runtime", ""], exported)
}

/// Reserves the names in a function that reads or writes fields.
pub(super) fn of_locals() -> Names {
    let inside = |part: &str| (2..20).map(|depth| format!("{part}{depth}")).collect::<Vec<_>>();
    let parts: Vec<String> = PARTS.iter().flat_map(|part| [vec![(*part).to_owned()], inside(part)].concat()).collect();
    let all: Vec<String> = parts.iter().flat_map(|part| (0..20).map(move |index| format!("{part}_{index}"))).collect();
    reserving([KEYWORDS, BUILTINS, IN_FUNCTIONS], parts.iter().chain(&all).map(String::as_str))
}

/// Returns a name in lower case: `agent_state` for `AgentState`.
pub(super) fn snake_case(name: &str) -> String {
    capitals(name).to_lowercase()
}

/// Returns the first words of a long name, for a variable or a function.
pub(super) fn shortened(name: &str) -> &str {
    let end = name.char_indices().nth(28).map_or(name.len(), |(end, _)| end);
    match name.get(..end).unwrap_or_default().rsplit_once('_') {
        Some((first, _)) if end < name.len() && !first.is_empty() => first,
        _ => name,
    }
}

pub(super) fn module_name(name: &str) -> String {
    identifier(&snake_case(name), "protocol")
}

/// Returns the name of a package: with `-` for each underscore, it is also one for installers.
pub(super) fn package_name(name: &str) -> String {
    let name = plain_name(name, "_");
    let is_keyword = KEYWORDS.split_whitespace().any(|keyword| keyword == name);
    if is_keyword || name.starts_with(|first: char| first.is_ascii_digit()) { format!("protocol_{name}") } else { name }
}

pub(super) fn class_name(name: &str) -> String {
    identifier(name, "Type")
}

/// A position is the name of a tag in an array.
pub(super) fn field_name(name: &str) -> String {
    if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit()) {
        return "type".to_owned();
    }
    identifier(name, "field")
}

pub(super) fn value_name(name: &str) -> String {
    identifier(&capitals(name), "VALUE")
}

/// Replaces everything that Python does not accept or treats as private.
fn identifier(name: &str, otherwise: &str) -> String {
    let plain: String = name.chars().map(|letter| if is_letter(letter) { letter } else { '_' }).collect();
    let plain = plain.trim_start_matches('_');
    match plain.chars().next() {
        None => otherwise.to_owned(),
        Some(first) if first.is_ascii_digit() => format!("{otherwise}_{plain}"),
        Some(_) => plain.to_owned(),
    }
}

/// Whether Python keeps the letter as it is: it normalises others, which could make two names the same.
const fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, 'À'..='ÿ') && !matches!(letter, '×' | '÷')
}

/// Returns a name in upper case: `IN_PROGRESS` for `inProgress`.
fn capitals(name: &str) -> String {
    let mut capitals = String::new();
    let mut before = ' ';
    for letter in name.chars() {
        if letter.is_uppercase() && (before.is_lowercase() || before.is_ascii_digit()) {
            capitals.push('_');
        }
        capitals.extend(letter.to_uppercase());
        before = letter;
    }
    capitals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_names_that_python_accepts() {
        for name in ["text", "traceId", "größe"] {
            assert_eq!(of_fields(["Tone"].into_iter()).claim(&field_name(name), FIELDS), name);
        }
    }

    #[test]
    fn changes_names_that_mean_something_else() {
        let mut names = of_fields(["Tone"].into_iter());
        for (wire, given) in [("class", "class_"), ("list", "list_"), ("Tone", "Tone_"), ("to_json", "to_json_")] {
            assert_eq!(names.claim(&field_name(wire), FIELDS), given);
        }
        for (wire, given) in [("x-y", "x_y"), ("x.y", "x_y_"), ("1st", "field_1st"), ("__", "field"), ("$id", "id")] {
            assert_eq!(names.claim(&field_name(wire), FIELDS), given);
        }
    }

    #[test]
    fn numbers_classes_of_one_name() {
        let mut names = of_module(["Message"].into_iter());
        let given = ["Mood", "Mood", "Message", "Warning"].map(|name| names.claim(&class_name(name), CLASSES));
        assert_eq!(given, ["Mood", "Mood2", "Message_", "Warning_"]);
    }

    #[test]
    fn names_of_packages_are_names_for_installers_too() {
        for (wanted, given) in [
            ("world", "world"),
            ("My-World.types", "my_world_types"),
            ("__a--b_", "a_b"),
            ("2d", "protocol_2d"),
            ("Class", "protocol_class"),
            ("größe", "gr_e"),
            ("世界", "protocol"),
        ] {
            assert_eq!(package_name(wanted), given);
        }
    }

    #[test]
    fn writes_values_in_capitals() {
        let mut names = Names::default();
        for (wire, given) in
            [("calm", "CALM"), ("inProgress", "IN_PROGRESS"), ("in-progress", "IN_PROGRESS_"), ("404", "VALUE_404")]
        {
            assert_eq!(names.claim(&value_name(wire), VALUES), given);
        }
    }
}
