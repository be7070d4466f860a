//! Writes the table that describes the protocol to the runtime.

use super::literal::{Literal, key};
use super::names::{Names, camel_case};
use super::syntax::{typed, width};
use super::types::constant;
use crate::export::description::{Field, Mark, Message, Tag, TagPlace, Type, TypeKind, UnionMember, type_case};
use crate::export::table::{self, Options, Part};

/// The whole numbers that a JavaScript number represents exactly.
const EXACT: std::ops::RangeInclusive<i128> = -((1 << 53) - 1)..=(1 << 53) - 1;

/// Writes the table as a constant.
pub(super) fn table(names: &Names<'_>) -> String {
    let description = names.description;
    let header = description.header.fields().iter().filter(|field| !field.is_rest());
    let header = header.map(|field| table::field(field, field.is_now().then_some(("now", Part::True)))).collect();
    let unknown = description.unknown.as_ref().map(|_| ("unknown", Part::Shape("raw", vec![], vec![])));
    let payloads = names.messages().map(|(_, payload, given)| (given.payload.as_str(), payload));
    let data_types = names.data_types().chain(names.types_of_runtime());
    // Where a newtype is named, there is what is inside; but validators of a document's types find them all by their names.
    let is_used = |described: &Type| match described.kind {
        // Only messages of undeclared types are of all of them.
        TypeKind::Union { tag: TagPlace::Outside, open, .. } => open,
        _ => description.document.is_some() || description.unfolds(&described.name).is_none(),
    };
    let types = payloads.chain(data_types.filter(|(_, described)| is_used(described)));
    let types = Literal::Object(types.map(|(name, described)| (key(name), definition(names, described))).collect());
    let (head, options) = match names.document() {
        Some(name) => {
            let whole = description.whole_messages();
            let whole = whole.map(|whole| table::whole(&whole, description));
            let options = [("type", Part::Text(name))].into_iter().chain(whole.into_iter().flatten());
            ("described", options.collect())
        }
        None => ("protocol", table::protocol(description, header).into_iter().chain(unknown).collect()),
    };
    let whole = properties(names, options).into_iter().chain([("types".to_owned(), types)]);
    let mut whole = Literal::Object(whole.collect());
    let head =
        format!("const {head}{} = ", typed(if head == "protocol" { ": ProtocolShape" } else { ": DocumentShape" }));
    if names.document().is_some() {
        whole = Literal::call("/* @__PURE__ */ documentShape", [whole]);
    }
    format!("/** What the rest of the module goes by. */\n{head}{};", whole.render(0, width(&head), 1))
}

fn definition(names: &Names<'_>, described: &Type) -> Literal {
    let now = |field: &Field| names.description.is_now(described, field).then_some(("now", Part::True));
    let fields =
        || literals(names, table::fields(described, names.description, |field| table::field(field, now(field))));
    let others = || table::others(described).map(|others| literal(names, others));
    if !described.has_content() {
        return Literal::call("unitShape", others());
    }
    let struct_shape = || Literal::call("structShape", [Literal::List(fields())].into_iter().chain(others()));
    table::named(described, names.description).map_or_else(struct_shape, |shape| literal(names, shape))
}

pub(super) fn mark(mark: &Mark) -> Literal {
    match mark {
        Mark::Text(mark) => Literal::text(mark),
        Mark::Integer(mark) => whole((*mark).into()),
    }
}

fn member(names: &Names<'_>, member: &UnionMember) -> Literal {
    Literal::List(vec![mark(&member.mark), Literal::text(names.get(&member.name))])
}

