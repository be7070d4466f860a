//! A schema is read back or refused; one that is read equals itself and can be compared with any other.
#![no_main]

use libfuzzer_sys::fuzz_target;
use protocol::contract::Contract;
use protocol::export::Description;
use protocol::matrix;

fuzz_target!(|text: &str| {
    let read = || Description::from_json_schema(text);
    let Ok(description) = read() else { return };
    let (Ok(same), Ok(old), Ok(new)) = (read(), read(), read()) else { panic!("read once, and then refused: {text}") };
    let none = Contract::diff(description, same);
    assert!(none.is_empty(), "{none} in {text}");
    for diff in [Contract::diff(old, &matrix::CONTRACT), Contract::diff(&matrix::CONTRACT, new)] {
        assert_eq!(diff.is_empty(), diff.to_string() == none.to_string());
    }
});
