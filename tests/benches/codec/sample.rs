//! A message in parts, and the ways to lay them out as text.

use crate::kind::Kind;
use crate::measuring::{Random, indented};

const INDENTATION: &str = "  ";

/// The parts of a message, with each value as JSON.
#[derive(Clone)]
pub(crate) struct Sample {
    pub(crate) kind: Kind,
    pub(crate) agent_id: String,
    pub(crate) fields: Vec<(&'static str, String)>,
    pub(crate) ts: String,
}

/// The layout of the parts in the text.
#[derive(Clone, Copy)]
pub(crate) enum Layout {
    /// As our own writer: the type first, `ts` after the payload.
    TagFirst,
    /// The keys of envelope and payload in any order.
    Shuffled,
    /// The payload before everything else.
    PayloadFirst,
    /// The payload first, containing another message's type under a key that no payload has.
    WrongTypeInside,
    /// As `TagFirst`, over several lines.
    Pretty,
    /// As `TagFirst`, with a space after each comma and colon, as Python writes it.
    Spaced,
}

impl Sample {
    /// Returns the text of the message.
    pub(crate) fn text(&self, layout: Layout, random: &mut Random) -> String {
        let mut fields: Vec<String> = self.fields.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
        match layout {
            Layout::Shuffled => random.shuffle(&mut fields),
            Layout::WrongTypeInside => fields.insert(0, format!("\"type\":\"{}\"", random.pick(&Kind::NINE).tag())),
            Layout::TagFirst | Layout::PayloadFirst | Layout::Pretty | Layout::Spaced => {}
        }
        let payload = format!("\"data\":{{{}}}", fields.join(","));
        let tag = format!("\"type\":\"{}\"", self.kind.tag());
        let agent_id = format!("\"agent_id\":{}", self.agent_id);
        let ts = format!("\"ts\":{}", self.ts);
        let mut members = match layout {
            Layout::PayloadFirst | Layout::WrongTypeInside => [payload, tag, agent_id, ts],
            _ => [tag, agent_id, payload, ts],
        };
        if let Layout::Shuffled = layout {
            random.shuffle(&mut members);
        }
        let text = format!("{{{}}}", members.join(","));
        match layout {
            Layout::Pretty => indented(&text, INDENTATION),
            // The layout of `Pretty`, with each line break and its indentation replaced by one space or none.
            Layout::Spaced => spaced(&indented(&text, INDENTATION)),
            _ => text,
        }
    }
}

/// Joins the lines of pretty text: with a space after a comma, otherwise without. Our strings contain no line breaks.
fn spaced(pretty: &str) -> String {
    let mut text = String::new();
    for line in pretty.lines() {
        if text.ends_with(',') {
            text.push(' ');
        }
        text.push_str(line.trim_start());
    }
    text
}
