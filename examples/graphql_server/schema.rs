//! What can be asked for, and what the answers are.
//!
//! ```graphql
//! type Query { hello(name: String! = "world"): String! }
//! type Subscription { countdown(from: Int!): Int! }
//! ```

use std::pin::Pin;
use std::time::Duration;

use protocol::{Nullable, data};
use serde_json::Value;
use tokio_stream::{Stream, StreamExt, iter, once};

use crate::document::{self, Asked, Kind};
use crate::graphql_transport_ws::graphql::{ExecutionResult, GraphqlError, Object, Operation};

/// The arguments of `hello`.
#[data(unknown_fields = reject)]
struct Hello {
    #[field(default = "world", len(1..=64))]
    name: String,
}

/// The arguments of `countdown`.
#[data(unknown_fields = reject)]
struct Countdown {
    #[field(range(0..=1000))]
    from: u16,
}

/// The results of an operation. A query has one.
pub(crate) type Results = Pin<Box<dyn Stream<Item = ExecutionResult> + Send>>;

/// Begins to execute an operation, unless something is wrong with it.
pub(crate) fn execute(operation: &Operation, tick: Duration) -> Result<Results, Vec<GraphqlError>> {
    let request = document::read(operation).map_err(|error| vec![error])?;
    match request.kind {
        Kind::Query => Ok(Box::pin(once(query(&request.fields)?))),
        Kind::Mutation => Err(vec![GraphqlError::new("there are no mutations")]),
        Kind::Subscription => subscription(&request.fields, tick),
    }
}

/// Executes a query, or lists all that is wrong with its fields.
fn query(fields: &[Asked]) -> Result<ExecutionResult, Vec<GraphqlError>> {
    let mut data = Object::new();
    let mut errors = Vec::new();
    for field in fields {
        match value(field) {
            Ok(value) => _ = data.insert(field.key.clone(), value),
            Err(more) => errors.extend(more),
        }
    }
    if errors.is_empty() { Ok(result(data)) } else { Err(errors) }
}

fn value(field: &Asked) -> Result<Value, Vec<GraphqlError>> {
    match field.name.as_str() {
        "hello" => {
            let Hello { name } = arguments(field, Hello::from_json)?;
            Ok(format!("Hello, {name}!").into())
        }
        "__typename" => Ok("Query".into()),
        _ => Err(vec![unknown(field, "Query")]),
    }
}

/// Begins a subscription, which has one field.
fn subscription(fields: &[Asked], tick: Duration) -> Result<Results, Vec<GraphqlError>> {
    match fields {
        [field] if field.name == "countdown" => {
            let Countdown { from } = arguments(field, Countdown::from_json)?;
            let key = field.key.clone();
            let numbers = iter((0..=from).rev()).throttle(tick);
            Ok(Box::pin(numbers.map(move |number| result(Object::from([(key.clone(), number.into())])))))
        }
        [field] => Err(vec![unknown(field, "Subscription")]),
        _ => Err(vec![GraphqlError::new("a subscription has one field")]),
    }
}

/// Reads the arguments of a field as they are declared. What is wrong with them is said in the words of the declaration.
fn arguments<T>(field: &Asked, read: fn(&str) -> Result<T, protocol::Error>) -> Result<T, Vec<GraphqlError>> {
    read(&Value::Object(field.arguments.clone()).to_string()).map_err(|error| {
        let said = |issue: &protocol::Issue| format!("{}: {} {}", field.name, issue.path, issue.message);
        error.issues().iter().map(|issue| field.error(said(issue))).collect()
    })
}

fn unknown(field: &Asked, parent: &str) -> GraphqlError {
    field.error(format!("{parent} has no field {:?}", field.name))
}

fn result(data: Object) -> ExecutionResult {
    ExecutionResult { data: Some(Nullable::Value(data)), ..ExecutionResult::new() }
}
