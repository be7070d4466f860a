//! The table by which a written module works: the protocol, its fields, their shapes and rules, not yet in the syntax of
//! any language.

mod shape;

use super::description::{
    Description, Field, IntegerVariant, Kind, Message, Presence, Tag, TagPlace, Type, TypeKind, UnionMember,
    UntaggedMember, Variant, WholeMessages, kinds_of,
};
use crate::contract::Kinds;
use crate::export::json_tree::Json;
use shape::texts;
pub(super) use shape::{rule, shape};

/// A part of the table.
#[derive(Debug, Clone)]
pub(super) enum Part<'a> {
    True,
    Text(&'a str),
    Whole(i128),
    /// A string, whole number or boolean.
    Constant(&'a Json),
    Float(f64),
    /// A regular expression in its portable form.
    Pattern(&'a str),
    List(Vec<Part<'a>>),
    /// Further names, each with the declared one.
    Aliases(Vec<(&'a str, &'a str)>),
    /// All messages: their types, and what refers to their payloads.
    Messages(&'a [Message]),
    /// The values of an enum.
    Values(&'a Type),
    /// The values of an enum of integers, and its name.
    Integers(&'a str, &'a [IntegerVariant]),
    /// The marks of a union's members, and what refers to their structs.
    Members(&'a [UnionMember]),
    /// The shape of a tag by which an object is told apart in a union.
    Mark(&'a UnionMember),
    /// Tags, and what stands under them.
    Tags(Vec<Tag<'a>>),
    /// A reference to a payload or data type.
    Named(&'a str),
    Field {
        name: &'a str,
        shape: Box<Part<'a>>,
        options: Options<'a>,
    },
    /// What the runtime makes of these parts: the shape or rule of this name, which is in lower case with underscores.
    Shape(&'static str, Vec<Part<'a>>, Options<'a>),
    Rule(&'static str, Vec<Part<'a>>, Options<'a>),
}

/// Parts that may be absent, by name.
pub(super) type Options<'a> = Vec<(&'static str, Part<'a>)>;

/// Returns what all languages need to know of the protocol, given the fields of its header.
pub(super) fn protocol<'a>(description: &'a Description, header: Vec<Part<'a>>) -> Options<'a> {
    let mut options =
        vec![("tag", Part::Text(description.tag_key())), ("content", Part::Text(description.content_key()))];
    options.extend(others(&description.header).map(|others| ("others", others)));
    options.extend([("header", Part::List(header)), ("messages", Part::Messages(&description.messages))]);
    options
}

/// Returns what becomes of the members of a type that no field declares: the shape of those that are kept, or that they are
/// refused.
pub(super) fn others(described: &Type) -> Option<Part<'_>> {
    let kept = described.fields().iter().find_map(Field::entry).map(shape);
    kept.or_else(|| described.is_closed().then_some(Part::Text("refused")))
}

/// Returns a field. What only one language needs to know is in `more`.
pub(super) fn field<'a>(field: &'a Field, more: impl IntoIterator<Item = (&'static str, Part<'a>)>) -> Part<'a> {
    let mut options = Vec::new();
    if !field.aliases.is_empty() {
        options.push(("aliases", Part::List(texts(&field.aliases))));
    }
    let mut value = &field.value;
    match &field.presence {
        // The parts around it have what it holds.
        Presence::Required | Presence::Rest => {}
        Presence::Optional | Presence::OptionalElement => {
            options.push(("optional", Part::True));
            if let Kind::Nullable(inner) = &value.kind {
                value = inner;
            }
        }
        Presence::OptionalBesideNull => options.extend([("optional", Part::True), ("keeps_null", Part::True)]),
        Presence::Default { text, .. } => options.push(("default", Part::Text(text))),
        Presence::Payload { unit } => {
            options.extend([("optional", Part::True), ("default", Part::Text("{}"))]);
            options.extend(unit.then_some(("unit", Part::True)));
        }
    }
    if field.after_content {
        options.push(("after_content", Part::True));
    }
    options.extend(more);
    Part::Field { name: &field.name, shape: Box::new(shape(value)), options }
}

/// Returns the fields of an object, except what holds its other members.
pub(super) fn fields<'a>(
    described: &'a Type,
    description: &'a Description,
    field: impl Fn(&'a Field) -> Part<'a>,
) -> Vec<Part<'a>> {
    let fields = description.fields_and_tags(described).into_iter().filter(|(field, _)| !field.is_rest());
    fields.map(|(beside, tag)| tag.map_or_else(|| field(beside), self::tag)).collect()
}

/// Returns a tag by which an object is told apart, as one of its fields.
pub(super) fn tag(tag: Tag<'_>) -> Part<'_> {
    Part::Field { name: tag.key, shape: Box::new(Part::Mark(tag.member)), options: Vec::new() }
}

/// Returns the shape of a type that is not a struct.
pub(super) fn named<'a>(described: &'a Type, description: &'a Description) -> Option<Part<'a>> {
    match &described.kind {
        TypeKind::Struct(_) => None,
        TypeKind::Array(_) => {
            let elements = self::fields(described, description, |element| field(element, None));
            let parts = [Part::List(elements)].into_iter().chain(others(described));
            Some(Part::Shape("elements", parts.collect(), Vec::new()))
        }
        TypeKind::Newtype(value) => Some(shape(value)),
        TypeKind::Enum { variants, open } => Some(enumeration(described, variants, *open)),
        TypeKind::Untagged(members) => {
            let members = members.iter().map(|member| untagged_member(member, &description.types));
            Some(Part::Shape("untagged", members.collect(), Vec::new()))
        }
        TypeKind::Integers { variants, open } => {
            let open = open.then_some(("open", Part::True)).into_iter().collect();
            Some(Part::Shape("integers", vec![Part::Integers(&described.name, variants)], open))
        }
        TypeKind::Union { tag: TagPlace::Outside, .. } => Some(kept(described, description)),
        TypeKind::Union { tag, members, open, of_messages, around } => {
            let mut options = tag_options(tag, members, description);
            options.push(("members", Part::Members(members)));
            let marks = members.iter().filter_map(|member| Some((&member.aliases, member.mark.as_text()?)));
            let aliases = marks.flat_map(|(aliases, mark)| aliases.iter().map(move |alias| (alias.as_str(), mark)));
            options.extend(self::aliases(aliases));
            options.extend(open.then_some(("open", Part::True)));
            options.extend(of_messages.then_some(("of_messages", Part::True)));
            if !around.is_empty() {
                let mut within = description.tags_of(&described.name);
                within.extend(description.tags_within(&described.name));
                options.extend((!within.is_empty()).then_some(("within", Part::Tags(within))));
                options.push(("around", Part::List(fields(described, description, |around| field(around, None)))));
                options.extend(others(described).map(|others| ("others", others)));
            }
            Some(Part::Shape(if tag.is_index() { "union_of_arrays" } else { "union" }, Vec::new(), options))
        }
    }
}

/// Returns the shape of a message of an undeclared type that comes from outside, with the fields that all messages have.
pub(super) fn kept<'a>(described: &'a Type, description: &'a Description) -> Part<'a> {
    let fields = fields(described, description, |around| field(around, None));
    let parts = [Part::List(fields)].into_iter().chain(others(described));
    Part::Shape("kept", parts.collect(), Vec::new())
}

/// Returns what tells the messages of a protocol apart that is described as a document.
pub(super) fn whole<'a>(whole: &WholeMessages<'a>, description: &'a Description) -> Options<'a> {
    let mut options = match whole.tag {
        TagPlace::Outside => Vec::new(),
        tag => tag_options(tag, whole.members, description),
    };
    options.push(("messages", Part::Members(whole.members)));
    options
}

/// Returns where the tag of these members stands; inside of a field, with the names of that: the one that is written, and
/// its aliases.
fn tag_options<'a>(tag: &'a TagPlace, members: &[UnionMember], description: &'a Description) -> Options<'a> {
    let names = tag.field().map(|field| {
        let aliases = members.first().map_or(&[][..], |member| description.aliases_of(&member.name, field));
        [Part::Text(field)].into_iter().chain(texts(aliases)).collect()
    });
    [("tag", Part::Text(tag.name()))].into_iter().chain(names.map(|names| ("field", Part::List(names)))).collect()
}

/// Returns a member of an untagged union, with the kinds of JSON that its values may have.
fn untagged_member<'a>(member: &'a UntaggedMember, types: &[Type]) -> Part<'a> {
    const NAMES: [(Kinds, &str); 6] = [
        (Kinds::NULL, "null"),
        (Kinds::BOOLEAN, "boolean"),
        (Kinds::NUMBER, "number"),
        (Kinds::STRING, "string"),
        (Kinds::ARRAY, "array"),
        (Kinds::OBJECT, "object"),
    ];
    let kinds = kinds_of(&member.value, types);
    let names = NAMES.into_iter().filter(|(kind, _)| kinds.overlap(*kind)).map(|(_, name)| Part::Text(name)).collect();
    let mut options = Vec::new();
    options.extend((!kinds.is_any()).then_some(("kinds", Part::List(names))));
    options.extend(member.when.as_deref().map(|key| ("when", Part::Text(key))));
    Part::Shape("untagged_member", vec![shape(&member.value)], options)
}

fn enumeration<'a>(described: &'a Type, variants: &'a [Variant], open: bool) -> Part<'a> {
    let mut options = vec![("values", Part::Values(described))];
    let aliases =
        variants.iter().flat_map(|variant| variant.aliases.iter().map(|alias| (alias.as_str(), variant.name.as_str())));
    options.extend(self::aliases(aliases));
    options.extend(open.then_some(("open", Part::True)));
    Part::Shape("enum", Vec::new(), options)
}

fn aliases<'a>(aliases: impl Iterator<Item = (&'a str, &'a str)>) -> Option<(&'static str, Part<'a>)> {
    let aliases: Vec<_> = aliases.collect();
    (!aliases.is_empty()).then_some(("aliases", Part::Aliases(aliases)))
}
