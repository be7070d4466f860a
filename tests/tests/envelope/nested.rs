//! Envelopes in other values: as fields, and in the same object as what stands around them.

use protocol::{NoHeader, Payload, data, message};
use tests::facts as facts_of;

use super::facts;

/// Requests, responses and events, each with a tag of its own beside the first one.
#[protocol::protocol(content = flatten, header = Seq)]
mod dap {
    #[data(header)]
    pub struct Seq {
        pub seq: u32,
    }

    #[message(type = "request")]
    pub struct Request(pub super::request::Envelope);

    #[message(type = "event")]
    pub struct Event(pub super::event::Envelope);

    #[message(type = "shape")]
    pub struct Shaped(pub super::Shape);
}

#[protocol::protocol(tag = "command", content = "arguments", header = Priority)]
mod request {
    use std::collections::BTreeMap;

    #[data(header)]
    pub struct Priority {
        pub priority: Option<u8>,
    }

    #[message(type = "launch")]
    pub struct Launch {
        pub program: String,
        #[field(rest)]
        pub adapter: BTreeMap<String, u8>,
    }

    #[message(type = "threads")]
    pub struct Threads;
}

#[protocol::protocol(tag = "event", content = flatten, header = protocol::NoHeader, unknown = capture)]
mod event {
    #[message(type = "stopped")]
    pub struct Stopped {
        #[field(len(1..))]
        pub reason: String,
    }
}

#[data(tag = "kind")]
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    Circle {
        radius: u8,
    },
    Point,
    #[other]
    Other(protocol::Unknown),
}

/// A message that holds others.
#[message(type = "log", header = NoHeader)]
pub struct Log {
    lines: Vec<dap::Envelope>,
    last: Option<Box<dap::Envelope>>,
}

fn launch() -> request::Envelope {
    let launch = request::Launch { program: "a.out".to_owned(), adapter: [("port".to_owned(), 1)].into() };
    request::Envelope::new(request::Priority { priority: Some(2) }, launch.into())
}

