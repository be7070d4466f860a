//! Constants: always there, and always the same.

use protocol::contract::{Constant, Shape};
use protocol::{Envelope, NoHeader, Payload, data, message, protocol};

use super::{assert_written, decode, fact, fails};

/// A field of each kind of constant.
#[message(type = "fixed")]
#[derive(Debug, Clone, PartialEq, Default)]
struct Fixed {
    #[field(is = "2.0", alias = "json_rpc")]
    jsonrpc: (),
    #[field(is = -3)]
    level: (),
    #[field(is = true)]
    ok: (),
    id: u8,
    inner: Option<Inner>,
}

#[data]
#[derive(Debug, Clone, PartialEq, Default)]
struct Inner {
    #[field(is = "it's \"quoted\"")]
    r#type: (),
}

#[test]
fn constants_are_written_and_are_no_parameters() {
    let fixed = Fixed { inner: Some(Inner::new()), ..Fixed::new(7) };
    assert_written(fixed, r#"{"jsonrpc":"2.0","level":-3,"ok":true,"id":7,"inner":{"type":"it's \"quoted\""}}"#);
    assert_eq!(Fixed::new(0), Fixed::default());
}

#[test]
fn any_spelling_of_a_constant_is_read() {
    let read = decode::<Fixed>(r#"{"ok": true, "level": -3.0, "json_rpc": "\u0032.0", "id": 7}"#);
    assert_eq!(read, Ok(Fixed::new(7)));
}

#[test]
fn a_constant_must_be_there() {
    let found = decode::<Fixed>(r#"{"id":7}"#).unwrap_err();
    assert_eq!(found, ["jsonrpc", "level", "ok"].map(|name| fact("missing_field", &format!("data.{name}"))));
}

#[test]
fn another_value_is_an_issue_that_says_what_is_wanted() {
    let refused = |jsonrpc: &str, level: &str, ok: &str| {
        let text = format!(
            r#"{{"type":"fixed","agent_id":"t","ts":1,"data":{{"jsonrpc":{jsonrpc},"level":{level},"ok":{ok},"id":1}}}}"#
        );
        let error = Fixed::from_json(&text).unwrap_err();
        error.issues().iter().map(|issue| format!("{}: {}", issue.code, issue.message)).collect::<Vec<_>>()
    };
    assert_eq!(
        refused("\"1.0\"", "-3.5", "false"),
        [
            "not_one_of: is \"1.0\", expected \"2.0\"",
            "not_one_of: is -3.5, expected -3",
            "not_one_of: is false, expected true",
        ]
    );
    assert_eq!(
        refused("2.0", "\"-3\"", "null"),
        [
            "wrong_type: is a number, expected \"2.0\"",
            "wrong_type: is a string, expected -3",
            "wrong_type: is null, expected true",
        ]
    );
    assert_eq!(fails::<Fixed>(r#"{"jsonrpc":"2.0","level":-3,"ok":true,"id":1,"jsonrpc":"2.0"}"#).0, "duplicate_key");
}

#[protocol(header = Frame, tag = "method", content = "params")]
mod rpc {
    #[data(header)]
    pub struct Frame {
        #[field(is = "2.0")]
        pub jsonrpc: (),
        pub id: u8,
        #[field(after_content, is = 1)]
        pub last: (),
    }

    #[message(type = "go")]
    pub struct Go {
        pub to: u8,
    }
}

#[test]
fn a_constant_of_a_header_is_written_by_itself() {
    let go = rpc::Go::new(3).wrap(rpc::Frame::new(5));
    let json = go.to_json().unwrap();
    assert_eq!(json, r#"{"method":"go","jsonrpc":"2.0","id":5,"params":{"to":3},"last":1}"#);
    assert_eq!(tests::in_every_order::<rpc::Go>(&json).unwrap(), go);
    let error = rpc::Envelope::from_json(&json.replace("2.0", "1.0")).unwrap_err();
    assert_eq!(error.issues()[0].message, "is \"1.0\", expected \"2.0\"");
}

/// Constants of several variants, also under one name.
#[data(tag = "kind", content = "value")]
#[derive(Debug, Clone, PartialEq)]
enum Tagged {
    Fixed(#[field(is = "yes")] ()),
    First {
        #[field(is = 1)]
        version: (),
    },
    Second {
        #[field(is = 2)]
        version: (),
        more: bool,
    },
}

#[data(untagged)]
#[derive(Debug, Clone, PartialEq)]
enum Frame {
    #[field(when = "result")]
    Reply {
        #[field(is = "2.0")]
        jsonrpc: (),
        result: u8,
    },
    Call {
        #[field(is = "2.0")]
        jsonrpc: (),
        method: String,
    },
}

#[test]
fn constants_of_variants_are_their_own() {
    for (value, json) in [
        (Tagged::Fixed(()), r#"{"kind":"fixed","value":"yes"}"#),
        (Tagged::First { version: () }, r#"{"kind":"first","value":{"version":1}}"#),
        (Tagged::Second { version: (), more: true }, r#"{"kind":"second","value":{"version":2,"more":true}}"#),
    ] {
        assert_eq!(value.to_json().unwrap(), json);
        assert_eq!(Tagged::from_json(json), Ok(value));
        let error = Tagged::from_json(&json.replace("yes", "no").replace(":1", ":3").replace(":2", ":3")).unwrap_err();
        assert_eq!(error.issues().len(), 1, "{error}");
        assert_eq!(error.issues()[0].code.as_str(), "not_one_of");
    }
}

#[test]
fn constants_of_untagged_variants_are_checked_once_the_variant_is_chosen() {
    let reply = Frame::Reply { jsonrpc: (), result: 4 };
    assert_eq!(reply.to_json().unwrap(), r#"{"jsonrpc":"2.0","result":4}"#);
    assert_eq!(Frame::from_json(r#"{"result":4,"jsonrpc":"2.0"}"#), Ok(reply));
    let error = Frame::from_json(r#"{"method":"go","jsonrpc":"1.0"}"#).unwrap_err();
    assert_eq!(error.issues()[0].to_string(), "jsonrpc is \"1.0\", expected \"2.0\" (line 1, column 26)");
    let error = Frame::from_json(r#"{"result":4}"#).unwrap_err();
    assert_eq!(error.issues()[0].code.as_str(), "missing_field");
}

#[test]
fn constants_are_described() {
    let shapes: Vec<&Shape> =
        Fixed::CONTRACT.message("fixed").unwrap().payload().fields().iter().map(|field| (field.shape)()).collect();
    assert!(matches!(shapes[0], Shape::Constant(Constant::Text("2.0"))));
    assert!(matches!(shapes[1], Shape::Constant(Constant::Integer(-3))));
    assert!(matches!(shapes[2], Shape::Constant(Constant::Bool(true))));
}

#[test]
fn a_message_may_consist_of_constants() {
    #[message(type = "version", header = NoHeader)]
    struct Version {
        #[field(is = 2)]
        major: (),
    }
    let json = Version::new().wrap(NoHeader).to_json().unwrap();
    assert_eq!(json, r#"{"type":"version","data":{"major":2}}"#);
    assert_eq!(Envelope::<Version>::from_json(&json).unwrap().payload, Version { major: () });
}
