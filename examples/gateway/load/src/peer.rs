//! A server to be measured, and how it is spoken to.

use crate::Failure;

/// A server to be measured. Each passes on to all sockets what one of them sends; most need no more than that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Peer {
    pub(crate) name: String,
    pub(crate) command: String,
    is_centrifuge: bool,
}

impl Peer {
    /// Reads `NAME=COMMAND`.
    pub(crate) fn read(text: &str) -> Result<Self, Failure> {
        let (name, command) = text.split_once('=').ok_or_else(|| format!("expected NAME=COMMAND, found `{text}`"))?;
        let is_centrifuge = name.starts_with("centrifuge");
        Ok(Self { name: name.to_owned(), command: command.to_owned(), is_centrifuge })
    }

    /// Returns what a client says first.
    pub(crate) fn hello(&self) -> Option<&'static str> {
        self.is_centrifuge.then_some(r#"{"id":1,"params":{}}"#)
    }

    /// Returns what a client says to have a message passed on.
    pub(crate) fn publication(&self, message: String) -> String {
        if self.is_centrifuge {
            // The third method is to publish.
            return format!(r#"{{"id":2,"method":3,"params":{{"channel":"world","data":{message}}}}}"#);
        }
        message
    }
}
