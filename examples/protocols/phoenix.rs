//! Phoenix channels, version 2 of its serializer, declared after
//! <https://hexdocs.pm/phoenix/writing_a_channels_client.html>.
//!
//! Messages are arrays: `[join_reference, message_reference, topic, event, payload]`. The event says what a message is;
//! those of an application are kept as they are.

use std::collections::BTreeMap;

use protocol::protocol;
use serde_json::Value;

/// Parameters that an application decides about.
pub type Params = BTreeMap<String, Value>;

/// Messages of both sides.
#[protocol(tag = 3, content = 4, header = Topic, unknown = capture)]
pub mod channels {
    use serde_json::Value;

    use super::Params;

    /// What stands before the event.
    #[data(header)]
    pub struct Topic {
        /// The reference of the message by which the client has joined the channel; null in what belongs to no join.
        pub join_ref: Option<String>,
        /// The reference of this message, unique in a connection; null in what the server pushes.
        pub r#ref: Option<String>,
        /// The channel.
        #[field(len(1..))]
        pub topic: String,
    }

    /// Client to server: joins a channel.
    #[message(type = "phx_join")]
    pub struct Join(pub Params);

    /// Client to server: leaves it.
    #[message(type = "phx_leave")]
    pub struct Leave {}

    /// Client to server, in the channel `phoenix`: keeps the connection alive.
    #[message(type = "heartbeat")]
    pub struct Heartbeat {}

    /// Server to client: the answer to the message of the same reference.
    #[message(type = "phx_reply")]
    pub struct Reply {
        /// Whether it went well.
        pub status: Status,
        /// What an application answers.
        pub response: Value,
    }

    /// Server to client: the channel has crashed; the client joins again.
    #[message(type = "phx_error")]
    pub struct Crashed {}

    /// Server to client: the channel was closed.
    #[message(type = "phx_close")]
    pub struct Closed {}

    /// Whether something went well.
    #[data]
    pub enum Status {
        /// It did.
        Ok,
        /// It did not.
        Error,
    }
}