/// Writes a part of the table in TypeScript.
fn literal(names: &Names<'_>, part: Part<'_>) -> Literal {
    match part {
        Part::True => Literal::Plain("true".to_owned()),
        Part::Text(text) => Literal::text(text),
        Part::Whole(number) => whole(number),
        Part::Constant(json) => Literal::Plain(constant(json)),
        Part::Float(number) => Literal::Plain(number.to_string()),
        Part::Pattern(pattern) => Literal::expression(pattern),
        Part::List(parts) => Literal::List(literals(names, parts)),
        Part::Aliases(pairs) => Literal::List(pairs.into_iter().map(|(alias, name)| texts([alias, name])).collect()),
        Part::Messages(messages) => {
            Literal::List(messages.iter().map(|message| self::message(names, message)).collect())
        }
        Part::Members(members) => Literal::List(members.iter().map(|member| self::member(names, member)).collect()),
        // The union has read it before.
        Part::Mark(member) => Literal::call("markShape", [mark(&member.mark)]),
        Part::Tags(tags) => {
            let pair = |tag: Tag<'_>| {
                let field = tag.field.map(Literal::text);
                Literal::List([Literal::text(tag.key), mark(&tag.member.mark)].into_iter().chain(field).collect())
            };
            Literal::List(tags.into_iter().map(pair).collect())
        }
        Part::Integers(_, variants) => {
            Literal::List(variants.iter().map(|variant| whole(variant.integer.into())).collect())
        }
        Part::Values(described) => texts(described.variants().iter().map(|variant| variant.name.as_str())),
        Part::Named(name) => Literal::call("namedShape", [Literal::text(names.get(name))]),
        Part::Field { name, shape, options } => {
            let properties = [("name", Part::Text(name))].into_iter().chain(options).chain([("value", *shape)]);
            Literal::Object(self::properties(names, properties.collect()))
        }
        Part::Shape("untagged", members, _) => {
            Literal::call("untaggedShape", [Literal::List(literals(names, members))])
        }
        Part::Shape("untagged_member", parts, options) => {
            let value = parts.into_iter().map(|shape| ("value", shape));
            Literal::Object(properties(names, value.chain(options).collect()))
        }
        // As a key, it is hidden like any other value.
        Part::Shape("secret_key", parts, options) => call(names, "secret_shape", parts, options),
        Part::Shape(name, parts, options) => call(names, &format!("{name}_shape"), parts, options),
        Part::Rule("table_pattern", parts, _) => table_pattern(names, &parts),
        Part::Rule(name, parts, options) => call(names, &format!("{name}_rule"), parts, options),
    }
}

/// Refers to the constant that matches, which the hot path uses as well.
fn table_pattern(names: &Names<'_>, parts: &[Part<'_>]) -> Literal {
    let [Part::Text(declared), Part::Text(table)] = parts else { return Literal::call("patternRule", []) };
    Literal::call("patternRule", [Literal::text(declared), Literal::Plain(names.pattern(table).to_owned())])
}

/// Writes the constants that match patterns by tables.
pub(super) fn patterns(names: &Names<'_>) -> String {
    let constants = names.patterns().map(|(table, name)| {
        let head = format!("const {name} = /* @__PURE__ */ ");
        let automaton = Literal::call("automaton", [Literal::text(table)]);
        format!("{head}{};", automaton.render(0, head.len(), 1))
    });
    constants.collect::<Vec<_>>().join("\n")
}

fn literals(names: &Names<'_>, parts: Vec<Part<'_>>) -> Vec<Literal> {
    parts.into_iter().map(|part| literal(names, part)).collect()
}

fn properties(names: &Names<'_>, options: Options<'_>) -> Vec<(String, Literal)> {
    options.into_iter().map(|(name, part)| (camel_case(&type_case(name)), literal(names, part))).collect()
}

fn call(names: &Names<'_>, name: &str, parts: Vec<Part<'_>>, options: Options<'_>) -> Literal {
    let options = (!options.is_empty()).then(|| Literal::Object(properties(names, options)));
    Literal::call(&camel_case(&type_case(name)), literals(names, parts).into_iter().chain(options))
}

fn message(names: &Names<'_>, message: &Message) -> Literal {
    let payload = message.payload_type().map_or("", |payload| names.get(payload));
    Literal::Object(properties(names, vec![("tag", Part::Text(&message.tag)), ("payload", Part::Text(payload))]))
}

fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Literal {
    Literal::List(texts.into_iter().map(Literal::text).collect())
}

/// Returns a whole number, as a `bigint` literal if a number would not be exact.
fn whole(number: i128) -> Literal {
    Literal::Plain(if EXACT.contains(&number) { number.to_string() } else { format!("{number}n") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_whole_numbers_exact() {
        let written = |number| whole(number).render(0, 0, 0);
        assert_eq!(written(9_007_199_254_740_991), "9007199254740991");
        assert_eq!(written(9_007_199_254_740_992), "9007199254740992n");
        assert_eq!(written(i128::from(u64::MAX)), "18446744073709551615n");
    }
}
