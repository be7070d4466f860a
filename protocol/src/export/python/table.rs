//! Writes the table by which the machinery works.

use super::json;
use super::layout::{Code, statement, string};
use super::literal::ABSENT;
use super::pattern::python;
use super::types::{Types, Union};
use super::unions;
use crate::export::description::{Field, Kind, Message, Rule, Tag, TagPlace, Type, TypeKind, type_case};
use crate::export::table::{self, Options, Part};

/// Writes the calls that describe the types and the protocol.
pub(super) fn table(types: &Types<'_>) -> String {
    let mut code = String::from("\n\n");
    for (_, described, _) in types.untagged() {
        let name = untagged_name(&described.name, types);
        let shape = Code::call("_Untagged", vec![Code::Atom(string(types.name(&described.name)))]);
        code.push_str(&statement(0, &name, None, Some(&shape)));
    }
    for (_, described, value) in types.newtypes().filter(|(_, it, _)| types.description.unfolds(&it.name).is_none()) {
        let name = shape_of(types.name(&described.name));
        let parts = vec![
            Code::Atom(string(types.name(&described.name))),
            self::code(table::shape(value), types).behind("lambda: "),
        ];
        code.push_str(&statement(0, &name, Some(&Code::atom("_Newtype")), Some(&Code::call("_Newtype", parts))));
    }
    code.push_str(&structs(types));
    for union in types.unions().filter(|union| *union.tag != TagPlace::Outside) {
        if let Some(kept) = types.kept(&union) {
            let attributes = types.attributes(union.around);
            let around = fields(&attributes, &types.description.tags_of(union.name));
            let around = around.into_iter().map(|field| self::code(field, types)).collect();
            let around = unions::with_inner_tags(around, union.described, &attributes, types);
            let parts = [Code::atom(kept), unions::reference(&union, types)].into_iter().chain(around);
            let parts = parts.chain(closed(union.described));
            let function = if union.tag.is_index() { "_describe_kept_array" } else { "_describe_kept" };
            code.push_str(&(Code::call(function, parts.collect()).at(0, 0, 0) + "\n"));
        }
    }
    for (_, described, _) in types.untagged() {
        if let Some(Part::Shape(_, members, _)) = table::named(described, types.description) {
            let members = members.into_iter().map(|member| self::code(member, types)).collect();
            let function = format!("{}.hold", untagged_name(&described.name, types));
            code.push_str(&(Code::call(&function, members).at(0, 0, 0) + "\n"));
        }
    }
    if let Some(root) = types.unions().find(|union| *union.tag == TagPlace::Outside) {
        return code + &codecs(&root, types);
    }
    if let Some(document) = &types.description.document {
        let shape = self::code(table::shape(types.description.without_names(document)), types);
        let whole = types.description.whole_messages();
        let whole = whole.map(|_| Code::keyword("of_messages", Code::atom("True")));
        let document = Code::call("_Document", [shape].into_iter().chain(whole).collect());
        let document = Code::call("_Standalone", vec![document]).at(0, "_document = ".len(), 0);
        return format!("{code}_document = {document}\n");
    }
    let header = types.header();
    let mut protocol = table::protocol(types.description, fields(&header, &[]));
    // What is kept is among the header's fields here, under the name of its attribute.
    protocol.retain(|(name, _)| *name != "others");
    let protocol = keywords(protocol, types).chain(closed(&types.description.header));
    let unknown = types.captures().then(|| Code::atom("unknown=Unknown"));
    let protocol = protocol.chain([Code::atom("envelope=Envelope")]).chain(unknown);
    let protocol = Code::call("_Protocol", protocol.collect()).at(0, "_protocol = ".len(), 0);
    format!("{code}_protocol = {protocol}\n")
}

/// Writes the codecs of messages whose type comes from outside.
fn codecs(root: &Union<'_>, types: &Types<'_>) -> String {
    let members = root.members.iter().map(|member| (unions::mark(&member.mark).flat(), named(&member.name, types)));
    let kept = types.kept(root).map(|kept| {
        let attributes = types.attributes(root.around);
        let around = fields(&attributes, &[]).into_iter().map(|field| code(field, types));
        Code::call("_KeptAs", [Code::atom(kept)].into_iter().chain(around).chain(closed(root.described)).collect())
    });
    let parts = [Code::dict(members.collect())].into_iter().chain(kept);
    format!("_codecs = {}\n", Code::call("_Codecs", parts.collect()).at(0, "_codecs = ".len(), 0))
}

/// Writes the calls that describe payloads, structs and arrays.
fn structs(types: &Types<'_>) -> String {
    let mut code = String::new();
    for (name, described) in types.payloads().chain(types.structs()) {
        if let Some(value) = described.inner() {
            let parts = [Code::atom(name), self::code(table::shape(value), types)].into_iter().chain(closed(described));
            code.push_str(&(Code::call("_describe_newtype", parts.collect()).at(0, 0, 0) + "\n"));
            continue;
        }
        let attributes = types.attributes(described.fields());
        let fields = fields(&attributes, &types.description.tags_of(&described.name));
        let fields = fields.into_iter().map(|field| self::code(field, types)).collect();
        let fields = unions::with_inner_tags(fields, described, &attributes, types);
        let function = match described.kind {
            TypeKind::Array(_) if types.description.has_tag(&described.name) => "_describe_member_array",
            TypeKind::Array(_) => "_describe_elements",
            _ if types.description.has_tag(&described.name) => "_describe_member",
            _ => "_describe",
        };
        let unit = (!described.has_content()).then(|| Code::keyword("unit", Code::atom("True")));
        let parts = [Code::atom(name)].into_iter().chain(fields).chain(closed(described)).chain(unit);
        code.push_str(&(Code::call(function, parts.collect()).at(0, 0, 0) + "\n"));
    }
    code
}

