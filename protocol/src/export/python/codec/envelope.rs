//! Functions that read and write whole messages.

use super::super::layout::{Code, string};
use super::body::{Body, verbatim};
use super::reading::fill;
use super::rules::Place;
use super::writing::json_text;
use super::{Codec, locals};
use crate::export::description::{Field, Message, Type, Value};
use crate::export::json_tree::quoted;

impl<'a> Codec<'a> {
    /// Writes the functions; `None` if the header or all messages are left to the tables.
    pub(super) fn envelope(&mut self) -> Option<String> {
        let payloads = self.types.description.payloads();
        let messages: Vec<(&Message, &Type)> =
            payloads.filter(|(_, payload)| self.known.knows_type(&payload.name)).collect();
        let header = self.types.header();
        if messages.is_empty() || !header.iter().all(|(field, _)| !field.is_rest() && self.known.knows(&field.value)) {
            return None;
        }
        self.is_in_itself = false;
        let tables = self.tables(&messages);
        let reader = self.envelope_reader(&messages, &header);
        let writer = self.envelope_writer(&messages, &header);
        Some(format!("\n\n{tables}{reader}{writer}"))
    }

    /// Returns what a message holds: payloads, and fields of the header.
    pub(super) fn values_of_envelope(&self) -> Vec<&'a Value> {
        let description = self.types.description;
        let payloads = description.messages.iter().map(|message| &message.payload);
        payloads.chain(description.header.fields().iter().map(|field| &field.value)).collect()
    }

    /// Writes which functions read and write which payload.
    fn tables(&self, messages: &[(&Message, &Type)]) -> String {
        let readers = messages.iter().map(|(message, payload)| {
            (string(&message.tag), Code::Atom(format!("_read_{}", self.name(&payload.name))))
        });
        let writers = messages.iter().map(|(message, payload)| {
            // A unit has no payload on the wire.
            let name = self.name(&payload.name);
            let write = if payload.has_content() { format!("_write_{name}") } else { "None".to_owned() };
            let parts = vec![Code::Atom(json_text(&message.tag)), Code::Atom(write)];
            (self.types.name(&payload.name).to_owned(), Code::tuple(parts))
        });
        let table = |head: &str, entries| format!("{head} = {}\n", Code::dict(entries).at(0, head.len() + 3, 0));
        let readers = table("_readers: dict[str, _Read]", readers.collect());
        let function =
            if messages.iter().any(|(_, payload)| !payload.has_content()) { "_Write | None" } else { "_Write" };
        let writers = table(&format!("_writers: dict[typing.Any, tuple[str, {function}]]"), writers.collect());
        format!("{readers}{writers}")
    }

    fn envelope_reader(&mut self, messages: &[(&Message, &Type)], header: &[(&'a Field, String)]) -> String {
        let description = self.types.description;
        let (tag_key, content_key) = (description.tag_key(), description.content_key());
        let (tag, content) = (string(tag_key), string(content_key));
        let mut body = Body::new();
        let fields = description.header.fields();
        let keys = [tag_key, content_key].into_iter().chain(fields.iter().map(|field| field.name.as_str()));
        self.read_keys(&mut body, ("envelope", &description.header), keys);
        let may_be_empty: Vec<&str> = messages
            .iter()
            .filter(|(_, payload)| !payload.needs_content())
            .map(|(message, _)| message.tag.as_str())
            .collect();
        body.line(&format!("tag = value[{tag}]"));
        if may_be_empty.is_empty() {
            body.line(&format!("payload = _readers[tag](value[{content}], tally)"));
        } else {
            let may_be_empty = self.constants.add_keys("_MAY_BE_EMPTY", may_be_empty.into_iter());
            body.line(&format!("content = value.get({content})"));
            body.block(&format!("if content is None and tag in {may_be_empty}:"), |body| body.line("content = {}"));
            body.line("payload = _readers[tag](content, tally)");
        }
        let locals = locals(header);
        for ((field, attribute), local) in header.iter().zip(&locals) {
            self.read_field(&mut body, field, local, &Place { owner: "envelope", attribute });
        }
        body.line("made = _blank_envelope()");
        let payload = "payload".to_owned();
        let attributes = header.iter().map(|(_, attribute)| attribute);
        let values = attributes.zip(&locals).chain([(&payload, &payload)]);
        fill(&mut body, values, "Envelope");
        format!("\n\ndef _read_envelope(value: typing.Any, tally: _Tally) -> typing.Any:\n{}", body.into_text())
    }

    fn envelope_writer(&mut self, messages: &[(&Message, &Type)], header: &[(&'a Field, String)]) -> String {
        let description = self.types.description;
        let mut body = Body::new();
        body.line("payload = value.payload");
        body.line("tag, write = _writers[payload.__class__]");
        let content = format!(",{}:", verbatim(&quoted(description.content_key())));
        let content = if messages.iter().any(|(_, payload)| !payload.has_content()) {
            body.line("content = \"\"");
            body.block("if write is not None:", |body| {
                body.text("content = ", &[format!("{content}{{write(payload)}}")]);
            });
            "{content}".to_owned()
        } else {
            format!("{content}{{write(payload)}}")
        };
        let mut pieces = vec![format!("{{{{{}:{{tag}}", verbatim(&quoted(description.tag_key())))];
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for ((field, attribute), local) in header.iter().zip(locals(header)) {
            let texts = self.write_field(&mut body, field, attribute, &local, ",", "envelope");
            if field.after_content { after.extend(texts) } else { before.extend(texts) }
        }
        pieces.extend(before);
        pieces.push(content);
        pieces.extend(after);
        pieces.push("}}".to_owned());
        body.text("return ", &pieces);
        format!("\n\ndef _write_envelope(value: typing.Any) -> str:\n{}", body.into_text())
    }
}
