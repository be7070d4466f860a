//! Constants and newtypes in headers, around payloads under a key and beside the tag, and in other messages.

use protocol::Payload;
use tests::{facts as facts_of, permutations};

use super::facts;

/// A call, with its parameters under a key.
#[protocol::protocol(tag = "method", content = "params", header = Version)]
mod calls {
    /// The version and the number of a call.
    #[data(header)]
    pub struct Version {
        #[field(is = "2.0")]
        pub jsonrpc: (),
        pub id: Option<Id>,
        #[field(is = 1, after_content)]
        pub end: (),
    }

    /// The number of a call.
    #[data]
    pub struct Id(#[field(range(1..=99))] pub u8);

    /// A call.
    #[message(type = "say")]
    pub struct Say {
        pub text: String,
    }

    /// A call whose parameters are a list.
    #[message(type = "sum")]
    pub struct Sum(#[field(len(1..=3))] pub Vec<i8>);
}

/// The same beside the tag.
#[protocol::protocol(tag = "op", content = flatten, header = Frame)]
mod frames {
    /// What every frame has.
    #[data(header)]
    pub struct Frame {
        #[field(is = true)]
        pub ok: (),
        pub seq: super::calls::Id,
    }

    /// A frame.
    #[message(type = "step")]
    pub struct Step {
        pub x: i8,
    }

    /// A call inside of a frame.
    #[message(type = "call")]
    pub struct Call(pub super::calls::Envelope);
}

use calls::{Id, Version};
use frames::{Call, Frame, Step};

fn version(id: u8) -> Version {
    Version { jsonrpc: (), id: Some(Id(id)), end: () }
}

/// Returns the text with its members in all orders.
fn orders(text: &str) -> Vec<String> {
    let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text).unwrap();
    let members: Vec<String> = object.iter().map(|(key, value)| format!("{key:?}: {value}")).collect();
    let ordered = permutations(members.len()).into_iter().map(|order| {
        let members: Vec<&str> = order.iter().map(|&at| members[at].as_str()).collect();
        format!("{{{}}}", members.join(", "))
    });
    ordered.collect()
}

#[test]
fn constants_of_headers_are_written_and_read_anywhere() {
    let say = calls::Say { text: "hi".to_owned() }.wrap(version(7));
    let text = r#"{"method":"say","jsonrpc":"2.0","id":7,"params":{"text":"hi"},"end":1}"#;
    assert_eq!(say.to_json().unwrap(), text);
    let sum = calls::Sum(vec![1, 2]).wrap(version(7));
    assert_eq!(sum.to_json().unwrap(), r#"{"method":"sum","jsonrpc":"2.0","id":7,"params":[1,2],"end":1}"#);
    for order in orders(text) {
        assert_eq!(calls::Envelope::from_json(&order).unwrap().to_json().unwrap(), text, "{order}");
    }
    let step = Step { x: 1 }.wrap(Frame { ok: (), seq: Id(3) });
    let text = r#"{"op":"step","ok":true,"seq":3,"x":1}"#;
    assert_eq!(step.to_json().unwrap(), text);
    for order in orders(text) {
        assert_eq!(frames::Envelope::from_json(&order).unwrap().to_json().unwrap(), text, "{order}");
    }
}

#[test]
fn constants_and_newtypes_of_headers_are_checked() {
    for (text, expected) in [
        (r#"{"method":"say","params":{"text":"hi"},"end":1}"#, &[("missing_field", "jsonrpc")][..]),
        (
            r#"{"jsonrpc":"1.0","method":"say","id":0,"params":{"text":"hi"},"end":2}"#,
            &[("not_one_of", "jsonrpc"), ("out_of_range", "id"), ("not_one_of", "end")],
        ),
        (r#"{"jsonrpc":"2.0","method":"sum","params":[],"end":1}"#, &[("too_short", "params")]),
        (r#"{"jsonrpc":"2.0","method":"sum","end":1}"#, &[("missing_field", "params")]),
    ] {
        let error = calls::Envelope::from_json(text).unwrap_err();
        assert_eq!(facts_of(&error), facts(expected), "{text}: {error}");
    }
    let error = frames::Envelope::from_json(r#"{"ok":false,"op":"step","x":1,"seq":0}"#).unwrap_err();
    assert_eq!(facts_of(&error), facts(&[("not_one_of", "ok"), ("out_of_range", "seq")]));
}

#[test]
fn constants_stand_in_one_object_with_those_of_another_envelope() {
    let inner = calls::Envelope::new(version(7), calls::Say { text: "hi".to_owned() }.into());
    let call = Call(inner).wrap(Frame { ok: (), seq: Id(3) });
    let text =
        r#"{"op":"call","ok":true,"seq":3,"method":"say","jsonrpc":"2.0","id":7,"params":{"text":"hi"},"end":1}"#;
    assert_eq!(call.to_json().unwrap(), text);
    for order in orders(text) {
        assert_eq!(frames::Envelope::from_json(&order).unwrap().to_json().unwrap(), text, "{order}");
    }
    let error = frames::Envelope::from_json(&text.replace("2.0", "1.0")).unwrap_err();
    assert_eq!(facts_of(&error), facts(&[("not_one_of", "jsonrpc")]));
}
