//! Peeking at a message and decoding it later gives the same as decoding it at once, errors included.
#![no_main]

use std::fmt::Debug;

use fuzz::{assert_explained, facts, on_each_protocol};
use libfuzzer_sys::fuzz_target;
use protocol::{DecodePayload, Envelope, Peeked, Protocol, WithHeader};

fuzz_target!(|text: &str| {
    on_each_protocol!(check(text));
});

fn check<P>(text: &str)
where
    P: for<'de> DecodePayload<'de> + Protocol + PartialEq + Debug,
    <P as WithHeader>::Header: PartialEq + Debug,
{
    let at_once = Envelope::<P>::from_json(text);
    match Peeked::<P>::new(text) {
        Err(error) => {
            assert_explained(Some(text), &error);
            let all = facts(&at_once.expect_err("a message with a bad envelope was read"));
            for fact in facts(&error) {
                assert!(all.contains(&fact) || all.len() == 100, "{fact:?} is not in {all:?}");
            }
        }
        Ok(peeked) => {
            if let Ok(envelope) = &at_once {
                assert_eq!(peeked.header(), &envelope.header);
            }
            assert_eq!(peeked.decode(), at_once);
        }
    }
}
