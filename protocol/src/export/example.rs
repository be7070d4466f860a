//! Examples: messages that keep the rules, made from the description alone.

mod builder;
mod numbers;
#[cfg(feature = "regex")]
mod pattern;
mod text;
mod words;

use builder::Builder;

use crate::contract::{Contract, MessageInfo, Shape};
use crate::diagnose;

impl Contract {
    /// A whole message of this type: the envelope around [`MessageInfo::example`].
    ///
    /// It is read back before it is given, so [`from_json`](crate::Payload::from_json) takes it. `None` for a
    /// type that is not declared, and where no example is found: of a `check` function or a foreign type
    /// it is not known what they accept, so values can only be tried on them.
    ///
    /// ```
    /// use protocol::matrix::CONTRACT;
    ///
    /// let bark = CONTRACT.example("bark").unwrap();
    /// assert!(bark.starts_with(r#"{"type":"bark","agent_id":"agent-1","data":{"text":"#));
    /// assert!(protocol::matrix::Envelope::from_json(&bark).is_ok());
    /// ```
    #[must_use]
    pub fn example(&self, tag: &str) -> Option<String> {
        let message = self.message(tag)?;
        let fields = self.header().fields;
        let header = Builder::new().members(fields).ok()?;
        let part = |after: bool| {
            let members = fields.iter().zip(&header).filter(move |(field, _)| field.after_content == after);
            members.filter_map(|(_, member)| member.clone())
        };
        let content = (!message.payload.fields.is_empty())
            .then(|| message.example())
            .map(|payload| payload.map(|payload| format!("{}:{payload}", text::quote(self.content))));
        let mut members = vec![format!("{}:{}", text::quote(self.tag), text::quote(message.tag))];
        members.extend(part(false));
        if let Some(content) = content {
            members.push(content?);
        }
        members.extend(part(true));
        let envelope = format!("{{{}}}", members.join(","));
        diagnose::finds_nothing(&envelope, self).then_some(envelope)
    }
}

impl MessageInfo {
    /// A payload of this message, as JSON: the first of [`examples`](Self::examples) that keeps its rules, or
    /// else one made from the description.
    ///
    /// Optional fields are there where a value for them is found, defaulted ones have their default, and
    /// types that hold themselves end as soon as they may. There is one value for each type, and where an object has
    /// grown to 4 KiB, further optional fields are left out: types that hold each other would have no end.
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
        let payload = Shape::Struct(*self.payload);
        let declared = self.examples().into_iter().find(|example| diagnose::is_faultless(example, &payload, &[]));
        declared.or_else(|| Builder::new().value(&payload, &[], ""))
    }
}
