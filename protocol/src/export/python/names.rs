//! Names that Python accepts, made from names on the wire and in Rust.

use std::collections::HashSet;

const KEYWORDS: &str = "\
    False None True and as assert async await break class continue def del elif else except finally for from global \
    if import in is lambda nonlocal not or pass raise return try while with yield";

/// What a class cannot be called, because code in the module means something else by it.
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

/// What a field cannot be called, because code in a class body means something else by it.
const IN_CLASSES: &str = "\
    bool dict float from_json int list message_type self str to_json tuple validate wrap";

/// The same for fields of the envelope.
const IN_ENVELOPE: &str = "\
    bytearray bytes payload property staticmethod";

fn words(list: &str) -> impl Iterator<Item = &str> {
    list.split_whitespace()
}

/// Names that are given out once each.
#[derive(Debug, Default, Clone)]
pub(super) struct Names {
    taken: HashSet<String>,
}

impl Names {
    /// No name of these is given out.
    pub(super) fn reserving<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self { taken: names.into_iter().map(str::to_owned).collect() }
    }

    /// The names of a module's own, to which those of its classes are added.
    pub(super) fn of_module(own: &[&str]) -> Self {
        Self::reserving(words(KEYWORDS).chain(words(BUILTINS)).chain(own.iter().copied()))
    }

    /// The names in a class of a module whose names are these.
    pub(super) fn of_fields(module: &[&str]) -> Self {
        Self::reserving(words(KEYWORDS).chain(words(IN_CLASSES)).chain(module.iter().copied()))
    }

    /// The names in the envelope.
    pub(super) fn of_header(module: &[&str]) -> Self {
        Self::reserving(
            words(KEYWORDS).chain(words(IN_CLASSES)).chain(words(IN_ENVELOPE)).chain(module.iter().copied()),
        )
    }

    /// Gives out a name for a class: numbered, where it is another class's.
    pub(super) fn class(&mut self, name: &str, is_class: impl Fn(&str) -> bool) -> String {
        let name = identifier(name, "Type");
        let numbered = (2..).map(|number| format!("{name}{number}"));
        let given = if is_class(&name) {
            numbered.take(usize::MAX).find(|name| !self.taken.contains(name)).unwrap_or_default()
        } else {
            self.underscored(name)
        };
        self.taken.insert(given.clone());
        given
    }

    /// Gives out a name for a field.
    pub(super) fn field(&mut self, name: &str) -> String {
        let given = self.underscored(identifier(name, "field"));
        self.taken.insert(given.clone());
        given
    }

    /// Gives out a name for a value of an enum.
    pub(super) fn value(&mut self, name: &str) -> String {
        let given = self.underscored(identifier(&capitals(name), "VALUE"));
        self.taken.insert(given.clone());
        given
    }

    fn underscored(&self, mut name: String) -> String {
        while self.taken.contains(&name) {
            name.push('_');
        }
        name
    }
}

/// The name with everything replaced that Python does not accept, or reads as private.
fn identifier(name: &str, otherwise: &str) -> String {
    let plain: String = name.chars().map(|letter| if is_letter(letter) { letter } else { '_' }).collect();
    let plain = plain.trim_start_matches('_');
    match plain.chars().next() {
        None => otherwise.to_owned(),
        Some(first) if first.is_ascii_digit() => format!("{otherwise}_{plain}"),
        Some(_) => plain.to_owned(),
    }
}

/// Letters that Python takes as they are: it writes others in another form, in which two names may be one.
const fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, 'À'..='ÿ') && !matches!(letter, '×' | '÷')
}

/// `inProgress` as `IN_PROGRESS`.
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
        let mut names = Names::of_fields(&["Tone"]);
        assert_eq!(names.field("text"), "text");
        assert_eq!(names.field("traceId"), "traceId");
        assert_eq!(names.field("größe"), "größe");
    }

    #[test]
    fn changes_names_that_mean_something_else() {
        let mut names = Names::of_fields(&["Tone"]);
        for (wire, given) in [("class", "class_"), ("list", "list_"), ("Tone", "Tone_"), ("to_json", "to_json_")] {
            assert_eq!(names.field(wire), given);
        }
        for (wire, given) in [("x-y", "x_y"), ("x.y", "x_y_"), ("1st", "field_1st"), ("__", "field"), ("$id", "id")] {
            assert_eq!(names.field(wire), given);
        }
    }

    #[test]
    fn numbers_classes_of_one_name() {
        let mut names = Names::of_module(&["Message"]);
        assert_eq!(names.class("Mood", |_| false), "Mood");
        assert_eq!(names.class("Mood", |name| name == "Mood"), "Mood2");
        assert_eq!(names.class("Message", |_| false), "Message_");
        assert_eq!(names.class("Warning", |_| false), "Warning_");
    }

    #[test]
    fn writes_values_in_capitals() {
        let mut names = Names::default();
        for (wire, given) in
            [("calm", "CALM"), ("inProgress", "IN_PROGRESS"), ("in-progress", "IN_PROGRESS_"), ("404", "VALUE_404")]
        {
            assert_eq!(names.value(wire), given);
        }
    }
}