fn samples() -> Vec<(dap::Message, &'static str)> {
    let unknown = event::Envelope::from_json(r#"{"event":"moved","by":[1]}"#).unwrap();
    let stopped = event::Envelope::new((), event::Stopped { reason: "step".to_owned() }.into());
    let threads = request::Envelope::new(request::Priority { priority: None }, request::Threads.into());
    let shape: Shape = serde_json::from_str(r#"{"kind":"square","side":2}"#).unwrap();
    vec![
        (
            dap::Request(launch()).into(),
            r#"{"type":"request","seq":1,"command":"launch","priority":2,"arguments":{"program":"a.out","port":1}}"#,
        ),
        (dap::Request(threads).into(), r#"{"type":"request","seq":1,"command":"threads"}"#),
        (dap::Event(stopped).into(), r#"{"type":"event","seq":1,"event":"stopped","reason":"step"}"#),
        (dap::Event(unknown).into(), r#"{"type":"event","seq":1,"event":"moved","by":[1]}"#),
        (dap::Shaped(Shape::Circle { radius: 3 }).into(), r#"{"type":"shape","seq":1,"kind":"circle","radius":3}"#),
        (dap::Shaped(Shape::Point).into(), r#"{"type":"shape","seq":1,"kind":"point"}"#),
        (dap::Shaped(shape).into(), r#"{"type":"shape","seq":1,"kind":"square","side":2}"#),
    ]
}

#[test]
fn tags_stand_beside_each_other() {
    for (message, text) in samples() {
        let envelope = message.wrap(dap::Seq { seq: 1 });
        assert_eq!(envelope.to_json().unwrap(), text);
        assert_eq!(serde_json::to_string(&envelope).unwrap(), text);
        for order in super::flattened::orders(text) {
            let read = dap::Envelope::from_json(&order).unwrap_or_else(|error| panic!("{order}: {error}"));
            assert_eq!(read.to_json().unwrap(), text, "{order}");
            assert_eq!(dap::Message::peek(&order).unwrap().decode().unwrap(), read, "{order}");
        }
    }
}

#[test]
fn envelopes_are_field_types() {
    let lines: Vec<dap::Envelope> =
        samples().into_iter().map(|(message, _)| message.wrap(dap::Seq { seq: 1 })).collect();
    let log = Log { last: lines.first().cloned().map(Box::new), lines };
    let text = log.wrap(()).to_json().unwrap();
    let texts: Vec<_> = samples().into_iter().map(|(_, text)| text).collect();
    assert_eq!(text, format!(r#"{{"type":"log","data":{{"lines":[{}],"last":{}}}}}"#, texts.join(","), texts[0]));
    let read = Log::from_json(&text).unwrap();
    assert_eq!(read.to_json().unwrap(), text);
    assert_eq!(serde_json::to_string(&read).unwrap(), text);
}

/// A message that holds one of another protocol, in which payloads stand under a key.
#[message(type = "do", header = NoHeader, unknown_fields = reject)]
pub struct Do {
    task: tests::tasks::Envelope,
}

#[test]
fn messages_of_undeclared_types_keep_their_payload_under_its_key() {
    let text = r#"{"type":"do","data":{"task":{"task":"sing","weight":2,"with":{"what": [1]}}}}"#;
    let read = Do::from_json(text).unwrap();
    assert_eq!(read.to_json().unwrap(), text);
    assert_eq!(serde_json::to_value(&read).unwrap(), serde_json::from_str::<serde_json::Value>(text).unwrap());
    let with = |member: &str| text.replace(r#"{"task":"sing","#, &format!(r#"{{"task":"sing",{member},"#));
    assert_eq!(Do::from_json(&with(r#""more":1"#)).unwrap(), read);
    for (member, path) in [(r#""weight":1"#, "data.task.weight"), (r#""with":1"#, "data.task.with")] {
        let error = Do::from_json(&with(member)).unwrap_err();
        assert_eq!(facts_of(&error), facts(&[("duplicate_key", path)]), "{member}");
    }
}

#[test]
fn reports_all_issues_inside() {
    for (text, expected) in [
        (
            r#"{"type":"request","seq":"1","command":"launch","arguments":{"program":1}}"#,
            &[("wrong_type", "seq"), ("wrong_type", "arguments.program")][..],
        ),
        (r#"{"type":"request","seq":1,"command":"launch"}"#, &[("missing_field", "arguments")]),
        (r#"{"type":"request","seq":"1","command":"lunch"}"#, &[("unknown_type", "command")]),
        (r#"{"type":"request","seq":"1"}"#, &[("missing_field", "command")]),
        (r#"{"type":"event","seq":1,"event":"stopped","reason":""}"#, &[("too_short", "reason")]),
        (r#"{"type":"event","event":"moved"}"#, &[("missing_field", "seq")]),
        (r#"{"type":"event","seq":1,"event":"stopped","reason":"a","event":"stopped"}"#, &[("duplicate_key", "event")]),
        (r#"{"type":"event","seq":1,"event":"stopped","reason":"a","seq":1}"#, &[("duplicate_key", "seq")]),
        (r#"{"type":"shape","seq":1,"kind":"circle","radius":-1}"#, &[("out_of_range", "radius")]),
        (r#"{"type":"shape","kind":"square"}"#, &[("missing_field", "seq")]),
        (r#"{"type":"shape","seq":1,"kind":1}"#, &[("wrong_type", "kind")]),
    ] {
        let error = dap::Envelope::from_json(text).unwrap_err();
        assert_eq!(facts_of(&error), facts(expected), "{text}: {error}");
        let inside = format!(r#"{{"type":"log","data":{{"lines":[{text}]}}}}"#);
        let error = Log::from_json(&inside).unwrap_err();
        let expected: Vec<_> = expected.iter().map(|(code, path)| (*code, format!("data.lines[0].{path}"))).collect();
        let expected: Vec<_> = expected.iter().map(|(code, path)| (*code, path.as_str())).collect();
        assert_eq!(facts_of(&error), facts(&expected), "{inside}: {error}");
    }
}

/// A protocol whose messages hold messages of the same protocol, and borrow.
#[protocol::protocol(header = protocol::NoHeader)]
mod thread {
    use std::borrow::Cow;

    #[message(type = "say")]
    pub struct Say<'a> {
        pub text: Cow<'a, str>,
        pub re: Option<Box<Envelope<'a>>>,
        pub all: Vec<Envelope<'a>>,
    }
}

#[test]
fn envelopes_stand_in_messages_of_their_own_protocol() {
    let text = r#"{"data":{"text":"b","all":[],"re":{"data":{"all":[],"text":"a"},"type":"say"}},"type":"say"}"#;
    let envelope = thread::Envelope::from_json(text).unwrap();
    let written = r#"{"type":"say","data":{"text":"b","re":{"type":"say","data":{"text":"a","all":[]}},"all":[]}}"#;
    assert_eq!(envelope.to_json().unwrap(), written);
    assert_eq!(envelope.into_owned().to_json().unwrap(), written);
}

/// Events of which the names stand beside a number, as do their payloads.
#[protocol::protocol(tag = "op", content = flatten, header = protocol::NoHeader)]
mod gateway {
    #[message(type = 0)]
    pub struct Dispatch(pub super::dispatch::Envelope);
}

#[protocol::protocol(tag = "t", content = "d", header = protocol::NoHeader, unknown = capture)]
mod dispatch {
    #[message(type = "READY")]
    pub struct Ready {
        pub v: u8,
    }
}

#[test]
fn payloads_of_undeclared_types_stand_under_their_key() {
    for text in [
        r#"{"op":0,"t":"READY","d":{"v":1}}"#,
        r#"{"op":0,"t":"MOVED","d":{"by":[1, 2.50]}}"#,
        r#"{"op":0,"t":"MOVED","d":null}"#,
        r#"{"op":0,"t":"MOVED"}"#,
    ] {
        let envelope = gateway::Envelope::from_json(text).unwrap();
        assert_eq!(envelope.to_json().unwrap(), text);
        assert_eq!(serde_json::to_value(&envelope).unwrap(), serde_json::from_str::<serde_json::Value>(text).unwrap());
    }
}
