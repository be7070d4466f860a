//! Events of Matrix rooms, as the examples declare them.

#[path = "../../../examples/protocols/matrix_events.rs"]
pub mod declared;

use super::{Protocol, rewritten};
use declared::events::Envelope;

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "matrix-events",
    rewrite: |text| rewritten!(Envelope, text),
    samples: &[
        r#"{"type":"m.room.message","event_id":"$a1","sender":"@timmy:example.com","origin_server_ts":1700000000000,
            "room_id":"!park:example.com","content":{"msgtype":"m.text","body":"Woof!","org.example.tone":"calm",
            "m.relates_to":{"m.in_reply_to":{"event_id":"$a0"}},"m.mentions":{"user_ids":["@rex:example.com"]}},
            "unsigned":{"age":-5,"transaction_id":"t1","org.example.seen":[1]}}"#,
        r#"{"type":"m.room.message","event_id":"$a2","content":{"msgtype":"m.image","body":"stick.png",
            "url":"mxc://example.com/stick","info":{"w":8,"h":6,"mimetype":"image/png","size":99}}}"#,
        r#"{"type":"m.room.message","event_id":"$a3","content":{"msgtype":"m.text","body":"* Woof",
            "m.new_content":{"msgtype":"m.text","body":"Woof"},
            "m.relates_to":{"rel_type":"m.replace","event_id":"$a1"}}}"#,
        r#"{"type":"m.room.member","state_key":"@rex:example.com","sender":"@rex:example.com",
            "content":{"membership":"join","displayname":null}}"#,
        r#"{"type":"m.room.join_rules","state_key":"","sender":"@rex:example.com",
            "content":{"join_rule":"restricted","allow":[{"type":"m.room_membership","room_id":"!park:example.com"}]}}"#,
        r#"{"type":"m.room.power_levels","state_key":"","content":{"users":{"@timmy:example.com":100},"ban":50}}"#,
        r#"{"type":"m.receipt","content":{"$a1":{"m.read":{"@rex:example.com":{"ts":7,"thread_id":"main"}}}}}"#,
        r#"{"type":"m.room.redaction","event_id":"$a4","redacts":"$a1","content":{"reason":"too loud"}}"#,
        r#"{"type":"m.call.invite","content":{"call_id":"c","version":"1","party_id":"p","lifetime":60000,
            "offer":{"type":"offer","sdp":"v=0"}}}"#,
    ],
    open: &["/org.example."],
};
