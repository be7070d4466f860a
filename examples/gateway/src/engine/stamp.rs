//! A message's number, written into it.

use std::fmt::Write;

/// Writes the number into the message: as its last member.
pub(super) fn stamped(mut text: String, key: Option<&str>, seq: u64) -> String {
    if let Some(key) = key
        && text.ends_with('}')
    {
        text.pop();
        // Writing into a string cannot fail.
        let _ = write!(text, ",\"{key}\":{seq}}}");
    }
    // It lies in the log for minutes: with the room that it was written in, it would take up to twice as much.
    text.shrink_to_fit();
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_the_last_member() {
        assert_eq!(stamped(r#"{"type":"ping"}"#.to_owned(), Some("seq"), 7), r#"{"type":"ping","seq":7}"#);
    }
}
