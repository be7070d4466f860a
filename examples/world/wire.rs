//! Writes messages in the formatting of a real system's producers, each in its own language.

use std::fmt::Write;

use serde_json::Value;

use crate::random::Random;

/// A program that sends messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Producer {
    /// The gateway, through this crate: keys in declaration order, whole seconds.
    Rust,
    /// `json.dumps` and `time.time()`: a space after `:` and `,`, ASCII only, microseconds. Keys in any order.
    Python,
    /// `JSON.stringify` and `Date.now() / 1000`: no whitespace, milliseconds. Keys in any order.
    JavaScript,
}

impl Producer {
    /// Returns the resolution of the producer's clock, in microseconds.
    pub(crate) const fn clock_step(self) -> u64 {
        match self {
            Self::Rust => 1_000_000,
            Self::Python => 1,
            Self::JavaScript => 1_000,
        }
    }

    /// Rewrites the message in this producer's formatting.
    pub(crate) fn rewrite(self, json: String, random: &mut Random) -> Result<String, serde_json::Error> {
        if self == Self::Rust {
            return Ok(json);
        }
        let value: Value = serde_json::from_str(&json)?;
        let mut writing = Rewriting { producer: self, random, text: String::with_capacity(json.len()) };
        writing.value(&value);
        Ok(writing.text)
    }
}

struct Rewriting<'a> {
    producer: Producer,
    random: &'a mut Random,
    text: String,
}

impl Rewriting<'_> {
    fn value(&mut self, value: &Value) {
        match value {
            Value::String(string) => self.string(string),
            Value::Array(items) => {
                self.text.push('[');
                for (index, item) in items.iter().enumerate() {
                    self.comma(index);
                    self.value(item);
                }
                self.text.push(']');
            }
            Value::Object(entries) => {
                // Sorted first, so that the result does not depend on the map type of serde_json.
                let mut entries: Vec<(&String, &Value)> = entries.iter().collect();
                entries.sort_by_key(|(key, _)| *key);
                self.random.shuffle(&mut entries);
                self.text.push('{');
                for (index, (key, value)) in entries.into_iter().enumerate() {
                    self.comma(index);
                    self.string(key);
                    self.text.push_str(if self.is_spaced() { ": " } else { ":" });
                    self.value(value);
                }
                self.text.push('}');
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {
                self.text.push_str(&value.to_string());
            }
        }
    }

    fn comma(&mut self, index: usize) {
        if index > 0 {
            self.text.push_str(if self.is_spaced() { ", " } else { "," });
        }
    }

    fn string(&mut self, string: &str) {
        self.text.push('"');
        for character in string.chars() {
            match character {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\t' => self.text.push_str("\\t"),
                _ if character < ' ' || (self.is_ascii_only() && !character.is_ascii()) => {
                    self.escape(character);
                }
                _ => self.text.push(character),
            }
        }
        self.text.push('"');
    }

    /// Writes `\u00e9`, or a surrogate pair: `\ud83d\ude00`.
    fn escape(&mut self, character: char) {
        for unit in character.encode_utf16(&mut [0; 2]) {
            // Writing into a string cannot fail.
            let _ = write!(self.text, "\\u{unit:04x}");
        }
    }

    fn is_spaced(&self) -> bool {
        self.producer == Producer::Python
    }

    fn is_ascii_only(&self) -> bool {
        self.producer == Producer::Python
    }
}
