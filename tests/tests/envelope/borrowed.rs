//! Messages that borrow from the text they are read from.

use std::borrow::Cow;

use protocol::{DecodePayload, Payload, message, protocol};

/// Messages with lifetimes and messages without.
#[protocol]
pub mod chat {
    use std::borrow::Cow;
    use std::collections::BTreeMap;

    #[message(type = "say")]
    pub struct Say<'a> {
        #[field(len(1..=20))]
        pub text: Cow<'a, str>,
        pub words: Vec<Cow<'a, str>>,
        pub quote: Option<Quote<'a>>,
    }

    /// Its lifetime has another name.
    #[message(type = "tell")]
    pub struct Tell<'text> {
        pub to: Cow<'text, str>,
        pub by_name: Option<BTreeMap<Cow<'text, str>, Cow<'text, str>>>,
    }

    #[data]
    pub struct Quote<'q> {
        pub of: Cow<'q, str>,
        pub inner: Option<Box<Quote<'q>>>,
    }

    #[message(type = "count")]
    pub struct Count {
        pub number: u8,
        pub name: Option<String>,
    }
}

use chat::{Message, Quote, Say, Tell};

/// Whether the text is a slice of `whole`, not a copy.
#[allow(clippy::ptr_arg, clippy::owned_cow, reason = "whether it is borrowed is the question")]
fn is_inside(text: &Cow<'_, str>, whole: &str) -> bool {
    let Cow::Borrowed(text) = text else { return false };
    whole.as_bytes().as_ptr_range().contains(&text.as_ptr())
}

/// Compiles if a borrow that is long passes where a shorter one is expected.
fn shortened<'short>(envelope: chat::Envelope<'static>, _shorter: &'short str) -> chat::Envelope<'short> {
    envelope
}

#[test]
fn envelopes_pass_where_a_shorter_borrow_is_expected() {
    let line = String::from(r#"{"type":"say","agent_id":"a","data":{"text":"x","words":[]},"ts":1}"#);
    let envelope = chat::Envelope::from_json(&line).unwrap().into_owned();
    let expected = chat::Envelope::from_json(&line).unwrap();
    assert!(shortened(envelope, &line).payload.tag() == expected.payload.tag());
}

fn say_text(text: &str) -> String {
    format!(
        r#"{{"type": "say", "agent_id": "timmy", "data": {{"text": "{text}", "words": ["a", "\u0062"], "quote": {{"of": "c", "inner": {{"of": "d"}}}}}}, "ts": 7}}"#
    )
}

#[test]
fn borrows_unescaped_strings_and_owns_escaped_ones() {
    let plain = say_text("Woof é🦀");
    let say = Say::from_json(&plain).unwrap().payload;
    assert!(is_inside(&say.text, &plain));
    assert!(is_inside(&say.words[0], &plain));
    assert!(matches!(&say.words[1], Cow::Owned(word) if word == "b"));
    let quote = say.quote.unwrap();
    assert!(is_inside(&quote.of, &plain) && is_inside(&quote.inner.unwrap().of, &plain));

    let escaped = say_text(r"Woo\u0066\n");
    assert!(matches!(Say::from_json(&escaped).unwrap().payload.text, Cow::Owned(text) if text == "Woof\n"));
}

#[test]
fn borrows_wherever_the_type_is() {
    for text in tests::orders(&say_text("Woof")) {
        let Message::Say(say) = Message::from_json(&text).unwrap().payload else { panic!("{text}") };
        assert!(is_inside(&say.text, &text), "{text}");
        let Message::Say(say) = Message::from_slice(text.as_bytes()).unwrap().payload else { panic!("{text}") };
        assert!(is_inside(&say.text, &text), "from a slice: {text}");
        let Message::Say(say) = Message::peek(&text).unwrap().decode().unwrap().payload else { panic!("{text}") };
        assert!(is_inside(&say.text, &text), "after a peek: {text}");
    }
}

#[test]
fn borrows_keys_of_maps() {
    let text =
        r#"{"type": "tell", "agent_id": "timmy", "data": {"to": "you", "by_name": {"a": "b", "c\n": "\t"}}, "ts": 7}"#;
    let tell = Tell::from_json(text).unwrap().payload;
    let entries: Vec<_> = tell.by_name.unwrap().into_iter().collect();
    assert!(is_inside(&entries[0].0, text) && is_inside(&entries[0].1, text));
    assert_eq!(entries[1], (Cow::from("c\n"), Cow::from("\t")));
}

#[test]
fn lets_go_of_the_text() {
    let owned: chat::Envelope<'static> = {
        let text = say_text("Woof");
        Message::from_json(&text).unwrap().into_owned()
    };
    let Message::Say(say) = owned.payload else { panic!("another message") };
    assert!(matches!(&say.text, Cow::Owned(text) if text == "Woof"));
    assert!(say.words.iter().all(|word| matches!(word, Cow::Owned(_))));
    assert!(matches!(say.quote.unwrap().inner.unwrap().of, Cow::Owned(of) if of == "d"));

    let tell: Tell<'static> = {
        let name = String::from("you");
        Tell { by_name: Some([(name.as_str().into(), name.as_str().into())].into()), ..Tell::new(name.as_str()) }
            .into_owned()
    };
    assert_eq!(tell.to, "you");
    let message: Message<'static> = Message::from(chat::Count::new(1)).into_owned();
    assert_eq!(message, Message::Count(chat::Count::new(1)));
}

