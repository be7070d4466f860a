//! Nostr between clients and relays, declared after its document, NIP-01: <https://github.com/nostr-protocol/nips/blob/master/01.md>.
//!
//! Messages are arrays that begin with their type. `EVENT` is another message in each direction, so there are two protocols.

use std::collections::BTreeMap;

use protocol::{data, protocol};

/// Client to relay.
#[protocol(tag = 0, content = flatten, header = protocol::NoHeader)]
pub mod client {
    use super::{Event, Filter};

    /// Publishes an event.
    #[message(type = "EVENT")]
    pub struct Publish {
        /// What is published.
        pub event: Event,
    }

    /// Asks for events, and to be told of new ones.
    #[message(type = "REQ")]
    pub struct Req {
        /// By which the client knows the subscription; chosen by it.
        #[field(len(1..=64))]
        pub subscription_id: String,
        /// What the events are like.
        pub filter: Filter,
        /// What else they may be like: an event has to match one of all filters.
        #[field(rest)]
        pub further: Vec<Filter>,
    }

    /// Ends a subscription.
    #[message(type = "CLOSE")]
    pub struct Close {
        /// That of the subscription.
        #[field(len(1..=64))]
        pub subscription_id: String,
    }
}

/// Relay to client.
#[protocol(tag = 0, content = flatten, header = protocol::NoHeader)]
pub mod relay {
    use super::Event;

    /// An event that a client has asked for.
    #[message(type = "EVENT")]
    pub struct Found {
        /// That of the subscription.
        #[field(len(1..=64))]
        pub subscription_id: String,
        /// The event.
        pub event: Event,
    }

    /// Says whether an event was accepted.
    #[message(type = "OK")]
    pub struct Ok {
        /// That of the event.
        #[field(pattern("^[0-9a-f]{64}$"))]
        pub event_id: String,
        /// Whether it was.
        pub accepted: bool,
        /// Why not, after a word for machines: `duplicate: already have this event`. May be empty if it was accepted.
        pub message: String,
    }

    /// All stored events were sent; those that follow are new ones.
    #[message(type = "EOSE")]
    pub struct Eose {
        /// That of the subscription.
        #[field(len(1..=64))]
        pub subscription_id: String,
    }

    /// The relay has ended a subscription, or refuses it.
    #[message(type = "CLOSED")]
    pub struct Closed {
        /// That of the subscription.
        #[field(len(1..=64))]
        pub subscription_id: String,
        /// Why.
        pub message: String,
    }

    /// Something for people.
    #[message(type = "NOTICE")]
    pub struct Notice {
        /// What is said.
        pub message: String,
    }
}

/// What somebody has signed.
#[data]
pub struct Event {
    /// The hash of what is signed: 32 bytes.
    #[field(pattern("^[0-9a-f]{64}$"))]
    pub id: String,
    /// The public key of who has signed it: 32 bytes.
    #[field(pattern("^[0-9a-f]{64}$"))]
    pub pubkey: String,
    /// When that was, in seconds since 1970.
    pub created_at: u64,
    /// What the content is.
    pub kind: u16,
    /// Each with its name, a value, and more.
    #[field(each(len(1..)))]
    pub tags: Vec<Vec<String>>,
    /// What is said, depending on the kind.
    pub content: String,
    /// The signature of the hash: 64 bytes.
    #[field(pattern("^[0-9a-f]{128}$"))]
    pub sig: String,
}

/// What events are like: all that is said must hold, and of a list one item.
#[data]
pub struct Filter {
    /// Their ids.
    #[field(each(pattern("^[0-9a-f]{64}$")))]
    pub ids: Option<Vec<String>>,
    /// The public keys of who has signed them.
    #[field(each(pattern("^[0-9a-f]{64}$")))]
    pub authors: Option<Vec<String>>,
    /// Their kinds.
    pub kinds: Option<Vec<u16>>,
    /// Not before this time.
    pub since: Option<u64>,
    /// Not after this time.
    pub until: Option<u64>,
    /// How many of the stored ones at most.
    pub limit: Option<u32>,
    /// The values of tags, each under `#` and the letter of the tag.
    #[field(rest)]
    pub tags: BTreeMap<String, Vec<String>>,
}
