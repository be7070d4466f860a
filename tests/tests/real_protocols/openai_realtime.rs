//! The Realtime API of OpenAI, as the examples declare it.

#[path = "../../../examples/protocols/openai_realtime.rs"]
pub mod declared;

use super::{Protocol, rewritten};
use declared::realtime::Envelope;

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "openai-realtime",
    rewrite: |text| rewritten!(Envelope, text),
    samples: &[
        r#"{"type":"session.update","session":{"type":"realtime","model":"gpt-realtime","max_output_tokens":"inf",
            "output_modalities":["audio"],"audio":{"input":{"format":{"type":"audio/pcm","rate":24000},
            "turn_detection":null,"transcription":{"model":"whisper-1"}},"output":{"voice":{"id":"voice_1"},"speed":1.5}},
            "tools":[{"type":"function","name":"throw","parameters":{"type":"object"}}],
            "tool_choice":{"type":"function","name":"throw"},"tracing":"auto"}}"#,
        r#"{"type":"conversation.item.create","previous_item_id":"root","item":{"type":"message","role":"user",
            "content":[{"type":"input_text","text":"Woof?"},{"type":"input_audio","transcript":null}]}}"#,
        r#"{"type":"conversation.item.create","item":{"type":"function_call_output","call_id":"c1","output":"{}"}}"#,
        r#"{"type":"response.create","event_id":"e1","response":{"instructions":"Bark.","conversation":"none",
            "max_output_tokens":100,"input":[],"metadata":{"dog":"timmy"}}}"#,
        r#"{"type":"session.created","event_id":"e2","session":{"type":"realtime","id":"s1","object":"realtime.session",
            "model":"gpt-realtime","audio":{"input":{"turn_detection":{"type":"semantic_vad","eagerness":"low"}}}}}"#,
        r#"{"type":"conversation.item.done","event_id":"e3","previous_item_id":null,"item":{"type":"function_call",
            "id":"i1","status":"completed","call_id":"c1","name":"throw","arguments":"{}"}}"#,
        r#"{"type":"response.done","event_id":"e4","response":{"object":"realtime.response","id":"r1","status":"failed",
            "status_details":{"type":"failed","error":{"type":"server_error","code":null}},"output":[],
            "max_output_tokens":4096,"metadata":null,"usage":{"total_tokens":0,"input_token_details":
            {"cached_tokens":0}}}}"#,
        r#"{"type":"conversation.item.input_audio_transcription.completed","event_id":"e5","item_id":"i2",
            "content_index":0,"transcript":"Woof.","logprobs":null,"usage":{"type":"duration","seconds":1.25}}"#,
        r#"{"type":"error","event_id":"e6","error":{"type":"invalid_request_error","code":null,"message":"No such item.",
            "param":"item_id","event_id":null}}"#,
        r#"{"type":"rate_limits.updated","event_id":"e7","rate_limits":[{"name":"tokens","limit":100,"remaining":0,
            "reset_seconds":1.5}]}"#,
    ],
    open: &["/parameters/"],
};
