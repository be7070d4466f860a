//! Example messages that satisfy all rules, made from the description alone.

mod builder;
mod formats;
mod numbers;
#[cfg(feature = "regex")]
mod pattern;
mod phrases;
mod secrets;
mod text;
mod whole;

use builder::Builder;
pub(super) use whole::own_fields;

use super::Description;
use super::description::{Kind, Message, Type, UnionMember, Value, value_and_types};
use super::json_tree::{Json, quoted};
use crate::contract::{Contract, DataContract, MessageInfo, Place, UnknownFields};

impl Contract {
    /// Returns an example of a whole message of this type: the envelope around [`MessageInfo::example`].
    ///
    /// The example is read back before it is returned, so [`from_json`](crate::Payload::from_json) accepts it. Returns
    /// `None` for an undeclared type, and if no example is found: what a `check` function or a foreign type accepts is
    /// not known, so values can only be tried.
    ///
    /// ```
    /// use protocol::matrix::CONTRACT;
    ///
    /// let bark = CONTRACT.example("bark").unwrap();
    /// assert!(bark.contains(r#""data":{"text":"#));
    /// assert!(protocol::matrix::Envelope::from_json(&bark).is_ok());
    /// ```
    #[must_use]
    pub fn example(&self, tag: &str) -> Option<String> {
        let description = Description::from(self);
        if let Some(whole) = description.whole_messages() {
            let member = whole.members.iter().find(|member| member.mark.to_string() == tag)?;
            return whole::texts(&description, member).into_iter().next();
        }
        let message = description.messages.iter().find(|message| message.tag == tag)?;
        self::message(&description, message)
    }
}

impl DataContract {
    /// Returns an example of a whole text, made as [`MessageInfo::example`] is; `None` if none is found.
    ///
    /// ```
    /// use protocol::data;
    ///
    /// #[data]
    /// struct Position { x: f64, #[field(len(1..=8))] label: Option<String> }
    ///
    /// assert_eq!(Position::CONTRACT.example().unwrap(), r#"{"x":0.5,"label":"A title"}"#);
    /// ```
    #[must_use]
    pub fn example(&self) -> Option<String> {
        document(&self.into())
    }
}

impl MessageInfo {
    /// Returns an example payload of this message, as JSON: the first of [`examples`](Self::examples) that satisfies
    /// the rules, or else one made from the description.
    ///
    /// Secret fields have generated values. Optional fields are present if a value for them is found, fields with a default have that value, and recursive
    /// types end as early as possible. Each type has only one example value. Once an object has grown to 4 KiB, further
    /// optional fields are left out, since mutually recursive types would otherwise never end.
    ///
    /// ```
    /// use protocol::{message, Payload};
    ///
    /// /// A question to all who are near.
    /// #[message(type = "ask")]
    /// struct Ask {
    ///     #[field(len(1..=80))]
    ///     text: String,
    ///     #[field(pattern("^[a-z]{2}(-[A-Z]{2})?$"))]
    ///     language: Option<String>,
    ///     #[field(range(1..=30))]
    ///     seconds: u8,
    /// }
    ///
    /// let ask = Ask::CONTRACT.message("ask").unwrap();
    /// assert_eq!(ask.example().unwrap(), r#"{"text":"A few words.","language":"en-GB","seconds":3}"#);
    /// ```
    #[must_use]
    pub fn example(&self) -> Option<String> {
        let (value, types) = value_and_types(self.payload, UnknownFields::Ignore);
        payload(&types, &value, &self.examples())
    }
}

/// Returns whole messages that illustrate a message type, where fields of payloads stand beside the tag.
pub(super) fn of_member(description: &Description, member: &UnionMember) -> Vec<Json> {
    let texts = whole::texts(description, member).into_iter();
    let value = Value::read(Kind::Named(member.name.clone()), Vec::new());
    let examples = texts.filter_map(|text| Json::parse(&text).ok());
    examples.map(|example| description.in_key_order(example, &value)).collect()
}

/// Returns a text of a document; `None` for a protocol.
pub(super) fn document(description: &Description) -> Option<String> {
    if let Some(whole) = description.whole_messages() {
        return whole.members.iter().find_map(|member| whole::texts(description, member).into_iter().next());
    }
    Builder::new(&description.types).value(description.document.as_ref()?, "")
}

/// Returns whole messages that illustrate a message type: the declared payloads that satisfy their rules, each in an
/// envelope, or else a generated one. The order of their keys is the same in every build and every run.
pub(super) fn messages(description: &Description, message: &Message) -> Vec<Json> {
    let made = self::message(description, message).and_then(|text| Json::parse(&text).ok());
    let Some(Json::Object(members)) = made.map(|made| description.header_in_key_order(made)) else {
        return Vec::new();
    };
    let in_envelope = |example: Json| {
        let example = description.in_key_order(example, &message.payload);
        let members = members.iter().map(|(key, value)| {
            let value = if *key == description.content_key() { &example } else { value };
            (key.clone(), value.clone())
        });
        Json::Object(members.collect())
    };
    let declared = self::declared(&description.types, &message.payload, &message.examples);
    let declared: Vec<Json> = declared.filter_map(|example| Json::parse(&example).ok()).map(in_envelope).collect();
    if !declared.is_empty() {
        return declared;
    }
    let content = members.iter().find(|(key, _)| *key == description.content_key());
    vec![in_envelope(content.map_or(Json::Null, |(_, content)| content.clone()))]
}

/// Returns a whole message of this type, as text.
fn message(description: &Description, message: &Message) -> Option<String> {
    // Without the declaration, no candidate would be accepted.
    description.contract?;
    let header = Builder::new(&description.types).members(description.header.fields()).ok()?;
    let mut members = Vec::new();
    for place in description.envelope() {
        match place {
            Place::Tag(key) => members.push(format!("{}:{}", quoted(key), quoted(&message.tag))),
            Place::HeaderField(field) => {
                members.extend(header.get(field.name.as_str()).map(|value| format!("{}:{value}", quoted(&field.name))));
            }
            Place::Content(_) if !description.writes_payload(message) => {}
            Place::Content(key) => {
                let payload = payload(&description.types, &message.payload, &message.examples)?;
                members.push(format!("{}:{payload}", quoted(key)));
            }
            // Such a protocol is described as a document.
            Place::TagWithin { .. } | Place::TagOutside { .. } | Place::PayloadFields => {}
        }
    }
    let envelope = format!("{{{}}}", members.join(","));
    description.accepts(&envelope, &message.tag).then_some(envelope)
}

/// Returns the first declared payload that satisfies its rules, or else a generated one.
fn payload(types: &[Type], payload: &Value, declared: &[String]) -> Option<String> {
    let declared = self::declared(types, payload, declared).next();
    declared.or_else(|| Builder::new(types).value(payload, ""))
}

/// Returns the declared payloads that satisfy their rules, without the secrets in them.
fn declared<'a>(types: &'a [Type], payload: &'a Value, declared: &'a [String]) -> impl Iterator<Item = String> + 'a {
    let shown = declared.iter().filter_map(|example| secrets::replaced(example, payload, types));
    shown.filter(|example| payload.accepts(example))
}
