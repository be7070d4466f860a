//! `diagnose` explains exactly the texts that the codec refuses, with a position in the text.
#![no_main]

use fuzz::{assert_explained, facts, on_each_protocol};
use libfuzzer_sys::fuzz_target;
use protocol::{DecodePayload, Envelope};

fuzz_target!(|bytes: &[u8]| {
    on_each_protocol!(check(bytes));
});

fn check<P: for<'de> DecodePayload<'de>>(bytes: &[u8]) {
    let from_bytes = Envelope::<P>::from_slice(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else {
        let Err(error) = from_bytes else { panic!("{bytes:?} is not UTF-8, and was accepted") };
        assert_eq!(facts(&error), [("syntax".to_owned(), String::new())]);
        return;
    };
    assert_eq!(Envelope::<P>::accept(text).is_some(), from_bytes.is_ok(), "{text}");
    match (from_bytes, Envelope::<P>::from_json(text)) {
        (Ok(_), Ok(_)) => {}
        (Err(from_bytes), Err(error)) => {
            assert_eq!(from_bytes, error);
            assert_explained(Some(text), &error);
        }
        _ => panic!("bytes and text are read differently: {text}"),
    }
}
