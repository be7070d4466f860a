//! Enums that are integers on the wire.

use protocol::{NoHeader, Payload, data, message};

use super::{assert_reads, assert_refuses};

#[data(integer)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// An event.
    Dispatch = 0,
    Heartbeat = 1,
    Resume = -6,
}

#[data(integer)]
pub enum Code {
    Normal = 4000,
    #[other]
    Other(i64),
}

#[message(type = "test", header = NoHeader)]
pub struct Test {
    pub value: Op,
}

#[message(type = "test", header = NoHeader)]
pub struct OfOpen {
    pub value: Vec<Code>,
}

#[test]
fn reads_and_writes_the_number() {
    for (text, op) in [("0", Op::Dispatch), ("1.0", Op::Heartbeat), ("-6", Op::Resume)] {
        let written = op.as_integer().to_string();
        assert_eq!(assert_reads::<Test>(text, &written).value, op);
        assert_eq!(op.as_integer(), op as i64);
    }
}

#[test]
fn refuses_what_is_no_declared_number() {
    assert_refuses::<Test>("2", &[("unknown_variant", "")]);
    assert_refuses::<Test>("0.5", &[("wrong_type", "")]);
    assert_refuses::<Test>(r#""0""#, &[("wrong_type", "")]);
    assert_refuses::<Test>("1e300", &[("out_of_range", "")]);
}

#[test]
fn an_open_enum_keeps_other_numbers() {
    let read = assert_reads::<OfOpen>("[4000,4001,-0]", "[4000,4001,0]");
    assert_eq!(read.value, [Code::Normal, Code::Other(4001), Code::Other(0)]);
    assert_refuses::<OfOpen>("[9007199254740992]", &[("out_of_range", "[0]")]);
    let facts = tests::refuse(&OfOpen::new(vec![Code::Other(i64::MAX)]).wrap(NoHeader));
    assert_eq!(facts, [("out_of_range".to_owned(), "data.value[0]".to_owned())]);
}
