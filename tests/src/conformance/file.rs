//! The file of a suite: where the committed cases are, and how they are read and written.

use std::path::PathBuf;

use serde_json::Value;

use super::{Case, Subject, Suite, quote};

impl Suite {
    /// Returns the path of the committed cases.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/conformance");
        PathBuf::from(format!("{folder}/{}.json", self.name))
    }

    /// Reads the committed cases.
    ///
    /// # Errors
    ///
    /// Why the file cannot be read, or is another suite.
    pub fn committed(&self) -> Result<Vec<Case>, String> {
        let file = self.file();
        let about = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
        let text = std::fs::read_to_string(&file).map_err(|error| about(&error))?;
        let tree: Value = serde_json::from_str(&text).map_err(|error| about(&error))?;
        if tree.get(self.kind()).and_then(Value::as_str) != Some(self.name) {
            return Err(about(&"the suite is another one"));
        }
        let cases = tree.get("cases").and_then(Value::as_array).ok_or_else(|| about(&"there are no cases"))?;
        let cases: Option<Vec<Case>> = cases.iter().map(Case::from_json).collect();
        cases.ok_or_else(|| about(&"a case is not well formed"))
    }

    /// Returns the contents of the file with these cases, one per line.
    #[must_use]
    pub fn to_json(&self, cases: &[Case]) -> String {
        let lines: Vec<String> = cases.iter().map(Case::to_json).collect();
        format!("{{{}: {}, \"cases\": [\n{}\n]}}\n", quote(self.kind()), quote(self.name), lines.join(",\n"))
    }

    /// Returns the key of the name in the file.
    const fn kind(&self) -> &'static str {
        match self.subject {
            Subject::Protocol(_) => "protocol",
            Subject::Document(_) => "document",
        }
    }
}

impl Case {
    fn to_json(&self) -> String {
        let issue = |(code, path): &(String, String)| format!(r#"{{"code": "{code}", "path": {}}}"#, quote(path));
        let issues: Vec<String> = self.issues.iter().map(issue).collect();
        let (name, text, valid) = (quote(&self.name), quote(&self.text), self.is_valid());
        format!(r#"{{"name": {name}, "text": {text}, "valid": {valid}, "issues": [{}]}}"#, issues.join(", "))
    }

    /// Parses the case in a line of the file.
    fn from_json(case: &Value) -> Option<Self> {
        let text = |value: &Value, key: &str| value.get(key)?.as_str().map(str::to_owned);
        let valid = case.get("valid")?.as_bool()?;
        let issues = case.get("issues")?.as_array()?.iter();
        let issues: Option<Vec<_>> = issues.map(|issue| Some((text(issue, "code")?, text(issue, "path")?))).collect();
        let case = Self { name: text(case, "name")?, text: text(case, "text")?, issues: issues? };
        (valid == case.is_valid()).then_some(case)
    }
}
