//! What classes say of closed enums: constructors take the strings of an enum, or its integers, and hold its members.
//!
//! Only type checkers see the constructor that is written here; that of the dataclass does the same, and what it was given is
//! replaced behind it.

use super::layout::{Code, WIDTH, statement, string, width};
use super::types::Types;
use super::{annotation, literal};
use crate::export::description::{Field, IntegerVariant, Kind, TypeKind, Value, Variant};

/// A parameter of a constructor.
#[derive(Clone)]
pub(super) struct Parameter {
    attribute: String,
    /// The type of what it takes.
    takes: Code,
    /// Its default, or `...` if that is made on each call.
    default: Option<String>,
    /// Whether its name has to be given.
    is_named: bool,
    /// The closed enum of which it takes values.
    of: Option<String>,
}

impl Parameter {
    pub(super) fn of(field: &Field, attribute: &str, types: &Types<'_>, is_now: bool) -> Self {
        let of_enum = taken(&field.value, types);
        let of = of_enum.as_ref().map(|(_, name)| name.clone());
        let takes = of_enum
            .map_or_else(|| annotation::of_field(field, types), |(takes, _)| annotation::or_absent(takes, field));
        let default = match literal::default(field, types) {
            _ if is_now => Some("...".to_owned()),
            Some(default) if default.is_constant => Some(default.value.flat()),
            Some(_) => Some("...".to_owned()),
            None => literal::absent(field).map(|nothing| nothing.flat()),
        };
        Self { attribute: attribute.to_owned(), takes, default, is_named: field.is_constant(), of }
    }

    /// The value inside of a newtype.
    pub(super) fn of_inner(value: &Value, types: &Types<'_>) -> Self {
        let of_enum = taken(value, types);
        let of = of_enum.as_ref().map(|(_, name)| name.clone());
        let takes = of_enum.map_or_else(|| annotation::of(value, types), |(takes, _)| takes);
        Self { attribute: "value".to_owned(), takes, default: None, is_named: false, of }
    }

    /// What a class holds that no field of the wire is.
    pub(super) fn other(attribute: &str, takes: &str) -> Self {
        Self { attribute: attribute.to_owned(), takes: Code::atom(takes), default: None, is_named: false, of: None }
    }

    fn declaration(&self) -> Code {
        match &self.default {
            None => self.takes.clone().behind(&format!("{}: ", self.attribute)),
            Some(default) => Code::atom(format!("{}: {} = {default}", self.attribute, self.takes.flat())),
        }
    }
}

/// Writes the constructor of a class with these parameters, in the order of its attributes, if one of them takes values of a
/// closed enum.
pub(super) fn initializer(parameters: &[Parameter]) -> String {
    if parameters.iter().all(|parameter| parameter.of.is_none()) {
        return String::new();
    }
    let first_named = parameters.iter().position(|it| it.default.is_some() && !it.is_named).unwrap_or(parameters.len());
    let (before, behind) = parameters.split_at_checked(first_named).unwrap_or((parameters, &[]));
    let positional = before.iter().filter(|it| !it.is_named);
    let named: Vec<&Parameter> = before.iter().filter(|it| it.is_named).chain(behind).collect();
    let mark = (!named.is_empty()).then(|| Code::atom("*"));
    let declared =
        positional.map(Parameter::declaration).chain(mark).chain(named.into_iter().map(Parameter::declaration));
    let signature: Vec<Code> = [Code::atom("self")].into_iter().chain(declared).collect();
    let result = " -> None: ...";
    let signature = Code::call("def __init__", signature).at(8, 0, result.len());
    let replaced = parameters.iter().filter_map(|it| {
        let parts = vec![Code::atom("self"), Code::atom(string(&it.attribute)), Code::atom(it.of.as_deref()?)];
        Some(format!("        {}\n", Code::call("_enter", parts).at(8, 0, 0)))
    });
    format!(
        "\n    if typing.TYPE_CHECKING:\n\n        {signature}{result}\n\n    def __post_init__(self) -> None:\n{}",
        replaced.collect::<String>()
    )
}

/// Returns the type of what is taken where values of a closed enum are held, and the enum; `None` for all other values.
pub(super) fn taken(value: &Value, types: &Types<'_>) -> Option<(Code, String)> {
    let inside = |code: Code, name: &str, of: String| (Code::subscript(name, vec![code]), of);
    match &types.description.without_names(value).kind {
        Kind::Nullable(inner) => taken(inner, types).map(|(code, of)| (annotation::or_none(code), of)),
        Kind::InString(inner) => taken(inner, types),
        Kind::List { item, .. } => taken(item, types).map(|(code, of)| inside(code, "typing.Sequence", of)),
        Kind::Map { key, value } => {
            let (code, of) = taken(value, types)?;
            Some((Code::subscript("typing.Mapping", vec![annotation::of(key, types), code]), of))
        }
        Kind::Named(name) => match &types.description.type_named(name)?.kind {
            TypeKind::Enum { open: false, .. } | TypeKind::Integers { open: false, .. } => {
                let class = types.name(name).to_owned();
                Some((Code::Atom(alias(&class)), class))
            }
            _ => None,
        },
        _ => None,
    }
}

/// Returns the name of the type of an enum's members and their values.
fn alias(class: &str) -> String {
    format!("_{class}OrValue")
}

/// Writes that type, if the code that takes values names it.
pub(super) fn values(class: &str, variants: &[Variant], taking: &[&str]) -> String {
    of_values(class, variants.iter().map(|variant| string(&variant.name)), taking)
}

/// The same for an enum of integers.
pub(super) fn integers(class: &str, variants: &[IntegerVariant], taking: &[&str]) -> String {
    of_values(class, variants.iter().map(|variant| variant.integer.to_string()), taking)
}

fn of_values(class: &str, values: impl Iterator<Item = String>, taking: &[&str]) -> String {
    let alias = alias(class);
    if !taking.iter().any(|code| code.contains(&alias)) {
        return String::new();
    }
    let literal = Code::subscript("typing.Literal", values.map(Code::Atom).collect());
    let union = Code::Union(vec![Code::atom(class), literal]);
    let flat = union.flat();
    let union = if width(&flat) + 4 <= WIDTH { Code::Atom(flat) } else { union };
    format!("\n\n{}", statement(0, &alias, Some(&Code::atom("typing.TypeAlias")), Some(&union)))
}
