//! Random values for the messages.

use crate::kind::Kind;
use crate::measuring::Random;
use crate::prose::{id, letters, sentence};
use crate::sample::Sample;

/// Returns a valid message of this type.
pub(crate) fn sample(kind: Kind, random: &mut Random) -> Sample {
    let mut fields = Fields { random, fields: Vec::new() };
    match kind {
        Kind::AgentState => agent_state(&mut fields),
        Kind::VisitorState => visitor_state(&mut fields),
        Kind::Bark => bark(&mut fields),
        Kind::Thought => thought(&mut fields),
        Kind::SystemStatus => system_status(&mut fields),
        Kind::ConnectionAck => connection_ack(&mut fields),
        Kind::Error => error(&mut fields),
        Kind::TaskUpdate => task_update(&mut fields),
        Kind::MemoryFlash => memory_flash(&mut fields),
        Kind::Scroll => scroll(&mut fields, |random| letters(random, 8_192)),
        Kind::Roster => roster(&mut fields),
    }
    let fields = fields.fields;
    Sample { kind, agent_id: quoted(&id(random)), fields, ts: timestamp(random) }
}

/// Returns a message with 8 KiB of text, full of escapes and non-ASCII letters.
pub(crate) fn escaped_scroll(random: &mut Random) -> Sample {
    let mut fields = Fields { random, fields: Vec::new() };
    scroll(&mut fields, |random| crate::prose::escapes(random, 8_192));
    let fields = fields.fields;
    Sample { kind: Kind::Scroll, agent_id: quoted(&id(random)), fields, ts: timestamp(random) }
}

/// The fields generated so far.
struct Fields<'r> {
    random: &'r mut Random,
    fields: Vec<(&'static str, String)>,
}

impl Fields<'_> {
    fn put(&mut self, key: &'static str, value: impl FnOnce(&mut Random) -> String) {
        let value = value(self.random);
        self.fields.push((key, value));
    }

    /// Adds an optional field in two cases out of three.
    fn maybe(&mut self, key: &'static str, value: impl FnOnce(&mut Random) -> String) {
        if self.random.chance(67) {
            self.put(key, value);
        }
    }
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

fn name(random: &mut Random) -> String {
    quoted(&id(random))
}

fn prose(words: usize) -> impl FnOnce(&mut Random) -> String {
    move |random| quoted(&sentence(random, words))
}

fn one_of(names: &'static [&'static str]) -> impl FnOnce(&mut Random) -> String {
    move |random| quoted(random.pick(names))
}

fn integer(from: usize, to: usize) -> impl FnOnce(&mut Random) -> String {
    move |random| (from + random.below(to - from + 1)).to_string()
}

fn share(random: &mut Random) -> String {
    format!("0.{:02}", random.below(100))
}

fn boolean(random: &mut Random) -> String {
    random.chance(50).to_string()
}

/// Returns a timestamp: half of the writers use whole seconds, the others milliseconds.
fn timestamp(random: &mut Random) -> String {
    let seconds = 1_700_000_000 + random.below(100_000_000);
    if random.chance(50) { seconds.to_string() } else { format!("{seconds}.{:03}", random.below(1_000)) }
}

fn position(random: &mut Random) -> String {
    let mut metres = || format!("{}{}.{:02}", random.pick(&["", "-"]), random.below(200), random.below(100));
    format!("{{\"x\":{},\"y\":{},\"z\":{}}}", metres(), metres(), metres())
}

fn agent_state(fields: &mut Fields<'_>) {
    fields.put("status", one_of(&["idle", "thinking", "speaking", "working", "resting", "offline", "dancing"]));
    fields.maybe("mood", prose(1));
    fields.maybe("activity", prose(7));
    fields.maybe("energy", share);
    fields.maybe("position", position);
}

fn visitor_state(fields: &mut Fields<'_>) {
    fields.put("visitor_id", name);
    fields.put("presence", one_of(&["entered", "present", "left"]));
    fields.maybe("name", prose(2));
    fields.maybe("position", position);
    fields.maybe("looking_at", name);
}

fn bark(fields: &mut Fields<'_>) {
    fields.put("text", prose(12));
    fields.maybe("tone", one_of(&["calm", "excited", "stern", "playful"]));
    fields.maybe("reply_to", name);
    fields.maybe("duration_ms", integer(100, 60_000));
}

fn thought(fields: &mut Fields<'_>) {
    fields.put("thought_id", name);
    fields.put("text", prose(20));
    fields.maybe("chain_id", name);
    fields.maybe("confidence", share);
}

fn system_status(fields: &mut Fields<'_>) {
    const HEALTH: &[&str] = &["ok", "degraded", "down"];
    fields.put("status", one_of(HEALTH));
    fields.put("uptime_s", integer(0, 10_000_000));
    fields.put("agents_online", integer(0, 500));
    fields.put("visitors_online", integer(0, 50_000));
    fields.put("components", |random| {
        let names = ["gateway", "physics", "memory", "voice", "storage"];
        let count = 1 + random.below(names.len());
        let entries = names.iter().take(count).map(|name| format!("\"{name}\":\"{}\"", random.pick(HEALTH)));
        format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
    });
}

fn connection_ack(fields: &mut Fields<'_>) {
    fields.put("connection_id", name);
    fields.put("protocol_version", |random| quoted(&format!("{}.{}", random.below(5), random.below(30))));
    fields.put("heartbeat_ms", integer(1_000, 120_000));
    fields.maybe("resumed", boolean);
}

fn error(fields: &mut Fields<'_>) {
    fields.put("code", prose(1));
    fields.put("message", prose(9));
    fields.maybe("path", one_of(&["data.text", "data.tags[3]", "agent_id"]));
    fields.maybe("fatal", boolean);
    fields.maybe("issues", |random| {
        let issue = |random: &mut Random| {
            let message = sentence(random, 6);
            let offset = random.below(400);
            format!("{{\"code\":\"too_long\",\"path\":\"data.text\",\"message\":\"{message}\",\"offset\":{offset}}}")
        };
        let count = random.below(3);
        list(random, count, issue)
    });
}

fn task_update(fields: &mut Fields<'_>) {
    fields.put("task_id", name);
    fields.put("title", prose(4));
    fields.put("status", one_of(&["pending", "running", "done", "failed", "cancelled"]));
    fields.maybe("progress", share);
    fields.maybe("assignee", name);
    fields.maybe("detail", prose(8));
}

fn memory_flash(fields: &mut Fields<'_>) {
    fields.put("memory_id", name);
    fields.put("summary", prose(14));
    fields.put("importance", share);
    fields.put("tags", |random| {
        let count = random.below(5);
        let tags = ["harbour", "rain", "first meeting", "music", "lost key"];
        let tags: Vec<String> = tags.iter().take(count).map(|tag| quoted(tag)).collect();
        format!("[{}]", tags.join(","))
    });
    fields.maybe("recalled_from", timestamp);
}

fn scroll(fields: &mut Fields<'_>, text: impl FnOnce(&mut Random) -> String) {
    fields.put("text", |random| quoted(&text(random)));
    fields.put("author", name);
}

fn roster(fields: &mut Fields<'_>) {
    let entry = |random: &mut Random| {
        format!("{{\"id\":{},\"level\":{},\"present\":{}}}", name(random), random.below(100), boolean(random))
    };
    fields.put("entries", |random| list(random, 200, entry));
}

fn list(random: &mut Random, count: usize, item: impl Fn(&mut Random) -> String) -> String {
    let items: Vec<String> = (0..count).map(|_| item(random)).collect();
    format!("[{}]", items.join(","))
}
