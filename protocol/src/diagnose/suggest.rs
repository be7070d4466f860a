//! Naming what was probably meant.

/// The name nearest to `found`, if one is near enough to be meant.
fn nearest<'a>(found: &str, names: &[&'a str]) -> Option<&'a str> {
    // One letter in four may be wrong, and no more than three: beyond, it is another name and not a typo.
    let allowed = found.chars().count().clamp(4, 12) / 4;
    let near = names.iter().filter(|name| name.len().abs_diff(found.len()) <= allowed * 4);
    let near = near.map(|name| (strsim::damerau_levenshtein(found, name), *name));
    near.filter(|(distance, _)| *distance <= allowed).min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// What to say about a name that is not known: the one that was probably meant, or all there are.
pub(super) fn expected(found: &str, names: &[&str]) -> String {
    const FEW: usize = 12;
    match (nearest(found, names), names) {
        (Some(name), _) => format!("did you mean `{name}`?"),
        (None, [only]) => format!("expected `{only}`"),
        (None, names) if names.len() <= FEW => format!("expected one of {}", list(names)),
        (None, names) => format!("which is none of the {} known ones", names.len()),
    }
}

/// The names in backticks.
pub(super) fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// A string as it is shown in a sentence: quoted, and cut where it is long.
pub(super) fn quote(text: &str) -> String {
    const MOST: usize = 40;
    let mut shown: String = text.chars().take(MOST).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    serde_json::Value::from(shown).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_the_nearest_name_or_lists_all() {
        assert_eq!(expected("bork", &["bark", "thought"]), "did you mean `bark`?");
        assert_eq!(expected("brak", &["bark", "thought"]), "did you mean `bark`?");
        assert_eq!(expected("meow", &["bark", "thought"]), "expected one of `bark`, `thought`");
        assert_eq!(expected("x", &["bark"]), "expected `bark`");
    }
}
