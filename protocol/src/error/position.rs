//! Converts byte offsets into lines and columns.

use super::Issue;

/// Sets the line and column in `text` of each issue. Issues must be sorted by offset, so that the text is scanned only
/// once.
pub(crate) fn locate(text: &str, issues: &mut [Issue]) {
    let (mut line, mut column, mut at) = (1_u32, 1_u32, 0_usize);
    for issue in issues {
        let offset = issue.offset.and_then(|offset| usize::try_from(offset).ok()).unwrap_or(0);
        let passed = text.get(at..offset).unwrap_or_default();
        let on_this_line = match memchr::memrchr(b'\n', passed.as_bytes()) {
            Some(end) => {
                line = line.saturating_add(saturated(memchr::memchr_iter(b'\n', passed.as_bytes()).count()));
                column = 1;
                passed.get(end + 1..).unwrap_or_default()
            }
            None => passed,
        };
        column = column.saturating_add(saturated(on_this_line.chars().count()));
        at = at.max(offset);
        (issue.line, issue.column) = (Some(line), Some(column));
    }
}

fn saturated(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
