//! The reference of a protocol, for people: Markdown, as GitHub shows it.

mod envelope;
mod headings;
mod prose;
mod sections;
mod tables;

use super::Description;
use crate::contract::Contract;
use headings::Headings;

impl Contract {
    /// The reference of the protocol, for whoever writes the other end: Markdown, as GitHub shows it.
    ///
    /// The envelope, then each message with its fields, rules and examples, then the data types. The text is the same
    /// for the same declaration, so that it can be kept beside the code with [`assert_contract!`](crate::assert_contract).
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
            sections::messages(&description, &headings),
            sections::data_types(&description, &headings),
        ];
        let blocks: Vec<&str> = blocks.iter().flatten().map(|block| block.trim_end()).collect();
        blocks.join("\n\n") + "\n"
    }
}
