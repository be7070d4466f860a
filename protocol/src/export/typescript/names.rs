//! What everything is called in a module: the name that it has in Rust, where that is free.

use std::collections::{HashMap, HashSet};

use super::runtime;
use crate::contract::{Contract, Identity, MessageInfo, Shape, StructInfo};
use crate::field::Field;

/// Names of types that JavaScript or TypeScript gives a meaning of its own. Those of a browser's document are not among
/// them: a module may well have a `Node`.
const BUILT_IN: &str = "\
    any unknown never void null undefined string number boolean bigint symbol object Array ArrayBuffer \
    AsyncIterable AsyncIterator Atomics Awaited BigInt Boolean DataView Date Error EvalError Exclude Extract \
    FinalizationRegistry Function Infinity Intl Iterable Iterator JSON Map Math NaN NonNullable Number Object \
    Omit Parameters Partial Pick Promise Proxy RangeError Readonly ReadonlyArray Record Reflect RegExp Required \
    ReturnType Set String Symbol SyntaxError TypeError WeakMap WeakRef WeakSet globalThis";

/// Words that cannot name a function in a module, and names that are not to be hidden.
const RESERVED_WORDS: &str = "\
    arguments async await break case catch class const continue debugger default delete do else enum eval export \
    extends false finally for function if implements import in instanceof interface let new null package private \
    protected public return static super switch this throw true try typeof undefined var void while with yield \
    globalThis constructor isNaN";

/// Names that the written part of every module declares.
const DECLARED: &str = "\
    Message MessageType messageTypes Decoded Encoded UnknownMessage decode encode protocol default";

/// A message and what its parts are called.
pub(super) struct MessageNames {
    pub(super) info: MessageInfo,
    /// The whole message: `BarkMessage`.
    pub(super) message: String,
    /// The payload: `Bark`.
    pub(super) payload: String,
    /// The function that makes one: `bark`.
    pub(super) builder: String,
}

