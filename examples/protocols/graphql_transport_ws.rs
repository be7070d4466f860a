//! GraphQL over WebSocket, declared after its document: <https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md>.
//!
//! What a result and its errors are is said by GraphQL itself: <https://spec.graphql.org/October2021/#sec-Response-Format>.

/// The name of the protocol, on which client and server agree when they open the socket.
pub const SUBPROTOCOL: &str = "graphql-transport-ws";

/// All messages: `id` and `payload`, where a message has them, stand beside its `type`.
#[protocol::protocol(content = flatten, header = protocol::NoHeader)]
pub mod graphql {
    use std::collections::BTreeMap;

    use protocol::Nullable;
    use serde_json::Value;

    /// An object of undeclared members.
    pub type Object = BTreeMap<String, Value>;

    /// Client to server: asks for a connection, before anything else.
    #[message(type = "connection_init")]
    pub struct ConnectionInit {
        /// What client and server have agreed on, such as a token.
        pub payload: Option<Object>,
    }

    /// Server to client: there is a connection; operations are welcome.
    #[message(type = "connection_ack")]
    pub struct ConnectionAck {
        /// What client and server have agreed on.
        pub payload: Option<Object>,
    }

    /// Both ways: asks, at any time, whether somebody is there.
    #[message(type = "ping")]
    pub struct Ping {
        /// Details.
        pub payload: Option<Object>,
    }

    /// Both ways: answers a ping as soon as possible; also a sign of life that nobody has asked for.
    #[message(type = "pong")]
    pub struct Pong {
        /// Details.
        pub payload: Option<Object>,
    }

    /// Client to server: asks for an operation to be executed.
    #[message(type = "subscribe")]
    pub struct Subscribe {
        /// Chosen by the client; not that of another operation which is active.
        #[field(len(1..))]
        pub id: String,
        /// What to execute.
        pub payload: Operation,
    }

    /// Server to client: one result of an operation.
    #[message(type = "next")]
    pub struct Next {
        /// That of the operation.
        #[field(len(1..))]
        pub id: String,
        /// The result.
        pub payload: ExecutionResult,
    }

    /// Server to client: an operation has failed; nothing else follows.
    #[message(type = "error")]
    pub struct Error {
        /// That of the operation.
        #[field(len(1..))]
        pub id: String,
        /// All that is wrong.
        #[field(len(1..))]
        pub payload: Vec<GraphqlError>,
    }

    /// Both ways: there are no more results, says the server; I want no more of them, says the client.
    #[message(type = "complete")]
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
}
