//! GraphQL over WebSocket, declared after its document: <https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md>.
//!
//! What a result and its errors are is said by GraphQL itself: <https://spec.graphql.org/October2021/#sec-Response-Format>.

use std::collections::BTreeMap;

use protocol::{Nullable, data};
use serde_json::Value;

/// The name of the protocol, on which client and server agree when they open the socket.
pub const SUBPROTOCOL: &str = "graphql-transport-ws";

/// An object of undeclared members.
pub type Object = BTreeMap<String, Value>;

/// All messages, told apart by their `type`.
#[data(tag = "type")]
pub enum Message {
    /// Client to server.
    ConnectionInit(ConnectionInit),
    /// Server to client.
    ConnectionAck(ConnectionAck),
    /// Both ways.
    Ping(Ping),
    /// Both ways.
    Pong(Pong),
    /// Client to server.
    Subscribe(Subscribe),
    /// Server to client.
    Next(Next),
    /// Server to client.
    Error(Error),
    /// Both ways.
    Complete(Complete),
}

/// Asks for a connection, before anything else.
#[data]
pub struct ConnectionInit {
    /// What client and server have agreed on, such as a token.
    pub payload: Option<Object>,
}

/// There is a connection; operations are welcome.
#[data]
pub struct ConnectionAck {
    /// What client and server have agreed on.
    pub payload: Option<Object>,
}

/// Asks, at any time, whether somebody is there.
#[data]
pub struct Ping {
    /// Details.
    pub payload: Option<Object>,
}

/// Answers a ping as soon as possible; also a sign of life that nobody has asked for.
#[data]
pub struct Pong {
    /// Details.
    pub payload: Option<Object>,
}

/// Asks for an operation to be executed.
#[data]
pub struct Subscribe {
    /// Chosen by the client; not that of another operation which is active.
    #[field(len(1..))]
    pub id: String,
    /// What to execute.
    pub payload: Operation,
}

/// One result of an operation.
#[data]
pub struct Next {
    /// That of the operation.
    #[field(len(1..))]
    pub id: String,
    /// The result.
    pub payload: ExecutionResult,
}

/// An operation has failed; nothing else follows.
#[data]
pub struct Error {
    /// That of the operation.
    #[field(len(1..))]
    pub id: String,
    /// All that is wrong.
    #[field(len(1..))]
    pub payload: Vec<GraphqlError>,
}

/// From the server: there are no more results. From the client: it wants no more of them.
#[data]
pub struct Complete {
    /// That of the operation.
    #[field(len(1..))]
    pub id: String,
}

/// A document, and which of its operations is meant.
#[data(rename_all = "camelCase")]
pub struct Operation {
    /// Needed if the document has several operations.
    pub operation_name: Option<String>,
    /// The document, in GraphQL.
    pub query: String,
    /// The values of the variables that the document names.
    pub variables: Option<Object>,
    /// What client and server have agreed on.
    pub extensions: Option<Object>,
}

/// What an operation gives, once.
#[data]
pub struct ExecutionResult {
    /// Absent if the execution has not begun, null if it has failed as a whole.
    pub data: Option<Nullable<Object>>,
    /// What has gone wrong, if something has.
    #[field(len(1..))]
    pub errors: Option<Vec<GraphqlError>>,
    /// What client and server have agreed on.
    pub extensions: Option<Object>,
}

/// What is wrong with a document or its execution.
#[data]
pub struct GraphqlError {
    /// For developers.
    pub message: String,
    /// Where in the document.
    #[field(len(1..))]
    pub locations: Option<Vec<Location>>,
    /// Where in the result.
    pub path: Option<Vec<PathSegment>>,
    /// What client and server have agreed on.
    pub extensions: Option<Object>,
}

/// A place in a document.
#[data]
pub struct Location {
    /// From 1.
    #[field(range(1..))]
    pub line: u32,
    /// From 1.
    #[field(range(1..))]
    pub column: u32,
}

/// A step on the way to a value of a result.
#[data(untagged)]
pub enum PathSegment {
    /// The key of a field.
    Field(String),
    /// The index of an item.
    Index(u32),
}