/// What everything is called.
pub(super) struct Names {
    /// The header, unless it has no fields.
    pub(super) header: Option<String>,
    pub(super) messages: Vec<MessageNames>,
    /// Data types by name, in the order of their first use; those that the runtime declares are left out.
    pub(super) data_types: Vec<(String, &'static Shape)>,
    /// Types that the runtime declares and the table describes.
    pub(super) own_types: Vec<(String, &'static Shape)>,
    by_id: HashMap<Identity, String>,
    taken: HashSet<String>,
}

impl Names {
    /// Names everything that the contract reaches: header and messages first, then the types of their fields.
    pub(super) fn of(contract: &Contract) -> Self {
        let taken = [BUILT_IN, RESERVED_WORDS, DECLARED].into_iter().flat_map(str::split_whitespace);
        let mut names = Self {
            header: None,
            messages: Vec::new(),
            data_types: Vec::new(),
            own_types: Vec::new(),
            by_id: HashMap::new(),
            taken: taken.map(str::to_owned).chain(runtime::declared_names()).collect(),
        };
        let header = contract.header();
        if !header.fields.is_empty() {
            names.header = Some(names.claim_type(header.id, header.name));
        }
        for info in contract.messages() {
            let name = info.payload.name;
            let payload = names.claim_type(info.payload.id, name);
            let message = names.claim(&[&format!("{name}Message")]);
            let builder = camel_case(name);
            let builder = names.claim(&[&builder, &format!("{builder}Message")]);
            names.messages.push(MessageNames { info, message, payload, builder });
        }
        names.visit_fields(header);
        for message in contract.messages() {
            names.visit_fields(message.payload);
        }
        names
    }

    /// The name of a struct or enum.
    pub(super) fn get(&self, id: Identity) -> &str {
        self.by_id.get(&id).map_or("JsonValue", String::as_str)
    }

    /// Gives out the first of the names that is free, or else the last with a number behind it.
    fn claim(&mut self, wanted: &[&str]) -> String {
        let last = wanted.last().copied().unwrap_or_default();
        let plain = wanted.iter().map(|&name| name.to_owned());
        let numbered = (2_u32..).map(|number| format!("{last}{number}"));
        // There are more numbers than names.
        let name = plain.chain(numbered).find(|name| !self.taken.contains(name)).unwrap_or_default();
        self.taken.insert(name.clone());
        name
    }

    fn claim_type(&mut self, id: Identity, name: &str) -> String {
        let is_reserved = self.taken.contains(name) && !self.by_id.values().any(|given| given == name);
        let data = format!("{name}Data");
        let claimed = if is_reserved { self.claim(&[&data]) } else { self.claim(&[name]) };
        self.by_id.insert(id, claimed.clone());
        claimed
    }

    fn visit_fields(&mut self, info: &StructInfo) {
        for field in info.fields {
            self.visit((field.shape)());
        }
    }

    fn visit(&mut self, shape: &'static Shape) {
        match shape {
            Shape::Optional(inner) => self.visit(inner()),
            Shape::List { item, .. } => self.visit(item()),
            Shape::Tuple(items) => items.iter().for_each(|item| self.visit(item())),
            Shape::Map { key, value } => {
                self.visit(key());
                self.visit(value());
            }
            Shape::Struct(info) if !self.by_id.contains_key(&info.id) => {
                self.name(info.id, info.name, shape);
                self.visit_fields(info);
            }
            Shape::Enum(info) if !self.by_id.contains_key(&info.id) => self.name(info.id, info.name, shape),
            _ => {}
        }
    }

    fn name(&mut self, id: Identity, name: &'static str, shape: &'static Shape) {
        if is_own(id) {
            // The runtime has its own issues, which are just these.
            self.by_id.insert(id, name.to_owned());
            self.own_types.push((name.to_owned(), shape));
        } else {
            let name = self.claim_type(id, name);
            self.data_types.push((name, shape));
        }
    }
}

/// The type is [`Issue`](crate::Issue) or its code.
fn is_own(id: Identity) -> bool {
    [<crate::Issue as Field>::describe(), <crate::IssueCode as Field>::describe()].iter().any(|shape| match shape {
        Shape::Struct(info) => info.id == id,
        Shape::Enum(info) => info.id == id,
        _ => false,
    })
}

/// `AgentState` as the name of a function: `agentState`; `URLChanged` as `urlChanged`.
fn camel_case(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let capitals = letters.iter().take_while(|letter| letter.is_uppercase()).count();
    let lowered = if capitals > 1 && capitals < letters.len() { capitals - 1 } else { capitals.max(1) };
    let (head, tail) = letters.split_at(lowered.min(letters.len()));
    head.iter().flat_map(|letter| letter.to_lowercase()).chain(tail.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{UnknownFields, UnknownTypes};

    #[test]
    fn names_functions_as_javascript_does() {
        let names = ["Bark", "AgentState", "URLChanged", "X", "ID", ""].map(camel_case);
        assert_eq!(names, ["bark", "agentState", "urlChanged", "x", "id", ""]);
    }

    #[test]
    fn names_that_are_taken_are_told_apart() {
        let (header, keys) = (<crate::NoHeader as Field>::describe, ("type", "data"));
        let (unknown, fields) = (UnknownTypes::Reject, UnknownFields::Ignore);
        let mut names = Names::of(&Contract::new("empty", "", keys, header, &[], unknown, fields));
        let ids = [Identity::of::<u8>(), Identity::of::<u16>(), Identity::of::<u32>(), Identity::of::<u64>()];
        let claimed = [(ids[0], "Leaf"), (ids[1], "Leaf"), (ids[2], "Map"), (ids[3], "Map")];
        let claimed = claimed.map(|(id, name)| names.claim_type(id, name));
        assert_eq!(claimed, ["Leaf", "Leaf2", "MapData", "MapData2"]);
        assert_eq!(names.claim(&["delete", "deleteMessage"]), "deleteMessage");
    }
}
