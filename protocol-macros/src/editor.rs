//! What is done for editors: hints about our attributes, and declarations that expand by themselves.

mod hints;

pub(crate) use hints::expand_hints;

/// Whether an editor is expanding the macros, to analyse code that is being typed.
///
/// With each keystroke, an editor expands every macro whose input has changed. Of a protocol that is all declarations,
/// unless each of them is left to a macro of its own, which costs rustc a tenth more for a whole protocol. rust-analyzer
/// expands macros in a process of its own; another editor gets the code that rustc gets.
pub(crate) fn is_expanding() -> bool {
    let program = std::env::current_exe().unwrap_or_default();
    program.file_stem().is_some_and(|name| name.to_string_lossy().starts_with("rust-analyzer"))
}
