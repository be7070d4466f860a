//! A place in a schema, which knows its path for error messages.

use super::SchemaError;
use crate::export::json_schema::notes;
use crate::export::json_tree::Json;

type Result<T> = std::result::Result<T, SchemaError>;

/// A value in the schema, and its location.
#[derive(Clone)]
pub(super) struct Node<'a> {
    json: &'a Json,
    path: String,
    /// The root of the schema.
    root: &'a Json,
}

/// Keywords that are allowed anywhere and do not affect validation.
const ANNOTATIONS: [&str; 6] = ["title", "description", "deprecated", "default", "examples", "$comment"];

impl<'a> Node<'a> {
    pub(super) const fn root(json: &'a Json) -> Self {
        Self { json, path: String::new(), root: json }
    }

    pub(super) fn is_root(&self) -> bool {
        self.path.is_empty()
    }

    pub(super) const fn json(&self) -> &'a Json {
        self.json
    }

    fn below(&self, step: &str, json: &'a Json) -> Self {
        let path = if self.path.is_empty() { step.to_owned() } else { format!("{}.{step}", self.path) };
        Self { json, path, root: self.root }
    }

    /// Returns an error at this place.
    pub(super) fn error<T>(&self, message: &str) -> Result<T> {
        let place = if self.is_root() { "the schema".to_owned() } else { format!("`{}`", self.path) };
        Err(SchemaError::new(format!("{place} {message}")))
    }

    /// Returns an optional member.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        let (_, value) = self.json.members().iter().find(|(name, _)| name == key)?;
        Some(self.below(key, value))
    }

    /// Returns a required member.
    pub(super) fn need(&self, key: &str) -> Result<Self> {
        self.get(key).map_or_else(|| self.error(&format!("has no `{key}`")), Ok)
    }

    /// Returns the members of an object.
    pub(super) fn members(&self) -> Result<Vec<(&'a str, Self)>> {
        match self.json {
            Json::Object(members) => {
                Ok(members.iter().map(|(key, value)| (key.as_str(), self.below(key, value))).collect())
            }
            _ => self.error("is not an object"),
        }
    }

    /// Returns the items of an array.
    pub(super) fn items(&self) -> Result<Vec<Self>> {
        match self.json {
            Json::Array(items) => {
                Ok(items.iter().enumerate().map(|(index, item)| self.below(&index.to_string(), item)).collect())
            }
            _ => self.error("is not an array"),
        }
    }

    /// Returns the text of a string.
    pub(super) fn text(&self) -> Result<&'a str> {
        self.json.as_str().map_or_else(|| self.error("is not a string"), Ok)
    }

    /// Returns the strings of an array.
    pub(super) fn texts(&self) -> Result<Vec<String>> {
        self.items()?.iter().map(|item| item.text().map(str::to_owned)).collect()
    }

    /// Returns the strings of an array; duplicates are an error.
    pub(super) fn different_texts(&self) -> Result<Vec<String>> {
        let texts = self.texts()?;
        let mut seen = std::collections::HashSet::new();
        match texts.iter().find(|text| !seen.insert(*text)) {
            Some(text) => self.error(&format!("lists `{text}` twice")),
            None => Ok(texts),
        }
    }

    /// Parses a number as `T`.
    pub(super) fn number<T: std::str::FromStr>(&self) -> Result<T> {
        match self.json {
            Json::Number(number) => number.parse().or_else(|_| self.error(&format!("is {number}, which does not fit"))),
            _ => self.error("is not a number"),
        }
    }

    /// Parses the number of an optional member.
    pub(super) fn number_at<T: std::str::FromStr>(&self, key: &str) -> Result<Option<T>> {
        self.get(key).map(|node| node.number()).transpose()
    }

    /// Whether the member is present, in which case it must be `true`.
    pub(super) fn flag(&self, key: &str) -> Result<bool> {
        match self.get(key).map(|node| (node.json, node)) {
            None => Ok(false),
            Some((Json::Bool(true), _)) => Ok(true),
            Some((_, node)) => node.error("is not `true`"),
        }
    }

    /// Checks that the object has only these keywords and annotations.
    pub(super) fn only(&self, keywords: &[&str]) -> Result<()> {
        let is_known = |key: &str| keywords.contains(&key) || ANNOTATIONS.contains(&key);
        match self.members()?.into_iter().find(|(key, _)| !is_known(key)) {
            None => Ok(()),
            Some((key, _)) => self.error(&format!("has `{key}`, which no contract is written with here")),
        }
    }

    /// Returns the description; empty if there is none.
    pub(super) fn docs(&self) -> Result<String> {
        self.get("description").map_or_else(|| Ok(String::new()), |node| node.text().map(str::to_owned))
    }

    /// Returns the rest of the note that starts with this prefix.
    pub(super) fn note(&self, beginning: &str) -> Option<&'a str> {
        let (_, comment) = self.json.members().iter().find(|(key, _)| key == "$comment")?;
        comment.as_str()?.split(notes::SEPARATOR).find_map(|note| note.strip_prefix(beginning))
    }

    /// Returns the name of the definition that a reference points to.
    pub(super) fn reference(&self) -> Result<String> {
        let text = self.need("$ref")?.text()?;
        let definitions =
            self.root.members().iter().find(|(key, _)| key == "$defs").map(|(_, definitions)| definitions);
        let is_defined = |name: &&str| definitions.is_some_and(|all| all.members().iter().any(|(key, _)| key == name));
        match text.strip_prefix("#/$defs/").filter(is_defined) {
            Some(name) => Ok(name.to_owned()),
            None => self.error(&format!("refers to `{text}`, which is not among `$defs`")),
        }
    }
}