#[test]
fn takes_borrowed_and_owned_strings_in_new() {
    let text = String::from("Woof");
    let borrowed = Say::new(text.as_str(), vec![]);
    let owned = Say::new(text.clone(), vec![]);
    assert_eq!(borrowed, owned);
    assert!(is_inside(&borrowed.text, &text));
    assert_eq!(borrowed.wrap("timmy").to_json().unwrap().len(), owned.wrap("timmy").to_json().unwrap().len());
    assert_eq!(Quote::new("a").into_owned(), Quote::new("a"));
}

#[test]
fn validates_borrowed_text_too() {
    for text in ["", "123456789012345678901", r"\u00312345678901234567890\u0030"] {
        let text = say_text(text);
        let error = Message::from_json(&text).unwrap_err();
        tests::assert_explained(Some(&text), &error);
        assert_eq!(error.issues()[0].path, "data.text");
    }
}

#[test]
fn converts_between_message_and_enum() {
    let text = String::from("Woof");
    let message = Message::from(Say::new(text.as_str(), vec![]));
    let say = Say::try_from(message).unwrap();
    assert!(is_inside(&say.text, &text));
    let handed_back = Tell::try_from(Message::from(say.clone())).unwrap_err();
    assert_eq!(handed_back, Message::Say(say));
}

#[test]
fn reads_owned_values_through_serde() {
    let text = say_text("Woof");
    let through_serde: chat::Envelope<'static> = serde_json::from_str(&text).unwrap();
    assert_eq!(through_serde, Message::from_json(&text).unwrap());
    let from_reader: chat::Envelope<'static> = serde_json::from_reader(text.as_bytes()).unwrap();
    assert_eq!(from_reader, through_serde);
}

/// Accepts text of any lifetime.
fn reads_any<'de, P: DecodePayload<'de>>(text: &'de str) -> bool {
    P::from_json(text).is_ok()
}

#[test]
fn lives_as_long_as_the_text() {
    let text = say_text("Woof");
    assert!(reads_any::<Message<'_>>(&text) && reads_any::<Say<'_>>(&text));
    let say;
    {
        let slice: &str = &text;
        say = Say::from_json(slice).unwrap();
    }
    assert_eq!(say.payload.text, "Woof");
}

/// A message with two lifetimes, outside any protocol.
#[message(type = "pair")]
pub struct Pair<'a, 'b> {
    pub first: Cow<'a, str>,
    pub second: Cow<'b, str>,
}

#[test]
fn has_as_many_lifetimes_as_it_likes() {
    let text = r#"{"type": "pair", "agent_id": "timmy", "data": {"first": "1", "second": "2"}, "ts": 7}"#;
    let pair = Pair::from_json(text).unwrap().payload;
    assert!(is_inside(&pair.first, text) && is_inside(&pair.second, text));
    let owned: Pair<'static, 'static> = pair.into_owned();
    assert_eq!((owned.first, owned.second), ("1".into(), "2".into()));
}
