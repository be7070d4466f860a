//! The messages of a contract.

use super::{Describe, Mark, MayGrow, Shape};
use crate::contract::MessageRoles;
use crate::json::{Writer, written};

/// A message in the list of a contract: the type by which it is found, and the function that describes it.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct MessageEntry {
    pub tag: &'static str,
    pub info: fn() -> MessageInfo,
}

/// A message: a type tag and its payload.
#[derive(Debug, Clone, Copy)]
pub struct MessageInfo {
    /// The value of the tag key; an integer in digits.
    pub tag: &'static str,
    /// The value of the tag key as it is on the wire: a string or an integer.
    pub mark: Mark,
    /// The name of its type.
    pub name: &'static str,
    /// The key of the payload; `None` if its fields stand beside tag and header.
    pub content: Option<&'static str>,
    /// The shape of the payload.
    pub payload: Describe,
    /// Functions that each write one payload from `#[message(example = ...)]`, in order.
    pub examples: &'static [fn(&mut Writer<'_>)],
    /// What it says of roles and of state.
    #[doc(hidden)]
    pub roles: &'static MessageRoles,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl MessageInfo {
    /// Creates the entry of a message whose type is a string. Called by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        tag: &'static str,
        name: &'static str,
        payload: Describe,
        examples: &'static [fn(&mut Writer<'_>)],
    ) -> Self {
        let (mark, roles) = (Mark::Text(tag), &MessageRoles::NONE);
        Self { tag, mark, name, content: None, payload, examples, roles, may_grow: MayGrow(()) }
    }

    /// Returns the shape of the payload.
    #[must_use]
    pub fn payload(&self) -> &'static Shape {
        (self.payload)()
    }

    /// Returns the keys that its payload has beside tag and header, including aliases, as far as it is a struct.
    pub(crate) fn members(&self) -> impl Iterator<Item = &'static str> {
        let fields = if self.content.is_some() { &[] } else { self.payload().fields() };
        let names = fields.iter().flat_map(|field| field.aliases().iter().copied().chain([field.name]));
        self.content.into_iter().chain(names)
    }

    /// Returns the payloads from `#[message(example = ...)]`, as JSON.
    ///
    /// They are returned as declared, valid or not, with the secrets in them; use
    /// [`Contract::check_examples`](super::Contract::check_examples) to check them.
    ///
    /// ```
    /// use protocol::matrix::CONTRACT;
    ///
    /// let bark = CONTRACT.message("bark").unwrap();
    /// assert_eq!(bark.examples()[0], r#"{"text":"Welcome back!","tone":"excited","duration_ms":4000}"#);
    /// ```
    #[must_use]
    pub fn examples(&self) -> Vec<String> {
        self.examples.iter().map(written).collect()
    }
}
