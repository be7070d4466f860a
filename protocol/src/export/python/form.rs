//! The form of a message in a module, in an envelope or whole, for functions that are the same in both.

use super::layout::Code;
use super::types::Types;

/// The form of a message in a module: in an envelope, or whole.
pub(super) struct Form {
    /// The name of a message that is a parameter.
    name: &'static str,
    /// What is in the table.
    payload: &'static str,
    encoded: &'static str,
    is_whole: bool,
}

impl Form {
    pub(super) fn of(types: &Types<'_>) -> Self {
        match types.description.whole_messages() {
            Some(_) => Self { name: "message", payload: "message", encoded: "encode(message)", is_whole: true },
            None => {
                Self { name: "envelope", payload: "envelope.payload", encoded: "envelope.to_json()", is_whole: false }
            }
        }
    }

    /// Returns the type of a message, given that of its payload; of any message, if there is none.
    pub(super) fn of_type(&self, payload: Option<String>) -> String {
        let payload = payload.unwrap_or_else(|| "typing.Any".to_owned());
        if self.is_whole { payload } else { format!("Envelope[{payload}]") }
    }

    /// Returns a parameter of such a type.
    pub(super) fn parameter(&self, payload: Option<String>) -> Code {
        Code::Atom(format!("{}: {}", self.name, self.of_type(payload)))
    }

    /// Puts the form into code that is the same for all protocols.
    pub(super) fn fill(&self, code: &str) -> String {
        let parts = [
            ("$name", self.name),
            ("$payload", self.payload),
            ("$encoded", self.encoded),
            ("$any", &self.of_type(None)),
            ("$message", &self.of_type(Some("Message".to_owned()))),
        ];
        parts.into_iter().fold(code.to_owned(), |code, (mark, part)| code.replace(mark, part))
    }
}

/// Writes the heads of a function for each role, as type checkers see it, and that of the function itself.
pub(super) fn overloads(
    types: &Types<'_>,
    indent: usize,
    function: &str,
    signature: impl Fn(Option<&str>) -> (Vec<Code>, String),
) -> String {
    let (margin, gap) = (" ".repeat(indent), if indent == 0 { "\n\n" } else { "\n" });
    let head = |role: Option<&str>, end: &str| {
        let (parameters, result) = signature(role);
        let behind = format!(" -> {result}:{end}");
        format!("{margin}{}{behind}\n", Code::call(function, parameters).at(indent, 0, behind.len()))
    };
    let overloads = types.description.roles.all().map(|role| {
        let head = head(Some(role), " ...");
        format!("{gap}{margin}@typing.overload\n{head}")
    });
    overloads.collect::<String>() + gap + &head(None, "")
}
