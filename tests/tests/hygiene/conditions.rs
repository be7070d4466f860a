//! `#[cfg]` on messages, fields and variants.

use protocol::{Payload, protocol};

/// `test` always holds here, `not(test)` never.
#[protocol]
pub mod world {
    #[message(type = "bark")]
    pub struct Bark {
        #[cfg(not(test))]
        pub never: Nowhere,
        pub text: String,
        #[cfg(test)]
        pub tone: Tone,
        #[cfg(not(test))]
        #[field(default = nothing(), len(1..))]
        pub neither: Nowhere,
        #[cfg(test)]
        #[field(default = 3)]
        pub times: u8,
        #[cfg(test)]
        #[field(len(1..=3))]
        pub last: Option<String>,
    }

    #[cfg(not(test))]
    #[message(type = "growl")]
    pub struct Growl {
        pub text: Nowhere,
    }

    #[cfg(test)]
    #[message(type = "ping")]
    pub struct Ping;

    /// This one is configured out, so the tag is free.
    #[cfg(not(test))]
    #[message(type = "pong")]
    pub struct OldPong;

    #[cfg(test)]
    #[message(type = "pong")]
    pub struct Pong;

    #[data]
    pub enum Tone {
        #[cfg(not(test))]
        Never,
        Calm,
        #[cfg(test)]
        Loud,
        #[cfg(not(test))]
        #[field(alias = "neither")]
        Neither,
    }

    #[cfg(not(test))]
    #[data]
    pub struct Gone {
        pub text: Nowhere,
    }
}

/// All its items are configured out.
#[protocol]
#[deny(warnings)]
pub mod emptied {
    #[message(type = "gone")]
    #[cfg(not(test))]
    pub struct Gone {
        pub text: Nowhere,
    }

    #[message(type = "also gone")]
    #[cfg(not(test))]
    pub struct AlsoGone;

    #[data]
    #[cfg(not(test))]
    pub enum Tone {
        Calm,
    }
}

/// The same, but with unknown messages captured.
#[protocol(unknown = capture)]
#[deny(warnings)]
pub mod emptied_captured {
    #[message(type = "gone")]
    #[cfg(not(test))]
    pub struct Gone;
}

/// Unknown messages are captured, and some messages are configured out; some types are left empty.
#[protocol(unknown = capture, header = Head)]
#[deny(warnings)]
pub mod captured {
    #[data(header)]
    pub struct Head {
        #[cfg(not(test))]
        #[field(len(1..))]
        pub from: Nowhere,
        #[cfg(not(test))]
        #[field(after_content)]
        pub at: Option<Nowhere>,
    }

    #[message(type = "gone")]
    #[cfg(not(test))]
    pub struct Gone;

    #[message(type = "empty")]
    pub struct Empty {
        #[cfg(not(test))]
        #[field(len(1..), pattern("a"), one_of("ab"), check = nowhere)]
        pub rules: Nowhere,
        #[cfg(not(test))]
        #[field(default = nowhere())]
        pub default: Nowhere,
        #[cfg(not(test))]
        #[field(as_string)]
        pub id: u64,
        #[cfg(not(test))]
        #[field(serde, alias = "foreign")]
        pub foreign: Nowhere,
        #[cfg(test)]
        #[cfg(not(test))]
        pub both: Nowhere,
    }

    #[message(type = "borrowed")]
    pub struct Borrowed<'a> {
        #[cfg(not(test))]
        pub more: Nowhere<'a>,
        #[cfg(test)]
        pub text: std::borrow::Cow<'a, str>,
    }

    #[data]
    pub enum Closed {
        Calm,
        #[cfg(not(test))]
        #[other]
        Other(String),
    }

    #[data]
    pub enum Open {
        #[cfg(not(test))]
        Calm,
        #[cfg(test)]
        #[other]
        Other(String),
    }
}

/// Header fields before and after those that are configured out; a trailing comma in a condition.
#[rustfmt::skip]
pub mod headed {
    #[protocol::data(header)]
    pub struct Head {
        #[cfg(not(test))]
        pub never: Nowhere,
        #[cfg(test,)]
        #[cfg(test)]
        pub here: String,
        #[cfg(not(test))]
        #[field(after_content)]
        pub neither: Nowhere,
        #[field(after_content)]
        pub also: bool,
    }

    #[protocol::message(type = "empty", header = Head)]
    pub struct Empty;
}

/// The conditions are under `cfg_attr`.
#[protocol]
#[deny(warnings)]
pub mod hidden {
    #[message(type = "a")]
    #[cfg_attr(test, cfg(not(test)))]
    pub struct A {
        pub text: Nowhere,
    }

    #[message(type = "b")]
    #[cfg_attr(test, cfg(test), doc = "It is there.")]
    pub struct B {
        #[cfg_attr(test, cfg(not(test)))]
        pub never: Nowhere,
        #[cfg_attr(not(test), cfg(not(test)))]
        pub always: Tone,
        #[cfg_attr(test, cfg_attr(test, cfg(not(test))))]
        #[field(default)]
        pub not_even: Nowhere,
    }

