//! Reads the whole schema: the protocol, its messages and its types.

use super::SchemaError;
use super::fields;
use super::node::Node;
use crate::contract::Place;
use crate::export::Description;
use crate::export::description::{Field, Kind, Message, Type, TypeKind, Value};
use crate::export::json_schema::notes;

type Result<T> = std::result::Result<T, SchemaError>;

/// Reads the schema of a protocol.
pub(super) fn read(root: &Node<'_>) -> Result<Description> {
    let Some((name, content)) = heading(root) else {
        return root.error(
            "was not written from a contract: its `$comment` does not say so; \
             compare with a file that `Contract::json_schema` wrote",
        );
    };
    root.only(&["$schema", "$id", "type", "required", "discriminator", "oneOf", "$defs"])?;
    let tag = root.need("required")?.texts()?.into_iter().next();
    let Some(tag) = tag else { return root.error("has no key of the message type in `required`") };
    let definitions = root.need("$defs")?;
    let mut reading = Reading { tag: &tag, content, header: None, messages: Vec::new(), unknown: None };
    let mut closed = false;
    for alternative in root.need("oneOf")?.items()? {
        let name = alternative.reference()?;
        let envelope = definitions.need(&name)?;
        closed = envelope.get("additionalProperties").is_some();
        reading.envelope(name, &envelope, closed)?;
    }
    if reading.messages.is_empty() {
        return root.error("has no messages");
    }
    let is_type = |name: &str| {
        !reading.messages.iter().any(|message| message.name == name) && reading.unknown.as_deref() != Some(name)
    };
    let types = definitions.members()?.into_iter().filter(|(name, _)| is_type(name));
    let types = types.map(|(name, node)| fields::definition(name, &node, closed)).collect::<Result<Vec<_>>>()?;
    let Reading { header, messages, unknown, .. } = reading;
    Ok(Description {
        name: name.to_owned(),
        title: root.need("title")?.text()?.to_owned(),
        docs: root.docs()?,
        // The schema does not contain these.
        address: "/".to_owned(),
        version: "0.0.0".to_owned(),
        places: Place::around_content(tag.clone(), content.to_owned()),
        closed,
        header: Type::read("", String::new(), false, TypeKind::Struct(header.unwrap_or_default())),
        messages,
        unknown,
        types,
        contract: None,
    })
}

/// Returns the name of the protocol and the key of the payload, which the schema does not contain elsewhere.
fn heading<'a>(root: &Node<'a>) -> Option<(&'a str, &'a str)> {
    root.note(notes::WRITTEN_BY)?.split_once(notes::CONTENT_KEY)
}

struct Reading<'a> {
    tag: &'a str,
    content: &'a str,
    /// The same in all envelopes.
    header: Option<Vec<Field>>,
    messages: Vec<Message>,
    unknown: Option<String>,
}

impl Reading<'_> {
    fn envelope(&mut self, name: String, envelope: &Node<'_>, closed: bool) -> Result<()> {
        let properties = envelope.need("properties")?;
        let (tag, content) = (properties.need(self.tag)?, properties.need(self.content)?);
        self.header(envelope, &properties, closed)?;
        if tag.get("not").is_some() {
            self.unknown = Some(name);
            return Ok(());
        }
        self.messages.push(Message {
            tag: tag.need("const")?.text()?.to_owned(),
            name,
            payload: Value::read(Kind::Named(content.reference()?), Vec::new()),
            examples: Vec::new(),
        });
        Ok(())
    }

    fn header(&mut self, envelope: &Node<'_>, properties: &Node<'_>, closed: bool) -> Result<()> {
        let members = properties.members()?;
        let behind = members.iter().position(|(key, _)| *key == self.content).unwrap_or(members.len());
        let is_behind =
            |name: &str| members.iter().position(|(key, _)| *key == name).is_some_and(|place| place > behind);
        let own = members.iter().filter(|(key, _)| *key != self.tag && *key != self.content).cloned();
        let mut header = fields::fields(envelope, own.collect(), closed)?;
        for field in &mut header {
            field.after_content = is_behind(&field.name);
        }
        match &self.header {
            Some(earlier) if *earlier != header => {
                envelope.error("has other fields beside its payload than the envelope before")
            }
            _ => {
                self.header = Some(header);
                Ok(())
            }
        }
    }
}
