//! Suggestions: the one name that was probably meant, or the list of all names.

/// Returns the known name that is closest to what was written, if one is close enough.
///
/// Close means one typo in a short name, one per three letters in a long one; swapping adjacent letters is one typo.
pub(crate) fn nearest<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    let allowed = (written.chars().count() / 3).max(1);
    known
        .iter()
        .map(|name| (strsim::damerau_levenshtein(&written.to_lowercase(), &name.to_lowercase()), *name))
        .filter(|(slips, name)| *slips <= allowed && *slips < name.chars().count())
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, name)| name)
}

/// Returns the names in backticks, sorted: `` `a`, `b` ``.
pub(crate) fn list(names: &[&str]) -> String {
    let mut names = names.to_vec();
    names.sort_unstable();
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::{list, nearest};

    #[test]
    fn suggests_one_name_when_close() {
        let known = ["type", "rename_all", "new"];
        assert_eq!(nearest("tpye", &known), Some("type"));
        assert_eq!(nearest("renam_al", &known), Some("rename_all"));
        assert_eq!(nearest("Type", &known), Some("type"));
        assert_eq!(nearest("colour", &known), None);
        assert_eq!(nearest("x", &["a"]), None);
    }

    #[test]
    fn lists_names_sorted() {
        assert_eq!(list(&["type", "new"]), "`new`, `type`");
    }
}
