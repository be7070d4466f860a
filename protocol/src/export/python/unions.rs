//! Unions: a class for each member, and an alias for all of them.

use super::docstring::paragraphs;
use super::layout::{Code, WIDTH, statement, string, width};
use super::types::{Types, Union};
use super::{annotation, words};
use crate::export::description::{Mark, Type, UnionMember, UntaggedMember, aliases_in_words, sentence};

/// Returns the value of a tag.
pub(super) fn mark(mark: &Mark) -> Code {
    Code::Atom(match mark {
        Mark::Text(mark) => string(mark),
        Mark::Integer(mark) => mark.to_string(),
    })
}

/// Returns all values of a member's tag, of which the first is written.
pub(super) fn marks(member: &UnionMember) -> Code {
    let aliases = member.aliases.iter().map(|alias| Code::Atom(string(alias)));
    Code::tuple([mark(&member.mark)].into_iter().chain(aliases).collect())
}

/// Writes the tag of a member as an attribute of its class, by which type checkers tell the members apart.
pub(super) fn tag(described: &Type, types: &Types<'_>) -> Option<String> {
    let member = types.union_of(described)?.member(&described.name)?;
    let (_, attribute) = types.attributes(described.fields()).into_iter().next()?;
    let value = mark(&member.mark);
    let annotation = Code::subscript("typing.ClassVar", vec![Code::subscript("typing.Literal", vec![value.clone()])]);
    let aliases = aliases_in_words(&member.aliases).map(|words| sentence(&words)).unwrap_or_default();
    let line = statement(4, &attribute, Some(&annotation), Some(&value));
    Some(format!("\n{line}{}", paragraphs(&[aliases], 4)))
}

/// Writes the aliases, and the classes for members that are not declared.
pub(super) fn all(types: &Types<'_>) -> String {
    let unions: Vec<Union<'_>> = types.unions().collect();
    let kept = unions.iter().filter_map(|union| Some(self::kept(union, types.kept(union)?, types)));
    let kept: String = kept.collect();
    let tagged: String = unions.iter().map(|union| alias(union, types)).collect();
    let untagged = types.untagged().map(|(name, described, members)| untagged_alias(name, described, members, types));
    kept + &tagged + &untagged.collect::<String>()
}

/// Writes an untagged union as a string, since it may refer to itself.
fn untagged_alias(name: &str, described: &Type, members: &[UntaggedMember], types: &Types<'_>) -> String {
    let members: Vec<String> = members.iter().map(|member| annotation::of(&member.value, types).flat()).collect();
    let head = format!("{name}: typing.TypeAlias");
    let flat = format!("{head} = \"{}\"", members.join(" | "));
    let alias = if width(&flat) <= WIDTH {
        flat
    } else {
        let (last, others) = members.split_last().map(|(last, others)| (last.as_str(), others)).unwrap_or_default();
        let lines = others.iter().flat_map(|member| ["    \"", member, " | \"\n"]).collect::<String>();
        format!("{head} = (\n{lines}    \"{last}\"\n)")
    };
    let deprecated = described.deprecated.as_deref().map(words::deprecated).unwrap_or_default();
    format!("\n\n{alias}\n{}", paragraphs(&[described.docs.clone(), deprecated], 0))
}

fn kept(union: &Union<'_>, name: &str, types: &Types<'_>) -> String {
    format!(
        r#"

@dataclasses.dataclass(frozen=True, slots=True)
class {name}(_Data):
    """An object of `{union}` with an undeclared tag, kept whole and written back unchanged."""

    tag: str
    """What is under `{tag}`, as text."""

    payload: str
    """The JSON text of the whole object, byte for byte."""
"#,
        union = types.name(union.name),
        tag = union.tag,
    )
}

fn alias(union: &Union<'_>, types: &Types<'_>) -> String {
    let members = union.members.iter().map(|member| types.name(&member.name)).chain(types.kept(union));
    let members: Vec<&str> = members.collect();
    let head = format!("{}: typing.TypeAlias", types.name(union.name));
    let flat = format!("{head} = {}", members.join(" | "));
    let alias = if width(&flat) <= WIDTH {
        flat
    } else {
        let inside = members.join(" | ");
        let inside = if width(&inside) + 4 <= WIDTH { inside } else { members.join("\n    | ") };
        format!("{head} = (\n    {inside}\n)")
    };
    let deprecated = union.described.deprecated.as_deref().map(words::deprecated).unwrap_or_default();
    let tagged = format!("`{}` tells its members apart.", union.tag);
    format!("\n\n{alias}\n{}", paragraphs(&[union.described.docs.clone(), tagged, deprecated], 0))
}

/// Returns the reference to a union in the table.
pub(super) fn reference(union: &Union<'_>, types: &Types<'_>) -> Code {
    let name = types.name(union.name);
    let closed = types.description.closed.then(|| Code::keyword("closed", Code::atom("True")));
    let parts = [Code::Atom(string(name)), Code::atom(name), Code::Atom(string(union.tag))];
    Code::call("_Union", parts.into_iter().chain(closed).collect())
}
