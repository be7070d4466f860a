//! Invalid messages: at least one for each code that reading a message of the Matrix can report.

/// Returns the lines of `broken.jsonl`. Some have several issues; the first two are valid, for contrast.
pub(crate) fn lines() -> Vec<String> {
    let mut lines: Vec<String> = LINES.iter().map(|line| (*line).to_owned()).collect();
    // `too_long`: 412 characters where 280 are allowed, counted in characters rather than bytes.
    lines.push(bark(&format!(r#""{}""#, "é".repeat(412))));
    lines.push(bark(&format!(r#""{}\n","tone":7"#, "\u{1f436}".repeat(280))));
    // `too_deep`: one level more than 127, under a key that would otherwise be ignored.
    lines.push(bark(&format!(r#""Woof","extra":{}{}"#, "[".repeat(126), "]".repeat(126))));
    lines
}

fn bark(text_and_more: &str) -> String {
    format!(r#"{{"type":"bark","agent_id":"timmy","data":{{"text":{text_and_more}}},"ts":1767254400}}"#)
}

const LINES: [&str; 37] = [
    r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof"},"ts":1767254400}"#,
    r#"{"ts":1767254400.5,"data":{"reply_to":"visitor-00012","text":"\u0057oof"},"agent_id":"timmy","type":"bark"}"#,
    // syntax
    r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof"#,
    r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof"},"ts":1767254400}}"#,
    r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof",},"ts":1767254400}"#,
    r"{'type':'bark'}",
    r#"{"type":"bark","agent_id":"timmy","data":{"text":"\ud83d alone"},"ts":1767254400}"#,
    "{\"type\":\"bark\",\"agent_id\":\"timmy\",\"data\":{\"text\":\"a\ttab\"},\"ts\":1767254400}",
    r#"{"type":"thought","agent_id":"timmy","data":{"thought_id":"t","text":"x","confidence":.5},"ts":1767254400}"#,
    r#"{"type":"thought","agent_id":"timmy","data":{"thought_id":"t","text":"x","confidence":NaN},"ts":1767254400}"#,
    "Woof",
    // missing_field
    r#"{"type":"bark","data":{},"ts":1767254400}"#,
    r#"{"data":{"text":"Woof"},"agent_id":"timmy","ts":1767254400}"#,
    r#"{"type":"visitor_state","agent_id":"timmy","ts":1767254400}"#,
    r#"{"type":"agent_state","agent_id":"timmy","data":{"status":"idle","position":{"x":1,"z":2}},"ts":1767254400}"#,
    // wrong_type
    r#"{"type":"bark","agent_id":42,"data":{"text":["Woof"]},"ts":"1767254400"}"#,
    r#"["bark","timmy",{"text":"Woof"},1767254400]"#,
    r#"{"type":"bark","agent_id":"timmy","data":null,"ts":1767254400}"#,
    r#"{"type":"system_status","agent_id":"gateway","data":{"status":"ok","uptime_s":1.5,"agents_online":3,"visitors_online":0,"components":[]},"ts":1767254400}"#,
    // unknown_type
    r#"{"type":"barkk","agent_id":"timmy","data":{"text":"Woof"},"ts":1767254400}"#,
    r#"{"data":{"text":"Woof"},"type":"telepathy","agent_id":"timmy","ts":1767254400}"#,
    // unknown_variant
    r#"{"type":"task_update","agent_id":"timmy","data":{"task_id":"task-1","title":"Rest","status":"finished"},"ts":1767254400}"#,
    r#"{"type":"visitor_state","agent_id":"timmy","data":{"visitor_id":"v","presence":"Entered"},"ts":1767254400}"#,
    // duplicate_key
    r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof","text":"Meow"},"ts":1767254400}"#,
    r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof"},"type":"bark","ts":1767254400}"#,
    r#"{"type":"system_status","agent_id":"gateway","data":{"status":"ok","uptime_s":1,"agents_online":3,"visitors_online":0,"components":{"memory":"ok","memory":"down"}},"ts":1767254400}"#,
    // too_short
    r#"{"type":"bark","agent_id":"","data":{"text":""},"ts":1767254400}"#,
    // out_of_range
    r#"{"type":"agent_state","agent_id":"timmy","data":{"status":"idle","energy":1.01},"ts":1767254400}"#,
    r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof","duration_ms":99},"ts":-1}"#,
    r#"{"type":"system_status","agent_id":"gateway","data":{"status":"ok","uptime_s":9007199254740992,"agents_online":4294967296,"visitors_online":-1,"components":{}},"ts":1767254400}"#,
    r#"{"type":"thought","agent_id":"timmy","data":{"thought_id":"t","text":"x","confidence":1e400},"ts":1767254400}"#,
    // pattern
    r#"{"type":"connection_ack","agent_id":"timmy","data":{"connection_id":"c","protocol_version":"one","heartbeat_ms":15000},"ts":1767254400}"#,
    r#"{"agent_id":"timmy","data":{"connection_id":"c","protocol_version":"1.0.0","heartbeat_ms":10},"ts":1767254400,"type":"connection_ack"}"#,
    // not_unique
    r#"{"type":"memory_flash","agent_id":"timmy","data":{"memory_id":"m","summary":"The sea","importance":0.5,"tags":["sea","sun","sea"]},"ts":1767254400}"#,
    // Several issues, with the payload before the tag.
    r#"{"data":{"memory_id":"","importance":2,"tags":["",7,"a","a"],"recalled_from":"yesterday"},"agent_id":"нова","type":"memory_flash","ts":1767254400}"#,
    r#"{"data":{"status":"running","title":null,"progress":-0.5,"assignee":""},"type":"task_update","ts":true}"#,
    r#"{"type":"error","agent_id":"gateway","data":{"code":"x","message":"y","issues":[{"code":"pattern"},{"code":"syntax","path":"","message":"z","line":0.5}]},"ts":1767254400}"#,
];
