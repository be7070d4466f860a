//! The JSON protocol of `SignalR` in `ASP.NET` Core, declared after its specification:
//! <https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md>.
//!
//! A frame is what stands before a record separator (U+001E), which is no part of the JSON.

use std::collections::BTreeMap;

use protocol::{RawJson, data};

/// What may stand in a frame: two handshakes first, then messages.
#[data(untagged, unknown_fields = reject)]
pub enum Frame {
    /// The client says what it speaks.
    #[field(when = "protocol")]
    HandshakeRequest {
        /// `json`, or another encoding, which then begins after the answer.
        protocol: String,
        /// The version of the encoding.
        version: u32,
    },
    /// A call is over and has a result; then there is no error beside it, which only an object of its own can say.
    #[field(when = "result")]
    Result(CompletionWithResult),
    /// Everything else after the handshakes.
    #[field(when = "type")]
    Message(signalr::Envelope),
    /// The server answers.
    HandshakeResponse {
        /// Why it does not speak that; absent if it does.
        error: Option<String>,
    },
}

/// A call is over and has a result.
#[data(rename_all = "camelCase", unknown_fields = reject)]
pub struct CompletionWithResult {
    /// It is a completion.
    #[field(is = 3)]
    pub r#type: (),
    /// What applications add.
    pub headers: Option<Headers>,
    /// That of the call.
    pub invocation_id: String,
    /// What has come of it; `null` is a result, too.
    pub result: RawJson,
}

/// What applications add to a message.
pub type Headers = BTreeMap<String, String>;

/// The messages, told apart by numbers.
#[protocol::protocol(content = flatten, header = Shared, unknown_fields = reject, rename_all = "camelCase")]
pub mod signalr {
    use protocol::RawJson;

    use super::Headers;

    /// In each message.
    #[data(header)]
    pub struct Shared {
        /// What applications add.
        pub headers: Option<Headers>,
    }

    /// Calls a method; without an id, nobody waits for its end.
    #[message(type = 1)]
    pub struct Invocation {
        /// Chosen by the caller.
        pub invocation_id: Option<String>,
        /// The method.
        pub target: String,
        /// With what.
        pub arguments: Vec<RawJson>,
        /// Streams that belong to the arguments.
        pub stream_ids: Option<Vec<String>>,
    }

    /// An item of a stream.
    #[message(type = 2)]
    pub struct StreamItem {
        /// That of the stream.
        pub invocation_id: String,
        /// The item.
        pub item: RawJson,
    }

    /// A call without a result, or a stream, is over.
    #[message(type = 3)]
    pub struct Completion {
        /// That of the call.
        pub invocation_id: String,
        /// Why it has failed, if it has.
        pub error: Option<String>,
    }

    /// Calls a method that answers with a stream.
    #[message(type = 4)]
    pub struct StreamInvocation {
        /// Chosen by the caller.
        pub invocation_id: String,
        /// The method.
        pub target: String,
        /// With what.
        pub arguments: Vec<RawJson>,
        /// Streams that belong to the arguments.
        pub stream_ids: Option<Vec<String>>,
    }

    /// Wants no more of a stream.
    #[message(type = 5)]
    pub struct CancelInvocation {
        /// That of the call.
        pub invocation_id: String,
    }

    /// A sign of life.
    #[message(type = 6)]
    pub struct Ping;

    /// The connection ends.
    #[message(type = 7)]
    pub struct Close {
        /// Why, if something has gone wrong.
        pub error: Option<String>,
        /// Whether the client may connect again.
        pub allow_reconnect: Option<bool>,
    }
}
