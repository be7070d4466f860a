//! From the text of a GraphQL document to the fields that it asks for.

use graphql_parser::query::{Definition, Document, Field, OperationDefinition, Selection, SelectionSet, Value};
use graphql_parser::{Pos, parse_query};
use serde_json::{Map, Value as Json};

use crate::graphql_transport_ws::graphql::{GraphqlError, Location, Object, Operation};

/// What an operation asks for.
pub(crate) struct Request {
    pub(crate) kind: Kind,
    pub(crate) fields: Vec<Asked>,
}

/// The kinds of operations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Query,
    Mutation,
    Subscription,
}

/// A field, and how it is asked for.
pub(crate) struct Asked {
    pub(crate) name: String,
    /// Its key in the result.
    pub(crate) key: String,
    /// With the values of variables.
    pub(crate) arguments: Map<String, Json>,
    pub(crate) position: Pos,
}

impl Asked {
    /// An error about this field.
    pub(crate) fn error(&self, message: impl Into<String>) -> GraphqlError {
        error_at(self.position, message)
    }
}

/// Reads a document, and of it the operation that is meant.
pub(crate) fn read(operation: &Operation) -> Result<Request, GraphqlError> {
    let document =
        parse_query::<&str>(&operation.query).map_err(|error| GraphqlError::new(error.to_string().trim_end()))?;
    let (kind, selection) = select(document, operation.operation_name.as_deref())?;
    let variables = operation.variables.as_ref();
    let fields = selection.items.into_iter().map(|selected| asked(selected, variables)).collect::<Result<_, _>>()?;
    Ok(Request { kind, fields })
}

type Selected<'a> = (Kind, SelectionSet<'a, &'a str>);

/// Finds the operation of this name, or the only one.
fn select<'a>(document: Document<'a, &'a str>, name: Option<&str>) -> Result<Selected<'a>, GraphqlError> {
    let mut operations = document.definitions.into_iter().filter_map(|definition| match definition {
        Definition::Operation(operation) => Some(parts(operation)).filter(|(own, _)| name.is_none() || *own == name),
        Definition::Fragment(_) => None,
    });
    match (operations.next(), operations.next(), name) {
        (Some((_, selected)), None, _) => Ok(selected),
        (None, _, Some(name)) => Err(GraphqlError::new(format!("there is no operation {name:?}"))),
        (None, _, None) => Err(GraphqlError::new("there is no operation")),
        (Some(_), Some(_), _) => Err(GraphqlError::new("there are several operations; operationName must say which")),
    }
}

fn parts<'a>(operation: OperationDefinition<'a, &'a str>) -> (Option<&'a str>, Selected<'a>) {
    match operation {
        OperationDefinition::SelectionSet(selection) => (None, (Kind::Query, selection)),
        OperationDefinition::Query(query) => (query.name, (Kind::Query, query.selection_set)),
        OperationDefinition::Mutation(mutation) => (mutation.name, (Kind::Mutation, mutation.selection_set)),
        OperationDefinition::Subscription(subscription) => {
            (subscription.name, (Kind::Subscription, subscription.selection_set))
        }
    }
}

/// Takes a field of a selection. Fragments and directives would be more than this schema has use for.
fn asked<'a>(selection: Selection<'a, &'a str>, variables: Option<&Object>) -> Result<Asked, GraphqlError> {
    let field = match selection {
        Selection::Field(field) => field,
        Selection::FragmentSpread(spread) => return Err(error_at(spread.position, "this server knows no fragments")),
        Selection::InlineFragment(inline) => return Err(error_at(inline.position, "this server knows no fragments")),
    };
    let Field { position, alias, name, arguments, directives, selection_set } = field;
    if let Some(directive) = directives.first() {
        return Err(error_at(directive.position, "this server knows no directives"));
    }
    if !selection_set.items.is_empty() {
        return Err(error_at(selection_set.span.0, format!("field {name:?} has no fields of its own")));
    }
    let arguments = arguments.into_iter().filter_map(|(name, value)| match constant(value, variables) {
        Ok(value) => value.map(|value| Ok((name.to_owned(), value))),
        Err(message) => Some(Err(error_at(position, message))),
    });
    Ok(Asked {
        name: name.to_owned(),
        key: alias.unwrap_or(name).to_owned(),
        arguments: arguments.collect::<Result<_, _>>()?,
        position,
    })
}

/// The value of an argument in JSON. An argument whose variable has no value counts as absent.
fn constant<'a>(value: Value<'a, &'a str>, variables: Option<&Object>) -> Result<Option<Json>, &'static str> {
    Ok(Some(match value {
        Value::Variable(name) => return Ok(variables.and_then(|variables| variables.get(name)).cloned()),
        Value::Int(number) => number.as_i64().into(),
        Value::Float(number) => number.into(),
        Value::String(text) => text.into(),
        Value::Boolean(flag) => flag.into(),
        Value::Null => Json::Null,
        Value::Enum(_) | Value::List(_) | Value::Object(_) => return Err("this server has no such arguments"),
    }))
}

fn error_at(position: Pos, message: impl Into<String>) -> GraphqlError {
    let location = |line: usize, column: usize| Some(Location::new(line.try_into().ok()?, column.try_into().ok()?));
    GraphqlError {
        locations: location(position.line, position.column).map(|location| vec![location]),
        ..GraphqlError::new(message)
    }
}
