//! The messages of a protocol, the keys of their envelope, and what becomes of what is not declared.

use protocol::contract::{Contract, Place, UnknownFields, UnknownTypes};
use protocol::export::Breaks::{Both, Neither, Readers, Writers};

use super::{Case, cases};

cases! {
    docs_only: [] Neither Neither {
        /// Says something.
        #[message(type = "say")]
        pub struct Say { pub text: String }
    } => {
        /// Says it in other words.
        #[message(type = "say")]
        pub struct Say {
            /// What is said.
            pub text: String,
        }
    }
    message_added: ["type_added"] Readers Readers {
        #[message(type = "say")]
        pub struct Say { pub text: String }
    } => {
        #[message(type = "say")]
        pub struct Say { pub text: String }
        #[message(type = "ping")]
        pub struct Ping;
    }
    message_removed: ["type_removed"] Writers Writers {
        #[message(type = "say")]
        pub struct Say { pub text: String }
        #[message(type = "ping")]
        pub struct Ping;
    } => {
        #[message(type = "say")]
        pub struct Say { pub text: String }
    }
}

/// Returns the pairs that are made by changing a contract.
pub(super) fn changed() -> Vec<Case> {
    let base = message_removed::new::CONTRACT;
    let with = |change: fn(&mut Contract)| {
        let mut contract = base;
        change(&mut contract);
        contract
    };
    let capturing = with(|contract| contract.unknown = UnknownTypes::Capture);
    let closed = with(|contract| contract.unknown_fields = UnknownFields::Reject);
    vec![
        Case::twice(
            "tag_key_renamed",
            &["tag_renamed"],
            (Both, Both),
            (base, with(|new| new.places = Place::of_keys(r#","kind":"#, r#","data":"#))),
        ),
        Case::twice(
            "payload_key_renamed",
            &["content_renamed"],
            (Both, Both),
            (base, with(|new| new.places = Place::of_keys(r#","type":"#, r#","body":"#))),
        ),
        Case::twice("unknown_types_kept", &["unknown_types_captured"], (Readers, Readers), (base, capturing)),
        Case::twice("unknown_types_refused", &["unknown_types_rejected"], (Writers, Writers), (capturing, base)),
        Case {
            name: "unknown_fields_refused",
            rules: &["unknown_fields_rejected"],
            versions: vec![(base, closed, Writers)],
        },
        Case {
            name: "unknown_fields_passed_over",
            rules: &["unknown_fields_ignored"],
            versions: vec![(closed, base, Neither)],
        },
    ]
}
