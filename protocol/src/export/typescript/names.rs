//! Names everything in a module: the name in Rust if it is free, or else one derived from it.

use std::collections::HashMap;

use super::{role_names, runtime};
use crate::export::description::{self, Description, Kind, Message, Policy, Type, TypeKind, UnionMember, Way};

/// Type names that have a meaning in JavaScript or TypeScript. DOM types are not included: a module may well have a
/// `Node`.
const BUILT_IN: &str = "\
    any unknown never void null undefined string number boolean bigint symbol object Array ArrayBuffer \
    AsyncIterable AsyncIterator Atomics Awaited BigInt Boolean DataView Date Error EvalError Exclude Extract \
    FinalizationRegistry Function Infinity Intl Iterable Iterator JSON Map Math NaN NonNullable Number Object \
    Omit Parameters Partial Pick Promise Proxy RangeError Readonly ReadonlyArray Record Reflect RegExp Required \
    ReturnType Set String Symbol SyntaxError TypeError WeakMap WeakRef WeakSet globalThis";

/// Words that cannot be function names in a module, and names that must not be shadowed.
const RESERVED_WORDS: &str = "\
    arguments async await break case catch class const continue debugger default delete do else enum eval export \
    extends false finally for function if implements import in instanceof interface let new null package private \
    protected public return static super switch this throw true try typeof undefined var void while with yield \
    globalThis constructor isNaN";

/// Names declared by the generated part of every module.
const DECLARED: &str = "Decoded Encoded decode encode check default";

/// Names declared by that of a protocol.
const DECLARED_BY_PROTOCOLS: &str = "\
    Message MessageType messageTypes UnknownMessage protocol headerLimits readEnvelopePlainly writeEnvelopePlainly";

/// Names declared by that of a document.
const DECLARED_BY_DOCUMENTS: &str = "described readDocumentPlainly writeDocumentPlainly";

/// Names declared besides where fields of payloads stand beside the tag.
const DECLARED_WITH_WHOLE_MESSAGES: &str = "MessageType messageTypes";

/// Names declared instead of some of these where the types of messages come from outside.
const DECLARED_WITH_TAG_OUTSIDE: &str = "Messages decodeAs checkAs encodeAs";

const TYPES: Policy = Policy { reserved: Way::Suffix("Data"), given: Way::Number };
const BUILDERS: Policy = Policy::always(Way::Suffix("Message"));

/// The names of the parts of a message.
pub(super) struct MessageNames {
    /// The whole message: `BarkMessage`.
    pub(super) message: String,
    /// The payload: `Bark`.
    pub(super) payload: String,
    /// The builder function: `bark`.
    pub(super) builder: String,
}

