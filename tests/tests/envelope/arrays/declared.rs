//! What can be declared: arrays inside of arrays, messages of their own, and parts of others.

use protocol::Payload;

/// The outer array tells calls from results, the inner one which call it is: OCPP.
#[protocol::protocol(tag = 0, content = flatten, header = Id, unknown = capture)]
mod frames {
    #[data(header)]
    pub struct Id {
        #[field(len(1..=4))]
        pub id: String,
    }

    #[message(type = 2)]
    pub struct Call(#[field(check = super::is_fine)] pub super::calls::Envelope);

    #[message(type = 3, content = 2)]
    pub struct Answer(pub protocol::RawJson);

    #[message(type = 4)]
    pub struct Failure {
        pub code: String,
        pub description: String,
    }
}

#[protocol::protocol(tag = 0, content = 1, header = protocol::NoHeader)]
mod calls {
    #[message(type = "Boot")]
    pub struct Boot {
        #[field(len(..=5))]
        pub model: String,
    }

    #[message(type = "Beat")]
    pub struct Beat;
}

fn is_fine(call: &calls::Envelope) -> Result<(), &'static str> {
    match &call.payload {
        calls::Message::Boot(boot) if boot.model == "bad" => Err("is not a model"),
        _ => Ok(()),
    }
}

#[test]
fn reads_and_writes_arrays_in_arrays() {
    for text in [
        r#"[2,"a","Boot",{"model":"x"}]"#,
        r#"[2,"a","Beat"]"#,
        r#"[3,"a",{"status":"ok"}]"#,
        r#"[4,"a","NotFound",""]"#,
        r#"[5,"a",1,2]"#,
    ] {
        let read = frames::Envelope::from_json(text).unwrap();
        assert_eq!(read.to_json().unwrap(), text);
        assert_eq!(frames::Envelope::accept(text).unwrap(), read);
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
        assert_eq!(serde_json::from_str::<frames::Envelope>(text).unwrap(), read);
        assert_eq!(frames::Message::peek(text).unwrap().decode().unwrap(), read);
    }
}

#[test]
fn explains_arrays_in_arrays() {
    for (text, expected) in [
        (r#"[2,"a"]"#, "[2] (`type`) is missing"),
        (r#"[2,"a","Boo"]"#, "[2] is \"Boo\", did you mean `Boot`?"),
        (r#"[2,"","Boot"]"#, "[3] (`data`) is missing; [1] has 0 characters, at least 1 is required"),
        (r#"[2,"a","Boot",{"model":"bad"}]"#, " is not a model"),
    ] {
        let error = frames::Envelope::from_json(text).unwrap_err();
        let said: Vec<_> = error.issues().iter().map(|issue| format!("{} {}", issue.path, issue.message)).collect();
        assert_eq!(said.join("; "), expected, "{text}");
    }
}

/// Outside any protocol.
#[protocol::message(type = "solo", tag = 1, content = flatten, header = Hop)]
struct Solo {
    a: u8,
    b: Option<u8>,
}

#[protocol::data(header)]
struct Hop {
    hops: u8,
}

#[test]
fn a_message_has_an_array_of_its_own() {
    let solo = Solo { a: 1, b: None }.wrap(Hop { hops: 2 });
    assert_eq!(solo.to_json().unwrap(), r#"[2,"solo",1]"#);
    assert_eq!(Solo::from_json(r#"[2,"solo",1,null]"#).unwrap(), solo);
}

/// In fields, and beside messages that others have.
#[protocol::protocol(tag = 0, content = 1, header = protocol::NoHeader)]
mod holders {
    #[message(type = "hold")]
    pub struct Hold {
        pub one: super::calls::Envelope,
        #[field(len(..=2))]
        pub many: Vec<super::frames::Envelope>,
        pub either: Option<Either>,
    }

    /// An array is told apart from other values by its kind.
    #[data(untagged)]
    pub enum Either {
        Call(super::calls::Envelope),
        Number(u8),
    }

    #[message]
    pub use super::calls::Beat;

    #[message(type = "spread", content = flatten)]
    pub struct Spread {
        pub x: u8,
        pub y: u8,
    }
}

#[test]
fn stands_in_fields_and_includes_messages() {
    for text in [
        r#"["hold",{"one":["Beat"],"many":[[3,"a",null],[4,"b","",""]],"either":["Boot",{"model":""}]}]"#,
        r#"["hold",{"one":["Beat"],"many":[],"either":3}]"#,
        r#"["Beat"]"#,
        r#"["spread",1,2]"#,
    ] {
        let read = holders::Envelope::from_json(text).unwrap();
        assert_eq!(read.to_json().unwrap(), text);
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
        let owned = read.clone().into_owned();
        assert_eq!(owned, read);
    }
    let error = holders::Envelope::from_json(r#"["hold",{"one":{},"many":[["x"]]}]"#).unwrap_err();
    let said: Vec<_> = error.issues().iter().map(|issue| format!("{} {}", issue.path, issue.message)).collect();
    assert_eq!(
        said,
        ["[1].one is an object, expected an array", "[1].many[0][0] is a string, expected a whole number"]
    );
}
