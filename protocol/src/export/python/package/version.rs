//! Converts versions to those of Python (PEP 440).

/// Returns a version that Python's installers accept: if it is a semantic one, the same, spelled as they do.
///
/// What they have no place for stands after a `+`, as a local version: `2.x` is `2+x`.
pub(super) fn python(version: &str) -> String {
    let (release, rest) = release(version);
    let (before, build) = rest.split_once('+').unwrap_or((rest, ""));
    match before.strip_prefix('-') {
        None => format!("{release}{}", local(&[before, build])),
        Some(before) => match pre_release(before) {
            Some(before) => format!("{release}{before}{}", local(&[build])),
            // It precedes the release.
            None => format!("{release}.dev0{}", local(&[before, build])),
        },
    }
}

/// Splits off the numbers at the beginning; without any, the release is `0`.
fn release(version: &str) -> (String, &str) {
    let mut numbers = Vec::new();
    let mut rest = version;
    loop {
        let after_dot = if numbers.is_empty() { Some(rest) } else { rest.strip_prefix('.') };
        let digits = after_dot.map_or(0, |text| text.chars().take_while(char::is_ascii_digit).count());
        let Some((number, behind)) = after_dot.filter(|_| digits > 0).and_then(|text| text.split_at_checked(digits))
        else {
            break;
        };
        numbers.push(plain(number));
        rest = behind;
    }
    if numbers.is_empty() { ("0".to_owned(), rest) } else { (numbers.join("."), rest) }
}

/// Returns `b1` for `beta.1`.
fn pre_release(text: &str) -> Option<String> {
    let (word, number) = text.split_once('.').unwrap_or((text, "0"));
    let letters = match word {
        "alpha" | "a" => "a",
        "beta" | "b" => "b",
        "rc" => "rc",
        _ => return None,
    };
    let is_number = !number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit());
    is_number.then(|| format!("{letters}{}", plain(number)))
}

/// Returns letters and digits in parts separated by dots, after a `+` if there are any.
fn local(texts: &[&str]) -> String {
    let parts = texts.iter().flat_map(|text| text.split(|letter: char| !letter.is_ascii_alphanumeric()));
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).map(|part| plain(&part.to_lowercase())).collect();
    if parts.is_empty() { String::new() } else { format!("+{}", parts.join(".")) }
}

/// Removes leading zeros from a number.
fn plain(part: &str) -> String {
    let is_number = part.chars().all(|digit| digit.is_ascii_digit());
    match part.trim_start_matches('0') {
        "" if is_number => "0".to_owned(),
        number if is_number => number.to_owned(),
        _ => part.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::python;

    #[test]
    fn semantic_versions_are_spelled_as_python_does() {
        for (declared, expected) in [
            ("1.0.0", "1.0.0"),
            ("1.0.0-alpha", "1.0.0a0"),
            ("1.0.0-beta.2", "1.0.0b2"),
            ("1.0.0-rc.01+build.5", "1.0.0rc1+build.5"),
            ("1.0.0+20261128", "1.0.0+20261128"),
            ("1.0.0-nightly.3", "1.0.0.dev0+nightly.3"),
        ] {
            assert_eq!(python(declared), expected, "{declared}");
        }
    }

    #[test]
    fn all_others_become_versions() {
        for (declared, expected) in [
            ("", "0"),
            ("2.0", "2.0"),
            ("2026-11", "2026.dev0+11"),
            ("v2", "0+v2"),
            ("2.x", "2+x"),
            ("1..2", "1+2"),
            ("first (é)", "0+first"),
            ("007.00", "7.0"),
        ] {
            assert_eq!(python(declared), expected, "{declared}");
        }
    }
}