    #[data]
    pub enum Tone {
        #[cfg_attr(test, cfg(not(test)))]
        Never,
        Calm,
        #[cfg_attr(test, cfg(not(test)))]
        #[other]
        Other(String),
    }
}

#[protocol::message(type = "gone", header = Nowhere, tag = "kind")]
#[cfg(not(test))]
pub struct Gone {
    pub text: Nowhere,
}

#[cfg(not(test))]
#[protocol::data]
pub enum GoneBefore {
    Calm,
}

#[protocol]
#[cfg(not(test))]
pub mod gone {
    #[message(type = "gone")]
    pub struct Gone {
        pub text: Nowhere,
    }
}

#[test]
fn everything_can_be_configured_out() {
    assert_eq!(emptied::MessageType::ALL.len(), 0);
    assert!(emptied::Message::from_json(r#"{"type": "gone", "agent_id": "a", "data": {}, "ts": 1}"#).is_err());
    let json = captured::Empty::new().wrap(captured::Head::new()).to_json().unwrap();
    assert_eq!(json, r#"{"type":"empty","data":{}}"#);
    assert!(matches!(captured::Message::from_json(&json).unwrap().payload, captured::Message::Empty(_)));
    assert!(serde_json::from_str::<captured::Closed>("\"loud\"").is_err());
    assert_eq!(serde_json::from_str::<captured::Open>("\"calm\"").unwrap().as_str(), "calm");
    assert_eq!(captured::CONTRACT.messages().map(|message| message.tag).collect::<Vec<_>>(), ["empty", "borrowed"]);
}

#[test]
fn conditions_can_be_under_cfg_attr() {
    assert_eq!(hidden::MessageType::ALL, [hidden::MessageType::B]);
    let json = hidden::B::new(hidden::Tone::Calm).wrap("timmy").to_json().unwrap();
    assert!(json.contains(r#""data":{"always":"calm"}"#), "{json}");
    assert!(serde_json::from_str::<hidden::Tone>("\"never\"").is_err());
}

use world::{Bark, Message, MessageType, Tone};

#[test]
fn what_is_configured_out_is_not_there() {
    assert_eq!(MessageType::ALL, [MessageType::Bark, MessageType::Ping, MessageType::Pong]);
    assert_eq!(world::CONTRACT.messages().map(|message| message.tag).collect::<Vec<_>>(), ["bark", "ping", "pong"]);
    let fields = world::CONTRACT.message("bark").unwrap().payload().fields();
    assert_eq!(fields.iter().map(|field| field.name).collect::<Vec<_>>(), ["text", "tone", "times", "last"]);
    assert!(serde_json::from_str::<Tone>("\"never\"").is_err() && serde_json::from_str::<Tone>("\"neither\"").is_err());
}

#[test]
fn fields_after_conditional_ones_are_found_in_any_order() {
    let bark = Bark { last: Some("x".to_owned()), times: 4, ..Bark::new("Woof", Tone::Loud) };
    let members = [r#""text":"Woof""#, r#""tone":"loud""#, r#""times":4"#, r#""last":"x""#];
    for separator in [",", ", ", " ,\n"] {
        for first in 0..members.len() {
            let mut members = members;
            members.rotate_left(first);
            let mut reversed = members;
            reversed.reverse();
            for data in [members.join(separator), reversed.join(separator)] {
                let text = format!(r#"{{"type":"bark","agent_id":"timmy","data":{{{data}}},"ts":1}}"#);
                assert_eq!(tests::read::<Message>(&text).unwrap().payload, Message::Bark(bark.clone()), "{text}");
            }
        }
    }
    let text = r#"{"type":"empty","here":"b","data":{},"also":true}"#;
    let header = tests::in_every_order::<headed::Empty>(text).unwrap().header;
    assert_eq!((header.here.as_str(), header.also), ("b", true));
}

#[test]
fn what_is_configured_in_works() {
    let bark = Bark { last: Some("end".to_owned()), ..Bark::new("Woof", Tone::Loud) };
    let json = Message::from(bark.clone()).wrap("timmy").to_json().unwrap();
    assert!(json.contains(r#""data":{"text":"Woof","tone":"loud","times":3,"last":"end"}"#), "{json}");
    assert_eq!(tests::in_every_order::<Message>(&json).unwrap().payload, Message::Bark(bark));
    let text =
        r#"{"type": "bark", "agent_id": "a", "data": {"never": 1, "neither": 2, "text": 5, "last": ""}, "ts": 1}"#;
    let found = tests::in_every_order::<Message>(text).unwrap_err();
    let expected = [("missing_field", "data.tone"), ("too_short", "data.last"), ("wrong_type", "data.text")];
    assert_eq!(found, expected.map(|(code, path)| (code.to_owned(), path.to_owned())));
    assert_eq!(world::Pong.wrap("timmy").payload.tag(), "pong");
}
