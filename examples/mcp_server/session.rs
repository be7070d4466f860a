//! A session with one client: a line for each message, and a line for each answer.

use std::io::{self, BufRead, Read, Write};

use protocol::{Error, IssueCode, Nullable, RawJson};

use crate::json_rpc::{Addressed, ErrorCode, ErrorObject, Frame, Id};
use crate::mcp::{
    CallTool, Implementation, Initialize, Initialized, Issues, Object, REVISIONS, Request, ServerCapabilities, Tools,
    ToolsCapability,
};
use crate::tools;

/// The longest line that is read, in bytes.
pub(crate) const LONGEST: usize = 1 << 20;

/// Answers all messages until the input ends.
pub(crate) fn serve(mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    let mut session = Session::default();
    let mut line = Vec::new();
    while input.by_ref().take(LONGEST as u64 + 1).read_until(b'\n', &mut line)? > 0 {
        if line.len() > LONGEST {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "a line is too long"));
        }
        if let Some(answer) = session.answer(&line) {
            writeln!(output, "{}", answer.to_json().map_err(io::Error::other)?)?;
            output.flush()?;
        }
        line.clear();
    }
    Ok(())
}

#[derive(Default)]
struct Session {
    begun: bool,
}

impl Session {
    fn answer(&mut self, line: &[u8]) -> Option<Frame> {
        match Frame::from_slice(line) {
            Ok(Frame::Call { id: Some(id), .. }) => Some(match self.fulfil(line) {
                Ok(result) => Frame::Reply { jsonrpc: (), result, id },
                Err(error) => Frame::Failure { jsonrpc: (), error, id },
            }),
            // A notification, or an answer, although this server has asked nothing.
            Ok(_) => None,
            Err(error) => Some(Frame::Failure { jsonrpc: (), error: not_a_message(error), id: id_of(line) }),
        }
    }

    /// Does what a request asks for. The frame is known to be one, so whatever is wrong now is wrong with the parameters.
    fn fulfil(&mut self, line: &[u8]) -> Result<RawJson, ErrorObject> {
        let request = Request::from_slice(line)
            .map_err(|error| refusal(ErrorCode::InvalidParams, "the parameters are not those of the method", error))?;
        match request {
            Request::Initialize(client) => self.begin(&client),
            Request::Ping => result(Object::default().to_json()),
            Request::Other(other) => {
                Err(ErrorObject::new(ErrorCode::MethodNotFound, format!("there is no method {:?}", other.tag())))
            }
            Request::ListTools | Request::CallTool(_) if !self.begun => {
                Err(ErrorObject::new(ErrorCode::InvalidRequest, "the session has not begun"))
            }
            Request::ListTools => result(Tools::new(tools::all().map_err(internal)?).to_json()),
            Request::CallTool(CallTool { name, arguments }) => match tools::find(&name) {
                Some(tool) => result(tool.call(&arguments.unwrap_or_default()).to_json()),
                None => Err(ErrorObject::new(ErrorCode::InvalidParams, format!("there is no tool {name:?}"))),
            },
        }
    }

    /// Agrees on a revision: that of the client, or else the latest, which the client may decline by leaving.
    fn begin(&mut self, client: &Initialize) -> Result<RawJson, ErrorObject> {
        if self.begun {
            return Err(ErrorObject::new(ErrorCode::InvalidRequest, "the session has begun already"));
        }
        self.begun = true;
        let [latest, ..] = REVISIONS;
        let revision = REVISIONS.into_iter().find(|revision| *revision == client.protocol_version).unwrap_or(latest);
        let capabilities = ServerCapabilities { tools: Some(ToolsCapability::new()) };
        let server = Implementation::new("protocol-example", env!("CARGO_PKG_VERSION"));
        result(Initialized::new(revision, capabilities, server).to_json())
    }
}

/// The text is no JSON, or the JSON is no message.
fn not_a_message(error: Error) -> ErrorObject {
    if error.issues().iter().any(|issue| issue.code == IssueCode::Syntax) {
        refusal(ErrorCode::ParseError, "the text is not JSON", error)
    } else {
        refusal(ErrorCode::InvalidRequest, "the JSON is not a message", error)
    }
}

/// The id of what may be no message otherwise.
fn id_of(line: &[u8]) -> Nullable<Id> {
    match Addressed::from_slice(line) {
        Ok(Addressed { id: Some(id) }) => Nullable::Value(id),
        _ => Nullable::Null,
    }
}

/// An error that lists everything which is wrong.
fn refusal(code: ErrorCode, message: &str, error: Error) -> ErrorObject {
    let issues = Issues::new(error.into_issues()).to_json().and_then(RawJson::new);
    ErrorObject { data: issues.ok(), ..ErrorObject::new(code, message) }
}

fn result(written: Result<String, Error>) -> Result<RawJson, ErrorObject> {
    written.and_then(RawJson::new).map_err(internal)
}

fn internal(error: Error) -> ErrorObject {
    refusal(ErrorCode::InternalError, "the answer is not one of the protocol", error)
}
