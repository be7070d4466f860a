//! The messages that are sent: valid ones of the Matrix, each with its number.

/// Returns a bark of about 200 bytes.
pub(crate) fn bark(agent: &str, number: usize) -> String {
    let text = "x".repeat(110);
    format!(r##"{{"type":"bark","agent_id":"{agent}","data":{{"text":"#{number} {text}"}},"ts":1700000000}}"##)
}

/// Returns a thought of about a kilobyte.
pub(crate) fn thought(agent: &str, number: usize) -> String {
    let text = "x".repeat(900);
    format!(
        r##"{{"type":"thought","agent_id":"{agent}","data":{{"thought_id":"t","text":"#{number} {text}"}},"ts":1700000000}}"##
    )
}

/// Returns a state of about 200 bytes.
pub(crate) fn state(agent: &str, number: usize) -> String {
    let activity = "x".repeat(90);
    format!(
        r##"{{"type":"agent_state","agent_id":"{agent}","data":{{"status":"idle","activity":"#{number} {activity}"}},"ts":1700000000}}"##
    )
}

/// Returns the numbers of the messages in a text: servers that pass on several in one frame have more than one.
pub(crate) fn numbers(text: &[u8]) -> impl Iterator<Item = usize> {
    memchr::memchr_iter(b'#', text).filter_map(|at| digits(text.get(at + 1..)?))
}

/// Returns the string that follows `"key":"`.
pub(crate) fn member<'t>(text: &'t [u8], key: &str) -> Option<&'t str> {
    let start = memchr::memmem::find(text, format!(r#""{key}":""#).as_bytes())? + key.len() + 4;
    let rest = text.get(start..)?;
    std::str::from_utf8(rest.get(..memchr::memchr(b'"', rest)?)?).ok()
}

/// Returns the string that follows `\"key\":\"`: in a text that is itself a string.
pub(crate) fn escaped_member<'t>(text: &'t [u8], key: &str) -> Option<&'t str> {
    let start = memchr::memmem::find(text, format!(r#"\"{key}\":\""#).as_bytes())? + key.len() + 7;
    let rest = text.get(start..)?;
    std::str::from_utf8(rest.get(..memchr::memchr(b'\\', rest)?)?).ok()
}

/// Returns the number that the gateway has given to a message: its last member.
pub(crate) fn seq(text: &[u8]) -> Option<u64> {
    let start = memchr::memmem::rfind(text, br#","seq":"#)? + 7;
    digits(text.get(start..)?).and_then(|seq| u64::try_from(seq).ok())
}

fn digits(text: &[u8]) -> Option<usize> {
    let length = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(text.get(..length)?).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_says_its_number() {
        let text = format!("{}\n{}", bark("timmy", 7), thought("timmy", 12));
        assert_eq!(numbers(text.as_bytes()).collect::<Vec<_>>(), [7, 12]);
        assert_eq!(member(state("timmy", 1).as_bytes(), "agent_id"), Some("timmy"));
        assert_eq!(escaped_member(br#"{"data":"{\"socket_id\":\"1.2\"}"}"#, "socket_id"), Some("1.2"));
        assert_eq!(seq(br#"{"type":"bark","seq":12}"#), Some(12));
    }
}
