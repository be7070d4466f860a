//! Converts versions to those of Python (PEP 440) and of npm (Semantic Versioning).

/// Returns a version that Python's installers accept: if it is a semantic one, the same, spelled as they do.
///
/// What they have no place for stands after a `+`, as a local version: `2.x` is `2+x`.
pub(in crate::export) fn python(version: &str) -> String {
    let (numbers, rest) = release(version);
    let release = numbers.join(".");
    let (before, build) = rest.split_once('+').unwrap_or((rest, ""));
    match before.strip_prefix('-') {
        None => format!("{release}{}", marked('+', &[before, build])),
        Some(before) => match pre_release(before) {
            Some(before) => format!("{release}{before}{}", marked('+', &[build])),
            // It precedes the release.
            None => format!("{release}.dev0{}", marked('+', &[before, build])),
        },
    }
}

/// Returns a semantic version: the same, if it is one. What has no place in one stands after a `+`: `2.x` is `2.0.0+x`.
pub(in crate::export) fn semantic(version: &str) -> String {
    let (mut numbers, rest) = release(version);
    numbers.resize(numbers.len().max(3), "0".to_owned());
    let more = numbers.split_off(3).join(".");
    let release = numbers.join(".");
    let (before, build) = rest.split_once('+').unwrap_or((rest, ""));
    match before.strip_prefix('-') {
        None => format!("{release}{}", marked('+', &[&more, before, build])),
        Some(before) => format!("{release}{}{}", marked('-', &[before]), marked('+', &[&more, build])),
    }
}

/// Splits off the numbers at the beginning; without any, the release is `0`.
fn release(version: &str) -> (Vec<String>, &str) {
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
    if numbers.is_empty() {
        numbers.push("0".to_owned());
    }
    (numbers, rest)
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

/// Returns letters and digits in parts separated by dots, after a mark if there are any.
fn marked(mark: char, texts: &[&str]) -> String {
    let parts = texts.iter().flat_map(|text| text.split(|letter: char| !letter.is_ascii_alphanumeric()));
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).map(|part| plain(&part.to_lowercase())).collect();
    if parts.is_empty() { String::new() } else { format!("{mark}{}", parts.join(".")) }
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
    use super::{python, semantic};

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
    fn versions_are_semantic_for_npm() {
        for (declared, expected) in [
            ("1.0.0", "1.0.0"),
            ("1.0.0-beta.2+build.5", "1.0.0-beta.2+build.5"),
            ("2.0", "2.0.0"),
            ("1.2.3.4", "1.2.3+4"),
            ("2026-11", "2026.0.0-11"),
            ("v2", "0.0.0+v2"),
            ("01.0.0--", "1.0.0"),
            ("", "0.0.0"),
        ] {
            assert_eq!(semantic(declared), expected, "{declared}");
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
