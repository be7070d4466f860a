//! Valid values of every Matrix message, for proptest.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use protocol::matrix::{
    AgentState, AgentStatus, Bark, ConnectionAck, Error, Health, MemoryFlash, Message, Position, Presence,
    SystemStatus, TaskStatus, TaskUpdate, Thought, Tone, VisitorState,
};
use protocol::{Envelope, Header, Issue, IssueCode, Timestamp};

/// The largest integer that JavaScript represents exactly.
const MAX_SAFE: u64 = (1 << 53) - 1;

/// Strings of `least` to `most` arbitrary code points.
pub fn text(least: usize, most: usize) -> impl Strategy<Value = String> + Clone {
    let any_char = prop_oneof![4 => proptest::char::range(' ', '~'), 2 => any::<char>(), 1 => proptest::char::range('\0', '\u{1f}')];
    vec(any_char, least..=most.min(least + 40)).prop_map(String::from_iter)
}

/// Finite floats that the oracle reads exactly: it reads all of them so only with `float_roundtrip`.
pub fn float() -> impl Strategy<Value = f64> + Clone {
    let any_float = proptest::num::f64::NORMAL | proptest::num::f64::SUBNORMAL | proptest::num::f64::ZERO;
    let edges = prop::sample::select(vec![
        0.0,
        -0.0,
        0.1 + 0.2,
        1e308,
        5e-324,
        9_007_199_254_740_993.0,
        f64::MAX,
        f64::MIN_POSITIVE,
    ]);
    let plain = (-1_000_000_i32..1_000_000).prop_map(|number| f64::from(number) / 100.0);
    prop_oneof![any_float, edges, plain].prop_filter("the oracle rounds it", |number| is_exact(*number))
}

fn is_exact(number: f64) -> bool {
    let reads = |text: String| serde_json::from_str::<f64>(&text).is_ok_and(|read| read.to_bits() == number.to_bits());
    reads(format!("{number:?}")) && reads(format!("{number:e}"))
}

/// Floats from 0 to 1.
pub fn share() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![Just(0.0), Just(-0.0), Just(1.0), Just(5e-324), 0.0..=1.0]
        .prop_filter("the oracle rounds it", |number| is_exact(*number))
}

fn timestamp() -> impl Strategy<Value = Timestamp> + Clone {
    let seconds = (0..=253_402_300_799_u64).prop_map(Timestamp::from_secs);
    // Up to here an `f64`, which the oracle reads, represents every microsecond.
    let micros = (0..=4_000_000_000_000_000_u64).prop_map(Timestamp::from_micros);
    prop_oneof![seconds, micros].prop_filter_map("out of range", |timestamp| timestamp)
}

fn id() -> impl Strategy<Value = String> + Clone {
    text(1, 64)
}

fn position() -> impl Strategy<Value = Position> + Clone {
    (float(), float(), float()).prop_map(|(x, y, z)| Position::new(x, y, z))
}

fn health() -> impl Strategy<Value = Health> + Clone {
    prop_oneof![Just(Health::Ok), Just(Health::Degraded), Just(Health::Down)]
}

fn agent_state() -> impl Strategy<Value = AgentState> {
    // An unknown value spelled like a known one would be read back as the known one.
    let other = text(0, 20).prop_map(|name| AgentStatus::Other(format!("~{name}")));
    let known =
        [AgentStatus::Idle, AgentStatus::Thinking, AgentStatus::Speaking, AgentStatus::Working, AgentStatus::Resting];
    let status = prop_oneof![prop::sample::select(known.to_vec()), Just(AgentStatus::Offline), other];
    (status, of(text(1, 32)), of(text(1, 280)), of(share()), of(position())).prop_map(
        |(status, mood, activity, energy, position)| AgentState {
            mood,
            activity,
            energy,
            position,
            ..AgentState::new(status)
        },
    )
}

fn visitor_state() -> impl Strategy<Value = VisitorState> {
    let presence = prop_oneof![Just(Presence::Entered), Just(Presence::Present), Just(Presence::Left)];
    (id(), presence, of(id()), of(position()), of(id())).prop_map(|(visitor, presence, name, position, looking_at)| {
        VisitorState { name, position, looking_at, ..VisitorState::new(visitor, presence) }
    })
}

