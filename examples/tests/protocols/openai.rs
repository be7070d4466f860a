//! The Realtime API of OpenAI.

use crate::openai_realtime::parts::Delta;
use crate::openai_realtime::realtime::{Envelope, Message};
use crate::samples::{assert_come_back_equal, assert_refused};

fn rewrite(text: &str) -> Result<String, protocol::Error> {
    Envelope::from_json(text)?.to_json()
}

#[test]
fn samples_come_back_equal() {
    assert_come_back_equal("openai_realtime", rewrite);
}

#[test]
fn events_with_the_same_fields_share_them() {
    let text = r#"{"type":"response.output_text.delta","response_id":"r","item_id":"i","output_index":0,"content_index":1,"delta":"Wo"}"#;
    let Message::TextDelta(event) = Envelope::from_json(text).unwrap().payload else { panic!("{text}") };
    let Delta { content_index, delta, .. } = event.0;
    assert_eq!((content_index, delta.as_str()), (1, "Wo"));
}

#[test]
fn broken_events_are_refused() {
    assert_refused(
        rewrite,
        &[
            (
                r#"{"type":"session.updates","session":{}}"#,
                r#"type is "session.updates", did you mean `session.update`? (line 1, column 9)"#,
            ),
            (r#"{"event_id":"c1"}"#, "type is missing (line 1, column 1)"),
            (
                r#"{"type":"input_audio_buffer.commit","event_id":7}"#,
                "input_audio_buffer.commit: event_id is a number, expected a string (line 1, column 48)",
            ),
            (
                r#"{"type":"input_audio_buffer.append"}"#,
                "input_audio_buffer.append: audio is missing (line 1, column 1)",
            ),
            (
                r#"{"type":"response.output_text.delta","response_id":"r","item_id":"i","output_index":-1,"delta":[]}"#,
                "response.output_text.delta: content_index is missing (line 1, column 1)\n\
             response.output_text.delta: output_index is -1, at least 0 is required (line 1, column 85)\n\
             response.output_text.delta: delta is an array, expected a string (line 1, column 96)",
            ),
            (
                r#"{"type":"conversation.item.create","item":{"type":"massage","role":"user"}}"#,
                r#"conversation.item.create: item.type is "massage", did you mean `message`? (line 1, column 51)"#,
            ),
            (
                r#"{"type":"conversation.item.create","item":{"type":"message","role":"dog","content":[{"type":"input_text"}]}}"#,
                "conversation.item.create: item.role is \"dog\", expected one of `system`, `user`, `assistant` (line 1, column 68)\n\
             conversation.item.create: item.content[0].text is missing (line 1, column 85)",
            ),
            (
                r#"{"type":"session.update","session":{"type":"realtime","audio":{"output":{"speed":2.5}},"max_output_tokens":"all"}}"#,
                "session.update: session.audio.output.speed is 2.5, expected 0.25 to 1.5 (line 1, column 82)\n\
             session.update: session.max_output_tokens is \"all\", expected `inf` (line 1, column 108)",
            ),
            (
                r#"{"item_id":"i","type":"conversation.item.delete","item_id":"j"}"#,
                "conversation.item.delete: item_id is a duplicate key (line 1, column 50)",
            ),
        ],
    );
}
