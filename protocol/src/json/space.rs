//! Whitespace: what separates tokens, and indents lines.

/// Returns the text after its leading whitespace.
// Takes a slice rather than a reader, so that its callers may keep their reader in registers.
#[inline(never)]
pub(super) fn after_space(text: &str) -> &str {
    after_space_here(text)
}

/// [`after_space`], inlined.
#[inline(always)]
pub(super) fn after_space_here(mut text: &str) -> &str {
    // Most often a line break and a few spaces, or one space.
    if let Some((b' ' | b'\n', line)) = text.as_bytes().split_first() {
        let spaces = line.first_chunk().map_or(0, |word| leading_spaces(*word));
        text = text.get(1 + spaces..).unwrap_or_default();
        if text.as_bytes().first().is_some_and(|&byte| byte > b' ') {
            return text;
        }
    }
    let mut rest = text.as_bytes();
    while let Some((b' ' | b'\n' | b'\r' | b'\t', behind)) = rest.split_first() {
        rest = behind;
        while let Some((word, behind)) = rest.split_first_chunk() {
            let spaces = leading_spaces(*word);
            if spaces < 8 {
                rest = rest.get(spaces..).unwrap_or_default();
                break;
            }
            rest = behind;
        }
    }
    text.get(text.len() - rest.len()..).unwrap_or_default()
}

/// Returns the number of spaces at the start of eight bytes.
#[inline]
const fn leading_spaces(bytes: [u8; 8]) -> usize {
    const EIGHT_SPACES: u64 = u64::from_le_bytes([b' '; 8]);
    ((u64::from_le_bytes(bytes) ^ EIGHT_SPACES).trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_at_the_first_byte_that_is_no_whitespace() {
        for spaces in 0..40 {
            for before in ["", "\n", "\r\n", "\t", "\n\n\t ", " "] {
                for behind in ["", "x", "\"key of an object\": 1", "\u{1}\n", "\u{a0} and more", "}"] {
                    let text = format!("{before}{}{behind}", " ".repeat(spaces));
                    assert_eq!(after_space(&text), behind, "{text:?}");
                }
            }
        }
    }
}
