//! Makes a message invalid in a way that every candidate must detect.

use super::Text;
use crate::kind::Kind;
use crate::measuring::Random;

/// Spoils the message: half of the time the type is unknown; otherwise the text is truncated, a required field is
/// missing, or a value has another type.
pub(super) fn spoil(text: &mut Text, random: &mut Random) {
    let tag = format!("\"type\":\"{}\"", text.kind.tag());
    let field = format!("\"{}\":", required_field(text.kind));
    text.json = match random.below(6) {
        0..3 => text.json.replacen(&tag, "\"type\":\"weather_report\"", 1),
        3 => {
            let end = text.json.len() - 1 - random.below(20);
            let end = (0..=end).rev().find(|end| text.json.is_char_boundary(*end)).unwrap_or_default();
            text.json.get(..end).unwrap_or_default().to_owned()
        }
        4 => text.json.replacen(&field, "\"renamed\":", 1),
        _ => text.json.replacen(&field, &format!("{field}[true],\"renamed\":"), 1),
    };
    text.is_valid = false;
}

const fn required_field(kind: Kind) -> &'static str {
    match kind {
        Kind::AgentState | Kind::SystemStatus => "status",
        Kind::VisitorState => "visitor_id",
        Kind::Bark | Kind::Scroll => "text",
        Kind::Thought => "thought_id",
        Kind::ConnectionAck => "connection_id",
        Kind::Error => "message",
        Kind::TaskUpdate => "task_id",
        Kind::MemoryFlash => "memory_id",
        Kind::Roster => "entries",
    }
}
