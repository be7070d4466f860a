//! What packages of all languages say of themselves: name, version, summary, licence, README.

pub(super) mod readme;
pub(super) mod version;

use super::description::Description;

/// Returns the letters and digits of a name in lower case, in parts with this between them.
pub(super) fn plain_name(name: &str, between: &str) -> String {
    let parts = name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let name = parts.collect::<Vec<_>>().join(between).to_lowercase();
    if name.is_empty() { "protocol".to_owned() } else { name }
}

/// Returns the licence of a protocol, as an SPDX expression.
pub(super) fn license(description: &Description) -> Option<&'static str> {
    description.contract.and_then(|contract| contract.license)
}

/// Returns the first paragraph of the documentation of a protocol or document, as one line.
pub(super) fn summary(description: &Description) -> String {
    let docs = description.docs.trim().split("\n\n").next().unwrap_or_default();
    let words = docs.split(|letter: char| letter.is_control() || letter.is_whitespace());
    let summary = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if summary.is_empty() { format!("The {} {}.", description.kind(), description.name) } else { summary }
}
