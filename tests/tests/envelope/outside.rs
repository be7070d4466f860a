//! `tag = outside`: the type of a message comes from outside, and the text has none.

use protocol::contract::Place;
use protocol::{Envelope, Payload, data, message, protocol};

/// Messages of which the text is the payload alone.
#[protocol(tag = outside, content = flatten, header = protocol::NoHeader)]
mod hooks {
    /// Someone likes a repository.
    #[message(type = "star", example = Star::new("created"))]
    pub struct Star {
        #[field(len(1..=16))]
        pub action: String,
    }

    /// Commits.
    #[message(type = "push")]
    pub struct Push {
        #[field(rename = "ref")]
        pub reference: String,
        pub commits: Vec<Commit>,
    }

    #[data]
    pub struct Commit {
        pub id: String,
    }

    #[message(type = "ping")]
    pub struct Ping;

    #[message(type = "deployment")]
    pub struct Deployment(pub Step);

    #[data(tag = "action")]
    pub enum Step {
        Created { at: u64 },
        Done { ok: bool },
    }
}

/// Messages with a header, whose payload has a key, unless they say otherwise.
#[protocol(tag = outside, content = "body", header = Trace, unknown = capture, unknown_fields = reject)]
mod topics {
    #[data(header)]
    pub struct Trace {
        pub id: u32,
        #[field(after_content)]
        pub ts: u64,
    }

    #[message(type = "room/joined")]
    pub struct Joined<'a> {
        pub name: std::borrow::Cow<'a, str>,
    }

    #[message(type = "room/left", content = flatten)]
    pub struct Left {
        pub why: Option<String>,
    }

    #[message(type = "room/count")]
    pub struct Count(pub u8);
}

/// Types that are integers.
#[protocol(tag = outside, content = flatten, header = protocol::NoHeader, unknown = capture)]
mod opcodes {
    #[message(type = 1)]
    pub struct Hello {
        pub name: String,
    }

    #[message(type = 2)]
    pub struct Bye;
}

/// A message by itself, and as a field.
#[message(type = "note", tag = outside, content = flatten, header = protocol::NoHeader)]
struct Note {
    text: String,
}

#[data]
struct Page {
    first: Envelope<Note>,
}

fn issues(error: &protocol::Error) -> Vec<String> {
    error.issues().iter().map(ToString::to_string).collect()
}