/// The names of everything in a module.
pub(super) struct Names<'a> {
    pub(super) description: &'a Description,
    /// The header, unless it has no fields.
    pub(super) header: Option<String>,
    /// One for each message.
    messages: Vec<MessageNames>,
    /// By their names in the description.
    types: HashMap<&'a str, String>,
    /// The functions that build messages described as whole objects, by the names of their types in the description.
    builders: Vec<(&'a str, String)>,
    /// What belongs to a type, by the name of the type in the module.
    companions: HashMap<String, Companions>,
    /// The tables of patterns, in order of first use, and the names of the constants that match by them.
    patterns: Vec<(&'a str, String)>,
}

/// The names of what belongs to a type.
struct Companions {
    /// The values of an enum: `toneValues`.
    values: String,
    /// The limits of the fields of a struct: `barkLimits`.
    limits: String,
    /// The function that reads a value: `readBark`.
    reader: String,
    /// The function that writes a value: `writeBark`.
    writer: String,
    /// The objects of an open union whose tags are not declared: `UnknownItem`.
    unknown: String,
}

impl<'a> Names<'a> {
    /// Names everything: the header and messages first, then the types of their fields.
    pub(super) fn of(description: &'a Description) -> Self {
        let declared = runtime::declared_names();
        let own = if description.document.is_some() { DECLARED_BY_DOCUMENTS } else { DECLARED_BY_PROTOCOLS };
        let of_whole = if description.whole_messages().is_some() { DECLARED_WITH_WHOLE_MESSAGES } else { "" };
        let of_outside = if description.has_tag_outside() { DECLARED_WITH_TAG_OUTSIDE } else { "" };
        let reserved = [BUILT_IN, RESERVED_WORDS, DECLARED, own, of_whole, of_outside];
        let reserved = reserved.into_iter().flat_map(str::split_whitespace);
        let of_roles = role_names::declared_names(description);
        let reserved = reserved.chain(declared.iter().chain(&of_roles).map(String::as_str));
        let mut given = description::Names::reserving(reserved);
        let header = &description.header;
        let has_header = description.document.is_none() && !header.fields().is_empty();
        let header = has_header.then(|| given.claim(&header.rust_name, TYPES));
        let mut types = HashMap::new();
        let mut messages = Vec::new();
        for (_, payload) in description.payloads() {
            let name = &payload.rust_name;
            let names = MessageNames {
                payload: given.claim(name, TYPES),
                message: given.claim(&format!("{name}Message"), Policy::NUMBERED),
                builder: given.claim(&camel_case(name), BUILDERS),
            };
            types.insert(payload.name.as_str(), names.payload.clone());
            messages.push(names);
        }
        for data in description.data_types() {
            // The runtime declares the types of issues itself.
            let name = if data.is_of_runtime() { data.rust_name.clone() } else { given.claim(&data.rust_name, TYPES) };
            types.insert(&data.name, name);
        }
        let objects = description.whole_messages().map(|whole| objects(description, whole.members));
        let builders = objects.into_iter().flatten().filter_map(|described| {
            let name = types.get(described.name.as_str())?;
            // As where the payload is by itself: `bark` builds a `BarkMessage`.
            let name = name.strip_suffix("Message").filter(|name| !name.is_empty()).unwrap_or(name);
            Some((described.name.as_str(), given.claim(&camel_case(name), BUILDERS)))
        });
        let builders = builders.collect();
        let companions = description.types.iter().filter_map(|described| types.get(described.name.as_str()));
        let companions = companions.map(|name| {
            let mut claim = |wanted: String| given.claim(&wanted, Policy::NUMBERED);
            let [values, limits] = ["Values", "Limits"].map(|suffix| claim(format!("{}{suffix}", camel_case(name))));
            let (reader, writer) = (claim(format!("read{name}")), claim(format!("write{name}")));
            let unknown = claim(format!("Unknown{name}"));
            (name.clone(), Companions { values, limits, reader, writer, unknown })
        });
        let companions = companions.collect();
        let mut patterns: Vec<(&str, String)> = Vec::new();
        for table in description.pattern_tables() {
            if patterns.iter().all(|(known, _)| *known != table) {
                patterns.push((table, given.claim("pattern", Policy::NUMBERED)));
            }
        }
        Self { description, header, messages, types, builders, companions, patterns }
    }

    /// Returns the tables of patterns with the names of the constants that match by them.
    pub(super) fn patterns(&self) -> impl Iterator<Item = (&str, &str)> {
        self.patterns.iter().map(|(table, name)| (*table, name.as_str()))
    }

    /// Returns the name of the constant that matches by this table.
    pub(super) fn pattern(&self, table: &str) -> &str {
        self.patterns().find(|(known, _)| *known == table).map_or("", |(_, name)| name)
    }

    fn companions(&self, described: &str) -> Option<&Companions> {
        self.companions.get(self.types.get(described)?)
    }

    /// Returns the name of the constant with the values of an enum.
    pub(super) fn values(&self, described: &str) -> &str {
        self.companions(described).map_or("", |companions| &companions.values)
    }

    /// Returns the name of the constant with the limits of a struct's fields; for a header without a type, that of it.
    pub(super) fn limits(&self, described: &str) -> &str {
        self.companions(described).map_or("headerLimits", |companions| &companions.limits)
    }

    /// Returns the name of the function that reads a struct on the hot path.
    pub(super) fn reader(&self, described: &str) -> &str {
        self.companions(described).map_or("", |companions| &companions.reader)
    }

    /// Returns the name of the function that writes a struct on the hot path.
    pub(super) fn writer(&self, described: &str) -> &str {
        self.companions(described).map_or("", |companions| &companions.writer)
    }

    /// Returns the name of the type of those objects of a union whose tags are not declared.
    pub(super) fn unknown(&self, described: &str) -> &str {
        self.companions(described).map_or("", |companions| &companions.unknown)
    }

    /// Returns the messages with their payloads and the names of their parts.
    pub(super) fn messages(&self) -> impl Iterator<Item = (&Message, &Type, &MessageNames)> {
        self.description.payloads().zip(&self.messages).map(|((message, payload), names)| (message, payload, names))
    }

    /// Returns the messages that are described as whole objects, with the names of the functions that build them.
    pub(super) fn builders(&self) -> impl Iterator<Item = (&'a Type, &str)> {
        let builders = self.builders.iter();
        builders.filter_map(|(described, name)| Some((self.description.type_named(described)?, name.as_str())))
    }

    /// Returns the name of the type that a whole text is, if that is no envelope.
    pub(super) fn document(&self) -> Option<&str> {
        match &self.description.document.as_ref()?.kind {
            Kind::Named(name) => Some(self.get(name)),
            _ => None,
        }
    }

    /// Returns the name of a payload or data type.
    pub(super) fn get(&self, described: &str) -> &str {
        self.types.get(described).map_or("JsonValue", String::as_str)
    }

    /// Whether the type is an enum that accepts only its declared values.
    pub(super) fn is_closed_enum(&self, described: &str) -> bool {
        let described = self.description.type_named(described);
        described.is_some_and(|described| matches!(described.kind, TypeKind::Enum { open: false, .. }))
    }

    /// Returns the data types with their names, except those that the runtime declares.
    pub(super) fn data_types(&self) -> impl Iterator<Item = (&str, &Type)> {
        let own = self.description.data_types().filter(|data| !data.is_of_runtime());
        own.map(|data| (self.get(&data.name), data))
    }

    /// Returns the data types that the runtime declares.
    pub(super) fn types_of_runtime(&self) -> impl Iterator<Item = (&str, &Type)> {
        let own = self.description.data_types().filter(|data| data.is_of_runtime());
        own.map(|data| (self.get(&data.name), data))
    }
}

/// Returns the structs in a union and in the unions inside of it.
fn objects<'a>(description: &'a Description, members: &'a [UnionMember]) -> Vec<&'a Type> {
    let members = members.iter().filter_map(|member| description.type_named(&member.name));
    let objects = members.flat_map(|described| match &described.kind {
        TypeKind::Union { members, .. } => objects(description, members),
        _ => vec![described],
    });
    objects.collect()
}

/// Returns a name as the label of a tuple's element, which cannot be a reserved word.
pub(super) fn label(name: &str) -> String {
    let is_reserved = RESERVED_WORDS.split_whitespace().any(|word| word == name);
    format!("{name}{}", if is_reserved { "_" } else { "" })
}

/// Returns a name in the case of functions: `agentState` for `AgentState`, `urlChanged` for `URLChanged`.
pub(super) fn camel_case(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let capitals = letters.iter().take_while(|letter| letter.is_uppercase()).count();
    let lowered = if capitals > 1 && capitals < letters.len() { capitals - 1 } else { capitals.max(1) };
    let (head, tail) = letters.split_at(lowered.min(letters.len()));
    head.iter().flat_map(|letter| letter.to_lowercase()).chain(tail.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_functions_as_javascript_does() {
        let names = ["Bark", "AgentState", "URLChanged", "X", "ID", ""].map(camel_case);
        assert_eq!(names, ["bark", "agentState", "urlChanged", "x", "id", ""]);
    }

    #[test]
    fn names_that_are_taken_are_told_apart() {
        let mut names = description::Names::reserving(["Map", "delete"]);
        let claimed = ["Leaf", "Leaf", "Map", "Map"].map(|name| names.claim(name, TYPES));
        assert_eq!(claimed, ["Leaf", "Leaf2", "MapData", "MapData2"]);
        assert_eq!(names.claim("delete", BUILDERS), "deleteMessage");
    }
}
