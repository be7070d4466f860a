//! What we accept is JSON, and has the values that `serde_json` reads.
#![no_main]

use std::fmt::Debug;

use fuzz::{assert_says_the_same, on_each_protocol, tree};
use libfuzzer_sys::fuzz_target;
use protocol::{DecodePayload, Envelope, Protocol};
use serde_json::Value;

fuzz_target!(|text: &str| {
    on_each_protocol!(check(text));
});

fn check<P>(text: &str)
where
    P: for<'de> DecodePayload<'de> + Protocol + Debug,
{
    let Ok(envelope) = Envelope::<P>::from_json(text) else { return };
    let written = envelope.to_json().expect("what was read can be written");
    // Raw JSON keeps numbers that are too large for `serde_json`.
    let (Some(written), Some(read)) = (tree(&written), tree(text)) else { return };
    assert_says_the_same(&written, &read);
    assert_nothing_is_lost::<P>(&written, &read);
}

/// Checks that each field of the payload that the text has under its own name is still there.
fn assert_nothing_is_lost<P: Protocol>(written: &Value, read: &Value) {
    let contract = P::CONTRACT;
    let content = contract.content_key().expect("payloads stand under a key");
    let message = read[contract.tag_key()].as_str().and_then(|tag| contract.message(tag));
    for field in message.iter().flat_map(|message| message.payload().fields()) {
        let (before, after) = (&read[content][field.name], &written[content][field.name]);
        assert!(before.is_null() || !after.is_null(), "{} is lost: {read}", field.name);
    }
}