#[test]
fn reads_and_writes_without_a_tag() {
    let push = hooks::Push::new("refs/heads/main", vec![hooks::Commit::new("5c83")]);
    let samples: Vec<(&str, hooks::Message, &str)> = vec![
        ("star", hooks::Star::new("created").into(), r#"{"action":"created"}"#),
        ("push", push.into(), r#"{"ref":"refs/heads/main","commits":[{"id":"5c83"}]}"#),
        ("ping", hooks::Ping.into(), "{}"),
        ("deployment", hooks::Deployment(hooks::Step::Created { at: 5 }).into(), r#"{"action":"created","at":5}"#),
    ];
    for (tag, message, text) in samples {
        let envelope = hooks::Envelope::new((), message);
        assert_eq!(envelope.to_json().unwrap(), text);
        assert_eq!(serde_json::to_string(&envelope).unwrap(), text);
        assert_eq!(serde_json::to_string(&envelope.payload).unwrap(), text);
        assert_eq!(envelope.payload.tag(), tag);
        assert_eq!(envelope.payload.message_type().as_str(), tag);
        envelope.validate().unwrap();
        envelope.payload.validate().unwrap();
        assert_eq!(hooks::Envelope::from_json_as(tag, text).unwrap(), envelope, "{text}");
        assert_eq!(hooks::Envelope::from_slice_as(tag, text.as_bytes()).unwrap(), envelope, "{text}");
        assert_eq!(hooks::Envelope::accept_as(tag, text).unwrap(), envelope, "{text}");
        assert_eq!(hooks::Message::from_json_as(envelope.payload.message_type(), text).unwrap(), envelope, "{text}");
        assert_eq!(hooks::Message::from_slice_as(tag, text.as_bytes()).unwrap(), envelope, "{text}");
    }
}

#[test]
fn keeps_header_content_key_and_borrows() {
    let text = r#"{"id":7,"body":{"name":"Rex"},"ts":5}"#;
    let envelope = topics::Envelope::from_json_as(topics::MessageType::Joined, text).unwrap();
    let topics::Message::Joined(joined) = &envelope.payload else { panic!("{envelope:?}") };
    assert!(matches!(joined.name, std::borrow::Cow::Borrowed("Rex")));
    assert_eq!((envelope.header.id, envelope.header.ts), (7, 5));
    assert_eq!(envelope.to_json().unwrap(), text);
    assert_eq!(serde_json::to_string(&envelope).unwrap(), text);
    // In any order and spelling.
    for text in [r#"{"ts":5,"body":{"name":"Rex"},"id":7}"#, r#" { "b\u006fdy" : {"name":"Rex"}, "ts":5, "id":7 }"#] {
        assert_eq!(topics::Envelope::from_json_as("room/joined", text).unwrap(), envelope, "{text}");
    }
    for (tag, text) in [
        ("room/left", r#"{"id":7,"why":"late","ts":5}"#),
        ("room/left", r#"{"id":7,"ts":5}"#),
        ("room/count", r#"{"id":7,"body":3,"ts":5}"#),
    ] {
        let envelope = topics::Envelope::from_json_as(tag, text).unwrap();
        assert_eq!(envelope.payload.tag(), tag);
        assert_eq!(envelope.to_json().unwrap(), text);
        assert_eq!(serde_json::to_string(&envelope).unwrap(), text);
    }
    assert!(matches!(envelope.into_owned().payload, topics::Message::Joined(_)));
}

#[test]
fn rejects_unknown_type_without_a_path() {
    for text in ["{}", "?"] {
        let error = hooks::Envelope::from_json_as("pusch", text).unwrap_err();
        assert_eq!(error.message_type(), None);
        assert_eq!(issues(&error), [r#"the message has the type "pusch", did you mean `push`?"#]);
        assert_eq!((error.issues()[0].code.as_str(), &*error.issues()[0].path), ("unknown_type", ""));
        assert!(hooks::Envelope::accept_as("pusch", text).is_none());
    }
    assert_eq!(issues(&"pusch".parse::<hooks::MessageType>().unwrap_err()).len(), 1);
}

#[test]
fn explains_at_paths_and_positions() {
    let error = hooks::Envelope::from_json_as("push", r#"{"commits": [{"id": 5}]}"#).unwrap_err();
    assert_eq!(error.message_type(), Some("push"));
    assert_eq!(
        issues(&error),
        ["ref is missing (line 1, column 1)", "commits[0].id is a number, expected a string (line 1, column 21)",]
    );
    let error = topics::Envelope::from_json_as("room/count", r#"{"id": 1, "body": 300, "bodi": 1}"#).unwrap_err();
    let facts: Vec<(&str, &str)> = error.issues().iter().map(|issue| (issue.code.as_str(), &*issue.path)).collect();
    assert_eq!(facts, [("missing_field", "ts"), ("out_of_range", "body"), ("unknown_field", "bodi")]);
    let error = hooks::Envelope::from_json_as("star", "[]").unwrap_err();
    assert_eq!(error.issues()[0].code.as_str(), "wrong_type");
    let error = hooks::Envelope::from_json_as("star", "{").unwrap_err();
    assert_eq!((error.issues()[0].code.as_str(), error.message_type()), ("syntax", Some("star")));
    let error = hooks::Envelope::from_slice_as("star", b"\xff").unwrap_err();
    assert_eq!(error.issues()[0].code.as_str(), "syntax");
    let error = hooks::Envelope::from_json_as("deployment", r#"{"action":"done"}"#).unwrap_err();
    assert_eq!((error.issues()[0].code.as_str(), &*error.issues()[0].path), ("missing_field", "ok"));
}

#[test]
fn says_the_same_of_a_value_that_breaks_a_rule() {
    let error = hooks::Envelope::new((), hooks::Star::new("").into()).to_json().unwrap_err();
    assert_eq!(error.message_type(), Some("star"));
    assert_eq!((error.issues()[0].code.as_str(), &*error.issues()[0].path), ("too_short", "action"));
    assert!(hooks::Message::from(hooks::Star::new("")).validate().is_err());
    assert!(hooks::Star::new("").validate().is_err());
}

#[test]
fn captures_an_unknown_type_with_its_tag() {
    for (text, written) in [
        (r#"{"id":1,"body":[1, 2.50],"ts":2}"#, r#"{"id":1,"body":[1, 2.50],"ts":2}"#),
        (r#"{"ts":2,"id":1}"#, r#"{"id":1,"ts":2}"#),
    ] {
        let envelope = topics::Envelope::from_json_as("room/closed", text).unwrap();
        assert_eq!((envelope.payload.tag(), envelope.payload.message_type()), ("room/closed", None));
        assert_eq!(envelope.to_json().unwrap(), written);
        assert_eq!(serde_json::to_string(&envelope).unwrap(), written);
        assert!(topics::Envelope::from_json_as("", text).is_ok());
    }
    let error = topics::Envelope::from_json_as("room/closed", r#"{"body":1,"id":"x"}"#).unwrap_err();
    let facts: Vec<(&str, &str)> = error.issues().iter().map(|issue| (issue.code.as_str(), &*issue.path)).collect();
    assert_eq!(facts, [("missing_field", "ts"), ("wrong_type", "id")]);
}

#[test]
fn takes_an_integer_type_in_digits() {
    let hello = opcodes::Envelope::from_json_as("1", r#"{"name":"Rex"}"#).unwrap();
    assert_eq!(hello.payload.message_type(), Some(opcodes::MessageType::Hello));
    assert_eq!(opcodes::Envelope::from_json_as(opcodes::MessageType::Hello, r#"{"name":"Rex"}"#).unwrap(), hello);
    let other = opcodes::Envelope::from_json_as("99", r#"{"x":[1]}"#).unwrap();
    assert_eq!((other.payload.tag(), other.to_json().unwrap().as_str()), ("99", r#"{"x":[1]}"#));
    for tag in ["one", "1.5", ""] {
        let error = opcodes::Envelope::from_json_as(tag, "{}").unwrap_err();
        assert_eq!((error.issues()[0].code.as_str(), &*error.issues()[0].path), ("unknown_type", ""), "{tag}");
        assert!(opcodes::Envelope::accept_as(tag, "{}").is_none());
    }
}

#[test]
fn reads_a_message_by_itself_from_the_text_alone() {
    let star = hooks::Star::from_json(r#"{"action":"created"}"#).unwrap();
    assert_eq!(star, hooks::Star::new("created").wrap(()));
    assert_eq!(serde_json::from_str::<Envelope<hooks::Star>>(r#"{"action":"created"}"#).unwrap(), star);
    let joined = topics::Joined::from_json(r#"{"id":7,"body":{"name":"Rex"},"ts":5}"#).unwrap();
    assert_eq!(joined.payload.name, "Rex");
    let error = hooks::Star::from_json("{}").unwrap_err();
    assert_eq!((error.message_type(), &*error.issues()[0].path), (Some("star"), "action"));
    let page = Page::from_json(r#"{"first":{"text":"hi"}}"#).unwrap();
    assert_eq!(page.first.payload.text, "hi");
    assert_eq!(page.to_json().unwrap(), r#"{"first":{"text":"hi"}}"#);
    let error = Page::from_json(r#"{"first":{"text":5}}"#).unwrap_err();
    assert_eq!(&*error.issues()[0].path, "first.text");
}

#[test]
fn says_in_the_contract_that_the_tag_is_outside() {
    assert!(hooks::CONTRACT.has_tag_outside());
    assert_eq!((hooks::CONTRACT.tag_key(), hooks::CONTRACT.tag_field()), ("", None));
    assert_eq!(topics::CONTRACT.content_key(), None);
    assert!(matches!(hooks::CONTRACT.envelope().next(), Some(Place::TagOutside { is_integer: false })));
    assert!(opcodes::CONTRACT.has_integer_tags());
    for contract in [hooks::CONTRACT, topics::CONTRACT, opcodes::CONTRACT] {
        contract.check_examples().unwrap();
    }
}

#[test]
fn makes_examples_that_are_read_as_their_type() {
    assert_eq!(hooks::CONTRACT.example("star").unwrap(), r#"{"action":"created"}"#);
    for message in hooks::CONTRACT.messages() {
        let example = hooks::CONTRACT.example(message.tag).unwrap();
        assert!(hooks::Envelope::from_json_as(message.tag, &example).is_ok(), "{example}");
    }
    for message in topics::CONTRACT.messages() {
        let example = topics::CONTRACT.example(message.tag).unwrap();
        assert!(topics::Envelope::from_json_as(message.tag, &example).is_ok(), "{example}");
    }
}

#[test]
fn exports_each_message_as_a_type() {
    let schema: serde_json::Value = serde_json::from_str(&hooks::CONTRACT.json_schema()).unwrap();
    assert_eq!(schema["$ref"], "#/$defs/HooksMessage");
    let union = &schema["$defs"]["HooksMessage"];
    assert_eq!(union["anyOf"].as_array().unwrap().len(), 4);
    assert_eq!(schema["$defs"]["StarMessage"]["required"], serde_json::json!(["action"]));
    assert_eq!(
        union["$comment"],
        r#"message type {"StarMessage": "star", "PushMessage": "push", "PingMessage": "ping", "DeploymentMessage": "deployment"}"#
    );
    let page = hooks::CONTRACT.markdown();
    assert!(page.contains("The type of a message is not in its text"), "{page}");
    assert!(page.contains("### `push`"), "{page}");
    assert!(topics::CONTRACT.markdown().contains("| `id` | integer | yes |"));
    let document: serde_json::Value = serde_json::from_str(&hooks::CONTRACT.asyncapi()).unwrap();
    assert_eq!(document["components"]["messages"]["Star"]["name"], "star");
}

#[test]
fn exports_modules_that_are_told_the_type() {
    let module = hooks::CONTRACT.typescript();
    for part in [
        "export interface Star {",
        "export type HooksMessage = Star | Push | Ping | Deployment;",
        "  readonly star: Star;\n",
        "export function decodeAs<Type extends string>(type: Type, text: string): Decoded<Type & MessageType> {",
        "export function encodeAs<Type extends MessageType>(type: Type, value: Messages[Type]): Encoded {",
    ] {
        assert!(module.contains(part), "{part}\n{module}");
    }
    assert!(!module.contains("function decode("), "{module}");
    let module = hooks::CONTRACT.python();
    for part in ["class Star(", "def decode_as(", "    \"star\": Star,", "def encode(value: HooksMessage) -> str:"] {
        assert!(module.contains(part), "{part}\n{module}");
    }
    assert!(!module.contains("def decode("), "{module}");
    let module = opcodes::CONTRACT.typescript();
    assert!(module.contains("  readonly 1: Hello;"), "{module}");
    assert!(module.contains("value: Messages[Type & MessageType] | UnknownOpcodesMessage"), "{module}");
    assert!(opcodes::CONTRACT.python().contains("message_type: int"));
    let alone = <hooks::Push as Payload>::CONTRACT;
    assert!(alone.typescript().contains("export function decode(text: string): Decoded"));
    assert!(alone.typescript().contains("export interface Push {"), "{}", alone.typescript());
    assert!(alone.python().contains("-> Push:"), "{}", alone.python());
    let files = hooks::CONTRACT.python_package("hooks").with(&topics::CONTRACT).files();
    assert!(files.iter().any(|(_, text)| text.contains("class JoinedMessage(")), "{files:?}");
    assert!(!hooks::CONTRACT.typescript_package("hooks").with(alone).files().is_empty());
}

#[test]
fn compares_contracts_by_the_types_from_outside() {
    #[protocol(tag = outside, content = flatten, header = protocol::NoHeader)]
    mod hooks {
        #[message(type = "star")]
        pub struct Star {
            pub action: u8,
        }
    }
    use protocol::contract::Contract;
    use protocol::export::Description;
    let read_back = Description::from_json_schema(&super::outside::hooks::CONTRACT.json_schema()).unwrap();
    assert!(Contract::diff(read_back, &super::outside::hooks::CONTRACT).changes().is_empty());
    let diff = Contract::diff(&super::outside::hooks::CONTRACT, &hooks::CONTRACT);
    let texts: Vec<String> = diff.changes().iter().map(ToString::to_string).collect();
    assert!(texts.iter().any(|text| text.contains("push")), "{texts:?}");
    assert!(texts.iter().any(|text| text.contains("star") && text.contains("action")), "{texts:?}");
}

#[test]
fn knows_roles_and_states() {
    #[protocol(tag = outside, content = flatten, header = protocol::NoHeader, server = hub, clients(agent))]
    mod queue {
        #[message(type = "mood", from(agent = name), keep = latest(name))]
        pub struct Mood {
            pub name: String,
        }

        #[message(type = "note", from(hub))]
        pub struct Note {
            pub text: String,
        }
    }
    let mood = queue::Envelope::from_json_as("mood", r#"{"name":"Rex"}"#).unwrap();
    assert!(mood.payload.permits("agent") && !mood.payload.permits("hub"));
    assert_eq!(mood.identity("agent").as_deref(), Some("Rex"));
    assert_eq!(mood.state_key().unwrap().as_str(), "mood/Rex");
    let [mood, note] = [0, 1].map(|index| queue::CONTRACT.messages().nth(index).unwrap());
    assert_eq!((queue::CONTRACT.max_size_of(&mood), queue::CONTRACT.max_size_of(&note)), (None, None));
    // What would have to look at a message for its type is not there.
    let module = queue::CONTRACT.typescript();
    assert!(module.contains("export type FromAgent = Mood;"), "{module}");
    assert!(!module.contains("decodeFor") && !module.contains("stateKey"), "{module}");
    let module = queue::CONTRACT.python();
    assert!(module.contains("def decode_as(") && module.contains("def state_key("), "{module}");
    assert!(!module.contains("def decode_for(") && !module.contains("class Client"), "{module}");
    assert!(queue::CONTRACT.asyncapi_for("agent").unwrap().contains("mood"));
    assert!(queue::CONTRACT.markdown().contains("agent"));
}
