//! The suites: which protocols and documents have one, and how their texts are read.

use protocol::{DecodePayload, Envelope, Error, matrix};

use super::{Subject, Suite};
use crate::documents::{Event, Frame, Route, Settings};
use crate::{channels, coded, depot, enclosed, flattened, hooks, numbered, rows, sampler, subjects, traced};
use crate::{read_told, write_told};

/// Returns all suites.
#[must_use]
pub fn suites() -> Vec<Suite> {
    protocols().into_iter().chain(flattened()).chain(outside()).chain(documents()).collect()
}

/// Returns the suites of protocols.
#[must_use]
pub fn protocols() -> [Suite; 2] {
    [
        Suite {
            name: "matrix",
            subject: Subject::Protocol(&matrix::CONTRACT),
            read: read_twice::<matrix::Message>,
            anywhere: r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof","extra":@},"ts":1}"#,
            string: r#"{"type":"bark","agent_id":"timmy","data":{"text":@},"ts":1}"#,
        },
        Suite {
            name: "sampler",
            subject: Subject::Protocol(&sampler::CONTRACT),
            read: read_twice::<sampler::Message>,
            anywhere: r#"{"op":"anything","roomId":"hall","body":{"value":@},"serial":1}"#,
            string: r#"{"op":"settings","roomId":"hall","body":{"note":@},"serial":1}"#,
        },
    ]
}

/// Returns the suites of protocols that are described by their whole messages.
#[must_use]
pub fn flattened() -> [Suite; 8] {
    [
        Suite {
            name: "flattened",
            subject: Subject::Protocol(&flattened::CONTRACT),
            read: read_twice::<flattened::Message>,
            anywhere: r#"{"op":"new","seq":1,"to":"all","value":@,"at":1}"#,
            string: r#"{"op":"say","seq":1,"said":{"text":@},"at":1}"#,
        },
        Suite {
            name: "enclosed",
            subject: Subject::Protocol(&enclosed::CONTRACT),
            read: read_twice::<enclosed::Message>,
            anywhere: r#"{"type":"task","task":"new","with":@}"#,
            string: r#"{"type":"login","name":@,"word":"open"}"#,
        },
        Suite {
            name: "numbered",
            subject: Subject::Protocol(&numbered::CONTRACT),
            read: read_twice::<numbered::Message>,
            anywhere: r#"{"op":7,"d":@}"#,
            string: r#"{"op":0,"task":"fetch","with":{"what":@}}"#,
        },
        Suite {
            name: "rows",
            subject: Subject::Protocol(&rows::CONTRACT),
            read: read_twice::<rows::Message>,
            anywhere: r#"[null,"new",1,@]"#,
            string: r#"[null,"say",1,{"text":@}]"#,
        },
        Suite {
            name: "channels",
            subject: Subject::Protocol(&channels::CONTRACT),
            read: read_twice::<channels::Message>,
            anywhere: r#"[null,null,"hall","phx_reply",{"status":@}]"#,
            string: r#"[null,null,"hall","phx_join",{"user":@}]"#,
        },
        Suite {
            name: "traced",
            subject: Subject::Protocol(&traced::CONTRACT),
            read: read_twice::<traced::Message>,
            anywhere: r#"{"version":"1.0","meta":{"kind":"new","id":"a"},"body":@}"#,
            string: r#"{"version":"1.0","meta":{"kind":"say","id":"a"},"body":{"text":@}}"#,
        },
        Suite {
            name: "coded",
            subject: Subject::Protocol(&coded::CONTRACT),
            read: read_twice::<coded::Message>,
            anywhere: r#"{"version":7,"seq":1,"text":@,"head":{"op":1}}"#,
            string: r#"{"head":{"op":1,"urgent":true},"seq":1,"version":7,"text":@}"#,
        },
        Suite {
            name: "depot",
            subject: Subject::Protocol(&depot::CONTRACT),
            read: read_twice::<depot::Message>,
            anywhere: r#"{"type":"sent","serial":1,"kind":"letter","content":{"text":"hello"},"to":{"x":1,"y":2,"z":@}}"#,
            string: r#"{"type":"sent","serial":1,"kind":"letter","content":{"text":@},"to":{"x":1,"y":2}}"#,
        },
    ]
}

/// Returns the suites of protocols whose types come from outside: the first line of a text is the type.
#[must_use]
pub fn outside() -> [Suite; 2] {
    macro_rules! suite {
        ($module:ident, $anywhere:literal, $string:literal) => {
            Suite {
                name: stringify!($module),
                subject: Subject::Protocol(&$module::CONTRACT),
                read: |text| {
                    let envelope = read_told::<$module::Message>(text)?;
                    let written = write_told(&envelope)?;
                    assert_eq!(read_told::<$module::Message>(&written)?, envelope, "{text} comes back as {written}");
                    Ok(written)
                },
                anywhere: $anywhere,
                string: $string,
            }
        };
    }
    [
        suite!(hooks, "star\n{\"id\":\"a\",\"action\":\"b\",\"value\":@}", "star\n{\"id\":\"a\",\"action\":@}"),
        suite!(
            subjects,
            "room.opened\n{\"id\":1,\"body\":{\"value\":@},\"ts\":1}",
            "room.joined\n{\"id\":1,\"body\":{\"name\":@},\"ts\":1}"
        ),
    ]
}

/// Returns the suites of documents.
#[must_use]
pub fn documents() -> [Suite; 4] {
    macro_rules! suite {
        ($name:literal, $type:ident, $anywhere:literal, $string:literal) => {
            Suite {
                name: $name,
                subject: Subject::Document($type::CONTRACT),
                read: |text| {
                    let value = $type::from_json(text)?;
                    let json = value.to_json()?;
                    assert_eq!($type::from_json(&json)?, value, "{text} comes back as {json}");
                    Ok(json)
                },
                anywhere: $anywhere,
                string: $string,
            }
        };
    }
    [
        suite!(
            "frame",
            Frame,
            r#"[{"jsonrpc":"2.0","method":"tell","params":{"what":@}}]"#,
            r#"{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":@}}"#
        ),
        suite!("event", Event, r#"{"type":"closed","why":@}"#, r#"{"type":"joined","name":@,"since":1}"#),
        suite!("settings", Settings, r#"{"name":"a","addresses":[@]}"#, r#"{"name":@,"addresses":[]}"#),
        suite!("route", Route, r#"[{"x":1,"y":2,"z":@}]"#, r#"[{"x":1,"y":2,"label":@}]"#),
    ]
}

/// Reads a message, writes it and reads it again.
fn read_twice<P>(text: &str) -> Result<String, Error>
where
    P: for<'de> DecodePayload<'de> + PartialEq + std::fmt::Debug,
    P::Header: PartialEq + std::fmt::Debug,
{
    let envelope = Envelope::<P>::from_json(text)?;
    let json = envelope.to_json()?;
    let again = Envelope::<P>::from_json(&json)?;
    assert_eq!(again, envelope, "{text} comes back as {json}");
    Ok(json)
}
