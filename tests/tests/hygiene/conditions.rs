//! `#[cfg]` on messages, fields and variants.

use protocol::{Payload, protocol};

/// `test` holds here always, `not(test)` never.
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

    /// The other one is not there, so the tag is free.
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

use world::{Bark, Message, MessageType, Tone};

#[test]
fn what_is_configured_out_is_not_there() {
    assert_eq!(MessageType::ALL, [MessageType::Bark, MessageType::Ping, MessageType::Pong]);
    assert_eq!(world::CONTRACT.messages().map(|message| message.tag).collect::<Vec<_>>(), ["bark", "ping", "pong"]);
    let fields = world::CONTRACT.message("bark").unwrap().payload.fields;
    assert_eq!(fields.iter().map(|field| field.name).collect::<Vec<_>>(), ["text", "tone", "times", "last"]);
    assert!(serde_json::from_str::<Tone>("\"never\"").is_err() && serde_json::from_str::<Tone>("\"neither\"").is_err());
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