/// Returns the call that makes a rule on a value of such a kind.
pub(super) fn rule(kind: &Kind, rule: &Rule, types: &Types<'_>) -> Code {
    code(table::rule(kind, rule), types)
}

/// Returns a field for each of these, with the name of its attribute if that is another, and some of them as tags.
fn fields<'a>(fields: &'a [(&'a Field, String)], tags: &[Tag<'a>]) -> Vec<Part<'a>> {
    let field = |(field, attribute): &'a (&Field, String)| {
        if let Some(tag) = tags.iter().find(|tag| tag.key == field.name && !field.is_rest()) {
            return table::tag(*tag);
        }
        if let Some(entry) = field.entry() {
            return Part::Shape("rest", vec![Part::Text(attribute), table::shape(entry)], Vec::new());
        }
        let attribute = (*attribute != field.name).then_some(("attribute", Part::Text(attribute)));
        table::field(
            field,
            attribute.into_iter().chain(field.has_secret_default().then_some(("hides_default", Part::True))),
        )
    };
    fields.iter().map(field).collect()
}

/// Writes a part of the table in Python.
fn code(part: Part<'_>, types: &Types<'_>) -> Code {
    let call = |name: &str, parts: Vec<Part<'_>>, options: Options<'_>| {
        let parts = parts.into_iter().map(|part| code(part, types));
        Code::call(&format!("_{}", type_case(name)), parts.chain(keywords(options, types)).collect())
    };
    match part {
        Part::True => Code::atom("True"),
        Part::Text(text) => Code::atom(string(text)),
        Part::Whole(number) => Code::atom(number.to_string()),
        Part::Constant(json) => json::any(json).unwrap_or_else(|| Code::atom("None")),
        Part::Float(number) => Code::atom(format!("{number:?}")),
        Part::Pattern(pattern) => Code::atom(string(&python(pattern))),
        Part::List(parts) => Code::tuple(parts.into_iter().map(|part| code(part, types)).collect()),
        Part::Aliases(pairs) => {
            Code::dict(pairs.into_iter().map(|(alias, name)| (string(alias), Code::atom(string(name)))).collect())
        }
        Part::Messages(messages) => {
            let classes =
                messages.iter().filter_map(Message::payload_type).map(|payload| Code::atom(types.name(payload)));
            Code::dict(messages.iter().map(|message| string(&message.tag)).zip(classes).collect())
        }
        Part::Members(members) => Code::dict(
            members
                .iter()
                .map(|member| (string(&member.mark.to_string()), Code::atom(types.name(&member.name))))
                .collect(),
        ),
        Part::Integers(name, _) => Code::keyword("values", Code::atom(types.name(name))),
        Part::Values(described) => Code::atom(types.name(&described.name)),
        Part::Named(name) => named(name, types),
        Part::Field { name, shape, .. } if matches!(*shape, Part::Mark(_)) => {
            Code::call("_Mark", vec![Code::atom(string(name)), code(*shape, types)])
        }
        Part::Mark(member) => unions::marks(member),
        Part::Tags(_) => Code::tuple(Vec::new()),
        Part::Field { name, shape, options } => call("field", vec![Part::Text(name), *shape], options),
        // An `int` has any number of digits.
        Part::Shape("big_integer", parts, options) => call("integer", parts, options),
        Part::Shape(name, parts, options) | Part::Rule(name, parts, options) => call(name, parts, options),
    }
}

/// Returns the reference to a payload or data type.
fn named(name: &str, types: &Types<'_>) -> Code {
    let Some(described) = types.description.type_named(name) else { return Code::atom("") };
    if let Some(union) = Union::of(described) {
        return unions::reference(&union, types);
    }
    match &described.kind {
        TypeKind::Untagged(_) => Code::Atom(untagged_name(name, types)),
        TypeKind::Array(_) => {
            Code::call("_elements", [Code::atom(types.name(name))].into_iter().chain(closed(described)).collect())
        }
        // It holds itself, or it would not be named here.
        TypeKind::Newtype(_) => Code::Atom(shape_of(types.name(name))),
        _ => match table::named(described, types.description) {
            Some(shape) => code(shape, types),
            None => {
                Code::call("_struct", [Code::atom(types.name(name))].into_iter().chain(closed(described)).collect())
            }
        },
    }
}

/// Returns the name of the variable that describes an untagged union, to which others refer before it is complete.
fn untagged_name(name: &str, types: &Types<'_>) -> String {
    format!("_untagged_{}", types.name(name))
}

/// Returns the name of the shape of a newtype that holds itself.
fn shape_of(name: &str) -> String {
    format!("_shape_of_{name}")
}

/// Returns what the description of a type says of undeclared keys.
fn closed(described: &Type) -> Option<Code> {
    described.closed.then(|| Code::keyword("closed", Code::atom("True")))
}

fn keywords<'a>(options: Options<'a>, types: &Types<'a>) -> impl Iterator<Item = Code> {
    options.into_iter().map(|(name, part)| match name {
        // Named only in modules that use it, so that others do not contain it.
        "keeps_null" => Code::keyword("nothing", Code::atom(ABSENT)),
        _ => Code::keyword(name, code(part, types)),
    })
}
