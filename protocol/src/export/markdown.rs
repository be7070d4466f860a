//! Exports the reference documentation of a protocol as GitHub-flavoured Markdown.

mod envelope;
mod headings;
mod prose;
mod refusal;
mod sections;
mod tables;

use super::Description;
use crate::contract::Contract;
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
        let description = Description::from(self);
        let headings = Headings::of(&description);
        let blocks = [
            sections::introduction(&description),
            envelope::section(&description, &headings),
            refusal::section(&description),
            sections::messages(&description, &headings),
            sections::data_types(&description, &headings),
        ];
        let blocks: Vec<&str> = blocks.iter().flatten().map(|block| block.trim_end()).collect();
        blocks.join("\n\n") + "\n"
    }
}
