//! A server to be measured, and how it is spoken to.

mod sockudo;

use crate::Failure;

/// A server to be measured. Each passes on to all sockets what one of them sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Peer {
    pub(crate) name: String,
    /// Several, if there are several servers that are one to their clients.
    pub(crate) commands: Vec<String>,
    dialect: Dialect,
}

/// What is around a message on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dialect {
    /// Nothing.
    Plain,
    /// The commands of Centrifuge, in JSON.
    Centrifuge,
    /// Engine.IO 4, and Socket.IO 5 in that.
    SocketIo,
    /// Pusher's protocol, as Sockudo has extended it: whoever sends is told its own messages, too.
    Sockudo,
}

/// How names of servers begin that speak otherwise than plainly.
const DIALECTS: [(&str, Dialect); 4] = [
    ("centrifuge", Dialect::Centrifuge),
    ("socket.io", Dialect::SocketIo),
    ("socketioxide", Dialect::SocketIo),
    ("Sockudo", Dialect::Sockudo),
];

impl Peer {
    /// Reads `NAME=COMMAND`, or `NAME=COMMAND + COMMAND`.
    pub(crate) fn read(text: &str) -> Result<Self, Failure> {
        let (name, command) = text.split_once('=').ok_or_else(|| format!("expected NAME=COMMAND, found `{text}`"))?;
        let dialect = DIALECTS.iter().find(|(start, _)| name.starts_with(start));
        let dialect = dialect.map_or(Dialect::Plain, |(_, dialect)| *dialect);
        let commands = command.split(" + ").map(str::to_owned).collect();
        Ok(Self { name: name.to_owned(), commands, dialect })
    }

    /// Returns what a request for a socket asks for.
    pub(crate) const fn path(&self) -> &'static str {
        match self.dialect {
            Dialect::Plain | Dialect::Centrifuge => "/api/world/ws",
            Dialect::SocketIo => "/api/world/ws/?EIO=4&transport=websocket",
            Dialect::Sockudo => sockudo::PATH,
        }
    }

    /// Returns what a client says first, when it has received this; nothing, if it has nothing to say to that.
    pub(crate) fn answer(&self, received: &[u8]) -> Option<String> {
        match self.dialect {
            // The server has opened the transport, the client connects to the first namespace.
            Dialect::SocketIo if received.starts_with(b"0{") => Some("40".to_owned()),
            Dialect::Sockudo => sockudo::subscription(received),
            _ => None,
        }
    }

    /// Returns what a client says to a server that says nothing by itself.
    pub(crate) fn hello(&self) -> Option<&'static str> {
        (self.dialect == Dialect::Centrifuge).then_some(r#"{"id":1,"params":{}}"#)
    }

    /// Returns what a client says to have a message passed on.
    pub(crate) fn publication(&self, message: String) -> String {
        match self.dialect {
            Dialect::Plain => message,
            // The third method is to publish.
            Dialect::Centrifuge => {
                format!(r#"{{"id":2,"method":3,"params":{{"channel":"world","data":{message}}}}}"#)
            }
            // A packet with a message (4), which is an event (2).
            Dialect::SocketIo => format!(r#"42["message",{message}]"#),
            Dialect::Sockudo => sockudo::publication(&message),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_spoken_to_as_its_name_says() {
        let peer = |name: &str| Peer::read(&format!("{name}=true")).expect("there is a command");
        let said = |name: &str| peer(name).publication("{}".to_owned());
        assert_eq!(said("npm ws"), "{}");
        assert_eq!(said("centrifuge 0.15"), r#"{"id":2,"method":3,"params":{"channel":"world","data":{}}}"#);
        assert_eq!((said("socket.io"), said("socketioxide")), (said("socketioxide"), r#"42["message",{}]"#.to_owned()));
        assert_eq!(peer("socket.io").answer(br#"0{"sid":"x"}"#).as_deref(), Some("40"));
        assert_eq!(
            Peer::read("two=a {port} + b {port}").expect("there are commands").commands,
            ["a {port}", "b {port}"]
        );
        assert_eq!(peer("socket.io").answer(br#"40{"sid":"x"}"#), None);
        assert!(said("Sockudo").contains(r#""event":"client-message""#));
    }
}
