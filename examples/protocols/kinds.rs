//! What to call messages that are not told apart by a tag alone.

use protocol::Error;

use super::dap::{self, dap::Message};
use super::json_rpc::Frame;
use super::mcp::Request;
use super::signalr;

/// Requests, responses and events; failures are responses too.
pub(super) fn dap(frame: &dap::Frame) -> &'static str {
    match frame {
        dap::Frame::Failure(_) => "response",
        dap::Frame::Message(envelope) => match envelope.payload {
            Message::Request(_) => "request",
            Message::Response(_) => "response",
            Message::Event(_) => "event",
        },
    }
}

/// Calls, and how they end.
pub(super) fn json_rpc(frame: &Frame) -> &'static str {
    match frame {
        Frame::Call { .. } => "call",
        Frame::Failure { .. } => "failure",
        Frame::Reply { .. } => "reply",
    }
}

/// Reads a call twice, as a server does: as a call, then with the parameters of its method.
pub(super) fn mcp(text: &[u8]) -> Result<&'static str, Error> {
    let frame = Frame::from_slice(text)?;
    if !matches!(frame, Frame::Call { .. }) {
        return Ok(json_rpc(&frame));
    }
    Ok(match Request::from_slice(text)? {
        Request::Initialize(_) => "initialize",
        Request::Ping => "ping",
        Request::ListTools => "tools/list",
        Request::CallTool(_) => "tools/call",
        Request::Other(_) => "other calls",
    })
}

/// Handshakes, and messages by their numbers.
pub(super) fn signalr(frame: &signalr::Frame) -> &'static str {
    match frame {
        signalr::Frame::HandshakeRequest { .. } => "handshake request",
        signalr::Frame::HandshakeResponse { .. } => "handshake response",
        signalr::Frame::Result(_) => "3",
        signalr::Frame::Message(envelope) => envelope.payload.message_type().as_str(),
    }
}
