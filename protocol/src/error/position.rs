//! From byte offsets to lines and columns.

use super::Issue;

/// Gives issues their line and column in `text`. They must be in the order of their offsets.
pub(crate) fn locate(text: &str, issues: &mut [Issue]) {
    let (mut line, mut column, mut at) = (1_u32, 1_u32, 0_usize);
    for issue in issues {
        let offset = issue.offset.and_then(|offset| usize::try_from(offset).ok()).unwrap_or(0);
        for character in text.get(at..offset).unwrap_or_default().chars() {
            if character == '\n' {
                line = line.saturating_add(1);
                column = 1;
            } else {
                column = column.saturating_add(1);
            }
        }
        at = at.max(offset);
        (issue.line, issue.column) = (Some(line), Some(column));
    }
}
