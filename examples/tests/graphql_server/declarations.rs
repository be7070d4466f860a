//! The declarations accept what the document of the protocol allows.

use crate::graphql_transport_ws::graphql::Envelope;

#[test]
fn messages_survive_a_round_trip() {
    for text in [
        r#"{"type":"connection_init","payload":{"token":"t"}}"#,
        r#"{"type":"connection_ack"}"#,
        r#"{"type":"subscribe","id":"1","payload":{"operationName":"A","query":"query A { a }","variables":{"n":1}}}"#,
        r#"{"type":"next","id":"1","payload":{"data":null,"errors":[{"message":"no","path":["a",0]}]}}"#,
        r#"{"type":"error","id":"1","payload":[{"message":"no","locations":[{"line":1,"column":2}],"extensions":{}}]}"#,
        r#"{"type":"complete","id":"1"}"#,
    ] {
        assert_eq!(Envelope::from_json(text).unwrap().to_json().unwrap(), text);
    }
}

#[test]
fn null_is_as_good_as_absent_where_the_document_says_so() {
    let text = r#"{"type":"subscribe","id":"1","payload":{"operationName":null,"query":"","variables":null,"extensions":null}}"#;
    let written = Envelope::from_json(text).unwrap().to_json().unwrap();
    assert_eq!(written, r#"{"type":"subscribe","id":"1","payload":{"query":""}}"#);
}

#[test]
fn an_error_says_something() {
    let error = Envelope::from_json(r#"{"type":"error","id":"1","payload":[]}"#).unwrap_err();
    assert_eq!(error.to_string(), "error: payload has 0 items, at least 1 is required (line 1, column 36)");
}
