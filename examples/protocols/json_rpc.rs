//! JSON-RPC 2.0, declared after its specification: <https://www.jsonrpc.org/specification>.
//!
//! Without batches, which the Model Context Protocol does not have.

use std::collections::BTreeMap;

use protocol::{Nullable, RawJson, data};

/// All messages, told apart by a key.
#[data(untagged)]
pub enum Frame {
    /// A request, or without an id a notification, which is not answered.
    #[field(when = "method")]
    Call {
        /// The version.
        #[field(is = "2.0")]
        jsonrpc: (),
        /// What to do.
        method: String,
        /// With what.
        params: Option<Params>,
        /// Chosen by the caller; the answer has the same.
        id: Option<Nullable<Id>>,
    },
    /// A request has failed.
    #[field(when = "error")]
    Failure {
        /// The version.
        #[field(is = "2.0")]
        jsonrpc: (),
        /// Why.
        error: ErrorObject,
        /// That of the request; null if it could not be read.
        id: Nullable<Id>,
    },
    /// A request has been fulfilled.
    #[field(when = "result")]
    Reply {
        /// The version.
        #[field(is = "2.0")]
        jsonrpc: (),
        /// What has come of it.
        result: RawJson,
        /// That of the request.
        id: Nullable<Id>,
    },
}

/// What relates an answer to its request.
#[data(untagged)]
pub enum Id {
    /// A number, without a fraction.
    Number(#[field(full_range)] i64),
    /// A string.
    Text(String),
}

/// Parameters.
#[data(untagged)]
pub enum Params {
    /// By position.
    Listed(Vec<RawJson>),
    /// By name.
    Named(BTreeMap<String, RawJson>),
}

/// Why a request has failed.
#[data]
pub struct ErrorObject {
    /// The kind of the error.
    pub code: ErrorCode,
    /// A short sentence.
    pub message: String,
    /// Details.
    pub data: Option<RawJson>,
}

/// The codes of errors that the specification defines, and all others.
#[data(integer)]
pub enum ErrorCode {
    /// The text is not JSON.
    ParseError = -32700,
    /// The JSON is not a message.
    InvalidRequest = -32600,
    /// There is no such method.
    MethodNotFound = -32601,
    /// The parameters are not those of the method.
    InvalidParams = -32602,
    /// The other side has made a mistake.
    InternalError = -32603,
    /// Any other.
    #[other]
    Other(i64),
}

/// What can be read of a message that is none: whom to answer.
#[data]
pub struct Addressed {
    /// That of the request.
    pub id: Option<Id>,
}
