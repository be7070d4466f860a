//! Unions: a class for each member, and an alias for all of them.

use super::docstring::paragraphs;
use super::layout::{Code, WIDTH, statement, string, width};
use super::types::{Types, Union};
use super::{annotation, words};
use crate::export::description::{
    Field, Mark, TagPlace, Type, UnionMember, UntaggedMember, aliases_in_words, sentence,
};

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

/// Writes the tags of a member as attributes of its class, by which type checkers tell the members apart.
pub(super) fn tags<'a>(described: &'a Type, types: &Types<'a>) -> String {
    let attributes = types.attributes(described.fields());
    let tags = types.description.tags_of(&described.name);
    let tags = tags.into_iter().filter_map(|tag| {
        let (_, attribute) = attributes.iter().find(|(field, _)| field.name == tag.key)?;
        let value = mark(&tag.member.mark);
        let annotation =
            Code::subscript("typing.ClassVar", vec![Code::subscript("typing.Literal", vec![value.clone()])]);
        let aliases = aliases_in_words(&tag.member.aliases).map(|words| sentence(&words)).unwrap_or_default();
        let line = statement(4, attribute, Some(&annotation), Some(&value));
        Some(format!("\n{line}{}", paragraphs(&[aliases], 4)))
    });
    tags.collect()
}

/// Writes the aliases, and the classes for members that are not declared.
pub(super) fn all(types: &Types<'_>) -> String {
    // The aliases of unions inside of others come before these.
    let mut unions: Vec<Union<'_>> = types.unions().collect();
    unions.sort_by_key(|union| {
        let around = types.description.unions_of(union.name).len();
        (*union.tag == TagPlace::Outside, std::cmp::Reverse(around))
    });
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
    let (undeclared, tag) = match union.tag {
        TagPlace::Outside => ("of an undeclared type", "The type, as text.".to_owned()),
        TagPlace::Index(index) => ("with an undeclared tag", format!("What is at position `{index}`, as text.")),
        tag => ("with an undeclared tag", format!("What is under `{tag}`, as text.")),
    };
    format!(
        r#"

@dataclasses.dataclass(frozen=True, slots=True)
class {name}({base}):
    """An {what} of `{union}` {undeclared}, kept whole and written back unchanged."""

    tag: str
    """{tag}"""

    payload: str
    """The JSON text of the whole {what}, byte for byte."""
"#,
        base = if union.tag.is_index() { "_ArrayData" } else { "_Data" },
        what = if union.tag.is_index() { "array" } else { "object" },
        union = types.name(union.name),
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
    let tagged = match union.tag {
        TagPlace::Index(index) => format!("The element at position {index} tells its members apart."),
        TagPlace::Outside => "The type, which comes from outside, tells its members apart.".to_owned(),
        tag => format!("`{tag}` tells its members apart."),
    };
    format!("\n\n{alias}\n{}", paragraphs(&[union.described.docs.clone(), tagged, deprecated], 0))
}

/// Returns where the tag of a union stands inside of a field.
fn inside(field: &str, tag: &str, union: &str, types: &Types<'_>) -> Code {
    let text = |text: &str| Code::Atom(string(text));
    let aliases = types.description.aliases_of(union, field).iter().map(|alias| text(alias));
    let aliases: Vec<Code> = aliases.collect();
    let parts = [text(tag), text(field)].into_iter().chain((!aliases.is_empty()).then(|| Code::tuple(aliases)));
    Code::call("_Inside", parts.collect())
}

/// Adds the tags that stand inside of fields to the parts that describe an object: each behind the tag around it.
pub(super) fn with_inner_tags(
    parts: Vec<Code>,
    described: &Type,
    attributes: &[(&Field, String)],
    types: &Types<'_>,
) -> Vec<Code> {
    let mut parts: Vec<(usize, Code)> = parts.into_iter().enumerate().map(|(at, part)| (at + 1, part)).collect();
    let mut behind = 0;
    for tag in types.description.unions_of(&described.name) {
        match tag.field {
            None => {
                let at = attributes.iter().position(|(field, _)| field.name == tag.key && !field.is_rest());
                behind = at.map_or(behind, |at| at + 1);
            }
            Some(field) => {
                let parts_of = vec![inside(field, tag.key, tag.union, types), marks(tag.member)];
                parts.push((behind, Code::call("_MarkInside", parts_of)));
            }
        }
    }
    // Stable: those behind the same tag keep their order.
    parts.sort_by_key(|(at, _)| *at);
    parts.into_iter().map(|(_, part)| part).collect()
}

/// Returns the reference to a union in the table.
pub(super) fn reference(union: &Union<'_>, types: &Types<'_>) -> Code {
    let name = types.name(union.name);
    let tag = match union.tag {
        TagPlace::Key(key) => Code::Atom(string(key)),
        TagPlace::Within { field, key } => inside(field, key, union.name, types),
        TagPlace::Index(index) => Code::atom(index),
        // Its codecs are found by the type.
        TagPlace::Outside => Code::atom("None"),
    };
    let parts = [Code::Atom(string(name)), Code::atom(name), tag];
    let inner = union.members.iter().filter_map(|member| {
        let inner = Union::of(types.description.type_named(&member.name)?)?;
        Some((mark(&member.mark).flat(), reference(&inner, types)))
    });
    let inner: Vec<(String, Code)> = inner.collect();
    let options = [
        (!inner.is_empty()).then(|| Code::keyword("inner", Code::dict(inner))),
        union.of_messages.then(|| Code::keyword("of_messages", Code::atom("True"))),
        union.described.closed.then(|| Code::keyword("closed", Code::atom("True"))),
    ];
    let class = if union.tag.is_index() { "_UnionOfArrays" } else { "_Union" };
    Code::call(class, parts.into_iter().chain(options.into_iter().flatten()).collect())
}
