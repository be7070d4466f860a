//! The Debug Adapter Protocol, declared after its specification:
//! <https://microsoft.github.io/debug-adapter-protocol/specification>.
//!
//! The texts of its base protocol, without the `Content-Length` in front of each. A second tag, `command` or `event`, stands
//! beside the first one, so that requests, responses and events are protocols of their own inside of this one.

#[path = "dap/events.rs"]
pub mod events;
#[path = "dap/requests.rs"]
pub mod requests;
#[path = "dap/responses.rs"]
pub mod responses;
#[path = "dap/values.rs"]
pub mod values;

use protocol::data;

use values::ErrorMessage;

/// Whatever is sent. A failure has the body of a failure, whichever command has failed.
#[data(untagged)]
pub enum Frame {
    /// A request has failed.
    #[field(when = "message")]
    Failure(Failure),
    /// Everything else.
    Message(dap::Envelope),
}

/// All that succeeds, and requests.
#[protocol::protocol(content = flatten, header = Seq)]
pub mod dap {
    /// In each message.
    #[data(header)]
    pub struct Seq {
        /// Counts the messages of a side, from 1.
        pub seq: u32,
    }

    /// Asks for something.
    #[message(type = "request")]
    pub struct Request(pub super::requests::request::Envelope);

    /// Answers a request.
    #[message(type = "response")]
    pub struct Response(pub super::responses::response::Envelope);

    /// Tells something.
    #[message(type = "event")]
    pub struct Event(pub super::events::event::Envelope);
}

/// A request has failed.
#[data]
pub struct Failure {
    /// Counts the messages of a side, from 1.
    pub seq: u32,
    /// It is a response.
    #[field(is = "response")]
    pub r#type: (),
    /// The `seq` of the request.
    pub request_seq: u32,
    /// It has failed.
    #[field(is = false)]
    pub success: (),
    /// That of the request.
    pub command: String,
    /// Why, in short, for programs: `cancelled`, `notStopped`.
    pub message: String,
    /// Why, for people.
    pub body: Option<FailureBody>,
}

/// Why a request has failed, for people.
#[data]
pub struct FailureBody {
    /// A sentence with places for variables.
    pub error: Option<ErrorMessage>,
}
