//! Reads the whole schema of a protocol: its messages and its types.

use super::{
    docs,
    document::keep_nulls,
    reference, texts,
    types::{self, unions},
};
use crate::contract::Place;
use crate::export::Description;
use crate::export::description::{Kind, Message, Type, TypeKind, Value};
use crate::export::json_tree::Json;

/// Reads the schema of a protocol, of which the name and the key of the payload are known.
pub(super) fn read(root: &Json, name: &str, content: &str) -> Description {
    let tag = texts(root.get("required")).into_iter().next().unwrap_or_default();
    let definitions = root.get("$defs").map_or(&[][..], Json::members);
    let alternatives = root.get("oneOf").map_or(&[][..], Json::items);
    let envelopes: Vec<Envelope<'_>> = alternatives
        .iter()
        .filter_map(|alternative| Some((reference(alternative)?, root.get("$defs")?.get(reference(alternative)?)?)))
        .collect();
    let is_envelope = |name: &String| envelopes.iter().any(|(envelope, _)| envelope == name);
    let types = definitions.iter().filter(|(name, _)| !is_envelope(name));
    let is_unknown = |envelope: &Json| property(envelope, &tag).is_some_and(|tag| tag.get("not").is_some());
    let (unknown, messages): (Vec<Envelope<'_>>, Vec<Envelope<'_>>) =
        envelopes.iter().partition(|(_, envelope)| is_unknown(envelope));
    // All envelopes have the same header.
    let (_, first) = envelopes.first().copied().unwrap_or(("", &Json::Null));
    let mut types: Vec<Type> = types.map(|(name, definition)| types::read(name, definition)).collect();
    unions::find_marks(&mut types);
    let mut description = Description {
        name: name.to_owned(),
        title: root.get("title").and_then(Json::as_str).unwrap_or_default().to_owned(),
        docs: docs(root),
        id: root.get("$id").and_then(Json::as_str).unwrap_or_default().to_owned(),
        // The schema does not contain these.
        address: "/".to_owned(),
        version: "0.0.0".to_owned(),
        places: Place::around_content(tag.clone(), content.to_owned()),
        header: Type::read("", String::new(), false, TypeKind::Struct(types::header(first, &tag, content)))
            .closed_if(types::is_closed(first)),
        messages: messages.into_iter().map(|envelope| message(envelope, &tag, content)).collect(),
        unknown: unknown.first().map(|(name, _)| (*name).to_owned()),
        document: None,
        types,
        roles: super::roles(root),
        contract: None,
    };
    keep_nulls(&mut description);
    description
}

/// An envelope, by its name.
type Envelope<'a> = (&'a str, &'a Json);

fn property<'a>(envelope: &'a Json, key: &str) -> Option<&'a Json> {
    envelope.get("properties")?.get(key)
}

fn message((name, envelope): Envelope<'_>, tag: &str, content: &str) -> Message {
    let tag = property(envelope, tag).and_then(|tag| tag.get("const")?.as_str());
    let payload = property(envelope, content).and_then(reference).unwrap_or_default().to_owned();
    Message {
        tag: tag.unwrap_or_default().to_owned(),
        name: name.to_owned(),
        payload: Value::read(Kind::Named(payload), Vec::new()),
        examples: Vec::new(),
    }
}
