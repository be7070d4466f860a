//! The number of fields written is the number announced, which formats with a length prefix depend on.

mod serializer;

use protocol::{Header, Payload, Timestamp};
use serde::Serialize;

use self::serializer::Counting;
use super::world::{Message, Ping};
use super::{Full, full};

/// Optional header fields.
#[protocol::data(header)]
pub struct Sparse {
    pub to: Option<String>,
    #[field(after_content)]
    pub ts: Option<Timestamp>,
}

#[protocol::message(type = "sparse", header = Sparse)]
pub struct SparseMessage {
    pub text: Option<String>,
}

fn assert_counted(value: &impl Serialize) {
    value.serialize(Counting).unwrap();
}

#[test]
fn structs_announce_the_fields_that_they_write() {
    assert_counted(&full());
    assert_counted(&Full::new("a"));
    assert_counted(&Full { inner: full().inner, pair: Some((1, 'a')), ..Full::new("a") });
    assert_counted(&Ping);
    assert_counted(&protocol::matrix::Position::new(1.0, 2.0, 3.0));
    assert_counted(&SparseMessage::new());
}

#[test]
fn envelopes_announce_the_fields_that_they_write() {
    assert_counted(&Message::from(full()).wrap(Header::from("timmy")));
    assert_counted(&full().wrap("timmy"));
    let full_header = Sparse { to: Some("a".to_owned()), ts: Timestamp::from_secs(1) };
    assert_counted(&SparseMessage { text: Some("a".to_owned()) }.wrap(full_header));
}

#[test]
fn envelopes_announce_no_field_that_they_leave_out() {
    assert_counted(&Ping.wrap("timmy"));
    assert_counted(&Message::from(Ping).wrap("timmy"));
    assert_counted(&SparseMessage::new().wrap(Sparse::new()));
}

#[test]
fn the_enum_announces_the_fields_that_it_writes() {
    assert_counted(&Message::from(full()));
    assert_counted(&Message::from(Ping));
}

#[test]
fn errors_and_issues_announce_the_fields_that_they_write() {
    let issues = Full::new("").validate().unwrap_err().into_issues();
    assert_counted(&issues);
}