fn bark() -> impl Strategy<Value = Bark> {
    let other = text(0, 20).prop_map(|name| Tone::Other(format!("~{name}")));
    let tone = prop_oneof![Just(Tone::Calm), Just(Tone::Excited), Just(Tone::Stern), other];
    (text(1, 280), of(tone), of(id()), of(100..=60_000_u32)).prop_map(|(text, tone, reply_to, duration_ms)| Bark {
        tone,
        reply_to,
        duration_ms,
        ..Bark::new(text)
    })
}

fn thought() -> impl Strategy<Value = Thought> {
    (id(), text(1, 2_000), of(id()), of(share())).prop_map(|(thought, text, chain_id, confidence)| Thought {
        chain_id,
        confidence,
        ..Thought::new(thought, text)
    })
}

fn system_status() -> impl Strategy<Value = SystemStatus> {
    let uptime = prop_oneof![0..=MAX_SAFE, Just(0), Just(MAX_SAFE)];
    let components = btree_map(text(1, 64), health(), 0..=5);
    (health(), uptime, any::<u32>(), any::<u32>(), components).prop_map(
        |(status, uptime, agents, visitors, components): (_, _, _, _, BTreeMap<String, Health>)| {
            SystemStatus::new(status, uptime, agents, visitors, components)
        },
    )
}

fn connection_ack() -> impl Strategy<Value = ConnectionAck> {
    (id(), 0..99_u8, any::<u32>(), 1_000..=120_000_u32, any::<bool>()).prop_map(
        |(connection, major, minor, heartbeat, resumed)| ConnectionAck {
            resumed,
            ..ConnectionAck::new(connection, format!("{major}.{minor}"), heartbeat)
        },
    )
}

fn issue() -> impl Strategy<Value = Issue> + Clone {
    let other = text(0, 10).prop_map(|name| IssueCode::Other(format!("~{name}")));
    let code = prop_oneof![Just(IssueCode::Syntax), Just(IssueCode::NotUnique), other];
    let place = (of(0..=MAX_SAFE), of(any::<u32>()), of(any::<u32>()));
    (code, text(0, 30), text(0, 30), place).prop_map(|(code, path, message, (offset, line, column))| Issue {
        offset,
        line,
        column,
        ..Issue::new(code, path, message)
    })
}

fn error() -> impl Strategy<Value = Error> {
    (id(), text(1, 1_000), of(text(0, 30)), any::<bool>(), vec(issue(), 0..=3))
        .prop_map(|(code, message, path, fatal, issues)| Error { path, fatal, issues, ..Error::new(code, message) })
}

fn task_update() -> impl Strategy<Value = TaskUpdate> {
    let known = [TaskStatus::Pending, TaskStatus::Running, TaskStatus::Done, TaskStatus::Failed, TaskStatus::Cancelled];
    let status = prop::sample::select(known.to_vec());
    let optional = (of(share()), of(id()), of(text(1, 2_000)));
    (id(), text(1, 200), status, optional).prop_map(|(task, title, status, (progress, assignee, detail))| TaskUpdate {
        progress,
        assignee,
        detail,
        ..TaskUpdate::new(task, title, status)
    })
}

fn memory_flash() -> impl Strategy<Value = MemoryFlash> {
    let tags = proptest::collection::btree_set(text(1, 32), 0..=5).prop_map(Vec::from_iter);
    (id(), text(1, 1_000), share(), tags, of(timestamp())).prop_map(
        |(memory, summary, importance, tags, recalled_from)| MemoryFlash {
            recalled_from,
            ..MemoryFlash::new(memory, summary, importance, tags)
        },
    )
}

/// Valid messages of any of the nine types.
pub fn message() -> impl Strategy<Value = Message> {
    prop_oneof![
        agent_state().prop_map(Message::from),
        visitor_state().prop_map(Message::from),
        bark().prop_map(Message::from),
        thought().prop_map(Message::from),
        system_status().prop_map(Message::from),
        connection_ack().prop_map(Message::from),
        error().prop_map(Message::from),
        task_update().prop_map(Message::from),
        memory_flash().prop_map(Message::from),
    ]
}

/// Valid messages in their envelopes.
pub fn envelope() -> impl Strategy<Value = Envelope<Message>> {
    (id(), timestamp(), message()).prop_map(|(agent, ts, message)| Envelope::new(Header::new(agent, ts), message))
}
