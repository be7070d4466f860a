//! Messages round-trip: what was read and written is read as the same message, and written as the same text.
#![no_main]

use std::fmt::Debug;

use fuzz::on_each_protocol;
use libfuzzer_sys::fuzz_target;
use protocol::{DecodePayload, Envelope, WithHeader};

fuzz_target!(|text: &str| {
    on_each_protocol!(check(text));
});

fn check<P>(text: &str)
where
    P: for<'de> DecodePayload<'de> + PartialEq + Debug,
    <P as WithHeader>::Header: PartialEq + Debug,
{
    let Ok(envelope) = Envelope::<P>::from_json(text) else { return };
    envelope.validate().expect("what was read keeps the rules");
    let written = envelope.to_json().expect("what was read can be written");
    let again = Envelope::<P>::from_json(&written).expect("what was written can be read");
    assert_eq!(again, envelope);
    assert_eq!(again.to_json().as_deref(), Ok(written.as_str()));
}
