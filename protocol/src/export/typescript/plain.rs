//! Writes the hot path of a module: for each type a function that reads a value and one that writes it, in straight lines
//! without reasons. What they do not know is left to the table and the runtime, which decide and explain.

mod code;
mod elements;
mod known;
mod reading;
mod refusals;
mod unions;
mod untagged;
mod writing;

use super::literal::{key, quote};
use super::names::Names;
use super::syntax::typed;
use crate::export::description::{Field, Kind, TagPlace, Type, TypeKind};

use self::known::Known;

/// Returns the functions of all types that the hot path knows; an empty string if it knows no message, or not the value
/// that a document is.
pub(super) fn plain(names: &Names<'_>) -> String {
    let known = &Known::of(names.description);
    let Some(Whole { suffix, read, write, types }) = Whole::of(names, known) else { return String::new() };
    let mut functions = vec![read];
    let is_told = |described: &&&Type| matches!(described.kind, TypeKind::Union { tag: TagPlace::Outside, .. });
    let types: Vec<&Type> = types.iter().filter(|described| !is_told(described)).copied().collect();
    functions.extend(types.iter().filter_map(|described| match &described.kind {
        TypeKind::Struct(_) => Some(reading::structure(names, known, described)),
        TypeKind::Array(_) => Some(elements::reading(names, known, described)),
        TypeKind::Union { tag, members, .. } => Some(unions::reading(names, known, described, (tag, members))),
        TypeKind::Untagged(members) => Some(untagged::reading(names, known, described, members)),
        _ => None,
    }));
    functions.push(write);
    functions.extend(types.iter().filter_map(|described| match &described.kind {
        TypeKind::Struct(_) => Some(writing::structure(names, known, described)),
        TypeKind::Array(_) => Some(elements::writing(names, known, described)),
        TypeKind::Union { tag, members, .. } => Some(unions::writing(names, known, described, (tag, members))),
        TypeKind::Untagged(members) => Some(untagged::writing(names, known, described, members)),
        _ => None,
    }));
    let about = format!(
        "// What is plainly right: these functions accept it, or leave it to `read{suffix}` and `write{suffix}`."
    );
    format!("{about}\n\n{}", functions.join("\n\n"))
}

/// The functions that read and write a whole text, and the types that these need.
struct Whole<'a> {
    suffix: &'static str,
    read: String,
    write: String,
    types: Vec<&'a Type>,
}

impl<'a> Whole<'a> {
    fn of(names: &Names<'a>, known: &Known<'a>) -> Option<Self> {
        if let Some(value) = &names.description.document {
            let value = names.description.without_names(value);
            let outside = names.description.whole_messages().filter(|_| names.description.has_tag_outside());
            return known.knows(value).then(|| Self {
                suffix: "Document",
                read: match &outside {
                    Some(whole) => unions::reading_as(names, known, whole.members),
                    None => reading::document(names, known, value),
                },
                write: match &outside {
                    Some(whole) => unions::writing_as(names, known, whole.members),
                    None => writing::document(names, known, value),
                },
                types: known.types_in_value(value),
            });
        }
        let messages = known.messages();
        (!messages.is_empty()).then(|| Self {
            suffix: "Message",
            read: reading::envelope(names, known, &messages),
            write: writing::envelope(names, known, &messages),
            types: known.types_in(&messages),
        })
    }
}

/// Returns the first line of a function of a type's value, which is told the room if values of the type may be deep.
fn function_of_type(known: &Known<'_>, name: &str, described: &Type, result: &str) -> String {
    let is_deep = known.is_deep(&Kind::Named(described.name.clone()));
    let room = if is_deep { format!(", room{}", typed(": number")) } else { String::new() };
    function(name, &room, result)
}

/// Returns the first line of a function of a value.
fn function(name: &str, more: &str, result: &str) -> String {
    format!("function {name}(value{}{more}){} {{", typed(": unknown"), typed(result))
}

/// Returns what reads a property: `value.text`, `value["two words"]`.
fn property(name: &str) -> String {
    property_of("value", name)
}

fn property_of(object: &str, name: &str) -> String {
    let key = key(name);
    if key == name { format!("{object}.{name}") } else { format!("{object}[{key}]") }
}

/// Returns the TypeScript type of an envelope whose content is yet to be looked at.
fn envelope_type(names: &Names<'_>) -> String {
    let description = names.description;
    let header = names.header.as_ref().map(|name| format!("{name} & ")).unwrap_or_default();
    format!("{header}Record<{} | {}, unknown>", quote(description.tag_key()), quote(description.content_key()))
}

/// Whether an absent field reads as something: nothing at all, or its default.
fn may_be_absent(field: &Field) -> bool {
    field.is_optional() || field.default_value().is_some()
}

/// Returns the name of the variable of a loop inside others: `item`, `item2`.
fn numbered(name: &str, nested: usize) -> String {
    if nested == 1 { name.to_owned() } else { format!("{name}{nested}") }
}

/// How many levels of objects and arrays may follow, in a function that has been told.
#[derive(Clone, Copy)]
struct Room {
    /// What the function calls it.
    name: &'static str,
    /// The levels between the function's own value and this one.
    used: usize,
}

impl Room {
    const OF_WHOLE: Self = Self { name: "PLAIN_DEPTH", used: 0 };
    const OF_STRUCT: Self = Self { name: "room", used: 1 };
    /// The value of a union is that of its member.
    const OF_UNION: Self = Self { name: "room", used: 0 };

    fn inside(self) -> Self {
        Self { used: self.used + 1, ..self }
    }

    fn render(self) -> String {
        if self.used == 0 { self.name.to_owned() } else { format!("{} - {}", self.name, self.used) }
    }
}

/// Returns a call with one argument, and with the room for it if the function must be told.
fn call(known: &Known<'_>, function: &str, kind: &Kind, argument: &str, room: Room) -> String {
    if known.is_deep(kind) {
        format!("{function}({argument}, {})", room.render())
    } else {
        format!("{function}({argument})")
    }
}
