//! Exports the reference documentation of a protocol as GitHub-flavoured Markdown.

mod document;
mod envelope;
mod headings;
mod prose;
mod refusal;
mod roles;
mod sections;
mod tables;

use super::Description;
use crate::contract::{Contract, DataContract};
use headings::Headings;

impl Contract {
    /// Exports the reference documentation of the protocol, for those who implement the other end, as GitHub-flavoured
    /// Markdown.
    ///
    /// It describes the envelope and what a refused message looks like, then each message with its fields, rules and
    /// examples, then the data types. The same
    /// declaration always gives the same text, so that the file can be kept current with
    /// [`assert_contract!`](crate::assert_contract).
    ///
    /// ```
    /// let reference = protocol::matrix::CONTRACT.markdown();
    /// assert!(reference.starts_with("# The `matrix` protocol\n"));
    /// assert!(reference.contains("| `text` | string | yes | 1 to 280 characters | What is said. |\n"));
    /// ```
    #[must_use]
    pub fn markdown(&self) -> String {
        page(&self.into())
    }
}

impl DataContract {
    /// Exports the reference documentation of the data type as a whole text, a document, as GitHub-flavoured Markdown: what
    /// holds for all of it, an example, and a section for each data type.
    ///
    /// ```
    /// use protocol::data;
    ///
    /// #[data]
    /// struct Position { x: f64, y: f64 }
    ///
    /// assert!(Position::CONTRACT.markdown().starts_with("# The `Position` document\n"));
    /// ```
    #[must_use]
    pub fn markdown(&self) -> String {
        page(&self.into())
    }
}

/// Writes the page of a protocol or a document.
pub(super) fn page(description: &Description) -> String {
    let headings = Headings::of(description);
    let blocks = match &description.document {
        Some(value) if description.whole_messages().is_none() => {
            vec![document::section(description, value, &headings)]
        }
        _ => vec![
            sections::introduction(description),
            envelope::section(description, &headings),
            refusal::section(description),
            sections::messages(description, &headings),
            sections::whole_messages(description, &headings),
        ],
    };
    let data_types = sections::data_types(description, &headings);
    let blocks: Vec<&str> = blocks.iter().flatten().chain(&data_types).map(|block| block.trim_end()).collect();
    blocks.join("\n\n") + "\n"
}
