//! Naming what was probably meant.

/// The name nearest to `found`, if one is near enough to be meant.
fn nearest<'a>(found: &str, names: &[&'a str]) -> Option<&'a str> {
    // One letter in four may be wrong, and no more than three: beyond, it is another name and not a typo.
    let allowed = found.chars().count().clamp(4, 12) / 4;
    // To find the distance takes long, so what is cheaper comes first. A letter takes one byte to four.
    let near = names.iter().filter(|name| name.len().abs_diff(found.len()) <= allowed * 4);
    let near = near.filter(|name| letters_apart(found, name) <= allowed);
    let near = near.map(|name| (strsim::damerau_levenshtein(found, name), *name));
    near.filter(|(distance, _)| *distance <= allowed).min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// How many letters of one name the other does not have, at least: two names are no nearer than that.
fn letters_apart(left: &str, right: &str) -> usize {
    // How much more often a letter is in the left name. Letters that share a place may make names seem nearer.
    let mut more = [0_i32; 64];
    let mut count = |name: &str, step: i32| {
        for letter in name.chars() {
            if let Some(count) = more.get_mut(letter as usize % 64) {
                *count += step;
            }
        }
    };
    count(left, 1);
    count(right, -1);
    let sum = |sign: i32| more.iter().map(|count| usize::try_from(count * sign).unwrap_or(0)).sum::<usize>();
    sum(1).max(sum(-1))
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
    fn names_are_no_nearer_than_their_letters() {
        let names = ["", "bark", "brak", "bakr", "barks", "thought", "througt", "größe", "grösse", "bbbb", "kkkkkkkk"];
        for left in names {
            for right in names {
                let distance = strsim::damerau_levenshtein(left, right);
                assert!(letters_apart(left, right) <= distance, "{left} and {right}");
            }
        }
        assert_eq!(letters_apart("bark", "thought"), 7);
    }

    #[test]
    fn suggests_the_nearest_name_or_lists_all() {
        assert_eq!(expected("bork", &["bark", "thought"]), "did you mean `bark`?");
        assert_eq!(expected("brak", &["bark", "thought"]), "did you mean `bark`?");
        assert_eq!(expected("meow", &["bark", "thought"]), "expected one of `bark`, `thought`");
        assert_eq!(expected("x", &["bark"]), "expected `bark`");
    }
}
