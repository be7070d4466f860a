//! The GraphQL server follows the document of its protocol, over loopback.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../graphql_server/close.rs"]
mod close;
#[path = "../../graphql_server/connection.rs"]
mod connection;
#[path = "../../graphql_server/document.rs"]
mod document;
#[path = "../../protocols/graphql_transport_ws.rs"]
pub mod graphql_transport_ws;
#[path = "../../graphql_server/routes.rs"]
mod routes;
#[path = "../../graphql_server/schema.rs"]
mod schema;

mod client;
mod connections;
mod declarations;
mod invalid_messages;
mod operations;
